#!/bin/sh
# wtf_wikipedia 10.4.2 (npm) writes the template {{coord}} as text with N and W
# wherever the place is. Vienna, 16 degrees east, is "48.20833°N, 16.3725°W", a
# point in the Atlantic; the south and the west get a sign beside the letter.
# Sentences have it so, and infoboxes: keyValue() and json() give nothing but
# that text. No error, no message. (coordinates() is right, it gives numbers.)
# Expected: E for Vienna, S and E for Cape Town, W and no sign for London. Seen:
# what stands below. Software that reads letters moves east to west by it, as
# parse-dms 0.0.5 does, and software that multiplies sign and letter, as
# coordinate-parser 1.0.7 does, west to east as well (both npm).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8
echo '{"private":true}' >package.json
npm install --silent --no-fund --no-audit wtf_wikipedia@10.4.2 \
    parse-dms@0.0.5 coordinate-parser@1.0.7 >&2
cat >show.cjs <<'END'
const wtf = require('wtf_wikipedia'), parse = require('parse-dms')
const Coordinates = require('coordinate-parser')
const places = {
	Vienna: '48|12|30|N|16|22|21|E',
	'Cape Town': '33.9253|S|18.4239|E',
	London: '51|30|26|N|0|7|39|W',
	Lima: '-12.06|-77.0375'
}
for (const [name, place] of Object.entries(places)) {
	const article = wtf(`{{Infobox settlement
| name = ${name}
| coordinates = {{coord|${place}}}
}}
${name} lies at {{coord|${place}}}.`)
	const text = article.infobox().keyValue().coordinates
	const one = parse(text), two = new Coordinates(text)
	const { lat, lon } = article.coordinates()[0]
	console.log(article.sentences()[0].text())
	console.log(`  infobox ${text}; coordinates() ${lat} ${lon}`)
	console.log(`  read again ${one.lat} ${one.lon},`,
	    two.getLatitude(), two.getLongitude())
}
END
node show.cjs | tee seen
cmp seen - <<'END'
Vienna lies at 48.20833°N, 16.3725°W.
  infobox 48.20833°N, 16.3725°W; coordinates() 48.20833 16.3725
  read again 48.20833 -16.3725, 48.20833 -16.3725
Cape Town lies at -33.9253°N, 18.4239°W.
  infobox -33.9253°N, 18.4239°W; coordinates() -33.9253 18.4239
  read again -33.9253 -18.4239, -33.9253 -18.4239
London lies at 51.50722°N, -0.1275°W.
  infobox 51.50722°N, -0.1275°W; coordinates() 51.50722 -0.1275
  read again 51.50722 -0.1275, 51.50722 0.1275
Lima lies at -12.06°N, -77.0375°W.
  infobox -12.06°N, -77.0375°W; coordinates() -12.06 -77.0375
  read again -12.06 -77.0375, -12.06 77.0375
END
