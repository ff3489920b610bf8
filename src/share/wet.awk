# The texts of a web archive in the form WET, as records for sentsplit:
#
#	gzip -dc FILE.warc.wet.gz | LC_ALL=C awk -f wet.awk | sentsplit -r
#
# The id is the address. There is no date: WARC-Date is when the page was
# fetched, not when it was written. lang= is what the crawler took the language
# for; with -v lang=eng only what begins with that language is written.
#
# Exit status 1, with a message: the archive is cut short, and the last document
# does not end then, or it holds something else, or a length in it is wrong.

function complain(text) {
	printf "wet.awk: line %d: %s\n", NR, text | "cat >&2"
	status = 1
}

# The value of a field of the head.
function value(line) {
	sub(/^[^:]*:[ \t]*/, "", line)
	gsub(/\t/, " ", line)
	return line
}

function end_record() {
	if (writes)
		printf "%s\n", (languages == "" ? "" : "\tlang=" languages)
	writes = 0
	state = "between"
}

# The text begins; it has as many bytes as the head says.
function start_text() {
	state = "text"
	if (type == "response" || type == "resource")
		complain("a " type ", not the text of one")
	if (type == "conversion" && (lang == "" ||
	    index(languages ",", lang ",") == 1)) {
		printf "D\t%s\t-\t0\t0\t0\t-\t-\t", uri
		writes = 1
	}
	if (left == 0)
		end_record()
}

BEGIN { state = "between" }

{
	bytes = length($0) + 1
	sub(/\r$/, "")
}

state == "between" {
	if (/^WARC\/1\.[0-9]+$/) {
		state = "head"
		type = uri = languages = ""
		left = 0
		bad = 0
	} else if ($0 != "" && !bad) {
		complain("not the beginning of a record")
		bad = 1
	}
	next
}

state == "head" {
	field = tolower(substr($0, 1, index($0, ":") - 1))
	if ($0 == "")
		start_text()
	else if (field == "warc-type")
		type = value($0)
	else if (field == "content-length")
		left = value($0) + 0
	else if (field == "warc-identified-content-language")
		languages = value($0)
	else if (field == "warc-target-uri") {
		uri = value($0)
		gsub(/^<|>$/, "", uri)
		gsub(/\\/, "&&", uri)
	}
	next
}

{
	if (length($0) > left)
		complain("the text is longer than its length")
	if (writes) {
		gsub(/\\/, "&&")
		gsub(/\t/, "\\t")
		printf "%s\\n", $0
	}
	left -= bytes
	if (left <= 0)
		end_record()
}

END {
	if (state != "between") {
		complain("cut short")
		if (!writes)
			printf "D\t%s\t-\t0\t0\t0\t-\t-\t-\n", \
			    (uri == "" ? "-" : uri)
	}
	exit status + 0
}
