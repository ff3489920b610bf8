#!/bin/sh
# make check: runs every test, TAP on standard output, and a line of counts.
# bats is looked for, and fetched where it is missing.
set -u
cd "$(dirname "$0")" || exit 1

find_bats() {
	for bats in "$(command -v bats)" ../node_modules/bats/bin/bats; do
		[ -n "$bats" ] && [ -x "$bats" ] && return 0
	done
	return 1
}

get_bats() {
	echo "make check: bats is missing, getting it" >&2
	if command -v npm >/dev/null 2>&1 &&
	    npm install --prefix .. --no-save --no-package-lock bats >&2; then
		return 0
	fi
	if [ "$(id -u)" = 0 ]; then
		apt-get install -y --no-install-recommends bats >&2
	else
		sudo -n apt-get install -y --no-install-recommends bats >&2
	fi
}

find_bats || get_bats
if ! find_bats; then
	echo "make check: please install bats (bats-core), then run it again" >&2
	exit 1
fi

tap=$(mktemp) || exit 1
trap 'rm -f "$tap"' EXIT
trap 'exit 1' HUP INT TERM
"$bats" --tap "${@:-.}" | tee "$tap"

# A test that was skipped, or never ran, is a test that failed, but for those
# of what is not here: see helper.bash.
awk '
/^1\.\.[0-9]+$/ { planned = substr($0, 4) + 0 }
/^ok / {
	if (/ # skip not here: /)
		skipped++
	else if (/ # skip/)
		failed++
	else
		passed++
}
/^not ok / { failed++ }
END {
	missing = planned - passed - skipped - failed
	if (missing > 0)
		failed += missing
	printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
	exit failed > 0 || passed == 0
}' "$tap"
