#!/bin/sh
# Prints a recipe of a man page: the display that follows the comment
#	.\" run: NAME [TOOL ...]
# with the escapes of mdoc undone; where no name is given, all the names with
# the tools they need. What stands in /usr/local/share/dateline after an
# installation is taken from src/share. usage: sh recipe.sh PAGE [NAME]
set -u
cd "$(dirname "$0")" || exit 2
awk -v name="${2:-}" -v share="$(cd .. && pwd)/src/share" '
$1 == ".\\\"" && $2 == "run:" {
	if (name == "") {
		sub(/^.*run: */, "")
		print
	}
	marked = name != "" && $3 == name
	next
}
/^\.Bd -literal/ && marked { display = 1; marked = 0; found++; next }
/^\.Ed/ { display = 0 }
display {
	gsub(/\\\(aq/, "\047"); gsub(/\\\(dq/, "\""); gsub(/\\-/, "-")
	gsub(/\\&/, ""); gsub(/\\\(ti/, "~"); gsub(/\\\(ha/, "^")
	gsub(/\\\(ga/, "`"); gsub(/\\e/, "\\")
	gsub("/usr/local/share/dateline", share)
	print
}
END {
	if (name != "" && found != 1) {
		print "no recipe, or two, of the name " name | "cat >&2"
		exit 1
	}
}' "../man/$1"
