#!/bin/sh
# make bench, second part: tally beside mawk and DuckDB on generated mentions,
# in the same run: processor time, its ratio to tally's, most memory. Run by
# bench.sh. BENCH_MENTIONS (20 million, 870 MB) says how many; BENCH_BASE is
# as in bench.sh, with a row for each of tally's; BENCH_NODE is
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

. "$here/run.sh"

# row NAME WHAT COMMAND: a line of the table; the first of a NAME is what the
# others are compared with.
row() {
	measure "$3" /dev/null | "$awk" -v name="$1" -v what="$2" \
	    -v first="$first" -v size="$size" -v keep="$scratch/first" '{
		ratio = first == "" ? "-" : sprintf("%.2f", $1 / first)
		printf "%-20s %-22s %8.2f %9.1f %9s %8d %7s\n", name, what, \
		    $1, size / 1e6 / $1, ratio, $2 / 1024, $3
		print first == "" ? $1 : first >keep
	}'
	first=$(cat "$scratch/first")
}

# rows NAME REPORT QUERY AWK: tally, mawk and DuckDB.
rows() {
	first=
	printf '%s\n' "$4" >"$scratch/program"
	row "$1" "tally $2" "tally $2 $scratch/m"
	row "$1" "${awk##*/}" "$awk -F '\t' -f $scratch/program $scratch/m"
	[ -z "$duckdb" ] || row "$1" DuckDB \
	    "cd '${BENCH_NODE:-.}' && node $here/duckdb.mjs $3 $scratch/m"
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
row 'little memory' 'top -M 64M' "tally top -M 64M $scratch/m"
row 'little memory' 'pairs -n 100 -M 64M' \
    "tally pairs -n 100 -M 64M $scratch/m"
first=
before="rm -rf $scratch/state"
row 'state' 'add' "tally add -s $scratch/state $scratch/m"
rm -rf "$scratch/state"
tally add -s "$scratch/state" "$scratch/m"
before="rm -rf $scratch/merged"
row 'state' 'merge' "tally merge -s $scratch/merged $scratch/state"
before=
row 'state' 'top -s' "tally top -s $scratch/state"
