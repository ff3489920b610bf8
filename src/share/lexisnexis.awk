# Articles that LexisNexis exported as text, as records for sentsplit:
#
#	LC_ALL=C awk -f lexisnexis.awk FILE.TXT ... | sentsplit
#
# and as HTML, when w3m -dump -cols 9999 has made text of it; name=NAME before
# a file, or -v name=NAME, names it in the ids.
#
# An article begins with a line "3 of 10 DOCUMENTS"; lines in the middle of
# the page are the source, the date and the edition; lines at the left are the
# title. The text begins after the field LENGTH: or with BODY:, and ends where
# the fields of the index begin. LOAD-DATE: is the day of loading, not of the
# article.
#
# Exit status 1, with a message each: an article has no date or no text, or
# there are fewer articles than the file says.

function complain(text) {
	printf "lexisnexis.awk: %s: %s\n", file, text | "cat >&2"
	status = 1
}

function trim(text) {
	gsub(/^[ \t]+|[ \t]+$/, "", text)
	return text
}

# The day that a line begins with, or the month; "" if it does not.
function day(line,    word) {
	split(line, word, /[ ,]+/)
	if (!(word[1] in month))
		return ""
	if (word[2] ~ /^[0-9][0-9]?$/ && word[3] ~ /^[12][0-9][0-9][0-9]$/)
		return sprintf("%d-%02d-%02d", word[3], month[word[1]], word[2])
	if (word[2] ~ /^[12][0-9][0-9][0-9]$/)
		return sprintf("%d-%02d", word[2], month[word[1]])
	return ""
}

function start_text() {
	printf "D\t%s/%s\t%s\t0\t0\t0\t-\t%s\t", (name != "" ? name : file),
	    id, date, title
	state = "text"
	blank = wrote = 0
}

function end_article() {
	if (state == "")
		return
	if (date == "")
		complain("article " id " has no date")
	if (state == "head" || state == "title")
		start_text()
	if (!wrote)
		complain("article " id " has no text")
	printf "\tsource=%s\n", source
	state = ""
}

function end_file() {
	end_article()
	if (file != "" && count != promised)
		complain("has " count + 0 " articles, not " promised + 0)
	count = promised = 0
}

BEGIN {
	split("January February March April May June July August September " \
	    "October November December", list, " ")
	for (i in list)
		month[list[i]] = i
	head_field = "^(LENGTH|HEADLINE|BYLINE|SECTION):$"
	edition = "^((Early|First|Second|Late|Final|Main|National|Regional|" \
	    "Metro|City|State|London|Weekend) )+Edition( [-0-9].*)?$"
	index_field = "^(LOAD-DATE|LANGUAGE|GRAPHIC|PUBLICATION-TYPE|PUB-TYPE|" \
	    "URL|SUBJECT|ORGANIZATION|PERSON|COMPANY|TICKER|INDUSTRY|" \
	    "GEOGRAPHIC|CITY|STATE|COUNTRY|DOCUMENT-TYPE|JOURNAL-CODE|" \
	    "ACC-NO|CORRECTION-DATE|ENHANCEMENT|NOTES|TYPE):"
}

FNR == 1 {
	end_file()
	file = FILENAME
	if (file == "" || file == "-")
		file = "stdin"
	sub(/^\357\273\277/, "")
}

{
	sub(/\r$/, "")
	gsub(/\302\240/, " ")
	gsub(/\\/, "&&")
	gsub(/\t/, " ")
}

/^ *[0-9]+ of [0-9]+ DOCUMENTS? *$/ {
	end_article()
	id = $1
	promised = $3
	count++
	state = "head"
	source = date = title = ""
	field = open = measured = ""
	next
}

state == "head" && /^[A-Z][A-Z-]*:/ { state = "title" }
state == "head" && NF {
	line = trim($0)
	if ((date = day(line)) != "")
		state = "title"
	else if (source == "" && line !~ /^(Copyright |All Rights Reserved)/)
		source = line
	next
}

# Fields, which go on in the lines after them; LENGTH: stands before the text
# or, in old files, before HEADLINE: and BODY:.
state == "title" && !NF { if (field) open = ""; next }
state == "title" && $1 == "BODY:" { start_text(); next }
state == "title" && ($1 ~ head_field || !measured && /^[A-Z][A-Z-]*:/) {
	field = open = $1
	if (open == "LENGTH:")
		measured = 1
	if (open != "HEADLINE:")
		next
	sub(/^HEADLINE: */, "")
	title = ""
}
state == "title" && open != "" && open != "HEADLINE:" { next }
state == "title" && (open == "HEADLINE:" || field == "") {
	if (open == "" && /^ /)
		next			# the edition
	line = trim($0)
	if (title == "" && line ~ edition)
		next			# of HTML, where it is at the left
	if (line != "Correction Appended" && length(title) < 1000)
		title = title (title == "" ? "" : " ") line
	next
}
state == "title" && measured {
	start_text()
	blank = 1			# as far as a field of the index goes
}

state == "text" && (blank && $0 ~ index_field ||
    /^ +Copyright [12][0-9][0-9][0-9] /) {
	state = "index"
}
state == "text" && !NF { blank++; next }
state == "text" {
	for (; blank; blank--)
		if (wrote)
			printf "\\n"
	printf "%s\\n", $0
	wrote = 1
}

END {
	end_file()
	exit status + 0
}
