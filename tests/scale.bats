# The scripts of dateline(7) for many machines: those that need no more than
# sh, make and xargs. tests/long/scale.sh runs the others.

load helper

setup() {
	work=$BATS_TEST_TMPDIR/work
	mkdir -p "$work/stubs"
	cp ../src/share/scale/* "$work"
	for n in 1 2 3 4 5 6 7; do
		for file in articles/*.txt fixtures/examples/vienna.txt; do
			file_record "$n/${file##*/}" "$file"
		done
	done >"$work/day.docs"
	PATH=$work/stubs:$PATH
	cd "$work"
	sentsplit -r day.docs | enttag -j 1 | datefind >one.rec
	tally add -s one one.rec
	./split.sh 6
}

# The states and the records of all parts are those of one run.
same_as_one_run() {
	diff -r one total
	cat part.???.rec | cmp - one.rec
}

# dies COMMAND CALL PLACE: the command is killed when it is run for the CALLth
# time, its output cut amid a document, or between two.
dies() {
	local real

	real=$(command -v "$1")
	cat >"stubs/$1" <<-END
	#!/bin/sh
	mkdir -p "$work/calls"
	n=1
	until mkdir "$work/calls/\$n" 2>/dev/null; do n=\$((n + 1)); done
	[ \$n -eq $2 ] || exec "$real" "\$@"
	"$real" "\$@" >"$work/\$\$.whole"
	awk -v place=$3 '{ print }
		place == "amid" && /^S/ || place == "between" && /^Z/ { exit }
		' "$work/\$\$.whole"
	kill -9 \$\$
	END
	chmod +x "stubs/$1"
}

lives() {
	rm -rf "stubs/$1" calls
}

### The page #################################################################

@test "dateline(7) prints the scripts, byte for byte, and no others" {
	cd "$BATS_TEST_TMPDIR"
	awk '
	/^\.Sh / { inside = /MANY MACHINES/ }
	!inside { next }
	/^\.Bd -literal/ { display = 1; file = ++n ".display"; next }
	/^\.Ed/ { display = 0; close(file); next }
	display {
		gsub(/\\\(aq/, "\047"); gsub(/\\&/, ""); gsub(/\\e/, "\\")
		print >file
	}' "$BATS_TEST_DIRNAME/../man/dateline.7"
	for script in "$BATS_TEST_DIRNAME"/../src/share/scale/*; do
		found=
		for display in *.display; do
			cmp -s "$script" "$display" && found=$display
		done
		[ -n "$found" ] || { echo "not in the page: $script"; return 1; }
		rm "$found"
	done
	! grep -l '^#' *.display
}

### xargs and make ###########################################################

@test "parts on several processes give the bytes of one run" {
	[ "$(grep -c '' parts)" -ge 4 ]
	./xargs.sh 3 2>"$err"
	silent
	same_as_one_run
}

@test "make does the parts, and only those that are missing" {
	make -s -k -j 3 -f scale.mk 2>"$err"
	same_as_one_run
	cp part.aab.rec kept
	rm -r part.aab.rec part.aab.state total
	make -s -k -f scale.mk
	cmp kept part.aab.rec
	same_as_one_run
}

@test "a task that is killed stops the merge, and the next run mends it" {
	for command in sentsplit enttag datefind; do
		for place in amid between; do
			rm -rf total part.???.*
			dies $command 2 $place
			fails ./xargs.sh 1 2>"$err"
			[ ! -e total ]
			[ "$(ls part.???.rec | wc -l)" -eq \
			    $(($(wc -l <parts) - 1)) ]
			lives $command
			./xargs.sh 3
			same_as_one_run
			! ls -d part.* | grep -Evx \
			    'part\.[a-z]+(\.rec|\.state)?' || return 1
		done
	done
}

@test "with make, too" {
	dies enttag 3 between
	fails make -s -k -j 2 -f scale.mk 2>"$err"
	[ ! -e total ]
	lives enttag
	make -s -k -j 2 -f scale.mk
	same_as_one_run
}

@test "a part that is lost or cut short stops the merge until it is back" {
	cp part.aac whole
	size=$(wc -c <whole)
	for cut in lost 0 "$(head -n 2 whole | wc -c)" $((size / 2)) \
	    $((size - 1)); do
		rm -rf total part.???.*
		rm part.aac
		case $cut in
		lost) ;;
		0) : >part.aac ;;
		*) first_bytes "$cut" whole >part.aac ;;
		esac
		fails ./xargs.sh 2 2>"$err"
		grep -q 'part.aac' "$err"
		[ ! -e total ]
		[ ! -e part.aac.rec ]
		fails ./merge.sh 2>"$err"
		grep -q '^merge.sh: part.aac: not done$' "$err"
		[ ! -e total ]
		./split.sh 6
		./xargs.sh 2
		same_as_one_run
	done
}

@test "records or a state that are lost are never left out" {
	./xargs.sh 2
	rm -r total part.aab.state
	fails ./merge.sh 2>"$err"
	[ ! -e total ]
	rm part.aab.rec
	./xargs.sh 2
	same_as_one_run
}

@test "a part that two tasks do at once is done once" {
	./shard.sh part.aaa & one=$!
	./shard.sh part.aaa & two=$!
	wait $one
	wait $two
	./xargs.sh 2
	same_as_one_run
}

# over_again: what split.sh says of other documents, and changes nothing.
over_again() {
	ls -lR . >../before
	ends 1 ./split.sh 6 >out
	[ ! -s out ]
	rm out
	one_message split.sh
	grep -q ' to start over: rm -rf parts part\.\* total\*$' "$err"
	ls -lR . | diff ../before -
}

@test "parts of another input are not mixed with what is there" {
	./xargs.sh 2
	cp day.docs whole
	sed 1d whole >day.docs
	over_again
	# Nor where only some of what it names is gone.
	rm -r part.??? part.???.rec parts
	over_again
	rm -r part.???.state
	over_again
	sh -c "$(sed 's/.*start over: //' "$err")"
	./split.sh 6
	./xargs.sh 2
	sed 1d whole | sentsplit -r | enttag -j 1 | datefind >one.rec
	rm -r one
	tally add -s one one.rec
	same_as_one_run
	# Of another size they are the same documents, but other parts.
	fails ./split.sh 7 2>"$err"
	grep -q 'start over' "$err"
}

@test "a last line without its newline is refused before anything is cut" {
	rm parts part.???
	cp day.docs whole
	first_bytes $(($(wc -c <whole) - 1)) whole >cut
	for docs in cut /dev/null; do
		cat $docs >day.docs
		ends 1 ./split.sh 6
		one_message split.sh
		message_says split.sh 'day.docs: no newline at its end; is '
		ends 1 ./parallel.sh
		one_message parallel.sh
		[ -z "$(ls -d parts part.* cut.* input joblog 2>/dev/null)" ]
	done
}

@test "what is wrong in a part is said with the name of the part" {
	sed '3s/	[^	]*/	x/2; 9s/.*/no record/' day.docs >other
	sed -n 3p other | grep -q '	x	'
	mv other day.docs
	rm parts part.*
	./split.sh 6
	fails ./xargs.sh 3 2>"$err"
	grep -q '^sentsplit: part.aaa:3: x: not a date$' "$err"
	grep -q '^sentsplit: part.aab:3: ' "$err"
	grep -q '^tag.sh: part.aab: of 6 documents 5 came through$' "$err"
	fails grep '/tmp\|docs:' "$err"
	echo 'no record' | ends 1 ./tag.sh in/x
	grep -q '^sentsplit: x:1: ' "$err"
}

@test "a script that is not told what it needs says how it is run, and does nothing" {
	ls >before
	for script in split shard xargs; do
		ends 2 ./$script.sh >out
		[ "$(wc -l <"$err")" -eq 1 ]
		grep -q "^usage: $script.sh [A-Z]*\$" "$err"
		[ ! -s out ]
		rm out
	done
	ls | diff before -
}

### What a status of 1 means #################################################

@test "what is said of the text does not make a task fail" {
	printf 'D\tx\t6 July 2015\t0\t0\t0\t-\t-\tKerry left.\n' >docs
	ends 1 sentsplit docs >/dev/null
	ends 0 ./tag.sh <docs >out
	one_message sentsplit
	grep -q '^e.*Kerry' out
	: | ends 0 ./tag.sh >out
	silent
	[ ! -s out ]
}

@test "a line that is no document does, and nothing is written" {
	for docs in 'no record' 'D\tx\t-\t0\t0\t0\t-\t-' \
	    'D\tx\t-\t0\t0\t0\t-\t-\tCut of\nS\t' \
	    'D\tx\t-\t0\t0\t0\t-\t-\tA.\n\nD\ty\t-\t0\t0\t0\t-\t-\tB.'; do
		printf "$docs" | ends 1 ./tag.sh >out
		grep -q '^tag.sh: docs: of [1-3] documents [0-2] came through$' "$err"
		[ ! -s out ]
	done
}

@test "the records go nowhere when the disk is full" {
	[ -w /dev/full ] || skip "no /dev/full"
	fails ./tag.sh <day.docs >/dev/full 2>"$err"
}
