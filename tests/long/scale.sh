#!/bin/sh
# The scripts of dateline(7) for many machines that need more than make check
# has: GNU parallel, here and over ssh to this host, and Slurm with two nodes
# on it, as root. Tasks are killed, parts lost and cut, and all must end in the
# bytes of one run. What is missing is named. Run by tests/long/run.sh.
set -u
. ./common.sh
. scale/cluster.sh
chmod 711 "$scratch"

# made NAME: the state and the records in day.rec, or of all parts, are those
# of one run.
made() {
	[ -e day.rec ] || cat part.???.rec >day.rec 2>/dev/null
	if cmp -s day.rec ../one.rec && diff -r total ../one >/dev/null; then
		report "$1" ok
	else
		report "$1" "not ok"
		sed 's/^/# /;9q' log
	fi
	rm -f day.rec
}

# stopped NAME: nothing was merged, and log says why.
stopped() {
	report "$1" "$([ ! -e total ] && grep -q "$2" log && echo ok ||
	    echo not ok)"
}

# fresh NAME: a folder with the scripts and the documents, entered.
fresh() {
	cd "$scratch" && mkdir "$1" && cp "$scripts"/* "$1" &&
	    ln day.docs "$1" && cd "$1" || exit 1
}

# A stub of enttag: what FOLDER/fault says is done when it runs next, once.
stub() {
	mkdir "$scratch/stubs"
	cat >"$scratch/stubs/enttag" <<-STUB
	#!/bin/sh
	if mv "$scratch/fault" "$scratch/fault.\$\$" 2>/dev/null; then
		. "$scratch/fault.\$\$"
	fi
	exec "$(command -v enttag)" "\$@"
	STUB
	chmod +x "$scratch/stubs/enttag"
	PATH=$scratch/stubs:$PATH
}

# The next enttag is killed, between two documents.
kill_next() {
	cat >"$scratch/fault" <<-FAULT
	"$enttag" "\$@" | awk '{ print } /^Z/ { exit }'
	kill -9 \$\$
	FAULT
}

enttag=$(command -v enttag)
scripts=$PWD/../../src/share/scale
n=0
while [ $n -lt 60 ]; do
	n=$((n + 1))
	for file in ../articles/*.txt ../fixtures/examples/vienna.txt; do
		file_record "in/$n/${file##*/}D" "$file"
	done
done >"$scratch/day.docs"
cd "$scratch" || exit 1
sentsplit -r day.docs | enttag -j 1 | datefind >one.rec
tally add -s one one.rec
stub

# parallel.sh and its options, in this folder, with small blocks.
blocks() {
	BLOCK=20k ./parallel.sh "$@" >log 2>&1
}

# kill_all: the same, killed with all that it runs once some are done.
kill_all() {
	BLOCK=20k setsid ./parallel.sh "$@" >log 2>&1 &
	n=0
	while [ "$(wc -l 2>/dev/null <joblog || echo 0)" -lt 4 ] &&
	    [ $n -lt 300 ]; do
		n=$((n + 1))
		sleep 0.1
	done
	pkill -KILL -s $!
	wait $! 2>/dev/null
	killed=$(($(wc -l <joblog) - 1))
}

# What every way of running parallel must stand.
try_parallel() {
	way=$1
	shift
	blocks "$@"
	made "parallel $way"
	rm -rf total rec/2
	blocks "$@"
	made "parallel $way, after a block is lost"
	rm -rf total rec joblog
	kill_next
	blocks "$@"
	stopped "parallel $way stops at a task that is killed" \
	    '^tag.sh: block\.[0-9]*: .* came through$'
	blocks "$@"
	made "and does that task again"
	rm -rf total rec joblog
	kill_all "$@"
	blocks "$@"
	made "parallel $way, after all was killed with $killed blocks done"
	cp day.docs kept
	sed 1d kept >other
	mv other day.docs
	rm -rf total
	blocks "$@"
	stopped "parallel $way does not go on with another input" 'start over'
	rm input
	blocks "$@"
	stopped "nor without its note of it" 'start over'
	rm -rf input joblog rec day.rec total
	head -c 5000 kept >day.docs
	blocks "$@"
	stopped "nor begins with a last line without newline" 'no newline'
	mv kept day.docs
	blocks "$@"
	made "parallel $way starts over where the page says what goes"
}

if command -v parallel >/dev/null; then
	fresh parallel
	try_parallel here -j 2
else
	echo "# parallel is not installed: not run"
fi

# start_ssh: a server of this test alone, on loopback.
start_ssh() {
	port=$((30000 + $$ % 10000))
	ssh-keygen -q -t ed25519 -N '' -f host
	ssh-keygen -q -t ed25519 -N '' -f user
	cat >sshd_config <<-CONFIG
	ListenAddress 127.0.0.1:$port
	HostKey $PWD/host
	AuthorizedKeysFile $PWD/user.pub
	StrictModes no
	PasswordAuthentication no
	PidFile none
	SetEnv PATH=$PATH
	CONFIG
	cat >ssh_config <<-CONFIG
	Host one two
	HostName 127.0.0.1
	Port $port
	IdentityFile $PWD/user
	UserKnownHostsFile $PWD/known
	StrictHostKeyChecking no
	BatchMode yes
	LogLevel ERROR
	CONFIG
	mkdir -p /run/sshd
	"$(command -v sshd)" -D -e -f "$PWD/sshd_config" 2>sshd.log &
	server=$!
	sleep 1
	ssh -F ssh_config one true
}

PATH=$PATH:/usr/sbin
if command -v parallel >/dev/null && command -v sshd >/dev/null &&
    [ "$(id -u)" = 0 ]; then
	fresh ssh
	trap 'kill $server; rm -rf "$scratch"' EXIT
	if start_ssh; then
		PARALLEL_SSH="ssh -F $PWD/ssh_config"
		export PARALLEL_SSH
		try_parallel 'over ssh' -S 1/one,1/two
		report "on both machines" "$([ "$(cut -f 2 joblog | sort -u |
		    grep -cx -e one -e two)" = 2 ] && echo ok || echo not ok)"
	else
		report "a server of ssh on loopback" "not ok"
	fi
	kill $server
	wait $server
	trap 'rm -rf "$scratch"' EXIT
else
	echo "# parallel, sshd or root is missing: not run over ssh"
fi

# submit: slurm.sh, until the queue is empty.
submit() {
	./slurm.sh >log 2>&1
	queue_ends 120 || echo 'the queue does not end' >>log
	cat part.*.log >>log 2>/dev/null
}

# The next enttag waits, with its output begun, until it is killed.
hold_next() {
	echo "touch $scratch/held; sleep 60" >"$scratch/fault"
	rm -f "$scratch/held"
}

requeue_one() {
	hold_next
	./slurm.sh >log
	n=0
	while [ ! -e "$scratch/held" ] && [ $n -lt 30 ]; do
		n=$((n + 1))
		sleep 1
	done
	for job in $(squeue -h -t R -o %A); do
		scontrol requeue "$job"
	done
	queue_ends 300	# one that is requeued waits two minutes
	report "running tasks are requeued" "$(scontrol show job |
	    grep -q 'Restarts=1' && echo ok || echo not ok)"
	made "slurm, after running tasks are requeued"
}

try_slurm() {
	report "the cluster listens on loopback only" "$([ -n \
	    "$(cluster_strays)" ] && echo not ok || echo ok)"
	./split.sh 40
	submit
	made "slurm"
	rm -rf total part.???.*
	kill_next
	submit
	stopped "slurm drops the merge when a task is killed" \
	    '^tag.sh: part\.[a-z]*: .* came through$'
	submit
	made "and does that task again"
	rm -rf total part.???.*
	cp part.aab whole
	head -c 5000 whole >part.aab
	submit
	stopped "slurm drops the merge when a part is cut short" part.aab
	./split.sh 40
	submit
	made "and merges when it is back"
	rm -rf total part.???.*
	requeue_one
	rm -rf total part.???.*
	# As in the page: srun in a loop that reads the list.
	salloc -Q -n 1 sh -c 'cut -d " " -f 3 parts | while read -r part; do
		srun -n 1 --input=none ./shard.sh "$part"
	done; ./merge.sh'
	made "srun in a loop"
}

missing=
for tool in slurmctld slurmd sbatch munged ss; do
	command -v $tool >/dev/null || missing="$missing $tool"
done
[ "$(id -u)" = 0 ] || missing="$missing root"
if [ -z "$missing" ]; then
	fresh slurm
	trap 'stop_cluster; rm -rf "$scratch"' EXIT
	if start_cluster "$PWD/cluster"; then
		try_slurm
	else
		report "a cluster of two nodes on loopback" "not ok"
	fi
	stop_cluster
	trap 'rm -rf "$scratch"' EXIT
else
	echo "# slurm: missing:$missing: not run"
fi
finish
