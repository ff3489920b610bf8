# The scorer, the table of make accuracy, and the gold of the articles.
load helper

fixtures=fixtures/accuracy
articles=accuracy/articles.gold.rec

# Scores fixture $2 against the gold of its family, as in score.sh -k $1, and
# compares the lines with $3.expected.
scores() {
	accuracy/score.sh -k "$1" $4 "$fixtures/${2%%-*}.gold.rec" \
	    "$fixtures/$2.rec" | cmp - "$fixtures/$3.expected"
}

@test "gold scored against itself is perfect" {
	accuracy/score.sh "$fixtures/entities.gold.rec" \
	    "$fixtures/entities.gold.rec" |
	    cmp - "$fixtures/entities-perfect.expected"
}

@test "a missed entity costs recall only" {
	scores e entities-miss entities-miss
}

@test "a spurious entity costs precision only" {
	scores e entities-spurious entities-spurious
}

@test "an entity of the wrong type is wrong, but its span is right" {
	scores e entities-type entities-type
}

@test "with -T only those types are scored, on both sides" {
	scores e entities-type entities-per-loc '-T PER,LOC'
}

@test "a record that is there twice, or of another document, adds nothing" {
	scores e entities-twice entities-perfect
}

@test "merged sentences miss both, and one of their ends" {
	scores S sentences-merged sentences-merged
}

@test "overlapping times are paired one to one, the first with the first" {
	scores t times-overlap times-overlap
}

@test "a time that spans all of the gold pairs with one of it" {
	scores t times-long times-long
}

@test "no times at all score nothing, and divide nothing by zero" {
	scores t times-none times-none
}

@test "values that differ in invalid bytes alone are equal, others are not" {
	accuracy/score.sh -k t "$fixtures/bytes.gold.rec" \
	    "$fixtures/bytes.rec" | cmp - "$fixtures/bytes.expected"
}

@test "the scorer reads the system's records from standard input" {
	accuracy/score.sh "$fixtures/entities.gold.rec" - \
	    <"$fixtures/entities-miss.rec" |
	    cmp - "$fixtures/entities-miss.expected"
}

@test "the scorer takes a file whose name looks like an assignment" {
	cp "$fixtures/entities-miss.rec" "$BATS_TEST_TMPDIR/side=gold"
	here=$PWD
	cd "$BATS_TEST_TMPDIR"
	"$here/accuracy/score.sh" "$here/$fixtures/entities.gold.rec" \
	    side=gold | cmp - "$here/$fixtures/entities-miss.expected"
}

@test "the scorer ends in 2 on a missing file, a folder and wrong usage" {
	run accuracy/score.sh "$fixtures/entities.gold.rec" nowhere.rec
	[ "$status" -eq 2 ]
	[ "$output" = 'score.sh: nowhere.rec: cannot be read' ]
	run accuracy/score.sh "$fixtures" "$fixtures/entities.gold.rec"
	[ "$status" -eq 2 ]
	run accuracy/score.sh -k x "$fixtures/entities.gold.rec" -
	[ "$status" -eq 2 ]
	run accuracy/score.sh "$fixtures/entities.gold.rec"
	[ "$status" -eq 2 ]
}

@test "a document is about the country it names most, the first among equals, US apart" {
	run awk -f accuracy/country.awk "$fixtures/countries.tsv" \
	    "$fixtures/countries.rec"
	[ "$output" = '66.67 named 100.00' ]
}

@test "cases of splitting are read from JSON, escapes and all" {
	awk -f accuracy/bytes.awk -f accuracy/golden.awk \
	    "$fixtures/golden.json" | cmp - "$fixtures/golden.rec"
}

@test "a case of splitting is right when all its sentences are" {
	run awk -f accuracy/cases.awk "$fixtures/golden.rec" \
	    "$fixtures/golden-split.rec"
	[ "$output" = 50.00 ]
}

@test "breaking lines at 72 columns moves no byte" {
	long='D\td\t-\t0\t0\t0\t-\t-\t'
	for i in 1 2 3 4 5 6 7 8 9; do
		long="${long}here are more words  than a line of seventy-two "
		long="${long}columns has place for, and then $i.\\\\n\\\\nAnd "
	done
	printf "${long}end.\n" >"$BATS_TEST_TMPDIR/docs"
	awk -f accuracy/wrap.awk "$BATS_TEST_TMPDIR/docs" \
	    >"$BATS_TEST_TMPDIR/wrapped"
	run cmp -s "$BATS_TEST_TMPDIR/docs" "$BATS_TEST_TMPDIR/wrapped"
	[ "$status" -eq 1 ]
	for docs in docs wrapped; do
		cut -f 9 "$BATS_TEST_TMPDIR/$docs" | sed 's/\\n/\
/g' >"$BATS_TEST_TMPDIR/$docs.txt"
		tr '\n' ' ' <"$BATS_TEST_TMPDIR/$docs.txt" \
		    >"$BATS_TEST_TMPDIR/$docs.flat"
	done
	cmp "$BATS_TEST_TMPDIR/docs.flat" "$BATS_TEST_TMPDIR/wrapped.flat"
	[ "$(grep -c '^$' "$BATS_TEST_TMPDIR/wrapped.txt")" -eq 9 ]
	awk 'length($0) > 72 { long++ } END { exit long > 0 }' \
	    "$BATS_TEST_TMPDIR/wrapped.txt"
}

@test "make accuracy prints a row for each kind on the shipped articles" {
	run sh accuracy/accuracy.sh
	[ "$status" -eq 0 ]
	[ "$(printf '%s\n' "${lines[@]}" | grep -v ^press-dev |
	    awk '$1 != "confidence" { printf "%s ", $2 }')" = 'kind S e t ' ]
	# what is not learned from is found well too, and sentences and times
	[ "$(printf '%s\n' "${lines[@]}" | awk '
	/^press-dev  .* S / { print ($NF >= 95) }
	/^press-dev  .* e / { print ($(NF - 2) >= 86) }
	/^press-dev  .* t / { print ($(NF - 6) >= 90) }' | xargs)" = '1 1 1' ]
}

@test "mentions are counted by tenths of confidence, and right or not" {
	sed 's/^\(e.*\)$/\1	conf=0.93/' "$fixtures/entities-type.rec" >"$BATS_TEST_TMPDIR/sure"
	awk -f accuracy/confidence.awk "$fixtures/entities.gold.rec" \
	    "$BATS_TEST_TMPDIR/sure" | sort | uniq -c |
	    tr -s ' ' >"$BATS_TEST_TMPDIR/got"
	accuracy/score.sh "$fixtures/entities.gold.rec" \
	    "$fixtures/entities-type.rec" | awk '$1 == "overall" {
		printf " %d 9 0\n %d 9 1\n", $11 - $13, $13
	}' | cmp - "$BATS_TEST_TMPDIR/got"
}

@test "make accuracy scores every set of a folder of gold" {
	gold=$BATS_TEST_TMPDIR/gold
	mkdir -p "$gold/sentences" "$gold/entities" "$gold/times"
	text='Today, in the first week of July, for three days running.'
	printf 'D\ta\t2014-07-14\t0\t0\t0\t-\t-\t%s\n' "$text" \
	    >"$gold/times/days.docs.tsv"
	cp "$fixtures/times.gold.rec" "$gold/times/days.gold.tsv"
	printf 'D\ta\t2014-07-14\t0\t0\t0\t-\t-\t%s\n' \
	    'He landed. She left. Rain fell' >"$gold/sentences/rain.docs.tsv"
	cp "$fixtures/sentences.gold.rec" "$gold/sentences/rain.gold.tsv"
	cp "$fixtures/entities.gold.rec" "$gold/entities/talks.gold.tsv"
	run sh accuracy/accuracy.sh "$gold"
	[ "$status" -eq 0 ]
	[ "${lines[1]}" = "$(printf '%-34s %-4s  %s' rain S \
	    'P       100.00  R       100.00  F1      100.00')" ]
	[[ ${lines[2]} = 'rain, wrapped '* ]]
	[[ ${lines[3]} = 'talks '*'(LOC,ORG,PER)' ]]
	[[ ${lines[4]} = 'confidence '*right* ]]
	printf '%s\n' "${lines[@]}" | grep -q '^days .*strict.*relaxed.*type.*value'
}

@test "the articles' gold is in the canonical order and names each article" {
	sort -c -t "$(printf '\t')" -k2,2 -k4,4n -k5,5n -k6,6nr -k1,1 -k7 \
	    "$articles"
	[ "$(grep '^D' "$articles" | cut -f 2)" = \
	    "$(cd .. && printf '%s\n' tests/articles/*.txt)" ]
}

@test "every offset of the articles' gold slices its article" {
	tab=$(printf '\t')
	grep '^[Set]' "$articles" | cut -f 2,5,6,9 |
	while IFS=$tab read -r doc start end text; do
		slice=$(tail -c +$((start + 1)) "../$doc" |
		    head -c $((end - start)) | tr '\n' ' ')
		[ "$slice" = "$text" ]
	done
}

@test "the sentences of the articles' gold leave out white space only" {
	grep '^D' "$articles" | cut -f 2 | while read -r doc; do
		awk -F '\t' -v doc="$doc" '$1 == "S" && $2 == doc {
			printf "%s", $9
		}' "$articles" | tr -d ' ' >"$BATS_TEST_TMPDIR/sentences"
		tr -d ' \n' <"../$doc" | cmp - "$BATS_TEST_TMPDIR/sentences"
	done
}
