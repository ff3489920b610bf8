# Checks a stream of records against the rules of dateline(5):
#	LC_ALL=C awk -f properties.awk [-v check=NAME] [-v source=FILE |
#	    -v documents=FILE] STREAM
# The source of a stream of one document is made into one line by
#	{ LC_ALL=C tr '\000-\037\177' ' '; echo; } <document
# which is what rule 2 does to it, so that every byte of it can be compared.
# The documents of a stream of many are the D records that it was made from.
# Without -v check all is checked; with -v untold=1 a time may lack its value.
# Says what is wrong, at most ten times; exit 1 if anything was.

function wrong(name, why)
{
	if (check != "" && check != name)
		return
	if (++faults <= 10)
		printf "%s: line %d: %s\n", name, NR, why
}

# How many bytes of white space (control bytes are spaces here) stand at i.
function blank(text, i,	c)
{
	c = substr(text, i, 1)
	if (c == " ")
		return 1
	if (c < "\302")
		return 0
	if (substr(text, i, 2) in white)
		return 2
	return substr(text, i, 3) in white ? 3 : 0
}

function all_blank(text,	i, n)
{
	if (text ~ /^ *$/)
		return 1
	for (i = 1; i <= length(text); i += n)
		if ((n = blank(text, i)) == 0)
			return 0
	return 1
}

function ends_blank(text,	n)
{
	n = length(text)
	return substr(text, n) == " " || substr(text, n - 1) in white ||
	    substr(text, n - 2) in white
}

function check_columns(	i)
{
	if (NF < 9)
		wrong("columns", "fewer than nine columns")
	if ($1 !~ /^[A-Za-z]$/)
		wrong("columns", "column 1 is no letter")
	for (i = 1; i <= NF; i++)
		if ($i == "")
			wrong("columns", "column " i " is empty")
	for (i = 4; i <= 6; i++)
		if ($i !~ /^[0-9]+$/)
			wrong("columns", "column " i " is no number")
	for (i = 10; i <= NF; i++)
		if ($i !~ /^[a-z]+=./)
			wrong("columns", "tag " $i)
	if ($0 ~ /[\001-\010\013-\037\177]/)
		wrong("columns", "a control byte")
	if ($1 != "D" && ($2 "" != doc || $3 "" != date))
		wrong("columns", "not the id and date of its D")
}

# What is made of a document repeats its id and date, and nothing that is long.
function check_bounds()
{
	if (length($8) > 256)
		wrong("bounds", "a value of " length($8) " bytes")
	if (length($0) > length($2) + length($9) + 1024)
		wrong("bounds", "1 KB longer than its id and its text")
	if ($4 > 0 && ++records[$1] > $6)
		wrong("bounds", "more records than bytes: " $1)
}

function check_types()
{
	if ($1 == "S" && ($7 != "s" && $7 != "h" || $8 !~ /^[1-9][0-9]*$/))
		wrong("types", "type or paragraph of a sentence")
	if ($1 == "e" && $7 !~ /^(PER|ORG|LOC|MISC)$/)
		wrong("types", "type of an entity: " $7)
	if ($1 == "t" && $7 !~ /^(DATE|TIME|DURATION|SET)$/)
		wrong("types", "type of a time: " $7)
	if ($1 == "t" && $8 == "-" && !untold)
		wrong("types", "a time without a value")
}

function check_span()
{
	if ($5 > $6)
		wrong("lengths", "start after end")
	if (length($9) != $6 - $5)
		wrong("lengths", "text has " length($9) " bytes, not " $6 - $5)
	if ($6 == $5)
		wrong("lengths", "nothing in its span")
	if (known && $9 != substr(flat, $5 + 1, $6 - $5))
		wrong("slices", "not bytes " $5 " to " $6 " of the source")
}

function check_sentence()
{
	if ($4 != sent + 1)
		wrong("tiles", "sentence " $4 " after " sent)
	if ($5 < end)
		wrong("tiles", "begins before the last one ends")
	if (length($9) > 65536)
		wrong("tiles", "longer than 65536 bytes")
	if (blank($9, 1) || ends_blank($9))
		wrong("tiles", "white space at an end")
	if ($8 < paragraph || $8 > paragraph + 1)
		wrong("tiles", "paragraph " $8 " after " paragraph)
	if (known && !all_blank(substr(flat, end + 1, $5 - end)))
		wrong("tiles", "text between " end " and " $5 " is in none")
	sent = $4 + 0
	start = $5 + 0
	end = $6 + 0
	paragraph = $8 + 0
	text = $9
}

function check_annotation()
{
	if ($4 != sent)
		wrong("annotations", "not of the sentence before it")
	if ($5 < start || $6 > end)
		wrong("annotations", "outside its sentence")
	if ($9 != substr(text, $5 - start + 1, $6 - $5))
		wrong("annotations", "not the bytes of its sentence")
	if (blank($9, 1) || ends_blank($9))
		wrong("annotations", "white space at an end")
	if ($5 == last[$1] && sent == last_sent[$1])
		wrong("annotations", "two of a kind at one place")
	last[$1] = $5
	last_sent[$1] = sent
}

# The text of the next D record, flat.
function next_document(	line, column)
{
	if ((getline line <documents) <= 0)
		wrong("slices", "no more documents")
	split(line, column, "\t")
	if (column[2] "" != doc)
		wrong("slices", "document " column[2] " is missing")
	flat = column[9]
	gsub(/[\001-\037\177]/, " ", flat)
	if (index(flat, "\\")) {
		gsub(/\\\\/, "\001", flat)
		gsub(/\\[tnr0]/, " ", flat)
		gsub(/\001/, "\\", flat)
	}
}

function open_document()
{
	if (documents != "")
		next_document()
	if (open)
		wrong("documents", "the last document has no Z")
	if ($4 != 0 || $5 != 0 || $6 != 0 || $7 != "-" || $9 != "-")
		wrong("documents", "columns of D")
	open = 1
	sent = end = paragraph = 0
	text = ""
	split("", records)
	split("", last)
	split("", last_sent)
}

function close_document()
{
	if (!open)
		wrong("documents", "a Z without a D")
	if ($4 != sent)
		wrong("documents", "Z counts " $4 " sentences, not " sent)
	if ($5 != $6 || $7 != "-" || $8 != "-" || $9 != "-")
		wrong("documents", "columns of Z")
	if ($5 < end)
		wrong("documents", "Z before the end of the last sentence")
	if (known && $6 != length(flat))
		wrong("documents", "Z says " $6 " bytes, not " length(flat))
	if (known && !all_blank(substr(flat, end + 1)))
		wrong("tiles", "text after the last sentence")
	open = 0
}

BEGIN {
	FS = "\t"
	n = split("\302\205 \302\240 \341\232\200 \342\200\200 \342\200\201 " \
	    "\342\200\202 \342\200\203 \342\200\204 \342\200\205 " \
	    "\342\200\206 \342\200\207 \342\200\210 \342\200\211 " \
	    "\342\200\212 \342\200\213 \342\200\250 \342\200\251 " \
	    "\342\200\257 \342\201\237 \343\200\200 \357\273\277", list, " ")
	for (i = 1; i <= n; i++)
		white[list[i]]
	if (source != "" && (getline flat <source) <= 0)
		wrong("slices", "no source")
	known = source != "" || documents != ""
}

$1 == "D" {
	doc = $2 ""
	date = $3 ""
}

{
	check_columns()
	check_types()
}

$1 == "D" { open_document() }
$1 == "S" || $1 == "e" || $1 == "t" { check_bounds() }
$1 == "S" || $1 == "e" || $1 == "t" { check_span() }
$1 == "S" { check_sentence() }
$1 == "e" || $1 == "t" { check_annotation() }
$1 == "Z" { close_document() }

END {
	if (open)
		wrong("documents", "the last document has no Z")
	if (NR == 0)
		wrong("documents", "no records")
	if (faults > 10)
		printf "and %d more\n", faults - 10
	exit faults > 0
}
