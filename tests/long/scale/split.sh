#!/bin/sh
# split.sh DOCUMENTS: cuts day.docs into parts of so many, and
# notes which there are, and what is in them.
set -eu
split -a 3 -l "$1" day.docs part.
cat part.??? | cmp - day.docs
cksum part.??? >parts.tmp
[ ! -e parts ] || cmp parts.tmp parts
mv parts.tmp parts
