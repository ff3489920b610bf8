#!/bin/sh
# How many instructions each program takes for a small text: a line each, the
# name of a case, a TAB, the number. usage: instructions.sh STEPS [CASE ...]
# They are counted with valgrind, or where that is not there, slower, with
# STEPS (see steps.c). bench.bats compares them with instructions.tsv, which
# `make bench-counts' writes again, for gcc -O3, when they may change.
set -eu
LC_ALL=C
export LC_ALL
steps=$1
shift
cases=$*
tests=$(cd "$(dirname "$0")/.." && pwd)
PATH=$tests/../bin:$PATH
export PATH
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dateline-steps.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# Some 3 KB of text, what the programs make of it, and next to nothing.
text=$tests/articles/2016-05-04-dayton-plant.txt
sentsplit -t "$text" >"$scratch/S"
datefind "$scratch/S" >"$scratch/T"
enttag "$scratch/T" >"$scratch/rec"
echo Yes. | sentsplit -t >"$scratch/yes"
markup -f json "$scratch/rec" >"$scratch/json"
tr -s ' \n' '\n\n' <"$text" | sed 's/$/ O/' >"$scratch/conll"

# instructions COMMAND ...: in an empty environment, which a start looks at.
if command -v valgrind >/dev/null; then
	instructions() {
		env -i PATH="$PATH" valgrind --tool=callgrind \
		    --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null | sed -n 's/.*Collected : //p'
	}
else
	instructions() {
		env -i PATH="$PATH" "$steps" "$@" 2>&1 >/dev/null | tail -n 1
	}
fi

# count CASE PROGRAM ARGUMENT ...
count() {
	name=$1
	shift
	case " $cases " in
	*" $name "* | "  ") ;;
	*) return 0 ;;
	esac
	n=$(instructions "$@")
	[ "${n:-0}" -gt 0 ] || { echo "$*: not counted" >&2; exit 1; }
	printf '%s\t%s\n' "$name" "$n"
}

count sentsplit sentsplit -t "$text"
count enttag enttag "$scratch/S"
count enttag-start enttag "$scratch/yes"
count datefind datefind "$scratch/S"
count datefind-start datefind "$scratch/yes"
count top tally top "$scratch/rec"
count pairs tally pairs "$scratch/rec"
count html markup -f html "$scratch/rec"
count json markup -f json "$scratch/rec"
count unmark-json unmark -f json "$scratch/json"
count unmark-conll unmark -f conll "$scratch/conll"
