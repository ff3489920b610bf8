#!/bin/sh
# Real input through the whole pipeline: no message, every offset right. The
# operands are D records with their text, also as .gz. Run by tests/long/run.sh
# when REAL names such files.
set -u
. ./common.sh

for docs in "$@"; do
	case $docs in
	*.gz) gzip -dc "$docs" >"$scratch/docs" ;;
	*) cat "$docs" >"$scratch/docs" ;;
	esac
	{
		sentsplit "$scratch/docs" | enttag | datefind
	} >"$scratch/rec" 2>"$scratch/log"
	report "$docs: no message" "$([ -s "$scratch/log" ] &&
	    sed '1!d;s/^/not ok /' "$scratch/log" || echo ok)"
	faults=$(awk -f ../properties.awk -v documents="$scratch/docs" \
	    "$scratch/rec" | tail -n 1)
	report "$docs: every property" "${faults:+not }ok $faults"
	for command in "tally top" "tally timeline" "markup" \
	    "markup -f html" "markup -f json"; do
		$command "$scratch/rec" >/dev/null 2>"$scratch/log"
		report "$docs: $command" "$([ -s "$scratch/log" ] &&
		    sed '1!d;s/^/not ok /' "$scratch/log" || echo ok)"
	done
done
finish
