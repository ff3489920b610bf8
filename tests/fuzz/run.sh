#!/bin/sh
# usage: run.sh MINUTES NAME ...
# Builds a copy of the tree with clang and its sanitizers, and runs the fuzzer
# of each name for so many minutes of processor time, one after the other,
# from the seeds; prints a line for each: name, executions, minutes, result.
# What a fuzzer finds is put into tests/fuzz/found/NAME. With MERGE=1 inputs that
# do what no seed does become seeds.
# FUZZ_CC is another compiler that knows -fsanitize=fuzzer, SANITIZE another list
# of sanitizers, or none; BUILD=DIR keeps the build and all inputs that were
# found.
set -u
seconds=$(awk -v minutes="$1" 'BEGIN { print int(minutes * 60) }')
shift
tests=$(cd "$(dirname "$0")" && pwd)
build=${BUILD:-}
cc=${FUZZ_CC:-clang}
sanitize=${SANITIZE-address,undefined}
flags="-O1 -g -fno-omit-frame-pointer -fno-sanitize-recover=all"
flags="$flags -fsanitize=fuzzer-no-link${sanitize:+,$sanitize}"
status=0

if [ -z "$build" ]; then
	build=$(mktemp -d) || exit 1
	trap 'rm -rf "$build"' EXIT
fi
trap 'exit 1' HUP INT TERM
command -v "$cc" >/dev/null || {
	echo "make fuzz: needs $cc" >&2
	exit 1
}
mkdir -p "$build/bin" "$build/tmp"
TMPDIR=$build/tmp
export TMPDIR
# What each program has for itself has one list of addresses: see whole.sh.
export ASAN_OPTIONS=detect_odr_violation=0

# The sources as old as they are, and nothing that was made.
(cd "$tests/../.." && find Makefile src tests/fuzz -type f ! -name '*.[oa]' \
    ! -name '*.table.c' ! -path '*/seeds/*' -print | tar -cf - -T -) |
    (cd "$build" && tar -xf -) || exit 1
(cd "$build" && make -s STATIC= HARDEN= HARDENED= CC="$cc" BUILD_CC=cc \
    CFLAGS="$flags" FUZZERS="$*" fuzzers) >"$build/log" 2>&1 || {
	cat "$build/log" >&2
	exit 1
}

# Seconds of processor time of all that this shell has run, as $spent; a shell
# that is forked for $(...) has run nothing.
spend() {
	times >"$build/times"
	spent=$(tail -n 1 "$build/times" | tr 'ms' '  ' |
	    awk '{ printf "%d\n", $1 * 60 + $2 + $3 * 60 + $4 }')
}

# One round of a fuzzer, NAME for SECONDS by the clock. Which input comes next
# costs as much as a run where the weights of libFuzzer's entropy are counted.
round() {
	"$build/bin/$1" -max_total_time="$2" -max_len=8192 -timeout=120 \
	    -entropic=0 -rss_limit_mb=1500 -detect_leaks=0 \
	    -dict="$tests/words" -print_final_stats=1 \
	    -artifact_prefix="$found/" "$corpus" "$seeds" >"$build/log" 2>&1
}

# A round takes no more processor time than time: so many that all is used.
fuzz() {
	local corpus=$build/corpus/$1 seeds=$tests/seeds/$1 result=ok
	local found=$tests/found/$1 begun left n count=0

	spend
	begun=$spent
	mkdir -p "$corpus" "$found"
	left=$seconds
	while [ "$left" -gt 1 ] && [ "$result" = ok ]; do
		round "$1" "$left"
		# Its own status for a signal is 72; a shell's is above 128.
		case $? in
		0) ;;
		72 | 129 | 130 | 137 | 143) result=interrupted ;;
		*) result="FAULT, see found/$1" ;;
		esac
		n=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/log")
		count=$((count + ${n:-0}))
		spend
		left=$((seconds + begun - spent))
	done
	case $result in
	FAULT*) cp "$build/log" "$found/log" ;;
	esac
	rmdir "$found" 2>/dev/null
	[ "$result" = ok ] || status=1
	[ -z "${MERGE:-}" ] || merge "$1"
	awk -v name="$1" -v count="$count" -v result="$result" \
	    -v seconds="$((seconds - left))" 'BEGIN {
		printf "%-14s %9d runs %6.1f minutes  %s\n", name, count,
		    seconds / 60, result
	}'
}

# What was found and reaches what no seed does, the smallest first: as many as
# tests/fuzz.bats lets stand, and 54,000 bytes of a fuzzer in all.
merge() {
	local seeds=$tests/seeds/$1 merged=$build/merged

	rm -rf "$merged" && mkdir "$merged" && cp "$seeds"/* "$merged" &&
	    "$build/bin/$1" -merge=1 -use_counters=0 -max_len=4096 \
	    -detect_leaks=0 "$merged" "$build/corpus/$1" \
	    >"$build/log" 2>&1 || return
	(cd "$merged" && wc -c -- *) | awk '$2 != "total"' | sort -n |
	    while read -r size file; do
		[ -e "$seeds/$file" ] && continue
		all=$(cat "$seeds"/* | wc -c)
		[ "$(ls "$seeds" | wc -l)" -lt 64 ] &&
		    [ $((all + size)) -le 54000 ] || break
		cp "$merged/$file" "$seeds"
	done
}

for name; do
	fuzz "$name"
done
exit "$status"
