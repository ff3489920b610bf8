#!/bin/sh
# Every read and write in small pieces, interrupted or failing, in a build of
# a copy of the tree with tests/fuzz/faults.c. Run by tests/long/run.sh.
set -u
. ./common.sh

copy=$scratch/tree
mkdir "$copy"
(cd ../.. && tar -cf - Makefile src tests) | (cd "$copy" && tar -xf -)
wraps=
for call in read write close fsync rename mkdir unlink rmdir; do
	wraps="$wraps -Wl,--wrap=$call"
done
if (cd "$copy" && rm -f src/*.o src/*/*.o src/*/*/*.o && mkdir bin &&
    cc -std=c99 -D_POSIX_C_SOURCE=200809L -fPIE -c -o faults.o \
    tests/fuzz/faults.c && make -s CFLAGS=-O1 \
    LDFLAGS="$wraps faults.o") >"$scratch/log" 2>&1; then
	report "a build with faults" ok
else
	cat "$scratch/log" >&2
	report "a build with faults" "not ok"
	finish
fi
PATH=$copy/bin:$PATH

make_inputs
for file in ../articles/*.txt; do
	file_record "${file##*/}" "$file"
done >"$scratch/inputs/docs"

commands() {
	cat <<-END
	sentsplit
	sentsplit -l
	sentsplit -w
	datefind
	enttag
	tally
	tally timeline
	tally pairs
	tally events
	tally top -1 -f json
	tally why Vienna
	markup
	markup -f html
	markup -f json
	END
}
commands >"$scratch/commands"

# The same bytes whatever a read or a write moves; with -u too, where -u does
# not say something else about newlines.
bad=
while read -r command; do
	for file in "$scratch"/inputs/*; do
		name=${file##*/}
		$command "$file" >"$scratch/whole" 2>"$scratch/log"
		for most in 1 2 5; do
			for eager in "" -u; do
				[ "$command$eager" != sentsplit-u ] ||
				    continue
				case $command$eager$name in
				sentsplit*) ;;
				*-u*.rec) ;;
				*-u*) continue ;;
				esac
				FAULT_MOST=$most $command $eager "$file" 2>&1 \
				    >"$scratch/pieces" |
				    cmp -s - "$scratch/log" &&
				    cmp -s "$scratch/pieces" \
				    "$scratch/whole" && continue
				bad=1
				echo "# $command $eager $name by $most"
			done
		done
	done
done <"$scratch/commands"
report "the same bytes by small reads and writes" "${bad:+not }ok"

# fails STATUS WORDS: the last command's status, and its only message.
fails() {
	[ "$status" -eq "$1" ] && [ "$(wc -l <"$scratch/log")" -eq 1 ] &&
	    grep -q "^${command%% *}: .*$2" "$scratch/log" && return
	bad=1
	echo "# $command, fault $i: status $status"
	sed 's/^/# /;5q' "$scratch/log"
}

bad=
while read -r command; do
	for file in vienna.rec vienna.txt docs; do
		i=0
		while [ "$i" -lt 12 ]; do
			i=$((i + 1))
			FAULT_MOST=100 FAULT_READ=$i $command \
			    "$scratch/inputs/$file" >"$scratch/out" \
			    2>"$scratch/log"
			status=$?
			[ "$file" = vienna.txt ] && [ "$i" -gt 3 ] && break
			# what the fault leaves is a cut record or document
			grep -v -e 'is cut off$' -e 'not a record$' \
			    "$scratch/log" >"$scratch/rest"
			mv "$scratch/rest" "$scratch/log"
			fails 1 'Input/output error'
			case $command$file in
			sentsplit*.txt | *.rec)
				grep -q '^Z' "$scratch/out" || continue
				echo "# $command: a Z after fault $i"
				bad=1
			esac
		done
	done
done <"$scratch/commands"
report "a read that fails ends in status 1, without a Z" "${bad:+not }ok"

bad=
while read -r command; do
	for i in 1 2 5; do
		FAULT_MOST=3 FAULT_WRITE=$i $command \
		    "$scratch/inputs/vienna.rec" >"$scratch/out" \
		    2>"$scratch/log"
		status=$?
		fails 2 'standard output: No space left on device'
	done
	i=close
	FAULT_CLOSE=1 $command "$scratch/inputs/vienna.rec" >"$scratch/out" \
	    2>"$scratch/log"
	status=$?
	fails 2 'standard output: Input/output error'
done <"$scratch/commands"
report "a write or close that fails ends in status 2" "${bad:+not }ok"
finish
