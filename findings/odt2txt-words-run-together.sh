#!/bin/sh
# odt2txt 0.5-7 (Debian 12) knows <text:line-break/> and <text:tab/> only where
# no blank is before the slash. Written as <text:line-break />, as pandoc does,
# they vanish, and the words before and behind become one: an address of two
# lines is High StreetLondon. <text:s/>, a space, vanishes in every form, and a
# reference such as &#233; stays as it is. All with status 0 and no message.
# XML 1.0: a blank before the slash means nothing (3.1, EmptyElemTag), &#233;
# is a character (4.1). OpenDocument 1.2, part 1, 6.1.3 to 6.1.5: text:s, tab
# and line-break are a space (text:c of them), a tab and a line break.
# Expected: each pair alike, 3 July 1914, and an e with an accent. Seen: below.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8
apt-get download -qq odt2txt=0.5-7 >&2
dpkg -x odt2txt_*.deb tree
type=application/vnd.oasis.opendocument.text
printf %s "$type" >mimetype
mkdir META-INF
cat >META-INF/manifest.xml <<END
<?xml version="1.0" encoding="UTF-8"?>
<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
 m:version="1.2"><m:file-entry m:full-path="/" m:media-type="$type"/>
<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>
END
names=urn:oasis:names:tc:opendocument:xmlns
cat >content.xml <<END
<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="$names:office:1.0"
 xmlns:text="$names:text:1.0" office:version="1.2">
<office:body><office:text>
<text:p>1 High Street<text:line-break/>London</text:p>
<text:p>2 High Street<text:line-break />London</text:p>
<text:p>1 May<text:tab/>Leeds</text:p>
<text:p>2 May<text:tab />Leeds</text:p>
<text:p>3<text:s/>July<text:s text:c="2"/>1914</text:p>
<text:p>Caf&#233; 4</text:p>
</office:text></office:body></office:document-content>
END
python3 -m zipfile -c a.odt mimetype META-INF content.xml
tree/usr/bin/odt2txt.odt2txt a.odt | sed '/^$/d' | tee seen
cmp seen - <<'END'
1 High Street
London
2 High StreetLondon
1 May  Leeds
2 MayLeeds
3July1914
Caf&#233; 4
END
