# tally: a state that comes from somebody else, who may mean ill.
bats_require_minimum_version 1.5.0
load helper

setup() {
	news=$PWD/fixtures/tally/news.rec
	faulty=$PWD/units/tally
	reseal=$PWD/units/reseal
	cd "$BATS_TEST_TMPDIR"
	grep harbour.txt "$news" >one.rec
	grep -e railway.txt -e vote.txt "$news" >two.rec
}

### Rows that tally does not write, well sealed ###############################

of_tables='top|top -b country|timeline|timeline -m|pairs|rising -w 2014
suspects|top -M 1M|timeline -m -n 3 -M 1M'
of_records='why SJ|events|dups|top -1|pairs -1 -b doc|events -M 1M'

# refused COMMAND ...: status 2, nothing written but one message of damage.
refused() {
	ends 2 tally "$@" >out && [ ! -s out ] && one_message tally &&
	    message_says tally 'st/00000[-012]*.*: the segment is damaged' ||
	    { echo "tally $*"; return 1; } >&2
}

# all_refuse REPORTS: reports on st, which is forged, and all that takes it
# over, must refuse it and leave it, and other states, as they are.
all_refuse() {
	local reports=$1 report before

	before=$(find st | sort)
	while read -r report; do
		refused $report -s st || return 1
	done <<<"${reports//|/$'\n'}"
	rm -rf other
	refused merge -s other st && [ "$(ls -A other)" = lock ] &&
	    refused merge -T -s other st && [ "$(ls -A other)" = lock ] &&
	    [ "$(find st | sort)" = "$before" ] ||
	    { find st other; return 1; } >&2
}

# forge FILE SCRIPT: a state of two segments, of which the first has a file
# changed by sed, in its first document, whose size in the index changes with
# it; and is sealed again.
forge() {
	local was now column=0

	rm -rf st
	cp -R whole st
	sed "$2" whole/000001/$1 >st/000001/$1
	! cmp -s whole/000001/$1 st/000001/$1 || { echo "$2"; return 1; } >&2
	was=$(wc -c <whole/000001/$1)
	now=$(wc -c <st/000001/$1)
	case $1 in
	table) column=5 ;;
	records) column=6 ;;
	esac
	[ $column -eq 0 ] || awk -F '\t' -v OFS='\t' -v column=$column \
	    -v more=$((now - was)) 'NR == 1 { $column += more } { print }' \
	    whole/000001/index >st/000001/index
	"$reseal" st/000001
}

# each_forged FILE REPORTS: for each script on standard input.
each_forged() {
	local script count=0

	while IFS= read -r script; do
		forge "$1" "$script" && all_refuse "$2" ||
		    { echo "forged: $script"; return 1; } >&2
		count=$((count + 1))
	done
	[ $count -gt 3 ]
}

whole() {
	tally add -s whole "$news"
	tally add -s whole <(sed 's/harbour/quay/' one.rec)
}

@test "a segment that is sealed again but not changed is whole" {
	whole
	cp -R whole st
	"$reseal" st/000001
	"$reseal" st/000002
	for report in top 'top -b country' timeline pairs 'why SJ'; do
		tally $report -s st | cmp - <(tally $report -s whole)
	done
	tally merge -s other st
	tally pack -s st
	tally -s other | cmp - <(tally -s st)
}

@test "forged rows of a table are damage to every report and to merge" {
	whole
	each_forged table "$of_tables" <<-'END'
	1,9s/country=SE/c/
	1,9s/country=SE/country=/
	1,9s/country=SE/countries=SE/
	1,9s/country=SE/&	more/
	1,9s/	country=SE/		country=SE/
	1,9s/^e	2	LOC.*/e	2	LOC	Gothenburg/
	1,9s/^e	2	LOC.*/e	2	LOC/
	1,9s/^e	2	LOC.*/e	2	/
	1,9s/^e	2	LOC.*/e	2/
	1,9s/^e	2	LOC.*/e/
	1,9s/^e	2	LOC.*//
	1,9s/^e	2	LOC/x	2	LOC/
	1,9s/^e	2	LOC/e2	LOC/
	1,9s/^e	2	LOC/e		LOC/
	1,9s/^e	2	LOC/e	-1	LOC/
	1,9s/^e	2	LOC/e	2,	LOC/
	1,9s/^e	2	LOC/e	,2	LOC/
	1,9s/^e	2	LOC/e	2;3	LOC/
	1,9s/^e	2	LOC/e	4294967296	LOC/
	1,9s/^e	2	LOC/e	99999999999999999999999	LOC/
	1,9s/20130601/20139901/
	1,9s/20130601/20130631/
	1,9s/20130601/20130001/
	1,9s/20130601/0/
	1,9s/20130601/99991301/
	1,9s/20130601/4294967295/
	1,9s/20130601/42949672960/
	1,9s/20130601/-20130601/
	1,9s/20130601	20130630/20130601/
	1,9s/20130601	20130630/&	20130630/
	1,9s/20130601	20130630/&x/
	1,9s/20130601	20130630/	/
	1,9s/^t	4	DATE	20130601.*/t	4	DATE/
	1,9s/^D	harbour.txt	/D	elsewhere	/
	1,9s/^D	harbour.txt	2013/D	harbour.txt	2014/
	1,9s/^D	harbour.txt/E	harbour.txt/
	1s/$/	more/
	1d
	1s/.*/D/
	END
}

@test "forged rows of an index are damage to all that reads a state" {
	whole
	each_forged index "$of_tables|$of_records" <<-'END'
	1s/$/	0/
	1s/$/	1/
	1s/$/	/
	1s/	[^	]*$//
	1s/	292	/	293	/
	1s/	292	/	0292	/
	1s/	292	/	999999999999999999	/
	1s/	292	/	18446744073709551908	/
	1s/	292	/	-292	/
	1s/	292	/		/
	1s/	292	/	538	/
	1s/	292	/	0	/
	1s/1250$/1249/
	1s/1250$/0/
	1s/	7ab483/	ab483/
	1s/	[0-9a-f]*	292/	-	292/
	s/^harbour.txt//
	s/^harbour/zharbour/
	s/^railway/harbour/
	s/^harbour/h\x00rbour/
	s/^harbour/h\x01rbour/
	s/^harbour/h\x7frbour/
	1s/^[^	]*	//
	s/The Pilot//
	s/The Pilot/The	Pilot/
	s/2013-07-09T18:30+02:00//
	s/.*//
	1d
	1p
	END
}

@test "forged records are damage to all that reads records, and to merge" {
	whole
	each_forged records "$of_records" <<-'END'
	1s/^D/S/
	1s/^D/Z/
	2s/^S/D/
	2s/^S/Z/
	2s/^S	harbour/S	elsewhere/
	2s/^S	/SS	/
	2s/	.*//
	2s/^.*$//
	2s/$/\n/
	s/^Z	harbour.txt/S	harbour.txt/
	1s/	0	0	0	/	0	x	0	/
	END
	# what pack joins stays what it is
	forge table '1,9s/country=SE/c/'
	tally pack -s st
	refused top -b country -s st
}

@test "what is dropped has nothing, and only its format has turns" {
	tally add -s whole "$news"
	tally drop -s whole harbour.txt
	# the forged segment is the first, so what drops is made the only one
	rm -r whole/000001
	mv whole/000002 whole/000001
	sed -i '/^harbour/!d' whole/000001/index
	cat whole/000001/index
	[ -z "$(tally top -s whole)" ]
	for script in 's/-	0	0/-	1	0/' 's/-	0	0/-	0	1/' \
	    's/	-	0/	7ab483b99cd34109ca0ac34202423fda	0/' \
	    's/	-	-	-	/	2013	-	-	/' \
	    's/	-	-	-	/	-	x	-	/' \
	    's/1$/0/' 's/1$/01/' 's/1$/x/' 's/1$/2/' 's/1$/1	1/' \
	    's/1$/18446744073709551617/' 's/1$/18446744073709551615/'; do
		forge index "$script"
		refused top -s st
		refused top -b country -s st
		rm -rf other
		refused merge -s other st
		refused add -s st two.rec
	done
	cp whole/000001/index kept
	tally add -s plain one.rec
	rm -rf st
	cp -R plain st
	sed 's/$/	2/' plain/000001/index >st/000001/index
	"$reseal" st/000001
	refused top -s st
}

@test "a forged side file is damage, and its numbers are not trusted" {
	tally add -s whole "$news"
	for script in 's/^documents 3/documents 4/' \
	    's/^documents 3/documents 99999999999999999999999/' \
	    's/^documents 3/documents -1/' 's/^documents/pages/' \
	    's/^index [0-9]*/index 99999999999999999999999/' \
	    's/^index [0-9]*/index -1/' 's/^index/indexes/' '/^index/d' \
	    '/^table/d' '/^records/d' 's/^format 2/format/' \
	    's/^table/\x00/'; do
		rm -rf st
		cp -R whole st
		sed "$script" whole/000001/about >st/000001/about
		"$reseal" -a st/000001
		refused top -s st
		rm -rf other
		refused merge -s other st
	done
}

### Links and FIFOs ###########################################################

# victim: a folder that looks as a segment does, and has more than that.
victim() {
	mkdir victim
	for file in index table records about text; do
		echo precious >victim/$file
	done
	cp -R victim precious
}

@test "no link that stands for a new segment or the lock is followed" {
	victim
	tally add -s st one.rec
	ln -s ../victim st/new
	tally add -s st two.rec
	diff -r precious victim
	[ ! -L st/new ]
	[ -d st/000002 ]
	ln -s ../victim st/new
	tally drop -s st vote.txt
	diff -r precious victim
	# a link to a single file, or to nothing
	for target in ../victim/text ../nothing; do
		ln -s "$target" st/new
		tally add -s st two.rec
		diff -r precious victim
		[ ! -e nothing ]
	done
	for folder in st empty; do
		mkdir -p $folder
		rm -f $folder/lock
		ln -s ../made $folder/lock
		ends 2 tally add -s $folder two.rec
		one_message tally
		[ ! -e made ]
	done
}

@test "a link for a segment that was joined is removed, not what it leads to" {
	victim
	tally add -s st one.rec
	tally add -s st two.rec
	tally pack -s st
	ln -s ../victim st/000001
	tally -s st >before
	sed 's/harbour/quay/' one.rec | tally add -s st
	diff -r precious victim
	[ ! -L st/000001 ] && [ -d st/000003 ]
}

@test "a folder that is put in the place of a new segment at any step stays" {
	victim
	tally add -s before one.rec
	i=0 swapped=0
	while [ $i -lt 30 ]; do
		i=$((i + 1))
		rm -rf st away
		cp -R before st
		DATELINE_SANDBOX=off FAULT_RUN=$i FAULT_COMMAND='mv st/new away &&
		    ln -s ../victim st/new' \
		    "$faulty" add -s st two.rec 2>"$err" || :
		diff -r precious victim
		[ ! -e away ] || swapped=$((swapped + 1))
	done
	[ $swapped -gt 8 ]
}

@test "a FIFO for any file of a state keeps nobody waiting" {
	tally add -s whole "$news"
	for file in 000001/about 000001/index 000001/table 000001/records; do
		rm -rf st
		cp -R whole st
		rm st/$file
		mkfifo st/$file
		for command in 'top -s st' 'top -1 -s st' 'merge -s other st'; do
			rm -rf other
			status=0
			timeout 10 tally $command >out 2>"$err" || status=$?
			[ "$command$file" = 'top -s st000001/records' ] ||
			    { [ "$status" -eq 2 ] && one_message tally; }
		done
	done
	rm -rf st
	cp -R whole st
	rm st/lock
	mkfifo st/lock
	ends 2 timeout 10 tally add -s st "$news"
}

@test "a list may come through a FIFO" {
	mkfifo list
	printf 'Gothenburg\n' >list &
	tally top -x list "$news" | cmp - <(printf 'Gothenburg\n' |
	    tally top -x /dev/stdin "$news")
	wait
	tally top -x <(echo Gothenburg) "$news" | fails grep -q Gothenburg
}

@test "a turn that no state comes to is damage to merge, and takes nothing in" {
	whole
	cp -R whole st
	tally drop -s st "$(cut -f 2 one.rec | head -n 1)"
	segment=$(ls -d st/0* | tail -n 1)
	sed -i 's/\t1$/\t1000000000001/' "$segment/index"
	grep -q '1000000000001$' "$segment/index"
	"$reseal" "$segment"
	tally -s st >/dev/null
	cp -R whole own
	ends 2 tally merge -s own st
	message_says tally 'st: the state is damaged'
	cmp <(tally -s own) <(tally -s whole)
	[ "$(ls own)" = "$(ls whole)" ]
}

@test "behind the last number that a segment can have there is none" {
	whole
	cp -R whole st
	mv st/000002 st/000002-999999999999999999
	sed 's/harbour/wharf/' one.rec >third.rec
	ends 2 tally add -s st third.rec
	message_says tally 'st: no segment has a number behind the last one'
	cmp <(tally -s st) <(tally -s whole)
}
