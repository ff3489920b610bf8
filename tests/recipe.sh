#!/bin/sh
# Prints a recipe of a man page as src/share/recipe.awk does, with what stands
# in /usr/local/share/dateline after an installation taken from src/share;
# where no name is given, all that a test runs, with the tools they need.
# usage: sh recipe.sh PAGE [NAME]
set -u
cd "$(dirname "$0")" || exit 2
[ $# -eq 2 ] || {
	sed -n 's/^\.\\" run: *//p' "../man/$1"
	exit
}
recipe=$(awk -v name="$2" -f ../src/share/recipe.awk "../man/$1") || exit 1
printf '%s\n' "$recipe" |
    sed "s|/usr/local/share/dateline|$(cd .. && pwd)/src/share|g"
