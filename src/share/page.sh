#!/bin/sh
# HTML in UTF-8 as text, a paragraph a line, by w3m; both by standard streams:
#
#	sh page.sh [-d | -t] <PAGE
#
# With -d as column 9 of a D record, which does not end if w3m failed, with -t
# as column 8.
# w3m has lines of at most 1023 columns, so one that ends where the next word
# would have gone beyond goes on. Exit status 1: w3m failed.
export LC_ALL=C
{ w3m -dump -cols 9999 -T text/html -I UTF-8 -O UTF-8 || printf '\001\n'; } |
awk -v form="${1:-}" '
# The columns that w3m gives a text: two to a letter of East Asia.
function columns(text) {
	gsub(/[\343-\355\360]/, "  ", text)
	gsub(/[\200-\277]/, "", text)
	return length(text)
}

function goes_on(word) {
	return wide && word != "" && columns(last) <= 1023 &&
	    columns(last " " word) > 1023
}

/\001/ { exit status = 1 }
{
	text = word = $0
	sub(/^ +/, "", text)
	word = text
	sub(/ .*/, "", word)
	if (form == "-t") {
		if (text == "")
			next
		gap = " "
	} else if (goes_on(word))
		gap = " "
	else {
		text = $0
		gap = newline
	}
	last = $0
	wide = length($0) > 500
	if (form != "") {
		gsub(/\\/, "&&", text)
		gsub(/\t/, "\\t", text)
	}
	printf "%s%s", (written++ ? gap : ""), text
}
BEGIN { newline = form == "" ? "\n" : "\\n" }
END {
	if (written && form != "-t")
		printf "%s", newline
	else if (status && form == "-d")
		printf "-"
	exit status
}'
