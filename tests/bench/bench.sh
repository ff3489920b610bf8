#!/bin/sh
# make bench: processor time of each program beside common tools, in the same
# run, on the same text. BENCH_TEXT=FILE gives D records with their text, also
# as .gz; without it the shipped articles are repeated. BENCH_BYTES of them
# are used (50 MB). Each program reads what the stage before it wrote; what is
# shown is the best of three runs. tally.sh goes on with tally.
set -u
LC_ALL=C
export LC_ALL
text=${1:-}
bytes=${BENCH_BYTES:-50000000}
tests=$(cd "$(dirname "$0")/.." && pwd) || exit 1
PATH=$tests/../bin:$PATH
export PATH
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dateline-bench.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# The articles as D records, over and over, each with an id of its own.
articles() {
	for file in "$tests"/articles/*.txt; do
		printf 'D\t-\t2015-07-06\t0\t0\t0\t-\t-\t'
		sed 's/\\/&&/g' "$file" | awk '{ printf "%s\\n", $0 }'
		echo
	done | awk -v bytes="$bytes" '
	{ doc[NR] = substr($0, 4) }
	END {
		while (n < bytes)
			for (i = 1; i <= NR; i++) {
				print "D\t" ++id doc[i]
				n += length(doc[i])
			}
	}'
}

case $text in
'') articles ;;
*.gz) gzip -dc "$text" ;;
*) cat "$text" ;;
esac | awk -v bytes="$bytes" '
n >= bytes { exit }
{ print; n += length($0) + 1 }' >"$scratch/docs"

. "$tests/bench/rows.sh"

head_of_table ''
row 'wc -w' "$scratch/docs" 'wc -w'
row 'cat' "$scratch/docs" 'cat'
row 'tr a-z A-Z' "$scratch/docs" 'tr a-z A-Z'
row 'sentsplit' "$scratch/docs" 'sentsplit'
awk -F '\t' '{ gsub(/\\n/, "\n", $9); print $9 }' "$scratch/docs" >"$scratch/plain"
row 'sentsplit, plain text' "$scratch/plain" 'sentsplit -t'
sentsplit "$scratch/docs" >"$scratch/S"
row "${awk##*/}, words of column 9" "$scratch/S" "$awk -F '\\t' \
    '{ n += split(\$9, word, \" \") } END { print n }'"
row 'datefind' "$scratch/S" 'datefind'
row 'enttag' "$scratch/S" 'enttag'
enttag "$scratch/S" | datefind >"$scratch/rec"
grep '^e' "$scratch/rec" | cut -f 8 >"$scratch/names"
row 'sort | uniq -c, names alone' "$scratch/names" 'sort | uniq -c'
row 'grep ^e | cut | sort | uniq -c' "$scratch/rec" \
    "grep '^e' | cut -f 8 | sort | uniq -c"
row 'tally top' "$scratch/rec" 'tally top'
row 'tally timeline' "$scratch/rec" 'tally timeline'
for format in ansi html json; do
	row "markup -f $format" "$scratch/rec" "markup -f $format"
done
