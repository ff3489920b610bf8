#!/bin/sh
# usage: whole.sh PROGRAM OUT OBJECT ...
# Makes one object of all that a program is made of, whose main is
# PROGRAM_main, and which has no other name that another program could have.
# What is static in it lies in a section of its own, and the functions of
# `symbols` are those of harness.c.
set -eu
name=$1
out=$2
shift 2
objcopy=${OBJCOPY:-objcopy}
statics=alloc,load,data,contents

trap 'rm -f "$out.tmp"' EXIT
${CC:-cc} -r -nostdlib -o "$out.tmp" "$@"
$objcopy --redefine-sym main="${name}_main" \
    --redefine-syms="$(dirname "$0")/symbols" \
    --rename-section .data=${name}_statics,$statics \
    --rename-section .bss=${name}_statics,$statics "$out.tmp"
$objcopy -w -G "${name}_main" -G '*asan*' -G '*sancov*' "$out.tmp" "$out"
