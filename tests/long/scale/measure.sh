#!/bin/bash
# What it costs to share the work of one machine: BYTES (100M) of documents
# through one pipeline with -j 1, through parallel.sh and through slurm.sh, two
# tasks at once, beside each other in a new folder of TMPDIR. Processor
# time is that of all children, user and system; of Slurm's tasks that of each
# task, without the daemons. Wall time says little on a busy machine: the load
# stands beside it. Needs 15 times BYTES on disk (75 GB for 5G) and a quiet
# hour; Slurm needs root. BYTES=5G bash tests/long/scale/measure.sh
set -euo pipefail
export LC_ALL=C TIMEFORMAT='%R %U %S'
here=$(cd "$(dirname "$0")" && pwd)
PATH=$here/../../../bin:$PATH:/usr/sbin
work=$(mktemp -d "${TMPDIR:-/tmp}/dateline-scale.XXXXXX")
trap 'rm -rf "$work"' EXIT
. "$here/cluster.sh"
chmod 711 "$work"
bytes=$(numfmt --from=iec "${BYTES:-100M}")

# Documents of the tests' articles, each with an id, a day and a number in its
# text that no other has, until there are so many bytes.
make_documents() {
	for file in "$here"/../../articles/*.txt \
	    "$here"/../../fixtures/examples/vienna.txt; do
		sed 's/\\/&&/g' "$file" | awk '
		{ gsub(/\t/, "\\t"); printf "%s\\n", $0 } END { print "" }'
	done | awk -v bytes="$1" '{ text[NR] = $0 } END {
		while (n < bytes) {
			line = sprintf("D\tin/%d\t2015-%02d-%02d\t0\t0\t0\t-" \
			    "\t-\tNumber %d met Ann Gruber. %s", ++id,
			    id % 12 + 1, id % 28 + 1, id, text[id % NR + 1])
			print line
			n += length(line) + 1
		}
	}'
}

load() {
	cut -d ' ' -f 1 /proc/loadavg
}

# row NAME WALL USER SYSTEM...: a line of the table; times may be many.
row() {
	local name=$1

	shift
	echo "$@" | awk -v name="$name" -v load="$(load)" -v before="$before" '
	{ wall = $1; for (i = 2; i <= NF; i++) cpu += $i
	  printf "%s\t%.1f\t%.1f\t%s to %s\n", name, wall, cpu, before, load
	}' | tee -a "$work/table"
}

# sums: what the folder's records and its state are, which go then.
sums() {
	{ cat day.rec 2>/dev/null || cat part.???.rec; } | cksum
	find total -type f | sort | xargs cksum
	rm -rf rec day.rec total part.*
}

same() {
	sums | diff "$work/sums" -
}

fresh() {
	mkdir "$work/$1"
	cp "$here"/../../../src/share/scale/*.sh "$work/$1"
	ln "$work/day.docs" "$work/$1"
	cd "$work/$1"
	before=$(load)
}

one_pipeline() {
	sentsplit -r day.docs | enttag -r -j 1 | datefind -r >day.rec
	tally add -s total day.rec
}

# slurm.sh, with the times of each task, and of the merge, in a file.
with_slurm() {
	lines=$(grep -c '' day.docs)
	./split.sh $(((lines + 15) / 16))
	for script in shard merge; do
		mv $script.sh $script.own
		printf '%s\n' '#!/bin/bash' "TIMEFORMAT='%U %S'" \
		    "{ time sh ./$script.own \"\$@\" 2>&3; } 3>&2 2>>times" \
		    >$script.sh
		chmod +x $script.sh
	done
	./slurm.sh >/dev/null
	while [ -n "$(squeue -h)" ]; do sleep 0.2; done
}

make_documents "$bytes" >"$work/day.docs"
echo "way	wall s	processor s	load"
fresh one
row 'one pipeline' $({ time one_pipeline; } 2>&1)
sums >"$work/sums"
if command -v parallel >/dev/null; then
	fresh parallel
	export BLOCK=$((bytes / 16 < 10000000 ? bytes / 16 : 10000000))
	row parallel $({ time ./parallel.sh -j 2; } 2>&1)
	same
else
	echo "# parallel is not installed"
fi
if command -v slurmctld >/dev/null && [ "$(id -u)" = 0 ]; then
	fresh slurm
	trap 'stop_cluster; rm -rf "$work"' EXIT
	start_cluster "$work/cluster"
	before=$(load)
	times=$({ time with_slurm; } 2>&1)
	row slurm $times $(cat times)
	same
else
	echo "# Slurm, or root, is missing"
fi
awk -F '\t' 'NR == 1 { wall = $2; cpu = $3 } NR > 1 {
	printf "%s: %.2f times as fast, %.3f times the processor time\n",
	    $1, wall / $2, $3 / cpu }' "$work/table"
