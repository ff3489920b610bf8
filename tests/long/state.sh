#!/bin/sh
# The state of tally: killed at every step of adds that spill and replace, of
# drops and packs, and at any moment, a disk full at every write, every byte of
# a segment flipped and every length cut, runs and reports at once, thousands
# of segments. Run by tests/long/run.sh.
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
cp -R before first
cp -R before after
tally add -s after two.rec
report_all before >before.out
report_all after >after.out

# at_every FAULT CHANGE ...: a change with the fault at its first, second ...
# step, until it does no harm any more.
at_every() {
	fault=$1
	shift
	i=0
	while :; do
		i=$((i + 1))
		rm -rf st
		cp -R before st
		# braces: the shell's own word of a killed child goes there too
		if { (export "FAULT_$fault=$i"; exec "$faulty" -s st "$@"); } \
		    2>log; then
			break
		fi
		report_all st >out 2>>log
		cmp -s out before.out || cmp -s out after.out || {
			bad=1
			echo "# $1, $fault=$i: neither before nor after"
			sed 's/^/# /;3q' log
		}
		# a drop that was done finds nothing to drop
		tally -q -s st "$@" 2>log || [ "$1" = drop ]
		bytes st | cmp -s - after.bytes || {
			bad=1
			echo "# $1, $fault=$i: the next one does not mend it"
			sed 's/^/# /;3q' log
		}
	done
	report "$1, $fault at each of $((i - 1)) steps" "${bad:+not }ok"
}

bytes after >after.bytes
for fault in KILL FULL SYNC; do
	bad=
	at_every $fault add two.rec
done

# What is dropped, and joined: of 40 segments some are joined first.
ids=$(awk -F '\t' '$1 == "D" && NR % 7 == 1 { print $2 }' two.rec)
rm -rf before
mv after before
cp -R before after
tally drop -s after $ids
mv after.out before.out
report_all after >after.out
bytes after >after.bytes
for fault in KILL FULL SYNC; do
	bad=
	at_every $fault drop $ids
done
rm -rf before
mv after before
i=0
while [ $i -lt 36 ]; do
	i=$((i + 1))
	stream 20 $((i * 15)) $i | tally add -s before
done
cp -R before after
tally pack -s after
report_all before >before.out
report_all after >after.out
report "a pack of $(ls before | grep -c 0) segments changes no report" \
    "$(cmp -s before.out after.out && echo ok || echo not ok)"
tally merge -s merged before
report "and gives what merging gives" "$(diff -r merged/000001 \
    "$(echo after/0*)" >/dev/null && echo ok || echo not ok)"
bytes after >after.bytes
for fault in KILL FULL SYNC; do
	bad=
	at_every $fault pack
done

# Killed at any moment, with reports at the same time.
bad=
n=0
killed=0
while [ $n -lt 100 ]; do
	n=$((n + 1))
	rm -rf st
	cp -R before st
	moment=$(awk -v n=$n 'BEGIN { srand(n); printf "%.4f", rand() / 50 }')
	tally pack -s st &
	packer=$!
	report_all st >out1 2>log1 &
	reader=$!
	sleep $moment
	kill -9 $packer 2>/dev/null && killed=$((killed + 1))
	wait $packer	# it has the lock until it is gone
	wait $reader
	report_all st >out2 2>>log1
	cmp -s out1 before.out && cmp -s out2 before.out || {
		bad=1
		echo "# moment $n"
		sed 's/^/# /;3q' log1
	}
	tally pack -s st
	bytes st | cmp -s - after.bytes || bad=1
done 2>/dev/null
report "100 packs, $killed killed at any moment, reports at once" \
    "${bad:+not }ok"

# Every byte of a small segment, with one bit flipped; every length. Of the
# records what reads them must refuse, of the others every report.
stream 12 0 1 >small.rec
tally add -s whole small.rec
tally drop -s whole d00003 d00007
tally add -s whole small.rec
tally drop -s whole d00003
tally pack -s whole
mv whole/000001-000004 whole/000001
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
rm -rf st merged
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
	diff -r all first >/dev/null || bad=1
done
report "a stream split over 2, 3 and 7 states" "${bad:+not }ok"

# Ten thousand segments, and 64 files.
rm -rf st
mkdir st
i=0
while [ $i -lt 100 ]; do
	rm -rf one
	stream 3 $((i * 2)) $i | tee -a many.rec | tally add -s one
	j=$i
	while [ $j -lt 10000 ]; do
		cp -R one/000001 st/$(printf %06d $((j + 1)))
		j=$((j + 100))
	done
	i=$((i + 1))
done
tally add -s once many.rec
tally top,timeline,pairs -s once >expected
(ulimit -n 64 && tally top,timeline,pairs -s st) >out
tail -n 4 many.rec | tally add -s st
report "10,000 segments are read with 64 files" \
    "$(cmp -s out expected && echo ok || echo not ok)"
(ulimit -n 64 && tally pack -s st) &&
    tally top,timeline,pairs -s st >out
report "and joined" "$(cmp -s out expected && ls st | grep -c 0 | grep -qx 1 &&
    echo ok || echo not ok)"
finish
