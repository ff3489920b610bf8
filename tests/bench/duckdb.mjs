// One report of make bench by DuckDB: node duckdb.mjs REPORT FILE. The package
// @duckdb/node-api is looked for as usual, from the working folder.
import { createRequire } from 'node:module';

const require = createRequire(process.cwd() + '/');
const { DuckDBInstance } = require('@duckdb/node-api');
const [report, file] = process.argv.slice(2);
const columns = ['kind', 'doc', 'date', 'sent', 'first', 'last', 'type', 'name',
    'text'].map((name) => `'${name}': 'VARCHAR'`).join(', ');
const records = `read_csv('${file}', delim = '\t', header = false, quote = '',
    escape = '', auto_detect = false, columns = {${columns}})`;
const mentions = `(SELECT * FROM ${records} WHERE kind = 'e')`;
const reports = {
	mentions: `SELECT count(*) AS n, type, name FROM ${mentions}
	    GROUP BY type, name ORDER BY n DESC, name, type`,
	documents: `SELECT count(DISTINCT doc) AS n, count(*), type,
	    min(date), max(date), name FROM ${mentions}
	    GROUP BY type, name ORDER BY n DESC, name, type`,
	types: `SELECT count(DISTINCT doc) AS n, count(*), type
	    FROM ${mentions} GROUP BY type ORDER BY n DESC, type`,
	months: `SELECT substr(date, 1, 7) AS month, count(DISTINCT doc),
	    count(*) FROM ${mentions} GROUP BY month ORDER BY month`,
	pairs: `WITH m AS (SELECT DISTINCT doc, sent, type, name
	    FROM ${mentions})
	    SELECT a.name AS x, b.name AS y, count(*) AS n,
	    count(DISTINCT doc) FROM m a JOIN m b USING (doc, sent)
	    WHERE (a.name, a.type) < (b.name, b.type)
	    GROUP BY a.name, a.type, b.name, b.type ORDER BY x, y`,
};

const connection = await (await DuckDBInstance.create()).connect();
const result = await connection.stream(reports[report]);
for (;;) {
	const chunk = await result.fetchChunk();
	if (!chunk || chunk.rowCount === 0)
		break;
	process.stdout.write(chunk.getRows().map((row) =>
	    row.join('\t') + '\n').join(''));
}
