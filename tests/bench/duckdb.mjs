// One query of the benchmark in DuckDB, one thread, where @duckdb/node-api is
// installed: node duckdb.mjs QUERY FILE
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const { DuckDBInstance } = require("@duckdb/node-api");
const [, , name, file] = process.argv;
const mentions = `(SELECT * FROM read_csv('${file}', delim = '\t',
    header = false, quote = '', escape = '', auto_detect = false,
    columns = { kind: 'VARCHAR', doc: 'VARCHAR', date: 'VARCHAR',
    sent: 'BIGINT', s: 'BIGINT', e: 'BIGINT', type: 'VARCHAR',
    name: 'VARCHAR', text: 'VARCHAR' }) WHERE kind = 'e')`;
const queries = {
	count: `SELECT name, count(*) FROM ${mentions} GROUP BY name`,
	type: `SELECT type, count(*) FROM ${mentions} GROUP BY type`,
	month: `SELECT date[1:7] AS month, count(*) FROM ${mentions}
	    GROUP BY month`,
	distinct: `SELECT name, count(DISTINCT doc) FROM ${mentions}
	    GROUP BY name`,
	pairs: `WITH m AS (SELECT DISTINCT doc, sent, name FROM ${mentions})
	    SELECT a.name, b.name, count(*) FROM m a JOIN m b
	    ON a.doc = b.doc AND a.sent = b.sent AND a.name < b.name
	    GROUP BY ALL`,
};
const db = await DuckDBInstance.create(":memory:", {
	threads: process.env.BENCH_THREADS ?? "1",
});
const connection = await db.connect();
const result = await connection.stream(queries[name]);
let rows = 0;

for (;;) {
	const chunk = await result.fetchChunk();
	if (!chunk || chunk.rowCount === 0)
		break;
	rows += chunk.rowCount;
}
console.log(rows);
