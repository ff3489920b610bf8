#!/bin/sh
# RSS and Atom as D records, by sfeed, with the text that w3m makes of theirs:
#
#	[TZ=America/New_York] sh feed.sh FILE ... | sentsplit -r
#
# The date is what the feed says, for sentsplit to read; sfeed itself takes a
# day for midnight in London and some zones for others. With TZ set, times in
# UTC are brought to that zone. The id is that of the item, else its link, else
# FILE/NUMBER.
#
# Exit status 1, with a message each: a file that cannot be read, has no items
# or is cut short; a document of its name then does not end; 2: there is no file
# on the command line.
set -u
export LC_ALL=C
share=$(dirname "$0")
status=0
[ $# -gt 0 ] || { echo 'usage: sh feed.sh FILE ...' >&2; exit 2; }
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM

# dates: the feed on standard input with the dates of its items as categories,
# which sfeed hands on. Fails if the feed does not end.
dates() {
	awk '
	BEGIN { RS = "<"; ORS = "" }
	NR > 1 { print "<" }
	{ print }
	/^(item|entry)[ \t\r\n>]/ { inside = $0 ~ /^entry/ ? "entry" : "item" }
	/^\/(item|entry)[ \t\r\n]*>/ { inside = ""; source = 0 }
	/^\/(rss|feed|([A-Za-z]+:)?RDF)[ \t\r\n]*>/ { ended = 1 }
	# Where the item is from, with a date of its own.
	/^source[ \t\r\n>]/ && !/\/>/ { source = 1 }
	/^\/source[ \t\r\n]*>/ { source = 0 }
	inside == "" || source { next }
	/^(pubDate|dc:date|published|issued|updated|modified)[ \t\r\n>]/ {
		name = $0
		sub(/[ \t\r\n>].*/, "", name)
		date = $0
		sub(/^[^>]*>/, "", date)
	}
	/^!\[CDATA\[/ && name != "" {
		date = $0
		sub(/^!\[CDATA\[/, "", date)
		sub(/]]>.*/, "", date)
	}
	/^\// && name != "" {
		gsub(/[|"&<>\t\r\n]/, " ", date)
		date = "date " name " " date
		if (inside == "entry")
			print "<category term=\"" date "\"/>"
		else
			print "<category>" date "</category>"
		name = ""
	}
	END { exit !ended }'
}

# records FILE: of what sfeed writes. A date that has a time and is in UTC is
# written in the zone of TZ, by its seconds.
records() {
	file=$1 awk -v zone="${TZ:-}" '
	BEGIN {
		FS = OFS = "\t"
		rank["pubDate"] = rank["published"] = 5
		rank["dc:date"] = rank["issued"] = 4
		rank["updated"] = 3
		rank["modified"] = 2
	}

	# The date that the feed has, the first publication before others.
	function date_of(categories,    n, i, piece, name, found, best) {
		n = split(categories, piece, "|")
		best = 0
		for (i = 1; i <= n; i++) {
			if (piece[i] !~ /^date [a-zA-Z:]+ /)
				continue
			name = piece[i]
			sub(/^date /, "", name)
			sub(/ .*/, "", name)
			if (rank[name] > best) {
				best = rank[name]
				found = piece[i]
				sub(/^date [a-zA-Z:]+ +/, "", found)
				sub(/ +$/, "", found)
			}
		}
		return found
	}

	function local(date, seconds,    get) {
		if (zone == "" || seconds !~ /^[0-9]+$/ ||
		    date !~ /:.*(Z|UTC?|GMT|[-+]00:?00)$/)
			return date
		get = "date -d @" seconds " +%Y-%m-%dT%H:%M:%S%z 2>/dev/null ||" \
		    "date -r " seconds " +%Y-%m-%dT%H:%M:%S%z"
		get | getline date
		close(get)
		return date
	}

	function column(text) {
		gsub(/\\/, "&&", text)
		return text
	}

	{
		if ($5 == "plain") {
			gsub(/&/, "\\&amp;", $4)
			gsub(/</, "\\&lt;", $4)
			$4 = "<pre>" $4 "</pre>"
		}
		id = ($6 != "") ? $6 : $3
		if (id == "") {
			id = ENVIRON["file"] "/" NR
			gsub(/[\t\n]/, " ", id)
		}
		print "D", column(id), local(date_of($9), $1), \
		    0, 0, 0, "-", column($2), ($4 == "" ? "" : $4 "\\n") \
		    ($3 == "" ? "" : "\turl=" column($3))
	}'
}

# fails FILE MESSAGE
fails() {
	echo "feed.sh: $1: $2" >&2
	printf 'D\t%s\t-\t0\t0\t0\t-\t-\t-\n' \
	    "$(printf %s "$1" | tr '\t\n' '  ' | sed 's/\\/&&/g')"
	status=1
}

for file; do
	sh "$share/decode.sh" "$file" >"$work/xml"
	decoded=$?
	[ $decoded = 0 ] || status=1
	if [ $decoded -gt 1 ]; then
		fails "$file" "not read"
		continue
	fi
	dates <"$work/xml" >"$work/dated"
	ended=$?
	if ! sfeed <"$work/dated" >"$work/items" || ! [ -s "$work/items" ]; then
		fails "$file" "no items"
		continue
	fi
	records "$file" <"$work/items" | sh "$share/html.sh" -t || status=1
	[ $ended = 0 ] || fails "$file" "cut short"
done
exit $status
