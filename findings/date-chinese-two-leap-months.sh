#!/bin/sh
# date-chinese 2.1.4 (npm) gives the Chinese year of 2033 two leap months: one
# after the seventh, from 25 August, and one after the eleventh, from 22
# December. A year has one at most, and here it is the latter (the "problem of
# 2033": H. Aslaksen, The Mathematics of the Chinese Calendar): 25 August 2033
# begins the eighth month. Every feast from then to December is a month late,
# Mid-Autumn on 7 October instead of 8 September.
# Expected: [8,false] on 25 August. Seen: [7,true], and [11,true] later.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-fund --no-audit date-chinese@2.1.4 >&2
cat >show.cjs <<'END'
const { CalendarChinese } = require('date-chinese')
const calendar = new CalendarChinese()
for (const [month, day] of [[8, 25], [9, 23], [10, 7], [12, 22]]) {
	calendar.fromGregorian(2033, month, day)
	const [, , number, leap, date] = calendar.get()
	console.log(`2033-${month}-${day} [${number},${leap}] ${date}`)
}
END
node show.cjs | tee seen
cmp seen - <<'END'
2033-8-25 [7,true] 1
2033-9-23 [8,false] 1
2033-10-7 [8,false] 15
2033-12-22 [11,true] 1
END
