#!/bin/sh
# A workbook that counts days from 1904 says so with date1904, a boolean: 1 or
# true (ECMA-376, part 1, 18.2.28; XML Schema 2, 3.2.2). xlsx 0.18.5 (SheetJS)
# and LibreOffice write true. exceljs 4.4.0 and read-excel-file 9.3.17 (npm)
# know 1 only: every date is four years and a day early. xlsx2csv 0.7.8 (Debian
# 12) knows false only: with 0, days of 1900 become four years and a day late.
# No error, no message.
# Expected: 2015-07-14 for 1 and true, 2011-07-13 for 0 and false. Seen: SheetJS
# reads it so, with the workbook that it wrote; the rest as stands below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8 TZ=UTC0
apt-get download -qq xlsx2csv=1:0.7.8-1 >&2
dpkg -x xlsx2csv_*.deb tree
echo '{"private":true}' >package.json
npm install --silent --no-fund --no-audit xlsx@0.18.5 exceljs@4.4.0 \
    read-excel-file@9.3.17 jszip@3.10.1 >&2
cat >show.cjs <<'END'
const fs = require('fs'), Zip = require('jszip'), SheetJS = require('xlsx')
const { Workbook } = require('exceljs')
const { default: readExcelFile } = require('read-excel-file/node')
const day = value => value instanceof Date ?
    value.toISOString().slice(0, 10) : value
async function show() {
	// A cell with a serial number and Excel's own format of dates, 14.
	const cells = { '!ref': 'A1', A1: { t: 'n', v: 40737, z: 'm/d/yy' } }
	const book = SheetJS.write({ SheetNames: ['a'], Sheets: { a: cells },
	    Workbook: { WBProps: { date1904: true } } }, { type: 'buffer' })
	const zip = await Zip.loadAsync(book)
	const xml = await zip.file('xl/workbook.xml').async('string')
	for (const said of ['true', '1', '0', 'false']) {
		zip.file('xl/workbook.xml',
		    xml.replace('date1904="true"', `date1904="${said}"`))
		const bytes = said === 'true' ? book :
		    await zip.generateAsync({ type: 'nodebuffer' })
		fs.writeFileSync(`${said}.xlsx`, bytes)
		const [sheet] = await readExcelFile(bytes)
		const read = await new Workbook().xlsx.load(bytes)
		console.log(`${said}: SheetJS ${SheetJS.read(bytes,
		    { dateNF: 'yyyy-mm-dd' }).Sheets.a.A1.w},`,
		    `exceljs ${day(read.worksheets[0].getCell('A1').value)},`,
		    `read-excel-file ${day(sheet.data[0][0])}`)
	}
}
show()
END
{
	node show.cjs
	for said in true 1 0 false; do
		echo "$said: xlsx2csv $(/usr/bin/python3 tree/usr/bin/xlsx2csv \
		    -f %Y-%m-%d $said.xlsx)"
	done
} | tee seen
cmp seen - <<'END'
true: SheetJS 2015-07-14, exceljs 2011-07-13, read-excel-file 2011-07-13
1: SheetJS 2015-07-14, exceljs 2015-07-14, read-excel-file 2015-07-14
0: SheetJS 2011-07-13, exceljs 2011-07-13, read-excel-file 2011-07-13
false: SheetJS 2011-07-13, exceljs 2011-07-13, read-excel-file 2011-07-13
true: xlsx2csv 2015-07-14
1: xlsx2csv 2015-07-14
0: xlsx2csv 2015-07-14
false: xlsx2csv 2011-07-13
END
