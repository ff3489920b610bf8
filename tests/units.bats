# The ground floor: what no pipeline reaches. See units/units.c.
load helper

@test "the calendar agrees with known days, weeks and Easters, and never skips a day" {
	units/units calendar
}

@test "UTF-8 decodes what it encodes, and refuses what is no character" {
	units/units utf8
}

@test "what steers a terminal is taken out, whole characters are not" {
	units/units control
}

@test "tokens are runs of letters, runs of digits and single marks" {
	units/units token
}

@test "a word is the same token at the end of a text and before more of it" {
	units/units words
}

@test "a hash table numbers its keys in the order in which they come" {
	units/units hash
}

@test "chosen names share no slot of a hash table, as its secret is new each time" {
	units/units secret
}

@test "names are told apart by type and form, aliases are one, and they sort" {
	units/units names
}

@test "sums carry what 32 bits do not hold" {
	units/units sums
}

@test "links count mentions, documents and stories" {
	units/units links
}

@test "a radix sort keeps equals as they stood" {
	units/units radix
}

@test "an arena gives its memory out again after a reset" {
	units/units arena
}

@test "a table finds its keys and nothing else" {
	units/units table
}

@test "a list keeps the order of its rows, and every row of a table is met once" {
	units/units rows
}

@test "a table of the other byte order ends the program" {
	ends 2 units/units foreign
	one_message units
	message_says units 'another byte order'
}

@test "a line is a record or is not" {
	units/units record
}

@test "the scan for candidates stops where the plain one does" {
	units/units scan
}

@test "vectors of the machine give what plain C gives" {
	units/units vector
}

@test "the tagger sums and searches in lanes as it would plainly, and refuses bad numbers" {
	units/units tagging
}
