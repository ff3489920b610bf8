# Checks what markup makes of records: LC_ALL=C awk -f spans.awk MODE FILE ...
# Prints what is wrong, and at last how much was looked at.
#
#	text RECORDS TEXT	TEXT, JSON's string without its quotes, has the
#				sentences of RECORDS where they are in the
#				source, and white space of as many bytes and
#				characters between; a byte that is no valid
#				UTF-8 is \ufffd there
#	flat ALL KEPT		of the spans (start, end, label) KEPT none
#				overlap, and each other one of ALL overlaps
#				one of these whose bytes (column 4 of ALL) are
#				not fewer

# The bytes of a JSON string; \ufffd is the byte 255.
function unescape(s,	out, i, c)
{
	for (i = 1; (c = substr(s, i, 1)) != ""; i++) {
		if (c != "\\") {
			out = out c
			continue
		}
		c = substr(s, ++i, 1)
		if (c == "u") {
			c = substr(s, i + 1, 4)
			out = out (c == "fffd" ? "\377" : \
			    c == "000a" ? "\n" : " ")
			i += 4
		} else
			out = out c
	}
	return out
}

function wrong(what)
{
	print "wrong: " what
}

# The sentence of a record at its place in the text, byte by byte.
function check_sentence(start, end, sentence,	found, i)
{
	found = substr(text, start + 1, end - start)
	if (found == sentence)
		return
	for (i = 1; i <= end - start; i++)
		if (substr(found, i, 1) != substr(sentence, i, 1) &&
		    substr(found, i, 1) != "\377" &&
		    substr(sentence, i, 1) !~ /^[\001-\037\177]$/) {
			wrong(start " " end " at " i)
			return
		}
}

# The gap before it: newlines where a paragraph begins, then spaces.
function check_gap(from, to, paragraph,	gap, chars, tag)
{
	gap = substr(text, from + 1, to - from)
	chars = to - from
	for (tag = 10; tag <= NF; tag++)
		if ($tag ~ /^blank=/)
			chars = substr($tag, 7) + 0
	if (all > 0 && paragraph != last && chars == to - from &&
	    substr(gap, 1, 2) !~ /^\n\n?$/)
		wrong("no newlines before " to)
	gsub(/^\n+/, "", gap)
	chars -= to - from - length(gap)
	gsub(/\343\200\200|\302\240/, " ", gap)
	if (gap !~ /^ *$/ || length(gap) != chars)
		wrong("gap before " to ": [" gap "] " chars)
}

BEGIN {
	FS = "\t"
	mode = ARGV[1]
	ARGV[1] = ""
	if (mode == "text") {
		if ((getline line < ARGV[3]) > 0)
			text = unescape(line)
		ARGV[3] = ""
	}
}

mode == "text" && $1 == "S" {
	check_gap(end, $5, $8)
	check_sentence($5, $6, $9)
	last = $8
	end = $6
	all++
}

mode == "flat" && FNR == 1 {
	file++
}

mode == "flat" && file == 1 {
	split($0, span, " ")
	from[++all] = span[1]
	to[all] = span[2]
	bytes[all] = size[span[1], span[2]] = span[4]
}

mode == "flat" && file == 2 {
	split($0, span, " ")
	if (span[1] < end || span[2] <= span[1])
		wrong("overlaps: " $0)
	end = span[2]
	for (i = span[1] + 0; i < span[2]; i++)
		size_at[i] = size[span[1], span[2]]
}

END {
	for (i = 1; mode == "flat" && i <= all; i++)
		if (size_at[from[i]] < bytes[i] && size_at[to[i] - 1] < bytes[i])
			wrong("left out: " from[i] " " to[i])
	if (mode == "text" && length(text) != end)
		wrong("length " length(text) ", not " end)
	print all + 0
}
