# tally: the state between runs, whole whatever happens.
bats_require_minimum_version 1.5.0
load helper

setup() {
	news=$PWD/fixtures/tally/news.rec
	faulty=$PWD/units/tally
	cd "$BATS_TEST_TMPDIR"
	grep -e 'harbour.txt' "$news" >one.rec
	grep -e 'railway.txt' -e 'vote.txt' "$news" >two.rec
}

# same REPORT ...: the state says what a reading of the file says.
same() {
	local report

	for report in top timeline 'timeline -m -b month' pairs 'why SJ' \
	    'top -b source'; do
		tally $report -s "$1" | cmp - <(tally $report "$2") ||
		    return 1
	done
}

# The bytes of a state: what its segments hold.
bytes() {
	(cd "$1" && find . -type f ! -name lock | sort | xargs cksum)
}

@test "reports on a state are those on the stream" {
	tally add -s st "$news"
	same st "$news"
	tally top,timeline,pairs -s st | cmp - <(tally top,timeline,pairs "$news")
}

@test "a state holds the same whatever the order of documents and records" {
	tally add -s st "$news"
	{ cat two.rec one.rec; } | tally add -s turned
	diff <(bytes st) <(bytes turned)
	awk -F '\t' '$1 == "D" { print; next } $1 == "Z" {
		for (i = n; i > 0; i--) print line[i]
		n = 0; print; next } { line[++n] = $0 }' "$news" |
	    tally add -s mixed
	diff <(bytes st) <(bytes mixed)
}

@test "adding is silent, and -v tells in a line what came of it" {
	run -0 tally add -s st one.rec
	[ -z "$output" ]
	run -0 tally add -v -s st "$news"
	[ "${lines[1]}" = 'tally: st: 2 documents taken in, 0 of them replaced others, 1 were there' ]
}

@test "the same documents again change nothing" {
	tally add -s st "$news"
	bytes st >before
	tally add -s st "$news"
	tally add -s st two.rec one.rec
	bytes st | diff before -
}

@test "a corrected document replaces the old one" {
	tally add -s st "$news"
	sed 's/SJ/NS/g' two.rec | grep railway >new.rec
	run -0 tally add -v -s st new.rec
	[[ "$output" == *' 1 documents taken in, 1 of them replaced'* ]]
	[ -z "$(tally why SJ -s st)" ]
	tally why NS -s st | grep -q NS
	[ "$(tally top -s st | head -n 1 | cut -f 1-3)" = \
	    "$(printf '3\t3\t1.0000')" ]
}

@test "of two documents with one id in a stream the later counts" {
	{ cat "$news"; sed 's/SJ/NS/g' "$news"; } |
	    tally add -s st
	[ "$(cut -f 1 st/*/index | wc -l)" -eq 3 ]
	[ -z "$(tally why SJ -s st)" ]
}

@test "deleting the last segment rewinds" {
	tally add -s st one.rec
	bytes st >before
	tally add -s st two.rec
	sed 's/Lindqvist/Lindkvist/g' one.rec | tally add -s st
	[ "$(ls st)" = "$(printf '000001\n000002\n000003\nlock')" ]
	rm -r st/000003 st/000002
	bytes st | diff before -
	same st one.rec
}

@test "a copy under another name is a document of its own" {
	{ cat one.rec; sed 's/harbour.txt/copy.txt/' one.rec; } |
	    tally add -s st
	[ "$(tally -s st | head -n 1 | cut -f 1)" = 2 ]
}

@test "states merge in any order to the bytes of one run" {
	tally add -s st "$news"
	tally add -s a one.rec
	tally add -s b two.rec
	tally merge -s ab a b
	tally merge -s ba b a
	diff <(bytes st) <(bytes ab)
	diff <(bytes st) <(bytes ba)
	for i in 1 2 3; do
		grep "$(sed -n "${i}p" <<<'harbour
railway
vote')" "$news" | tally add -s parts
	done
	tally merge -s joined parts a
	diff <(bytes st) <(bytes joined)
}

@test "states with different contents of one id merge the same in any order" {
	tally add -s a "$news"
	sed 's/SJ/NS/g' "$news" | tally add -s b
	tally merge -s ab a b
	tally merge -s ba b a
	diff <(bytes ab) <(bytes ba)
}

@test "-T keeps tables only, which why cannot read" {
	tally add -T -s st "$news"
	[ ! -e st/000001/records ]
	tally top,pairs,timeline -s st |
	    cmp - <(tally top,pairs,timeline "$news")
	run -2 tally why SJ -s st
	[[ "$output" == *'st/000001: tables only'* ]]
	tally add -s full two.rec
	tally merge -s out st full
	[ ! -e out/000001/records ]
}

@test "records in a state are plain records" {
	tally add -s st "$news"
	grep -h 'Gothenburg' st/*/records | grep -c '^e' | grep -qx 3
	canonical <"$news" | cmp - st/000001/records
	markup -f json st/000001/records | grep -c . | grep -qx 3
}

@test "the id stdin is refused" {
	sentsplit "$BATS_TEST_DIRNAME/fixtures/one.txt" | sed 's/	[^	]*/	stdin/' |
	    ends 1 tally add -s st
	grep -q 'stdin is not taken in: sentsplit -i' "$err"
	[ ! -e st/000001 ]
}

@test "what is cut, or has no D and Z, is not taken in" {
	{ cat two.rec; sed '$d' one.rec; } >cut.rec
	ends 1 tally add -s st cut.rec
	same st two.rec
	grep '^e' "$news" >e.rec
	ends 1 tally add -s st e.rec
	one_message tally
	same st two.rec
}

@test "records of a document behind its Z are named, and not taken in" {
	{ cat two.rec; tail -n 2 two.rec | head -n 1; } >behind.rec
	ends 1 tally add -s st behind.rec
	one_message tally
	grep -q 'without their D and Z' "$err"
	same st two.rec
}

@test "text is taken in as well" {
	(cd "$BATS_TEST_DIRNAME" && tally add -s "$BATS_TEST_TMPDIR/st" \
	    fixtures/one.txt)
	[ "$(cut -f 1 st/000001/index)" = fixtures/one.txt ]
	(cd "$BATS_TEST_DIRNAME" && sentsplit fixtures/one.txt) |
	    cmp - st/000001/records
}

@test "an empty stream makes no segment" {
	tally add -s st </dev/null
	[ "$(ls st)" = lock ]
	[ -z "$(tally -s st)" ]
}

@test "little memory makes the same state" {
	awk 'BEGIN {
		for (d = 20000; d > 0; d--) {
			printf "D\td%d\t2015-07-06\t0\t0\t0\t-\t-\t-\n", d
			for (i = 0; i < 9; i++)
				printf "e\td%d\t2015-07-06\t1\t0\t9\tPER\t" \
				    "Somebody %d\tsurname01\n", d, i
			printf "Z\td%d\t2015-07-06\t1\t9\t9\t-\t-\t-\n", d
		}
	}' >many.rec
	tally add -s st many.rec
	tally add -M 16M -s small many.rec
	diff <(bytes st) <(bytes small)
}

@test "a second run leaves with 75, or waits with -l" {
	mkfifo pipe
	tally add -l 60 -s st <pipe &
	exec 9>pipe
	until [ -e st/lock ] && ! flock -n st/lock true; do :; done
	run -75 tally add -s st one.rec
	[ "$output" = 'tally: st: another run is at work' ]
	tally add -l 60 -s st one.rec 9>&- &
	cat two.rec >&9
	exec 9>&-
	wait
	same st "$news"
}

@test "killed at any write, rename or fsync, the state is that of before or after" {
	tally add -s before one.rec
	cp -R before after
	tally add -s after two.rec
	i=0 ended=
	while [ -z "$ended" ]; do
		i=$((i + 1))
		[ $i -lt 100 ]
		rm -rf st
		cp -R before st
		FAULT_KILL=$i "$faulty" add -s st two.rec && ended=1
		tally -s st >out
		cmp -s out <(tally -s before) || cmp -s out <(tally -s after)
		# and the next run makes it whole
		tally add -s st two.rec
		diff <(bytes after) <(bytes st)
	done
	[ $i -gt 8 ]
}

@test "killed at any step of the first add or a merge, the next one is whole" {
	tally add -s whole "$news"
	tally add -s a one.rec
	tally add -s b two.rec
	for i in 1 2 3 5 7 9 11 12 13; do
		rm -rf st ab
		FAULT_KILL=$i "$faulty" add -s st "$news" || :
		tally add -s st "$news"
		diff <(bytes whole) <(bytes st)
		FAULT_KILL=$i "$faulty" merge -s ab a b || :
		tally merge -s ab b a
		diff <(bytes whole) <(bytes ab)
	done
}

@test "a full disk, a failing fsync or rename is status 2 and leaves the state as it was" {
	tally add -s before one.rec
	cp -R before st
	for fault in FULL=1 FULL=2 FULL=3 FULL=4 SYNC=1 SYNC=2 SYNC=3 SYNC=4 \
	    SYNC=5 RENAME=1; do
		export "FAULT_$fault"
		ends 2 "$faulty" add -s st two.rec
		unset "FAULT_${fault%=*}"
		one_message tally
		[ "$(ls st)" = "$(ls before)" ] || [ "$fault" = RENAME=1 ]
		diff <(bytes before | grep -v new/) <(bytes st | grep -v new/)
	done
	tally add -s st two.rec
	same st "$news"
}

# damaged FILE: every report on the state must refuse.
damaged() {
	ends 2 tally -s st >out && [ ! -s out ] &&
	    message_says tally 'st/000001.*damaged'
}

@test "a damaged segment is named, and nothing is reported from it" {
	tally add -s whole "$news"
	for file in about index table; do
		size=$(wc -c <whole/000001/$file)
		for at in 0 7 $((size / 2)) $((size - 2)) $((size - 1)); do
			rm -rf st
			cp -R whole st
			printf '\001' | dd of=st/000001/$file bs=1 seek=$at \
			    conv=notrunc 2>/dev/null
			damaged
			first_bytes $at whole/000001/$file >st/000001/$file ||
			    : >st/000001/$file
			damaged
		done
		rm st/000001/$file
		damaged
	done
	rm -rf st
	cp -R whole st
	printf '\001' | dd of=st/000001/records bs=1 seek=99 conv=notrunc \
	    2>/dev/null
	ends 2 tally why SJ -s st >out
	[ ! -s out ]
	ends 2 tally merge -s out.st st
	[ ! -e out.st/000001 ]
}

@test "a damaged index stops an add" {
	tally add -s st one.rec
	sed -i 's/2013/2014/' st/000001/index
	ends 2 tally add -s st two.rec
	[ ! -e st/000002 ]
}

@test "a segment of an earlier format is named with its format" {
	tally add -s st one.rec
	printf '%s\n' 'format 1' 'program tally (dateline) 0.1' \
	    'documents 3' 'index 209 89f732f1588a5b8e' \
	    'table 622 59ffab76916f2118' 'records 2425 5476862be6ac4ce5' \
	    'about 134 4048da926b1d4c5c' >st/000001/about
	ends 2 tally -s st
	message_says tally 'st/000001: format 1'
}

@test "a segment of a later format is not guessed at" {
	tally add -s st one.rec
	sed -i 's/^format 2/format 3/' st/000001/about
	ends 2 tally -s st
	message_says tally st/000001
}

@test "a state of many segments is read once, and merges to one" {
	i=0
	while [ $i -lt 120 ]; do
		i=$((i + 1))
		sed "s/vote.txt/vote$i.txt/" <(grep vote "$news") |
		    tally add -s st
	done
	[ "$(tally -s st | cut -f 1,2)" = "$(printf '120\t120')" ]
	tally merge -s one st
	[ "$(ls one)" = "$(printf '000001\nlock')" ]
	tally -s one | cmp - <(tally -s st)
}

@test "what is no state, or a state and files together, is refused" {
	ends 2 tally -s nowhere
	ends 2 tally -s one.rec
	ends 2 tally add one.rec
	ends 2 tally add -n 3 -s st one.rec
	tally add -s st one.rec
	ends 2 tally -s st two.rec
	ends 2 tally top -T "$news"
}

### Dropping, packing, and what is a state ###################################

# state_of FOLDER RECORDS ...: a state of one segment.
state_of() {
	rm -rf "$1" && tally add -s "$@"
}

# untouched FOLDER: nothing that reads or changes states takes it for one.
untouched() {
	(cd "$1" && find . | sort | xargs ls -ldn --time-style=full-iso) >kept
	for change in 'add -s FOLDER one.rec' 'drop -s FOLDER harbour.txt' \
	    'pack -s FOLDER' 'merge -s FOLDER st' 'merge -s fresh FOLDER' \
	    'top -s FOLDER'; do
		ends 2 tally ${change//FOLDER/$1} && one_message tally &&
		    message_says tally "$1" || return 1
	done
	(cd "$1" && find . | sort | xargs ls -ldn --time-style=full-iso) |
	    diff kept - && [ ! -e fresh ]
}

@test "drop takes documents out, in a segment of its own that rewinds" {
	tally add -s st "$news"
	bytes st >before
	run -0 tally drop -v -s st harbour.txt
	[ "${lines[1]}" = 'tally: st: 1 documents dropped' ]
	[ "$(ls st)" = "$(printf '000001\n000002\nlock')" ]
	same st two.rec
	run -0 tally drop -s st vote.txt railway.txt vote.txt
	[ -z "$output" ]
	[ -z "$(tally -s st)" ]
	rm -r st/000003
	same st two.rec
	rm -r st/000002
	bytes st | diff before -
}

@test "an id that is not there is named, and the others are dropped" {
	tally add -s st "$news"
	ends 1 tally drop -s st nosuch harbour.txt
	one_message tally
	message_says tally 'st: no document has the id nosuch'
	same st two.rec
	ends 1 tally drop -q -s st harbour.txt
	silent
	[ ! -e st/000003 ]
}

@test "a document that was dropped comes back when it is added again" {
	tally add -s st "$news"
	tally drop -s st harbour.txt
	tally add -s st "$news"
	same st "$news"
	[ "$(cut -f 1,7 st/000003/index)" = "$(printf 'harbour.txt\t2')" ]
	tally drop -s st harbour.txt
	same st two.rec
}

@test "merging keeps what was dropped so, until it was added again" {
	tally add -s a "$news"
	cp -R a b
	tally drop -s b harbour.txt
	tally merge -s ab a b
	tally merge -s ba b a
	diff <(bytes ab) <(bytes ba)
	same ab two.rec
	# into a state that holds it, and again from one that still does
	tally merge -s a b
	same a two.rec
	state_of c "$news"
	tally merge -s ab c
	same ab two.rec
	# added again where it was dropped: that is later than any drop of it
	tally add -s b one.rec
	tally merge -s abc ab b
	tally merge -s bac b ab
	diff <(bytes abc) <(bytes bac)
	same abc "$news"
	tally merge -s ab b
	same ab "$news"
}

@test "pack joins the segments to one, and what comes after it rewinds" {
	tally add -s st one.rec
	tally add -s st two.rec
	sed 's/SJ/NS/g' two.rec | tally add -s st
	tally drop -s st vote.txt
	tally merge -s one st
	tally top,timeline,pairs -s st >before
	run -0 tally pack -v -s st
	[ "${lines[1]}" = 'tally: st: 4 segments joined' ]
	[ "$(ls st)" = "$(printf '000001-000004\nlock')" ]
	diff -r one/000001 st/000001-000004
	tally top,timeline,pairs -s st | cmp - before
	# nothing to do, nothing done
	bytes st >packed
	tally pack -s st
	bytes st | diff packed -
	tally add -s st two.rec
	[ "$(ls st)" = "$(printf '000001-000004\n000005\nlock')" ]
	rm -r st/000005
	bytes st | diff packed -
	tally add -s st two.rec
	tally pack -s st
	[ "$(ls st)" = "$(printf '000001-000005\nlock')" ]
	same st "$news"
}

@test "the text of a dropped or replaced document leaves the disk with pack" {
	tally add -s st "$news"
	grep -qr "The Pilot" st
	tally drop -s st harbour.txt
	sed 's/SJ/NS/g' two.rec | tally add -s st
	tally pack -s st
	fails grep -qr -e "The Pilot" -e SJ st
	[ "$(grep -r harbour.txt st)" = \
	    "$(printf 'st/000001-000003/index:harbour.txt\t-\t-\t-\t0\t0\t1')" ]
}

@test "pack joins tables only, and does not lose the records of some" {
	tally add -T -s st one.rec
	tally add -T -s st two.rec
	tally drop -s st vote.txt
	tally pack -s st
	[ "$(ls st/000001-000003)" = "$(printf 'about\nindex\ntable')" ]
	tally add -s st two.rec
	bytes st >before
	ends 2 tally pack -s st
	one_message tally
	message_says tally 'st/000001-000003: tables only'
	bytes st | diff before -
}

@test "reports on many segments hold few files open, and pack joins them" {
	mkdir st
	i=0
	while [ $i -lt 130 ]; do
		i=$((i + 1))
		sed "s/vote.txt/vote$((i % 100)).txt/" \
		    <(sed "s/SJ/N$i/" two.rec | grep vote) >part
		state_of a part
		mv a/000001 st/$(printf %06d $i)
		[ $i -le 30 ] || cat part >>last.rec
	done
	tally drop -s st vote50.txt
	grep -v vote50 last.rec >left.rec
	(ulimit -n 30; tally top,timeline,pairs -s st >out)
	tally top,timeline,pairs left.rec | cmp - out
	(ulimit -n 64; same st left.rec)
	(ulimit -n 64; tally add -s st one.rec; tally merge -s one st)
	(ulimit -n 64; tally pack -s st)
	[ "$(ls st)" = "$(printf '000001-000132\nlock')" ]
	diff -r one/000001 st/000001-000132
	cat one.rec >>left.rec
	same st left.rec
}

@test "a running report is not disturbed by pack" {
	mkdir before
	for i in 1 2 3 4 5 6 7 8; do
		sed "s/railway/r$i/" two.rec >part
		state_of a part
		mv a/000001 before/00000$i
	done
	for limit in "" "-M 16M"; do
		tally $limit -s before >expected
		i=0 stopped=1
		while [ -n "$stopped" ]; do
			i=$((i + 1))
			rm -rf st
			cp -R before st
			FAULT_STOP=$i "$faulty" $limit -s st >out 3>&- &
			until stat=$(ps -o stat= -p $!) &&
			    [[ "$stat" == [TZ]* ]] || [ -z "$stat" ]; do :; done
			[[ "$stat" == T* ]] || stopped=
			tally pack -s st
			[ -d st/000001-000008 ]
			[ ! -e st/000001 ]
			[ -z "$stopped" ] || kill -CONT $!
			wait $!
			cmp out expected
		done
		[ $i -gt 20 ]
	done
}

@test "killed at any step of pack or drop, the state says what it said" {
	tally add -s before one.rec
	tally add -s before two.rec
	cp -R before after
	tally pack -s after
	for change in pack 'drop harbour.txt'; do
		i=0 ended=
		while [ -z "$ended" ]; do
			i=$((i + 1))
			[ $i -lt 100 ]
			rm -rf st
			cp -R before st
			FAULT_KILL=$i "$faulty" -s st $change && ended=1
			[ "$change" = pack ] || [ ! -e st/000003 ] ||
			    rm -r st/000003
			same st "$news"
			tally pack -s st
			bytes st | diff - <(bytes after)
		done
		[ $i -gt 8 ]
	done
}

@test "a full disk, a failing fsync or rename is status 2 for pack and drop" {
	tally add -s before one.rec
	tally add -s before two.rec
	for fault in FULL=1 FULL=2 FULL=3 FULL=4 SYNC=1 SYNC=2 SYNC=3 SYNC=4 \
	    SYNC=5 RENAME=1; do
		for change in pack 'drop harbour.txt'; do
			# of what drop writes two files are empty
			case $fault,$change in FULL=[34],drop*) continue; esac
			rm -rf st
			cp -R before st
			export "FAULT_$fault"
			ends 2 "$faulty" -s st $change
			unset "FAULT_${fault%=*}"
			one_message tally
			[ "$(ls st)" = "$(ls before)" ] ||
			    [ "$fault" = RENAME=1 ]
			diff <(bytes before) <(bytes st | grep -v new/)
		done
	done
}

@test "a damaged segment is not packed" {
	tally add -s st one.rec
	tally add -s st two.rec
	for file in index table records; do
		rm -rf bad
		cp -R st bad
		printf '\001' | dd of=bad/000001/$file bs=1 seek=50 \
		    conv=notrunc 2>/dev/null
		bytes bad >before
		ends 2 tally pack -s bad
		message_says tally 'bad/000001.*damaged'
		bytes bad | diff before -
	done
}

@test "a segment that is missing before the last is named" {
	tally add -s st one.rec
	tally add -s st two.rec
	sed 's/SJ/NS/g' two.rec | tally add -s st
	for number in 000001 000002; do
		rm -rf bad
		cp -R st bad
		rm -r bad/$number
		for change in top 'add one.rec' pack 'drop vote.txt'; do
			ends 2 tally -s bad $change
			one_message tally
			message_says tally "bad/$number: the segment is missing"
		done
	done
}

@test "only a state, or a folder that is empty or new, is taken for one" {
	tally add -s st "$news"
	mkdir -p files mail/new mail/cur fresh.only/new numbers/000001 pid \
	    mixed/000001 looks/000001 dots
	echo text >files/text
	echo text >mail/new/index
	echo text >fresh.only/new/index
	echo text >numbers/000001/report
	echo 123 >pid/lock
	: >mixed/lock
	echo text >mixed/000001/index
	echo text >mixed/000001/text
	echo text >looks/000001/index
	echo text >dots/.text
	for folder in files mail fresh.only numbers pid mixed looks dots; do
		untouched $folder
	done
	ln -s st link
	same link "$news"
	# one that holds something else beside its segments is one
	echo text >st/README
	tally drop -s st harbour.txt
	same st two.rec
	# and so is one that was copied without its lock
	rm st/lock
	same st two.rec
	mkdir empty
	[ -z "$(tally -s empty)" ]
	tally add -s empty one.rec
	same empty one.rec
}

@test "what a killed run left is not removed when it is something else" {
	tally add -s st one.rec
	mkdir st/new
	echo text >st/new/text
	echo text >st/new/index
	ends 2 tally add -s st two.rec
	message_says tally 'st/new: not a segment'
	[ "$(ls st/new)" = "$(printf 'index\ntext')" ]
	rm -r st/new
	mkdir mine
	echo text >mine/index
	ln -s ../mine st/new
	tally add -s st two.rec
	[ -s mine/index ]
	[ ! -e st/new ]
	same st "$news"
}

@test "a state of before dropping and packing is read, and goes on" {
	cp -R "$BATS_TEST_DIRNAME/fixtures/tally/state" st
	same st "$news"
	tally add -s st "$news"
	[ ! -e st/000003 ]
	tally add -s new one.rec
	tally add -s new two.rec
	diff <(bytes st) <(bytes new)
	tally drop -s st harbour.txt
	tally pack -s st
	same st two.rec
}

@test "a document leaves what its records leave" {
	printf 'D\td\t2015-07-06\t0\t0\t0\t-\tA\023 title\tAnn met Bob.\t\ta\023b=c\t\t\td=e\t\n' >docs
	tally add -r -s st docs
	sentsplit -r docs | tally add -s new
	diff <(bytes st) <(bytes new)
	grep -q "$(printf '\ta b=c\td=e$')" st/000001/records
}

@test "merge without states, drop without ids and pack with files are usage errors" {
	for arguments in 'merge -s st' 'drop -s st' 'pack' 'drop vote.txt' \
	    'pack -s st st' 'pack -T -s st' 'drop -M 16M -s st vote.txt'; do
		ends 2 tally $arguments
		message_says tally "${arguments%% *}"
		grep -q ^usage: "$err"
		[ ! -e st ]
	done
	ends 2 tally pack -s st
	ends 2 tally drop -s st vote.txt
	[ ! -e st ]
}

@test "pack and drop wait their turn" {
	tally add -s st "$news"
	for change in pack 'drop vote.txt'; do
		exec 9<st/lock
		flock 9
		run -75 tally -s st $change
		[ "$output" = 'tally: st: another run is at work' ]
		exec 9<&-
	done
}
