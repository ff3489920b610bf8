#!/bin/sh
# catdoc 0.95-6~deb12u1 (Debian 12) loses the three characters that RTF escapes, a
# backslash and the braces, when the text has them: \\ \{ \} write nothing.
# Paths, code and sets in braces come out as other words, with status 0 and no
# message. (RTF 1.9.1, Control Symbols: \\ \{ \} are those characters.)
# Expected: the first line of each pair. Seen: the second.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq catdoc=1:0.95-6~deb12u1 >&2
dpkg -x ./*.deb tree
for path in charset map; do
	echo "${path}_path=$folder/tree/usr/share/catdoc"
done >.catdocrc
export HOME="$folder" LC_ALL=C.UTF-8
while IFS= read -r text; do
	printf '%s\n' "$text"
	printf '{\\rtf1\\ansi %s\\par}' "$(printf '%s' "$text" |
	    sed 's/[\\{}]/\\&/g')" >a.rtf
	tree/usr/bin/catdoc -d utf-8 -w a.rtf
done >seen <<'TEXT'
It is in C:\new\table now.
The set {1, 2} is one of two.
TEXT
cat seen
cmp seen - <<'SEEN'
It is in C:\new\table now.
It is in C:newtable now.
The set {1, 2} is one of two.
The set 1, 2 is one of two.
SEEN
