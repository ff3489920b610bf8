#!/bin/sh
# ical.js 2.2.1 (npm) repeats an event of "Monday of week 20" each Monday of
# the year except that of week 20, and one of "the 20th Monday of the year"
# each Monday: both are examples of RFC 5545, 3.8.5.3. A week without a weekday
# has no dates at all. With COUNT the wrong ones are all there is. No error.
# (What indexOf gives is taken for true or false, so that the first is false
# and "not found", -1, is true; and a number before a weekday is read if it has
# one digit. The 9th Monday is right, the 10th is every Monday.)
# Expected, by the RFC: 1997-05-12, 1998-05-11, 1999-05-17 for week 20, with
# MO and without; 1997-05-19, 1998-05-18, 1999-05-17 for 20MO. Seen: below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-fund --no-audit ical.js@2.2.1 >&2
cat >show.mjs <<'END'
import ICAL from 'ical.js'
function show(start, rule) {
	const event = new ICAL.Event(new ICAL.Component(ICAL.parse(
	    ['BEGIN:VEVENT', 'UID:1', `DTSTART;VALUE=DATE:${start}`,
	    `RRULE:FREQ=YEARLY;${rule}`, 'END:VEVENT'].join('\r\n'))))
	const dates = event.iterator()
	const seen = []
	for (let next; seen.length < 3 && (next = dates.next());)
		seen.push(String(next))
	console.log(`${rule}: ${seen.join(' ') || 'none'}`)
}
show('19970512', 'BYWEEKNO=20;BYDAY=MO')
show('19970512', 'BYWEEKNO=20')
show('19970519', 'BYDAY=20MO')
show('19970310', 'BYDAY=10MO')
show('19970303', 'BYDAY=9MO')
show('19971229', 'BYDAY=-1MO')
show('20140714', 'BYWEEKNO=29;BYDAY=MO;COUNT=2')
END
node show.mjs | tee seen
cmp seen - <<'END'
BYWEEKNO=20;BYDAY=MO: 1997-05-19 1997-05-26 1997-06-02
BYWEEKNO=20: none
BYDAY=20MO: 1997-05-19 1997-05-26 1997-06-02
BYDAY=10MO: 1997-03-10 1997-03-17 1997-03-24
BYDAY=9MO: 1997-03-03 1998-03-02 1999-03-01
BYDAY=-1MO: 1997-12-29 1998-12-28 1999-12-27
BYWEEKNO=29;BYDAY=MO;COUNT=2: 2014-07-21 2014-07-28
END
