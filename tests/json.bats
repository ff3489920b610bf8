# markup -f json: the places of texts in bytes, characters and UTF-16, and
# times in EDTF.
bats_require_minimum_version 1.5.0
load helper

# spans: the six numbers of each span of JSON.
spans() {
	grep -oE '"start":[0-9]+,"end":[0-9]+(,"[a-z0-9_]+":[0-9]+){4}' |
	    sed 's/"[^"]*"://g; s/,/ /g'
}

# checked SOURCE: reads JSON of it; all spans must be known and right, and
# there must be some. Prints how many.
checked() {
	local json=$BATS_TEST_TMPDIR/json

	cat >"$json"
	od -An -v -tu1 "$1" >"$BATS_TEST_TMPDIR/bytes"
	spans <"$json" >"$BATS_TEST_TMPDIR/spans"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/spans")" -eq \
	    "$(grep -o '"start":' "$json" | wc -l)" ] || return 1
	awk -f offsets.awk "$BATS_TEST_TMPDIR/bytes" \
	    "$BATS_TEST_TMPDIR/spans" >"$BATS_TEST_TMPDIR/checked"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/checked")" -eq 1 ] ||
	    { sed 10q "$BATS_TEST_TMPDIR/checked" >&2; return 1; }
	[ "$(cat "$BATS_TEST_TMPDIR/checked")" -gt 0 ] &&
	    cat "$BATS_TEST_TMPDIR/checked"
}

# A mention at each byte of each sentence, of one to seven bytes, wherever in
# a character that is.
mention_everywhere() {
	awk -F '\t' -v OFS='\t' '
	{ print }
	$1 == "S" {
		n = $6 - $5
		for (i = 0; i < n; i++) {
			len = 1 + i % 7
			if (i + len > n)
				len = n - i
			print "e", $2, $3, $4, $5 + i, $5 + i + len, "MISC",
			    "-", substr($9, i + 1, len)
		}
	}'
}

# time TYPE VALUE [TAG ...]: what EDTF has for it, or nothing.
edtf() {
	local type=$1 value=$2

	shift 2
	{ printf 't\ta\t-\t1\t0\t1\t%s\t%s\tx' "$type" "$value"
	    [ $# -eq 0 ] || printf '\t%s' "$@"; echo; } |
	    markup -f json | sed -n 's/.*"edtf":"\([^"]*\)".*/\1/p'
}

# is EXPECTED TYPE VALUE [TAG ...]
is() {
	local expected=$1 found

	shift
	found=$(edtf "$@")
	[ "$found" = "$expected" ] || { echo "$*: $found" >&2; return 1; }
}

@test "places in characters and UTF-16 are right in shipped documents" {
	for f in fixtures/*.txt fixtures/examples/*.txt articles/*.txt; do
		sentsplit -q -t "$f" | enttag | datefind | markup -q -f json |
		    checked "$f" >/dev/null || return 1
	done
}

@test "places are right in any bytes, at each byte, also within characters" {
	local file=$BATS_TEST_TMPDIR/text

	for kind in $(awk -f hostile.awk -v kind=list); do
		awk -f hostile.awk -v kind=$kind -v size=400 >"$file"
		sentsplit -q -t "$file" >"$BATS_TEST_TMPDIR/rec"
		grep -q '^S' "$BATS_TEST_TMPDIR/rec" || continue
		mention_everywhere <"$BATS_TEST_TMPDIR/rec" |
		    markup -q -f json | checked "$file" >/dev/null ||
		    { echo "$kind" >&2; return 1; }
	done
}

@test "places are right around steps of 64 bytes, for characters of any length" {
	local file=$BATS_TEST_TMPDIR/text i

	for c in '\303\251' '\342\202\254' '\360\237\230\200' '\377' \
	    '\340\200\200' '\355\240\200' '\364\220\200\200' '\340\244\225'; do
		for i in 0 1 3 61 62 63; do
			repeated $i x >"$file"
			for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17; do
				printf "$c$c$c${c}abcdefg"
			done >>"$file"
			sentsplit -q -t "$file" | mention_everywhere |
			    markup -f json | checked "$file" >/dev/null ||
			    { echo "$c $i" >&2; return 1; }
		done
	done
}

@test "white space of several bytes is counted in characters" {
	printf 'One.\302\240\342\200\250 Two.\343\200\200\nThree \303\251.' \
	    >"$BATS_TEST_TMPDIR/text"
	[ "$(sentsplit -t "$BATS_TEST_TMPDIR/text" | markup -f json |
	    checked "$BATS_TEST_TMPDIR/text")" = 3 ]
}

@test "white space that is not ASCII is told by a key of its own" {
	printf 'One.\302\240 Two. Three.' | sentsplit | markup -f json |
	    grep -o '"text":[^}]*' | cmp - <(printf '%s\n' '"text":"One."' \
	    '"text":"Two.","blank":2' '"text":"Three."')
}

@test "other tags of a sentence are kept" {
	printf 'S\ta\t-\t1\t0\t2\ts\t1\tA.\tk=v\tblank=x\tflag\n' |
	    markup -f json |
	    grep -qF '"text":"A.","blank":"x","tags":["k=v","flag"]}'
}

@test "places are null from a sentence on that is missing" {
	printf 'One. Two. Three.' | sentsplit | grep -v 'Two' |
	    markup -f json >"$BATS_TEST_TMPDIR/out"
	grep -qF '"end":4,"start_char":0,"end_char":4,"start_utf16":0' \
	    "$BATS_TEST_TMPDIR/out"
	grep -qF '"start":10,"end":16,"start_char":null,"end_char":null,"start_utf16":null,"end_utf16":null,"type"' \
	    "$BATS_TEST_TMPDIR/out"
}

@test "places are null of a mention whose sentence is not there" {
	printf 'One.' | sentsplit | sed '2a\
e	stdin	-	7	90	94	PER	-	Lowe' | markup -f json >"$BATS_TEST_TMPDIR/out"
	grep -qF '"start":90,"end":94,"start_char":null,"end_char":null,"start_utf16":null,"end_utf16":null,"type":"PER"' \
	    "$BATS_TEST_TMPDIR/out"
	grep -qF '"start":0,"end":4,"start_char":0,' "$BATS_TEST_TMPDIR/out"
}

@test "places begin anew in each document" {
	{ printf '\303\251t\303\251.' | sentsplit -i one
	    printf '\303\251.' | sentsplit -i two; } | markup -f json |
	    spans | cmp - <(printf '%s\n' '0 6 0 4 0 4' '0 3 0 2 0 2')
}

@test "a number of characters that white space cannot have is no number" {
	for blank in 0 1 4 99 -1 x '' 99999999999999999999999999; do
		printf 'S\ta\t-\t1\t4\t6\ts\t1\tA.\tblank=%s\n' "$blank" |
		    markup -f json | spans | cmp - <(echo 4 6 4 6 4 6) ||
		    return 1
	done
	printf 'S\ta\t-\t1\t4\t6\ts\t1\tA.\tblank=2\n' | markup -f json |
	    spans | cmp - <(echo 4 6 2 4 2 4)
}

@test "EDTF has dates as they are" {
	is 2014 DATE 2014 from=2014-01-01 to=2014-12-31
	is 2014-07 DATE 2014-07 from=2014-07-01 to=2014-07-31
	is 2012-02 DATE 2012-02 from=2012-02-01 to=2012-02-29
	is 2014-07-14 DATE 2014-07-14 from=2014-07-14 to=2014-07-14
	is 0014 DATE 0014 from=0014-01-01 to=0014-12-31
	is 2014-07 DATE 2014-07
}

@test "EDTF has what is not known of a date" {
	is 2014-07-XX DATE 2014-07-XX
	is 2014-XX-XX DATE 2014-XX-XX
	is 2014-XX DATE 2014-XX
	is XXXX-07-14 DATE XXXX-07-14
	is XXXX-07 DATE XXXX-07
	is XXXX-XX-14 DATE XXXX-XX-14
	is XXXX-02-29 DATE XXXX-02-29
	is '' DATE XXXX-02-30
	is '' DATE XXXX-XX-32
	is '' DATE XXXX-13
	is '' DATE 2014-00-XX
	is '' DATE 2014-0X-XX
	is '' DATE XXXX-07-XX mod=BEFORE
	for v in XXXX XXXX-XX XXXX-XX-XX XX XXX XXXX-WXX XXXX-WXX-1 \
	    XXXX-Q1 XXXX-SU 2014-QX; do
		is '' DATE $v || return 1
	done
}

@test "EDTF has decades and centuries" {
	is 201X DATE 201 from=2010-01-01 to=2019-12-31
	is 19XX DATE 19 from=1900-01-01 to=1999-12-31
	is 00XX DATE 00 from=0001-01-01 to=0099-12-31
	is 201X DATE 201 mod=START
	is '2010~/2019~' DATE 201 mod=APPROX
	is '0001~/0099~' DATE 00 mod=APPROX
	is ../1999 DATE 19 mod=BEFORE
	is '' DATE 2
	is '' DATE 20x
}

@test "EDTF counts years before Christ from the year 0" {
	is 0000 DATE BC0001
	is -0489 DATE BC0490
	is -9998 DATE BC9999
	is '-0489~' DATE BC0490 mod=APPROX
	is ../-0489 DATE BC0490 mod=BEFORE
	is -0043-03 DATE BC0044-03
	is -0043-03-15 DATE BC0044-03-15
	is -0044-02-29 DATE BC0045-02-29
	is '' DATE BC0044-02-29
	is -0498/-0489 DATE BC049
	is -0008/0000 DATE BC000
	is -04XX DATE BC04
	is '-0499~/-0400~' DATE BC04 mod=APPROX
	is '' DATE BC0000
	is '' DATE BC
	is '' DATE BC049X
}

@test "EDTF has weeks, weekends, quarters, halves and seasons as days" {
	is 2014-07-07/2014-07-13 DATE 2014-W28 from=2014-07-07 to=2014-07-13
	is 2014-07-12/2014-07-13 DATE 2014-W28-WE from=2014-07-12 to=2014-07-13
	is 2014-07-01/2014-09-30 DATE 2014-Q3 from=2014-07-01 to=2014-09-30
	is 2014-01-01/2014-06-30 DATE 2014-H1 from=2014-01-01 to=2014-06-30
	is 2013-12-01/2014-02-28 DATE 2013-WI from=2013-12-01 to=2014-02-28
	is '2014-07-07~/2014-07-13~' DATE 2014-W28 from=2014-07-07 \
	    to=2014-07-13 mod=APPROX
	is ../2014-07-13 DATE 2014-W28 from=2014-07-07 to=2014-07-13 mod=BEFORE
	is 2014-07-07/.. DATE 2014-W28 from=2014-07-07 to=2014-07-13 mod=AFTER
	is 2014-07-07 DATE 2014-W28-1 from=2014-07-07 to=2014-07-07
	is '' DATE 2014-W28
	is '' DATE 2014-W28 from=2014-07-13 to=2014-07-07
	is '' DATE 2014-W28 from=2014-07-07 to=2014-07-32
	is '' DATE 2014-W28 from=2014-07-07T08:00 to=2014-07-13T09:00
}

@test "EDTF has the days of a month that the moon makes" {
	is 2014-06-28/2014-07-27 DATE 2014-07 from=2014-06-28 to=2014-07-27
	is 2021-04-13/2021-05-12 DATE 2021-04 from=2021-04-13 to=2021-05-12
	is 2014-07-02/2014-07-31 DATE 2014-07 from=2014-07-02 to=2014-07-31
	is 2014-07-01/2014-07-30 DATE 2014-07 from=2014-07-01 to=2014-07-30
}

@test "EDTF has what is about, before and after a date" {
	is '2014~' DATE 2014 mod=APPROX
	is '2014-07-14~' DATE 2014-07-14 mod=APPROX
	is ../2014-07 DATE 2014-07 mod=BEFORE
	is ../2014-07 DATE 2014-07 mod=ON_OR_BEFORE
	is 2014-07-14/.. DATE 2014-07-14 mod=AFTER
	is 2014/.. DATE 2014 mod=ON_OR_AFTER
	is 2014 DATE 2014 mod=END
	is 2014 DATE 2014 mod=OTHER
}

@test "EDTF has instants with seconds, and with the zone where it is known" {
	is 2014-07-14T08:30:00 TIME 2014-07-14T08:30
	is 2014-07-14T08:30:45 TIME 2014-07-14T08:30:45 from=2014-07-14T08:30
	is 2014-07-14T08:30:00+04:00 TIME 2014-07-14T08:30 \
	    from=2014-07-14T08:30+04:00 to=2014-07-14T08:30+04:00
	is 2014-07-14T08:30:45-05:00 TIME 2014-07-14T08:30:45 \
	    from=2014-07-14T08:30-05:00
	is 2014-07-14T08:30:00Z TIME 2014-07-14T08:30Z
	is 2014-07-15T00:00:00 TIME 2014-07-14T24:00
	is 2015-01-01T00:00:00+01:00 TIME 2014-12-31T24:00 \
	    from=2014-12-31T24:00+01:00
	is 2014-07-14T08:30:00 TIME 2014-07-14T08:30 from=2014-07-14T08:31+04:00
	is '' TIME 2014-07-14T08:30 from=2014-07-14T08:30+4
	for v in 2014-07-14TMO 2014-07-14T08 2014-07-14 2014-02-30T08:30 \
	    2014-07-14TXX:XX T08:30 XXXX-XX-XXT08:30 2014-07-14T25:00; do
		is '' TIME $v || return 1
	done
	for mod in APPROX BEFORE ON_OR_BEFORE AFTER ON_OR_AFTER; do
		is '' TIME 2014-07-14T08:30 mod=$mod || return 1
	done
}

@test "EDTF has nothing for references, durations, sets and what is no date" {
	for v in PRESENT_REF PAST_REF FUTURE_REF - 2014-13 2014-07-32 \
	    2014-02-29 2014-7 0000 20144 2014-07-14- -489; do
		is '' DATE $v || return 1
	done
	is '' DURATION P10D from=2014-07-04 to=2014-07-14
	is '' SET XXXX-07-04
	is '' SET P1Y
}
