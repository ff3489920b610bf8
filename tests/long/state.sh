#!/bin/sh
# The state of tally: killed at every step of adds that spill and replace, a
# disk full at every write, every byte of a segment flipped and every length
# cut, runs at once. Run by tests/long/run.sh.
set -u
. ./common.sh
faulty=$PWD/../units/tally

# A stream of so many documents from number $2 on, of version $3.
stream() {
	awk -v n="$1" -v from="$2" -v version="$3" 'BEGIN {
		for (d = from; d < from + n; d++) {
			date = sprintf("2015-07-%02d", 1 + d % 28)
			printf "D\td%05d\t%s\t0\t0\t0\t-\tv%s\t-\n", d, date,
			    version
			text = "Ann number " d % 97 " met Bob."
			printf "S\td%05d\t%s\t1\t0\t%d\ts\t1\t%s\n", d, date,
			    length(text), text
			printf "e\td%05d\t%s\t1\t0\t3\tPER\tAnn %d\tAnn\n", d,
			    date, d % 97
			printf "Z\td%05d\t%s\t1\t%d\t%d\t-\t-\t-\n", d, date,
			    length(text), length(text)
		}
	}'
}

# What the segments of a state hold.
bytes() {
	(cd "$1" && find . -type f ! -name lock ! -path './new/*' | sort |
	    xargs cksum)
}

report_all() {
	tally top,timeline,pairs -s "$1" && tally why 'Ann 1' -s "$1"
}

cd "$scratch" || exit 1
stream 3000 0 1 >one.rec
stream 2000 2000 2 >two.rec
tally add -s before one.rec
cp -R before after
tally add -s after two.rec
report_all before >before.out
report_all after >after.out

# at_every FAULT: the add with the fault at its first, second ... step, until
# it does no harm any more.
at_every() {
	i=0
	while :; do
		i=$((i + 1))
		rm -rf st
		cp -R before st
		if (export "FAULT_$1=$i"; exec "$faulty" add -s st two.rec) \
		    2>log; then
			break
		fi
		report_all st >out 2>>log
		cmp -s out before.out || cmp -s out after.out || {
			bad=1
			echo "# $1=$i: neither before nor after"
			sed 's/^/# /;3q' log
		}
		tally add -s st two.rec 2>log &&
		    bytes st | cmp -s - after.bytes || {
			bad=1
			echo "# $1=$i: the next add does not mend it"
			sed 's/^/# /;3q' log
		}
	done
	report "an add, $1 at each of $((i - 1)) steps" "${bad:+not }ok"
}

bytes after >after.bytes
for fault in KILL FULL SYNC; do
	bad=
	at_every $fault
done

# Every byte of a small segment, with one bit flipped; every length. Of the
# records what reads them must refuse, of the others every report.
stream 12 0 1 >small.rec
tally add -s whole small.rec
for file in about index table records; do
	bad=
	size=$(wc -c <whole/000001/$file)
	command="top -s st"
	[ $file != records ] || command="why Ann -s st"
	at=0
	while [ "$at" -lt "$size" ]; do
		rm -rf st
		cp -R whole st
		byte=$(dd if=whole/000001/$file bs=1 skip=$at count=1 \
		    2>/dev/null | od -An -to1 | tr -d ' ')
		flipped=$(printf '%03o' $((0$byte ^ 4)))
		printf "\\$flipped" | dd of=st/000001/$file bs=1 seek=$at \
		    conv=notrunc 2>/dev/null
		tally $command >out 2>log
		if [ $? -ne 2 ] || [ -s out ] || [ "$(wc -l <log)" -ne 1 ]; then
			bad=1
			echo "# $file, byte $at"
		fi
		dd if=whole/000001/$file of=st/000001/$file bs=1 count=$at \
		    2>/dev/null
		tally $command >out 2>log
		if [ $? -ne 2 ] || [ -s out ]; then
			bad=1
			echo "# $file, cut at $at"
		fi
		at=$((at + 1))
	done
	report "every one of $size bytes of $file flipped, and cut" \
	    "${bad:+not }ok"
done

# Eight runs at once: each waits for its turn, nothing is lost.
rm -rf st
i=0
while [ $i -lt 8 ]; do
	stream 100 $((i * 50)) 1 >part.$i
	tally add -l 60 -s st part.$i &
	i=$((i + 1))
done
wait
cat part.? | tally add -s one
tally merge -s merged st
bytes merged >merged.bytes
report "eight runs at once" \
    "$(bytes one | cmp -s - merged.bytes && echo ok || echo not ok)"

# Any split of documents over states merges to the same bytes.
bad=
for parts in 2 3 7; do
	rm -rf p.* all
	awk -F '\t' -v parts=$parts '$1 == "D" { n = (n * 7 + 3) % parts }
	    { print >("part." n) }' one.rec
	i=0
	while [ $i -lt $parts ]; do
		[ ! -s part.$i ] || tally add -s p.$i part.$i
		rm -f part.$i
		i=$((i + 1))
	done
	tally merge -s all $(ls -dr p.*)
	diff -r all before >/dev/null || bad=1
done
report "a stream split over 2, 3 and 7 states" "${bad:+not }ok"
finish
