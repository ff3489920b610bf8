# markup -f brat: a text and what points into it, as brat reads them.
bats_require_minimum_version 1.5.0
load helper

setup() {
	dir=$BATS_TEST_TMPDIR/dir
}

# An annotation: kind, start, end, type, value, text, tags.
mention() {
	printf '%s\ta\t-\t1\t%d\t%d\t%s\t%s\t%s' "$1" "$2" "$3" "$4" "$5" "$6"
	shift 6
	printf '\t%s' "$@"
	echo
}

brat() {
	rm -rf "$dir"
	markup -f brat -o "$dir" "$@"
}

@test "a document is a text, and a file of annotations with their notes" {
	{ begin a; sentence a 1 0 'Kerry left Vienna on 6 July.'
	    mention e 0 5 PER 'John Kerry' Kerry | cut -f 1-9
	    mention e 11 17 LOC Vienna Vienna country=AT geo=48.2085,16.3721
	    mention t 21 27 DATE 2015-07-06 '6 July' from=2015-07-06 \
	    to=2015-07-06; end a; } | brat
	cmp "$dir/a.txt" <(echo 'Kerry left Vienna on 6 July.')
	cmp "$dir/a.ann" - <<-'END'
	T1	PER 0 5	Kerry
	#1	AnnotatorNotes T1	John Kerry
	T2	LOC 11 17	Vienna
	#2	AnnotatorNotes T2	Vienna; country=AT; geo=48.2085,16.3721
	T3	DATE 21 27	6 July
	#3	AnnotatorNotes T3	2015-07-06; from=2015-07-06; to=2015-07-06
	END
}

@test "brat without -o is a usage error" {
	run -2 markup -f brat fixtures/markup/news.rec
	[ "${lines[0]}" = 'markup: -f brat: needs -o' ]
}

@test "annotation.conf is written once and never overwritten" {
	sentence a 1 0 'One.' | brat
	grep -qx PER "$dir/annotation.conf"
	grep -qx SET "$dir/annotation.conf"
	echo mine >"$dir/annotation.conf"
	sentence a 1 0 'One.' | ends 0 markup -f brat -O -o "$dir"
	[ "$(cat "$dir/annotation.conf")" = mine ]
	[ "$(ls -A "$dir" | wc -l)" -eq 3 ]
}

@test "where one of its two files is there a document is left out whole" {
	for there in txt ann; do
		rm -rf "$dir"
		mkdir "$dir"
		echo mine >"$dir/a.$there"
		sentence a 1 0 'One.' | ends 1 markup -f brat -o "$dir"
		message_says markup "$dir/a.$there: exists already"
		[ "$(cat "$dir"/a.*)" = mine ]
		[ "$(ls -A "$dir" | wc -l)" -eq 2 ]
	done
}

@test "places are in characters" {
	{ printf 'S\ta\t-\t1\t0\t18\ts\t1\t\303\251\360\237\230\200 \377 \303\211va x.\n'
	    mention e 9 13 PER - "$(printf '\303\211va')" | cut -f 1-9; } |
	    sed 's/^\(S.*\)\t18\t/\1\t16\t/' >"$BATS_TEST_TMPDIR/in"
	brat "$BATS_TEST_TMPDIR/in"
	cmp "$dir/a.txt" <(printf \
	    '\303\251\360\237\230\200 \357\277\275 \303\211va x.\n')
	cmp "$dir/a.ann" <(printf 'T1\tPER 5 8\t\303\211va\n')
}

@test "what ends a line for a reader is a space, in both files" {
	for c in '\302\205' '\342\200\250' '\342\200\251' '\302\200'; do
		n=$(printf "$c" | wc -c)
		{ printf "S\ta\t-\t1\t0\t%d\ts\t1\tA${c}b c.\n" $((5 + n))
		    mention e 0 $((2 + n)) MISC - "$(printf "A${c}b")" |
		    cut -f 1-9; } | brat
		cmp "$dir/a.txt" <(echo 'A b c.')
		cmp "$dir/a.ann" <(printf 'T1\tMISC 0 3\tA b\n')
	done
}

@test "names that nest, cross or are there twice are all written" {
	{ sentence a 1 0 'The Bank of England rose.'
	    mention e 4 19 ORG - 'Bank of England' | cut -f 1-9
	    mention e 12 19 LOC - England | cut -f 1-9
	    mention e 12 24 MISC - 'England rose' | cut -f 1-9
	    mention e 12 19 LOC - England | cut -f 1-9; } | brat
	cmp "$dir/a.ann" - <<-'END'
	T1	ORG 4 19	Bank of England
	T2	MISC 12 24	England rose
	T3	LOC 12 19	England
	T4	LOC 12 19	England
	END
}

@test "a type is what all readers take, whatever it was" {
	{ sentence a 1 0 'A B'
	    mention e 0 1 "$(printf 'my o/n\303\251')" - A | cut -f 1-9
	    mention t 2 3 - - B | cut -f 1-9; } | brat
	cmp "$dir/a.ann" <(printf 'T1\tmy_o_n__ 0 1\tA\nT2\tDATE 2 3\tB\n')
}

@test "a note can be read back, whatever the value and the tags" {
	{ sentence a 1 0 'A B C'
	    mention e 0 1 MISC ' a;b\c; d ' A 'k=v;w\'
	    mention e 2 3 MISC "$(printf 'x\302\205y\377z\342\200\250')" B |
	    cut -f 1-9
	    mention e 4 5 MISC - C k=v flag; } | brat
	grep '^#' "$dir/a.ann" | cut -f 3 | cmp - <(printf '%s\n' \
	    '\sa\;b\\c\; d\s; k=v\;w\\' 'x\u0085y\xffz\u2028' '; k=v; flag')
}

@test "what has no text, or parts of characters, is left out and counted" {
	{ printf 'S\ta\t-\t1\t0\t6\ts\t1\tA \303\251 b\n'
	    mention e 1 1 PER - '' | cut -f 1-9
	    mention e 0 3 PER - "$(printf 'A \303')" | cut -f 1-9
	    mention e 1 2 PER - ' ' | cut -f 1-9; } >"$BATS_TEST_TMPDIR/in"
	rm -rf "$dir"
	ends 0 markup -v -f brat -o "$dir" "$BATS_TEST_TMPDIR/in"
	message_says markup '3 annotations left out, which brat cannot hold'
	[ ! -s "$dir/a.ann" ]
}

# Reads FILE.txt, FILE.ann: says what is wrong with them.
cat >"${BATS_RUN_TMPDIR:-/tmp}/brat-read.awk" <<'END'
# The characters of a text, which is valid UTF-8, into list; their number.
function characters(text, list,	n, i, c, len, bytes) {
	bytes = length(text)
	for (i = 1; i <= bytes; i += len) {
		c = substr(text, i, 1)
		len = c < "\200" ? 1 : c < "\340" ? 2 : c < "\360" ? 3 : 4
		list[n++] = substr(text, i, len)
	}
	return n
}
function wrong(why) {
	print FILENAME ":" FNR ": " why ": " $0
	failed = 1
	exit 1
}
BEGIN { FS = "\t" }
NR == FNR { text = text $0 "\n"; next }
FNR == 1 { n = characters(text, list) }
/^T/ {
	if (split($2, place, " ") != 3 || NF != 3 || $1 != "T" (++count))
		wrong("no T line")
	covered = ""
	for (i = place[2]; i < place[3]; i++)
		covered = covered list[i]
	if (covered != $3 || $3 == "")
		wrong("covers " covered)
	next
}
/^#/ && $1 == "#" count && $2 == "AnnotatorNotes T" count && NF == 3 { next }
{ wrong("unknown") }
END { if (!failed) print count + 0 }
END

# The number of annotations of a text, all of which must slice it.
slices() {
	sentsplit -i a -t <"$1" | enttag | datefind >"$BATS_TEST_TMPDIR/rec"
	brat "$BATS_TEST_TMPDIR/rec"
	iconv -f UTF-8 -t UTF-8 "$dir/a.txt" "$dir/a.ann" >/dev/null &&
	    awk -f "$BATS_RUN_TMPDIR/brat-read.awk" "$dir/a.txt" "$dir/a.ann"
}

@test "annotations of the articles slice the text" {
	for article in articles/*.txt fixtures/examples/vienna.txt; do
		[ "$(slices "$article")" -eq \
		    "$(grep -c '^[et]' "$BATS_TEST_TMPDIR/rec")" ] || return 1
	done
}

@test "annotations of hostile texts slice the text" {
	all=0
	for kind in $(awk -v kind=list -f hostile.awk); do
		awk -v kind="$kind" -v size=500 -f hostile.awk \
		    >"$BATS_TEST_TMPDIR/text"
		found=$(slices "$BATS_TEST_TMPDIR/text") ||
		    { echo "$kind: $found"; return 1; }
		[ "$found" -eq "$(grep -ac '^[et]' "$BATS_TEST_TMPDIR/rec")" ]
		all=$((all + found))
	done
	[ "$all" -gt 300 ]
}
