// What markup's JSON is for others, told with packages from npm, ajv and edtf:
//
//	node schema.mjs SCHEMA JSON [SPANS TASKS SOURCES]
//
// JSON, a file of lines, is valid by the schema, and each edtf is EDTF whose
// days are those of from and to. With the other three, which are the same
// documents as -f spans and -f labelstudio write them and the folder of their
// sources, named as their ids are, every place cuts its text out of the source
// (where that is valid UTF-8) and out of the texts of these formats. Prints
// what is wrong, and counts.
import { readFileSync } from 'fs';
import { createRequire } from 'module';

const require = createRequire(import.meta.url);
const Ajv = require('ajv');
const edtf = require('edtf').default ?? require('edtf');
const [schema, json, spans, tasks, sources] = process.argv.slice(2);
let checked = 0;
let faults = 0;

function fault(...what) {
	if (faults++ < 20)
		console.log(...what);
}

function lines(file) {
	return readFileSync(file, 'utf8').split('\n').filter((line) => line)
	    .map((line) => JSON.parse(line));
}

// The days that a time says in EDTF, against those of from and to.
function checkTime(time) {
	let span;

	if (time.edtf === undefined)
		return;
	try {
		span = edtf(time.edtf);
	} catch (error) {
		fault('no EDTF:', time.value, time.edtf);
		return;
	}
	if (/[~T]|\.\./.test(time.edtf) || time.from === undefined)
		return;
	// the first century begins with year 1 in one and 0 in the other
	if (time.edtf !== '00XX' && (time.from !==
	    new Date(span.min).toISOString().slice(0, 10) ||
	    time.to !== new Date(span.max).toISOString().slice(0, 10)))
		fault('other days:', JSON.stringify(time));
	checked++;
}

// Control characters are spaces in records.
function flat(text) {
	return text.replace(/[\0-\x1f\x7f]/g, ' ');
}

function checkPlace(item, text, characters) {
	const utf16 = text.slice(item.start_utf16, item.end_utf16);
	const chars = characters.slice(item.start_char, item.end_char)
	    .join('');

	if (flat(utf16) !== item.text || flat(chars) !== item.text)
		fault('not its text:', JSON.stringify(item));
	checked++;
}

function checkDocument(document, span, task) {
	const bytes = readFileSync(`${sources}/${document.id}`);
	const text = bytes.toString('utf8');
	const marks = [...document.entities, ...document.times];
	const found = [...span.text];

	if (Buffer.compare(Buffer.from(text), bytes) === 0) {
		const characters = [...text];
		for (const item of [...document.sentences, ...marks])
			checkPlace(item, text, characters);
	}
	if (task.data.text !== span.text)
		fault('not the same text:', document.id);
	for (const s of document.sentences)
		if (found.slice(s.start_char, s.end_char).join('') !== s.text)
			fault('not in spans:', document.id, s.n);
	for (const [i, s] of span.spans.entries()) {
		const mark = marks.find((m) => m.start_char === s.start &&
		    m.end_char === s.end && m.type === s.label);
		const array = [s.start, s.end, s.label];
		if (!mark || mark.text !==
		    found.slice(s.start, s.end).join('') ||
		    JSON.stringify(array) !== JSON.stringify(span.label[i]))
			fault('no span:', document.id, JSON.stringify(s));
		checked++;
	}
	for (const { value: v } of task.predictions[0].result) {
		if (span.text.slice(v.start, v.end) !== v.text)
			fault('no region:', document.id, JSON.stringify(v));
		checked++;
	}
	if (task.predictions[0].result.length !== marks.length)
		fault('not all regions:', document.id);
}

const valid = new Ajv({ allowUnionTypes: true })
    .compile(JSON.parse(readFileSync(schema, 'utf8')));
const documents = lines(json);

for (const document of documents) {
	if (!valid(document))
		fault('not valid:', document.id, JSON.stringify(valid.errors));
	document.times.forEach(checkTime);
}
if (sources !== undefined) {
	const texts = lines(spans);
	const list = JSON.parse(readFileSync(tasks, 'utf8'));
	if (texts.length !== documents.length ||
	    list.length !== documents.length)
		fault('not as many documents');
	documents.forEach((d, i) => checkDocument(d, texts[i], list[i]));
}
console.log(`${documents.length} documents, ${checked} places and times,` +
    ` ${faults} wrong`);
process.exit(faults > 0 || documents.length === 0 ? 1 : 0);
