#!/bin/sh
# GNU recutils 1.9-2 (Debian 12): csv2rec writes a value that ends with a
# backslash, a folder of Windows or a line of TeX, as it is. In the format that
# is a line that goes on in the next one (info recutils, "Fields"): where the
# value is the last of its row, the row and the next become one record, else
# the next field goes into the value. recsel, recinf and rec2csv read it so,
# and recfix finds nothing wrong. Status 0, no message.
# Expected: four records; rec2csv, which undoes csv2rec, gives the input again
# (a backslash means nothing in CSV: RFC 4180, 2). Seen: two records with the
# four rows, and a folder "C:\newsname: A".
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8
apt-get download -qq recutils=1.9-2 librec1=1.9-2 libreadline8=8.2-1.3 >&2
for package in *.deb; do
	dpkg -x "$package" tree
done
export LD_LIBRARY_PATH="$(echo "$folder"/tree/usr/lib/*-linux-gnu)"
bin=tree/usr/bin
cat >last.csv <<'END'
"name","folder"
"A","C:\news\"
"B","C:\old"
"C","D:\"
"E","x\y"
END
cat >first.csv <<'END'
"folder","name"
"C:\news\","A"
"C:\old","B"
END
for file in last first; do
	$bin/csv2rec $file.csv >$file.rec
	$bin/recfix --check $file.rec
	$bin/recinf $file.rec
	$bin/rec2csv $file.rec
done | tee seen
cmp seen - <<'END'
2
"name","folder","name_2","folder_2"
"A","C:\news","B","C:\old"
"C","D:","E","x\y"
2
"folder","name"
"C:\newsname: A",
"C:\old","B"
END
