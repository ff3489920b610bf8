// Runs the statements of a file in DuckDB, in memory, and prints the rows of
// the last: columns with TABs, absent ones as "-". node duckdb.js FILE
const { DuckDBInstance } = require('@duckdb/node-api')
const { readFileSync } = require('fs')

async function run(name) {
	const database = await DuckDBInstance.create(':memory:')
	const connection = await database.connect()
	const text = readFileSync(name, 'utf8')
	const statements = await connection.extractStatements(text)
	let rows = []
	for (let i = 0; i < statements.count; i++) {
		const statement = await statements.prepare(i)
		rows = (await statement.runAndReadAll()).getRows()
	}
	for (const row of rows)
		process.stdout.write(row.map(cell =>
		    cell === null ? '-' : String(cell)).join('\t') + '\n')
}

run(process.argv[2]).catch(error => {
	console.error(error.message)
	process.exit(1)
})
