# Turn the Golden Rules, a JSON file with one value on each line, into records:
# for each case a D with its text, and an S, without offsets, for each sentence.

/^ *"text": "/ {
	name = "case-" ++n
	print "D", name, "-", 0, 0, 0, "-", "-", unescape($0)
}

/^ *"gold": \[/ { inside = 1; next }

/^ *\],?$/ { inside = 0 }

inside { print "S", name, "-", ++sentence[name], 0, 0, "s", "-", unescape($0) }

BEGIN {
	OFS = "\t"
	for (i = 0; i < 16; i++)
		hex[substr("0123456789abcdef", i + 1, 1)] = i
	set_bytes()
}

# The string that a line ends with.  A record's escapes are JSON's but for
# quotation marks, slashes and code points.
function unescape(line,	out, c)
{
	sub(/^ *("[a-z]*": )?"/, "", line)
	sub(/",?$/, "", line)
	out = ""
	while (match(line, /\\./)) {
		out = out substr(line, 1, RSTART - 1)
		c = substr(line, RSTART + 1, 1)
		line = substr(line, RSTART + 2)
		if (c == "u") {
			out = out encode(substr(line, 1, 4))
			line = substr(line, 5)
		} else
			out = out (index("nrt\\", c) ? "\\" c : c)
	}
	return out line
}

# A code point of four hexadecimal digits in UTF-8.
function encode(digits,	c, i)
{
	c = 0
	digits = tolower(digits)
	for (i = 1; i <= 4; i++)
		c = 16 * c + hex[substr(digits, i, 1)]
	if (c < 128)
		return sprintf("%c", c)
	if (c < 2048)
		return high(192 + int(c / 64)) high(128 + c % 64)
	return high(224 + int(c / 4096)) high(128 + int(c / 64) % 64) \
	    high(128 + c % 64)
}

function high(b)
{
	return substr(HIGH, b - 127, 1)
}
