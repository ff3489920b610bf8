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

@test "the examples of unmark(1) print what they show" {
	sh man-examples.sh unmark.1
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
	for program in $everything; do
		file=../src/$program.c
		[ "$program" != tally ] || file=../src/tally/command.h
		{
			awk '/"\+:-:/ { on = 1 } on
				/STREAM_OPTIONS|"\)/ { on = 0 }' "$file" |
			    grep -o '"[^"]*"'
			! grep -q STREAM_OPTIONS "$file" ||
			    sed -n 's/#define STREAM_OPTIONS//p' \
				../src/text/stream.h
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
	for command in $everything 'tally timeline' 'tally pairs' 'tally rising' \
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

@test "the help names every period of timeline" {
	tally -h | grep -q '^  timeline  *counts by day, week, month, quarter or year$'
	tally timeline -h | grep -q '^  -b period  *by day, week, month, quarter or year$'
}

# Displays apart, which are copied as they are.
@test "the text of the manuals has lines of 80 columns, and examples stand apart" {
	awk '
	FNR == 1 || /^\.Sh / { examples = /^\.Sh EXAMPLES/; ended = 0 }
	ended && !/^\.(Pp|Ss)/ {
		print FILENAME ":" FNR ": no .Pp before an example"
		found = 1
	}
	{ ended = examples && /^\.Ed/ }
	/^\.Bd -literal/ || /^\.Bl -column/ { display = 1 }
	/^\.E[dl]/ { display = 0 }
	!display && !/^\.\\"/ && length($0) > 80 {
		print FILENAME ":" FNR ": longer than 80 bytes"
		found = 1
	}
	END { exit found }' ../man/*
}

### Commands in the text #####################################################

# commands PAGE [TOOLS]: those of its DESCRIPTION, as many as there are, without
# the recipes that have a name (recipe.sh).
commands() {
	local count

	count=$(sh man-commands.sh "$@")
	[ "$count" -ge "$(awk '/^\.Sh / { inside = $2 == "DESCRIPTION" }
		inside && /^\.\\" run: / { n-- }
		inside && /^\.Bd -literal/ { n++ }
		END { print n + 0 }' "../man/$1")" ]
	echo "$count"
}

@test "the commands in the text of all manuals run, and say nothing" {
	total=0
	for page in ../man/*; do
		total=$((total + $(commands "${page##*/}")))
	done
	[ "$total" -ge 20 ]
	mkdir "$BATS_TEST_TMPDIR/left"
	KEEP=$BATS_TEST_TMPDIR/left sh man-commands.sh dateline.7
	cd "$BATS_TEST_TMPDIR/left"
	[ "$(cat part.[0-3] | cksum)" = "$(LC_ALL=C awk -F '\t' '
		$1 == "D" { n++ } { line[n % 4] = line[n % 4] $0 "\n" }
		END { for (i = 0; i < 4; i++) printf "%s", line[i] }' day.rec |
	    cksum)" ]
	for n in 0 1 2 3; do [ -s part.$n ]; done
	find in -name '*.txt' | sort | tr '\n' '\0' | sentsplit -0 - |
	    enttag | datefind | cmp - <(cat list.???.rec)
	grep -q 'new names' mailed
	grep -q 'Eve' mailed
	grep -q '^D	in/2015-07-06/a.txt	2015-07-05	' rec/2015-07-06.rec
	grep -q '^D	in/2015-07-06/b.txt	2015-07-06	' rec/2015-07-06.rec
}

# A folder with one awk, which all commands then take.
@test "they run with the awk of BWK and with gawk, where these are" {
	tools=$BATS_TEST_TMPDIR/tools
	for awk in original-awk bwk gawk; do
		command -v $awk >/dev/null || continue
		rm -rf "$tools"
		mkdir "$tools"
		ln -s "$(command -v $awk)" "$tools/awk"
		for page in dateline.5 dateline.7; do
			commands $page "$tools" >/dev/null
		done
		echo "# with $awk" >&3
		found="${found:-} $awk"
	done
	[ -n "${found:-}" ] || not_here 'original-awk, bwk or gawk'
}

# A folder with what busybox has.
@test "they run with busybox, where it is" {
	command -v busybox >/dev/null || not_here busybox
	tools=$BATS_TEST_TMPDIR/tools
	mkdir "$tools"
	for tool in awk cat cut date find grep ls mkdir mv sh sort tr xargs; do
		ln -s "$(command -v busybox)" "$tools/$tool"
	done
	for page in dateline.5 dateline.7; do
		commands $page "$tools" >/dev/null
	done
}

### The nightly job ##########################################################

# The job of dateline(7), in $work, as cron runs it: with nothing but its own
# few variables. What stands in $work/stubs goes before all programs.
job() {
	(cd / && exec env -i HOME="$work" LOGNAME=news SHELL=/bin/sh \
	    PATH=/usr/bin:/bin /bin/sh -c "$work/nightly $*")
}

# arrive DAY NUMBER TEXT: so many files of a day.
arrive() {
	local n

	mkdir -p "$work/in/$1"
	for ((n = 1; n <= $2; n++)); do
		printf '%s\n' "$3" >"$work/in/$1/$n.txt"
	done
}

# A state that knows three weeks, and a day on which a name comes up.
begin_news() {
	work=$BATS_TEST_TMPDIR/news
	rm -rf "$work"
	mkdir -p "$work/stubs"
	awk '/^#!/ { inside = 1 } inside && /^\.Ed/ { exit } inside' \
	    ../man/dateline.7 |
	    sed -e 's/\\(aq/'\''/g' -e 's/\\e/\\/g' -e "s|/srv/news|$work|" \
	    -e "s|^PATH=/usr/local/bin|PATH=$work/stubs:$PWD/../bin|" \
	    >"$work/nightly"
	chmod +x "$work/nightly"
	for day in $(seq -w 15 30); do
		for n in 1 2 3 4 5; do
			printf 'The mayor of Vienna spoke to Anna Gruber.\n' |
			    sentsplit -d 2015-06-$day -i "old/$day/$n"
		done
	done | enttag | (cd "$work" && tally add -s state)
	arrive 2015-07-06 9 'The envoy John Kerry spoke in Vienna.'
}

@test "the nightly job tells what rises, and each day once" {
	begin_news
	ends 0 job 2015-07-06 >"$work/out"
	silent
	grep -q '^documents .* name$' "$work/out"
	grep -q ' John Kerry$' "$work/out"
	tally top -s "$work/state" -k PER -n 1 | grep -q '^80	.*Anna Gruber'
	# Again, and with a document that came late.
	cp -R "$work/state" "$work/before"
	ends 0 job 2015-07-06 >"$work/again"
	silent
	[ ! -s "$work/again" ]
	diff -r "$work/state" "$work/before"
	arrive 2015-07-06 10 'The envoy John Kerry spoke in Vienna.'
	ends 0 job 2015-07-06 >"$work/again"
	[ ! -s "$work/again" ]
	tally top -s "$work/state" | grep -q '^10	.*John Kerry'
}

@test "the nightly job is silent on a quiet night and on one without documents" {
	begin_news
	job 2015-07-06 >/dev/null
	arrive 2015-07-07 5 'The mayor of Vienna spoke to Anna Gruber.'
	for night in 2015-07-07 2015-07-08 2015-07-09; do
		ends 0 job $night >"$work/out"
		silent
		[ ! -s "$work/out" ]
		mkdir -p "$work/in/2015-07-09"	# a folder without any
	done
	[ -e "$work/told/2015-07-07" ]
	[ -e "$work/told/2015-07-09" ]
	# Nor is the newest day told once more where none is given.
	ends 0 job >"$work/out"
	silent
	[ ! -s "$work/out" ]
	[ "$(TZ=UTC24 date +%F)" != "$(TZ=UTC0 date +%F)" ]
}

@test "the nightly job says in its first fourteen days that it knows too little" {
	begin_news
	rm -rf "$work/state"
	ends 0 job 2015-07-06 >"$work/out"
	one_message tally
	[ ! -s "$work/out" ]
	arrive 2015-07-07 3 'The mayor of Vienna spoke to Anna Gruber.'
	ends 0 job 2015-07-07 >"$work/out"
	[ "$(cat "$err")" = 'tally: too little history: documents of 1 days, the first 1 before the window; -B takes less' ]
}

@test "the nightly job dates documents by the files beside them" {
	begin_news
	printf '2015-07-04\r\n' >"$work/in/2015-07-06/3.date"
	printf 'Fri, 03 Jul 2015 14:10:00 EST' >"$work/in/2015-07-06/4.date"
	ends 0 job 2015-07-06 >/dev/null
	silent
	cut -f 1-3 "$work/rec/2015-07-06.rec" | grep '^D' | sort -u >"$work/out"
	grep -q '/3.txt	2015-07-04$' "$work/out"
	grep -q '/4.txt	2015-07-03T14:10:00-05:00$' "$work/out"
	[ "$(grep -c '	2015-07-06$' "$work/out")" -eq 7 ]
}

# killed WHEN CALL COMMAND: the job is killed, all of it, before or after a
# command is run for the CALLth time; true if it came to that.
killed() {
	local real=$PWD/../bin/$3

	[ -x "$real" ] || real=/usr/bin/$3
	[ -x "$real" ] || real=/bin/$3
	cat >"$work/stubs/$3" <<-END
	#!/bin/sh
	echo >>"$work/calls"
	[ \$(wc -l <"$work/calls") -eq $2 ] || exec "$real" "\$@"
	[ $1 = before ] || "$real" "\$@"
	kill -9 0
	END
	chmod +x "$work/stubs/$3"
	rm -f "$work/calls"
	set -m
	job 2015-07-06 >"$work/out" 2>/dev/null &
	wait $! && status=0 || status=$?
	set +m
	rm -f "$work/stubs/$3"
	[ "$status" -eq 137 ]
}

@test "a nightly job that is killed anywhere loses and doubles nothing" {
	begin_news
	cp -R "$work" "$BATS_TEST_TMPDIR/fresh"
	job 2015-07-06 >"$work/told.once"
	tally top,timeline -s "$work/state" >"$BATS_TEST_TMPDIR/want"
	cp "$work/told.once" "$BATS_TEST_TMPDIR/once"
	kills=0
	for command in find sentsplit enttag datefind mv tally cat; do
		for when in before after; do
			for call in 1 2; do
				rm -rf "$work"
				cp -R "$BATS_TEST_TMPDIR/fresh" "$work"
				killed $when $call $command || continue
				kills=$((kills + 1))
				ends 0 job 2015-07-06 >>"$work/out"
				silent
				tally top,timeline -s "$work/state" |
				    cmp - "$BATS_TEST_TMPDIR/want"
				# Told once; twice only between telling and noting.
				case "$when $call $command" in
				'after 1 cat' | 'before 2 mv') continue ;;
				esac
				cmp "$work/out" "$BATS_TEST_TMPDIR/once"
			done
		done
	done
	[ "$kills" -ge 18 ]
}

### The README, and make check ################################################

@test "the commands of the README run, and its documents have a date" {
	mkdir "$BATS_TEST_TMPDIR/work"
	cp fixtures/examples/vienna.txt "$BATS_TEST_TMPDIR/work"
	sed -n '/do the rest:$/,/^[^ ].*[^:]$/s/^    //p' ../README \
	    >"$BATS_TEST_TMPDIR/commands"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/commands")" -ge 4 ]
	cd "$BATS_TEST_TMPDIR/work"
	ends 0 sh -eu ../commands >../out
	silent
	grep -q 'John Kerry' ../out
	[ "$(grep '^D' day.rec | cut -f 3)" = 2015-07-06 ]
	[ -s day.html ]
}

@test "make check fetches bats alone where there is none" {
	mkdir -p "$BATS_TEST_TMPDIR/tree/tests" "$BATS_TEST_TMPDIR/few"
	cp run.sh "$BATS_TEST_TMPDIR/tree/tests"
	cd "$BATS_TEST_TMPDIR"
	for tool in sh dirname; do
		ln -s "$(command -v $tool)" few/$tool
	done
	printf '#!/bin/sh\necho "$@" >>"%s/asked"\n' "$PWD" >few/apt-get
	printf '#!/bin/sh\necho 0\n' >few/id
	printf '#!/bin/sh\n[ "$1" = -n ] && shift && exec "$@"\n' >few/sudo
	chmod +x few/*
	PATH=$PWD/few ends 1 /bin/sh tree/tests/run.sh
	printf '#!/bin/sh\necho 1000\n' >few/id
	PATH=$PWD/few ends 1 /bin/sh tree/tests/run.sh
	[ "$(sort -u asked)" = 'install -y --no-install-recommends bats' ]
	[ "$(wc -l <asked)" -eq 2 ]
}

@test "make check counts what is not here as skipped, and what else is skipped as failed" {
	mkdir -p "$BATS_TEST_TMPDIR/tree/tests"
	cp run.sh "$BATS_TEST_TMPDIR/tree/tests"
	cd "$BATS_TEST_TMPDIR"
	printf '#!/bin/sh\ncat "%s/tap"\n' "$PWD" >bats
	chmod +x bats
	printf '%s\n' 1..2 'ok 1 a' 'ok 2 b # skip not here: landlock' >tap
	PATH=$PWD:$PATH ends 0 sh tree/tests/run.sh >out
	[ "$(tail -n 1 out)" = '1 passed, 0 failed, 1 skipped' ]
	printf '%s\n' 1..4 'ok 1 a' 'ok 2 b # skip readelf is missing' \
	    'not ok 3 c' >tap
	PATH=$PWD:$PATH ends 1 sh tree/tests/run.sh >out
	[ "$(tail -n 1 out)" = '1 passed, 3 failed, 0 skipped' ]
}
