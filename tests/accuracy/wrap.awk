# Break the lines of documents (D records, text in column 9) at 72 columns.
# A space becomes an escaped newline, which is one byte too once it is
# unescaped, so gold offsets hold. Columns are characters: continuation bytes
# of UTF-8 do not count.

BEGIN { FS = OFS = "\t" }

$1 == "D" { $9 = wrap($9) }

{ print }

function wrap(text,	out, n, word, i, head)
{
	n = split(text, word, "[ ]")
	out = word[1]
	column = 0
	advance(word[1])
	for (i = 2; i <= n; i++) {
		head = word[i]
		sub(/\\n.*/, "", head)
		gsub(/[\200-\277]/, "", head)
		if (column && head != "" && word[i - 1] != "" &&
		    column + 1 + length(head) > 72) {
			out = out "\\n"
			column = 0
		} else {
			out = out " "
			column++
		}
		out = out word[i]
		advance(word[i])
	}
	return out
}

# Move the column past a word, which may have newlines in it.
function advance(word)
{
	if (sub(/.*\\n/, "", word))
		column = 0
	gsub(/[\200-\277]/, "", word)
	column += length(word)
}
