#!/bin/sh
# Miller 6.6.0 (Debian 12) does nothing at all where TZ is of the form that
# POSIX has, such as UTC0, EST5 or <+03>-3: it ends before it has read its
# input, also where no verb or function asks for the time. That form is the
# only one that POSIX gives a meaning (XBD 8.3), and what careful scripts set;
# date and awk take it.
# Expected: a=1, as without TZ. Seen: "mlr: unknown time zone UTC0", status 1.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq miller=6.6.0-2+b3 >&2
dpkg -x miller_*.deb .
PATH=$folder/usr/bin:$PATH
export PATH
for zone in UTC UTC0 EST5 '<+03>-3'; do
	printf '%s, %s h: ' "$zone" "$(TZ=$zone date -d @0 +%H)"
	echo a=1 | TZ=$zone mlr cat 2>&1 || echo "status $?"
done | tee seen
cmp seen - <<'END'
UTC, 00 h: a=1
UTC0, 00 h: mlr :  unknown time zone UTC0
status 1
EST5, 19 h: mlr :  unknown time zone EST5
status 1
<+03>-3, 03 h: mlr :  unknown time zone <+03>-3
status 1
END
