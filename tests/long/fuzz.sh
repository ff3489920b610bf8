#!/bin/sh
# make fuzz itself, in a copy of the tree: a fuzzer that finds nothing runs as
# long as it is told and leaves nothing; what one finds is kept, and the status
# tells. Run by tests/long/run.sh.
set -u
. ./common.sh
need clang
tree=$scratch/tree
BUILD=$scratch/build
export BUILD

mkdir "$tree" || exit 1
(cd ../.. && find Makefile src tests/fuzz -type f ! -name '*.[oa]' \
    ! -name '*.table.c' ! -path '*/found/*' ! -path '*/seeds/text/*' -print |
    tar -cf - -T -) |
    (cd "$tree" && tar -xf -) || exit 1

# The fuzzer of texts becomes one that breaks on any input with a digit; what it
# begins with has none.
mkdir "$tree/tests/fuzz/seeds/text"
echo none >"$tree/tests/fuzz/seeds/text/none"
cat >"$tree/tests/fuzz/text_fuzz.c" <<'END'
#include "harness.h"
#include "text/utf8.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t i;

	for (i = 0; i < size; i++)
		fuzz_check(!ascii_is_digit((char)data[i]), "no digit");
	return 0;
}
END

# fuzz MINUTES NAME: its line of result, and its status.
fuzz() {
	sh "$tree/tests/fuzz/run.sh" "$@" >"$scratch/line" 2>&1
	echo "$?" >>"$scratch/line"
}

# check NAME PATTERN: whether fuzz said that.
check() {
	if tr '\n' ' ' <"$scratch/line" | grep -Eqx "$2"; then
		report "$1" ok
	else
		report "$1" "not ok $(tr '\n' ' ' <"$scratch/line")"
	fi
}

fuzz 0.1 grammar
check "what finds nothing runs its time" \
    'grammar +[1-9][0-9]+ runs +0\.[1-3] minutes  ok 0 '
fuzz 0.1 text
check "what is found is named" \
    'text +[1-9][0-9]* runs +0\.[0-9] minutes  FAULT, see found/text 1 '
if [ ! -e "$tree/tests/fuzz/found/grammar" ] &&
    grep -q '[0-9]' "$tree"/tests/fuzz/found/text/crash-*; then
	report "it is kept, and nothing else" ok
else
	report "it is kept, and nothing else" "not ok it is not"
fi
FUZZ_CC=no-compiler fuzz 0.1 grammar
check "a compiler that is missing is named" 'make fuzz: needs no-compiler 1 '
finish
