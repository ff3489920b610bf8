# Checks places in characters and UTF-16 against the bytes of a source:
# awk -f offsets.awk BYTES SPANS, where BYTES is od -An -v -tu1 of the source
# and each line of SPANS is start and end in bytes, in characters and in
# units of UTF-16. Prints the lines that are wrong and the number of all. What
# is valid UTF-8 is told as in table 3-7 of the Unicode standard; each other
# byte is a character.

# The length of the character at a byte.
function length_at(i,	b, c, n, k)
{
	b = byte[i]
	c = i + 1 < size ? byte[i + 1] : 0
	if (b >= 194 && b <= 223)
		n = 2
	else if (b >= 224 && b <= 239 && !(b == 224 && c < 160) &&
	    !(b == 237 && c > 159))
		n = 3
	else if (b >= 240 && b <= 244 && !(b == 240 && c < 144) &&
	    !(b == 244 && c > 143))
		n = 4
	else
		return 1
	for (k = 1; k < n; k++)
		if (i + k >= size || byte[i + k] < 128 || byte[i + k] > 191)
			return 1
	return n
}

# Fills in how many characters and units begin before each byte.
function count(	i, n, k, chars, units)
{
	for (i = 0; i < size; i += n) {
		n = length_at(i)
		before[i] = chars
		units_before[i] = units
		chars++
		units += n == 4 ? 2 : 1
		for (k = 1; k < n; k++) {
			before[i + k] = chars
			units_before[i + k] = units
		}
	}
	before[size] = chars
	units_before[size] = units
	counted = 1
}

NR == FNR {
	for (i = 1; i <= NF; i++)
		byte[size++] = $i + 0
	next
}

!counted {
	count()
}

{
	all++
}

$3 != before[$1] + 0 || $4 != before[$2] + 0 ||
    $5 != units_before[$1] + 0 || $6 != units_before[$2] + 0 {
	print "wrong: " $0 " is " before[$1] " " before[$2] " " \
	    units_before[$1] " " units_before[$2]
}

END {
	print all + 0
}
