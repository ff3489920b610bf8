#!/bin/sh
# The days of datefind's holidays against those of packages that others made,
# year by year: date-holidays, @hebcal/core, date-chinese, jalaali-js and
# date-easter from npm, which are installed in the scratch folder. Skipped
# where there is no node or npm, or they cannot be had. Run by
# tests/long/run.sh.
#
# Where they differ and datefind is right: in 2033 date-chinese puts the leap
# month, which is one of the next winter, before the eighth; @hebcal/core moves
# Yom HaShoah from Sundays before 1997 too; Tet of 1968 and 1969 was a day
# later in the South than in the North. holidays.mjs leaves these out, and
# some years of the United States and Britain.
set -u
. ./common.sh

if awk -f ../../src/data/feasts.awk >"$scratch/made" &&
    grep -v '^#' ../../src/data/time_feasts.tsv | cmp -s "$scratch/made" -; then
	report "time_feasts.tsv is what feasts.awk makes" "ok"
else
	report "time_feasts.tsv is what feasts.awk makes" "not ok"
fi

name="holidays as the packages have them"
skip() {
	report "$name" "ok # skip $1"
	finish
}

for tool in node npm; do
	command -v "$tool" >/dev/null 2>&1 || skip "no $tool"
done
(cd "$scratch" && npm install --no-fund --no-audit --silent \
    date-holidays@3.37.0 @hebcal/core@6.9.3 date-chinese@2.1.4 \
    jalaali-js@2.0.1 date-easter@1.0.3) >/dev/null 2>&1 ||
    skip "the packages cannot be installed"
cp holidays.mjs "$scratch"

# COUNTRY NAME YEAR DAY, of which a document in the country says "NAME YEAR".
node "$scratch/holidays.mjs" >"$scratch/known" || {
	report "$name" "not ok holidays.mjs"
	finish
}
awk -F'\t' '
BEGIN { town["US"] = "BOSTON"; town["GB"] = "LONDON"; town["IE"] = "DUBLIN"
	town["CA"] = "TORONTO"; town["AU"] = "SYDNEY"; town["NZ"] = "AUCKLAND"
	town["IN"] = "MUMBAI"; town["ZA"] = "PRETORIA" }
{ head = $1 in town ? town[$1] " (AP) - It was" : "It was"
	text = head " on " $2 " " $3 ", they said."
	id = $1 "|" $2 "|" $3 "|" $4
	printf "D\t%s\t2030-07-01\t0\t0\t0\t-\t-\t-\n", id
	printf "S\t%s\t2030-07-01\t1\t0\t%d\ts\t1\t%s\n", id, length(text), text
	printf "Z\t%s\t2030-07-01\t1\t0\t%d\t-\t-\t-\n", id, length(text) }' \
    "$scratch/known" >"$scratch/asked"
datefind -q "$scratch/asked" | awk -F'\t' '
$1 == "D" { found = "" }
$1 == "t" && found == "" { found = $8 }
$1 == "Z" { split($2, id, "|")
	n++
	if (found != id[4])
		print "# " id[1], id[2], id[3] ": " found ", not " id[4]
	else
		right++ }
END { print right " of " n >"/dev/stderr" }' >"$scratch/bad" 2>"$scratch/count"
cat "$scratch/bad"
if [ -s "$scratch/bad" ]; then
	report "$name" "not ok $(cat "$scratch/count")"
else
	report "$name" "ok $(cat "$scratch/count")"
fi
finish
