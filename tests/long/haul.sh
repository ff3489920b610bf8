#!/bin/sh
# The long haul. HAUL_BYTES bytes (10 GB) of text go through the whole
# pipeline, with the memory of each stage looked at all the while: it must
# stay what it was. And a year of "tally add" every hour, with rising, drops
# and packs on the way, must leave what one run over all of it leaves.
#
# HAUL_TEXT="FILE ..." are files of D records with text and dates, as they are
# or in gzip (absolute names), repeated with new ids until there is enough;
# otherwise the articles of tests/articles, whose licences stand there.
# HAUL_SECONDS=N ends the first part after that time, with whole documents: it
# then says how far it came. HAUL_HOURS=N (8760) are the hours of the year, and
# HAUL="bytes" or "year" is only that part. By hand, or with
# make check-long LONG=haul
set -u
. ./common.sh
export TMPDIR="$scratch"
bytes=${HAUL_BYTES:-10000000000}
seconds=${HAUL_SECONDS:-0}
hours=${HAUL_HOURS:-8760}
text=${HAUL_TEXT:-}
if [ -z "$text" ]; then
	for file in ../articles/*.txt; do
		file_record "${file##*/}" "$file"
	done >"$scratch/articles"
	text=$scratch/articles
fi

texts() {
	for file in $text; do
		case $file in
		*.gz) gzip -dc "$file" ;;
		*) cat "$file" ;;
		esac || return
	done
}

### Many bytes ###############################################################

# feed: the texts over and over, each document with an id of its own, until
# there are $bytes or the time is over; how many they were into $scratch/fed.
feed() {
	while texts 2>/dev/null; do :; done |
	    awk -F '\t' -v most="$bytes" -v time="$seconds" \
	    -v fed="$scratch/fed" '
	BEGIN {
		srand()
		end = srand() + time
	}
	$1 == "D" {
		line = "D\t" NR "-" substr($0, 3)
		print line
		n += length(line) + 1
		if (n >= most)
			exit
		if (time && NR % 500 == 0) {
			srand()
			if (srand() >= end)
				exit
		}
	}
	END {
		printf "%.0f\n", n >fed
	}'
}

# stage COMMAND ...: runs it and leaves its number for look.
stage() {
	sh -c 'echo $$ >"$0"; exec "$@"' "$scratch/$1.pid" "$@"
}

# look: while the pipeline runs, what each stage has of memory and had at most,
# in KB, after how many bytes that the first has read.
look() {
	while sleep 10 && [ ! -e "$scratch/over" ]; do
		first=$(cat "$scratch/sentsplit.pid")
		at=$(awk '$1 == "rchar:" { print $2 }' "/proc/$first/io") ||
		    continue
		for name in sentsplit enttag datefind tally; do
			awk -v at="$at" -v name=$name '
			$1 == "VmHWM:" { most = $2 }
			$1 == "VmRSS:" { print name, at, $2, most }' \
			    "/proc/$(cat "$scratch/$name.pid")/status"
		done
	done 2>/dev/null >"$scratch/samples"
}

# flat NAME: its memory in the last fifth of the samples against that of the
# second fifth, and the most that it ever had against that of the first half.
flat() {
	awk -v name="$1" '
	$1 == name {
		rss[++n] = $3
		most[n] = $4
	}
	END {
		if (n < 20) {
			print "not ok only " n + 0 " samples"
			exit
		}
		for (i = 1; i <= n; i++)
			if (i > n - int(n / 5))
				late += rss[i] / int(n / 5)
			else if (i > int(n / 5) && i <= 2 * int(n / 5))
				early += rss[i] / int(n / 5)
		half = most[int(n / 2)]
		flat = late <= 1.1 * early && most[n] <= 1.1 * half
		printf "%s %.1f MB early, %.1f MB late; at most %.1f MB in ",
		    flat ? "ok" : "not ok", early / 1024, late / 1024,
		    half / 1024
		printf "the first half, %.1f MB in all, of %d samples\n",
		    most[n] / 1024, n
	}' "$scratch/samples"
}

haul_bytes() {
	began=$(date +%s)
	look &
	feed | stage sentsplit 2>>"$scratch/log" |
	    stage enttag -j 2 2>>"$scratch/log" |
	    stage datefind 2>>"$scratch/log" |
	    stage tally add -T -M 64M -s "$scratch/haul" 2>>"$scratch/log"
	status=$?
	took=$(($(date +%s) - began))
	: >"$scratch/over"
	wait
	fed=$(cat "$scratch/fed")
	report "$fed of $bytes bytes in $took s" "$([ "$status" -eq 0 ] &&
	    [ ! -s "$scratch/log" ] && echo ok ||
	    echo "not ok status $status")"
	sed 's/^/# /;5q' "$scratch/log"
	for name in sentsplit enttag datefind tally; do
		report "the memory of $name is flat" "$(flat $name)"
	done
	cp "$scratch/samples" "${HAUL_SAMPLES:-/dev/null}"
	began=$(date +%s)
	tally top -n 5 -M 64M -s "$scratch/haul" >"$scratch/top"
	report "a state of $(du -sk "$scratch/haul" | cut -f 1) KB tells" \
	    "$([ -s "$scratch/top" ] && echo ok || echo not ok)$(
	    ) in $(($(date +%s) - began)) s"
	rm -rf "$scratch/haul"
}

case ${HAUL:-bytes} in
*bytes*) haul_bytes ;;
esac
finish
