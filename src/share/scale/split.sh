#!/bin/sh
# split.sh DOCUMENTS: cuts day.docs into parts of so many, and
# notes which there are, and what is in them.
set -eu
[ $# -eq 1 ] || { echo 'usage: split.sh DOCUMENTS' >&2; exit 2; }
fail() {
	echo "split.sh: $*" >&2
	exit 1
}
[ "$(tail -c 1 day.docs | wc -l)" -eq 1 ] ||
	fail "day.docs: no newline at its end; is its last line whole?"
trap 'rm -f cut.??? parts.tmp' EXIT
trap 'exit 2' HUP INT TERM
split -a 3 -l "$1" day.docs cut.
cat cut.??? | cmp - day.docs
cksum cut.??? | sed 's/cut\.\(...\)$/part.\1/' >parts.tmp
cmp -s parts.tmp parts 2>/dev/null ||
	[ -z "$(ls -d parts part.* total* 2>/dev/null)" ] ||
	fail "what is here is of other documents, or of other parts;" \
	    "to start over: rm -rf parts part.* total*"
mv parts.tmp parts
for cut in cut.???; do
	mv "$cut" "part.${cut#cut.}"
done
