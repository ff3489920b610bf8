#!/bin/sh
# make bench, second part: tally beside mawk and DuckDB on generated mentions,
# in the same run: processor time, its ratio to tally's, most memory. Run by
# bench.sh. BENCH_MENTIONS (20 million, 870 MB) says how many; BENCH_NODE is
# a folder where npm has installed @duckdb/node-api, without which, and
# without node, DuckDB is left out, which is said.
set -u
LC_ALL=C
export LC_ALL
here=$(cd "$(dirname "$0")" && pwd) || exit 1
PATH=$here/../../bin:$PATH
export PATH
mentions=${BENCH_MENTIONS:-20000000}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dateline-bench.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
if [ ! -x /usr/bin/time ]; then
	echo "tests/bench/tally.sh needs /usr/bin/time" >&2
	exit 1
fi
awk=$(command -v mawk || command -v awk)
"$awk" -v mentions="$mentions" -f "$here/mentions.awk" >"$scratch/m" || exit 1
ls -l "$scratch/m" | "$awk" -v n="$mentions" '
{ printf "\n%d mentions, %.0f MB\n", n, $5 / 1e6 }'

duckdb=
if command -v node >/dev/null && (cd "${BENCH_NODE:-.}" && node -e '
    require("@duckdb/node-api")') 2>/dev/null; then
	duckdb=yes
else
	echo "DuckDB is not there (npm install @duckdb/node-api," \
	    "BENCH_NODE=folder)"
fi

# run COMMAND ...: "seconds megabytes" of it.
run() {
	/usr/bin/time -f '%U %S %M' -o "$scratch/time" "$@" >/dev/null
	tail -n 1 "$scratch/time" |
	    "$awk" '{ printf "%.2f %.0f\n", $1 + $2, $3 / 1024 }'
}

# row NAME WHAT COMMAND ...: a line of the table; the first of a NAME is what
# the others are compared with.
row() {
	name=$1
	what=$2
	shift 2
	run "$@" | "$awk" -v name="$name" -v what="$what" \
	    -v first="$first" -v size="$size" '{
		ratio = first == "" ? "-" : sprintf("%.2f", $1 / first)
		time = $1 > 0 ? $1 : 0.01
		printf "%-20s %-22s %8.2f %9.1f %9s %8d\n", name, what, time, \
		    size / 1e6 / time, ratio, $2
	}'
	[ -n "$first" ] ||
	    first=$("$awk" '{ print $1 + $2 }' "$scratch/time")
}

# rows NAME REPORT QUERY AWK: tally, mawk and DuckDB.
rows() {
	first=
	row "$1" "tally $2" tally $2 "$scratch/m"
	row "$1" "${awk##*/}" "$awk" -F '\t' "$4" "$scratch/m"
	[ -z "$duckdb" ] || (cd "${BENCH_NODE:-.}" &&
	    row "$1" DuckDB node "$here/duckdb.mjs" "$3" "$scratch/m")
}

size=$(wc -c <"$scratch/m")
printf '%-20s %-22s %8s %9s %9s %8s\n' '' '' seconds MB/s 'x tally' 'peak MB'
rows 'top' 'top' count '
$1 == "e" { n[$8]++ } END { for (k in n) print n[k], k }'
rows 'by type' 'top -b type' type '
$1 == "e" { n[$7]++ } END { for (k in n) print n[k], k }'
rows 'distinct documents' 'top' distinct '
$1 == "e" && !(($2, $8) in seen) { seen[$2, $8]; n[$8]++ }
END { for (k in n) print n[k], k }'
rows 'per month' 'timeline -b month' month '
$1 == "e" { n[substr($3, 1, 7)]++ } END { for (k in n) print n[k], k }'
rows 'pairs' 'pairs' pairs '
$1 == "e" {
	if ($2 != doc || $4 != sent) { n = 0; doc = $2; sent = $4 }
	for (i = 1; i <= n; i++)
		if (name[i] < $8) pair[name[i] "\t" $8]++
		else if (name[i] > $8) pair[$8 "\t" name[i]]++
	name[++n] = $8
}
END { for (k in pair) print k "\t" pair[k] }'

# Little memory, and the state: what it costs to keep one.
first=
row 'little memory' 'top -M 64M' tally top -M 64M "$scratch/m"
row 'little memory' 'pairs -n 100 -M 64M' tally pairs -n 100 -M 64M \
    "$scratch/m"
first=
row 'state' 'add' tally add -s "$scratch/state" "$scratch/m"
row 'state' 'merge' tally merge -s "$scratch/merged" "$scratch/state"
row 'state' 'top -s' tally top -s "$scratch/state"
