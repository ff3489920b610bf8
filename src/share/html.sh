#!/bin/sh
# D records whose text is HTML, with the text that w3m makes of it:
#
#	... | sh html.sh [-t] | sentsplit -r
#
# With -t, titles that have entities, or tags within a line, are HTML, too.
# Other lines stay as they are. A document where w3m failed does not end, which
# sentsplit says; the status is 1, too, by those awks that learn of it.
export LC_ALL=C
page=$(dirname "$0")/page.sh titles=
export page
[ "${1:-}" != -t ] || titles=1
exec awk -v titles=$titles '
BEGIN {
	FS = "\t"
	inline_tag = "</?(a|abbr|b|br|cite|em|font|i|p|q|s|small|span|strong|" \
	    "su[bp]|u)([ /][^<>]*)?>"
}

# What page.sh makes of the HTML in a column, written at once.
function render(html, form,    command) {
	gsub(/\\\\/, "\\&#92;", html)
	gsub(/\\n/, "\n", html)
	gsub(/\\[trfv]/, " ", html)
	command = "sh \"$page\" " form
	fflush()
	print html | command
	if (close(command) != 0)
		status = 1
}

function render_title(html) {
	gsub(inline_tag, "", html)
	gsub(/</, "\\&lt;", html)
	if (html ~ /&/)
		render(html, "-t")
	else
		printf "%s", html
}

$1 != "D" || NF < 9 || $9 == "-" { print; next }
{
	for (i = 1; i <= 7; i++)
		printf "%s\t", $i
	if (titles)
		render_title($8)
	else
		printf "%s", $8
	printf "\t"
	if ($9 != "" && $9 != "\\N")
		render($9, "-d")
	for (i = 10; i <= NF; i++)
		printf "\t%s", $i
	print ""
}
END { exit status + 0 }'
