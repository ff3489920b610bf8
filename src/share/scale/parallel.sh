#!/bin/sh
# parallel.sh [-S HOSTS]: blocks of day.docs at once, here or over
# ssh. What is done, but its records gone, is taken off the list.
set -eu
fail() {
	echo "parallel.sh: $*" >&2
	exit 1
}
[ "$(tail -c 1 day.docs | wc -l)" -eq 1 ] ||
	fail "day.docs: no newline at its end; is its last line whole?"
cksum day.docs >input.tmp
cmp -s input.tmp input 2>/dev/null ||
	[ -z "$(ls -d input joblog rec total 2>/dev/null)" ] ||
	fail "what is here is of other documents;" \
	    "to start over: rm -rf input joblog rec day.rec total"
mv input.tmp input
mkdir -p rec
touch joblog
while read -r block rest; do
	if [ "$block" = Seq ] || [ -s "rec/$block" ]; then
		printf '%s\t%s\n' "$block" "$rest"
	fi
done <joblog >joblog.tmp
mv joblog.tmp joblog
failed=0
parallel "$@" --pipe --block "${BLOCK:-10M}" \
    --recend '\n' --recstart 'D\t' --joblog joblog --resume-failed \
    --results 'rec/{#}' "$PWD/tag.sh" 'block.{#}' \
    <day.docs >/dev/null || failed=1
cat rec/*.err >&2
[ "$failed" = 0 ]
sed 1d joblog | cut -f 1 | sort -nu | sed 's|^|rec/|' |
    xargs cat >day.tmp
[ "$(grep -c '' day.docs)" = "$(grep -c '^Z' day.tmp)" ]
mv day.tmp day.rec
tally add -l 600 -s total day.rec
