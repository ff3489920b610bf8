# The text of subtitles, SRT or WebVTT, without numbers, times and marks:
#
#	LC_ALL=C awk -f subtitles.awk FILE.srt | sentsplit -w -i FILE.srt
#
# A line is a line of a cue. What a new speaker says, after <v NAME>, which
# becomes "NAME: ", or after a dash, begins a paragraph. A line that rolls up
# is in two cues, and is written once, where words have times of their own; so
# it is in all files with -v rolling=1. Exit status 1: no file had a cue.

{
	sub(/\r$/, "")
	if (FNR == 1)
		inside = 0
}
# A number may be that of the next cue, where no empty line is between them.
/^[ \t]*[0-9:.,]+[ \t]*-->/ { inside = 1; number = ""; cues++; next }
{ say_number() }
/^$/ { inside = 0 }
!inside { next }
/^[0-9]+$/ { number = $0; next }
{ say($0) }

function say_number() {
	if (number != "")
		say(number)
	number = ""
}

# The parts of a line: an empty one, and then a speaker with what follows.
# Where nobody else speaks than before, there is no speaker. Returns how many.
function speak(line,    piece, pieces, i, close_at, tag, n) {
	gsub(/<v\.[^ \t<>]*/, "<v", line)
	pieces = split(line, piece, /<v[ \t]+/)
	part[n = 1] = piece[1]
	for (i = 2; i <= pieces; i++) {
		close_at = index(piece[i], ">")
		tag = substr(piece[i], 1, close_at - 1)
		piece[i] = substr(piece[i], close_at + 1)
		if (close_at == 0 || tag == speaker) {
			part[++n] = piece[i]
			continue
		}
		speaker = tag
		part[++n] = ""
		part[++n] = tag ": " piece[i]
	}
	return n
}

function plain(line) {
	gsub(/<\/?[A-Za-z][^<>]*>|<[0-9][0-9:.]*>/, "", line)
	gsub(/\{\\[^{}]*\}/, "", line)
	gsub(/&nbsp;/, " ", line)
	gsub(/&(lrm|rlm|#8206|#8207);/, "", line)
	gsub(/&(quot|#34);/, "\"", line)
	gsub(/&(apos|#39);/, "\047", line)
	gsub(/&lt;/, "<", line)
	gsub(/&gt;/, ">", line)
	gsub(/&amp;/, "\\&", line)
	sub(/[ \t]+$/, "", line)
	return line
}

function say(line,    count, i, text) {
	if (line ~ /<[0-9][0-9]:[0-9:.]+>/)
		rolls = 1
	count = speak(line)
	for (i = 1; i <= count; i++) {
		text = plain(part[i])
		if (text ~ /^[ \t]*$/) {
			gap = i < count && i > 1
			continue
		}
		if ((rolling || rolls) && text == last)
			continue
		if (written && (gap || text ~ /^[ \t]*(-|\342\200\223) ?[^- ]/))
			print ""
		print text
		last = text
		written = 1
		gap = 0
	}
}

END {
	say_number()
	if (!cues) {
		print "subtitles.awk: no cue" | "cat >&2"
		exit 1
	}
}
