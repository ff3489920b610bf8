#!/bin/sh
# The second half of make bench: tally beside awk, and beside DuckDB where
# node and its package @duckdb/node-api are there (NODE_PACKAGES=DIR says in
# which folder it was installed), on BENCH_MENTIONS generated mentions
# (20 million, about 1 GB). Each command runs once.
set -u
LC_ALL=C
export LC_ALL
tests=$(cd "$(dirname "$0")/.." && pwd) || exit 1
PATH=$tests/../bin:$PATH
export PATH
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dateline-bench.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
. "$tests/bench/rows.sh"
runs=1
records=$scratch/records

duckdb=
if cd "${NODE_PACKAGES:-.}" &&
    node -e "require('@duckdb/node-api')" 2>/dev/null; then
	duckdb="node $tests/bench/duckdb.mjs"
fi

# reports NAME TALLY AWK: the same report by all of them.
reports() {
	row "tally $2" "$records" "tally $2"
	row "  ${awk##*/}" "$records" "$awk -F '\\t' '$3'"
	[ -z "$duckdb" ] || row '  DuckDB' "$records" "$duckdb $1 $records"
}

"$awk" -v N="${BENCH_MENTIONS:-20000000}" -v SEED=1 \
    -f "$tests/bench/mentions.awk" >"$records"
head_of_table "$(wc -l <"$records") records"
row 'wc -w' "$records" 'wc -w'
row 'mentions by name, awk' "$records" "$awk -F '\\t' '
    \$1 == \"e\" { n[\$7 FS \$8]++ }
    END { for (k in n) print n[k] FS k }' | sort -t '	' -k 1nr"
[ -z "$duckdb" ] || row 'mentions by name, DuckDB' "$records" \
    "$duckdb mentions $records"
reports documents 'top' '
    $1 == "D" { documents++ }
    $1 == "e" {
	k = $7 FS $8
	n[k]++
	if (seen[k] != documents) { seen[k] = documents; d[k]++ }
	if (!(k in first) || $3 < first[k]) first[k] = $3
	if ($3 > last[k]) last[k] = $3
    }
    END { for (k in n) print d[k], n[k], first[k], last[k], k }'
reports types 'top -b type' '
    $1 == "D" { documents++ }
    $1 == "e" {
	n[$7]++
	if (seen[$7] != documents) { seen[$7] = documents; d[$7]++ }
    }
    END { for (k in n) print d[k], n[k], k }'
reports months 'timeline -b month' '
    $1 == "D" { month = substr($3, 1, 7); d[month]++ }
    $1 == "e" { n[month]++ }
    END { for (k in n) print k, d[k], n[k] }'
reports pairs 'pairs' '
    function pair(    i, j) {
	for (i = 1; i < names; i++)
	    for (j = i + 1; j <= names; j++)
		n[name[i] < name[j] ? name[i] FS name[j] : \
		    name[j] FS name[i]]++
    }
    $1 == "e" {
	if ($4 != sent || $2 != doc) {
	    pair(); names = 0; sent = $4; doc = $2
	}
	for (i = 1; i <= names && name[i] != $7 FS $8; i++) ;
	if (i > names) name[++names] = $7 FS $8
    }
    END { pair(); for (k in n) print n[k], k }'
[ -n "$duckdb" ] || echo 'DuckDB is not there: see tests/bench/tally.sh'
