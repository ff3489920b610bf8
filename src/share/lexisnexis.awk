# Articles that LexisNexis exported as text, as records for sentsplit:
#
#	LC_ALL=C awk -f lexisnexis.awk FILE.TXT ... | sentsplit -r
#
# and as HTML, DOCX, RTF or PDF, when page.sh, pandoc or pdftotext has made text
# of it; name=NAME before a file, or -v name=NAME, names it in the ids.
#
# The old form: an article begins with a line "3 of 10 DOCUMENTS"; lines in the
# middle of the page are the source, the date and the edition; lines at the
# left are the title. The text begins after the field LENGTH: or with BODY:,
# and ends where the fields of the index begin, of which those that a text may
# have too (SUBJECT:, CITY:) are known by their per cents.
#
# That of Nexis Uni: the title, the source and the date stand above the fields
# (Length:) and a line "Body"; "End of Document" ends it.
#
# LOAD-DATE: is the day of loading, not of the article. Only English names of
# months are known.
#
# Exit status 1, with a message each: an article has no date or no text, a file
# has none, or fewer than it says; a document of its name then does not end.

function complain(text) {
	printf "lexisnexis.awk: %s: %s\n", file, text | "cat >&2"
	status = 1
}

function trim(text) {
	gsub(/^[ \t]+|[ \t]+$/, "", text)
	return text
}

# The day that a line begins with, or the month; "" if it does not.
function day(line,    word, n) {
	sub(/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? +/, "", line)
	n = split(line, word, /[ ,]+/)
	if (word[1] ~ /^[0-9][0-9]?$/ && word[2] in month) {
		word[4] = word[1]
		word[1] = word[2]
		word[2] = word[4]
	}
	if (n < 2 || !(word[1] in month))
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
	begins = 1
	blank = wrote = waiting = doubtful = 0
	if (dateline != "") {
		say(dateline)
		blank = 1
	}
	dateline = ""
}

function say(line) {
	for (; blank; blank--)
		if (wrote)
			printf "\\n"
	printf "%s\\n", line
	wrote = 1
}

# What looked like the index belongs to the text.
function say_waiting(    i) {
	for (i = 1; i <= waiting; i++)
		if (wait[i] == "")
			blank++
		else
			say(wait[i])
	waiting = doubtful = 0
	state = "text"
}

# A line of the text or of the index below it. What looks like the index waits:
# it is one if LOAD-DATE: follows or the article ends, and text if a paragraph
# of text follows or if it is a doubtful field without per cents.
function take(line) {
	if (line ~ last_field)
		state = "last"
	else if (line ~ /^ *$/) {
		if (doubtful)
			say_waiting()
		if (state == "text")
			blank++
		else
			wait[++waiting] = ""
		begins = 1
	} else {
		if (begins && (line ~ index_field || line ~ doubtful_field)) {
			state = "index"
			doubtful = line ~ doubtful_field
		} else if (begins || waiting > 1000)
			say_waiting()
		begins = 0
		if (line ~ /\([0-9]+%\)/)
			doubtful = 0
		if (state == "text")
			say(line)
		else
			wait[++waiting] = line
	}
}

function end_article() {
	if (state == "")
		return
	if (doubtful)
		say_waiting()
	if (date == "")
		complain("article " id " has no date")
	if (state == "head" || state == "title")
		start_text()
	if (!wrote)
		complain("article " id " has no text")
	printf "\tsource=%s\n", source
	state = ""
	heads = 0
}

# The file is not whole: says so, and leaves a document of its name unfinished.
function fail(text) {
	complain(text)
	printf "D\t%s\t-\t0\t0\t0\t-\t-\t-\n", (name != "" ? name : file)
}

function end_file(    cut) {
	cut = modern && state != ""
	end_article()
	if (cut)
		fail("article " id " is cut short")
	else if (file != "" && !count)
		fail("has no articles")
	else if (promised && count != promised)
		fail("has " count " articles, not " promised)
	count = promised = heads = modern = 0
}

# Nexis Uni: the title, the source and the date, from the lines above "Body".
function read_head(    i) {
	source = date = title = ""
	for (i = heads; i > 0 && (date = day(head[i])) == ""; i--)
		;
	for (i--; i > 0 && head[i] == ""; i--)
		;
	if (i > 0)
		source = head[i]
	for (i--; i > 0 && head[i] == ""; i--)
		;
	for (; i > 0 && head[i] != "" && head[i] !~ /^Page [0-9]/; i--)
		title = head[i] (title == "" ? "" : " ") title
}

BEGIN {
	split("January February March April May June July August September " \
	    "October November December", list, " ")
	for (i in list)
		month[list[i]] = i
	head_field = "^(LENGTH|HEADLINE|BYLINE|SECTION|DATELINE|HIGHLIGHT|" \
	    "SERIES):$"
	edition = "^((Early|First|Second|Late|Final|Main|National|Regional|" \
	    "Metro|City|State|London|Weekend) )+Edition( [-0-9].*)?$"
	last_field = "^(LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|PUB-TYPE):|" \
	    "^ +Copyright [12][0-9][0-9][0-9] "
	index_field = "^(GRAPHIC|URL|DOCUMENT-TYPE|JOURNAL-CODE|ACC-NO|" \
	    "CORRECTION-DATE|ENHANCEMENT|TYPE):"
	doubtful_field = "^(SUBJECT|ORGANIZATION|PERSON|COMPANY|TICKER|" \
	    "INDUSTRY|GEOGRAPHIC|CITY|STATE|COUNTRY):"
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
	field = open = measured = middle = ""
	dateline = ""
	modern = 0
	next
}

# Nexis Uni. Of what stands before an article the last lines are held.
state == "" && /^ *Documents? \([0-9]+\) *$/ {
	gsub(/[^0-9]/, "")
	promised = $0
	next
}
state == "" && /^ *Body *$/ {
	read_head()
	id = ++count
	modern = 1
	start_text()
	next
}
state == "" {
	if (heads == 200) {
		for (heads = 0; heads < 100; heads++)
			head[heads + 1] = head[heads + 101]
	}
	head[++heads] = trim($0)
	next
}
modern && /^ *End of Document *$/ { end_article(); next }
modern && /^ *Page [0-9]+ of [0-9]+ *$/ { next }
modern && /^ *(Load-Date: .*|Classification|Graphic) *$/ { state = "index" }
modern && state == "index" { next }

state == "head" && middle && /^[^ ]/ { state = "title" }
state == "head" && /^[A-Z][A-Z-]*:/ { state = "title" }
state == "head" && NF {
	if (/^ /)
		middle = 1
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
	if (open == "DATELINE:")
		dateline = $0
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
state == "title" && measured { start_text() }

state == "text" && modern { if (NF) say($0); else blank++; next }
state == "text" || state == "index" { take($0) }

END {
	if (file == "")
		file = "stdin"
	end_file()
	exit status + 0
}
