#!/bin/sh
# The offsets of datefind's zones against those of the system's zoneinfo, in
# winter and in summer of some years. Run by tests/long/run.sh.
set -u
. ./common.sh

zoneinfo=${TZDIR:-/usr/share/zoneinfo}
years="1998 2004 2008 2012 2014 2016 2019 2022 2025"

# NAME TAB ZONE of the rows that name a zone and tell of one country only.
rows() {
	grep -v '^#' ../../src/data/time_zones.tsv |
	    awk -F'\t' '$3 != "-" { print $1 "\t" $3 "\t" $2 }'
}

# offsets ZONE: each of these days with the zone's offset there and name.
offsets() {
	for year in $years; do
		for day in $year-01-15 $year-07-15; do
			echo "$day $(TZ=$1 date -d "TZ=\"$1\" $day 12:00" \
			    '+%z %Z')"
		done
	done
}

if [ ! -f "$zoneinfo/Europe/Moscow" ]; then
	report "zones as zoneinfo has them" "ok # skip no $zoneinfo"
	finish
fi
rows | cut -f 2 | sort -u | while read -r zone; do
	offsets "$zone" | sed "s|^|$zone |"
done >"$scratch/known"
rows | while IFS=$(printf '\t') read -r name zone rules; do
	case $name in *' '*) shown=$name ;; *)
		shown=$(printf %s "$name" | tr a-z A-Z) ;;
	esac
	for year in $years; do
		for day in 01-15 07-15; do
			text="At noon $shown on $year-$day it fell."
			printf 'S\t%s\t2026-01-01\t1\t0\t%d\ts\t1\t%s\n' \
			    "$name|$zone|$year-$day|$rules" "${#text}" "$text"
		done
	done
done >"$scratch/asked"
datefind -q "$scratch/asked" | awk -F'\t' -v OFS='\t' '
$1 == "t" { split($2, id, "|")
	tag = ""
	for (i = 10; i <= NF; i++)
		if ($i ~ /^from=/)
			tag = substr($i, 22)
	sub(/:/, "", tag)
	print id[1], id[2], id[3], tag, id[4] }' >"$scratch/found"

# A name of standard or daylight time, and an abbreviation, has an offset that
# the zone has in one of the years; any other name that of the day.
awk -F'\t' '
FNR == NR { split($0, f, " "); at[f[1] f[2]] = f[3]
	any[f[1]] = any[f[1]] f[3]
	next }
$4 == "" { none++; next }
{ n++
	fixed = $1 !~ / / || $1 ~ /standard|daylight|summer|european/
	if ($5 ~ /[a-z][a-z]$/ && $5 !~ /summer/)
		fixed = 0
	wrong = at[$2 $3] != $4
	if (fixed)
		wrong = index(any[$2], $4) == 0
	if (wrong)
		print "# " $1, $2, $3, $4, "not", at[$2 $3] }
END { print n > "/dev/stderr" }' "$scratch/known" "$scratch/found" \
    >"$scratch/bad" 2>"$scratch/count"
cat "$scratch/bad"
if [ -s "$scratch/bad" ] || [ "$(cat "$scratch/count")" -lt 4000 ]; then
	report "zones as zoneinfo has them" "not ok $(cat "$scratch/count")"
else
	report "zones as zoneinfo has them" "ok $(cat "$scratch/count") instants"
fi
finish
