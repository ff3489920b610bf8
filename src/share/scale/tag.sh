#!/bin/sh
# tag.sh [NAME] <DOCS >RECORDS: D records with text, one a line; theirs
# come out if every document came through, and nothing otherwise.
# Messages call the input by the name.
set -eu
name=$(basename "${1:-docs}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
mkdir "$work/in"
cat >"$work/in/$name"
(cd "$work/in" && sentsplit -r "$name" | enttag -r -j 1 |
    datefind -r >../rec) || [ $? = 1 ]
in=$(grep -c '' "$work/in/$name") || [ $? = 1 ]
out=$(grep -c '^Z' "$work/rec") || [ $? = 1 ]
[ "$in" = "$out" ] || {
	echo "tag.sh: $name: of $in documents $out came through" >&2
	exit 1
}
cat "$work/rec"
