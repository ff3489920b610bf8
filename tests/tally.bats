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
	units/units terminal tally $news | cmp - <(tally -H $news)
	units/units terminal tally timeline $news |
	    cmp - <(tally timeline -H $news)
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
	run -0 tally -H fixtures/one.txt
	[ "${#lines[@]}" -eq 1 ]
}

@test "timeline counts documents by their day, and the names in them" {
	tally timeline -H $news | cmp - fixtures/tally/days.tsv
	tally timeline $news | cmp - <(printf \
	    '2013-07-09\t1\t4\n2013-08-02\t1\t6\n')
}

@test "timeline counts a document for the year that alone is known" {
	tally timeline -b year $news | cmp - <(printf '2013\t2\t10\n2014\t1\t1\n')
	tally timeline -b month $news | cmp - <(printf \
	    '2013-07\t1\t4\n2013-08\t1\t6\n')
}

@test "timeline with -k counts the documents that mention such names" {
	tally timeline -k ORG $news | cmp - <(printf '2013-08-02\t1\t3\n')
}

@test "timeline of texts counts the texts" {
	[ "$(sentsplit -d 2015-07-06 fixtures/one.txt fixtures/two.txt |
	    tally timeline)" = "$(printf '2015-07-06\t2\t0')" ]
}

@test "timeline -m counts what lies in a month for it" {
	tally timeline -b month -m -H $news |
	    cmp - fixtures/tally/mentioned-months.tsv
}

@test "timeline -m never makes a year or a month a day" {
	[ "$({ time_of a DATE 2004; time_of a DATE 2004-07
	    time_of a DATE 2004-07-14; } | tally timeline -m)" = \
	    "$(printf '2004-07-14\t1\t1')" ]
	[ "$({ time_of a DATE 2004; time_of a DATE 2004-07
	    time_of a DATE 2004-07-14; } | tally timeline -m -b year)" = \
	    "$(printf '2004\t1\t3')" ]
}

@test "timeline -m takes a range only where all of it lies" {
	time_of a DATE 2015-W28 from=2015-07-06 to=2015-07-12 \
	    >"$BATS_TEST_TMPDIR/in"
	time_of a DATE 2015-W27 from=2015-06-29 to=2015-07-05 \
	    >>"$BATS_TEST_TMPDIR/in"
	[ "$(tally timeline -m -b month "$BATS_TEST_TMPDIR/in")" = \
	    "$(printf '2015-07\t1\t1')" ]
	[ -z "$(tally timeline -m "$BATS_TEST_TMPDIR/in")" ]
}

@test "timeline -m counts an evening up to midnight for its day" {
	[ "$({ time_of a TIME 2015-07-06TEV from=2015-07-06T18:00 \
	    to=2015-07-07T00:00; time_of b TIME 2015-07-06TNI \
	    from=2015-07-06T20:00 to=2015-07-06T24:00; } |
	    tally timeline -m)" = "$(printf '2015-07-06\t2\t2')" ]
}

@test "timeline -m reads values where from= and to= are missing" {
	{ time_of a DATE 2015-W28; time_of a DATE 2015-W28-2
	    time_of a DATE 2015-Q3; time_of a DATE 2015-SU
	    time_of a DATE 2015-XX-XX; time_of a TIME 2015-07-09T10:30; } \
	    >"$BATS_TEST_TMPDIR/in"
	tally timeline -m "$BATS_TEST_TMPDIR/in" |
	    cmp - <(printf '2015-07-07\t1\t1\n2015-07-09\t1\t1\n')
	tally timeline -m -b month "$BATS_TEST_TMPDIR/in" |
	    cmp - <(printf '2015-07\t1\t3\n')
	tally timeline -m -b year "$BATS_TEST_TMPDIR/in" |
	    cmp - <(printf '2015\t1\t6\n')
}

@test "timeline -m takes a half, a weekend and a last week for what they are" {
	{ time_of a DATE 2015-H2; time_of a DATE 2015-W31-WE
	    time_of a DATE 2015-W53; time_of a DATE 2014-W53; } \
	    >"$BATS_TEST_TMPDIR/in"
	tally timeline -m -b month "$BATS_TEST_TMPDIR/in" |
	    cmp - <(printf '2015-08\t1\t1\n')
	tally timeline -m -b year "$BATS_TEST_TMPDIR/in" |
	    cmp - <(printf '2014\t1\t1\n2015\t1\t2\n')
}

@test "timeline -m has no period beyond the ends of the calendar" {
	{ time_of a DATE 9999-W52-7; time_of a DATE 9999-W52
	    time_of a DATE 9999-12-31; time_of a DATE 0001-W01-1; } |
	    tally timeline -m |
	    cmp - <(printf '0001-01-01\t1\t1\n9999-12-31\t1\t1\n')
}

@test "timeline -m leaves out what is on no calendar" {
	[ -z "$({ time_of a DATE PRESENT_REF; time_of a DURATION P3D
	    time_of a DATE XXXX-WXX-1; time_of a DATE 199
	    time_of a DATE 2015-02-30x; } | tally timeline -m)" ]
}

@test "timeline -m -k counts only such expressions" {
	[ "$(tally timeline -m -k TIME $news)" = \
	    "$(printf '2013-08-02\t1\t1')" ]
}

@test "an option that belongs to the other report is a usage error" {
	run -2 tally top -m $news
	[ "${lines[0]}" = 'tally: top has no option -m' ]
	run -2 tally timeline -n 3 $news
	[ "${lines[0]}" = 'tally: timeline has no option -n' ]
}

@test "a period, a number or a list of types that is none is a usage error" {
	run -2 tally timeline -b week $news
	[ "${lines[0]}" = 'tally: -b week: must be day, month or year' ]
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
