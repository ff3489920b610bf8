# markup -f conll and conll2: tokens, tags, and what their readers stand on.
bats_require_minimum_version 1.5.0
load helper

# The tokens of a text, a line a sentence, spaces between.
tokens() {
	printf '%s' "$1" | markup -t -f conll2 | awk -F '\t' '
	NF == 0 { print line; line = "" }
	NF > 0 { line = line (line == "" ? "" : " ") $1 }'
}

# splits TEXT LINE ...: these tokens, a line a sentence.
splits() {
	local text=$1 found

	shift
	found=$(tokens "$text")
	[ "$found" = "$(printf '%s\n' "$@")" ] || { echo "$found"; return 1; }
}

# An annotation: kind, start, end, type, text.
mention() {
	printf '%s\ta\t-\t1\t%d\t%d\t%s\t-\t%s\n' "$@"
}

# The tokens and tags of standard input, a line a sentence.
tags() {
	markup -f conll2 "$@" | awk -F '\t' '
	NF == 0 { print line; line = "" }
	NF > 0 { line = line (line == "" ? "" : " ") $1 "/" $2 }'
}

@test "conll has four columns with single spaces and a line for a document" {
	{ begin a; sentence a 1 0 'Kerry left.'; mention e 0 5 PER Kerry
	    end a; begin b; end b; } | markup -f conll | cmp - <(printf '%s\n' \
	    '-DOCSTART- -X- O O' '' 'Kerry _ _ B-PER' 'left _ _ O' '. _ _ O' \
	    '' '-DOCSTART- -X- O O' '')
}

@test "conll2 has two columns with a TAB and no line for a document" {
	{ begin a; sentence a 1 0 'Kerry left.'; mention e 0 5 PER Kerry
	    end a; } | markup -f conll2 |
	    cmp - <(printf 'Kerry\tB-PER\nleft\tO\n.\tO\n\n')
}

@test "conll of nothing is nothing" {
	ends 0 markup -f conll /dev/null >"$BATS_TEST_TMPDIR/out"
	[ ! -s "$BATS_TEST_TMPDIR/out" ]
}

@test "the last stop of a sentence stands apart, others stay" {
	splits 'Mr. Smith of Acme Inc. met No. 5.' \
	    'Mr. Smith of Acme Inc. met No. 5 .'
	splits 'He said "I will not go."' 'He said " I will not go . "'
	splits '"I said no." He left the U.S.' '" I said no . "' \
	    'He left the U.S.'
	splits 'It was at 10 p.m. in Washington, D.C.' \
	    'It was at 10 p.m. in Washington , D.C.'
}

@test "short forms stand apart from their words" {
	splits "John's boys' toys can't, won't and DON'T be theirs; I'm sure." \
	    "John 's boys ' toys ca n't , wo n't and DO N'T be theirs ; I 'm sure ."
	splits "He'd've gone, they're here, we'll see, it’s so." \
	    "He 'd 've gone , they 're here , we 'll see , it ’s so ."
	splits "O'Neil's rock'n'roll of the '90s, get 'em." \
	    "O'Neil 's rock'n'roll of the '90s , get 'em ."
}

@test "numbers with commas, stops and colons are whole, their signs apart" {
	splits 'It cost $10,000.50 (3.5%) at 10:30, US$5 or £3, 1/2 of €7.' \
	    'It cost $ 10,000.50 ( 3.5 % ) at 10:30 , US$ 5 or £ 3 , 1/2 of € 7 .'
}

@test "hyphens join, dashes and ellipses stand apart" {
	splits 'A U.S.-led 34-year-old -- no--yes — and 2014–15...wait… end.' \
	    'A U.S.-led 34-year-old -- no -- yes — and 2014 – 15 ... wait … end .'
}

@test "quotation marks and brackets stand apart" {
	splits "(A) [b] {c} <d> “e” ‘f’ «g» \`\`h'' \"i\" 'j' k." \
	    "( A ) [ b ] { c } < d > “ e ” ‘ f ’ « g » \`\` h '' \" i \" ' j ' k ."
}

@test "addresses of the web and of mail are whole" {
	splits 'See https://x.org/a_(b)?c=1,2&d=%20, (www.bbc.co.uk/news), a.b+c@d.org!' \
	    'See https://x.org/a_(b)?c=1,2&d=%20 , ( www.bbc.co.uk/news ) , a.b+c@d.org !'
	splits 'AT&T, R&D, C++, #tag, @user, .NET and #1: ok.' \
	    'AT&T , R&D , C++ , #tag , @user , .NET and # 1 : ok .'
}

@test "a token ends where a name does" {
	{ sentence a 1 0 'A U.S.-led, pro-Kerry, Yahoo! man.'
	    mention e 2 6 LOC U.S.; mention e 16 21 PER Kerry
	    mention e 23 29 ORG 'Yahoo!'; } | tags | cmp - <(echo \
'A/O U.S./B-LOC -led/O ,/O pro-/O Kerry/B-PER ,/O Yahoo/B-ORG !/I-ORG man/O ./O')
	{ sentence a 1 0 Vienna2014; mention e 0 6 LOC Vienna; } | tags |
	    cmp - <(echo 'Vienna/B-LOC 2014/O')
}

@test "the last stop stays with its word where a name ends behind it" {
	sentence a 1 0 'I like Acme Inc.' >"$BATS_TEST_TMPDIR/in"
	{ cat "$BATS_TEST_TMPDIR/in"; mention e 7 16 ORG 'Acme Inc.'; } |
	    tags | cmp - <(echo 'I/O like/O Acme/B-ORG Inc./I-ORG')
	{ cat "$BATS_TEST_TMPDIR/in"; mention e 7 15 ORG 'Acme Inc'; } |
	    tags | cmp - <(echo 'I/O like/O Acme/B-ORG Inc/I-ORG ./O')
}

@test "names side by side each begin anew" {
	{ sentence a 1 0 'Paris Texas'; mention e 0 5 LOC Paris
	    mention e 6 11 LOC Texas; } | tags |
	    cmp - <(echo 'Paris/B-LOC Texas/B-LOC')
}

@test "of names that overlap the longest is told, and -v counts the others" {
	{ sentence a 1 0 'The Bank of England rose.'
	    mention e 4 19 ORG 'Bank of England'; mention e 12 19 LOC England
	    mention e 12 24 MISC 'England rose'; } >"$BATS_TEST_TMPDIR/in"
	tags -v "$BATS_TEST_TMPDIR/in" 2>"$err" | cmp - <(echo \
	    'The/O Bank/B-ORG of/I-ORG England/I-ORG rose/O ./O')
	message_says markup '2 annotations left out, which conll2 cannot hold'
}

@test "a name without a token, or that ends within a character, is left out" {
	{ printf 'S\ta\t-\t1\t0\t8\ts\t1\tA b \303\251 c\n'
	    mention e 1 1 PER ''; mention e 3 4 PER ' '
	    mention e 0 5 ORG "$(printf 'A b \303')"; } \
	    >"$BATS_TEST_TMPDIR/in"
	tags -v "$BATS_TEST_TMPDIR/in" 2>"$err" |
	    cmp - <(echo 'A/O b/O é/O c/O')
	message_says markup '3 annotations left out'
}

@test "a name whose sentence is not there is left out" {
	mention e 4 9 PER Kerry | markup -v -f conll 2>"$err" |
	    cmp - <(printf '%s\n' '-DOCSTART- -X- O O' '')
	message_says markup '1 annotations left out'
}

@test "times have tags with -T only, and are not counted without" {
	{ sentence a 1 0 'Kerry left on 6 July.'; mention e 0 5 PER Kerry
	    mention t 14 20 DATE '6 July'; } >"$BATS_TEST_TMPDIR/in"
	tags -v "$BATS_TEST_TMPDIR/in" 2>"$err" |
	    cmp - <(echo 'Kerry/B-PER left/O on/O 6/O July/O ./O')
	fails grep -q 'left out' "$err"
	tags -T "$BATS_TEST_TMPDIR/in" |
	    cmp - <(echo 'Kerry/B-PER left/O on/O 6/B-DATE July/I-DATE ./O')
}

@test "a type has no white space, whatever it is, and a long one is whole" {
	{ sentence a 1 0 'A B C'; mention e 0 1 'my own' A
	    mention e 2 3 "$(printf 'x\302\240y\377')" B
	    mention e 4 5 - C; } | tags |
	    cmp - <(printf 'A/B-my_own B/B-x_y\357\277\275 C/B-MISC\n')
	{ sentence a 1 0 'A B C'; mention e 0 5 GEOGRAPHICAL-NAME 'A B C'; } |
	    tags | cmp - <(echo 'A/B-GEOGRAPHICAL-NAME B/I-GEOGRAPHICAL-NAME'\
' C/I-GEOGRAPHICAL-NAME')
}

@test "more types than are kept at a time have their own tags" {
	for i in 1 2 3 4 5 6 7 8 9 10 11 12 1 2 9; do
		sentence a $i 0 'A b'
		mention e 0 1 T$i A
	done | tags | cmp - <(for i in 1 2 3 4 5 6 7 8 9 10 11 12 1 2 9; do
		echo "A/B-T$i b/O"
	done)
}

@test "no token looks like the beginning of a document" {
	splits 'A file begins with -DOCSTART- as a word.' \
	    'A file begins with - DOCSTART- as a word .'
	{ sentence a 1 0 'x-DOCSTART-'; mention e 0 1 MISC x; } |
	    markup -f conll | cmp - <(printf '%s\n' '-DOCSTART- -X- O O' '' \
	    'x _ _ B-MISC' '- _ _ O' 'DOCSTART- _ _ O' '')
}

@test "white space of every kind separates tokens and is in none" {
	for space in '\302\240' '\302\205' '\342\200\250' '\343\200\200' \
	    '\341\232\200' '\342\200\213' '\357\273\277' '\342\200\257'; do
		{ printf "S\ta\t-\t1\t0\t%d\ts\t1\t10${space}000 a b\n" \
		    $(($(printf "$space" | wc -c) + 9)); } | tags |
		    cmp - <(echo '10/O 000/O a/O b/O')
	done
}

@test "bytes that are no valid UTF-8 become U+FFFD" {
	printf 'S\ta\t-\t1\t0\t7\ts\t1\ta\377b \303 c\n' | tags |
	    cmp - <(printf 'a\357\277\275b/O \357\277\275/O c/O\n')
}

@test "a sentence without a token is none" {
	printf 'S\ta\t-\t1\t0\t2\ts\t1\t\302\240\n' | markup -f conll2 |
	    cmp - /dev/null
}

@test "words of any length are whole" {
	for n in 15 16 17 31 63 64 65 127 128 129 4096 20000; do
		word=$(repeated 1000000 a | first_bytes $n /dev/stdin)
		{ sentence a 1 0 "b $word, $word c $word."; } | tags |
		    cmp - <(echo "b/O $word/O ,/O $word/O c/O $word/O ./O") ||
		    return 1
	done
}

# Reads records, then what conll made of them, and compares: the tokens of
# each sentence are its text without white space, and the names that their
# tags tell are those of the records that overlap none before them.
cat >"${BATS_RUN_TMPDIR:-/tmp}/conll-same.awk" <<'END'
function bare(s) {
	if (loose)
		gsub(/[\200-\377]/, "", s)
	gsub(/[\001-\040\177]|\302[\205\240]|\341\232\200|\343\200\200/, "", s)
	gsub(/\342\200[\200-\213\250\251\257]|\342\201\237|\357\273\277/, "", s)
	return s
}
function bare_names(s) {
	if (loose)
		gsub(/[\200-\377]/, "", s)
	return s
}
function finish() {
	if (name != "")
		names = names name "\n"
	name = ""
	if (line == "")
		return
	line = bare(line)
	names = bare_names(names)
	if (line != text[++got] || names != expected[got]) {
		print "sentence " got ": " line "\n" names "not\n" \
		    text[got] "\n" expected[got]
		failed = 1
		exit 1
	}
	line = names = ""
}
BEGIN { FS = "\t" }
NR == FNR && $1 == "S" { text[++n] = bare($9); end = 0 }
NR == FNR && $1 == "e" && $5 >= end {
	expected[n] = expected[n] $7 " " bare($9) "\n"
	end = $6
}
NR == FNR { next }
FNR == 1 { FS = " "; $0 = $0 "" }
/^-DOCSTART- / { next }
NF == 0 { finish(); next }
NF != 4 || $2 != "_" || $3 != "_" { print "columns: " $0; failed = 1; exit 1 }
{
	line = line $1
	if ($4 ~ /^I-/ && name == "") {
		print "no B-: " $0
		failed = 1
		exit 1
	}
	if ($4 ~ /^I-/) {
		name = name $1
		next
	}
	if (name != "")
		names = names name "\n"
	name = $4 ~ /^B-/ ? substr($4, 3) " " $1 : ""
}
END {
	finish()
	if (!failed && got != n) {
		print got " sentences, not " n
		failed = 1
	}
	exit failed
}
END

# same TEXT [loose=1]: the property holds for a text; of one that is no valid
# UTF-8 only for what is ASCII in it.
same() {
	local rec=$BATS_TEST_TMPDIR/rec

	sentsplit -i a -t "$1" | enttag >"$rec" || return 1
	awk -F '\t' '$1 == "S"' "$rec" | wc -l >>"$BATS_TEST_TMPDIR/all"
	markup -f conll "$rec" |
	    awk -v loose="${2:-0}" -f "$BATS_RUN_TMPDIR/conll-same.awk" "$rec" -
}

@test "tokens and tags are the sentences and names of the articles" {
	for article in articles/*.txt fixtures/examples/vienna.txt; do
		same "$article" || return 1
	done
	[ "$(awk '{ n += $1 } END { print n }' "$BATS_TEST_TMPDIR/all")" -gt 60 ]
}

@test "tokens and tags are the sentences and names of hostile texts" {
	for kind in $(awk -v kind=list -f hostile.awk); do
		loose=0
		[[ $kind != @(bytes|cut-utf8|marks|spaces|dates|names) ]] ||
		    loose=1
		awk -v kind="$kind" -v size=600 -f hostile.awk |
		    tr '\000' ' ' >"$BATS_TEST_TMPDIR/text"
		same "$BATS_TEST_TMPDIR/text" $loose || { echo "$kind"; return 1; }
	done
}

@test "any bytes end in columns, and in valid UTF-8" {
	for kind in bytes cut-utf8 nuls; do
		awk -v kind=$kind -f hostile.awk | sentsplit -i a -t |
		    markup -f conll >"$BATS_TEST_TMPDIR/out"
		iconv -f UTF-8 -t UTF-8 "$BATS_TEST_TMPDIR/out" >/dev/null
		fails grep -qavE '^$|^[^ ]+ (_ _|-X- O) [^ ]+$' \
		    "$BATS_TEST_TMPDIR/out"
	done
}

@test "the order of annotations does not matter" {
	{ sentence a 1 0 'A B C D'; mention e 0 3 X 'A B'; mention e 2 5 Y 'B C'
	    mention e 6 7 Z D; } >"$BATS_TEST_TMPDIR/one"
	{ sentence a 1 0 'A B C D'; mention e 6 7 Z D; mention e 2 5 Y 'B C'
	    mention e 0 3 X 'A B'; } >"$BATS_TEST_TMPDIR/two"
	markup -f conll "$BATS_TEST_TMPDIR/one" |
	    cmp - <(markup -f conll "$BATS_TEST_TMPDIR/two")
}
