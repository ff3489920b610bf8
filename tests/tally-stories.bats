# tally: events, copies and stories, suspects.
bats_require_minimum_version 1.5.0
load helper

setup() {
	news=$PWD/fixtures/tally/news.rec
	cd "$BATS_TEST_TMPDIR"
}

# article ID DATE SENTENCE ...: a document, each sentence in an S record,
# which mentions Ann if it says so.
article() {
	local id=$1 date=$2 at=0 n=0 end

	shift 2
	printf 'D\t%s\t%s\t0\t0\t0\t-\t-\t-\n' "$id" "$date"
	for sentence; do
		n=$((n + 1))
		end=$((at + ${#sentence}))
		printf 'S\t%s\t%s\t%d\t%d\t%d\ts\t1\t%s\n' "$id" "$date" $n \
		    $at $end "$sentence"
		case $sentence in
		*Ann*) printf 'e\t%s\t%s\t%d\t%d\t%d\tPER\tAnn\tAnn\n' "$id" \
		    "$date" $n $at $((at + 3)) ;;
		esac
		at=$((end + 1))
	done
	printf 'Z\t%s\t%s\t%d\t%d\t%d\t-\t-\t-\n' "$id" "$date" $n $at $at
}

one='Ann opened the inquiry in the harbour on Tuesday morning.'
two='The report of the maritime board is due before the summer.'
three='Three ships had collided there in heavy fog last autumn.'
four='Nobody was hurt but the quay is closed to this very day.'
five='An entirely different matter occupied the town council then.'

wire() {
	article wire 2015-07-01 "$one" "$two" "$three" "$four"
	article cut 2015-07-01 "$one" "$two"
	article late 2015-07-03 "$one" "$three" "$two" "$five"
	article other 2015-07-02 "$five" "Ann was there, and said a word."
}

@test "dups finds copies that were cut, and names the earliest" {
	wire | tally dups | cmp - <(echo \
	    "late	2015-07-03	wire	2015-07-01	0.7500	sentences")
}

@test "dups finds a copy by what stands in the earlier one, not the reverse" {
	{ article a 2015-07-02 "$one" "$two"
	    article b 2015-07-01 "$one" "$two" "$three" "$four" "$five"; } |
	    tally dups | cut -f 1,3,5 |
	    cmp - <(printf 'a\tb\t1.0000\n')
}

@test "dups finds edited copies by their words" {
	long=$(seq -s ' ' 100 400)
	{ article a 2015-07-01 "It said: $long."
	    article b 2015-07-02 "He said: $long today."
	    article c 2015-07-02 "He said: $(seq -s ' ' 500 800)."; } |
	    tally dups | cut -f 1,3,6 | cmp - <(printf 'b\ta\tshingles\n')
}

@test "what is copied is the same whatever the order of documents, or from a state" {
	wire >in
	{ sed -n '/other/p;' in; sed -n '/late/p' in; grep cut in
	    grep wire in; } | tally dups | cmp - <(tally dups in)
	tally add -s st in
	tally dups -s st | cmp - <(tally dups in)
}

@test "-1 counts stories beside documents" {
	wire >in
	[ "$(tally -1 in | cut -f 1-3,9)" = "$(printf '4\t3\t4\tAnn')" ]
	[ "$(tally -1 -H in | head -n 1 | cut -f 1-3)" = \
	    "$(printf 'documents\tstories\tmentions')" ]
	[ "$(tally timeline -1 -b month in | cut -f 1-3)" = \
	    "$(printf '2015-07\t4\t3')" ]
	tally add -s st in
	for report in top 'top -b doc' timeline 'pairs -b doc'; do
		tally $report -1 in >out
		tally $report -1 -s st | cmp - out
		tally $report -1 -M 16M in | cmp - out
		tally $report -1 -M 16M -s st | cmp - out
	done
	tally -1 -H in 2>&1 >/dev/null |
	    cmp - <(echo 'tally: 4 documents, 3 stories, 4 mentions')
}

@test "events are sentences with a name, a place and a date, by date" {
	tally events -H "$news" 2>/dev/null |
	    cmp - "$BATS_TEST_DIRNAME/fixtures/tally/events.tsv"
}

@test "events with -d look at neighbouring sentences" {
	{ printf 'e\ta\t-\t1\t0\t3\tPER\tAnn\tAnn\n'
	    printf 'e\ta\t-\t2\t9\t12\tLOC\tUlm\tUlm\n'
	    printf 't\ta\t-\t3\t20\t24\tDATE\t2004\t2004\n'
	    printf 't\ta\t-\t3\t30\t34\tDATE\tPRESENT_REF\tnow!\n'; } >in
	[ -z "$(tally events in)" ]
	[ -z "$(tally events -d 1 in)" ]
	tally events -d 2 in | cmp - <(printf '2004\tAnn\tUlm\ta\t3\t-\n')
}

@test "suspects lists variants by case, accents, stops, order and initials" {
	i=0
	for name in 'José Ruiz' 'José Ruiz' 'Jose Ruiz' 'JOSÉ RUIZ' \
	    'John Kerry' 'John Kerry' 'Kerry, John' 'J. Kerry' 'John F. Kerry' \
	    'Jane Kerry' 'U.S. Steel' 'U.S. Steel' 'US Steel' 'Ann Lee'; do
		i=$((i + 1))
		case $name in *Steel) type=ORG ;; *) type=PER ;; esac
		printf 'e\td%d\t-\t1\t0\t1\t%s\t%s\tx\n' $i $type "$name"
	done >in
	tally suspects in | cut -f 2-4 | cmp - <(printf '%s\n' \
	    "US Steel	U.S. Steel	stops" \
	    "J. Kerry	John Kerry	initials" \
	    "JOSÉ RUIZ	José Ruiz	case" \
	    "John F. Kerry	John Kerry	initials" \
	    "Jose Ruiz	José Ruiz	accents" \
	    "Kerry, John	John Kerry	order")
	tally suspects in >aliases
	[ "$(tally -a aliases in | cut -f 1,8 | head -n 1)" = \
	    "$(printf '5\tJohn Kerry')" ]
	[ -z "$(tally suspects -a aliases in)" ]
}

@test "suspects of one type only" {
	for type in PER ORG; do
		printf 'e\td\t-\t1\t0\t1\t%s\tABC\tx\n' $type
		printf 'e\td\t-\t1\t0\t1\t%s\tAbc\tx\n' $type
	done >in
	tally suspects -k ORG in | cmp - <(printf 'ORG\tAbc\tABC\tcase\t1\t1\n')
}

# Copies by all runs of words, documents told apart, stories in windows.

# words FROM TO: words that are all different.
words() {
	seq -f 'w%.0f' -s ' ' "$1" "$2"
}

@test "a copy shares more than half of its runs of words, 20 of them or 1,000" {
	for n in 20 200 1000; do
		{ article a 2015-07-01 "$(words 1 $((n + 4)))"
		    article half 2015-07-02 \
			"$(words 1 $((n / 2 + 4))) $(words 5001 $((n / 2 + 5000)))"
		    article more 2015-07-02 \
			"$(words 1 $((n / 2 + 5))) $(words 6001 $((n / 2 + 5999)))"
		} | tally dups | cmp - <(awk -v n=$n 'BEGIN {
			printf "more\t2015-07-02\ta\t2015-07-01\t%.4f\t" \
			    "shingles\n", (n / 2 + 1) / n
		}')
	done
}

@test "runs of words go over sentences, and are the same in any case" {
	{ article a 2015-07-01 'Ab cd.' 'Ef gh.' 'É éf.' '1 2 3 4.'
	    article b 2015-07-02 'AB CD ef!' 'GH: é.' 'ÉF 1 2 -3- 4'
	    article c 2015-07-02 'Ab cd.' 'É éf.' 'Ef gh.' '4 1 2 3.'; } |
	    tally dups | cut -f 1,3,5,6 |
	    cmp - <(printf 'b\ta\t1.0000\tshingles\n')
}

@test "the earlier document that has most is named, of equals the first" {
	{ article a 2015-07-01 "$(words 1 30) $(words 101 120)"
	    article d 2015-07-02 "$(words 1 40) $(words 201 204)"
	    article b 2015-07-03 "$(words 1 40) $(words 301 330)"
	    article c 2015-07-02 "$(words 1 40) $(words 401 490)"
	    article z 2015-07-03 "$(words 1 44)"; } >in
	tally dups in | grep '^z' |
	    cmp - <(printf '%s\n' "z	2015-07-03	c	2015-07-02	0.9000	shingles")
}

@test "an exact copy is found however often its sentences stood elsewhere" {
	for i in $(seq 101 190); do
		article a$i 2015-07-01 "$one" "$two" "Only $i and nothing but."
		article b$i 2015-07-01 "$three" "$four" "Just $i, not more."
		article c$i 2015-07-01 'So it is.' "Or $i $i $i $i $i $i $i."
	done >in
	{ article x 2015-07-02 "$one" "$three" "$two" "$four"
	    article y 2015-07-03 "$one" "$three" "$two" "$four"
	    article z 2015-07-04 'So it is.' 'So it is.' 'So.' 'So it is.'
	    article zz 2015-07-04 'So it is.' 'So it is.' 'So.' 'So it is.'
	} >>in
	tally dups in | grep '^[xyz]' | cmp - <(printf '%s\n' \
	    "y	2015-07-03	x	2015-07-02	1.0000	sentences" \
	    "zz	2015-07-04	z	2015-07-04	1.0000	shingles")
}

@test "two documents of one id are two for dups and -1" {
	{ article a 2015-07-01 "$one" "$two"
	    article a 2015-07-02 "$three" "$four"
	    article b 2015-07-03 "$three" "$four"
	    article a 2015-07-04 "$one" "$two"; } >in
	tally dups in | cmp - <(printf '%s\n' \
	    "a	2015-07-04	a	2015-07-01	1.0000	sentences" \
	    "b	2015-07-03	a	2015-07-02	1.0000	sentences")
	tally -1 -H in 2>&1 >/dev/null |
	    cmp - <(echo 'tally: 4 documents, 2 stories, 2 mentions')
	[ "$(tally -1 in | cut -f 1-3,9)" = "$(printf '2\t1\t2\tAnn')" ]
	[ "$(tally -1 -M 16M in | cut -f 1-3,9)" = \
	    "$(printf '2\t1\t2\tAnn')" ]
}

@test "loose records of one id are one document for -1, in pieces too" {
	{ article a 2015-07-01 'Ann was.' 'It was so.' 'Now it is.' 'Not so.'
	    article b 2015-07-02 'Ann was.' 'It was so.' 'Now it is.' 'Yes.'
	} | grep '^[Se]' >in
	sort -t '	' -k 4,4n -k 2,2 in >pieces
	fails cmp -s in pieces
	for file in in pieces; do
		[ "$(tally dups $file | cut -f 1,3,5)" = \
		    "$(printf 'b\ta\t0.8000')" ]
		[ "$(tally -1 $file | cut -f 1-3,9)" = \
		    "$(printf '2\t1\t2\tAnn')" ]
	done
}

# news DAY ...: of each day in January 2015 three documents of their own.
news() {
	local day i

	for day; do
		for i in 1 2 3; do
			article $day-$i 2015-01-$day "$(words ${i}00$day${i}0 \
			    ${i}00$day${i}7)"
		done
	done
}

# sevenfold: four weeks, and a week in which one story comes on each day.
sevenfold() {
	news $(seq -w 1 31)
	for day in $(seq -w 25 31); do
		article copy-$day 2015-01-$day "$one" "$two"
	done
}

@test "rising -1 and new -1 count a story once in the window and the baseline" {
	sevenfold >in
	week=2015-01-25..2015-01-31
	[ "$(tally rising -w $week in | cut -f 1,2,9)" = \
	    "$(printf '7\t7\tAnn')" ]
	for report in rising new; do
		[ -z "$(tally $report -1 -w $week in)" ]
		tally $report -1 -p 1 -w $week in | cut -f 1-4,10 |
		    cmp - <(printf '7\t1\t7\t0\tAnn\n')
		tally $report -1 -p 1 -w $week -M 16M in |
		    cmp - <(tally $report -1 -p 1 -w $week in)
	done
	# 22 stories in the window, 72 before it: expected 1 * 4 / 91
	{ cat in; article x 2015-01-31 "Ann is in another story of that day."
	} | tally rising -1 -p 1 -w 2015-01-31 -B 2015-01-01..2015-01-30 |
	    cut -f 1-6,10 | cmp - <(printf '2\t2\t2\t1\t0.05\t36.40\tAnn\n')
}

# days: thirty days of ten documents that mention one name in turn, and one in
# which each of the names $1 is mentioned by five documents, New by two.
days() {
	awk -v last="$1" 'BEGIN {
		n = split(last, risen, " ")
		for (day = 1; day <= 31; day++)
			for (i = 0; i < 10; i++) {
				document = day "-" i "\t2015-01-" \
				    sprintf("%02d", day) "\t"
				printf "D\t%s0\t0\t0\t-\t-\t-\n", document
				mention = "e\t" document "1\t0\t1\tPER\t"
				if (day < 31)
					print mention "n" day % 9 "\tx"
				for (j = 1; day == 31 && j <= n; j++)
					if (i < (risen[j] == "New" ? 2 : 5))
						print mention risen[j] "\tx"
				printf "Z\t%s1\t1\t1\t-\t-\t-\n", document
			}
	}'
}

@test "new lists what rising lists and is new, with the same q" {
	days 'n1 n2 n3 New' >in
	tally rising in >out
	tally new in >new
	[ "$(cut -f 9 out | tr '\n' ' ')" = 'n1 n2 n3 New ' ]
	grep New out | cmp - new
	tally rising -H -n 0 in 2>/dev/null | grep -v 'n[123]$' |
	    cmp - <(tally new -H in 2>/dev/null)
}

@test "a document dated in the future does not take the window" {
	days 'New' >in
	{ article later 9998-01-01 "$one"
	    cat in
	    article later-yet 9999-01-01 "$two"; } >with
	for report in rising new 'rising -1'; do
		tally $report in >out
		[ -s out ]
		ends 0 tally $report with >got
		cmp got out
		one_message tally
		message_says tally '2 documents are dated after today, 20'
		tally -q $report with 2>&1 | cmp - out
	done
	ends 0 tally rising -w 9998 -B 2015 -p 1 with >got
	silent
	grep -q Ann got
	ends 1 tally rising <(article later 9998-01-01 "$one")
	message_says tally 'no document is dated by a day up to today'
}

@test "which day it is depends on TZ where that is set" {
	tomorrow=$(TZ=EST-24 date +%Y-%m-%d)
	{ days ''; article tomorrow "$tomorrow" "$one"; } >in
	TZ=EST-24 ends 0 tally rising -p 1 -B 2015 in >got
	silent
	[ "$(cut -f 1,9 got)" = "$(printf '1\tAnn')" ]
	TZ=EST24 ends 0 tally rising -p 1 -B 2015-01-01..2015-01-30 in >got
	cmp got /dev/null
	message_says tally '1 documents are dated after today'
}

@test "merge keeps the latest of one id across zones" {
	# 05:00, 04:00, 03:59:30 and 00:00 of 7 July in UTC, as text in reverse
	for date in 2015-07-06T23:00-06:00 2015-07-07T05:00+01:00 \
	    2015-07-07T03:59:30Z 2015-07-07; do
		article a $date "$one It is $date." >in
		tally add -s st-$((++n)) in
	done
	for order in 'st-1 st-2 st-3 st-4' 'st-4 st-3 st-2 st-1'; do
		rm -rf all
		tally merge -s all $order
		[ "$(tally why -s all Ann | sed 's/.* //')" = \
		    2015-07-06T23:00-06:00. ]
	done
	tally merge -s rest st-4 st-2 st-3
	[ "$(tally why -s rest Ann | sed 's/.* //')" = 2015-07-07T05:00+01:00. ]
	tally merge -s least st-4 st-3
	[ "$(tally why -s least Ann | sed 's/.* //')" = 2015-07-07T03:59:30Z. ]
}
