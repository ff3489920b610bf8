#!/bin/sh
# docx2txt 1.4-5 (Debian 12) puts no newline behind a paragraph that has no
# properties and no attributes, <w:p><w:r>: its last word and the first of the
# next become one, "on 3 July" and "1914 seats" 3 July1914. Word mostly writes
# attributes, but python-docx and docx (npm) do not for ordinary paragraphs.
# An optional hyphen becomes " - ": govern - ment. Status 0, no message.
# ECMA-376, part 1: the properties of p are optional (17.3.1.22), softHyphen is
# seen only where a line is broken behind it (17.3.3.29).
# Expected: a line for each paragraph, and "government". Seen: below; only what
# has a style, here the headline, ends its line.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME="$folder" LC_ALL=C.UTF-8
apt-get download -qq docx2txt=1.4-5 >&2
dpkg -x docx2txt_*.deb tree
echo '{"private":true}' >package.json
npm install --silent --no-fund --no-audit docx@9.15.2 jszip@3.10.1 >&2
cat >write.cjs <<'END'
const fs = require('fs'), Zip = require('jszip'), docx = require('docx')
const { Document, Packer, Paragraph, SoftHyphen, TextRun } = docx
const p = text => new Paragraph(text)
const children = [
	new Paragraph({ text: 'The vote', heading: 'Heading1' }),
	p('They met on 3 July'), p('1914 seats were counted.'),
	new Paragraph({ children: [new TextRun('A govern'),
	    new TextRun({ children: [new SoftHyphen(), 'ment'] })] }),
	new Paragraph({ text: 'The end', heading: 'Heading1' })]
async function write() {
	const document = new Document({ sections: [{ children }] })
	const zip = await Zip.loadAsync(await Packer.toBuffer(document))
	fs.mkdirSync('in/word/_rels', { recursive: true })
	for (const name of ['document.xml', '_rels/document.xml.rels'])
		fs.writeFileSync('in/word/' + name,
		    await zip.file('word/' + name).async('nodebuffer'))
}
write()
END
node write.cjs
grep -q '3 July</w:t></w:r></w:p><w:p><w:r><w:t [^>]*>1914' in/word/document.xml
# It takes the folder of an unpacked document as well, and so needs no unzip.
perl tree/usr/bin/docx2txt in - | tee seen
cmp seen - <<'SEEN'
The vote
They met on 3 July1914 seats were counted.A govern - mentThe end
SEEN
