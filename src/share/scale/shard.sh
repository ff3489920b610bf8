#!/bin/sh
# shard.sh PART: its records, and a state that counts them.
# PART.rec comes last and says that both are there.
set -eu
[ $# -eq 1 ] || { echo 'usage: shard.sh PART' >&2; exit 2; }
part=$1
[ ! -e "$part.rec" ] || exit 0
grep -qxF "$(cksum "$part")" parts || {
	echo "shard.sh: $part: not what was cut off" >&2
	exit 1
}
mine=$part.$(uname -n).$$
trap 'rm -f "$mine"' EXIT
trap 'exit 2' HUP INT TERM
./tag.sh "$part" <"$part" >"$mine"
tally add -l 600 -s "$part.state" "$mine"
mv "$mine" "$part.rec"
