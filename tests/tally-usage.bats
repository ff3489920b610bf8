# tally by hand: lists, what is no input, usage, terminals and spreadsheets.
bats_require_minimum_version 1.5.0
load helper

setup() {
	news=$PWD/fixtures/tally/news.rec
}

### Lists of the user's ######################################################

# loose: TYPE and name a line become e records, each of a document of its
# own.
loose() {
	awk -F '\t' -v OFS='\t' '{
		print "e", "d" NR, "2015-07-06", 1, 0, length($2), $1, $2, $2 }'
}

@test "a byte order mark, CRLF, comments and blank lines are the same in all lists" {
	printf 'PER\tAnn\nPER\tBob\nORG\tACME\nPER\t#cid\n' | loose \
	    >"$BATS_TEST_TMPDIR/r"
	cd "$BATS_TEST_TMPDIR"
	plain=$'PER\tBob\n-\tACME'
	marked=$'\xEF\xBB\xBF# names\r\n\r\n \t\r\nPER\tBob\r\n#PER\tAnn\r\n-\tACME'
	printf '%s\n' "$plain" >plain
	printf '%s' "$marked" >marked
	for option in -x -y; do
		tally $option plain r >want
		tally $option marked r | cmp want -
	done
	[ "$(tally -x marked r | cut -f 8 | sort | tr '\n' ' ')" = '#cid Ann ' ]
	printf '\xEF\xBB\xBFPER\tBob\tRobert\r\n\r\n#PER\tAnn\tBob\r\n' >aliases
	[ "$(tally -a aliases r | cut -f 8 | sort | tr '\n' ' ')" = \
	    '#cid ACME Ann Robert ' ]
	printf -- '-\t#cid\n' >hash
	[ "$(tally -y hash r | cut -f 8)" = '#cid' ]
	tally rising -p 1 -B 2015 -w 2015 -W marked r >a || :
	tally rising -p 1 -B 2015 -w 2015 -W plain r | cmp a -
}

@test "the lists of sentsplit and enttag pass by the same as those of tally" {
	cd "$BATS_TEST_TMPDIR"
	printf '\xEF\xBB\xBF# mine\r\n \r\nZork\tt\r\n' >own
	[ "$(echo 'It was Zork. Smith then.' | sentsplit -p -a own | wc -l)" -eq 1 ]
	printf '\xEF\xBB\xBF#a.txt\t1999\r\n\t\r\na.txt\t2015-07-06\r\n' >dates
	echo Hi. >a.txt
	ends 0 sentsplit -D dates a.txt >out
	silent
	[ "$(sed 1q out | cut -f 3)" = 2015-07-06 ]
	printf '\xEF\xBB\xBF#no\tPER\r\n \r\nfrob gadget\tORG\tFrob\tAT\r\n' >names
	echo 'I saw the frob gadget there.' | enttag -t -g names | grep '^e' |
	    cut -f 7,8,10 | tr '\n' ' ' >out
	[ "$(cat out)" = 'ORG	Frob	country=AT ' ]
}

@test "what is wrong in a list is named with file and line" {
	cd "$BATS_TEST_TMPDIR"
	printf '\n# one\nPER\tAnn\n' >aliases
	ends 2 tally -a aliases r
	[ "$(cat "$err")" = 'tally: aliases:3: not a type, a name and a name with TABs between' ]
	printf 'PER\tAnn\tBob\nPER\tAnn\t\n' >aliases
	ends 2 tally -a aliases r
	message_says tally 'aliases:2: '
	printf 'Ann\nB\0b\n' >names
	for option in -x -y '-a'; do
		printf 'PER\tAnn\tBob\nB\0b\n' >names
		ends 2 tally $option names r
		one_message tally
		message_says tally 'names:2: a NUL byte'
	done
	printf 'a\t2015\nb\n' >dates
	ends 1 sentsplit -D dates /dev/null
	message_says sentsplit 'dates:2: no TAB'
}

@test "a chain of aliases is followed, whatever the types in it" {
	printf '%s\n' 'PER	a' 'PER	b' 'PER	c' 'ORG	a' 'ORG	b' 'LOC	a' |
	    loose >"$BATS_TEST_TMPDIR/r"
	cd "$BATS_TEST_TMPDIR"
	# Backwards, in two files: a > b for all, b > c and c > d for people.
	printf 'PER\tc\td\nPER\tb\tc\n' >one
	printf -- '-\ta\tb\nLOC\ta\ta\n' >two
	tally -a one -a two r | cut -f 1,4,8 >got
	printf '%s\n' '3	PER	d' '2	ORG	b' '1	LOC	a' | cmp - got
	# Names to drop are looked at behind the last of them.
	printf 'd\n' >drop
	[ "$(tally -a one -a two -x drop r | wc -l)" -eq 2 ]
}

@test "a cycle of aliases is an error, and so is a chain without end" {
	cd "$BATS_TEST_TMPDIR"
	printf 'PER\tx\ta\n# from here\nPER\ta\tb\n-\tb\ta\n' >cycle
	ends 2 tally -a cycle r
	[ "$(cat "$err")" = 'tally: cycle:3: by way of other aliases a name stands for itself' ]
	awk 'BEGIN { for (i = 1; i <= 65; i++)
		print "PER\tn" i "\tn" i + 1 }' >chain
	ends 2 tally -a chain r
	message_says tally 'chain:1: more than 64 aliases'
	sed 1d chain >fits
	printf 'PER\tn2\n' | loose >r
	[ "$(tally -a fits r | cut -f 8)" = n66 ]
}

### Usage, terminals and spreadsheets ########################################

@test "an option behind a file is no file, and the rest is not counted" {
	ends 2 tally top $news -n 3 >"$BATS_TEST_TMPDIR/out"
	[ ! -s "$BATS_TEST_TMPDIR/out" ]
	message_says tally '-n: an option behind a file'
	ends 2 tally why Kabul $news -f text
	message_says tally '-f: an option behind a file'
	ends 2 tally drop -s "$BATS_TEST_TMPDIR/st" some-id -v
	message_says tally '-v: an option behind a file'
}

@test "a usage error prints the usage of the report at hand only" {
	for report in top timeline pairs rising new events dups suspects why \
	    add merge drop pack; do
		ends 2 tally -q $report -% x
		[ "$(grep -c '^usage: ' "$err")" -eq 1 ]
		grep -q "^usage: tally $report " "$err"
		fails grep -q '^       tally' "$err"
	done
	ends 2 tally timeline -b hour $news
	sed 1d "$err" | head -n 1 | grep -q '^usage: tally timeline .*-b period'
	ends 2 tally -n 3 -k PER timeline -d 1
	grep -q '^usage: tally timeline ' "$err"
	fails grep -q -e '-d number' "$err"
	ends 2 tally -% $news
	grep -q '^usage: tally \[top\] ' "$err"
	ends 2 tally -% -- timeline
	grep -q '^usage: tally \[top\] ' "$err"
}

# The options that the SYNOPSIS has for a command of tally, sorted.
synopsis() {
	awk -v command="$1" '
	/^\.Sh / { inside = $2 == "SYNOPSIS" }
	!inside { next }
	/^\.Nm/ { on = 0 }
	/^(\.Op )?\.?Cm |^\.Op Cm / {
		for (i = 2; i <= NF; i++)
			on = on || $i == command
	}
	on && /Fl / { sub(/.*Fl /, ""); print $1 }
	on && /^\.Op Ar options/ { print "1HQqrtuvafkMswxy" }' \
	    ../man/tally.1 | { cat; echo h; } | fold -w 1 | sort -u | tr -d '\n'
}

@test "the synopsis and the usage of each command have the same options, and it takes no others" {
	for command in top timeline pairs rising new events dups suspects why \
	    add merge drop pack; do
		ends 2 tally $command -%
		sed 1d "$err" | grep -o -e '\[-[A-Za-z0-9]*' -e ' -s' |
		    tr -d ' []-' | fold -w 1 | sort -u | tr -d '\n' \
		    >"$BATS_TEST_TMPDIR/usage"
		[ "$(cat "$BATS_TEST_TMPDIR/usage")" = "$(synopsis $command)" ] ||
		    { echo "$command: $(cat "$BATS_TEST_TMPDIR/usage")"; false; }
		for letter in 1 A H M Q T e l m q r s t u v z; do
			case $(synopsis $command) in *$letter*) continue ;; esac
			value=
			case $letter in M) value=1M ;; [ls]) value=1 ;; esac
			ends 2 tally $command -$letter $value x
			message_says tally "$command has no option -$letter\$"
		done
	done
}

@test "a mistake in an option is told by its own cause, the letter before its value" {
	says() {
		local words=$1

		shift
		ends 2 tally "$@" $news </dev/null
		[ "$(head -n 1 "$err")" = "tally: $words" ] ||
		    { cat "$err"; return 1; }
	}
	for size in 99999999999G 18446744073709551616 17179869184G; do
		says "-M $size: more than any memory" -M $size
	done
	says '-M 1023K: must be 1M or more' -M 1023K
	says '-M much: not a size' -M much
	for window in 2015..2014 2015-Q3..2015-W01; do
		says "-w $window: ends before it begins" -w $window
		says "-B $window: ends before it begins" rising -B $window
	done
	says '-w 2015..x: must be a date, a week (2015-W28), a quarter (2015-Q3), or FROM..TO' -w 2015..x
	for option in p3 bx d-1 Bx l-1 Cx; do
		case $option in
		b*) says "events has no option -b" events -$option ;;
		*) says "top has no option -${option%${option#?}}" -$option ;;
		esac
	done
	says 'timeline has no option -p' -p 3 timeline,top
	says 'merge has no option -M' merge -M x -s st
	[ ! -e st ]
	says '-f xml: must be tsv, csv, json or text' -f xml
	says '-f xml: must be tsv, csv, json or text' pairs,top -f xml
	says '-f xml: must be tsv, csv, json, text, dot or graphml' pairs -f xml
	says '-f dot: only pairs alone are a graph' -f dot
	says '-f graphml: only pairs alone are a graph' pairs,top -f graphml
}

@test "the last of several formats counts" {
	tally -f csv -f tsv $news | cmp - <(tally $news)
	tally pairs -f dot -f csv $news | cmp - <(tally pairs -f csv $news)
	tally pairs -f csv -f dot $news | cmp - <(tally pairs -f dot $news)
}

@test "a terminal gets columns to be read, unless -f says otherwise" {
	for report in top 'timeline -b year' 'pairs -b doc' events \
	    'why Kabul'; do
		units/units terminal tally $report $news |
		    cmp - <(tally $report -f text $news)
	done
	units/units terminal tally -f csv $news | cmp - <(tally -f csv $news)
	units/units terminal tally pairs -f dot $news |
	    cmp - <(tally pairs -f dot $news)
}

@test "columns to be read are aligned by the width of characters" {
	# two columns each; none for a mark; one for a byte that is no character
	printf 'e\ta\t2015\t1\t0\t1\tLOC\t%s\tx\n' Kabul José \
	    $'Jose\xCC\x81' 北京 ＡＢＣ $'a\xFFb' |
	    tally -f text | sed 's/.*last  //; s/.*2015  //' \
	    >"$BATS_TEST_TMPDIR/out"
	printf '%s\n' 'name    variants' 'José    x' $'Jose\xCC\x81    x' \
	    'Kabul   x' $'a\xFFb     x' '北京    x' 'ＡＢＣ  x' | sort \
	    >"$BATS_TEST_TMPDIR/want"
	sort "$BATS_TEST_TMPDIR/out" | cmp - "$BATS_TEST_TMPDIR/want"
}

@test "-Q guards the cells that a spreadsheet would take for formulas" {
	printf 'e\td\t2015\t1\t0\t1\tPER\t%s\tx\n' '=1+1' '+1' '-1' '@a' 'a=b' \
	    '=a,"b"' "'c" | sort >"$BATS_TEST_TMPDIR/r"
	tally -f csv -Q "$BATS_TEST_TMPDIR/r" | sed 1d | cut -d , -f 5,8- |
	    sort >"$BATS_TEST_TMPDIR/out"
	printf "'-,%s,x\n" "'=1+1" "'+1" "'-1" "'@a" 'a=b' "'c" \
	    "\"'=a,\"\"b\"\"\"" | sort | cmp - "$BATS_TEST_TMPDIR/out"
	# Without it a cell is what it is, and numbers never change.
	tally -f csv "$BATS_TEST_TMPDIR/r" | grep -q '^1,1,1.0000,PER,-,2015,2015,=1+1,x'
	for n in 1 2 3; do
		printf 'D\td%s\t-\t0\t0\t0\t-\t-\t-\n' $n
		[ $n = 2 ] || printf 'e\td%s\t-\t1\t0\t1\tPER\t%s\tx\n' \
		    $n a $n "b$n" $n "c$n" $n "d$n"
		[ $n != 2 ] || printf 'e\td2\t-\t1\t0\t1\tPER\tb1\tx\ne\td2\t-\t1\t0\t1\tPER\tb3\tx\n'
		printf 'Z\td%s\t-\t0\t0\t0\t-\t-\t-\n' $n
	done >"$BATS_TEST_TMPDIR/p"
	tally pairs -b doc -f csv -Q "$BATS_TEST_TMPDIR/p" >"$BATS_TEST_TMPDIR/out"
	grep -q ',-[0-9]' "$BATS_TEST_TMPDIR/out"
	tally pairs -b doc -f csv "$BATS_TEST_TMPDIR/p" | cmp - "$BATS_TEST_TMPDIR/out"
	ends 2 tally -Q "$BATS_TEST_TMPDIR/r"
	message_says tally '-Q: only csv'
}

### What is no input #########################################################

# same STATE FILE: the state says what a reading of the file says.
same() {
	local report

	for report in top timeline pairs 'why SJ'; do
		tally $report -s "$1" | cmp - <(tally $report "$2") || return 1
	done
}

# The bytes of a state: what its segments hold.
bytes() {
	(cd "$1" && find . -type f ! -name lock | sort | xargs cksum)
}

# Two parts of the news, and a file of each kind that is neither text nor records.
make_foreign() {
	cd "$BATS_TEST_TMPDIR"
	grep -e 'harbour.txt' "$news" >one.rec
	grep -e 'railway.txt' -e 'vote.txt' "$news" >two.rec
	gzip -c "$news" >gzip
	printf '%%PDF-1.4\nKabul\n' >pdf
	printf '\377\376K\000a\000b\000u\000l\000' >utf16
	printf '\n<!DOCTYPE html>\n<p>Kabul fell.\n' >html
	printf 'Kabul fell.\nThen\000what?\n' >binary
}

@test "nothing of an input that is none is taken into a state" {
	make_foreign
	tally add -s st one.rec
	bytes st >before
	for file in gzip pdf utf16 html binary; do
		ends 1 tally add -s st $file
		one_message tally
		message_says tally "$file: .*neither text nor records"
		# Through a pipe, in each form, and with -u, which is nothing.
		for options in '' -u -r -ru; do
			cat $file | ends 1 tally add $options -s st
		done
		sentsplit -i x $file 2>err | enttag | datefind | tally add -s st
		bytes st | diff before -
	done
	for file in . no-such-file; do
		ends 1 tally add -s st $file
		bytes st | diff before -
	done
}

@test "what is no input among others does not keep them out" {
	make_foreign
	ends 1 tally add -s st gzip one.rec pdf binary two.rec html utf16
	[ "$(wc -l <"$err")" -eq 5 ]
	same st "$news"
	ends 1 tally add -s alone gzip
	[ "$(ls alone)" = lock ]
	# A state in which nothing is yet is one, and empty.
	ends 0 tally top -s alone >out
	[ ! -s out ]
	tally add -s alone "$news"
	same alone "$news"
}

@test "a line that is no record is not taken into a state with its document" {
	make_foreign
	{
		sed '2i\
no record' one.rec
		gzip -c two.rec
	} >mixed
	ends 1 tally add -s st mixed
	message_says tally 'mixed:2: not a record'
	same st one.rec
	tally add -s clean one.rec
	diff <(bytes clean) <(bytes st)
}

@test "-u changes nothing in what tally reads" {
	cd "$BATS_TEST_TMPDIR"
	printf 'D\ta\t2015-07-06\t0\t0\t0\t-\t-\tOne line\\nand its end. Two.\n' >d
	tally add -s eager -u d
	tally add -s st d
	diff <(bytes st) <(bytes eager)
}
