#!/bin/sh
# make bench: processor time of each program beside common tools, in the same
# run, on the same text. BENCH_TEXT=FILE gives D records with their text, also
# as .gz; without it the shipped articles are repeated. BENCH_BYTES of them
# are used (50 MB). Each program reads what the stage before it wrote; what is
# shown is the best of three runs. With BENCH_BASE=DIR, the programs of an
# older build, each of them runs nine times, in turn with the older one, and
# the last column says how many times as fast it is: its median against that
# of the older one.
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

. "$tests/bench/run.sh"

# row NAME FILE COMMAND: a line of the table, for a command that reads FILE.
row() {
	measure "$3" "$2" | awk -v name="$1" -v bytes="$(wc -c <"$2")" \
	    -v wc="$(cat "$scratch/wc" 2>/dev/null)" -v keep="$scratch/wc" '
	{
		mb = bytes / 1e6
		if (name == "wc -w")
			print wc = $1 / mb >keep
		ratio = wc == "" ? "-" : sprintf("%.2f", $1 / mb / wc)
		memory = $2 == 0 ? "-" : sprintf("%.1f", $2 / 1024)
		printf "%-34s %7.1f %8.2f %9.1f %9s %8s %7s\n", name, mb, $1,
		    mb / $1, ratio, memory, $3
	}'
}

# starts PROGRAM: a hundred starts on one article.
starts() {
	echo "for i in $hundred; do $1; done"
}
hundred=$(awk 'BEGIN { for (i = 1; i <= 100; i++) printf "%d ", i }')

awk=$(command -v mawk || command -v awk)
printf '%-34s %7s %8s %9s %9s %8s %7s\n' '' 'MB' 'seconds' 'MB/s' 'x wc -w' \
    'peak MB' 'x base'
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
row 'enttag -j2' "$scratch/S" 'enttag -j2'
enttag "$scratch/S" | datefind >"$scratch/rec"
grep '^e' "$scratch/rec" | cut -f 8 >"$scratch/names"
row 'sort | uniq -c, names alone' "$scratch/names" 'sort | uniq -c'
row 'grep ^e | cut | sort | uniq -c' "$scratch/rec" \
    "grep '^e' | cut -f 8 | sort | uniq -c"
row 'tally top' "$scratch/rec" 'tally top'
row 'tally timeline' "$scratch/rec" 'tally timeline'
# dups should be as fast for ten times as much: documents of a tenth, and all.
awk -v bytes="$((bytes / 10))" '
n > bytes && /^D/ { exit }
{ print; n += length($0) + 1 }' "$scratch/S" >"$scratch/tenth"
row 'tally dups, a tenth of the text' "$scratch/tenth" 'tally dups'
row 'tally dups' "$scratch/S" 'tally dups'
for format in ansi html json; do
	row "markup -f $format" "$scratch/rec" "markup -f $format"
done
row 'the whole pipe' "$scratch/docs" \
    'sentsplit | enttag -j2 | datefind | tally top'
sentsplit -t "$tests/articles/2016-05-04-dayton-plant.txt" >"$scratch/one"
for program in sentsplit enttag datefind 'tally top' markup; do
	row "100 starts of $program" "$scratch/one" \
	    "$(starts "$program <$scratch/one")"
done
sh "$tests/bench/tally.sh"
