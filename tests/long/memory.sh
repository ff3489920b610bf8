#!/bin/sh
# Memory does not grow with the input: a gigabyte in one line, as text and
# as one D record, made on the way. Run by tests/long/run.sh.
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
peak 4 "50,000 documents" documents sentsplit
peak 8 "50,000 documents" documents datefind
peak 100 "50,000 documents" documents enttag
peak 8 "50,000 documents" documents markup -f json
finish
