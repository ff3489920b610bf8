#!/bin/sh
# Memory does not grow with the input: a gigabyte in one line, as text and
# as one D record, and a million mentions with -M, made on the
# way. Run by tests/long/run.sh.
set -u
. ./common.sh

sentence='He said on Monday that Kerry would not be back. '

# Inputs. In the first, SIZE bytes without a newline.
line() {
	yes "${word:-$sentence}" | tr -d '\n' | head -c "${size:-1000000000}"
}

record() {
	printf 'D\tx\t2015-07-06\t0\t0\t0\t-\t-\t'
	line
	echo
}

short_lines() {
	yes | head -c 200000000
}

sentences() {
	size=500000000 record | sentsplit
}

documents() {
	awk 'BEGIN {
		for (i = 0; i < 50000; i++) {
			printf "D\t%d\t2015-07-06\t0\t0\t0\t-\t-\t", i
			printf "Mr. Kerry left on Tuesday. He met Ann Lee "
			printf "in Paris.\\nShe said no.\n"
		}
	}'
}

# The same with their names and times, in a format that unmark reads.
marked() {
	documents | sentsplit | enttag | datefind | markup -f "$form"
}

# A million mentions of 300,000 names, in one document, and in one without its
# D and Z; and in documents of twelve.
one_document() {
	printf 'D\tx\t2015-07-06\t0\t0\t0\t-\t-\t-\n'
	loose_mentions
	printf 'Z\tx\t2015-07-06\t99999999\t9\t9\t-\t-\t-\n'
}

loose_mentions() {
	awk 'BEGIN {
		for (i = 0; i < 1000000; i++) {
			n = i % 3 ? i * 7919 % 300000 : i * 31 % 500
			printf "e\tx\t2015-07-06\t%d\t0\t8\tPER\t", i / 4
			printf "Somebody %d\tsurname%d\n", n, n % 10
		}
	}'
}

many_mentions() {
	loose_mentions | awk -F '\t' 'BEGIN { OFS = FS } {
		$2 = "d" int(NR / 12)
		if ($2 != last) {
			if (last != "")
				print "Z", last, $3, 99999999, 9, 9, "-",
				    "-", "-"
			print "D", $2, $3, 0, 0, 0, "-", "-", "-"
		}
		last = $2
		print
	}
	END {
		print "Z", last, $3, 99999999, 9, 9, "-", "-", "-"
	}'
}

# Documents of very few and of very many mentions: what one takes is of use
# for the next.
uneven() {
	awk 'BEGIN {
		seed = 1
		for (i = 0; i < 4000; i++) {
			seed = seed * 16807 % 2147483647
			n = seed % (i % 9 ? 40 : 3000)
			printf "D\td%d\t2015-07-06\t0\t0\t0\t-\t-\t-\n", i
			for (j = 0; j < n; j++) {
				printf "e\td%d\t2015-07-06\t%d\t0\t", i, j
				printf "7\tPER\tAnn %d\tsurname\n", i + j
			}
			printf "Z\td%d\t2015-07-06\t9999\t9\t9\t-\t-\t-\n", i
		}
	}'
}

# peak MEGABYTES NAME INPUT COMMAND ...: the most memory that the command
# may ever have resident while it reads the input.
peak() {
	most=$1
	name=$2
	input=$3
	shift 3
	"$input" 2>/dev/null |
	    /usr/bin/time -f %M -o "$scratch/peak" "$@" >/dev/null
	report "$* on $name" "$(tail -n 1 "$scratch/peak" |
	    awk -v most="$most" '{
		verdict = $1 <= most * 1024 ? "ok" : "not ok"
		printf "%s %.1f MB at most", verdict, $1 / 1024
	}')"
}

need /usr/bin/time
peak 4 "a line of 1 GB" line sentsplit -t
peak 4 "a D record of 1 GB" record sentsplit -r
peak 8 "a line of 1 GB" line datefind -t
word=a
peak 4 "a word of 1 GB" line sentsplit -t
peak 4 "a D record with a word of 1 GB" record sentsplit -r
word=
peak 4 "200 MB of short lines" short_lines sentsplit -t
peak 8 "a document of 500 MB" sentences tally
size=100000000
peak 8 "a line of 100 MB" line tally -t
peak 8 "a line of 100 MB" line markup -t
size=20000000
peak 100 "a line of 20 MB" line enttag -t
word='(A (B) '
peak 80 "20 MB of words of one letter" line enttag -t
word=
peak 4 "50,000 documents" documents sentsplit
peak 8 "50,000 documents" documents datefind
peak 100 "50,000 documents" documents enttag
for form in ansi conll conll2 csv geojson html json labelstudio spans \
    timelinejs timeml; do
	peak 8 "50,000 documents" documents markup -f $form
done
for form in conll timeml json; do	# in conll2 they are one document
	peak 8 "50,000 marked documents" marked unmark -f $form
done
peak 11 "uneven documents" uneven tally add -M 8M -s "$scratch/state"
peak 11 "uneven documents" uneven tally add -T -M 8M -s "$scratch/tables"
for input in many_mentions one_document loose_mentions; do
	for size in 4 16; do
		for report in top 'pairs -n 100' 'timeline -n 10'; do
			# The program itself has three. What timeline gives
			# back before it writes lies below what it writes with,
			# and the C library keeps some of it.
			case $report in
			timeline*) more=$((size / 4)) ;;
			*) more=0 ;;
			esac
			peak $((size + more + 3)) "$input" $input \
			    tally $report -M ${size}M
		done
	done
done
finish
