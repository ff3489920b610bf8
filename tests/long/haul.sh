#!/bin/sh
# The long haul. HAUL_BYTES bytes (10 GB) of text go through the whole
# pipeline, with the memory of each stage looked at all the while: it must
# stay what it was. And a year of "tally add" every hour, with rising, drops
# and packs on the way, must leave what one run over all of it leaves.
#
# HAUL_TEXT="FILE ..." are files of D records with text and dates, as they are
# or in gzip (absolute names), repeated with new ids until there is enough;
# otherwise the articles of tests/articles, whose licences stand there.
# HAUL_SECONDS=N ends each part after that time, with whole documents or whole
# days: it then says how far it came. HAUL_HOURS=N (8760) are the hours of the
# year, and HAUL="bytes" or "year" is only that part. By hand, or with
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
# third, and the most that it ever had against that of the first half.
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
			else if (i > 2 * int(n / 5) && i <= 3 * int(n / 5))
				midway += rss[i] / int(n / 5)
		half = most[int(n / 2)]
		flat = late <= 1.1 * midway && most[n] <= 1.1 * half
		printf "%s %.1f MB midway, %.1f MB late; at most %.1f MB in ",
		    flat ? "ok" : "not ok", midway / 1024, late / 1024,
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

### A year of hours ##########################################################

# year_documents: D records for each hour, one to three short texts that were
# never there, with ids "HOUR/N" and the hour's day; the last of a day also has
# the first one of that day again, with another text. One text of each week
# begins each hour of it, so that something rises.
year_documents() {
	while texts 2>/dev/null; do :; done |
	    LC_ALL=C awk -F '\t' -v hours="$hours" '
	function day(n,    month)
	{
		split("31 28 31 30 31 30 31 31 30 31 30 31", days, " ")
		for (n %= 365; n >= days[month + 1]; n -= days[month])
			month++
		return sprintf("2015-%02d-%02d", month + 1, n + 1)
	}
	function document(id, text)
	{
		printf "D\t%s\t%s\t0\t0\t0\t-\t%s\t%s\n", id,
		    day(int(hour / 24)), $8, text
	}
	BEGIN { hour = n = 0 }
	$1 != "D" || length($9) < 200 || length($9) > 2500 { next }
	hour % 24 == 23 && n == 0 && !again {
		again = 1
		document(sprintf("%05d/1", hour - 23), $9)
		next
	}
	hour % 168 == 0 && n == 0 { theme = $9 }
	{
		document(sprintf("%05d/%d", hour, ++n), n == 1 ? theme : $9)
		if (n <= hour % 3)
			next
		again = n = 0
		if (++hour >= hours)
			exit
	}'
}

# year_slices: a file of records for each hour in $scratch/hours.
year_slices() {
	mkdir "$scratch/hours"
	year_documents >"$scratch/year.docs"
	sentsplit "$scratch/year.docs" | enttag -j 2 | datefind |
	    awk -F '\t' -v folder="$scratch/hours" -v hours="$hours" '
	$1 == "D" {
		n = substr($2, 1, 5) + 0
		# a text that comes again does so at the end of the day
		if (seen[$2]++)
			n += 23
		name = sprintf("%s/%05d", folder, n)
		if (name != last)
			close(last)
		last = name
	}
	{ print >>name }'
}

# told MONTH: how the state stands.
told() {
	now=$(date +%s)
	echo "# day $1: $((now - since)) s, $(du -sk "$scratch/state" |
	    cut -f 1) KB in $(ls "$scratch/state" | grep -c 0) segments"
	since=$(date +%s)
}

# once STATUS COMMAND ...: it must end with the status at most, and
# say nothing but in that case.
once() {
	most=$1
	shift
	"$@" >"$scratch/out" 2>"$scratch/log"
	status=$?
	[ "$status" -le "$most" ] &&
	    [ "$status" -eq 1 -o ! -s "$scratch/log" ] && return
	bad=1
	echo "# hour $hour: $*: status $status"
	sed 's/^/# /;3q' "$scratch/log"
}

# end_day: what is done then: what rises; each week some ids are
# dropped; each month all is joined.
end_day() {
	date=$(awk -F '\t' '{ print $3; exit }' "$slice")
	once 1 tally rising -w "$date" -p 0.5 -s "$scratch/state"
	[ -s "$scratch/out" ] && rising=$((rising + 1))
	if [ $((day % 7)) -eq 6 ]; then
		ids=$(printf '%05d/1 ' $((hour - 30)) $((hour - 99)))
		once 0 tally drop -s "$scratch/state" $ids
		printf '%s\n' $ids >>"$scratch/dropped"
	fi
	[ $((day % 30)) -eq 29 ] || return
	told $((day + 1))
	once 0 tally pack -s "$scratch/state"
	told "$((day + 1)), joined"
}

# year_left: of each id the text that came last.
year_left() {
	cat "$scratch"/hours/* >"$scratch/year"
	awk -F '\t' '
	FILENAME != file {
		file = FILENAME
		part++
	}
	part == 1 && $1 == "D" { last[$2] = ++at }
	part == 2 && $1 == "D" { keep = last[$2] == ++now }
	part == 2 && keep
	' "$scratch/year" "$scratch/./year"
}

# sums STATE: of what its segment holds.
sums() {
	(cd "$1"/0* && cksum about index table records)
}

haul_year() {
	year_slices
	bad=
	hour=0
	day=0
	rising=0
	since=$(date +%s)
	began=$since
	: >"$scratch/dropped"
	while [ "$hour" -lt "$hours" ]; do
		slice=$scratch/hours/$(printf %05d "$hour")
		once 0 tally add -s "$scratch/state" "$slice"
		hour=$((hour + 1))
		[ $((hour % 24)) -eq 0 ] || continue
		end_day
		day=$((day + 1))
		[ "$seconds" -gt 0 ] || continue
		[ $(($(date +%s) - began)) -lt "$seconds" ] || break
	done
	rm -f $(find "$scratch/hours" -name '[0-9]*' |
	    awk -F / -v hours="$hour" '$NF + 0 >= hours')
	drops=$(wc -l <"$scratch/dropped" | tr -d ' ')
	report "$hour of $hours adds, $day days, of which $rising told $(
	    )what rises, $drops drops" \
	    "${bad:+not }ok in $(($(date +%s) - began)) s"
	year_left >"$scratch/left"
	tally add -s "$scratch/one" "$scratch/left"
	[ ! -s "$scratch/dropped" ] ||
	    tally drop -s "$scratch/one" $(cat "$scratch/dropped")
	for reports in top timeline "pairs -n 1000" "rising -p 1" dups; do
		tally $reports -s "$scratch/state" >"$scratch/out" 2>&1
		tally $reports -s "$scratch/one" 2>&1 |
		    cmp -s - "$scratch/out" && [ -s "$scratch/out" ] &&
		    continue
		report "$reports of the year and of one run" "not ok"
	done
	tally pack -s "$scratch/state"
	tally pack -s "$scratch/one"
	sums "$scratch/one" >"$scratch/expected"
	result=$(sums "$scratch/state" | cmp - "$scratch/expected" 2>&1)
	report "the state is that of one run over all, to the byte" \
	    "${result:+not }ok $result"
}

case ${HAUL:-bytes year} in
*bytes*) haul_bytes ;;
esac
case ${HAUL:-bytes year} in
*year*) haul_year ;;
esac
finish
