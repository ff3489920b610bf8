# The manuals: every example is run, every option has its place.
load helper

@test "the examples of sentsplit(1) print what they show" {
	sh man-examples.sh sentsplit.1
}

@test "the examples of enttag(1) print what they show" {
	sh man-examples.sh enttag.1
}

@test "the examples of datefind(1) print what they show" {
	sh man-examples.sh datefind.1
}

@test "the examples of tally(1) print what they show" {
	sh man-examples.sh tally.1
}

@test "the examples of markup(1) print what they show" {
	sh man-examples.sh markup.1
}

@test "the examples of dateline(5) print what they show" {
	sh man-examples.sh dateline.5
}

@test "the examples of dateline(7) print what they show" {
	sh man-examples.sh dateline.7
}

# letters PROGRAM: the options that its help has a line for.
letters() {
	$1 --help | sed -n 's/^  -\(.\).*/\1/p' | sort -u
}

@test "every option has a line in the help, and its item in the manual" {
	tab=$(printf '\t')
	for program in $programs; do
		file=../src/$program.c
		[ "$program" != tally ] || file=../src/tally/command.h
		{
			grep -o '"+:-:[^"]*"' "$file"
			sed -n 's/#define STREAM_OPTIONS//p' ../src/text/stream.h
		} | sed 's/-://' | grep -o '[A-Za-z0-9]' | sort -u \
			>"$BATS_TEST_TMPDIR/read"
		letters $program | diff "$BATS_TEST_TMPDIR/read" - || return 1
		sed -n '/^\.It Fl ./s/^\.It Fl \([^ ]\).*/\1/p' \
		    ../man/$program.1 | sort -u |
		    grep -vx F | diff "$BATS_TEST_TMPDIR/read" - || return 1
		$program --help | awk 'length($0) > 80 { exit 1 }'
	done
}

@test "every option of the usage line has a line in the help" {
	for command in $programs 'tally timeline' 'tally pairs' 'tally rising' \
	    'tally new' 'tally events' 'tally dups' 'tally suspects' \
	    'tally why' 'tally add' 'tally merge' 'tally drop' 'tally pack' \
	    'tally top,timeline'; do
		$command -h >"$BATS_TEST_TMPDIR/help"
		for option in $(sed '/^[^u ]/q' "$BATS_TEST_TMPDIR/help" |
		    grep -o -e '\[-[A-Za-z0-9]*' -e '[ ]-s' |
		    cut -c 3- | fold -w 1 | sort -u); do
			grep -q "^  -$option[ ,]" "$BATS_TEST_TMPDIR/help" || {
				echo "$command -$option"
				return 1
			}
		done
	done
}
