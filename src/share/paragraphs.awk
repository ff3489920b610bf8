# Documents of which each has a line "D", id, date, 0, 0, 0, "-", title and, if
# any, tags, with TABs between, and then a paragraph a line, as D records:
#
#	xmlstarlet sel ... | LC_ALL=C awk -f paragraphs.awk | sentsplit

BEGIN { FS = "\t" }

function end_document() {
	if (begun)
		printf "%s\n", tags
	begun = 1
}

{ gsub(/\\/, "&&") }
$1 == "D" && NF >= 8 {
	end_document()
	width = 0
	for (i = 1; i <= 8; i++) {
		printf "%s\t", $i
		width += length($i) + 1
	}
	tags = NF > 8 ? FS substr($0, width + 1) : ""
	next
}
!begun { exit 1 }
/[^ ]/ {
	gsub(/\t/, "\\t")
	printf "%s\\n\\n", $0
}
END {
	if (begun)
		printf "%s\n", tags
	else if (NR > 0) {
		print "paragraphs.awk: begins with no document" | "cat >&2"
		exit 1
	}
}
