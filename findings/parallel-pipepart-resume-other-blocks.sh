#!/bin/sh
# GNU parallel 20221122 (Debian 12) with --pipepart and --resume-failed, or
# --resume, runs the missing jobs on other blocks than those they lack: the
# blocks are handed out from the first one on, and jobs that are skipped use
# none up. Here the third of five jobs fails once. The second run, with the
# same command, input and log, as the manual asks, ends with status 0.
# Expected: afterwards every line of the input is in the results once. Seen:
# job 3 has got block 1, there is a sixth job, and 20 of 100 lines are in no
# result, others there twice. With --pipe all is well.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq download parallel=20221122+ds-2 >&2
dpkg -x parallel_*.deb .
export HOME="$folder" LC_ALL=C
mkdir -p .parallel
touch .parallel/will-cite
seq -f 'line %04g' 100 >input

# lost MODE: lines that are in no result, in more than one, and the status.
lost() {
	rm -rf log results ready
	for run in 1 2; do
		usr/bin/parallel -j 1 "$@" --block 200 --joblog log \
		    --resume-failed --results 'results/{#}' \
		    '[ {#} != 3 ] || [ -e ready ] || exit 1; cat' \
		    <input >/dev/null && status=0 || status=$?
		touch ready
	done
	ls results | grep -v '[.]' | sed 's|^|results/|' | xargs cat |
	    sort | uniq -c >counts
	echo "$1: $((100 - $(wc -l <counts))) lines lost," \
	    "$(awk '$1 > 1' counts | wc -l) doubled, status $status"
}

{
	lost --pipepart -a input
	lost --pipe
} | tee seen
cmp seen - <<'END'
--pipepart: 21 lines lost, 42 doubled, status 0
--pipe: 0 lines lost, 0 doubled, status 0
END
