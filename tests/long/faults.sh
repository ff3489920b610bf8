#!/bin/sh
# Every read and write in small pieces, interrupted or failing, and every call
# that may fail failing in turn, in a build of a copy of the tree with
# tests/fuzz/faults.c. Run by tests/long/run.sh.
set -u
. ./common.sh

copy=$scratch/tree
mkdir "$copy"
(cd ../.. && tar -cf - Makefile src tests) | (cd "$copy" && tar -xf -)
wraps=$(sed -n 's/^__wrap_\([a-z0-9_]*\)(.*/-Wl,--wrap=\1/p' \
    ../fuzz/faults.c | tr '\n' ' ')
if (cd "$copy" && rm -f src/*.o src/*/*.o src/*/*/*.o && mkdir bin &&
    cc -std=c99 -D_POSIX_C_SOURCE=200809L -fPIE -c -o faults.o \
    tests/fuzz/faults.c && make -s CFLAGS=-O1 \
    LDFLAGS="$wraps faults.o -lpthread") >"$scratch/log" 2>&1; then
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
	END
	for form in conll2 csv geojson html json labelstudio spans \
	    timelinejs timeml; do
		echo "markup -f $form"
	done
}
commands >"$scratch/commands"
make_foreign
foreign >"$scratch/foreign.commands"

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
while read -r command; do
	$command >"$scratch/whole" 2>"$scratch/log"
	for most in 1 2 5; do
		FAULT_MOST=$most $command 2>&1 >"$scratch/pieces" |
		    cmp -s - "$scratch/log" &&
		    cmp -s "$scratch/pieces" "$scratch/whole" && continue
		bad=1
		echo "# $command by $most"
	done
done <"$scratch/foreign.commands"
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
	FAULT_SHUT=1 $command "$scratch/inputs/vienna.rec" >"$scratch/out" \
	    2>"$scratch/log"
	status=$?
	fails 2 'standard output: Input/output error'
done <"$scratch/commands"
report "a write or close that fails ends in status 2" "${bad:+not }ok"

### Each call in turn ########################################################

# Of memory there are many calls: all of the first, then ever fewer.
kinds="MEMORY LINE OPEN DIR READ WRITE FILE SEEK SYNC CLOSE RENAME MKDIR
UNLINK THREAD"

next_fault() {
	i=$((i + 1 + (i > 100 ? i / 8 : 0)))
}

wrong() {
	bad=1
	echo "# $*"
	sed 's/^/# /;5q' "$scratch/log"
}

# judge: what a command did while a call of a kind failed. Either nothing is
# missed; or there is one message, and what was written is what would have
# been, as far as it goes. Of input that is missing others may come of it, and
# the rest is processed.
judge() {
	size=$(wc -c <"$scratch/out")
	case $status in
	2)
		[ "$(wc -l <"$scratch/log")" -eq 1 ] &&
		    grep -q "^${command%% *}: ." "$scratch/log" ||
		    wrong "$command: $kind $i: not one message"
		head -c "$size" "$scratch/whole" | cmp -s - "$scratch/out" ||
		    wrong "$command: $kind $i: other bytes"
		[ "$kind" = CLOSE ] || [ "$size" -eq 0 ] ||
		    [ "$size" -lt "$(wc -c <"$scratch/whole")" ] ||
		    wrong "$command: $kind $i: failed with all written"
		return
		;;
	"$usual")
		cmp -s "$scratch/out" "$scratch/whole" &&
		    cmp -s "$scratch/log" "$scratch/said" && return
		;;
	esac
	case $status$kind in
	1READ | 1OPEN | 1DIR) ;;
	*) wrong "$command: $kind $i: status $status" ;;
	esac
	[ -s "$scratch/log" ] && ! grep -qv "^${command%% *}: ." \
	    "$scratch/log" || wrong "$command: $kind $i: messages"
}

# each_fault COMMAND: every kind of call fails, one after the other, until
# there is none left to fail.
each_fault() {
	command=$1
	$command >"$scratch/whole" 2>"$scratch/said"
	usual=$?
	[ "$usual" -le 1 ] || wrong "$command: status $usual"
	for kind in $kinds; do
		i=0
		while next_fault; do
			rm -f "$scratch/hit"
			(export "FAULT_$kind=$i" "FAULT_HIT=$scratch/hit"
			    exec $command) >"$scratch/out" 2>"$scratch/log"
			status=$?
			[ -s "$scratch/hit" ] || break
			count=$((count + 1))
			judge
		done
	done
}

# A state to read, and lists.
docs=$scratch/docs.rec
sentsplit "$scratch/inputs/docs" | enttag | datefind | cat - \
    "$scratch/inputs/vienna.rec" ../fixtures/tally/news.rec >"$docs"
tally add -s "$scratch/state" "$docs"
sed 's/^\(.\)	/&again-/' "$docs" | tally add -s "$scratch/state"
printf 'PER\tTown\tTowns\n' >"$scratch/aliases"
printf 'Vienna\nKabul\n' >"$scratch/names"
printf 'Esq.\tn\n' >"$scratch/abbreviations"
printf 'docs\t2015-07-06\n' >"$scratch/dates"
printf 'John Kerry\tPER\n' >"$scratch/gazetteer"
printf '%s\0' "$scratch"/inputs/vienna.* >"$scratch/operands"
export TMPDIR="$scratch"

# Names enough to be put away to disk.
many=$scratch/many.rec
awk 'BEGIN {
	for (d = 0; d < 50; d++) {
		printf "D\td%d\t2015-07-06\t0\t0\t0\t-\t-\t-\n", d
		for (i = 0; i < 600; i++)
			printf "e\td%d\t2015-07-06\t%d\t0\t7\tPER\t" \
			    "Somebody with a name %d\tsurname\n", d, i / 3,
			    (d * 7919 + i * 104729) % 60000
		printf "Z\td%d\t2015-07-06\t200\t9\t9\t-\t-\t-\n", d
	}
}' >"$many"

reading() {
	cat <<-END
	sentsplit $scratch/inputs/docs
	sentsplit -a $scratch/abbreviations -D $scratch/dates $docs
	sentsplit -0 $scratch/operands
	datefind $scratch/inputs/docs
	enttag $scratch/inputs/docs
	enttag -g $scratch/gazetteer $docs
	enttag -j 2 $scratch/inputs/docs
	enttag -m ../../src/data/entities.model $scratch/inputs/vienna.rec
	markup $docs
	END
	for form in conll conll2 csv geojson html json labelstudio spans \
	    timelinejs timeml; do
		echo "markup -f $form $docs"
	done
	cat "$scratch/foreign.commands"
	echo "unmark -f brat $scratch/foreign"
	cat <<-END
	tally -x $scratch/names $docs
	tally -y $scratch/names -a $scratch/aliases $docs
	tally top,timeline,pairs -f json $docs
	tally top -M 1M $many
	tally -1 $docs
	END
	for report in 'top -b country' 'timeline -m' pairs 'pairs -f graphml' \
	    "rising -w 2015 -B 2013..2014 -W $scratch/names" \
	    'new -w 2015 -B 2013..2014' events dups \
	    suspects 'why Vienna' 'top -1 -M 1M'; do
		echo "tally $report -s $scratch/state"
	done
}
reading >"$scratch/reading"

bad=
count=0
while read -r command; do
	each_fault "$command" </dev/null
done <"$scratch/reading"
report "each call that fails is told, once, and nothing else is written" \
    "${bad:+not }ok $count faults"

# judge_files: what markup -o left: each file as it is without a fault, none
# that is not whole, and the folder as it was when the status is 2, but for
# what was complete before the fault.
judge_files() {
	for file in "$scratch"/files/* "$scratch"/files/.[!.]*; do
		[ -e "$file" ] || continue
		cmp -s "$file" "$scratch/whole.files/${file##*/}" ||
		    wrong "$command: $kind $i: ${file##*/} is not whole"
	done
	case $status in
	0)
		[ ! -s "$scratch/log" ] && diff -r "$scratch/files" \
		    "$scratch/whole.files" >/dev/null ||
		    wrong "$command: $kind $i: status 0"
		;;
	1 | 2)
		[ -s "$scratch/log" ] && ! grep -qv "^markup: ." \
		    "$scratch/log" || wrong "$command: $kind $i: messages"
		[ "$status" -eq 1 ] || [ "$(wc -l <"$scratch/log")" -eq 1 ] ||
		    wrong "$command: $kind $i: not one message"
		;;
	*) wrong "$command: $kind $i: status $status" ;;
	esac
	[ ! -s "$scratch/out" ] || wrong "$command: $kind $i: output"
}

# Files that are there are replaced: by whole ones, or not at all.
few=$scratch/few.rec
cat "$scratch/inputs/vienna.rec" ../fixtures/markup/news.rec >"$few"
bad=
count=0
for form in brat conll json; do
	command="markup -f $form -O"
	rm -rf "$scratch/whole.files"
	$command -o "$scratch/whole.files" "$few"
	for kind in $kinds; do
		i=0
		while next_fault; do
			rm -rf "$scratch/files" "$scratch/hit"
			[ $((i % 2)) -eq 0 ] ||
			    cp -R "$scratch/whole.files" "$scratch/files"
			(export "FAULT_$kind=$i" "FAULT_HIT=$scratch/hit"
			    exec $command -o "$scratch/files" "$few") \
			    >"$scratch/out" 2>"$scratch/log"
			status=$?
			[ -s "$scratch/hit" ] || break
			count=$((count + 1))
			judge_files
		done
	done
done
report "a folder of files has whole ones only whatever call fails" \
    "${bad:+not }ok $count faults"

# same_state FOLDER FOLDER: whether reports say the same of both.
same_state() {
	for report in top 'why Vienna' timeline; do
		tally $report -s "$1" 2>&1
	done >"$scratch/one"
	for report in top 'why Vienna' timeline; do
		tally $report -s "$2" 2>&1
	done >"$scratch/other"
	cmp -s "$scratch/one" "$scratch/other"
}

# segments FOLDER: what is in them.
segments() {
	(cd "$1" && find . -type f ! -name lock | sort | xargs cksum)
}

# change_state COMMAND: on $scratch/st, which is $scratch/before; a run that
# follows the fault must make it $scratch/after, to the byte.
change_state() {
	command="tally $1"
	rm -rf "$scratch/after"
	cp -R "$scratch/before" "$scratch/after"
	tally ${1%% *} -s "$scratch/after" ${1#* }
	for kind in $kinds; do
		i=0
		while next_fault; do
			rm -rf "$scratch/st" "$scratch/hit"
			cp -R "$scratch/before" "$scratch/st"
			(export "FAULT_$kind=$i" "FAULT_HIT=$scratch/hit"
			    exec tally ${1%% *} -s "$scratch/st" ${1#* }) \
			    >"$scratch/out" 2>"$scratch/log"
			status=$?
			[ -s "$scratch/hit" ] || break
			count=$((count + 1))
			judge_state "$1"
		done
	done
}

judge_state() {
	case $status in
	0)
		[ ! -s "$scratch/log" ] &&
		    same_state "$scratch/st" "$scratch/after" ||
		    wrong "$command: $kind $i: status 0"
		;;
	1 | 2)
		[ -s "$scratch/log" ] && ! grep -qv "^tally: ." \
		    "$scratch/log" || wrong "$command: $kind $i: messages"
		[ "$status" -eq 1 ] || [ "$(wc -l <"$scratch/log")" -eq 1 ] ||
		    wrong "$command: $kind $i: not one message"
		same_state "$scratch/st" "$scratch/before" ||
		    same_state "$scratch/st" "$scratch/after" ||
		    wrong "$command: $kind $i: neither before nor after"
		;;
	*) wrong "$command: $kind $i: status $status" ;;
	esac
	[ ! -s "$scratch/out" ] || wrong "$command: $kind $i: output"
	tally ${1%% *} -s "$scratch/st" ${1#* } 2>/dev/null
	segments "$scratch/after" >"$scratch/one"
	segments "$scratch/st" | cmp -s - "$scratch/one" ||
	    wrong "$command: $kind $i: the next run does not mend it"
}

mkdir "$scratch/before"
tally add -s "$scratch/before" ../fixtures/tally/news.rec
tally add -s "$scratch/before" "$scratch/inputs/vienna.rec"
tally drop -s "$scratch/before" vote.txt
bad=
count=0
for change in "add $docs" "add -M 1M $docs" "merge $scratch/state" \
    "drop harbour.txt" "pack "; do
	change_state "$change" </dev/null
done
report "a state is that of before or after whatever call of a change fails" \
    "${bad:+not }ok $count faults"
finish
