#!/bin/sh
# GNU parallel 20221122 (Debian 12): the manual says that --resume goes on
# from the last unfinished job, reading --joblog or the --results folder. By
# the folder it takes every job that was begun for one that is finished: two
# jobs write half of their lines and wait; parallel is killed, as when the
# power fails; the same command with --resume runs neither of them again, and
# ends with status 0; also with --joblog, which names neither.
# Expected: 10 lines in each of three results. Seen: what stands below. With
# --resume-failed all is well.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq download parallel=20221122+ds-2 >&2
dpkg -x parallel_*.deb .
export HOME="$folder" LC_ALL=C
mkdir -p .parallel
touch .parallel/will-cite
printf '%s\n' '#!/bin/sh' 'seq 5; [ -e ready ] || exec sleep 20; seq 6 10' >job
chmod +x job

# try OPTION ...: killed once two jobs have begun, and run again.
try() {
	rm -rf results ready log
	usr/bin/parallel -j 2 "$@" --results 'results/{#}' './job {}' \
	    ::: a b c >/dev/null 2>&1 &
	parallel=$!
	n=0
	while [ "$(cat results/1 results/2 2>/dev/null | wc -l)" -lt 10 ] &&
	    [ $n -lt 30 ]; do
		n=$((n + 1))
		sleep 1
	done
	kill -KILL $parallel
	wait $parallel || :
	touch ready
	usr/bin/parallel -j 2 "$@" --results 'results/{#}' './job {}' \
	    ::: a b c >/dev/null && status=0 || status=$?
	echo "$*: $(wc -l <results/1) $(wc -l <results/2)" \
	    "$(wc -l <results/3) lines, status $status"
}

{
	try --resume
	try --resume --joblog log
	try --resume-failed --joblog log
} | tee seen
cmp seen - <<'END'
--resume: 5 5 10 lines, status 0
--resume --joblog log: 5 5 10 lines, status 0
--resume-failed --joblog log: 10 10 10 lines, status 0
END
