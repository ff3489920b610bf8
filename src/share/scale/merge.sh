#!/bin/sh
# merge.sh: the states of all parts as one, if none is missing.
set -eu
set --
missing=0
while read -r sum size part; do
	[ -e "$part.rec" ] || {
		echo "merge.sh: $part: not done" >&2
		missing=1
	}
	set -- "$@" "$part.state"
done <parts
[ "$missing" = 0 ]
tally merge -l 600 -s total "$@"
