#!/bin/sh
# date-holidays 3.37.0 (npm) lists bank holidays of England by the rules of
# today for any year. The holiday of early May is there in 1964 and 1977,
# though it began in 1978; it stays on 1 May 1995, the year in which it was
# moved to the 8th (VE Day); the one of spring stays on 28 May 2012 and 27 May
# 2002, when both were moved to 4 June for a jubilee, and the jubilee's own day
# is there in 2012 but not in 2002. 2022, when it moved too, is right.
# Expected: no May holiday in 1964 and 1977; 1995-05-08; 2002-06-03 and
# 2002-06-04; 2012-06-04. Seen: what stands below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-fund --no-audit date-holidays@3.37.0 >&2
cat >show.cjs <<'END'
const Holidays = require('date-holidays')
const england = new Holidays('GB', 'ENG')
for (const year of [1964, 1977, 1995, 2002, 2012, 2022])
	console.log(england.getHolidays(year)
	    .filter(h => h.type === 'public' && /-0[56]-/.test(h.date))
	    .map(h => h.date.slice(0, 10)).join(' '))
END
node show.cjs | tee seen
cmp seen - <<'END'
1964-05-04 1964-05-25
1977-05-02 1977-05-30
1995-05-01 1995-05-29
2002-05-06 2002-05-27
2012-05-07 2012-05-28 2012-06-05
2022-05-02 2022-06-02 2022-06-03
END
