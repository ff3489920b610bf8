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

@test "they do with the awk of BWK, gawk and busybox, where these are" {
	for awk in original-awk bwk gawk busybox; do
		command -v $awk >/dev/null || continue
		mkdir -p "$BATS_TEST_TMPDIR/$awk"
		ln -s "$(command -v $awk)" "$BATS_TEST_TMPDIR/$awk/awk"
		PATH=$BATS_TEST_TMPDIR/$awk:$PATH recipes
		echo "# with $awk" >&3
	done
}

@test "every recipe of a page has a test, and every test its recipe" {
	for page in dateline.5 dateline.7; do
		sh recipe.sh $page
	done | cut -d ' ' -f 1 | sort >"$BATS_TEST_TMPDIR/printed"
	sed -n 's/^try_\([a-z0-9_]*\)().*/\1/p' long/tools/*.sh | sort |
	    diff - "$BATS_TEST_TMPDIR/printed"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/printed")" -ge 20 ]
}
