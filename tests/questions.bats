# The recipes of dateline(7) that need only awk, sort and join; the others are
# run by make check-long (tests/long/tools.sh).
load helper

# recipes: runs these of the page; each must do what its test says.
recipes() {
	(cd long && ROUNDS=20 RECIPES="rect newest first near join" \
	    sh tools.sh) \
	    >"$BATS_TEST_TMPDIR/tap" 2>&1 || {
		cat "$BATS_TEST_TMPDIR/tap"
		return 1
	}
	[ "$(grep -c '^ok .* dateline.7: ' "$BATS_TEST_TMPDIR/tap")" -eq 5 ]
}

@test "questions asked with awk, sort and join get every field and answer" {
	recipes
}

# every_awk COMMAND ...: with each awk that is here in the place of awk.
every_awk() {
	local awk

	"$@"
	for awk in original-awk bwk gawk busybox; do
		command -v $awk >/dev/null || continue
		mkdir -p "$BATS_TEST_TMPDIR/$awk"
		ln -s "$(command -v $awk)" "$BATS_TEST_TMPDIR/$awk/awk"
		PATH=$BATS_TEST_TMPDIR/$awk:$PATH "$@"
		echo "# with $awk" >&3
	done
}

@test "they do with the awk of BWK, gawk and busybox, where these are" {
	every_awk recipes
}

# moment UTC DATE: the table has that for the date.
moment() {
	[ "$(printf 'D\tx\t%s\t0\t0\t0\t-\t-\t-\n' "$2" |
	    awk -f ../src/share/rect.awk | cut -f 10)" = "$1" ] || {
		echo "$2 is not $1"
		return 1
	}
}

moments() {
	moment 2015-07-07T00:30:00 2015-07-06T20:30:00-04:00 &&
	moment 2015-07-06T22:30:00 2015-07-07T07:30+09:00 &&
	moment 2015-07-06T20:30:00 2015-07-06T20:30Z &&
	moment 2015-07-06T20:30:59 2015-07-06T20:30:59-00:00 &&
	moment 2024-02-29T04:30:00 2024-02-28T23:30-05:00 &&
	moment 2024-03-01T04:30:00 2024-02-29T23:30-05:00 &&
	moment 2023-03-01T04:30:00 2023-02-28T23:30-05:00 &&
	moment 1900-03-01T04:30:00 1900-02-28T23:30-05:00 &&
	moment 2000-02-29T23:45:00 2000-03-01T00:30+00:45 &&
	moment 2024-01-01T00:30:59 2023-12-31T23:00:59-01:30 &&
	moment 2023-12-31T23:40:00 2024-01-01T00:10+00:30 &&
	moment 2024-04-30T23:59:00 2024-05-01T00:00+00:01 &&
	moment 9999-12-31T23:59-12:00 9999-12-31T23:59-12:00 &&
	moment 0000-12-31T10:00:00 0001-01-01T00:00+14:00 &&
	moment 2015-07-06T20:30 2015-07-06T20:30 &&
	moment 2015-07-06 2015-07-06 && moment 2015-07 2015-07 &&
	moment 2015 2015 && moment - -
}

@test "dates of all zones are in the order of time in the table's column utc" {
	every_awk moments
}

@test "the first mention is the first on earth, not the first as text" {
	printf '%s\n' 'D\tny\t2024-03-05T21:30:00-05:00\t0\t0\t0\t-\t-\tA' \
	    'D\ttokyo\t2024-03-06T08:30:00+09:00\t0\t0\t0\t-\t-\tB' |
	    while read -r line; do printf "$line\n"; done |
	    awk -F '\t' -v OFS='\t' '{ $9 = "John Kerry left."; print }' |
	    sentsplit | enttag >"$BATS_TEST_TMPDIR/day.rec"
	sh recipe.sh dateline.7 rect >"$BATS_TEST_TMPDIR/rect"
	sh recipe.sh dateline.7 first >"$BATS_TEST_TMPDIR/first"
	cd "$BATS_TEST_TMPDIR"
	sh ./rect
	sh ./first >out
	[ "$(cut -f 2,8 out)" = 'tokyo	John Kerry' ]
}

# named COMMAND: it ends in 1, and names each id of two once.
named() {
	ends 1 "$@" >out
	printf 'rect.awk: %s: two documents have the id %s\n' \
	    day.rec:2 a day.rec:5 - standard\ input:1 a standard\ input:4 - |
	    grep "${file:-.}" | diff - "$err"
	[ "$(wc -l <out)" -eq 6 ]
}

@test "an id that two documents have is named, and the table is whole" {
	share=$PWD/../src/share
	cd "$BATS_TEST_TMPDIR"
	for id in a a b - - -; do
		printf 'D\t%s\t-\t0\t0\t0\t-\t-\t-\n' $id
	done >day.rec
	file=day.rec every_awk named awk -f "$share/rect.awk" day.rec
}

@test "the newest of two documents with one id is the one that tally counts" {
	sh recipe.sh dateline.7 newest >"$BATS_TEST_TMPDIR/newest"
	cd "$BATS_TEST_TMPDIR"
	printf 'D\t%s\t2024-03-0%s\t0\t0\t0\t-\t-\t%s.\n' \
	    a 5 'John Kerry met Ana Smith' b 5 'John Kerry left' \
	    a 4 'Barack Obama met Angela Merkel' | sentsplit | enttag >day.rec
	tally add -s state day.rec
	sh ./newest >newest.rec
	tally top newest.rec >top
	[ "$(wc -l <top)" -eq 3 ]
	tally top -s state | diff top -
}

### Examples as they are typed ###############################################

typed() {
	awk -v name="$2" -f ../src/share/recipe.awk "../man/$1"
}

# recipes_typed: what recipe.awk prints of the pages.
recipes_typed() {
	[ "$(typed dateline.7 pandas | head -n 1)" = 'import csv, pandas' ] &&
	[ "$(typed dateline.7 nightly | head -n 1)" = '#!/bin/sh' ] &&
	typed dateline.7 nightly | sh -n &&
	[ "$(typed dateline.5 python | head -n 1)" = 'def records(name):' ] &&
	[ "$(awk -f ../src/share/recipe.awk ../man/dateline.7 |
	    grep -cx 'pandas python3/pandas')" -eq 1 ] &&
	ends 1 typed dateline.7 nothing >"$BATS_TEST_TMPDIR/typed" &&
	one_message recipe.awk && [ ! -s "$BATS_TEST_TMPDIR/typed" ]
}

@test "examples come without the page's indentation, by name, and are named" {
	every_awk recipes_typed
	for page in dateline.5 dateline.7; do
		awk -f ../src/share/recipe.awk ../man/$page
	done | cut -d ' ' -f 1 >"$BATS_TEST_TMPDIR/names"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/names")" -ge 40 ]
	sort "$BATS_TEST_TMPDIR/names" | uniq -d | diff /dev/null -
	# None is the page's own text, and none begins with a space.
	while read -r name; do
		{ typed dateline.7 $name || typed dateline.5 $name; } \
		    2>/dev/null >"$BATS_TEST_TMPDIR/typed"
		[ -s "$BATS_TEST_TMPDIR/typed" ]
		! sed 1q "$BATS_TEST_TMPDIR/typed" | grep '^[. ]' || return 1
		fails grep '\\(aq\|\\(ha\|^\\&' "$BATS_TEST_TMPDIR/typed"
	done <"$BATS_TEST_TMPDIR/names"
}

@test "every recipe of a page has a test, and every test its recipe" {
	for page in dateline.5 dateline.7; do
		sh recipe.sh $page
	done | cut -d ' ' -f 1 | sort >"$BATS_TEST_TMPDIR/printed"
	sed -n 's/^try_\([a-z0-9_]*\)().*/\1/p' long/tools/*.sh | sort |
	    diff - "$BATS_TEST_TMPDIR/printed"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/printed")" -ge 20 ]
}
