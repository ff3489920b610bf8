#!/bin/sh
# w3m 0.5.3+git20230121-2 (Debian 12) takes -cols 9999 and writes lines of at
# most 1,023 columns, with status 0 and no message: a longer paragraph is
# broken between two words, in the midst of a sentence, and looks like several.
# A great -cols is the usual way to have a paragraph a line; those of news are
# short enough, most of them, for this to go unseen. The manual says "rendered
# to lines of num characters", and of no limit.
# Expected: a line for each of the two paragraphs. Seen: one, and three.
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

# words N: so many of one letter, in a paragraph.
words() {
	awk -v n="$1" 'BEGIN {
		printf "<p>a"
		while (--n > 0)
			printf " a"
		print "</p>"
	}'
}

# widths COLUMNS: of the lines that a page of two paragraphs becomes.
widths() {
	{ words 500; words 1200; } |
	    tree/usr/bin/w3m -dump -cols "$1" -T text/html |
	    awk -v columns="$1" 'NF {
		all = all " " length($0)
	}
	END { print columns ":" all }'
}

{
	widths 800
	widths 1023
	widths 9999
} | tee seen
cmp seen - <<'SEEN'
800: 799 199 799 799 799
1023: 999 1021 1021 355
9999: 999 1023 1023 351
SEEN
