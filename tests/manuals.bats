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

@test "every option of the usage line has its item in the manual" {
	for program in sentsplit enttag datefind tally markup; do
		for option in $($program --help |
		    grep -o '\[-[A-Za-z0-9]*' | cut -c 3- | fold -w 1 |
		    sort -u); do
			grep -q "^\.It Fl $option\( \|$\)" ../man/$program.1 || {
				echo "$program -$option"
				return 1
			}
		done
	done
}
