# Sourced by bench.sh and tally.sh: measuring. $scratch is a folder for files,
# $BENCH_BASE that of the programs of an older build, if any.
BENCH_BASE=${BENCH_BASE:-}
runs=${BENCH_RUNS:-3}
before=				# a command that comes before each run
[ -z "$BENCH_BASE" ] || runs=${BENCH_RUNS:-9}

# One run: "user system peak" in seconds and kilobytes; peak may be missing.
run() {
	eval "$before"
	if [ -x /usr/bin/time ]; then
		/usr/bin/time -f '%U %S %M' -o "$scratch/time" \
		    sh -c "$1" <"$2" >/dev/null 2>&1
		tail -n 1 "$scratch/time"
	else
		(sh -c "$1" <"$2" >/dev/null 2>&1; times) | tail -n 1 |
		    awk '{
			split($1, u, /[ms]/)
			split($2, s, /[ms]/)
			print u[1] * 60 + u[2], s[1] * 60 + s[2]
		}'
	fi
}

# measure COMMAND FILE: the command reads FILE so many times, in turn with
# the older build where there is one and the command is one of ours. Gives
# the least seconds, the most kilobytes, and the ratio to the older build, of
# medians, or "-".
measure() {
	base=
	case ${1#for i in *do } in
	sentsplit* | enttag* | datefind* | tally* | markup*)
		base=$BENCH_BASE ;;
	esac
	i=0
	while [ "$i" -lt "$runs" ]; do
		i=$((i + 1))
		echo "now $(run "$1" "$2")"
		[ -z "$base" ] || echo "base $(PATH=$base:$PATH run "$1" "$2")"
	done | awk '
	{ n[$1]++; time[$1, n[$1]] = $2 + $3 }
	$1 == "now" && $4 > peak { peak = $4 }
	function median(of,  i, j, t, m) {
		m = n[of]
		for (i = 1; i <= m; i++)
			for (j = i; j > 1 && time[of, j] < time[of, j - 1]; j--) {
				t = time[of, j]
				time[of, j] = time[of, j - 1]
				time[of, j - 1] = t
			}
		return time[of, int((m + 1) / 2)]
	}
	END {
		now = median("now")
		base = n["base"] > 0 ? median("base") : 0
		best = time["now", 1] < 0.005 ? 0.005 : time["now", 1]
		print best, peak + 0, (base > 0 && now > 0 ? \
		    sprintf("%.2f", base / now) : "-")
	}'
}
