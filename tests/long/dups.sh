#!/bin/sh
# Near-duplicates: tally dups against a full comparison in awk, over the
# articles with edited copies, and over the operands, D records with their
# text, also as .gz. Of what either finds at most two in a hundred may be
# missed or another one. Run by tests/long/run.sh, with REAL's files.
set -u
. ./common.sh

# full KIND RECORDS: place, earlier place and share of the copies.
full() {
	awk -f dups.awk -v task=list -v kind="$1" "$scratch/places" "$2" |
	    sort -u >"$scratch/list"
	awk -f dups.awk -v task=most "$scratch/list" >"$scratch/most"
	awk -f dups.awk -v task=best "$scratch/most" - <"$scratch/list"
}

# compare NAME RECORDS
compare() {
	awk -F '\t' '$1 == "D" {
		print ($3 == "-" ? "~" : substr($3, 1, 10)) "\t" $2
	}' "$2" | sort | awk -F '\t' '{ print NR "\t" $2 }' >"$scratch/places"
	full sentences "$2" >"$scratch/sentences"
	full runs "$2" >"$scratch/runs"
	awk -F '\t' '
	FILENAME ~ /places$/ { id[sprintf("%07d", $1)] = $2; next }
	FILENAME ~ /sentences$/ { found[$1]; by = "sentences" }
	FILENAME ~ /runs$/ { by = "shingles"; if ($1 in found) next }
	{ print by "\t" id[$1] "\t" id[$2] "\t" $3 }' "$scratch/places" \
	    "$scratch/sentences" "$scratch/runs" | sort >"$scratch/full"
	tally dups "$2" | awk -F '\t' '{
		print $6 "\t" $1 "\t" $3 "\t" $5
	}' | sort >"$scratch/dups"
	for by in sentences shingles; do
		report "$1: copies by $by" "$(awk -F '\t' -v by="$by" '
		$1 != by { next }
		NR == FNR { copy[$2] = $0; full++; next }
		!($2 in copy) { false_ones++; next }
		{ same += copy[$2] == $0; common++ }
		END {
			missed = full - common
			other = common - same
			wrong = full == 0 || 50 * missed > full ||
			    50 * false_ones > full || 50 * other > full
			printf "%s %d, %d missed, %d false, %d otherwise",
			    wrong ? "not ok" : "ok", full, missed,
			    false_ones, other
		}' "$scratch/full" "$scratch/dups")"
	done
}

cat ../articles/*.txt | tr -cs A-Za-z0-9 '\n' >"$scratch/words"
{
	for file in ../articles/*.txt; do
		file_record "${file##*/}" "$file"
		file_record "copy of ${file##*/}" "$file"
	done
	awk -f dups.awk -v task=make "$scratch/words"
} | sentsplit >"$scratch/rec"
compare articles "$scratch/rec"
for docs; do
	case $docs in
	*.gz) gzip -dc "$docs" | sentsplit >"$scratch/rec" ;;
	*) sentsplit "$docs" >"$scratch/rec" ;;
	esac
	compare "$docs" "$scratch/rec"
done
finish
