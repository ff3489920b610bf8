#!/bin/sh
# make demo: the whole pipeline over the articles in tests/articles, whose
# names begin with their dates.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/bin:$PATH"
records=$(mktemp)
trap 'rm -f "$records"' EXIT
trap 'exit 1' HUP INT TERM

say() {
	printf '\n== %s\n\n' "$1"
}

for article in tests/articles/*.txt; do
	name=${article##*/}
	sentsplit -d "$(printf '%.10s' "$name")" "$article"
done | enttag | datefind >"$records"

say 'The articles: sentsplit -d DATE FILE | enttag | datefind | markup'
markup "$records"
say 'Who is in the news: tally top -n 12'
tally top -H -n 12 "$records"
say 'When it was written: tally timeline -b year'
tally timeline -b year -f text "$records"
say 'Who stands with whom: tally pairs -n 5'
tally pairs -H -n 5 "$records"
say 'Who, where and when: tally events'
tally events "$records" | cut -f 1-4
say 'Where a number comes from: tally why -f text NAME'
tally why -f text Kabul "$records"
