# The page of markup -f html: what it says without colour, pointer and script.
bats_require_minimum_version 1.5.0
load helper

setup() {
	news=fixtures/markup/news.rec
	page=$BATS_TEST_TMPDIR/page
}

# page_of: the page of the records on standard input.
page_of() {
	markup -q -f html >"$page" || [ "$?" -eq 1 ]
}

# body: what the page has behind its style sheet.
body() {
	sed '1,/<main>/d' "$page"
}

# sentence TEXT: one of a document of its own.
sentence() {
	printf 'S\ta\t-\t1\t0\t%d\ts\t1\t%s\n' "${#1}" "$1"
}

# time_of VALUE [FROM TO]: a time of it, its first byte.
time_of() {
	printf 't\ta\t-\t1\t0\t1\tDATE\t%s\tM' "$1"
	[ $# -lt 3 ] || printf '\tfrom=%s\tto=%s' "$2" "$3"
	printf '\n'
}

# broken: links that lead nowhere, and ids that are there twice.
broken() {
	grep -o ' id="[^"]*"' "$page" | sed 's/.*id="//;s/"//' | sort \
	    >"$page.ids"
	uniq -d "$page.ids"
	grep -o 'href="#[^"]*"' "$page" | sed 's/href="#//;s/"//' | sort -u |
	    comm -23 - <(sort -u "$page.ids")
}

# unbalanced: what is open in the page and not closed, or the other way round.
unbalanced() {
	body | sed 's,</main>,,' | grep -o '</*[a-z0-9]*[^>]*>' |
	    grep -v '/>$' | awk '
	    { name = $1; gsub(/[<>\/]/, "", name) }
	    name == "body" || name == "html" { next }
	    /^<\// { if (stack[depth--] != name) { print "at " NR ": " $0; exit } next }
	    { stack[++depth] = name }
	    END { if (depth != 0) print "open: " stack[depth] }'
}

# hostile: what may stand in records that are none of ours.
hostile() {
	local geo

	sentence 'Monday is'
	time_of 2014-07-14 0001-01-01 9999-12-31
	time_of x 9999-12-31 0001-01-01
	time_of y -5 zz
	time_of z 9999-12-31 9999-12-31T24:00
	for geo in 90,180 -90,-180 999,1 1,181 1e5,0 , - 1, ,1 -0,-0 \
	    00000001,1 1.,1 .5,1 91,0; do
		printf 'e\ta\t-\t1\t0\t6\tLOC\t%s\tMonday\tgeo=%s\n' $geo $geo
	done
	printf 'e\ta\t-\t1\t6\t7\tLOC\t-\t \tcountry=\n'
	printf 'e\ta\t-\t9\t60\t61\tPER\t"><i>\t \n'
}

@test "every mention leads to its entry, and every entry to its mentions" {
	page_of <$news
	[ -z "$(broken)" ]
	grep -q '<a id="m1" href="#p1">Anna Lindqvist</a>' "$page"
	grep -q '<a id="m4" href="#p1" title="Anna Lindqvist">Lindqvist</a>' \
	    "$page"
	grep -q '^<li id="p1"><a href="#m1">Anna Lindqvist</a> <a href="#m4">2</a></li>$' \
	    "$page"
}

@test "the page is whole and no link of it is broken, whatever comes in" {
	for f in hostile "awk -f hostile.awk" "cat $news" "cat $example"; do
		$f | page_of
		[ -z "$(broken)" ]
		[ -z "$(unbalanced)" ]
		[ "$(grep -c '<h1>' "$page")" -eq 1 ]
		[ "$(grep -c '^<main>$' "$page")" -eq 1 ]
	done
}

@test "the check of links and elements finds what is wrong" {
	printf '<html>\n<main>\n<p id="a" ><b><a href="#b">\n' >"$page"
	printf '<i id="a">' >>"$page"
	[ "$(broken | tr '\n' ' ')" = 'a b ' ]
	[ "$(unbalanced)" = 'open: i' ]
}

@test "a time is an element of HTML where HTML takes its value" {
	for v in 2014 2014-07 2014-07-14 2014-W29 2015-W53 07-20 02-29 08:30 \
	    08:30:15 2014-07-14T08:30 2014-07-14T08:30:00Z P10D PT36H \
	    2014-07-14T08:30+02:00 P1DT12H PT90S PT1H2M3S; do
		{ sentence 'M'; time_of $v; } | page_of
		grep -qF "<time datetime=\"$v\">M</time>" "$page" ||
		    { echo "$v"; return 1; }
	done
	for v in P4M P25Y P2W P1Y6M PT1.5H P PT P1DT PDT1H P1H PT1D P1D1D \
	    PT1S1M 2014-W53 2014-W00 2014-W28-WE 2014-Q3 -H1 201 19 TMO \
	    2014-07-14TMO XXXX-07-20 --07-20 BC0490 PAST_REF 0000 2014-13 \
	    2014-02-30 02-30 24:00 08:60 08:30:60 2014-07-14T08:30:60 \
	    9999-12-31T24:00; do
		{ sentence 'M'; time_of $v; } | page_of
		grep -qF "<span data-value=\"$v\">M</span>" "$page" ||
		    { echo "$v"; return 1; }
	done
}

@test "a day that ends at 24:00 is the next one at 00:00 for machines" {
	{ sentence 'M'; time_of 2014-12-31T24:00; } | page_of
	grep -qF '<time datetime="2015-01-01T00:00">M</time>' "$page"
}

@test "an entry has its time in words" {
	says() {
		{ sentence 'M'; time_of "$@"; } | page_of
		grep -qF "<li id=\"t1\"><a href=\"#m1\">$want</a></li>" "$page" ||
		    { grep '<li' "$page"; return 1; }
	}
	want='14 July 2014' says 2014-07-14
	want='July 2014' says 2014-07
	want='14 July 2014, 08:30' says 2014-07-14T08:30
	want='3 weeks' says P3W
	want='1 day' says P1D
	want='30 minutes' says PT30M
	want='now' says PRESENT_REF
	want='P1Y6M' says P1Y6M
	want='28 July to 3 August 2014' says 2014-W31 2014-07-28 2014-08-03
	want='14 to 20 July 2014' says 2014-W29 2014-07-14 2014-07-20
	want='29 December 2014 to 4 January 2015' \
	    says 2015-W01 2014-12-29 2015-01-04
	want='14 July 2014, 06:00 to 12:00' \
	    says 2014-07-14TMO 2014-07-14T06:00 2014-07-14T12:00
}

@test "days are dots on the timeline, and what is longer is a bar" {
	{ sentence 'M'; time_of 1 2014-07-14 2014-07-14
	    time_of 2 2014-07-15 2014-07-15; time_of 3 2014-07-15 2014-07-15
	    time_of 4 2015-01-01 2015-12-31; } | page_of
	grep -q 'aria-label="Timeline: 3 dates, 2014 to 2015"' "$page"
	[ "$(body | grep -o 'class="bar" d="[^"]*"' | tr -dc H)" = H ]
	[ "$(body | grep -o 'class="d1" d="[^"]*"' | tr -dc h)" = h ]
	[ "$(body | grep -o 'class="d2" d="[^"]*"' | tr -dc h)" = h ]
	grep -q '<text x="33">14 Jul 2014</text>.*<text x="[0-9]*">2015</text>' \
	    "$page"
}

@test "two dates are no timeline, and a document without places has no map" {
	{ sentence 'M'; time_of 1 2014-07-14 2014-07-14
	    time_of 2 2014-07-15 2014-07-15; } | page_of
	fails grep -q '<svg' "$page"
}

@test "a map has a dot for each place, and the outline is there once" {
	{ sentence 'Ulm'; printf 'e\ta\t-\t1\t0\t3\tLOC\t-\tUlm\tgeo=48.4,10\n'
	    printf 'e\tb\t-\t1\t0\t3\tLOC\tLima\tUlm\tgeo=-12,-77\n'; } | page_of
	[ "$(grep -c 'aria-label="Map: 1 place"' "$page")" -eq 2 ]
	[ "$(grep -c 'aria-label="Map: 2 places"' "$page")" -eq 1 ]
	[ "$(grep -c '<path id="world"' "$page")" -eq 1 ]
	grep -q 'scale(.5)translate(-79 -76).*d="M245 33h0M115 154h0"' "$page"
}

@test "absurd places and times leave the pictures as they are" {
	hostile | page_of
	fails grep -qE '(M|V|H|x="| )-?[0-9]{4,}|nan|inf|="-' <(body |
	    grep '<svg [cv]' | sed 's/translate([^)]*)//')
	grep -q 'aria-label="Map: 4 places"' "$page"
}

@test "many documents have contents, names, dates and places" {
	page_of <$news
	body | sed -n '/^<aside/,/^<\/aside/p' >"$page.all"
	grep -q '<details open><summary>Contents: 3 documents</summary>' \
	    "$page.all"
	grep -q '^<li><a href="#d1">Harbour inquiry opens</a> <small>9 July 2013, 18:30+02:00 · .* names, .* times</small></li>$' \
	    "$page.all"
	grep -q '^<li class="p"><a href="#m1">Anna Lindqvist</a> <b>3</b> <small>in <a href="#m1">1</a> <a href="#me">2</a></small></li>$' \
	    "$page.all"
	head -n 12 $news | page_of
	fails grep -q '<aside' "$page"
}

@test "the summary says where it leaves something out" {
	awk 'BEGIN { for (i = 1; i <= 1203; i++) {
	    print "S\td" i "\t-\t1\t0\t1\ts\t1\tM"
	    print "e\td" i "\t-\t1\t0\t1\tPER\tn" i "\tM" } }' | page_of
	grep -q '<p>Not listed: the 203 documents behind these.</p>' "$page"
	grep -q '<p>Those in the most documents, of 1203 names.</p>' "$page"
	[ -z "$(broken)" ]
	awk 'BEGIN { print "S\ta\t-\t1\t0\t1\ts\t1\tM"
	    for (i = 1; i <= 33000; i++)
	    print "e\td" i % 2 "\t-\t1\t0\t1\tPER\tn" i "\tM" }' | page_of
	grep -q 'of the first 32768 names.</p>' "$page"
}

@test "a page takes no more than three bytes for a byte of text, and 200 KB" {
	cat $news $example >"$page.rec"
	page_of <"$page.rec"
	awk -F '\t' -v page="$(wc -c <"$page")" '$1 == "S" { n += length($9) }
	    END { exit page > 3 * n + 200000 }' "$page.rec"
	[ "$(markup -f html /dev/null | wc -c)" -lt 16000 ]
}

@test "what turns the direction of text stays out of the page" {
	for c in 252 253 254 255 256; do
		printf 'D\ta\t-\t0\t0\t0\t-\tx\342\200\\%st\tHi.\n' $c
	done >"$page.rec"
	for c in 246 247 250 251; do
		printf 'S\tb\\%s\t-\t1\t0\t8\ts\t1\ta \342\201\\%s b.\n' $c $c
	done | sed 's/\\2[0-9]*\t/\t/' >>"$page.rec"
	printf 'S\tc\t-\t1\t0\t9\ts\t1\ta \342\200\216 b c\n' >>"$page.rec"
	printf "$(sed 's/%/%%/g' "$page.rec" | sed 's/\t/\\t/g;s/$/\\n/' |
	    tr -d '\n')" | page_of
	fails grep -q "$(printf '\342\200[\252-\256]')" "$page"
	fails grep -q "$(printf '\342\201[\246-\251]')" "$page"
	grep -q "$(printf 'a \342\200\216 b c')" "$page"
}

@test "a heading, a title and a link are never empty" {
	printf 'D\t \t-\t0\t0\t0\t-\t\342\200\213\t-\nS\t \t-\t1\t0\t3\th\t1\t\342\200\213\n' |
	    page_of
	fails grep -qE '<(h[1-6]|title|a [^>]*)></' "$page"
	grep -q '<h2>Document 1</h2>' "$page"
	awk 'BEGIN { while (i++ < 99) t = t "word "; print "D\ta\t-\t0\t0\t0\t-\t" t "\t-" }' |
	    page_of
	[ "$(sed -n 's,<title>\(.*\)</title>,\1,p' "$page" | wc -m)" -le 71 ]
}
