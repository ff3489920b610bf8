# markup: what a terminal is given: lines by its width, and no character that
# it would obey.
bats_require_minimum_version 1.5.0
load helper

setup() {
	news=fixtures/markup/news.rec
	rec=$BATS_TEST_TMPDIR/rec
	text=$BATS_TEST_TMPDIR/text.txt
}

# A text on a terminal of so many columns, without the line of its id.
on() {
	local columns=$1

	shift
	printf "$@" | sentsplit -t -i a |
	    NO_COLOR=1 units/units terminal "$columns" markup | tail -n +3
}

plain() {
	sed "s/$(printf '\033')\[[0-9;]*m//g"
}

# The fixtures and hostile texts, all of them ASCII.
streams() {
	local kind

	tr '\200-\377' A <$news
	cat $example
	for kind in $(awk -f hostile.awk -v kind=list); do
		awk -f hostile.awk -v kind="$kind" -v size=60 |
		    tr '\200-\377' A | sentsplit -q -t -i "$kind" |
		    enttag -q | datefind -q
	done
}

@test "a terminal has lines that are broken between words" {
	[ "$(on 20 'The quick brown fox jumps over the lazy dog again.\n')" = \
'The quick brown fox
jumps over the lazy
dog again.' ]
	[ "$(on 19 'The quick brown fox jumps.\n')" = \
'The quick brown fox
jumps.' ]
	[ "$(on 18 'The quick brown fox jumps.\n')" = \
'The quick brown
fox jumps.' ]
}

@test "a word that is longer than a line is broken, on a line of its own" {
	[ "$(on 6 'See abcdefghijklmno pq.\n')" = \
'See
abcdef
ghijkl
mno
pq.' ]
}

@test "a terminal that does not tell its width has a sentence a line" {
	units/units terminal markup -q "$news" | plain |
	    cmp - <(markup -c $news | plain)
}

@test "COLUMNS is what it is broken at, if it is a number" {
	printf 'One two three four.\n' >"$text"
	wide() {
		COLUMNS=$1 units/units terminal 40 markup -q <"$text" |
		    sed 1,2d | wc -l
	}
	[ "$(wide 9)" -eq 3 ]
	for bad in '' 0 -9 9x 9.5 65536 99999999999999999999; do
		[ "$(wide "$bad")" -eq 1 ]
	done
}

@test "a pipe has a sentence a line, unless -c and COLUMNS are there" {
	COLUMNS=20 markup $news | cmp - fixtures/markup/news.ansi
	markup -c $news | cmp - fixtures/markup/news.colour
	COLUMNS=20 markup -c $news >"$BATS_TEST_TMPDIR/out"
	[ "$(plain <"$BATS_TEST_TMPDIR/out" | LC_ALL=C.UTF-8 awk \
	    'length > 20' | wc -l)" -eq 0 ]
	[ "$(wc -l <"$BATS_TEST_TMPDIR/out")" -gt 30 ]
}

@test "no line is longer than the terminal, and nothing is lost" {
	streams >"$rec"
	markup -q "$rec" | tr -d ' \n' >"$BATS_TEST_TMPDIR/want"
	markup -q -c "$rec" | plain | tr -d ' \n' >"$BATS_TEST_TMPDIR/colour"
	for columns in 1 2 3 10 33 80; do
		COLUMNS=$columns NO_COLOR=1 units/units terminal markup -q \
		    "$rec" >"$BATS_TEST_TMPDIR/out"
		awk -v n=$columns 'length > n { print; exit 1 }' \
		    "$BATS_TEST_TMPDIR/out"
		tr -d ' \n' <"$BATS_TEST_TMPDIR/out" |
		    cmp - "$BATS_TEST_TMPDIR/want"
		COLUMNS=$columns markup -q -c "$rec" | plain \
		    >"$BATS_TEST_TMPDIR/out"
		awk -v n=$columns 'length > n { print; exit 1 }' \
		    "$BATS_TEST_TMPDIR/out"
		tr -d ' \n' <"$BATS_TEST_TMPDIR/out" |
		    cmp - "$BATS_TEST_TMPDIR/colour"
	done
}

@test "a line is broken where the next word would not fit, and only there" {
	streams | grep '^[DSZ]' >"$rec"
	COLUMNS=30 markup -q -c "$rec" | plain >"$BATS_TEST_TMPDIR/out"
	markup -q "$rec" | awk '
	NR == FNR { whole[NR] = $0; next }
	# each line, with the first word of the next, must be too long
	{
		if (rest == "") {
			rest = whole[++n]
			sub(/^ +/, "", rest)
			gsub(/ +$/, "", rest)
		}
		line = $0
		gsub(/^ +| +$/, "", line)
		if (index(rest, line) != 1) {
			print "line " FNR ": " line " | " rest
			exit 1
		}
		rest = substr(rest, length(line) + 1)
		blank = match(rest, /^ +/) ? RLENGTH : 0
		rest = substr(rest, blank + 1)
		split(rest, words, " ")
		if (rest != "" && blank == 1 && $0 !~ /^ / &&
		    length(line) + 1 + length(words[1]) <= 30) {
			print "too early: " line " | " rest
			exit 1
		}
	}' - "$BATS_TEST_TMPDIR/out"
}

@test "wide characters take two columns, and lines break between them" {
	[ "$(on 7 '日本語日本語日。\n')" = \
'日本語
日本語
日。' ]
	[ "$(on 6 'ab 한국어 cd\n')" = \
'ab
한국어
cd' ]
	[ "$(on 9 'ab 한국어 cd\n')" = \
'ab 한국어
cd' ]
}

@test "no line begins with a closing mark or ends in an opening one" {
	[ "$(on 6 '日本語、日\n')" = \
'日本
語、日' ]
	[ "$(on 6 '日本「語」\n')" = \
'日本
「語」' ]
}

@test "combining marks take no column" {
	[ "$(on 5 'e\314\201e\314\201 e\314\201e\314\201 x\n')" = \
"$(printf 'e\314\201e\314\201 e\314\201e\314\201\nx')" ]
	[ "$(on 4 'e\314\201e\314\201 e\314\201e\314\201 x\n' | wc -l)" -eq 2 ]
}

@test "emoji take two columns, with tones, joiners and style" {
	fits() {
		[ "$(on 8 "abc $1 a\n" | wc -l)" -eq 1 ] || return 1
		[ "$(on 7 "abc $1 a\n" | wc -l)" -eq 2 ]
	}
	fits '\360\237\230\200'
	fits '\360\237\221\215\360\237\217\275'
	fits '\360\237\221\250\342\200\215\360\237\221\251\342\200\215\360\237\221\247'
	fits '\342\235\244\357\270\217'
	fits '\342\235\244\357\270\217\342\200\215\360\237\224\245'
	fits '\360\237\207\254\360\237\207\247'
	[ "$(on 7 'abc \342\235\244 a\n' | wc -l)" -eq 1 ]
}

@test "a mark goes on with its colour behind the margin, which has none" {
	{ printf 'S\ta\t-\t1\t0\t24\th\t1\tThe Bank of England rose\n'
	    printf 'e\ta\t-\t1\t4\t19\tORG\tBank\tBank of England\n'; } |
	    COLUMNS=11 markup -c | tail -n +3 | cmp - <(printf '%b\n' \
	    '\033[1mThe \033[1;34mBank of\033[0m' \
	    '\033[1;34mEngland\033[0m\033[2m[Ban\033[0m' \
	    '\033[2mk]\033[0m\033[1m rose\033[0m')
}

@test "marks, overrides and isolates of direction are left out" {
	{ printf 'S\ta\t-\t1\t0\t47\ts\t1\t'
	    printf '\342\200\216x\342\200\217x\342\200\252x\342\200\253x'
	    printf '\342\200\254x\342\200\255x\342\200\256x\342\201\246x'
	    printf '\342\201\247x\342\201\250x\342\201\251x\330\234x\n'
	} >"$rec"
	markup "$rec" | tail -n 1 | cmp - <(echo xxxxxxxxxxxx)
	COLUMNS=12 markup -c "$rec" | tail -n 1 | cmp - <(echo xxxxxxxxxxxx)
}

# safe TEXT LINE: what of a text, in the notation of printf, is written.
safe() {
	local size=$(printf "$1" | wc -c)

	printf "S\ta\t-\t1\t0\t$size\ts\t1\t$1\n" >"$rec"
	markup "$rec" | tail -n 1 | cmp - <(printf "$2\n") || return 1
	COLUMNS=2000 markup -c "$rec" | tail -n 1 | cmp - <(printf "$2\n")
}

@test "controls and separators are spaces, other bytes as UTF-8 has them" {
	bad='\357\277\275'
	safe 'a\033b\177c\302\205d\302\233e' 'a b c d e'
	safe 'e\342\200\250f\342\200\251g' 'e f g'
	safe 'g\377h\342\200i\233' "g${bad}h$bad${bad}i$bad"
	safe '\340\200\200\355\240\200.' "$bad$bad$bad$bad$bad$bad."
	usual='\342\200\231\342\200\215\303\251\340\244\225\360\237\230\200.'
	safe "$usual" "$usual"
}

@test "what is written is the same however the text lies in the buffer" {
	for n in 0 1 2 3 7 14 15 16 17 1020 1021 1022 1023 1024 1025; do
		line=$(printf "%${n}s" '' | tr ' ' x)
		safe "$line\342\202\254\033\377\342\202\254y" \
		    "$line\342\202\254 \357\277\275\342\202\254y"
	done
}

@test "with -u each sentence is written at once on lines of a width" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	COLUMNS=9 markup -c -u "$BATS_TEST_TMPDIR/in" \
	    >"$BATS_TEST_TMPDIR/out" 3>&- &
	exec 5<"$BATS_TEST_TMPDIR/out" 4<>"$BATS_TEST_TMPDIR/in"
	printf 'S\ta\t-\t%d\t0\t14\ts\t1\tOne two three.\n' 1 2 >&4
	for i in 1 2 3 4; do
		read -r -t 60 line <&5
	done
	exec 4>&- 5<&-
	[ "$line" = three. ]
}

@test "on a terminal a plain text has a note on how it is tagged" {
	printf 'It rains.\n' >"$text"
	cp "$text" "$BATS_TEST_TMPDIR/a b"
	note='markup: no names and times are marked yet:'
	units/units terminal markup "$text" >/dev/null 2>"$err"
	[ "$(cat "$err")" = \
	    "$note sentsplit $text | enttag | datefind | markup" ]
	units/units terminal markup <"$text" >/dev/null 2>"$err"
	[ "$(cat "$err")" = "$note sentsplit - | enttag | datefind | markup" ]
	for operands in "$BATS_TEST_TMPDIR/a b" "$text:$text"; do
		(IFS=:; units/units terminal markup $operands) \
		    >/dev/null 2>"$err"
		[ "$(cat "$err")" = \
		    "$note sentsplit file ... | enttag | datefind | markup" ]
	done
}

@test "there is no note in a pipe, with -q, for records or an empty text" {
	printf 'It rains.\n' >"$text"
	markup "$text" 2>"$err" >/dev/null
	silent
	units/units terminal markup -q "$text" 2>"$err" >/dev/null
	silent
	units/units terminal markup $news 2>"$err" >/dev/null
	silent
	sentsplit "$text" | enttag |
	    units/units terminal markup 2>"$err" >/dev/null
	silent
	: >"$text"
	units/units terminal markup "$text" 2>"$err" >/dev/null && silent
}
