# RTF of which pandoc loses no letter:
#
#	LC_ALL=C awk -f rtf.awk FILE.rtf | pandoc -f rtf -t plain
#
# It takes what stands behind \u233 for old readers for the next letter where
# that is no code, and makes two letters of one beyond U+FFFF.

# The number that the text begins with, as a code unit; -1 if it is none.
function unit(text) {
	if (!match(text, /^-?[0-9]+/))
		return -1
	return (text + 65536) % 65536
}

# The text behind such a number and what stands for it.
function behind(text) {
	sub(/^-?[0-9]+ ?(["\047?]|\\\047[0-9A-Fa-f][0-9A-Fa-f])?/, "", text)
	return text
}

function escaped(text) {
	return match(text, /\\+$/) && RLENGTH % 2
}

function utf8(code) {
	return sprintf("%c", 240 + int(code / 262144)) \
	    byte(code / 4096) byte(code / 64) byte(code)
}

function byte(code) {
	return sprintf("%c", 128 + int(code) % 64)
}

{
	parts = split($0, part, /\\u/)
	printf "%s", part[1]
	for (i = 2; i <= parts; i++) {
		first = escaped(part[i - 1]) ? -1 : unit(part[i])
		second = i < parts ? unit(part[i + 1]) : -1
		if (first >= 55296 && first < 56320 && second >= 56320 &&
		    second < 57344 && behind(part[i]) == "") {
			printf "%s", utf8(65536 + (first - 55296) * 1024 + \
			    second - 56320)
			i++
			part[i] = behind(part[i])
			printf "%s", part[i]
			continue
		}
		if (first >= 0)
			sub(/^-?[0-9]+ ?["\047?]/, first "\\\0473f", part[i])
		printf "\\u%s", part[i]
	}
	print ""
}
