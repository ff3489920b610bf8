# Loaded by every .bats file: the built programs first in PATH, bytes as
# characters, the tests' folder as the working directory.
export LC_ALL=C
export PATH="$BATS_TEST_DIRNAME/../bin:$PATH"
unset NO_COLOR COLUMNS
cd "$BATS_TEST_DIRNAME" || exit 1

programs="sentsplit datefind enttag tally markup"
everything="$programs unmark"	# which takes no input without -f
filters="sentsplit datefind enttag"
example=fixtures/examples/vienna.rec

# Runs a test's function once for each of a list of programs; says which of
# them fail. The function is a chain of conditions, joined with &&.
for_each() {
	local list=$1 program failed=

	shift
	for program in $list; do
		"$@" "$program" || failed="$failed $program"
	done
	[ -z "$failed" ] || { echo "failed:$failed"; return 1; } >&2
}

# ends STATUS COMMAND ...: the command must end in that status. Its messages
# go to $err.
err=${BATS_TEST_TMPDIR:-${TMPDIR:-/tmp}}/err
ends() {
	local expected=$1 status=0

	shift
	"$@" 2>"$err" || status=$?
	if [ "$status" -ne "$expected" ]; then
		{ echo "$*: status $status, not $expected"; cat "$err"; } >&2
		return 1
	fi
}

# What $err holds: nothing; one line, a message of the program; a message
# that has the words.
silent() {
	[ ! -s "$err" ] || { cat "$err"; return 1; } >&2
}

one_message() {
	[ "$(wc -l <"$err")" -eq 1 ] && grep -q "^$1: [^ ]" "$err" ||
	    { echo "$1: not one message:"; cat "$err"; return 1; } >&2
}

message_says() {
	grep -q -e "^$1: .*$2" "$err" ||
	    { echo "$1: no message with: $2"; cat "$err"; return 1; } >&2
}

# The command must not succeed ("! command" does not fail a test).
fails() {
	! "$@"
}

# Skips a test of what this system, or this build, does not have: it counts as
# skipped, where one that a tool is missing for (skip) counts as failed.
not_here() {
	skip "not here: $1"
}

# The sort of rule 5 of dateline(5).
canonical() {
	sort -t "$(printf '\t')" -k2,2 -k4,4n -k5,5n -k6,6nr -k1,1 -k7
}

# A document as one line, which is what rule 2 does to it.
flat() {
	tr '\000-\037\177' ' '
	echo
}

# file_record ID FILE: the file as a D record that carries its text. The
# file must not hold the byte 01.
file_record() {
	printf 'D\t%s\t2015-07-06\t0\t0\t0\t-\t-\t' "$1"
	tr '\000' '\001' <"$2" | sed 's/\\/&&/g' | awk '
	{
		gsub(/\t/, "\\t")
		gsub(/\r/, "\\r")
		gsub(/\001/, "\\0")
		if (NR > 1)
			printf "\\n"
		printf "%s", $0
	}'
	[ "$(tail -c 1 "$2" | od -An -to1 | tr -d ' ')" != 012 ] ||
	    printf '\\n'
	echo
}

# repeated BYTES CHARACTER: so many of it, without a newline.
repeated() {
	dd if=/dev/zero bs=1000000 count=$(($1 / 1000000)) 2>/dev/null |
	    tr '\000' "$2"
}

# The first N bytes of a file, or of a pipe, which dd may read in part.
first_bytes() {
	head -c "$1" "$2"
}

# The mentions in a text, one a line: TYPE text=value tags. A test may set
# options.
enttag_options=
names() {
	printf '%s\n' "$1" | enttag $enttag_options -t | awk -F '\t' '$1 == "e" {
		line = $7 " " $9 "=" $8
		for (i = 10; i <= NF; i++)
			line = line " " $i
		print line
	}'
}

# has TEXT LINE ...: these mentions, and no others, are in the text.
has() {
	local text=$1 found

	shift
	found=$(names "$text")
	[ "$found" = "$(printf '%s\n' "$@")" ] || { echo "$found"; return 1; }
}

# finds TEXT LINE: this mention is among those in the text.
finds() {
	names "$1" | grep -qxF -- "$2" || { names "$1"; return 1; }
}

# lacks TEXT PATTERN: no mention in the text is like this.
lacks() {
	! names "$1" | grep -- "$2"
}

# An S record: document, number, start, text.
sentence() {
	printf 'S\t%s\t2015-07-06\t%d\t%d\t%d\ts\t1\t%s\n' "$1" "$2" "$3" \
	    $(($3 + ${#4})) "$4"
}

# The first and the last record of a document.
begin() {
	printf 'D\t%s\t2015-07-06\t0\t0\t0\t-\t-\t-\n' "$1"
}

end() {
	printf 'Z\t%s\t2015-07-06\t9\t999\t999\t-\t-\t-\n' "$1"
}
