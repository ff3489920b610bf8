#!/bin/sh
# @duckdb/node-api 1.5.6-r.1 (npm) leaves out U+FEFF at the beginning of every
# text that it hands over, in lists too: the database has it, and says that the
# text is another one than that without it. A row that was read can so not be
# found again by the value that was read, two keys of a primary key look alike,
# and what is written back is another text. U+FEFF is a character of the text
# there (a word joiner, as pages and feeds have it), not the mark of a file.
# The texts are decoded with a TextDecoder, whose default takes it for one.
# Expected: "\ufeffa" of length 2. Seen: "a", of length 1, of a column whose
# bytes are EFBBBF61.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' >package.json
npm install --silent --no-fund --no-audit @duckdb/node-api@1.5.6-r.1 >&2
cat >show.cjs <<'END'
const { DuckDBInstance } = require('@duckdb/node-api')
async function show() {
	const database = await DuckDBInstance.create(':memory:')
	const c = await database.connect()
	await c.run('create table t (k text primary key)')
	await c.run("insert into t values ('a'), (chr(65279) || 'a')")
	const r = await c.runAndReadAll('select k, hex(k), length(k) from t ' +
	    'order by length(k)')
	for (const [k, bytes, length] of r.getRows())
		console.log(JSON.stringify(k), k.length, bytes, String(length))
	const [, [key]] = r.getRows()
	const found = await c.runAndReadAll('select hex(k) from t where k = $1',
	    [key])
	console.log('by its key:', found.getRows()[0][0])
}
show()
END
node show.cjs | tee seen
cmp seen - <<'END'
"a" 1 61 1
"a" 1 EFBBBF61 2
by its key: 61
END
