#!/bin/sh
# A page, a feed or a text as UTF-8; FILE may be - for standard input:
#
#	sh decode.sh [-c CHARSET] FILE
#
# The charset is that of the byte order mark, else CHARSET, else what a <meta>
# of a page or the declaration of XML says. Where that is UTF-8, Latin-1 (which
# means windows-1252 on the web), unknown or missing, a text that is UTF-8 from
# end to end stays as it is, and in any other utf8.awk makes letters of bytes.
# No byte stops it: of other charsets what means nothing is left out, and the
# file is named. Exit status 1: then; 2: the file cannot be read, or is missing
# on the command line.
set -u
export LC_ALL=C

usage() {
	echo 'usage: sh decode.sh [-c CHARSET] FILE' >&2
	exit 2
}

charset=
if [ "${1:-}" = -c ]; then
	[ $# -ge 2 ] || usage
	charset=$2
	shift 2
fi
[ $# -eq 1 ] || usage
name=$1
share=$(dirname "$0")

complain() {
	echo "decode.sh: $name: $1" >&2
}

# The first charset that is declared, in <meta> or <?xml>.
declared() {
	awk 'BEGIN { RS = "<" }
	{ $0 = tolower(substr($0, 1, 1000)) }
	/^(meta[^a-z]|\?xml[^a-z])/ {
		sub(/>.*/, "")
		if (match($0, /(charset|encoding)[ \t\r\n]*=[ \t\r\n"\047]*/)) {
			$0 = substr($0, RSTART + RLENGTH)
			match($0, /^[-a-z0-9_:.]*/)
			print substr($0, 1, RLENGTH)
			exit
		}
	}
	/^body[^a-z]/ { exit }' "$file"
}

# knows CHARSET: whether iconv reads from it what is on standard input.
knows() {
	iconv -f "$1" -t UTF-8 >/dev/null 2>&1
}

case $name in
-)
	file=$(mktemp) || exit 2
	trap 'rm -f "$file"' EXIT
	trap 'exit 2' HUP INT TERM
	cat >"$file" || exit 2 ;;
/*) file=$name ;;
*) file=./$name ;;
esac
mark=$(od -An -tx1 -N 2 "$file" 2>/dev/null | tr -d ' ')
if ! [ -f "$file" ] || ! [ -r "$file" ]; then
	complain "no such file, or not readable"
	exit 2
fi
case $mark in
fffe | feff)
	iconv -f UTF-16 -t UTF-8 "$file" && exit
	complain "cut short"
	exit 2 ;;
esac
charset=$(echo "${charset:-$(declared)}" | tr a-z A-Z)
case $charset in
*8859-1 | *8859_1 | *ASCII | LATIN-1 | LATIN1 | L1 | WINDOWS-1252 | CP1252)
	charset=latin ;;
GB2312 | GBK) charset=GB18030 ;;
'' | UTF8 | UTF-16*) charset=UTF-8 ;;	# UTF-16 could not have been read
*) knows "$charset" </dev/null || charset=UTF-8 ;;
esac
case $charset in
latin | UTF-8)
	all=
	[ $charset = UTF-8 ] || knows UTF-8 <"$file" || all=1
	awk -v all=$all -f "$share/utf8.awk" "$file" || exit 2
	exit ;;
esac
if knows "$charset" <"$file"; then
	iconv -f "$charset" -t UTF-8 "$file" || exit 2
	exit
fi
iconv -c -f "$charset" -t UTF-8 "$file" 2>/dev/null
complain "bytes that are nothing in $charset are left out"
exit 1
