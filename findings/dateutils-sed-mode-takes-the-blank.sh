#!/bin/sh
# dateutils 0.4.10 (Debian 12): in sed mode, -S, dateconv, dateadd and dateround
# take away the blank before a date that begins with a day of one digit: `on 3
# July 1914' becomes `on1914-07-03', two words one. With %-d, "no prefix", too.
# Behind a bracket, at the beginning of a line, and with days of two digits all
# is well; so is %m at the beginning. Status 0, no message. (%d takes " 3" for
# a day padded to two characters.)
# The manual: -S copies what is before and after a date.
# Expected: the blanks of the input. Seen: those before 3 July, 8 May and 5/7/
# are gone.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C TZ=UTC0
apt-get download -qq dateutils=0.4.10-1 >&2
dpkg -x dateutils_*.deb tree
cat >in <<'END'
They met on 3 July 1914 and on 13 July 1914.
5 May 1980 (7 May in print), 8 May 1980 (9 May 1980).
END
{
	tree/usr/bin/dateutils.dconv -S -i '%d %B %Y' <in
	tree/usr/bin/dateutils.dconv -S -i '%-d %B %Y' <in
	tree/usr/bin/dateutils.dadd -S -i '%d %B %Y' -f '%d %B %Y' +1d <in
	echo 'From 5/7/2015 to 15/7/2015' |
	    tree/usr/bin/dateutils.dconv -S -i '%d/%m/%Y'
	echo 'From 7/5/2015 to 12/15/2015' |
	    tree/usr/bin/dateutils.dconv -S -i '%m/%d/%Y'
} | tee seen
cmp seen - <<'SEEN'
They met on1914-07-03 and on 1914-07-13.
1980-05-05 (7 May in print),1980-05-08 (1980-05-09).
They met on1914-07-03 and on 1914-07-13.
1980-05-05 (7 May in print),1980-05-08 (1980-05-09).
They met on04 July 1914 and on 14 July 1914.
06 May 1980 (7 May in print),09 May 1980 (10 May 1980).
From2015-07-05 to 2015-07-15
From 2015-07-05 to 2015-12-15
SEEN
