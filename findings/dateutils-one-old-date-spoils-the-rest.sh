#!/bin/sh
# dateutils 0.4.10 (Debian 12), datezone and dateconv with a zone: once a date
# before 1970 was seen, it and all that follow get the offset of the first
# change in the zone's file, dates of today as well. London and New York have
# no summer time then, India is 23 min 20 s off. What is said of a line depends
# so on the lines above it; if the first date is after 1970, the old ones are
# right. (The memory of the last offset begins as one from 0 to 0.) Beyond 2037
# there is no summer time either: the rule at the file's end is not read (RFC
# 8536, 3.3). Status 0, no message; the manual has one limit, the year 1601.
# Expected: the second column, from date(1). Seen: the third, each date alone,
# and the fourth, in one stream.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C TZ=UTC0
apt-get download -qq dateutils=0.4.10-1 >&2
dpkg -x dateutils_*.deb tree
dconv=$folder/tree/usr/bin/dateutils.dconv

# show ZONE DATE ...: noon, Universal Time, of each date, as ZONE's clock.
show() {
	zone=$1
	shift
	echo "$zone"
	printf '%sT12:00:00\n' "$@" >dates
	"$dconv" -z "$zone" -f %H:%M:%S <dates >stream
	while read -r day; do
		echo "${day%T*} $(TZ=$zone date -d "${day}Z" +%T)" \
		    "$("$dconv" -z "$zone" -f %H:%M:%S "$day")"
	done <dates | paste -d ' ' - stream
}
{
	show Europe/London 2015-07-03 1944-06-06 2015-07-03
	show Europe/London 1944-06-06 2015-07-03 2016-07-03
	show America/New_York 1963-08-28 2015-07-03 2045-07-03
	show Asia/Kolkata 1966-01-10 2015-07-03
} | tee seen
cmp seen - <<'SEEN'
Europe/London
2015-07-03 13:00:00 13:00:00 13:00:00
1944-06-06 14:00:00 12:00:00 14:00:00
2015-07-03 13:00:00 13:00:00 13:00:00
Europe/London
1944-06-06 14:00:00 12:00:00 12:00:00
2015-07-03 13:00:00 13:00:00 12:00:00
2016-07-03 13:00:00 13:00:00 12:00:00
America/New_York
1963-08-28 08:00:00 07:00:00 07:00:00
2015-07-03 08:00:00 08:00:00 07:00:00
2045-07-03 08:00:00 07:00:00 07:00:00
Asia/Kolkata
1966-01-10 17:30:00 17:53:20 17:53:20
2015-07-03 17:30:00 17:30:00 17:53:20
SEEN
