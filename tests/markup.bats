# markup: what the terminal, the page and JSON show of a stream.
bats_require_minimum_version 1.5.0
load helper

setup() {
	news=fixtures/markup/news.rec
}

# Records of one sentence, "The Bank of England rose on Monday.", and more.
sentence() {
	printf 'S\ta\t-\t1\t0\t35\ts\t1\tThe Bank of England rose on Monday.\n'
}
bank() {
	printf 'e\ta\t-\t1\t4\t19\tORG\t-\tBank of England\n'
}
england() {
	printf 'e\ta\t-\t1\t12\t19\tLOC\t-\tEngland\tcountry=GB\n'
}
rose() {
	printf 'e\ta\t-\t1\t12\t24\tMISC\t-\tEngland rose\n'
}
monday() {
	printf 't\ta\t-\t1\t28\t34\tDATE\t2015-07-06\tMonday\n'
}

# The last line of what markup makes of standard input.
last() {
	markup "$@" | tail -n 1
}

@test "ansi marks names and times in brackets with types and values" {
	markup $news | cmp - fixtures/markup/news.ansi
}

@test "ansi with -c marks them with colour" {
	markup -c $news | cmp - fixtures/markup/news.colour
}

@test "no colour is used in a pipe" {
	TERM=xterm markup $news | cmp - fixtures/markup/news.ansi
}

@test "colour is used on a terminal, unless NO_COLOR or TERM say no" {
	on() {
		env "$@" units/units terminal markup $news
	}
	on TERM=xterm | cmp - fixtures/markup/news.colour
	on TERM=xterm NO_COLOR= | cmp - fixtures/markup/news.colour
	on TERM=xterm NO_COLOR=1 | cmp - fixtures/markup/news.ansi
	on TERM=dumb | cmp - fixtures/markup/news.ansi
	env TERM=dumb NO_COLOR=1 markup -c $news |
	    cmp - fixtures/markup/news.colour
}

@test "html is the page that it was" {
	markup -f html $news | cmp - fixtures/markup/news.html
}

@test "json is one line for each document" {
	markup -f json $news | cmp - fixtures/markup/news.json
	[ "$(markup -f json $news | wc -l)" -eq 3 ]
}

@test "the value is shown only where it is not what the text says" {
	[ "$({ sentence; england; monday; } | last)" = \
'The Bank of [England LOC] rose on [Monday DATE=2015-07-06].' ]
}

@test "annotations may come in any order after their sentence" {
	{ sentence; bank; england; monday; } >"$BATS_TEST_TMPDIR/one"
	{ sentence; monday; england; bank; } >"$BATS_TEST_TMPDIR/two"
	for f in ansi html json; do
		markup -f $f "$BATS_TEST_TMPDIR/one" |
		    cmp - <(markup -f $f "$BATS_TEST_TMPDIR/two")
	done
}

@test "a name in a name is shown within it" {
	[ "$({ sentence; england; bank; } | last)" = \
'The [Bank of [England LOC] ORG] rose on Monday.' ]
	{ sentence; england; bank; } | markup -f html | grep -q \
'<span id="m1" class="o"><a href="#o1">Bank of </a><a id="m2" href="#l2">England</a></span>'
}

@test "of names that cross the earlier one is shown" {
	[ "$({ sentence; rose; bank; } | last)" = \
'The [Bank of England ORG] rose on Monday.' ]
}

@test "of names that begin together the longer one is shown around the other" {
	of() {
		printf 'e\ta\t-\t1\t4\t8\tLOC\t-\tBank\n'
	}
	[ "$({ sentence; of; bank; } | last)" = \
'The [[Bank LOC] of England ORG] rose on Monday.' ]
}

@test "a mention without a byte is not marked" {
	[ "$({ sentence; printf 'e\ta\t-\t1\t4\t4\tLOC\tx\t\n'; bank; } |
	    last)" = 'The [Bank of England ORG] rose on Monday.' ]
}

@test "a mention that reaches out of its sentence is shown by itself" {
	{ sentence; printf 'e\ta\t-\t1\t28\t36\tMISC\tx\tMonday. \n'; } |
	    markup | tail -n 2 | cmp - <(printf '%s\n' \
	    'The Bank of England rose on Monday.' '[Monday.  MISC=x]')
}

@test "a mention that begins before its sentence is shown by itself" {
	{ printf 'S\ta\t-\t1\t2\t6\ts\t1\tBank\n'
	    printf 'e\ta\t-\t1\t0\t6\tORG\t-\tA Bank\n'; } | markup |
	    tail -n 2 | cmp - <(printf '%s\n' Bank '[A Bank ORG]')
}

@test "a heading goes on in bold after a mark with colour" {
	{ printf 'S\ta\t-\t1\t0\t9\th\t1\tBank rose\n'
	    printf 'e\ta\t-\t1\t0\t4\tORG\t-\tBank\n'; } | last -c |
	    cmp - <(printf '\033[1m\033[1;34mBank\033[0m\033[1m rose\033[0m\n')
}

@test "json keeps names that cross" {
	[ "$({ sentence; rose; bank; } | markup -f json |
	    grep -o '"text":"\(Bank of England\|England rose\)"' |
	    wc -l)" -eq 2 ]
}

@test "an annotation that is there twice is shown once" {
	[ "$({ sentence; bank; bank; } | last)" = \
'The [Bank of England ORG] rose on Monday.' ]
}

@test "sentences of one paragraph stand together" {
	printf 'S\ta\t-\t1\t0\t2\ts\t1\tA.\nS\ta\t-\t2\t3\t5\ts\t1\tB.\n' \
	    >"$BATS_TEST_TMPDIR/in"
	printf 'S\ta\t-\t3\t6\t8\ts\t2\tC.\n' >>"$BATS_TEST_TMPDIR/in"
	markup "$BATS_TEST_TMPDIR/in" | cmp - <(printf '== a\n\nA.\nB.\n\nC.\n')
	markup -f html "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/page"
	grep -q '^<p>A\.$' "$BATS_TEST_TMPDIR/page"
	grep -q '^B\.</p>$' "$BATS_TEST_TMPDIR/page"
	grep -q '^<p>C\.</p>$' "$BATS_TEST_TMPDIR/page"
}

@test "a heading is a heading in html" {
	printf 'S\ta\t-\t1\t0\t2\ts\t1\tA.\nS\ta\t-\t2\t3\t4\th\t2\tB\n' |
	    markup -f html | grep -q '^<h3>B</h3>$'
}

@test "a fragment at the end of a paragraph is no heading in html" {
	printf 'S\ta\t-\t1\t0\t2\ts\t1\tA.\nS\ta\t-\t2\t3\t4\th\t1\tB\n' |
	    markup -f html | grep -q '^B</p>$'
}

@test "a text that begins with its title shows it once" {
	[ "$(markup $news | grep -c 'Harbour inquiry opens')" -eq 1 ]
	[ "$(markup -f html $news | grep -c '<h2>Harbour')" -eq 1 ]
	! markup -f html $news | grep -q '<h3>Harbour'
}

@test "a title that is not in the text is shown before it" {
	printf 'D\ta\t2015\t0\t0\t0\t-\tTide\tIt rose.\n' >"$BATS_TEST_TMPDIR/in"
	markup "$BATS_TEST_TMPDIR/in" |
	    cmp - <(printf '== a 2015: Tide\n\nIt rose.\n')
	markup -f html "$BATS_TEST_TMPDIR/in" | grep -q '^<h2>Tide</h2>$'
}

@test "html escapes everything that comes from the stream" {
	printf 'D\t<i>&\t-\t0\t0\t0\t-\t<b>"\t-\tsource=<s>\turl=http://x/"<\n' \
	    >"$BATS_TEST_TMPDIR/in"
	printf 'S\t<i>&\t-\t1\t0\t4\ts\t1\t<u>&\n' >>"$BATS_TEST_TMPDIR/in"
	printf 'e\t<i>&\t-\t1\t0\t4\tP"<\t"><\t<u>&\tcountry="<\n' \
	    >>"$BATS_TEST_TMPDIR/in"
	printf 'Z\t<i>&\t-\t1\t4\t4\t-\t-\t-\n' >>"$BATS_TEST_TMPDIR/in"
	markup -f html "$BATS_TEST_TMPDIR/in" | sed '1,/<main>/d' \
	    >"$BATS_TEST_TMPDIR/body"
	run -1 grep '<[ibsu]>' "$BATS_TEST_TMPDIR/body"
	grep -q 'title="&quot;&gt;&lt;">&lt;u&gt;&amp;</a>' "$BATS_TEST_TMPDIR/body"
	grep -q '>"&gt;&lt;</a> "&lt;</li>' "$BATS_TEST_TMPDIR/body"
	grep -q '<bdi>http://x/"&lt;</bdi>' "$BATS_TEST_TMPDIR/body"
}

@test "html links to web pages only" {
	printf 'D\ta\t-\t0\t0\t0\t-\t-\tHi.\turl=javascript:alert(1)\n' \
	    >"$BATS_TEST_TMPDIR/in"
	! markup -f html "$BATS_TEST_TMPDIR/in" | grep -q javascript
}

@test "html is valid UTF-8 and has no control characters, whatever comes in" {
	printf 'S\ta\t-\t1\t0\t11\ts\t1\t\xff\xc3\xa9 \xe2\x82 \x01\xc2\x9b.\n' |
	    markup -f html >"$BATS_TEST_TMPDIR/page"
	iconv -f UTF-8 -t UTF-8 "$BATS_TEST_TMPDIR/page" >/dev/null
	grep -q "$(printf '<p>\357\277\275\303\251 \357\277\275\357\277\275   \.')" \
	    "$BATS_TEST_TMPDIR/page"
}

@test "html needs no scripts and no other files" {
	! markup -f html $news | grep -i '<script\|<link\|src=\|@import\|url('
}

@test "html counts in its legend what is marked" {
	markup -f html $news >"$BATS_TEST_TMPDIR/page"
	grep -q '^<footer id="key"><span>3 documents</span>$' \
	    "$BATS_TEST_TMPDIR/page"
	grep -q '<mark class="l">places</mark> 4<' "$BATS_TEST_TMPDIR/page"
	grep -q '<mark class="t">times</mark> 8<' "$BATS_TEST_TMPDIR/page"
}

@test "html of nothing is a page" {
	run -0 markup -f html /dev/null
	[ "${lines[0]}" = '<!DOCTYPE html>' ]
	[ "${lines[-1]}" = '</html>' ]
}

@test "json escapes quotes, backslashes, control characters and bad bytes" {
	printf 'S\ta\t-\t1\t0\t10\ts\t1\t"\\\x01\x1f\xff\xc3\xa9\xed\xa0\x80\n' |
	    markup -f json | grep -qF \
'"text":"\"\\\u0001\u001f\ufffdé\ufffd\ufffd\ufffd"'
}

@test "json has numbers as numbers and places as objects" {
	printf 'e\ta\t-\t7\t1\t4\tLOC\t-\tUlm\tgeo=48.4,-1\tconf=0.93\n' |
	    markup -f json | cmp - <(printf '%s\n' \
'{"id":"a","date":null,"title":null,"sentences":[],"entities":[{"sentence":7,"start":1,"end":4,"start_char":null,"end_char":null,"start_utf16":null,"end_utf16":null,"type":"LOC","value":null,"text":"Ulm","geo":{"lat":48.4,"lon":-1},"conf":0.93}],"times":[],"bytes":null}')
}

@test "json has as strings what only looks like numbers" {
	for v in 01 1. .5 +1 1e5 '' 0x1 NaN; do
		printf 'e\ta\t-\t7\t1\t4\tLOC\t-\tUlm\tgeo=1,%s\tconf=%s\n' \
		    "$v" "$v" | markup -f json |
		    grep -qF "\"geo\":\"1,$v\",\"conf\":\"$v\"" ||
		    [ -z "$v" ]
	done
}

@test "json keeps tags that it does not know, and those given again" {
	printf 'D\ta\t-\t0\t0\t0\t-\t-\t-\tlang=en\tk=v\tlang=de\tflag\n' \
	    >"$BATS_TEST_TMPDIR/in"
	printf 'Z\ta\t-\t0\t0\t0\t-\t-\t-\n' >>"$BATS_TEST_TMPDIR/in"
	markup -f json "$BATS_TEST_TMPDIR/in" | cmp - <(printf '%s\n' \
'{"id":"a","date":null,"title":null,"lang":"en","tags":["k=v","lang=de","flag"],"sentences":[],"entities":[],"times":[],"bytes":0}')
}

@test "records without D and Z are shown, a document for each id" {
	[ "$(grep '^[Set]' $news | markup -f json | wc -l)" -eq 3 ]
	[ "$(grep '^[Set]' $news | markup | grep -c '^==')" -eq 3 ]
	grep '^[Set]' $news | markup -f json | head -n 1 |
	    grep -q '"bytes":null}$'
}

@test "mentions whose sentences are gone are shown by themselves" {
	{ bank; monday; } | markup | cmp - <(printf '%s\n' '== a' '' \
	    '[Bank of England ORG]' '[Monday DATE=2015-07-06]')
}

@test "a document cut short is shown as far as it goes, and the status is 1" {
	head -n 3 $news >"$BATS_TEST_TMPDIR/in"
	for f in ansi html json; do
		run -1 --separate-stderr markup -f $f "$BATS_TEST_TMPDIR/in"
		[[ "$output" == *"opened the inquiry"* ]]
		[[ "$stderr" == *"cut off"* ]]
	done
	[ "${output: -13}" = '"bytes":null}' ]
}

@test "plain text is shown with its sentences" {
	[ "$(printf 'One. Two.' | markup | tail -n 2)" = "$(printf 'One.\nTwo.')" ]
}

@test "records of unknown kinds are not shown" {
	{ sentence; printf 'q\ta\t-\t1\t4\t8\tX\t-\tBank\n'; bank; } |
	    markup -f json | cmp - <({ sentence; bank; } | markup -f json)
}

@test "escape sequences in a text do not reach the terminal" {
	printf 'S\ta\t-\t1\t0\t9\ts\t1\t\033[2J\302\2331mX\n' | markup |
	    cmp - <(printf '== a\n\n [2J 1mX\n')
}

@test "with -u each sentence is written when the next record has come" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	markup -u "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" 3>&- &
	exec 5<"$BATS_TEST_TMPDIR/out" 4<>"$BATS_TEST_TMPDIR/in"
	{ sentence; sentence; } >&4
	read -r -t 60 id <&5
	read -r -t 60 blank <&5
	read -r -t 60 text <&5
	exec 4>&- 5<&-
	[ "$text" = 'The Bank of England rose on Monday.' ]
}

@test "a format that there is not is a usage error" {
	run -2 markup -f pdf $news
	[ "${lines[0]}" = 'markup: -f pdf: must be ansi, brat, conll, conll2, csv, geojson, html, json, labelstudio, spans, timelinejs or timeml' ]
}
