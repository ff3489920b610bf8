# What no program may do after its start: tried by the programs themselves,
# linked with sandbox/attempts.c, and with a kernel that lacks what forbids it.
load helper

setup_file() {
	tried=$BATS_FILE_TMPDIR/tried
	mkdir -p "$tried/bin" "$tried/in" "$tried/out" "$tried/spill"
	cp ../Makefile "$tried"
	ln -s "$BATS_TEST_DIRNAME/../src" "$tried/src"
	${CC:-cc} -std=c99 -Wall -Wextra -I../src -o "$tried/without" \
	    sandbox/without.c
	${CC:-cc} -std=c99 -Wall -Wextra -fPIE -I../src -c -o "$tried/attempts.o" \
	    sandbox/attempts.c
	make -s -C "$tried" HEADERS= LDFLAGS="${LDFLAGS:-} \
	    -Wl,--wrap=sandbox_enter,--wrap=system_landlock_version \
	    $tried/attempts.o -lpthread"
	"$tried/without" >"$tried/kernel"
	echo secret >"$tried/out/file"
	cp $example "$tried/in/a.rec"
	markup -f json $example >"$tried/in/a.json"
}

setup() {
	tried=$BATS_FILE_TMPDIR/tried
	lacking="$tried/without"
	unset DATELINE_SANDBOX
	unset TMPDIR
	what=both
}

# A build with a sanitizer has no sandbox, and a test of it nothing to see.
sanitized() {
	case ${CFLAGS:-} in
	*sanitize*) return 0 ;;
	esac
	return 1
}

# has_guard GUARD: whether the kernel has it, and the test does not take it
# away.
has_guard() {
	grep -q "^$1" "$tried/kernel" && [ "$what" != "without $1" ] &&
	    [ "$what" != neither ] && ! sanitized || return 1
	[ "$1" = landlock ] || case $(uname -m) in
	x86_64 | aarch64) ;;
	*) return 1 ;;
	esac
}

needs_guard() {
	has_guard "$1" || not_here "$1"
}

# attempt NAME PATH PROGRAM ...: what came of it, done, refused or killed, in
# $came. The program reads the example.
attempt() {
	local name=$1 file=$2 status=0 program=$3

	shift 3
	set -- "$tried/bin/$program" "$@"
	case $what in
	without*) set -- "$lacking" "${what#without }" "$@" ;;
	neither) set -- "$lacking" both "$@" ;;
	esac
	SANDBOX_TRY=$name SANDBOX_PATH=$file "$@" </dev/null 2>"$err" \
	    >"$BATS_TEST_TMPDIR/out" || status=$?
	came=$(sed -n "s/^$name: //p" "$err")
	case $status in
	159) came=killed ;;
	134) came=aborted ;;
	esac
}

# expect WHAT NAME PATH PROGRAM ...
expect() {
	local expected=$1

	shift
	attempt "$@"
	[ "$came" = "$expected" ] || {
		echo "$*: ${came:-nothing}, not $expected ($what)"
		cat "$err"
		return 1
	} >&2
}

# The programs, as words: what each is called with to read the example.
each_program() {
	"$@" sentsplit "$tried/in/a.rec" &&
	    "$@" enttag "$tried/in/a.rec" &&
	    "$@" datefind "$tried/in/a.rec" &&
	    "$@" tally "$tried/in/a.rec" &&
	    "$@" markup "$tried/in/a.rec" &&
	    "$@" unmark -f json "$tried/in/a.json"
}

# Changes of files: refused, and nothing is changed.
files_stay() {
	local name

	for name in write append empty unlink rename link mode mkdir; do
		expect refused $name "$tried/out/file" "$@" || return 1
	done
	expect refused create "$tried/out/made" "$@" &&
	    expect refused create "$tried/in/made" "$@" &&
	    [ "$(cat "$tried/out/file")" = secret ] &&
	    [ "$(ls "$tried/out")" = file ] && [ "$(cd "$tried/in" && echo *)" = 'a.json a.rec' ]
}

calls_end_it() {
	local name

	for name in socket exec fork clone trace; do
		expect killed $name "$tried/out/file" "$@" || return 1
	done
	for name in pair signal code; do
		expect refused $name "$tried/out/file" "$@" || return 1
	done
	# one libc begins with a pipe, which is refused, another with a process
	attempt system "$tried/out/file" "$@"
	[ "$came" = killed ] || [ "$came" = refused ]
}

paths_are_kept_to() {
	expect refused read "$tried/out/file" "$@" &&
	    expect refused read /etc/passwd "$@" &&
	    expect refused exec "$tried/out/file" "$@"
}

# What a program does and what a libc does for it goes on.
goes_on() {
	expect done libc "$tried/in/a.rec" "$@" &&
	    expect done read "$tried/in/a.rec" "$@" &&
	    "$@" | cmp - "$BATS_TEST_TMPDIR/out" &&
	    expect aborted abort "$tried/in/a.rec" "$@"
}

# guards: what the programs say of it with -v, as the kernel has it.
guards() {
	if has_guard landlock && has_guard seccomp; then
		echo landlock and seccomp
	elif has_guard landlock; then
		echo landlock
	elif has_guard seccomp; then
		echo seccomp
	elif sanitized; then
		echo none, a sanitizer is built in
	else
		echo none, the system has none
	fi
}

says_guard() {
	local program=$1

	ends 0 "$@" -v </dev/null >/dev/null || return 1
	grep -qx "$program: sandbox: $(guards)" "$err" ||
	    { cat "$err"; return 1; } >&2
}

@test "no program can make a socket, a process, an exec or code" {
	needs_guard seccomp
	each_program calls_end_it
}

@test "no program can change a file" {
	has_guard seccomp || needs_guard landlock
	each_program files_stay
}

@test "no program can read what is not beside its operands" {
	needs_guard landlock
	what="without seccomp"
	each_program paths_are_kept_to
}

@test "every program goes on in the sandbox, and writes the same bytes" {
	each_program goes_on
}

@test "threads are for enttag -j alone" {
	needs_guard seccomp
	each_program expect killed thread "$tried/in/a.rec"
	expect done thread "$tried/in/a.rec" enttag -j 2 "$tried/in/a.rec"
	expect killed fork "$tried/in/a.rec" enttag -j 2 "$tried/in/a.rec"
	expect killed clone "$tried/in/a.rec" enttag -j 2 "$tried/in/a.rec"
	enttag -j 3 "$tried/in/a.rec" | cmp - <(enttag "$tried/in/a.rec")
}

@test "a program without landlock is guarded by seccomp, the other way round, or not at all" {
	for what in "without landlock" "without seccomp" neither; do
		each_program goes_on
	done
	what="without landlock"
	if has_guard seccomp; then
		each_program files_stay
		each_program calls_end_it
	fi
	what=neither
	expect done fork "$tried/in/a.rec" sentsplit
	expect done read "$tried/out/file" sentsplit
}

@test "an older landlock guards what it knows of" {
	what="without seccomp"
	needs_guard landlock
	version=$("$tried/without" | sed -n 's/landlock //p')
	while [ $((version -= 1)) -gt 0 ]; do
		export SANDBOX_VERSION=$version
		each_program paths_are_kept_to
		for name in write append create unlink rename link mkdir; do
			expect refused $name "$tried/out/file" sentsplit
		done
		[ "$version" -lt 3 ] ||
		    expect refused empty "$tried/out/file" sentsplit
		expect done libc "$tried/in/a.rec" sentsplit "$tried/in/a.rec"
		expect done create "$tried/state/x" tally add \
		    -s "$tried/state" "$tried/in/a.rec"
		rm -r "$tried/state"
	done
	[ "$(ls "$tried/out")" = file ]
}

@test "-v says which guard holds, and only -v" {
	for program in $programs; do
		says_guard $program
		ends 0 $program </dev/null >/dev/null
		silent
	done
	says_guard unmark -f conll
}

@test "DATELINE_SANDBOX=off turns it off" {
	export DATELINE_SANDBOX=off
	for program in $programs; do
		ends 0 $program -v </dev/null >/dev/null
		sanitized || grep -qx \
		    "$program: sandbox: none, DATELINE_SANDBOX is off" "$err"
		expect done fork "$tried/in/a.rec" $program
		expect done read "$tried/out/file" $program
	done
	export DATELINE_SANDBOX=on
	says_guard sentsplit
}

@test "tally writes into its state, and nowhere else" {
	state=$BATS_TEST_TMPDIR/state
	needs_guard landlock
	export TMPDIR=$tried/spill
	for change in "add -s $state $tried/in/a.rec" \
	    "merge -s $BATS_TEST_TMPDIR/merged $state" "pack -s $state" \
	    "drop -s $state vienna"; do
		set -- $change
		for name in write append empty unlink rename link mode mkdir; do
			expect refused $name "$tried/out/file" tally $change
		done
		expect refused create "$tried/out/made" tally $change
		expect refused create "$tried/in/made" tally $change
		expect refused create "$BATS_TEST_TMPDIR/made" tally $change
		expect done create "$3/x" tally $change
		rm "$3/x"
		! has_guard seccomp ||
		    expect killed fork "$tried/out/file" tally $change
	done
	expect refused create "$state/x" tally top -s "$state"
}

@test "tally spills into TMPDIR, and nowhere else" {
	needs_guard landlock
	export TMPDIR=$tried/spill
	expect done create "$TMPDIR/x" tally top -M 1M "$tried/in/a.rec"
	rm "$TMPDIR/x"
	expect refused create "$tried/out/made" tally top -M 1M \
	    "$tried/in/a.rec"
	expect refused create "$TMPDIR/x" tally top "$tried/in/a.rec"
}

@test "files that options name are read as operands are" {
	mkdir "$BATS_TEST_TMPDIR/lists"
	cd "$BATS_TEST_TMPDIR/lists"
	printf 'Ada Byron\tPER\n' >found
	printf 'PER\tAda Byron\n' >names
	echo 'Dr.' >abbreviations
	printf 'a\t2015-07-06\n' >dates
	printf 'PER\tVienna\n' >dropped
	mkdir ../text
	echo 'Dr. Foo met Ada Byron.' >../text/a
	ln -s ../text/a linked
	cd ../text
	ends 0 sentsplit -a ../lists/abbreviations -D../lists/dates a >s
	grep -q 'D	a	2015-07-06' s
	[ "$(grep -c '^S' s)" -eq 1 ]
	ends 0 enttag -g ../lists/found -m \
	    "$BATS_TEST_DIRNAME/../src/data/entities.model" s >e
	grep -q 'PER	Ada Byron' e
	ends 0 tally top -x ../lists/dropped -y ../lists/names e
	ends 1 tally rising -B 2014 -W ../lists/names e
	message_says tally "no documents in the baseline"
	# a link leads where the operand's folder does not
	mkdir ../empty
	ends 0 sentsplit ../lists/linked | grep -q 'met Ada'
	cd ../empty
	ends 0 sentsplit -p ../lists/linked
	ends 0 sentsplit -p - <../text/a
	ends 0 sentsplit -p /dev/stdin <../text/a
	cat ../text/a | ends 0 sentsplit -p /dev/stdin
	ends 0 sentsplit -p <(cat ../text/a)
	ends 1 sentsplit -p ../text/none ''
	printf '../text/a\0' | ends 0 sentsplit -0 - -p | grep -q Ada
	printf '../text/a\0' >list
	ends 0 sentsplit -0 list -pv | grep -q Ada
	! has_guard landlock || grep -q 'sandbox: .*, reading anywhere' "$err"
}
