#!/bin/sh
# Articles through the converters that make text of pages and papers: PDF in
# one column and in two (groff, pdftotext), HTML (w3m, pandoc, lynx) at 72
# columns. At least 97 in 100 sentences must come out as in the plain text,
# white space and the hyphens of broken words apart. ARTICLES="FILE ..." adds
# articles of one's own (absolute names). Run by tests/long/run.sh.
set -u
. ./common.sh
least=97

# A paragraph a line: a line that goes on is joined to the next one, which
# what sentsplit numbers tells.
paragraphs() {
	sentsplit -t "$1" | awk -F '\t' '
	$1 == "S" {
		printf "%s%s", ($8 == last ? " " : NR > 2 ? "\n" : ""), $9
		last = $8
	}
	END { print "" }'
}

as_html() {
	echo '<html><head><meta charset="utf-8"><title>x</title></head><body>'
	sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g
	    1s/.*/<h1>&<\/h1>/; 1!s/.*/<p>&<\/p>/' "$1"
	echo '</body></html>'
}

# In columns of the width $2, one of them or, with $3, two.
as_pdf() {
	{
		echo ".nr LL $2"
		printf '.nr PS 11\n.nr VS 13\n.LP\n.nh\n'
		[ -z "${3:-}" ] || echo .2C
		sed 's/\\/\\e/g; s/^[.'\'']/\\\&&/; s/^/.LP\n/' "$1"
	} | groff -K utf8 -ms -Tps 2>/dev/null | ps2pdf - - 2>/dev/null
}

convert() {
	case $1 in
	w3m) as_html "$2" >"$scratch/x.html"
		w3m -dump -cols 72 -T text/html -I UTF-8 -O UTF-8 \
		    "$scratch/x.html" ;;
	pandoc) as_html "$2" >"$scratch/x.html"
		pandoc -f html -t plain --columns=72 "$scratch/x.html" ;;
	lynx) as_html "$2" >"$scratch/x.html"
		lynx -dump -nolist -width=72 -display_charset=utf-8 \
		    "$scratch/x.html" ;;
	one-column) as_pdf "$2" 6.5i >"$scratch/x.pdf"
		pdftotext "$scratch/x.pdf" - ;;
	two-columns) as_pdf "$2" 6.5i two >"$scratch/x.pdf"
		pdftotext "$scratch/x.pdf" - ;;
	esac
}

# The sentences of a text, a line each, without what converters change: white
# space, hyphens, the forms of quotation marks.
sentences() {
	sentsplit -t "$1" | awk -F '\t' '$1 == "S" { print $9 }' | sed "
	s/‘/'/g; s/’/'/g; s/\`/'/g; s/“/\"/g; s/”/\"/g; s/‐//g
	s/ //g; s/−//g; s/…/.../g; s/[ -]//g"
}

for tool in sentsplit groff ps2pdf pdftotext w3m pandoc lynx; do
	need $tool
done
number=0
for converter in one-column two-columns w3m pandoc lynx; do
	right=0
	all=0
	for article in ../articles/*.txt ${ARTICLES:-}; do
		paragraphs "$article" >"$scratch/plain.txt"
		convert $converter "$scratch/plain.txt" >"$scratch/text.txt" \
		    2>/dev/null
		sentences "$scratch/plain.txt" >"$scratch/wanted"
		sentences "$scratch/text.txt" >"$scratch/found"
		[ -z "${VERBOSE:-}" ] ||
		    diff "$scratch/wanted" "$scratch/found"
		[ -z "${KEEP:-}" ] || cp "$scratch/text.txt" \
		    "$KEEP/$converter-${article##*/}"
		set -- $(awk 'NR == FNR { seen[$0]++; next }
		{ all++ }
		seen[$0] > 0 { seen[$0]--; right++ }
		END { print right + 0, all }' "$scratch/found" \
		    "$scratch/wanted")
		right=$((right + $1))
		all=$((all + $2))
	done
	result=ok
	[ $((right * 100)) -ge $((all * least)) ] || result="not ok"
	report "sentences through $converter" "$result $right of $all"
done
finish
