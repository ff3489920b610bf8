#!/bin/sh
# rdf-literal 2.0.0 (npm) makes a Date of another era of a date, a year or a
# month before Christ: -0038, the year in which Cologne was founded as DBpedia
# has it, is 2038; -0098 is 1998; -0383 is 383. It hands the text to JavaScript
# as it is, which finds no ISO date in it, as a year with a sign has six digits
# there, and guesses. With its argument "validate" it calls them invalid. The
# way back leaves out zeros: 79 is no year and 2015-7 no month (XML Schema 2,
# 3.2.7 to 3.2.11: four digits and two), so that what was read right is written
# wrong. No error, no message. An xsd:dateTime before Christ is an invalid Date.
# Expected: the first column again in the second, as a Date has it, with six
# digits before Christ, and in the third as it is. Seen: what stands below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8 TZ=UTC
echo '{"private":true}' >package.json
npm install --silent --no-fund --no-audit rdf-literal@2.0.0 \
    rdf-data-factory@2.1.0 >&2
cat >show.cjs <<'END'
const { fromRdf, toRdf } = require('rdf-literal')
const { DataFactory } = require('rdf-data-factory')
const dataFactory = new DataFactory()
for (const [text, type] of [
	['-0038', 'gYear'], ['-0098-07', 'gYearMonth'], ['-0043-03-15', 'date'],
	['-0383-06-19', 'date'], ['0079-08-24', 'date'], ['0079', 'gYear'],
	['0079-08', 'gYearMonth'], ['2015', 'gYear'], ['2015-07', 'gYearMonth'],
	['2015-07-14', 'date']
]) {
	const datatype = dataFactory.namedNode(
	    `http://www.w3.org/2001/XMLSchema#${type}`)
	const date = fromRdf(dataFactory.literal(text, datatype))
	console.log(`${type} ${text}: ${date.toISOString().slice(0, -14)},`,
	    toRdf(date, { datatype, dataFactory }).value)
}
END
node show.cjs | tee seen
cmp seen - <<'END'
gYear -0038: 2038-01-01, 2038
gYearMonth -0098-07: 1998-07-01, 1998-7
date -0043-03-15: 2043-03-15, 2043-03-15
date -0383-06-19: 0383-06-19, 0383-06-19
date 0079-08-24: 0079-08-24, 0079-08-24
gYear 0079: 0079-01-01, 79
gYearMonth 0079-08: 0079-08-01, 79-8
gYear 2015: 2015-01-01, 2015
gYearMonth 2015-07: 2015-07-01, 2015-7
date 2015-07-14: 2015-07-14, 2015-07-14
END
