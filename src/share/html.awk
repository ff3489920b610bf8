# D records whose text is HTML, with the text that w3m makes of it:
#
#	... | LC_ALL=C awk -f html.awk | sentsplit
#
# Other lines stay as they are. Exit status 1: w3m failed.

BEGIN {
	FS = "\t"
	command = "{ w3m -dump -cols 9999 -T text/html -I UTF-8 -O UTF-8 ||" \
	    " printf \"\\001\\n\"; } | LC_ALL=C awk \047" \
	    "/\001/ { exit 1 } { gsub(/\\\\/, \"&&\"); " \
	    "gsub(/\\t/, \"\\\\t\"); printf \"%s\\\\n\", $0 }\047"
}

$1 != "D" || $9 == "" || $9 == "-" || $9 == "\\N" { print; next }

{
	html = $9
	gsub(/\\\\/, "\\&#92;", html)
	gsub(/\\n/, "\n", html)
	gsub(/\\[trfv]/, " ", html)
	for (i = 1; i <= 8; i++)
		printf "%s\t", $i
	fflush()
	print html | command
	if (close(command) != 0)
		status = 1
	for (i = 10; i <= NF; i++)
		printf "\t%s", $i
	print ""
}

END { exit status + 0 }
