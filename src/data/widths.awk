# The columns that characters take on a terminal, as widths.tsv has them:
#	awk -f widths.awk UnicodeData.txt EastAsianWidth.txt >widths.tsv
# with the two files of the Unicode Character Database, which Debian has in
# its package unicode-data.
#
# Two columns: what East_Asian_Width has as W or F. None: marks that do not
# space (Mn, Me), characters of format (Cf) except the soft hyphen and those
# that stand before digits, and the vowels and final consonants of Hangul,
# which stand in the syllable of the first. One: all others, left out. What is
# not assigned between two of a width is taken to be of it.
BEGIN {
	FS = ";"
	LAST = 1114111
	for (i = 0; i < 16; i++) {
		hex[substr("0123456789ABCDEF", i + 1, 1)] = i
		digit[i] = substr("0123456789ABCDEF", i + 1, 1)
	}
	n = split("00AD 0600 0601 0602 0603 0604 0605 06DD 070F 0890 0891 " \
	    "08E2 110BD 110CD", list, " ")
	for (i = 1; i <= n; i++)
		spacing[list[i]] = 1
}
function number(s,  i, n) {
	for (i = 1; i <= length(s); i++)
		n = n * 16 + hex[substr(s, i, 1)]
	return n
}
function code(n,  s) {
	for (; n > 0 || length(s) < 4; n = int(n / 16))
		s = digit[n % 16] s
	return s
}
function give(from, to, columns,  i) {
	for (i = from; i <= to; i++)
		width[i] = columns
}
FNR == 1 { file++ }
file == 1 {
	c = number($1)
	if ($2 ~ /, Last>$/)
		give(from, c, 1)
	from = c
	zero = $3 == "Mn" || $3 == "Me" || ($3 == "Cf" && !($1 in spacing))
	give(c, c, zero ? 0 : 1)
	next
}
FNR == 1 {
	version = $0
	gsub(/.*-|\.txt.*/, "", version)
}
/^[0-9A-F]/ {
	sub(/ *#.*/, "")
	split($1, ends, /\.\./)
	if ($2 ~ /^ *[WF]/)
		for (i = number(ends[1]); i <= number($1 ~ /\./ ? ends[2] : \
		    ends[1]); i++)
			if (!(i in width) || width[i] == 1)
				width[i] = 2
}
function row(from, to, columns) {
	if (columns != 1)
		printf "%s-%s\t%d\n", code(from), code(to), columns
}
END {
	give(number("1160"), number("11FF"), 0)
	give(number("D7B0"), number("D7C6"), 0)
	give(number("D7CB"), number("D7FB"), 0)
	print "# widths: characters that take no column of a terminal, or two."
	print "# list"
	print "# source: widths.awk, from UnicodeData.txt and " \
	    "EastAsianWidth.txt of the Unicode\n# Character Database " version
	print "# licence: Unicode-3.0"
	print "# key: the first and the last of a run, in hexadecimal, in " \
	    "order; value: columns"
	begin = -1
	for (i = 0; i <= LAST; i++) {
		if (!(i in width))
			continue
		if (begin >= 0 && width[i] != width[begin]) {
			row(begin, end, width[begin])
			begin = -1
		}
		if (begin < 0)
			begin = i
		end = i
	}
	row(begin, end, width[begin])
}
