#!/bin/sh
# w3m 0.5.3+git20230121-2 (Debian 12) heeds the charset that a page declares
# only from the next line on. In a page that has no newline, as minifiers write
# them, it does not heed it at all: -dump writes a space for every byte beyond
# ASCII, with status 0 and no message. A page in Latin-1 loses its accented
# letters, one in KOI8-R or GB 2312 all its words. HTML has the declaration
# anywhere in the first 1,024 bytes (13.2.3.2, prescan a byte stream); lynx and
# browsers read such pages. A newline behind the declaration mends it.
# Expected: the same text for both pages of each pair. Seen: spaces.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq w3m=0.5.3+git20230121-2 libgc1=1:8.2.2-3 \
    libgpm2=1.20.7-10+b1 >&2
for package in *.deb; do
	dpkg -x "$package" tree
done
export LD_LIBRARY_PATH="$(echo "$folder"/tree/usr/lib/*-linux-gnu)"
export HOME="$folder" LC_ALL=C.UTF-8

# page CHARSET TEXT: in one line, and with a newline behind the declaration.
page() {
	for file in one.html two.html; do
		{
			printf '<!DOCTYPE html><html><head><meta charset="%s">' "$1"
			[ $file = one.html ] || echo
			printf '<title>t</title></head><body><p>%s</p></body>' "$2"
			printf '</html>'
		} | iconv -f UTF-8 -t "$1" >$file
		tree/usr/bin/w3m -dump -T text/html -O UTF-8 $file |
		    sed '/^ *$/d; s/ *$//; s/^/'"$file"': /'
	done
}

{
	page ISO-8859-1 'José Muñoz left.'
	page KOI8-R 'Киев 2015'
	page GB2312 '北京 2015'
} | tee seen
cmp seen - <<'SEEN'
one.html: Jos  Mu oz left.
two.html: José Muñoz left.
one.html:      2015
two.html: Киев 2015
one.html:      2015
two.html: 北京 2015
SEEN
