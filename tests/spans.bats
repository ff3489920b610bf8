# markup -f spans, labelstudio and timeml: texts made again of their sentences,
# and what points into them.
bats_require_minimum_version 1.5.0
load helper

setup() {
	rec=$BATS_TEST_TMPDIR/rec
	news=fixtures/markup/news.rec
}

# Mentions at many places, of many lengths, that nest and cross; none begins
# or ends with a byte from 128 to 191, which can be within a character, and none
# is without a text.
mention_much() {
	awk -F '\t' -v OFS='\t' '
	function inside(s, at) {
		return substr(s, at, 1) ~ /^[\200-\277]$/
	}
	{ print }
	$1 == "S" {
		n = $6 - $5
		for (i = 0; i < n; i += 1 + i % 3) {
			len = 1 + i * 7 % 23
			if (i + len <= n && !inside($9, i + 1) &&
			    (i + len == n || !inside($9, i + len + 1)) &&
			    substr($9, i + 1, len) ~ /[!-~]/)
				print i % 5 == 4 ? "t" : "e", $2, $3, $4,
				    $5 + i, $5 + i + len, "L" i % 4, "-",
				    substr($9, i + 1, len)
		}
	}'
}

# The text of a document in what -f spans or labelstudio wrote.
text_of() {
	sed -n '/"text":"/ {
		s/^{"id":"[^"]*","text":"//
		s/^{"data":{"id":"[^"]*","text":"//
		s/","spans":\[.*//
		s/"},"predictions":\[.*//
		p
	}'
}

# Annotations of JSON, in characters or, with utf16, in UTF-16: start, end and
# label, in order.
annotations() {
	sed 's/.*\],"entities":\[//' |
	    grep -oE '"start_char":[^}]*"type":"[^"]*"' |
	    sed -E 's/"start_char":([0-9]+),"end_char":([0-9]+),"start_utf16":([0-9]+),"end_utf16":([0-9]+),"type":"([^"]*)"/'"$(
	    [ "$1" = utf16 ] && echo '\3 \4' || echo '\1 \2') \\5/" |
	    sort -k1,1n -k2,2nr -k3
}

spans() {
	grep -oE '\{"start":[0-9]+,"end":[0-9]+,"label":"[^"]*"' |
	    sed -E 's/.*:([0-9]+),.*:([0-9]+),.*:"(.*)"/\1 \2 \3/'
}

arrays() {
	sed 's/.*,"label":\[\[*//' | grep -oE '[0-9]+,[0-9]+,"[^"]*"' |
	    tr ',' ' ' | tr -d '"'
}

regions() {
	grep -oE '"value":\{"start":[0-9]+,"end":[0-9]+,.*' |
	    sed 's/,{"id"/\n&/g' |
	    sed -nE 's/.*"start":([0-9]+),"end":([0-9]+),.*"labels":\["([^"]*)"\].*/\1 \2 \3/p' |
	    sort -k1,1n -k2,2nr -k3
}

# right: all of the formats of what $rec holds, a document without gaps that
# are too long.
right() {
	local d=$BATS_TEST_TMPDIR out

	markup -q -f json "$rec" >"$d/json" &&
	    markup -q -f spans "$rec" >"$d/spans" &&
	    markup -q -f labelstudio "$rec" >"$d/tasks" || return 1
	text_of <"$d/spans" >"$d/text"
	text_of <"$d/tasks" | cmp - "$d/text" || return 1
	out=$(awk -f spans.awk text "$rec" "$d/text")
	[ "$out" = "$(grep -c '^S' "$rec")" ] || { echo "$out"; return 1; }
	annotations chars <"$d/json" >"$d/all"
	spans <"$d/spans" >"$d/kept"
	arrays <"$d/spans" | cmp - "$d/kept" || return 1
	[ -z "$(sort "$d/kept" | comm -13 <(cut -d " " -f 1-3 "$d/all" | sort -u) -)" ] || return 1
	out=$(awk -f spans.awk flat "$d/all" "$d/kept")
	[ "$out" = "$(wc -l <"$d/all" | tr -d ' ')" ] ||
	    { echo "$out"; return 1; }
	annotations utf16 <"$d/json" >"$d/all"
	regions <"$d/tasks" | cmp - "$d/all"
}

# An element of TimeML.
element() {
	tr '\n' '\001' | sed "s/.*<$1>//; s/<\/$1>.*//" | tr '\001' '\n'
	echo
}

# Text without tags and entities.
plain() {
	sed 's/<[^>]*>//g; s/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g'
}

one() {
	markup -f "$1" | tail -n +"${2:-1}"
}

@test "texts and spans are right in shipped documents" {
	for f in fixtures/*.txt fixtures/examples/*.txt articles/*.txt; do
		sentsplit -q -t "$f" | enttag | datefind >"$rec"
		right || { echo "$f" >&2; return 1; }
	done
}

@test "texts and spans are right in any bytes, with mentions that overlap" {
	for kind in $(awk -f hostile.awk -v kind=list); do
		awk -f hostile.awk -v kind=$kind -v size=400 |
		    sentsplit -q -t | mention_much >"$rec"
		grep -q '^S' "$rec" || continue
		right || { echo "$kind" >&2; return 1; }
	done
}

@test "a text has white space as long as that of the source" {
	printf '  One.\302\240Two.\343\200\200\n\n\nThree.\342\200\250\302\205Four.\n' |
	    sentsplit >"$rec"
	markup -f spans "$rec" | text_of | cmp - <(printf \
'  One.\302\240Two.\\u000a\\u000a \343\200\200Three.\\u000a\343\200\200 Four.\n') ||
	    markup -f spans "$rec" | text_of | od -c >&2
}

@test "a gap is bounded, and what stands behind it is found" {
	printf 'S\ta\t-\t1\t0\t2\ts\t1\tA.\nS\ta\t-\t9\t900000\t900002\ts\t2\tB.\ne\ta\t-\t9\t900000\t900001\tPER\t-\tB\n' |
	    markup -f spans >"$BATS_TEST_TMPDIR/out"
	[ "$(text_of <"$BATS_TEST_TMPDIR/out" | wc -c)" -eq 1039 ]
	[ "$(spans <"$BATS_TEST_TMPDIR/out")" = '1026 1027 PER' ]
}

@test "a sentence that begins before the end of another is on its own line" {
	printf 'S\ta\t-\t1\t10\t12\ts\t1\tA.\nS\ta\t-\t2\t4\t6\ts\t1\tB.\ne\ta\t-\t2\t4\t5\tPER\t-\tB\nS\ta\t-\t3\t6\t8\ts\t1\tC.\n' |
	    markup -f spans >"$BATS_TEST_TMPDIR/out"
	[ "$(text_of <"$BATS_TEST_TMPDIR/out")" = \
	    '          A.\u000aB.C.' ]
	[ "$(spans <"$BATS_TEST_TMPDIR/out")" = '13 14 PER' ]
}

@test "spans is a line for each document" {
	markup -f spans $news | cmp - fixtures/markup/news.spans
}

@test "labelstudio is an array of tasks" {
	markup -f labelstudio $news | cmp - fixtures/markup/news.tasks
	markup -f labelstudio /dev/null | cmp - <(printf '[\n]\n')
}

@test "timeml is a file for each document" {
	markup -f timeml $news | cmp - fixtures/markup/news.tml
	markup -f timeml /dev/null | cmp - /dev/null
}

@test "of spans that overlap the longest is kept, and -v counts the others" {
	printf 'S\ta\t-\t1\t0\t10\ts\t1\tabcdefghij\n' >"$rec"
	for span in '0 4' '2 8' '7 9' '8 10' '8 10' '2 3' '5 5'; do
		set -- $span
		printf 'e\ta\t-\t1\t%d\t%d\tX%d%d\t-\t%s\n' $1 $2 $1 $2 \
		    "$(printf abcdefghij | cut -b $(($1 + 1))-$2 2>/dev/null)"
	done >>"$rec"
	[ "$(ends 0 markup -f spans -v "$rec" | spans)" = '2 8 X28
8 10 X810' ]
	message_says markup '5 annotations left out'
	[ "$(ends 0 markup -f labelstudio -v "$rec" | regions | wc -l)" -eq 6 ]
	message_says markup '1 annotations left out'
}

@test "mentions without their sentences are left out and counted" {
	printf 'e\ta\t-\t1\t0\t3\tPER\t-\tAnn\nt\ta\t-\t1\t9\t13\tDATE\t2014\t2014\n' >"$rec"
	for f in spans labelstudio; do
		ends 0 markup -v -f $f "$rec" >"$BATS_TEST_TMPDIR/out"
		message_says markup '2 annotations left out'
		[ "$(text_of <"$BATS_TEST_TMPDIR/out")" = '' ]
	done
	ends 0 markup -v -f timeml "$rec" >"$BATS_TEST_TMPDIR/out"
	message_says markup '1 annotations left out'
}

@test "a mention within a character is left out and counted" {
	printf 'S\ta\t-\t1\t0\t4\ts\t1\t\360\237\230\200\ne\ta\t-\t1\t1\t3\tPER\t-\t\237\230\n' >"$rec"
	for f in spans labelstudio; do
		ends 0 markup -v -f $f "$rec" | grep -qv start
		message_says markup '1 annotations left out'
	done
}

# What formats of characters leave out: white space, a control character,
# parts of characters. Of what lies in it the other is told.
@test "what has no text, or an end within a character, hides nothing" {
	{ printf 'S\ta\t-\t1\t0\t10\ts\t1\tA \302\233\302\240 \303\251B\n'
	    for span in '1 2' '2 4' '2 7' '0 8' '8 10' '9 10' '0 1'; do
		set -- $span
		printf 't\ta\t-\t1\t%d\t%d\tDATE\t2014\t%s\n' $1 $2 \
		    "$(printf 'A \302\233\302\240 \303\251B' |
		    cut -b $(($1 + 1))-$2)"
	    done; } >"$rec"
	[ "$(ends 0 markup -v -f spans "$rec" | spans)" = '0 1 DATE
6 7 DATE' ]
	message_says markup '5 annotations left out'
	[ "$(ends 0 markup -v -f labelstudio "$rec" | regions | wc -l)" -eq 2 ]
	message_says markup '5 annotations left out'
	ends 0 markup -v -f timeml "$rec" | grep -o '>[^<>]*</TIMEX3>' |
	    cmp - <(printf '%s\n' '>A</TIMEX3>' '>B</TIMEX3>')
	message_says markup '5 annotations left out'
	ends 0 markup -T -v -f conll2 "$rec" | grep -c B-DATE | cmp - <(echo 2)
	message_says markup '5 annotations left out'
	ends 0 markup -v -f brat -o "$BATS_TEST_TMPDIR/brat" "$rec"
	message_says markup '5 annotations left out'
}

@test "a task tells value and confidence of a mention" {
	printf 'S\ta\t-\t1\t0\t5\ts\t1\tObama\ne\ta\t-\t1\t0\t5\tPER\tBarack "O" Obama\tObama\tconf=0.93\n' |
	    markup -f labelstudio | grep -qF \
'"value":{"start":0,"end":5,"text":"Obama","labels":["PER"]},"score":0.93,"meta":{"text":["Barack \"O\" Obama"]}}'
}

@test "the text of timeml is that of spans, in any bytes" {
	local d=$BATS_TEST_TMPDIR

	for kind in $(awk -f hostile.awk -v kind=list); do
		awk -f hostile.awk -v kind=$kind -v size=300 |
		    sentsplit -q -t | datefind -q >"$rec"
		grep -q '^S' "$rec" || continue
		markup -f timeml "$rec" | element TEXT | plain |
		    tr '\001-\011\013-\037\177' ' ' |
		    sed 's/\xc2[\x80-\x9f]/ /g' >"$d/one"
		markup -f spans "$rec" | text_of | sed 's/\\u000a/\n/g
			s/\\ufffd/\xef\xbf\xbd/g; s/\\u00../ /g
			s/\\\([\\"]\)/\1/g; s/\x7f/ /g
			s/\xc2[\x80-\x9f]/ /g' >"$d/two"
		cmp "$d/one" "$d/two" || { echo $kind >&2; return 1; }
	done
}

@test "timeml tells when a document was made, without the offset of a zone" {
	made() {
		printf 'D\ta\t%s\t0\t0\t0\t-\t-\tHi.\n' "$1" | markup -f timeml |
		    sed -n 's/.*tid="t0" \(type="[A-Z]*" value="[^"]*"\) .*>\(.*\)<\/TIMEX3><\/DCT>/\1 \2/p'
	}
	[ "$(made 2014-07-14)" = 'type="DATE" value="2014-07-14" 2014-07-14' ]
	[ "$(made 2014)" = 'type="DATE" value="2014" 2014' ]
	[ "$(made 2014-07-14T08:30Z)" = \
	    'type="TIME" value="2014-07-14T08:30Z" 2014-07-14T08:30Z' ]
	[ "$(made 2014-07-14T08:30:05-05:00)" = \
	    'type="TIME" value="2014-07-14T08:30:05" 2014-07-14T08:30:05-05:00' ]
	[ "$(made -)" = '' ]
}

# timex TYPE VALUE [TAG ...]: the element in TimeML.
timex() {
	local type=$1 value=$2

	shift 2
	{ printf 'S\ta\t-\t1\t0\t1\ts\t1\tx\nt\ta\t-\t1\t0\t1\t%s\t%s\tx' \
	    "$type" "$value"
	    [ $# -eq 0 ] || printf '\t%s' "$@"; echo; } |
	    markup -f timeml | sed -n 's/^<TEXT>\(.*\)<\/TEXT>/\1/p'
}

@test "timeml has the attributes of TIMEX3" {
	[ "$(timex SET P1W mod=APPROX quant=EVERY freq=2X from=x k=v)" = \
'<TIMEX3 tid="t1" type="SET" value="P1W" mod="APPROX" quant="EVERY" freq="2X">x</TIMEX3>' ]
	[ "$(timex TIME 2014-07-14T24:00)" = \
'<TIMEX3 tid="t1" type="TIME" value="2014-07-14T24:00">x</TIMEX3>' ]
	[ "$(timex DATE 'a"<&' "quant='\"")" = \
'<TIMEX3 tid="t1" type="DATE" value="a&quot;&lt;&amp;" quant="'"'"'&quot;">x</TIMEX3>' ]
}

@test "timeml has values as its schema takes them" {
	[ "$(timex DURATION P3W2D | grep -o 'value="[^"]*"')" = 'value="P23D"' ]
	[ "$(timex DURATION P3W | grep -o 'value="[^"]*"')" = 'value="P3W"' ]
	[ "$(timex DURATION P3W2DT4H | grep -o 'value="[^"]*"')" = \
	    'value="P3W2DT4H"' ]
	[ "$(timex DATE BC0480-SP | grep -o 'value="[^"]*"')" = \
	    'value="BC0480"' ]
	[ "$(timex DATE BC0480-03 | grep -o 'value="[^"]*"')" = \
	    'value="BC0480-03"' ]
	[ "$(timex TIME 2014-07-14T08:30+02:00 | grep -o 'value="[^"]*"')" = \
	    'value="2014-07-14T08:30"' ]
	fails grep -q freq <<<"$(timex SET P1Y freq=2M)"
}

@test "timeml leaves out and counts what is no time of TIMEX3" {
	printf 'S\ta\t-\t1\t0\t9\ts\t1\tin a year\nt\ta\t-\t1\t0\t2\tERA\t1\tin\nt\ta\t-\t1\t3\t4\tDATE\t-\ta\nt\ta\t-\t1\t3\t9\tDATE\t2014\ta year\nt\ta\t-\t1\t5\t9\tDATE\t2014\tyear\ne\ta\t-\t1\t5\t9\tPER\tYear\tyear\n' >"$rec"
	ends 0 markup -v -f timeml "$rec" >"$BATS_TEST_TMPDIR/out"
	message_says markup '3 annotations left out'
	grep -qF '<TEXT>in <TIMEX3 tid="t1" type="DATE" value="2014">a year</TIMEX3></TEXT>' \
	    "$BATS_TEST_TMPDIR/out"
}

@test "timeml has no character that XML does not have" {
	printf 'S\ta\t-\t1\t0\t10\ts\t1\t\x01\xef\xbf\xbe\xef\xbf\xbf\xff\xc2\x85\n' |
	    markup -f timeml | grep -qF \
	    "<TEXT> $(printf '\357\277\275\357\277\275\357\277\275') </TEXT>"
}
