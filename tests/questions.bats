# The recipes of dateline(7) that need only awk, sort and join; the others are
# run by make check-long (tests/long/tools.sh).
load helper

# recipes: runs these of the page; each must do what its test says.
recipes() {
	(cd long && ROUNDS=20 RECIPES="rect first near join" sh tools.sh) \
	    >"$BATS_TEST_TMPDIR/tap" 2>&1 || {
		cat "$BATS_TEST_TMPDIR/tap"
		return 1
	}
	[ "$(grep -c '^ok .* dateline.7: ' "$BATS_TEST_TMPDIR/tap")" -eq 4 ]
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
