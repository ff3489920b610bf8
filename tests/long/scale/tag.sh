#!/bin/sh
# tag.sh <DOCS >RECORDS: D records with text, one a line; theirs
# come out if every document came through, and nothing otherwise.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
cat >"$work/docs"
sentsplit -r "$work/docs" | enttag -r -j 1 | datefind -r \
    >"$work/rec" || [ $? = 1 ]
in=$(grep -c '' "$work/docs") || [ $? = 1 ]
out=$(grep -c '^Z' "$work/rec") || [ $? = 1 ]
[ "$in" = "$out" ] || {
	echo "tag.sh: of $in documents $out came through" >&2
	exit 1
}
cat "$work/rec"
