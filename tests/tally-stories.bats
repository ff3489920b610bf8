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
