# markup: what tables and maps take: csv, timelinejs and geojson.
bats_require_minimum_version 1.5.0
load helper

setup() {
	news=fixtures/markup/news.rec
	rec=$BATS_TEST_TMPDIR/rec
}

# All annotations of the fixtures, and of hostile texts.
streams() {
	local kind

	cat $news $example
	for kind in $(awk -f hostile.awk -v kind=list); do
		awk -f hostile.awk -v kind="$kind" -v size=400 |
		    sentsplit -q -t -i "$kind" -d 2015-07-06 | enttag -q |
		    datefind -q
	done
}

# One mention in a document of one sentence: KIND TYPE VALUE TEXT [TAG ...]
mention() {
	local kind=$1 type=$2 value=$3 text=$4

	shift 4
	printf 'S\ta\t-\t1\t0\t%d\ts\t1\t%s\n' ${#text} "$text"
	printf '%s\ta\t-\t1\t0\t%d\t%s\t%s\t%s' "$kind" ${#text} "$type" \
	    "$value" "$text"
	printf '\t%s' "$@"
	echo
}

# The last line that markup -f FORMAT makes of such a mention.
shown() {
	local format=$1

	shift
	mention "$@" | markup -f "$format" | tail -n 1
}

# The fields of CSV as TAB-separated columns: a reader of RFC 4180, which says
# what is wrong with a row.
fields() {
	awk '
	{
		n = 0
		line = ""
		rest = $0
		do {
			if (substr(rest, 1, 1) == "\"") {
				field = ""
				rest = substr(rest, 2)
				while ((i = index(rest, "\"")) > 0) {
					field = field substr(rest, 1, i - 1)
					rest = substr(rest, i + 1)
					if (substr(rest, 1, 1) != "\"")
						break
					field = field "\""
					rest = substr(rest, 2)
				}
				if (i == 0 || (rest != "" && rest !~ /^,/))
					print "not closed: " NR
			} else {
				i = index(rest, ",")
				field = i ? substr(rest, 1, i - 1) : rest
				rest = i ? substr(rest, i) : ""
				if (field ~ /"/)
					print "a quote: " NR
			}
			line = line (n++ ? "\t" : "") field
			more = rest != ""
			rest = substr(rest, 2)
		} while (more)
		print line
	}'
}

# The same columns from records.
expected() {
	printf 'document\tdate\ttype\tvalue\ttext\tcountry\tlat\tlon\tfrom\t'
	printf 'to\tsentence\n'
	awk '
	function tag(key,	i) {
		for (i = 10; i <= NF; i++)
			if (index($i, key "=") == 1)
				return substr($i, length(key) + 2)
	}
	function column(s) {
		return s == "-" ? "" : s
	}
	BEGIN { FS = OFS = "\t" }
	$1 == "S" { sentence = $9 }
	$1 ~ /^[et]$/ {
		split(tag("geo") ",", place, ",")
		print column($2), column($3), column($7), column($8), $9,
		    tag("country"), place[1], place[2], tag("from"),
		    tag("to"), sentence
	}'
}

@test "csv is a row for each mention, with its sentence" {
	markup -f csv $news | sed -n '1,4p' | cmp - <(cat <<-'END'
	document,date,type,value,text,country,lat,lon,from,to,sentence
	harbour.txt,2013-07-09T18:30+02:00,PER,Anna Lindqvist,Anna Lindqvist,,,,,,Anna Lindqvist opened the inquiry in Gothenburg on Tuesday.
	harbour.txt,2013-07-09T18:30+02:00,LOC,Gothenburg,Gothenburg,SE,57.7072,11.9668,,,Anna Lindqvist opened the inquiry in Gothenburg on Tuesday.
	harbour.txt,2013-07-09T18:30+02:00,DATE,2013-07-09,on Tuesday,,,,2013-07-09,2013-07-09,Anna Lindqvist opened the inquiry in Gothenburg on Tuesday.
	END
	)
}

@test "every field of csv is what the records say" {
	streams | sed 's/T24:00/T23:00/g' >"$rec"
	[ "$(grep -c '^[et]' "$rec")" -gt 300 ]
	expected <"$rec" | sort | tr -d '\200-\377' >"$BATS_TEST_TMPDIR/want"
	markup -q -f csv "$rec" | fields | sort | tr -d '\200-\377' |
	    cmp - "$BATS_TEST_TMPDIR/want"
	expected <"$example" | sort | cmp - <(markup -f csv "$example" |
	    fields | sort)
}

@test "csv is valid UTF-8 and without control characters, whatever comes in" {
	streams >"$rec"
	mention e PER "$(printf '\377\303\251')" "$(printf '\355\240\200\001')" \
	    "$(printf 'country=\200')" >>"$rec"
	for format in csv timelinejs geojson; do
		markup -q -f $format "$rec" >"$BATS_TEST_TMPDIR/out"
		iconv -f UTF-8 -t UTF-8 "$BATS_TEST_TMPDIR/out" >/dev/null
		tr -d '\n\040-\176\200-\377' <"$BATS_TEST_TMPDIR/out" |
		    cmp - /dev/null
	done
	tail -n 1 "$rec" | markup -f csv | tail -n 1 |
	    cmp - <(printf 'a,,PER,\357\277\275\303\251,%s,%s,,,,,\n' \
	    "\"$(printf '\357\277\275\357\277\275\357\277\275') \"" \
	    "$(printf '\357\277\275')")
}

@test "csv quotes commas, quotes and spaces at an edge" {
	[ "$(shown csv e ORG 'A, B' 'A "B" C')" = \
	    'a,,ORG,"A, B","A ""B"" C",,,,,,"A ""B"" C"' ]
	[ "$(shown csv e ORG ' A' 'B ')" = 'a,,ORG," A","B ",,,,,,"B "' ]
	[ "$(shown csv e ORG - -)" = 'a,,ORG,,-,,,,,,-' ]
}

@test "csv has mentions whose sentences are gone, without one" {
	mention e ORG 'A' 'A' | grep '^e' | markup -f csv | tail -n 1 |
	    grep -qx 'a,,ORG,A,A,,,,,,'
}

@test "csv has a place only where both of it are degrees" {
	for geo in 48.2 , 48.2, ,16 91,0 90.01,0 0,180.5 -181,0 1e1,0 01,0 \
	    1,2,3 99999999999999999999,0; do
		shown csv e LOC V V "geo=$geo" |
		    grep -qx 'a,,LOC,V,V,,,,,,V' || { echo "$geo"; return 1; }
		[ "$(mention e LOC V V "geo=$geo" | markup -f geojson)" = '' ]
	done
	for geo in 90,180 -90.00,-180.0 0,-0.5 48.2,16; do
		shown csv e LOC V V "geo=$geo" "geo=7,7" |
		    grep -qx "a,,LOC,V,V,,$geo,,,V"
	done
}

@test "24:00 is 00:00 of the next day in csv" {
	[ "$(shown csv t TIME 2015-12-31T24:00 midnight \
	    from=2015-12-31T24:00+01:00 to=2015-12-31T24:00+01:00)" = \
	    'a,,TIME,2016-01-01T00:00,midnight,,,,2016-01-01T00:00+01:00,2016-01-01T00:00+01:00,midnight' ]
	[ "$(shown csv e ORG 2015-12-31T24:00 x)" = \
	    'a,,ORG,2015-12-31T24:00,x,,,,,,x' ]
}

@test "with -Q no cell is a formula" {
	for sign in = + - @; do
		mention e ORG "${sign}1,2" "${sign}A" geo=-1,-2 \
		    >"$rec"
		[ "$(markup -Q -f csv "$rec" | tail -n 1)" = \
		    "a,,ORG,\"'${sign}1,2\",'${sign}A,,-1,-2,,,'${sign}A" ]
		[ "$(markup -f csv "$rec" | tail -n 1)" = \
		    "a,,ORG,\"${sign}1,2\",${sign}A,,-1,-2,,,${sign}A" ]
		mention t DATE BC0490 "${sign}A" | markup -Q -f timelinejs |
		    tail -n 1 | grep -q "^-490,,,,,,,,,'${sign}A,<p>"
	done
}

@test "what a format does not have is a usage error, not passed over" {
	for format in ansi conll conll2 geojson html json labelstudio spans \
	    timeml; do
		ends 2 markup -Q -f $format $news >"$BATS_TEST_TMPDIR/out"
		message_says markup '-Q: only csv and timelinejs have cells$'
		[ ! -s "$BATS_TEST_TMPDIR/out" ]
	done
	for format in ansi csv geojson html json labelstudio spans timelinejs \
	    timeml; do
		ends 2 markup -T -f $format $news >"$BATS_TEST_TMPDIR/out"
		message_says markup '-T: only conll and conll2 have tags$'
		[ ! -s "$BATS_TEST_TMPDIR/out" ]
	done
	ends 2 markup -Q $news
	ends 0 markup -T -f conll $news >"$BATS_TEST_TMPDIR/out"
	ends 0 markup -f json -T -f conll2 $news >"$BATS_TEST_TMPDIR/out"
}

@test "csv of nothing is its names" {
	[ "$(markup -f csv /dev/null)" = \
document,date,type,value,text,country,lat,lon,from,to,sentence ]
}

# when VALUE [TAG ...]: the columns of a date in timelinejs, up to Headline.
when() {
	local value=$1

	shift
	mention t DATE "$value" x "$@" | markup -f timelinejs |
	    sed -n '2s/,x,.*//p'
}

@test "timelinejs has the columns of TimelineJS" {
	[ "$(markup -f timelinejs /dev/null)" = 'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Group' ]
	[ "$(markup -f timelinejs $news | sed -n 2p)" = '2013,7,9,,,,,,,Anna Lindqvist opened the inquiry in Gothenburg on Tuesday.,<p>Anna Lindqvist opened the inquiry in Gothenburg <b>on Tuesday</b>.</p><p>Harbour inquiry opens</p>,The Pilot' ]
}

@test "timelinejs has an end only where it is not the start" {
	[ "$(when 2015-07-06 from=2015-07-06 to=2015-07-06)" = 2015,7,6,,,,,, ]
	[ "$(when 2015-W28 from=2015-07-06 to=2015-07-12)" = \
	    2015,7,6,,2015,7,12,, ]
	[ "$(when 2015-07-06 from=2015-07-06)" = 2015,7,6,,,,,, ]
	[ "$(when 2015-07-06 from=2015-07-06 to=2014-01-01)" = 2015,7,6,,,,,, ]
	[ "$(when 2015 from=2015)" = 2015,,,,,,,,2015 ]
}

@test "timelinejs has hours below 24" {
	[ "$(when x from=2015-07-06T09:05+04:00 to=2015-07-06T09:05+04:00)" = \
	    2015,7,6,09:05,,,,, ]
	[ "$(when x from=2015-12-31T20:00 to=2015-12-31T24:00)" = \
	    2015,12,31,20:00,2016,1,1,00:00, ]
}

@test "timelinejs shows years, months, decades and centuries as such" {
	[ "$(when 2014 from=2014-01-01 to=2014-12-31)" = \
	    2014,1,1,,2014,12,31,,2014 ]
	[ "$(when 0014 from=0014-01-01 to=0014-12-31)" = \
	    14,1,1,,14,12,31,,14 ]
	[ "$(when 2014-07 from=2014-07-01 to=2014-07-31)" = \
	    '2014,7,1,,2014,7,31,,July 2014' ]
	[ "$(when 199 from=1990-01-01 to=1999-12-31)" = \
	    1990,1,1,,1999,12,31,,1990s ]
	for century in 11:12th 19:20th 20:21st 21:22nd 22:23rd 10:11th; do
		when "${century%:*}" from=2000-01-01 |
		    grep -qx "2000,1,1,,,,,,${century#*:} century"
	done
}

@test "timelinejs has years before Christ as negative ones" {
	[ "$(when BC0490)" = -490,,,,,,,, ]
	[ "$(when BC0044-03-15)" = -44,3,15,,,,,, ]
	[ "$(when BC04)" = '' ]
}

@test "timelinejs leaves out what stands on no calendar, and counts it" {
	{ mention t DURATION P3D x; mention e LOC V V; mention t DATE XXXX x
	    mention t DATE y z from=2015-02-30; mention t DATE 2015 z from=2015
	} >"$rec"
	run -0 --separate-stderr markup -v -f timelinejs "$rec"
	[ "${#lines[@]}" -eq 2 ]
	[[ "$stderr" == \
	    *"markup: 4 annotations left out, which timelinejs cannot hold" ]]
}

@test "timelinejs has HTML that shows what the text says" {
	{ printf 'D\t<i>\t-\t0\t0\t0\t-\t<t>&\t-\tsource=<s>&\turl=%s\n' \
	    'https://x/?"a&b"'
	    printf 'S\t<i>\t-\t1\t0\t14\ts\t1\t<b>&amp;"2015"\n'
	    printf 't\t<i>\t-\t1\t9\t13\tDATE\t2015\t2015\tfrom=2015\n'
	    printf 'Z\t<i>\t-\t1\t14\t14\t-\t-\t-\n'
	} | markup -f timelinejs | fields | tail -n 1 | cut -f 10-12 |
	    cmp - <(printf '%s\t%s\t%s\n' \
	    '&lt;b&gt;&amp;amp;"2015"' \
	    '<p>&lt;b&gt;&amp;amp;"<b>2015</b>"</p><p><a href="https://x/?&quot;a&amp;b&quot;">&lt;t&gt;&amp;</a></p>' \
	    '&amp;lt;s&amp;gt;&amp;amp;')
	{ printf 'D\ta\t-\t0\t0\t0\t-\t-\t-\turl=javascript:x\n'
	    mention t DATE 2015 2015 from=2015
	    printf 'Z\ta\t-\t1\t4\t4\t-\t-\t-\n'; } | markup -f timelinejs |
	    tail -n 1 | grep -qF '</p><p>a</p>,'
}

@test "headlines are cut between words and characters" {
	headline() {
		mention t DATE 2015 "$1" from=2015 | markup -f timelinejs |
		    fields | tail -n 1 | cut -f 10
	}
	words='one two three four five six seven eight nine ten eleven twelve'
	[ "$(headline "$words thirteen 14")" = "$words thirteen 14" ]
	[ "$(headline "$words thirteen fourteenth")" = "$words thirteen…" ]
	long=$(printf 'é%.0s' $(seq 50))
	[ "$(headline "x$long")" = "x$(printf 'é%.0s' $(seq 39))…" ]
}

@test "geojson is a Feature for each place, longitude first" {
	markup -f geojson $news | head -n 1 | cmp - <(printf '%s\n' \
'{"type":"Feature","geometry":{"type":"Point","coordinates":[11.9668,57.7072]},"properties":{"document":"harbour.txt","date":"2013-07-09","time":"18:30+02:00","type":"LOC","value":"Gothenburg","text":"Gothenburg","country":"SE","start":60,"end":70,"sentence":"Anna Lindqvist opened the inquiry in Gothenburg on Tuesday."}}')
	[ "$(markup -f geojson $news | wc -l)" -eq "$(grep -c '^e.*	geo=' $news)" ]
}

@test "geojson has days in its dates or null" {
	for date in - 2014 2014-07 nonsense 2014-02-30; do
		mention e LOC V V geo=1,2 | sed "s/	-/	$date/" |
		    markup -f geojson | grep -q '"date":null,"time":null'
	done
	mention e LOC V V geo=1,2 | sed "s/	-/	2014-07-06/" |
	    markup -f geojson | grep -q '"date":"2014-07-06","time":null'
}

@test "every Feature has the same properties" {
	{ cat $news; mention e MISC - x geo=1,2; mention e LOC V V geo=1,2 |
	    sed -n 's/^e	a/e	b/p'; } >"$rec"
	[ "$(markup -f geojson "$rec" | sed 's/:"[^"]*"/:/g
	    s/:null/:/g; s/[0-9.]//g' | sort -u | wc -l)" -eq 1 ]
	markup -f geojson "$rec" | tail -n 2 | cmp - <(printf '%s\n' \
'{"type":"Feature","geometry":{"type":"Point","coordinates":[2,1]},"properties":{"document":"a","date":null,"time":null,"type":"MISC","value":null,"text":"x","country":null,"start":0,"end":1,"sentence":"x"}}' \
'{"type":"Feature","geometry":{"type":"Point","coordinates":[2,1]},"properties":{"document":"b","date":null,"time":null,"type":"LOC","value":"V","text":"V","country":null,"start":0,"end":1,"sentence":null}}')
}

@test "what geojson leaves out is counted" {
	{ mention e LOC V V geo=1,2; mention t DATE 2015 x; mention e PER V V
	} >"$rec"
	run -0 --separate-stderr markup -v -f geojson "$rec"
	[[ "$stderr" == \
	    *"markup: 2 annotations left out, which geojson cannot hold" ]]
	[ "${#lines[@]}" -eq 1 ]
}

@test "the tables are the same in whatever order annotations come" {
	for format in csv timelinejs geojson; do
		enttag -q $news | datefind -q | markup -q -f $format \
		    >"$BATS_TEST_TMPDIR/one"
		datefind -q $news | enttag -q | markup -q -f $format |
		    cmp - "$BATS_TEST_TMPDIR/one"
	done
}

# A sentence of 60,000 bytes with a name and a day for each of so many words.
crowded() {
	awk -v n="$1" 'BEGIN {
		OFS = "\t"
		for (i = 0; i < 10000; i++)
			text = text (i ? " " : "") "Paris"
		print "S", "a", "-", 1, 0, length(text), "s", 1, text
		for (i = 0; i < n; i++) {
			s = i * 6
			print "e", "a", "-", 1, s, s + 5, "LOC", "Paris",
			    "Paris", "country=FR", "geo=48.85,2.35"
			print "t", "a", "-", 1, s, s + 5, "DATE",
			    "2015-07-06", "Paris", "from=2015-07-06",
			    "to=2015-07-06"
		}
	}'
}

@test "of a long sentence a table has the words around each mention" {
	crowded 1000 >"$BATS_TEST_TMPDIR/in"
	for f in csv timelinejs geojson; do
		markup -f $f "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
		[ "$(wc -c <"$BATS_TEST_TMPDIR/out")" -lt 3000000 ]
		awk 'length > 1500 { exit 1 }' "$BATS_TEST_TMPDIR/out"
	done
	markup -f csv "$BATS_TEST_TMPDIR/in" | tail -n 1 | cut -d , -f 11 |
	    grep -Eqx '(Paris ){100,}Paris'
	crowded 1 | sed 's/Paris/Cairo/' | sed 's/	Paris	Paris/	Cairo	Cairo/' |
	    markup -f csv | sed -n 2p | cut -d , -f 11 |
	    grep -Eqx 'Cairo( Paris){80,}'
}
