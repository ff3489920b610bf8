# An example of a manual page as it is to be typed, where the page as it is
# read has it indented:
#
#	awk -f recipe.awk [-v name=NAME] /usr/local/share/man/man7/dateline.7
#
# Without a name, their names, each with the tools that it needs. Exit status
# 1: there is none of the name.

$1 == ".\\\"" && ($2 == "run:" || $2 == "script:") {
	if (name == "") {
		sub(/^[^:]*: */, "")
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
	print
}
END {
	if (name != "" && found != 1) {
		print "recipe.awk: no example of the name " name | "cat >&2"
		exit 1
	}
}
