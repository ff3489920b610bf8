#!/bin/sh
# Nothing is quadratic: ten times the input may take at most twelve times
# the instructions, which valgrind counts. Run by tests/long/run.sh.
set -u
. ./common.sh

# The instructions of a command that reads the file $1.
instructions() {
	input=$1
	shift
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" \
	    <"$input" 2>&1 >/dev/null |
	    sed -n 's/.*Collected : \([0-9]*\).*/\1/p'
}

# The articles, so many times, as D records with ids of their own.
articles() {
	awk -v times="$1" '
	{ docs[NR] = $0 }
	END {
		for (i = 0; i < times; i++)
			for (j = 1; j <= NR; j++) {
				split(docs[j], column, "\t")
				sub(/^D\t[^\t]*/, "", docs[j])
				print "D\t" i "-" j docs[j]
			}
	}' "$scratch/articles.docs"
}

# $1 as often as gives $2 bytes, without a newline.
line() {
	awk -v piece="$1" -v size="$2" 'BEGIN {
		for (n = 0; n < 6000; n += length(piece))
			block = block piece
		for (n = 0; n < size; n += length(block))
			printf "%s", block
	}'
}

# compare NAME SMALL LARGE COMMAND ...; what the command does for no input at
# all does not count.
compare() {
	name=$1
	small=$2
	large=$3
	shift 3
	none=$(instructions /dev/null "$@")
	a=$(instructions "$small" "$@")
	b=$(instructions "$large" "$@")
	report "$name: $*" "$(awk -v a="$a" -v b="$b" -v none="$none" '
	BEGIN {
		if (none + 0 == 0 || a <= none || b <= a) {
			print "not ok no count"
			exit
		}
		ratio = (b - none) / (a - none)
		printf "%s %.1f times the instructions",
		    ratio < 12 ? "ok" : "not ok", ratio
	}')"
}

need valgrind
for file in ../articles/*.txt; do
	file_record "${file##*/}" "$file"
done >"$scratch/articles.docs"
articles 20 >"$scratch/small"
articles 200 >"$scratch/large"
sentsplit "$scratch/small" >"$scratch/small.S"
sentsplit "$scratch/large" >"$scratch/large.S"
enttag "$scratch/small.S" | datefind >"$scratch/small.rec"
enttag "$scratch/large.S" | datefind >"$scratch/large.rec"
compare articles "$scratch/small" "$scratch/large" sentsplit
compare articles "$scratch/small.S" "$scratch/large.S" datefind
compare articles "$scratch/small.S" "$scratch/large.S" enttag
compare articles "$scratch/small.rec" "$scratch/large.rec" tally top
compare articles "$scratch/small.rec" "$scratch/large.rec" tally timeline
compare articles "$scratch/small.rec" "$scratch/large.rec" tally pairs
compare articles "$scratch/small.rec" "$scratch/large.rec" tally why Kabul
compare articles "$scratch/small.rec" "$scratch/large.rec" tally events
compare articles "$scratch/small.rec" "$scratch/large.rec" tally dups
compare articles "$scratch/small.rec" "$scratch/large.rec" tally suspects
for format in ansi conll csv geojson html json labelstudio spans timelinejs \
    timeml; do
	compare articles "$scratch/small.rec" "$scratch/large.rec" \
	    markup -f "$format"
done

# And back, of what markup writes; a text in lines of tokens is CoNLL.
for format in json timeml; do
	for size in small large; do
		markup -f "$format" "$scratch/$size.rec" \
		    >"$scratch/$size.$format"
	done
	compare articles "$scratch/small.$format" "$scratch/large.$format" \
	    unmark -f "$format"
done
for size in small large; do
	tr -s ' \n' '\n\n' <"$scratch/$size" | sed 's/$/ B-PER/' \
	    >"$scratch/$size.conll"
done
compare articles "$scratch/small.conll" "$scratch/large.conll" unmark -f conll

# Names and dates that are all different.
distinct() {
	awk -v n="$1" 'BEGIN {
		for (i = 0; i < n; i++) {
			printf "D\t%d\t2015-07-06\t0\t0\t0\t-\t-\t-\n", i
			printf "e\t%d\t2015-07-06\t1\t0\t5\tPER\tName %d\t" \
			    "Kerry\n", i, i
			printf "e\t%d\t2015-07-06\t1\t0\t5\tPER\tOne\tK%04d\n",
			    i, i % 10000
			printf "Z\t%d\t2015-07-06\t1\t5\t5\t-\t-\t-\n", i
		}
	}'
}
distinct 5000 >"$scratch/small"
distinct 50000 >"$scratch/large"
compare "distinct names" "$scratch/small" "$scratch/large" tally top

# Documents that are all edited from one text, so that each of them shares
# about half of its words with thousands.
edited() {
	awk -v n="$1" 'BEGIN {
		seed = 1
		for (i = 0; i < n; i++) {
			text = ""
			for (j = 0; j < 150; j++) {
				seed = (seed * 16807) % 2147483647
				text = text " w" (seed % 100 < 6 ? seed : j)
			}
			printf "D\t%d\t2015-07-06\t0\t0\t0\t-\t-\t%s\n",
			    i, text
		}
	}' | sentsplit
}
edited 500 >"$scratch/small"
edited 5000 >"$scratch/large"
compare "edited copies" "$scratch/small" "$scratch/large" tally dups

# Text in one line, of the kinds that tempt a scanner to look back or ahead:
# longer than any window or sentence may be. "_" is a space.
while read -r piece programs; do
	piece=$(echo "$piece" | tr _ ' ')
	line "$piece" 200000 >"$scratch/small"
	line "$piece" 2000000 >"$scratch/large"
	for program in $programs; do
		compare "line of '$piece'" "$scratch/small" "$scratch/large" \
		    "$program" -t
	done
done <<'END'
a._ sentsplit datefind markup
( sentsplit datefind markup enttag
" sentsplit datefind markup
_ sentsplit datefind markup enttag
. sentsplit datefind markup enttag
- sentsplit datefind markup
1 sentsplit datefind markup
1, sentsplit datefind markup
January_ sentsplit datefind markup enttag
10_days_ sentsplit datefind
of_the_ sentsplit datefind markup
Mr._Smith_ sentsplit datefind markup enttag
Bank_of_ enttag
A sentsplit datefind markup enttag
A._ sentsplit datefind markup enttag
X. sentsplit datefind markup
U.S._ sentsplit datefind markup
a_"b_ sentsplit datefind markup enttag
http://a/ sentsplit datefind markup
END

# Names as long as a sentence may be, which is less than those above.
while read -r piece; do
	piece=$(echo "$piece" | tr _ ' ')
	line "$piece" 6000 >"$scratch/small"
	line "$piece" 60000 >"$scratch/large"
	compare "name of '$piece'" "$scratch/small" "$scratch/large" enttag -t
done <<'END'
III_St._
The_River_
A-1_River_
River_VIENNA_
Bank_Street_
John_Center_
University_of_
END

line 'He said. ' 200000 | tr . '\012' >"$scratch/small"
line 'He said. ' 2000000 | tr . '\012' >"$scratch/large"
for program in sentsplit datefind enttag markup; do
	compare "short lines" "$scratch/small" "$scratch/large" "$program" -t
done

line 'Mr. A. said "no. (So on' 2000000 >"$scratch/small"
line 'Mr. A. said "no. (So on' 20000000 >"$scratch/large"
compare "line of 20 MB" "$scratch/small" "$scratch/large" sentsplit -t
finish
