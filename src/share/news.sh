#!/bin/sh
# Articles of Factiva, NITF and NewsML-G2, as D records, by xmlstarlet and w3m:
#
#	sh news.sh FILE ... | sentsplit -r
#
# The id is the accession number, the name of the file (NITF) or the guid; see
# news.xsl. Exit status 1, with a message each: a file is missing, is no XML,
# has no article or has entities that its missing DTD declares; a document of
# its name then does not end; 2: there is no file on the command line.
set -u
export LC_ALL=C
share=$(dirname "$0")
status=0
[ $# -gt 0 ] || { echo 'usage: sh news.sh FILE ...' >&2; exit 2; }
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM

# escaped NAME: the output of news.xsl as D records.
escaped() {
	name=$1 awk '
	BEGIN { FS = OFS = "\t" }
	$0 == "" { next }
	{
		if ($2 == "\342\200\251")
			$2 = ENVIRON["name"]
		gsub(/\\/, "&&")
		gsub(/\342\200\250/, "\\n")
		print
	}' "$work/made"
}

# fails FILE MESSAGE
fails() {
	printf 'news.sh: %s: %s\n' "$1" "$2" >&2
	printf 'D\t%s\t-\t0\t0\t0\t-\t-\t-\n' \
	    "$(printf %s "$1" | tr '\t\n' '  ' | sed 's/\\/&&/g')"
	status=1
}

for name; do
	case $name in
	/*) path=$name ;;
	*) path=./$name ;;
	esac
	if ! [ -f "$path" ] || ! [ -r "$path" ]; then
		fails "$name" "no such file, or not readable"
	elif ! xmlstarlet tr --omit-decl "$share/news.xsl" "$path" \
	    >"$work/made" 2>"$work/said"; then
		fails "$name" "$(grep -v 'external entity' "$work/said" |
		    sed -n 's/^.*:\([0-9][0-9.]*: \)/\1/p' | sed 1q)"
	elif ! [ -s "$work/made" ]; then
		fails "$name" "no article in it"
	elif grep -q "Entity '.*' not defined" "$work/said"; then
		fails "$name" "$(sed -n "s/.*\(Entity '.*' not defined\).*/\1/p" \
		    "$work/said" | sed 1q)"
	else
		escaped "$name" | sh "$share/html.sh" -t || status=1
	fi
done
exit $status
