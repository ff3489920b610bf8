// What tools of JavaScript read of markup's and tally's files, compared with
// the records: see readers.sh. usage: readers.mjs COMMAND FILE ...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const lines = (path) => readFileSync(path, 'utf8').split('\n').slice(0, -1);
const records = (path) => lines(path).map((line) => line.split('\t'));
const tag = (record, key) => record.slice(9)
  .find((t) => t.startsWith(key + '='))?.slice(key.length + 1);

function compare(what, found, wanted) {
  const [a, b] = [found, wanted].map((list) => list.map((x) =>
    JSON.stringify(x)));
  const at = a.findIndex((x, i) => x !== b[i]);
  if (at !== -1 || a.length !== b.length)
    throw new Error(`${what} ${at}: found ${a[at]} of ${a.length}, ` +
      `wanted ${b[at]} of ${b.length}`);
  console.log(`${what}: ${a.length}`);
}

const commands = {
  async geojson(rec, file) {
    const { check } = await import('@placemarkio/check-geojson');
    const found = lines(file).map((line) => check(line));
    const wanted = records(rec).filter((r) => r[0] === 'e' && tag(r, 'geo'));
    compare('features', found.map((f) => f.geometry.coordinates),
      wanted.map((r) => tag(r, 'geo').split(',').map(Number).reverse()));
  },

  graphology(pairs, file) {
    const Graph = require('graphology');
    const { parse } = require('graphology-graphml');
    const graph = parse(Graph.UndirectedGraph, readFileSync(file, 'utf8'));
    const found = graph.mapEdges((edge, a, source, target) =>
      [...[source, target].sort(), a.weight].join('\t')).sort();
    compare('pairs', found, records(pairs).map((r) =>
      [...[r[0], r[1]].sort(), r[2]].join('\t')).sort());
  },

  async duckdb(rec, csv, json) {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const db = await (await DuckDBInstance.create()).connect();
    const rows = async (sql) =>
      (await db.runAndReadAll(sql)).getRows();
    const mentions = records(rec).filter((r) => 'et'.includes(r[0]));
    compare('rows of csv', (await rows('select document, "text" from ' +
      `read_csv('${csv}', header=true, all_varchar=true)`)).sort(),
    mentions.map((r) => [r[1], r[8]]).sort());
    const documents = await rows('select id, len(entities) from ' +
      `read_json('${json}', format='newline_delimited')`);
    const counts = new Map();
    for (const r of records(rec))
      counts.set(r[1], (counts.get(r[1]) ?? 0) + (r[0] === 'e'));
    compare('documents', documents.map(([id, n]) => [id, Number(n)]),
      [...counts]);
  },

  async edtf(file) {
    const { default: edtf } = await import('edtf');
    let count = 0;
    for (const line of lines(file))
      for (const time of JSON.parse(line).times)
        if (time.edtf !== undefined && ++count)
          edtf(time.edtf);
    if (count === 0)
      throw new Error('no dates');
    console.log(`dates: ${count}`);
  },

  async axe(page) {
    const { default: puppeteer } = await import('puppeteer-core');
    const browser = await puppeteer.launch({ executablePath:
      '/usr/bin/chromium', args: ['--no-sandbox'] });
    const faults = [];
    for (const scheme of ['light', 'dark'])
      for (const width of [390, 1280]) {
        const tab = await browser.newPage();
        await tab.setViewport({ width, height: 800 });
        await tab.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme }]);
        await tab.goto('file://' + page);
        await tab.addScriptTag({ path: require.resolve('axe-core') });
        const result = await tab.evaluate('axe.run()');
        for (const v of result.violations)
          faults.push(`${scheme} ${width}: ${v.id}: ${v.help}: ` +
            v.nodes[0].html);
      }
    await browser.close();
    compare('violations', faults, []);
  },
};

await commands[process.argv[2]](...process.argv.slice(3));
