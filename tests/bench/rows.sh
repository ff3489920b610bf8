# shellcheck shell=sh disable=SC2154
# Rows of the tables of make bench; read by its scripts, which set scratch, a
# folder, and may set runs, of which the best counts (3).

# One run: "user system peak" in seconds and kilobytes; peak may be missing.
run() {
	if [ -x /usr/bin/time ]; then
		/usr/bin/time -f '%U %S %M' -o "$scratch/time" \
		    sh -c "$1" <"$2" >/dev/null
		tail -n 1 "$scratch/time"
	else
		(sh -c "$1" <"$2" >/dev/null; times) | tail -n 1 |
		    awk '{
			split($1, u, /[ms]/)
			split($2, s, /[ms]/)
			print u[1] * 60 + u[2], s[1] * 60 + s[2]
		}'
	fi
}

# row NAME FILE COMMAND: a line of the table, for a command that reads FILE.
row() {
	{
		wc -c <"$2"
		i=0
		while [ $((i += 1)) -le "${runs:-3}" ]; do
			run "exec $3" "$2"
		done
	} | awk -v name="$1" -v wc="$(cat "$scratch/wc" 2>/dev/null)" \
	    -v keep="$scratch/wc" '
	NR == 1 { mb = $1 / 1e6 }
	NR > 1 {
		time = $1 + $2
		if (NR == 2 || time < best)
			best = time
		if ($3 > peak)
			peak = $3
	}
	END {
		if (best < 0.005)
			best = 0.005
		if (name == "wc -w")
			print wc = best / mb >keep
		ratio = wc == "" ? "-" : sprintf("%.2f", best / mb / wc)
		memory = peak == 0 ? "-" : sprintf("%.1f", peak / 1024)
		printf "%-34s %7.1f %8.2f %9.1f %9s %8s\n", name, mb, best,
		    mb / best, ratio, memory
	}'
}

head_of_table() {
	printf '%-34s %7s %8s %9s %9s %8s\n' "$1" 'MB' 'seconds' 'MB/s' \
	    'x wc -w' 'peak MB'
}

# The awk that is known to be fast, where it is there.
awk=$(command -v mawk || command -v awk)
