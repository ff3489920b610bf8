# tally: what is counted, and how the reports show it.
bats_require_minimum_version 1.5.0
load helper

setup() {
	news=fixtures/tally/news.rec
}

# An e record: document, date, type, value, text, tags.
name() {
	printf 'e\t%s\t%s\t1\t0\t%d\t%s\t%s\t%s' "$1" "$2" "${#5}" "$3" "$4" "$5"
	shift 5
	[ $# -eq 0 ] || printf '\t%s' "$@"
	echo
}

# A t record: document, type, value, tags.
time_of() {
	printf 't\t%s\t-\t1\t0\t4\t%s\t%s\tthen' "$1" "$2" "$3"
	shift 3
	[ $# -eq 0 ] || printf '\t%s' "$@"
	echo
}

begin() {
	printf 'D\t%s\t%s\t0\t0\t0\t-\t-\t-\n' "$1" "$2"
}

end() {
	printf 'Z\t%s\t%s\t0\t9\t9\t-\t-\t-\n' "$1" "$2"
}

# The periods of a timeline in which there is anything.
filled() {
	awk -F '\t' '$2 > 0' | cut -f 1-3
}

# Column $1 of standard input, joined with commas.
column() {
	cut -f "$1" | paste -s -d , -
}

@test "top is the table that it was" {
	tally top -H $news | cmp - fixtures/tally/top.tsv
}

@test "bare tally is tally top" {
	tally -H $news | cmp - fixtures/tally/top.tsv
}

@test "a file called top is read when it is given as ./top or after --" {
	cp $news "$BATS_TEST_TMPDIR/top"
	cd "$BATS_TEST_TMPDIR"
	[ "$(tally ./top | wc -l)" -eq 6 ]
	[ "$(tally -- top | wc -l)" -eq 6 ]
	[ "$(tally top top | wc -l)" -eq 6 ]
}

@test "there is no header in a pipe unless -H asks for it" {
	[ "$(tally $news | head -n 1 | cut -f 8)" = Gothenburg ]
	[ "$(tally -H $news | head -n 1)" = "$(printf \
'documents\tmentions\tshare\ttype\tcountry\tfirst\tlast\tname\tvariants')" ]
}

@test "a terminal gets a header without -H" {
	units/units terminal tally -f tsv $news | cmp - <(tally -H $news)
	units/units terminal tally -f tsv timeline -b year $news |
	    cut -f 1-4 | cmp - <(tally timeline -b year -H $news)
}

@test "options may stand before and after the name of the report" {
	[ "$(tally -n 1 top -H $news | wc -l)" -eq 2 ]
	[ "$(tally -m timeline -b year $news | wc -l)" -eq 2 ]
}

@test "-n writes only the first names and 0 stands for all" {
	[ "$(tally -n 2 $news | column 8)" = 'Gothenburg,Anna Lindqvist' ]
	[ "$(tally -n 0 $news | wc -l)" -eq 6 ]
	[ "$(tally -n 99 $news | wc -l)" -eq 6 ]
}

@test "-k counts only the types that it names" {
	[ "$(tally -k LOC,PER $news | column 4)" = LOC,PER,LOC ]
	[ "$(tally -k LOC -k MISC $news | column 4)" = LOC,LOC,MISC ]
	[ -z "$(tally -k PERSON $news)" ]
}

@test "documents come before mentions, then name, then type, bytewise" {
	{
		name a - ORG - Zeta
		name b - ORG - Zeta
		name a - PER - Mu; name a - PER - Mu; name a - PER - Mu
		name a - PER - beta
		name a - PER - Beta
		name a - LOC - Beta
	} >"$BATS_TEST_TMPDIR/in"
	[ "$(tally "$BATS_TEST_TMPDIR/in" | cut -f 1,2,4,8 | tr '\t' ' ' |
	    paste -s -d , -)" = \
	    '2 2 ORG Zeta,1 3 PER Mu,1 1 LOC Beta,1 1 PER Beta,1 1 PER beta' ]
}

@test "one name in two types is two names" {
	{ name a - PER - Paris; name a - LOC - Paris; } |
	    tally | cut -f 4,8 | cmp - <(printf 'LOC\tParis\nPER\tParis\n')
}

@test "a name whose value is absent is counted as it is mentioned" {
	[ "$({ name a - PER - Kerry; name a - PER Kerry K.; } | tally |
	    cut -f 2,8,9)" = "$(printf '2\tKerry\tK.|Kerry')" ]
}

@test "a document counts once for a name, however often that is mentioned" {
	[ "$({ begin a -; name a - PER - Ann; name a - PER - Bob
	    name a - PER - Ann; end a -; } | tally | cut -f 1,2,8 |
	    head -n 1)" = "$(printf '1\t2\tAnn')" ]
}

@test "the share is that of all documents, also of those without names" {
	[ "$({ begin a -; name a - PER - Ann; end a -; begin b -; end b -
	    begin c -; end c -; } | tally | cut -f 3)" = 0.3333 ]
	[ "$({ begin a -; name a - PER - Ann; end a -; begin b -
	    name b - PER - Ann; end b -; begin c -; end c -; } | tally |
	    cut -f 3)" = 0.6667 ]
}

@test "the country is the most frequent one, of equal ones the first" {
	[ "$({ name a - LOC - Ulm country=US; name a - LOC - Ulm country=DE
	    name b - LOC - Ulm country=DE; } | tally | cut -f 5)" = DE ]
	[ "$({ name a - LOC - Ulm country=US; name a - LOC - Ulm country=DE; } |
	    tally | cut -f 5)" = DE ]
	[ "$(name a - LOC - Ulm | tally | cut -f 5)" = - ]
}

@test "the country is found among other tags" {
	[ "$(name a - LOC - Ulm x=1 geo=48.4,10.0 country=DE conf=0.9 | tally |
	    cut -f 5)" = DE ]
}

@test "first and last are the earliest and latest document dates" {
	[ "$({ name b 2015-07-06 PER - Ann; name a 2014 PER - Ann
	    name d - PER - Ann; name c 2015-07-06T23:00Z PER - Ann; } |
	    tally | cut -f 1,6,7)" = "$(printf '4\t2014\t2015-07-06')" ]
}

@test "names of documents without dates have no first and last" {
	[ "$(name a - PER - Ann | tally | cut -f 6,7)" = "$(printf -- '-\t-')" ]
}

@test "variants stand most frequent first, equal ones bytewise" {
	[ "$({ name a - PER 'Ann Lee' Lee; name a - PER 'Ann Lee' Ann
	    name a - PER 'Ann Lee' 'Ann Lee'; name b - PER 'Ann Lee' Lee; } |
	    tally | cut -f 9)" = 'Lee|Ann|Ann Lee' ]
}

@test "one form with two countries is one variant" {
	[ "$({ name a - LOC Ulm ULM country=US; name a - LOC Ulm Ulm
	    name a - LOC Ulm ULM country=DE; } | tally | cut -f 9)" = 'ULM|Ulm' ]
}

@test "a bar or a backslash inside a form is escaped, and printf undoes it" {
	v=$({ name a - ORG X 'A|B\C'; name a - ORG X X; } | tally | cut -f 9)
	[ "$v" = 'A\0174B\\C|X' ]
	[ "$(printf %b "${v%%|*}")" = 'A|B\C' ]
	[ "$(name a - ORG X 'A|' | tally | cut -f 9)" = 'A\0174' ]
}

@test "a form that was broken over lines has single spaces" {
	[ "$({ name a - PER - 'Ann   Lee'; name a - PER - 'Ann Lee'; } | tally |
	    cut -f 2,8,9)" = "$(printf '2\tAnn Lee\tAnn Lee')" ]
}

@test "a document that is cut short is not counted and the status is 1" {
	{ begin a -; name a - PER - Ann; end a -; begin b -
	    name b - PER - Ann; name b - PER - Bob; } \
	    >"$BATS_TEST_TMPDIR/in"
	run -1 --separate-stderr tally "$BATS_TEST_TMPDIR/in"
	[ "$(printf '%s\n' "$output" | cut -f 1-3,8)" = \
	    "$(printf '1\t1\t1.0000\tAnn')" ]
	[[ "$stderr" == *"cut off"* ]]
}

@test "a document that the next one cuts short is not counted" {
	{ begin a -; name a - PER - Ann; begin b -; name b - PER - Bob
	    end b -; } >"$BATS_TEST_TMPDIR/in"
	run -1 --separate-stderr tally "$BATS_TEST_TMPDIR/in"
	[ "$(printf '%s\n' "$output" | cut -f 3,8)" = \
	    "$(printf '1.0000\tBob')" ]
}

@test "what was filtered with grep is counted, documents by their ids" {
	grep '^e' $news | tally | cmp - <(tally $news)
}

@test "records without D and Z may come in any order" {
	grep '^[et]' $news | sort -r -k 9 | tally | cmp - <(tally $news)
	grep '^[et]' $news | sort -k 9 | tally timeline -m -b year |
	    cmp - <(tally timeline -m -b year $news)
}

@test "thousands of names in documents without D and Z are counted" {
	awk 'BEGIN {
		for (i = 0; i < 6000; i++)
			printf "e\td%d\t-\t1\t0\t1\tPER\tn%d\tx\n", i % 2,
			    i % 1500
	}' >"$BATS_TEST_TMPDIR/in"
	[ "$(tally "$BATS_TEST_TMPDIR/in" | cut -f 1,2 | sort | uniq -c |
	    tr -s ' \t' ' ')" = ' 1500 1 4' ]
}

@test "S and Z alone make documents known too" {
	[ "$(grep -v '^D' $news | grep -v "$(printf 'e\tvote')" |
	    tally -k PER | cut -f 3)" = 0.6667 ]
}

@test "the order of the documents changes nothing" {
	for i in vote harbour railway; do
		grep "$i.txt" $news
	done >"$BATS_TEST_TMPDIR/in"
	tally "$BATS_TEST_TMPDIR/in" | cmp - <(tally $news)
	tally timeline "$BATS_TEST_TMPDIR/in" | cmp - <(tally timeline $news)
}

@test "the order of annotators changes nothing" {
	sort -t "$(printf '\t')" -s -k2,2 -k4,4n $news |
	    awk -F '\t' '$1 == "Z" { z = $0; next }
	    $1 == "D" && z { print z } { print } END { print z }' |
	    tally -H | cmp - fixtures/tally/top.tsv
}

@test "a document that is given twice is counted twice" {
	[ "$(tally -n 1 $news $news | cut -f 1,2)" = "$(printf '6\t6')" ]
}

@test "records of unknown kinds are ignored" {
	{ cat $news; printf 'q\tx\t-\t1\t0\t1\tPER\tQ\tQ\n'; } | tally -H |
	    cmp - fixtures/tally/top.tsv
}

@test "a text has no names in it" {
	run -0 --separate-stderr tally -H fixtures/one.txt
	[ "${#lines[@]}" -eq 1 ]
}

@test "timeline counts documents by their day, and the names in them" {
	tally timeline -H $news | cmp - fixtures/tally/days.tsv
	tally timeline $news | filled | cmp - <(printf \
	    '2013-07-09\t1\t4\n2013-08-02\t1\t6\n')
}

@test "timeline counts a document for the year that alone is known" {
	tally timeline -b year $news | filled | cmp - <(printf '2013\t2\t10\n2014\t1\t1\n')
	tally timeline -b month $news | filled | cmp - <(printf \
	    '2013-07\t1\t4\n2013-08\t1\t6\n')
}

@test "timeline with -k counts the documents that mention such names" {
	tally timeline -k ORG $news | filled | cmp - <(printf '2013-08-02\t1\t3\n')
}

@test "timeline of texts counts the texts" {
	[ "$(sentsplit -d 2015-07-06 fixtures/one.txt fixtures/two.txt |
	    tally timeline | filled)" = "$(printf '2015-07-06\t2\t0')" ]
}

@test "timeline -m counts what lies in a month for it" {
	tally timeline -b month -m -H $news |
	    cmp - fixtures/tally/mentioned-months.tsv
}

@test "timeline -m never makes a year or a month a day" {
	[ "$({ time_of a DATE 2004; time_of a DATE 2004-07
	    time_of a DATE 2004-07-14; } | tally timeline -m | filled)" = \
	    "$(printf '2004-07-14\t1\t1')" ]
	[ "$({ time_of a DATE 2004; time_of a DATE 2004-07
	    time_of a DATE 2004-07-14; } | tally timeline -m -b year | filled)" = \
	    "$(printf '2004\t1\t3')" ]
}

@test "timeline -m takes a range only where all of it lies" {
	time_of a DATE 2015-W28 from=2015-07-06 to=2015-07-12 \
	    >"$BATS_TEST_TMPDIR/in"
	time_of a DATE 2015-W27 from=2015-06-29 to=2015-07-05 \
	    >>"$BATS_TEST_TMPDIR/in"
	[ "$(tally timeline -m -b month "$BATS_TEST_TMPDIR/in" | filled)" = \
	    "$(printf '2015-07\t1\t1')" ]
	[ -z "$(tally timeline -m "$BATS_TEST_TMPDIR/in" | filled)" ]
}

@test "timeline -m counts an evening up to midnight for its day" {
	[ "$({ time_of a TIME 2015-07-06TEV from=2015-07-06T18:00 \
	    to=2015-07-07T00:00; time_of b TIME 2015-07-06TNI \
	    from=2015-07-06T20:00 to=2015-07-06T24:00; } |
	    tally timeline -m | filled)" = "$(printf '2015-07-06\t2\t2')" ]
}

@test "timeline -m reads values where from= and to= are missing" {
	{ time_of a DATE 2015-W28; time_of a DATE 2015-W28-2
	    time_of a DATE 2015-Q3; time_of a DATE 2015-SU
	    time_of a DATE 2015-XX-XX; time_of a TIME 2015-07-09T10:30; } \
	    >"$BATS_TEST_TMPDIR/in"
	tally timeline -m "$BATS_TEST_TMPDIR/in" | filled |
	    cmp - <(printf '2015-07-07\t1\t1\n2015-07-09\t1\t1\n')
	tally timeline -m -b month "$BATS_TEST_TMPDIR/in" | filled |
	    cmp - <(printf '2015-07\t1\t3\n')
	tally timeline -m -b year "$BATS_TEST_TMPDIR/in" | filled |
	    cmp - <(printf '2015\t1\t6\n')
}

@test "timeline -m takes a half, a weekend and a last week for what they are" {
	{ time_of a DATE 2015-H2; time_of a DATE 2015-W31-WE
	    time_of a DATE 2015-W53; time_of a DATE 2014-W53; } \
	    >"$BATS_TEST_TMPDIR/in"
	tally timeline -m -b month "$BATS_TEST_TMPDIR/in" | filled |
	    cmp - <(printf '2015-08\t1\t1\n')
	tally timeline -m -b year "$BATS_TEST_TMPDIR/in" | filled |
	    cmp - <(printf '2014\t1\t1\n2015\t1\t2\n')
}

@test "timeline -m has no period beyond the ends of the calendar" {
	{ time_of a DATE 9999-W52-7; time_of a DATE 9999-W52
	    time_of a DATE 9999-12-31; } | tally timeline -m |
	    cmp - <(printf '9999-12-31\t1\t1\t1000.0\n')
	{ time_of a DATE 0001-W01-1; time_of a DATE 0001-W01; } |
	    tally timeline -m |
	    cmp - <(printf '0001-01-01\t1\t1\t1000.0\n')
}

@test "timeline -m leaves out what is on no calendar" {
	[ -z "$({ time_of a DATE PRESENT_REF; time_of a DURATION P3D
	    time_of a DATE XXXX-WXX-1; time_of a DATE 199
	    time_of a DATE 2015-02-30x; } | tally timeline -m | filled)" ]
}

@test "timeline -m -k counts only such expressions" {
	[ "$(tally timeline -m -k TIME $news | filled)" = \
	    "$(printf '2013-08-02\t1\t1')" ]
}

@test "an option that belongs to the other report is a usage error" {
	run -2 tally top -m $news
	[ "${lines[0]}" = 'tally: top has no option -m' ]
	run -2 tally top -z $news
	[ "${lines[0]}" = 'tally: top has no option -z' ]
}

@test "a period, a number or a list of types that is none is a usage error" {
	run -2 tally timeline -b hour $news
	[ "${lines[0]}" = 'tally: -b hour: must be day, week, month, quarter or year' ]
	run -2 tally top -b day $news
	run -2 tally -n -1 $news
	run -2 tally -n ten $news
	run -2 tally -k PER, $news
}

@test "a missing file is named and the rest is counted" {
	run -1 --separate-stderr tally no-such-file $news
	[ "${#lines[@]}" -eq 6 ]
	[[ "$stderr" == *"no-such-file: No such file or directory"* ]]
}

@test "no column is ever empty" {
	printf 'e\ta\t-\t1\t0\t0\t\t\t\n' | tally |
	    cmp - <(printf '1\t1\t1.0000\t-\t-\t-\t-\t-\t-\n')
}

# A stream of one name a document: days, then documents a day; "Steady" in
# every second document, "Comet" in those of the last day that $3 says.
days_of_news() {
	awk -v days="$1" -v documents="$2" -v comet="$3" 'BEGIN {
		for (d = 1; d <= days; d++)
			for (i = 0; i < documents; i++) {
				date = sprintf("2015-%02d-%02d",
				    1 + int((d - 1) / 28), (d - 1) % 28 + 1)
				id = sprintf("%s-%03d", date, i)
				printf "D\t%s\t%s\t0\t0\t0\t-\t-\t-\n", id, date
				if (i % 2)
					printf "e\t%s\t%s\t1\t0\t6\tPER\tSteady\t" \
					    "Steady\n", id, date
				if (d == days && i < comet)
					printf "e\t%s\t%s\t1\t0\t5\tORG\tComet\t" \
					    "Comet\n", id, date
				printf "Z\t%s\t%s\t1\t9\t9\t-\t-\t-\n", id, date
			}
	}'
}

# More names than -M 4M has room for: 60,000 in 3,000 documents.
many_names() {
	awk 'BEGIN {
		for (d = 0; d < 3000; d++) {
			printf "D\td%d\t2015-07-%02d\t0\t0\t0\t-\t-\t-\n", d,
			    1 + d % 28
			for (i = 0; i < 40; i++) {
				n = (d * 7919 + i * 104729) % 60000
				printf "e\td%d\t2015-07-%02d\t%d\t0\t9\tPER\t" \
				    "Somebody with a name %d\tsurname%d\n", d,
				    1 + d % 28, i / 3, n, n % 10
			}
			printf "Z\td%d\t2015-07-%02d\t14\t9\t9\t-\t-\t-\n", d,
			    1 + d % 28
		}
	}' | sed 's/\t9\tPER\t/\t8\tPER\t/'
}

@test "several reports come from one reading, an empty line between them" {
	{ tally top $news; echo; tally timeline $news; } |
	    cmp - <(tally top,timeline $news)
	run -2 tally top,timeline -d 1 $news
}

@test "-f csv quotes what holds a comma or a quotation mark" {
	name a - ORG 'Smith, "Sons"' 'Smith' | tally -f csv | cmp - <(printf \
'documents,mentions,share,type,country,first,last,name,variants
1,1,1.0000,ORG,-,-,-,"Smith, ""Sons""",Smith\n')
}

@test "-f json writes an object a line, numbers bare and absent ones null" {
	name a - ORG 'A"\' 'A' | tally -f json | cmp - <(printf '%s\n' \
'{"documents":1,"mentions":1,"share":1.0000,"type":"ORG","country":null,"first":null,"last":null,"name":"A\"\\","variants":"A"}')
	printf 'e\ta\t-\t1\t0\t1\tPER\tA\377\tx\n' | tally -f json |
	    grep -q '"name":"A\\ufffd"'
}

@test "-f text aligns columns, whatever the length of their characters" {
	{ name a - PER 'Åsa' 'Åsa'; name a - PER Boris Boris; } |
	    tally -f text | cmp - <(printf '%s\n' \
'documents  mentions   share  type  country  first  last  name   variants' \
'        1         1  1.0000  PER   -        -      -     Boris  Boris' \
'        1         1  1.0000  PER   -        -      -     Åsa    Åsa')
}

@test "top -b counts types, countries, sources and documents" {
	[ "$(tally top -b type $news | cut -f 1,2,6 | tr '\t\n' ' ,')" = \
	    '3 4 LOC,2 3 PER,1 3 ORG,1 1 MISC,' ]
	[ "$(tally top -b country $news | column 6)" = SE,GB ]
	[ "$(tally top -b doc $news | cut -f 2,6 | tr '\t\n' ' ,')" = \
	    '6 railway.txt,4 harbour.txt,1 vote.txt,' ]
	{ printf 'D\ta\t-\t0\t0\t0\t-\t-\t-\tsource=The Sun\n'
	    name a - PER - Ann; end a -; } | tally top -b source |
	    cmp - <(printf '1\t1\t1.0000\t-\t-\tThe Sun\n')
}

@test "-w counts only documents dated inside the window" {
	[ "$(tally -w 2013-07 $news | column 8)" = \
	    'Anna Lindqvist,Gothenburg,Sweden' ]
	[ "$(tally -w 2013-08..2015 $news | wc -l)" -eq 5 ]
	[ "$(tally -w ..2013-07-09 $news | cut -f 3 | sort -u)" = 1.0000 ]
	[ "$(tally timeline -w 2013-07-08..2013-07-10 $news | cut -f 1,2 |
	    tr '\t\n' ' ,')" = '2013-07-08 0,2013-07-09 1,2013-07-10 0,' ]
	run -2 tally -w 2014..2013 $news
	run -2 tally -w yesterday $news
}

@test "with -H a line on standard error holds the totals" {
	tally -H -w 2013 $news 2>&1 >/dev/null |
	    cmp - <(echo 'tally: 2 documents, 10 mentions')
}

@test "aliases join names, and lists drop or keep them" {
	cd "$BATS_TEST_TMPDIR"
	{ name a - PER 'Ann Lee' Lee; name b - PER Annie Annie
	    name b - LOC - Paris; } >in
	printf 'PER\tAnnie\tAnn Lee\tfurther\tcolumns\n' >aliases
	[ "$(tally -a aliases in | cut -f 1,2,8,9 | head -n 1)" = \
	    "$(printf '2\t2\tAnn Lee\tAnnie|Lee')" ]
	echo Paris >list
	[ "$(tally -x list in | column 8)" = 'Ann Lee,Annie' ]
	[ "$(tally -y list in | column 8)" = Paris ]
	printf 'PER\tParis\n' >list
	[ -z "$(tally -y list in)" ]
	run -2 tally -a no-such-file in
	run -2 tally -a list in
}

@test "timeline counts by week and quarter" {
	[ "$(tally timeline -b quarter $news | cut -f 1,2)" = \
	    "$(printf '2013-Q3\t2')" ]
	[ "$(tally timeline -b week $news | filled | cut -f 1 |
	    paste -s -d ,)" = 2013-W28,2013-W31 ]
}

@test "timeline fills gaps and counts per thousand documents" {
	{ begin a 2015-07-01; name a 2015-07-01 PER - Ann; end a 2015-07-01
	    begin b 2015-07-01; end b 2015-07-01
	    begin c 2015-07-03; name c 2015-07-03 PER - Ann
	    end c 2015-07-03; } >"$BATS_TEST_TMPDIR/in"
	tally timeline "$BATS_TEST_TMPDIR/in" | cmp - <(printf '%s\n' \
	    "2015-07-01	2	1	1000.0" "2015-07-02	0	0	0.0" \
	    "2015-07-03	1	1	1000.0")
	tally timeline -z -N Ann "$BATS_TEST_TMPDIR/in" | cmp - <(printf \
	    '%s\tAnn\t-\n' "2015-07-01	1	1	500.0" \
	    "2015-07-02	0	0	0.0" "2015-07-03	1	1	1000.0")
	tally timeline -N Ann "$BATS_TEST_TMPDIR/in" | cut -f 1 |
	    cmp - <(printf '2015-07-01\n2015-07-03\n')
}

# far_apart DATE DATE: two documents, first and last, and one between.
far_apart() {
	local id

	for id in first between last; do
		begin $id 2015-07-06
		sentence $id 1 0 'Vienna was there.'
		printf 'e\t%s\t2015-07-06\t1\t0\t6\tLOC\tVienna\tVienna\n' $id
		printf 't\t%s\t2015-07-06\t1\t7\t10\tDATE\t2015-07-06\twas\n' $id
		end $id
	done | awk -F '\t' -v OFS='\t' -v first="$1" -v last="$2" '
	$2 != "between" { $3 = $2 == "first" ? first : last }
	$1 == "t" { $8 = $3 } { print }'
}

@test "a D whose tags are longer than a megabyte is a document without them" {
	cd "$BATS_TEST_TMPDIR"
	{
		begin a 2015-07-06 | tr '\n' '\t'
		printf 'source=Post\tnote='
		repeated 2000000 z
		echo
		sentence a 1 0 'Vienna was there.'
		printf 'e\ta\t2015-07-06\t1\t0\t6\tLOC\tVienna\tVienna\n'
		end a
		begin b 2015-07-06
		end b
	} >long.rec
	{ begin a 2015-07-06; sed -n '2,$p' long.rec; } >short.rec
	for report in top timeline 'why Vienna' 'top -b source' events; do
		ends 1 tally $report long.rec >out
		one_message tally
		message_says tally 'document a are longer'
		tally $report short.rec | cmp - out
	done
	ends 1 tally add -s long long.rec
	one_message tally
	message_says tally 'document a are longer'
	tally add -s short short.rec
	diff -r long short
}

@test "timeline refuses more than 100,000 periods without a window" {
	cd "$BATS_TEST_TMPDIR"
	far_apart 0001-01-01 9999-12-31 >far.rec
	for options in '' '-b week' '-b month' '-z -n 1' '-z -N Vienna' -m \
	    '-m -z -n 1' '-m -z -N Vienna' '-z -n 1 -M 1M'; do
		ends 2 tally timeline $options far.rec >out
		[ ! -s out ]
		one_message tally
		message_says tally 'from 0001-.* of the document first to 9999-.* of the document last: '
	done
	for options in '-b quarter' '-b year -m' '-n 1' '-m -n 1' '-w 2015' \
	    '-w 0001-12..0002 -z -n 1' '-N Vienna'; do
		ends 0 tally timeline $options far.rec >out
	done
	[ "$(tally timeline -w .. far.rec | wc -l)" -eq 3652059 ]
	far_apart 1900-01-01 2173-10-15 >edge.rec
	[ "$(tally timeline edge.rec | wc -l)" -eq 100000 ]
	[ "$(tally timeline -m edge.rec | wc -l)" -eq 100000 ]
	far_apart 1900-01-01 2173-10-16 >edge.rec
	ends 2 tally timeline edge.rec
	message_says tally '100001 days'
	# no report that was asked for with it is written
	ends 2 tally top,timeline far.rec >out
	[ ! -s out ]
	tally add -s st far.rec
	ends 2 tally timeline -s st
	message_says tally 'document first to'
}

@test "timeline -N has a series for each name, in the order of the names" {
	[ "$(tally timeline -z -b year -N SJ -N Gothenburg -N Nobody $news |
	    cut -f 1,2,5 | tr '\t\n' ' ,')" = \
'2013 2 Gothenburg,2014 1 Gothenburg,2013 0 Nobody,2014 0 Nobody,2013 1 SJ,2014 0 SJ,' ]
}

@test "timeline has a bar on a terminal, of ASCII with -A" {
	[ "$(tally timeline -b year -f text -A $news | sed 's/.* //')" = \
	    "$(printf 'bar\n####################\n##########')" ]
	tally timeline -b year -f text $news | grep -q '██████████$'
}

@test "pairs counts sentences, and says how much more than chance" {
	tally pairs -H $news 2>/dev/null | cmp - fixtures/tally/pairs.tsv
}

@test "pairs agrees with numbers worked out by hand" {
	{ for i in 1 2 3 4 5 6 7 8 9 10; do
		begin d$i -
		[ $i -gt 4 ] || name d$i - PER - Ann
		[ $i -gt 3 ] && [ $i -ne 10 ] || name d$i - PER - Bob
		name d$i - LOC - Ulm
		end d$i -
	done; } >"$BATS_TEST_TMPDIR/in"
	# both 3, Ann 4, Bob 4 of 10: PMI = log2(30/16), G2 by the formula
	[ "$(tally pairs "$BATS_TEST_TMPDIR/in" | grep '^Ann.*Bob')" = \
	    "$(printf '%s\t' 'Ann (PER)' 'Bob (PER)' 3 3 0.91 3.55 PER PER \
	    Ann)Bob" ]
}

@test "pairs -b doc pairs the names of a document, -n the heaviest" {
	[ "$(tally pairs -b doc $news | grep -c .)" -eq 12 ]
	[ "$(tally pairs -b doc -n 1 $news | cut -f 3,9,10)" = \
	    "$(printf '2\tAnna Lindqvist\tGothenburg')" ]
}

@test "pairs is a graph for Graphviz and Gephi" {
	{ name a - PER 'A"B' x; name a - PER 'C&D' x; } >"$BATS_TEST_TMPDIR/in"
	tally pairs -f dot "$BATS_TEST_TMPDIR/in" | cmp - <(printf '%s\n' \
	    'graph "pairs" {' '	"A\"B (PER)" -- "C&D (PER)" [weight=1]' '}')
	tally pairs -f graphml "$BATS_TEST_TMPDIR/in" |
	    grep -q '<edge source="A&quot;B (PER)" target="C&amp;D (PER)">'
	[ "$(tally pairs -f graphml "$BATS_TEST_TMPDIR/in" |
	    grep -c '<node ')" -eq 2 ]
	run -2 tally top -f dot $news
}

@test "a list of hundreds of names is not paired, which is said" {
	for i in $(seq 300); do name a - PER - "n$i"; done \
	    >"$BATS_TEST_TMPDIR/in"
	run -1 tally pairs "$BATS_TEST_TMPDIR/in"
	[ "$output" = 'tally: 1 lists of more than 256 names were not paired' ]
}

@test "rising finds what the last day has more of, judged on documents" {
	days_of_news 30 20 8 >"$BATS_TEST_TMPDIR/in"
	tally rising -H "$BATS_TEST_TMPDIR/in" 2>/dev/null |
	    cmp - fixtures/tally/rising.tsv
	tally new "$BATS_TEST_TMPDIR/in" | cmp - <(tally rising \
	    "$BATS_TEST_TMPDIR/in")
}

@test "rising prints nothing when nothing rises, and -e says so" {
	days_of_news 30 20 0 >"$BATS_TEST_TMPDIR/in"
	run -0 tally rising -f csv "$BATS_TEST_TMPDIR/in"
	[ -z "$output" ]
	run -3 tally rising -e "$BATS_TEST_TMPDIR/in"
	run -3 tally new -e "$BATS_TEST_TMPDIR/in"
}

@test "many mentions in one document are no rise" {
	{ days_of_news 30 20 0
	    begin x 2015-02-02
	    for i in $(seq 500); do name x 2015-02-02 PER - Flood; done
	    end x 2015-02-02; } | tally rising | cmp - /dev/null
}

@test "too little history is a message and status 1" {
	run -1 tally rising <(days_of_news 10 20 8)
	[[ "$output" == 'tally: too little history: documents of 9 days'* ]]
	run -0 tally rising -B 2015-01-01..2015-01-09 <(days_of_news 10 20 8)
	[ "${#lines[@]}" -eq 1 ]
	run -1 tally rising $news
}

@test "a window in which no document lies has nothing, and nothing is said" {
	for report in rising new 'rising -B 2015'; do
		run -0 tally $report -w 2016 <(days_of_news 30 20 8)
		[ -z "$output" ]
	done
	run -3 tally rising -e -w 2016 <(days_of_news 30 20 8)
	run -1 tally rising -B 2014 <(days_of_news 30 20 8)
	[ "$output" = 'tally: no documents in the baseline: nothing to compare' ]
}

@test "rising takes a window, a baseline, a watch list and a rate" {
	days_of_news 40 20 8 >"$BATS_TEST_TMPDIR/in"
	[ -z "$(tally rising -w 2015-02-11 "$BATS_TEST_TMPDIR/in")" ]
	[ "$(tally rising -w 2015-02-11..2015-02-12 \
	    -B 2015-01 "$BATS_TEST_TMPDIR/in" | cut -f 1,3,9)" = \
	    "$(printf '8\t0\tComet')" ]
	echo Steady >"$BATS_TEST_TMPDIR/watch"
	[ -z "$(tally rising -W "$BATS_TEST_TMPDIR/watch" \
	    "$BATS_TEST_TMPDIR/in")" ]
	run -2 tally rising -p 0 "$BATS_TEST_TMPDIR/in"
}

@test "a stationary stream raises no more false alarms than it should" {
	awk 'BEGIN {
		srand(7)
		for (d = 0; d < 36; d++)
			for (i = 0; i < 60; i++) {
				date = sprintf("2015-%02d-%02d",
				    1 + int(d / 28), d % 28 + 1)
				id = date "-" i
				printf "D\t%s\t%s\t0\t0\t0\t-\t-\t-\n", id, date
				for (k = 0; k < 10; k++) {
					n = int(2000 * rand() * rand() * rand())
					for (m = rand() * 5; m >= 0; m--)
						printf "e\t%s\t%s\t1\t0\t1\t" \
						    "PER\tn%d\tx\n", id, date, n
				}
				printf "Z\t%s\t%s\t1\t9\t9\t-\t-\t-\n", id, date
			}
	}' >"$BATS_TEST_TMPDIR/in"
	days=0
	for day in 01 02 03 04 05 06 07 08; do
		[ -z "$(tally rising -w 2015-02-$day "$BATS_TEST_TMPDIR/in")" ] ||
		    days=$((days + 1))
	done
	[ "$days" -le 1 ]
}

@test "why shows every mention behind a number" {
	[ "$(tally why Gothenburg $news | wc -l)" -eq \
	    "$(tally $news | grep Gothenburg | cut -f 2)" ]
	[ "$(tally why 'Anna Lindqvist' -f text $news | head -n 1)" = \
'harbour.txt:23-37:Anna Lindqvist opened the inquiry in Gothenburg on Tuesday.' ]
	tally why SJ -H $news 2>/dev/null | cmp - <(printf '%s\n' \
"document	date	sentence	start	end	type	name	mention	text" \
"railway.txt	2013-08-02	1	40	42	ORG	SJ	SJ	GOTHENBURG — The Bank of England lent SJ money on 2 August." \
"railway.txt	2013-08-02	2	110	112	ORG	SJ	SJ	“We build,” Ms Lindqvist said this morning; SJ agreed <for now>.")
	run -2 tally why
}

@test "why finds sentences in records that come without D and Z or unsorted" {
	grep '^[Se]' $news | sort -r | tally why SJ | cmp - <(tally why SJ $news)
	[ "$(grep '^e' $news | tally why SJ | cut -f 9 | sort -u)" = - ]
}

# same_with SIZE ... -- FILE: what every report says of a file with so much
# memory, and all of them in one run, is what it says without a bound.
same_with() {
	local sizes= report size
	while [ "$1" != -- ]; do
		sizes="$sizes $1"
		shift
	done
	for report in top 'top -n 30' 'top -b doc' 'top -b type' \
	    'top -b country' pairs 'pairs -n 9' 'pairs -b doc -n 20' \
	    'timeline -N Nobody' 'timeline -n 30' 'timeline -n 0 -z' suspects \
	    'new -B 2015-07-01..2015-07-27 -p 1' top,pairs,suspects; do
		# Status 1 where there are lists that are not paired.
		run tally $report "$2"
		[ "$status" -le 1 ]
		printf '%s\n' "$output" >"$BATS_TEST_TMPDIR/out"
		for size in $sizes; do
			run tally $report -M $size "$2"
			[ "$status" -le 1 ]
			printf '%s\n' "$output" | cmp - "$BATS_TEST_TMPDIR/out"
		done
	done
}

@test "every report is the same with little memory" {
	many_names >"$BATS_TEST_TMPDIR/in"
	same_with 1M 4M -- "$BATS_TEST_TMPDIR/in"
	grep '^e' "$BATS_TEST_TMPDIR/in" | tally -M 1M |
	    cmp - <(tally "$BATS_TEST_TMPDIR/in")
	run -2 tally -M 1 $news
	run -2 tally -M much $news
}

# The same names in 8 documents of many mentions, the sentences of some out of
# order, and 200 of few: documents that have a name count once each.
large_documents() {
	awk 'BEGIN {
		for (d = 0; d < 208; d++) {
			date = sprintf("2015-07-%02d", 1 + d % 28)
			count = d % 26 == 7 ? 2000 + d : 12
			printf "D\td%d\t%s\t0\t0\t0\t-\t-\t-\n", d, date
			for (i = 0; i < count; i++) {
				n = (d * 7919 + i * 104729 + i % 97) % 900
				s = d % 52 == 7 ? count - i : i
				printf "e\td%d\t%s\t%d\t0\t8\tPER\t", d,
				    date, s / 4
				printf "Somebody with a name %d\t", n
				printf "surname%d%s\n", n % 10,
				    n % 3 ? "" : "\tcountry=AT"
			}
			printf "Z\td%d\t%s\t9999\t9\t9\t-\t-\t-\n", d, date
		}
	}'
}

@test "documents of many mentions are the same with little memory" {
	large_documents >"$BATS_TEST_TMPDIR/in"
	same_with 1M 2M -- "$BATS_TEST_TMPDIR/in"
	grep '^e' "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/loose"
	same_with 1M -- "$BATS_TEST_TMPDIR/loose"
	tally add -s "$BATS_TEST_TMPDIR/st" "$BATS_TEST_TMPDIR/in"
	for report in top pairs suspects; do
		tally $report -M 1M -s "$BATS_TEST_TMPDIR/st" |
		    cmp - <(tally $report "$BATS_TEST_TMPDIR/in")
	done
}

# Most names are met once, so that a million bytes are full many times over.
@test "a full disk under temporary files is one line and status 2" {
	faulty=$PWD/units/tally
	many_names >"$BATS_TEST_TMPDIR/in"
	for report in top 'pairs -n 9' 'timeline -n 3'; do
		tally $report "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
		FAULT_MOST=4099 "$faulty" $report -M 1M \
		    "$BATS_TEST_TMPDIR/in" | cmp - "$BATS_TEST_TMPDIR/out"
		for at in 1 2 40; do
			FAULT_FULL=$at ends 2 "$faulty" $report -M 1M \
			    "$BATS_TEST_TMPDIR/in" >/dev/null
			one_message tally
			message_says tally 'temporary file: No space left'
		done
	done
	TMPDIR=$BATS_TEST_TMPDIR/none ends 2 tally -M 1M \
	    "$BATS_TEST_TMPDIR/in"
	one_message tally
}

@test "a write that writes nothing is one line and status 2, and not tried for ever" {
	many_names >"$BATS_TEST_TMPDIR/in"
	FAULT_IDLE=1 ends 2 timeout 60 units/tally "$BATS_TEST_TMPDIR/in"
	one_message tally
	message_says tally 'standard output: Input/output error'
	FAULT_IDLE=2 ends 2 timeout 60 units/tally -M 1M \
	    "$BATS_TEST_TMPDIR/in"
	one_message tally
	message_says tally 'temporary file: Input/output error'
}

@test "timeline -m -N counts the times of sentences that mention the name" {
	{ time_of a DATE 2004; time_of a DATE 2004-07; time_of a DATE 1999
	    name a - PER - Ann; name a - PER - Ann
	    printf 't\ta\t-\t2\t0\t4\tDATE\t2005\tthen\n'; } |
	    tally timeline -m -b year -N Ann | filled |
	    cmp - <(printf '1999\t1\t1\n2004\t1\t2\n')
}

@test "rising agrees with Fisher's test worked out by hand" {
	{ for d in $(seq -w 1 28); do
		begin d$d 2015-02-$d
		[ $d != 03 ] || name d$d 2015-02-$d PER - Ann
		end d$d 2015-02-$d
	done
	for i in 1 2 3 4; do
		begin e$i 2015-03-01
		[ $i -gt 2 ] || name e$i 2015-03-01 PER - Ann
		end e$i 2015-03-01
	done; } >"$BATS_TEST_TMPDIR/in"
	# (C(3,2) C(29,2) + C(29,1)) / C(32,4) = 1247/35960 of one name
	[ "$(tally rising "$BATS_TEST_TMPDIR/in" | cut -f 1-5,7-)" = \
	    "$(printf '2\t2\t1\t0.14\t14.00\t0.0347\tPER\tAnn')" ]
}

# Pairs: lists, graphs for any reader.

@test "a list that is not paired is not among what pairs are compared with" {
	{ for i in 1 2; do
		begin d$i -; name d$i - PER - Ann
		name d$i - PER - Bob; end d$i -
	done
	begin d3 -; name d3 - PER - Carl; end d3 -; } >"$BATS_TEST_TMPDIR/in"
	{ begin list -; name list - PER - Ann
	    for i in $(seq 256); do name list - PER - "n$i"; done
	    end list -; } >"$BATS_TEST_TMPDIR/list"
	tally pairs "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	# Ann 2, Bob 2, both 2 of 3: PMI = log2(6/4)
	[ "$(cut -f 3-5 "$BATS_TEST_TMPDIR/out")" = "2	2	0.58" ]
	ends 1 tally pairs "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/list" |
	    cmp - "$BATS_TEST_TMPDIR/out"
	# one of 256 names is no list: Ann 3 of 4, PMI = log2(8/6)
	{ begin list -; name list - PER - Ann
	    for i in $(seq 255); do name list - PER - "n$i"; done
	    end list -; } | tally pairs "$BATS_TEST_TMPDIR/in" - |
	    grep -q '^Ann (PER).Bob (PER).2.2.0.42'
}

@test "the edge list tells names of two types apart, in its keys" {
	{ name a - PER - Paris; name a - LOC - Paris; name a - ORG - X; } \
	    >"$BATS_TEST_TMPDIR/in"
	[ "$(tally pairs "$BATS_TEST_TMPDIR/in" | cut -f 1,2,7-)" = \
"Paris (LOC)	Paris (PER)	LOC	PER	Paris	Paris
Paris (LOC)	X (ORG)	LOC	ORG	Paris	X
Paris (PER)	X (ORG)	PER	ORG	Paris	X" ]
	[ "$(tally pairs -f csv "$BATS_TEST_TMPDIR/in" | sed -n 1,2p)" = \
"Source,Target,Weight,Documents,PMI,G2,SourceType,TargetType,SourceName,TargetName
Paris (LOC),Paris (PER),1,1,0.00,0.00,LOC,PER,Paris,Paris" ]
	# a type that looks like the end of a key makes no other one's key
	{ name a - C - 'A (B)'; name a - 'B) (C' - A; } | tally pairs |
	    cut -f 1,2 | cmp - <(printf 'A (B) \\(C)\tA (B) (C)\n')
}

# Names that nothing was made for, and types of that kind.
names_of_any_bytes() {
	printf '%s\n' 'A"B' 'C&D' 'x]]>y' '&#0;' '&lt;b' 'a\N' 'tail\' '<i>' \
	    "it's" 'a:b' '-- "a" ;' '{}' 'A (B)' A
	printf '\377\n\376\n\357\277\275\n\357\277\276\n\357\277\277\n'
	printf 'caf\303\251\ncaf\351\n\355\240\200\n\302\205z\nx\001y\n'
}

# Mentions of them: also in types that come near the end of a key.
mentions_of_any_bytes() {
	names_of_any_bytes | awk '{
		printf "e\td]]>&\"\377\t-\t1\t0\t1\tPER\t%s\tx\n", $0
	} END {
		print "e\td]]>&\"\377\t-\t1\t0\t1\tB) (C\tA\tx"
		print "e\td]]>&\"\377\t-\t1\t0\t1\tC\tA (B)\tx"
		print "e\td]]>&\"\377\t-\t1\t0\t1\t<\"&\376\tQ\tx"
		print "e\td]]>&\"\377\t-\t1\t0\t1\t<\"&\377\tQ\tx"
	}'
}

@test "GraphML of any bytes is what xmllint takes" {
	command -v xmllint >/dev/null || not_here xmllint
	mentions_of_any_bytes | tally pairs -f graphml \
	    >"$BATS_TEST_TMPDIR/graphml"
	xmllint --noout "$BATS_TEST_TMPDIR/graphml"
}

@test "GraphML and DOT are well formed, and no nodes fall together" {
	mentions_of_any_bytes >"$BATS_TEST_TMPDIR/in"
	tally pairs -f graphml "$BATS_TEST_TMPDIR/in" \
	    >"$BATS_TEST_TMPDIR/graphml"
	tally pairs -f dot "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/dot"
	# 28 names, all of them pairs; no byte and no character out of place
	n=$(tally -k PER,'B) (C',C,"$(printf '<"&\376')","$(printf '<"&\377')" \
	    "$BATS_TEST_TMPDIR/in" | wc -l)
	[ "$(sed -n 's/.*<node id="\([^"]*\)".*/\1/p' \
	    "$BATS_TEST_TMPDIR/graphml" | sort -u | wc -l)" -eq "$n" ]
	[ "$(grep -c '^<edge ' "$BATS_TEST_TMPDIR/graphml")" -eq \
	    $((n * (n - 1) / 2)) ]
	[ "$(grep -c '^	"' "$BATS_TEST_TMPDIR/dot")" -eq \
	    $((n * (n - 1) / 2)) ]
	grep -q 'x\]\]&gt;y' "$BATS_TEST_TMPDIR/graphml"
	grep -q '"&amp;#0; (PER)"' "$BATS_TEST_TMPDIR/dot"
	fails grep -v -E \
'^graph "pairs" \{$|^	"([^"\]|\\["\])*" -- "([^"\]|\\["\])*" \[weight=[0-9]+\]$|^}$' \
	    "$BATS_TEST_TMPDIR/dot"
	for file in graphml dot; do
		iconv -f utf-8 -t utf-8 <"$BATS_TEST_TMPDIR/$file" >/dev/null
		fails grep "$(printf '\357\277[\276\277]')" \
		    "$BATS_TEST_TMPDIR/$file"
		[ "$(sed -n "s/.*\($(printf 'caf\357\277\275') (PER)\).*/\1/p" \
		    "$BATS_TEST_TMPDIR/$file" | sort -u | wc -l)" -eq 1 ]
	done
}

@test "a key of GraphML is called as its attribute, and every value is there" {
	for option in '' -1; do
		tally pairs $option -f graphml $news >"$BATS_TEST_TMPDIR/out" \
		    2>/dev/null
		awk '
		/<default|id="id"/ { exit bad = 1 }
		/^<key / {
			split($0, part, "\"")
			if (part[2] != part[6] || part[2] in of)
				exit bad = 1
			of[part[2]] = part[4]
		}
		/^<node |^<edge / {
			for (key in of) {
				is = "<data key=\"" key "\">"
				is = index($0, is) > 0
				if (is != ($1 == ("<" of[key])))
					exit bad = 1
			}
			n++
		}
		END { exit bad || n == 0 }' "$BATS_TEST_TMPDIR/out"
	done
	grep -q '<data key="stories">' "$BATS_TEST_TMPDIR/out"
}

# Names by period, and windows.

@test "timeline -n has the names of most documents, a row for each period" {
	{ begin a 2015-07-01; name a - PER - Ann; name a - PER - Ann
	    name a - LOC - Ulm; end a -
	    begin b 2015-08-02; name b - PER - Ann; name b - LOC - Ann
	    name b - LOC - Bonn; end b -
	    begin c 2015-08; name c - LOC - Ulm; end c -
	    begin d -; name d - LOC - Bonn; end d -
	    begin e 2015-10-09; end e -; } >"$BATS_TEST_TMPDIR/in"
	tally timeline -b month -n 2 "$BATS_TEST_TMPDIR/in" |
	    cmp - <(printf '%s\n' "2015-07	1	2	1000.0	Ann	PER" \
	    "2015-08	1	1	500.0	Ann	PER" "2015-07	1	1	1000.0	Ulm	LOC" \
	    "2015-08	1	1	500.0	Ulm	LOC")
	# all of them, and what is not dated by a month is nowhere
	[ "$(tally timeline -b month -n 0 "$BATS_TEST_TMPDIR/in" |
	    cut -f 1,5,6 | tr '\t\n' ' ,')" = "2015-08 Ann LOC,\
2015-07 Ann PER,2015-08 Ann PER,2015-08 Bonn LOC,2015-07 Ulm LOC,\
2015-08 Ulm LOC," ]
	# of equal names the first; the zeros reach over all that is counted
	[ "$(tally timeline -z -b month -n 1 -k LOC "$BATS_TEST_TMPDIR/in" |
	    cut -f 1,2,5 | tr '\t\n' ' ,')" = \
"2015-07 1 Ulm,2015-08 1 Ulm,2015-09 0 Ulm,2015-10 0 Ulm," ]
	[ "$(tally timeline -z -b month -n 1 -w 2015-05..2015-07 \
	    "$BATS_TEST_TMPDIR/in" | cut -f 1-3,5 | tr '\t\n' ' ,')" = \
"2015-05 0 0 Ann,2015-06 0 0 Ann,2015-07 1 2 Ann," ]
	# of those that are named, the one with most
	[ "$(tally timeline -b month -n 1 -N Bonn -N Ulm -N Nobody \
	    "$BATS_TEST_TMPDIR/in" | cut -f 5,6 | sort -u)" = "Ulm	-" ]
	tally add -q -s "$BATS_TEST_TMPDIR/state" "$BATS_TEST_TMPDIR/in"
	for options in '-n 2' '-n 0 -z -b year' '-N Ulm -b week'; do
		tally timeline $options "$BATS_TEST_TMPDIR/in" |
		    cmp - <(tally timeline $options \
		    -s "$BATS_TEST_TMPDIR/state")
	done
}

@test "timeline -m -n counts the times of sentences with any name" {
	{ time_of a DATE 2004; time_of a DATE 2004-07; time_of a DATE 1999
	    name a - PER - Ann; name a - PER - Ann; name a - LOC - Ulm
	    printf 't\ta\t-\t2\t0\t4\tDATE\t2005\tthen\n'
	    time_of b DATE 2004; name b - LOC - Ulm; } \
	    >"$BATS_TEST_TMPDIR/in"
	tally timeline -m -b year -n 1 "$BATS_TEST_TMPDIR/in" |
	    cmp - <(printf '%s\tUlm\tLOC\n' "1999	1	1	500.0" \
	    "2004	2	3	1000.0")
	[ "$(tally timeline -m -b year -n 0 -z "$BATS_TEST_TMPDIR/in" |
	    wc -l)" -eq 12 ]
}

@test "weeks and quarters are windows, alone and as an end of one" {
	{ for day in 2014-12-28 2014-12-29 2015-01-04 2015-01-05 2015-06-30 \
	    2015-07-01 2015-09-30 2015-10-01 2015-07; do
		begin $day $day; end $day $day
	done; } >"$BATS_TEST_TMPDIR/in"
	days() { tally -b doc -w "$1" "$BATS_TEST_TMPDIR/in" | column 6; }
	[ "$(days 2015-W01)" = 2014-12-29,2015-01-04 ]
	[ "$(days 2015-Q3)" = 2015-07,2015-07-01,2015-09-30 ]
	[ "$(days 2015-Q3..)" = 2015-07,2015-07-01,2015-09-30,2015-10-01 ]
	[ "$(days ..2015-W01)" = 2014-12-28,2014-12-29,2015-01-04 ]
	[ "$(days 2015-W02..2015-Q2)" = 2015-01-05,2015-06-30 ]
	for window in 2015-W54 2014-W53 2015-W00 2015-Q5 2015-Q0 2015-W1 \
	    2015-Q 2015-Q3x 2015W28 0000-Q1; do
		ends 2 tally -w "$window" "$BATS_TEST_TMPDIR/in"
		message_says tally "-w $window: must be a date, a week"
	done
	[ "$(days 2020-W53..)" = '' ]
}

# Who and when: events that are narrowed.

# Sentences of two documents: Ann at Ulm in July, Ann in 2016, Austrians and a
# firm at eight, Bob and a list.
chronicle() {
	at() { # DOCUMENT DATE SENTENCE TYPE VALUE [TAGS]
		local kind=e
		case $4 in DATE | TIME) kind=t ;; esac
		printf "$kind\t%s\t%s\t%s\t0\t1\t%s\t%s\tx" "$1" "$2" "$3" \
		    "$4" "$5"
		shift 5
		[ $# -eq 0 ] || printf '\t%s' "$@"
		echo
	}
	begin a 2015-07-01
	at a 2015-07-01 1 PER Ann
	at a 2015-07-01 1 LOC Ulm country=DE
	at a 2015-07-01 1 DATE 2015-07-03 from=2015-07-03 to=2015-07-03
	at a 2015-07-01 2 PER Ann
	at a 2015-07-01 2 DATE 2016 from=2016-01-01 to=2016-12-31
	at a 2015-07-01 2 DATE 2015-07-04 from=2015-07-04 to=2015-07-04
	at a 2015-07-01 3 MISC Austria country=AT
	at a 2015-07-01 3 ORG Firm
	at a 2015-07-01 3 TIME 2015-07-05T08:00 \
	    from=2015-07-05T08:00 to=2015-07-05T08:00
	end a 2015-07-01
	begin b -
	at b - 1 PER Bob
	at b - 2 LOC Graz country=AT
	at b - 2 DATE 2015-07 from=2015-07-01 to=2015-07-31
	end b -
}

# Date, who, where, document and sentence of the events of chronicle.
events() {
	tally events "$@" "$BATS_TEST_TMPDIR/in" | cut -f 1-5 | tr '\t\n' ' ,'
}

@test "events of a name, of types and of a country need nothing else but a date" {
	chronicle >"$BATS_TEST_TMPDIR/in"
	[ "$(events)" = '2015-07-03 Ann Ulm a 1,' ]
	[ "$(events -N Ann)" = \
'2015-07-03 Ann Ulm a 1,2015-07-04 Ann - a 2,2016 Ann - a 2,' ]
	[ "$(events -N Ulm -N Nobody)" = '2015-07-03 Ann Ulm a 1,' ]
	[ "$(events -N "$(printf 'LOC\tAnn')")" = '' ]
	[ "$(events -N Austria)" = '2015-07-05 Austria|Firm - a 3,' ]
	[ "$(events -k PER,ORG)" = '2015-07-03 Ann - a 1,2015-07-04 Ann - a 2,'\
'2015-07-05 Firm - a 3,2016 Ann - a 2,' ]
	[ "$(events -k LOC)" = '2015-07 - Graz b 2,2015-07-03 - Ulm a 1,' ]
	[ "$(events -k LOC -k PER)" = '2015-07-03 Ann Ulm a 1,' ]
	[ "$(events -k LOC,PER -d 1)" = \
'2015-07 Bob Graz b 2,2015-07-03 Ann Ulm a 1,2015-07-04 Ann Ulm a 2,'\
'2016 Ann Ulm a 2,' ]
	[ "$(events -k MISC)" = '2015-07-05 Austria - a 3,' ]
	[ "$(events -k PER,ORG,TIME)" = '2015-07-05 Firm - a 3,' ]
	[ "$(events -C AT)" = \
'2015-07 - Graz b 2,2015-07-05 Austria|Firm - a 3,' ]
	[ "$(events -C AT,DE -k LOC)" = \
'2015-07 - Graz b 2,2015-07-03 - Ulm a 1,' ]
	[ "$(events -C DE -N Ann)" = '2015-07-03 Ann Ulm a 1,' ]
	[ "$(events -C AT -N Ann)" = '' ]
	for countries in at AUT A1 AT, ''; do
		ends 2 tally events -C "$countries" "$BATS_TEST_TMPDIR/in"
		message_says tally "-C $countries: must be codes"
	done
	ends 2 tally top -C AT "$BATS_TEST_TMPDIR/in"
}

@test "the window of events is of the documents, with -m of the times mentioned" {
	chronicle >"$BATS_TEST_TMPDIR/in"
	[ "$(events -w 2015-07 -k LOC)" = '2015-07-03 - Ulm a 1,' ]
	[ "$(events -w 2016 -k PER)" = '' ]
	[ "$(events -m -w 2016 -k PER)" = '2016 Ann - a 2,' ]
	# all of a date must lie inside
	[ "$(events -m -w 2016-02.. -k PER)" = '' ]
	[ "$(events -m -w 2015-07 -k LOC)" = \
'2015-07 - Graz b 2,2015-07-03 - Ulm a 1,' ]
	[ "$(events -m -w 2015-W27 -k LOC)" = '2015-07-03 - Ulm a 1,' ]
	[ "$(events -m -N Ann)" = "$(events -N Ann)" ]
	tally add -q -s "$BATS_TEST_TMPDIR/state" "$BATS_TEST_TMPDIR/in"
	tally events -m -w 2016 -N Ann -s "$BATS_TEST_TMPDIR/state" |
	    cmp - <(tally events -m -w 2016 -N Ann "$BATS_TEST_TMPDIR/in")
	# what is left out as a list does not depend on the window
	{ printf 'e\tl\t-\t1\t0\t1\tPER\tAnn\tAnn\n'
	    for day in $(seq 40 72); do
		printf 't\tl\t-\t1\t0\t4\tDATE\t20%d\tthen\n' "$day"
	    done; } >"$BATS_TEST_TMPDIR/list"
	ends 1 tally events -m -w 2050 -N Ann "$BATS_TEST_TMPDIR/list"
	message_says tally '1 sentences with more than 32 dates'
}

# Empty answers.

# noted LINE COMMAND ...: nothing is said without -v, and with it, beside what
# -v prints of all input, this line alone; none where it is empty.
noted() {
	local line=$1 report=$2
	local counts='documents, [0-9]* \(bytes\|mentions\)\|: sandbox: '

	shift 2
	ends 0 tally $report "$@" >"$BATS_TEST_TMPDIR/quiet" && silent &&
	    ends 0 tally -v $report "$@" >"$BATS_TEST_TMPDIR/told" &&
	    cmp "$BATS_TEST_TMPDIR/quiet" "$BATS_TEST_TMPDIR/told" || return 1
	[ "$(grep -v "$counts" "$err")" = "${line:+tally: $line}" ] || {
		cat "$err" >&2
		return 1
	}
}

@test "an answer that is empty for want of records or dates is explained" {
	{ begin a -; name a - PER - Ann
	    time_of a DATE FUTURE_REF; end a -; } >"$BATS_TEST_TMPDIR/undated"
	{ begin a 2015; end a 2015; } >"$BATS_TEST_TMPDIR/bare"
	: >"$BATS_TEST_TMPDIR/empty"
	cd "$BATS_TEST_TMPDIR"
	no_e='no e records, so no names: see enttag(1)'
	for report in top 'top -b country' pairs suspects events 'why Ann' \
	    'timeline -k PER' 'timeline -n 3' 'timeline -N Ann' 'top,dups'; do
		noted 'no documents' "$report" empty
		noted "$no_e" "$report" bare
	done
	for report in timeline 'timeline -b year' 'top -b doc' dups; do
		noted 'no documents' "$report" empty
		noted '' "$report" bare
	done
	no_t='no t records on the calendar, so no times: see datefind(1)'
	noted "$no_t" 'timeline -m' bare
	noted "$no_t" 'timeline -m' undated
	noted "$no_t" events undated
	noted '' top undated
	noted 'no document is dated, so that there is no timeline: see -d of '\
'sentsplit(1)' timeline undated
	for report in top timeline pairs events 'timeline -m'; do
		noted 'no document is dated, so that none is in the window '\
'of -w: see -d of sentsplit(1)' "$report -w 2015" undated
		noted 'no document is dated in the window of -w' \
		    "$report -w 2014" bare
	done
	noted "$no_t" 'events -m -w 2014 -N Ann' undated
	# one line, the report's own, and the status that it has
	ends 1 tally -v rising undated
	[ "$(grep -c 'no document is dated' "$err")" -eq 1 ]
	[ "$(grep -vc 'documents, \|: sandbox: ' "$err")" -eq 1 ]
	# -q is silent about it
	ends 0 tally -q -v top empty
	[ "$(grep -vc 'documents, \|: sandbox: ' "$err")" -eq 0 ]
}

@test "a type that no record has is told, with those that there are" {
	{ name a - PER - Ann; name a - LOC - Ulm; time_of a DATE 2015
	    time_of a SET XXXX; } >"$BATS_TEST_TMPDIR/in"
	noted '-k: nothing that is looked at has the type PRE; there are LOC, PER' \
	    'top -k PRE' "$BATS_TEST_TMPDIR/in"
	noted '-k: nothing that is looked at has the type PRE or XX; there are '\
'LOC, PER' 'pairs -k PER,PRE -k XX' "$BATS_TEST_TMPDIR/in"
	noted '-k: nothing that is looked at has the type PER; there are DATE' \
	    'timeline -m -b year -k PER' "$BATS_TEST_TMPDIR/in"
	noted '' 'top -k PER,LOC' "$BATS_TEST_TMPDIR/in"
	noted '' 'events -k PER,DATE' "$BATS_TEST_TMPDIR/in"
}

@test "a name that is not there is told, with the names that come near" {
	{ begin a 2015; for name in 'John Kerry' 'JOHN KERRY' José Kerrya \
	    'Kerry Town' 'de Kerry Foundation' Kerr; do
		name a 2015 PER "$name" x
	done
	name a 2015 LOC José x; time_of a DATE 2015; end a 2015; } \
	    >"$BATS_TEST_TMPDIR/in"
	noted 'no name is "john kerry"; near it: JOHN KERRY (PER), '\
'John Kerry (PER)' why 'john kerry' "$BATS_TEST_TMPDIR/in"
	noted 'no name is "kerry"; near it: JOHN KERRY (PER), John Kerry (PER)'\
', Kerry Town (PER), de Kerry Foundation (PER)' why kerry \
	    "$BATS_TEST_TMPDIR/in"
	for report in 'timeline -b year' 'timeline -m -b year' events; do
		noted 'no name is "JOSE"; near it: José (LOC), José (PER)' \
		    "$report -N Kerr" -N JOSE "$BATS_TEST_TMPDIR/in"
	done
	ends 0 tally -v timeline -b year -N JOSE -N Kerr -N Nobody \
	    -N "$(printf 'ORG\tJosé')" "$BATS_TEST_TMPDIR/in" >/dev/null
	[ "$(grep 'no name' "$err")" = \
'tally: no name is "JOSE"; near it: José (LOC), José (PER)
tally: no name is "Nobody"
tally: no name is "José (ORG)"; near it: José (LOC), José (PER)' ]
	# whatever the order, and when memory is short
	tac "$BATS_TEST_TMPDIR/in" | grep '^e' >"$BATS_TEST_TMPDIR/back"
	ends 0 tally -v why kerry "$BATS_TEST_TMPDIR/back"
	message_says tally 'is "kerry"; near it: JOHN KERRY (PER), John Kerry'
	# a name that is dropped is not there
	echo José >"$BATS_TEST_TMPDIR/drop"
	ends 0 tally -v -x "$BATS_TEST_TMPDIR/drop" why José \
	    "$BATS_TEST_TMPDIR/in"
	message_says tally 'no name is "José"$'
	noted '' why José "$BATS_TEST_TMPDIR/in"
}

@test "a name that only documents outside the window have is told" {
	{ begin a 2014-05-01; name a 2014-05-01 LOC Vienna x; end a 2014-05-01
	begin b 2015-05-01; name b 2015-05-01 LOC Paris x; end b 2015-05-01; } \
	    >"$BATS_TEST_TMPDIR/in"
	for report in 'timeline -b year -N' why; do
		noted 'no document in the window of -w names "Paris"' \
		    "-w 2014 $report" Paris "$BATS_TEST_TMPDIR/in"
		noted '' "-w 2015 $report" Paris "$BATS_TEST_TMPDIR/in"
	done
	noted 'no name is "Rome"' '-w 2014 timeline -b year -N' Rome \
	    "$BATS_TEST_TMPDIR/in"
}

@test "a terminal is told without -v, and the table is the same" {
	: >"$BATS_TEST_TMPDIR/empty"
	[ "$(units/units terminal sh -c \
	    "tally '$BATS_TEST_TMPDIR/empty' 2>&1 >/dev/null")" = \
	    'tally: no documents' ]
	[ "$(units/units terminal sh -c \
	    "tally why gothenburg $news 2>&1 >/dev/null")" = \
	    'tally: no name is "gothenburg"; near it: Gothenburg (LOC)' ]
	[ "$(tally why gothenburg $news 2>&1)" = '' ]
}
