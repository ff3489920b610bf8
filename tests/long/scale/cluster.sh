# A cluster of Slurm on this host: a controller and two nodes, which listen on
# loopback only, with a key and a folder of their own. Read with "." as root;
# start_cluster FOLDER, stop_cluster.

# What the nodes and the controller are told.
cluster_conf() {
	local host

	host=$(uname -n)
	cat <<-END
	ClusterName=loopback
	SlurmctldHost=$host(127.0.0.1)
	SlurmctldPort=$1
	CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
	SlurmUser=root
	SlurmdUser=root
	AuthType=auth/munge
	AuthInfo=socket=$cluster/munge.socket
	CredType=cred/munge
	StateSaveLocation=$cluster/state
	SlurmctldPidFile=$cluster/controller.pid
	SlurmctldLogFile=$cluster/controller.log
	SlurmdPidFile=$cluster/%n.pid
	SlurmdLogFile=$cluster/%n.log
	SlurmdSpoolDir=$cluster/%n
	SwitchType=switch/none
	MpiDefault=none
	ProctrackType=proctrack/linuxproc
	TaskPlugin=task/none
	SelectType=select/cons_tres
	SelectTypeParameters=CR_Core
	AccountingStorageType=accounting_storage/none
	JobAcctGatherType=jobacct_gather/none
	SchedulerParameters=batch_sched_delay=1,sched_min_interval=100000
	ReturnToService=2
	KillWait=2
	MinJobAge=600
	PartitionName=all Nodes=one,two Default=YES State=UP
	NodeName=one NodeHostname=$host NodeAddr=127.0.0.1 Port=$(($1 + 1))
	NodeName=two NodeHostname=$host NodeAddr=127.0.0.1 Port=$(($1 + 2))
	END
}

# True once both nodes are idle; gives up after a minute.
cluster_is_up() {
	local n=0

	while [ "$(sinfo -h -N -t idle -o %N 2>/dev/null | grep -c .)" -ne 2 ]
	do
		n=$((n + 1))
		[ $n -lt 60 ] || return 1
		sleep 1
	done
}

start_cluster() {
	daemons=
	cluster=$1
	mkdir "$cluster" "$cluster/state"
	chmod 755 "$cluster"
	export SLURM_CONF=$cluster/slurm.conf
	cluster_conf $((20000 + $$ % 10000)) >"$SLURM_CONF"
	(umask 077; head -c 1024 /dev/urandom >"$cluster/munge.key")
	munged --key-file="$cluster/munge.key" \
	    --socket="$cluster/munge.socket" \
	    --pid-file="$cluster/munged.pid" \
	    --log-file="$cluster/munged.log" \
	    --seed-file="$cluster/munged.seed" || return 1
	slurmctld -D 2>/dev/null &
	daemons=$!
	slurmd -D -N one 2>/dev/null &
	daemons="$daemons $!"
	slurmd -D -N two 2>/dev/null &
	daemons="$daemons $!"
	cluster_is_up
}

# Addresses on which the cluster listens that are none of loopback.
cluster_strays() {
	local pid

	for pid in $daemons; do
		ss -H -ltunp | grep "pid=$pid," | awk '{ print $5 }'
	done | grep -v '^127\.0\.0\.1:'
}

stop_cluster() {
	scancel -u root 2>/dev/null
	kill $daemons "$(cat "$cluster/munged.pid")" 2>/dev/null
	wait $daemons 2>/dev/null
}

# Waits until no job is in the queue; gives up, and takes all out of it,
# after so many seconds.
queue_ends() {
	local n=0

	while [ -n "$(squeue -h)" ]; do
		n=$((n + 1))
		[ $n -lt "$1" ] || { scancel -u root; return 1; }
		sleep 1
	done
}
