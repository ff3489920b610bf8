# Score a record stream against gold records; see score.sh for the use of it.
#
#	LC_ALL=C awk -v kind=S|e|t [-v types=TYPE,...] -f bytes.awk \
#	    -f score.awk side=gold GOLD side=system SYSTEM
#
# Only documents that the gold has are scored.  A record that is there twice
# counts once.  The measures:
#
# S	sentences whose start and end are both right ("Sentences" of the
#	CoNLL 2018 shared task, on bytes), and sentence ends alone
# e	entities whose start, end and type are all right (the measure of the
#	CoNLL 2003 shared task, on bytes), for each type and overall, and
#	with types ignored ("span")
# t	time expressions as TempEval-3 has them: gold and system expressions
#	that overlap are paired one to one, from left to right; "strict"
#	pairs have the same extent, "relaxed" are all pairs, and the F1 of
#	type and value is the relaxed F1 times the share of pairs that agree

BEGIN {
	FS = "\t"
	n = split(types, list, ",")
	for (i = 1; i <= n; i++)
		if (list[i] != "") {
			wanted[list[i]] = 1
			chosen = 1
		}
	set_bytes()
}

/[^ -~\t]/ { $0 = repair($0) }

NF < 9 { next }

side == "gold" { docs[$2] = 1 }

$1 != kind || chosen && !($7 in wanted) || !($2 in docs) { next }

kind == "S" {
	count("sentences", $2 SUBSEP $5 + 0 SUBSEP $6 + 0)
	count("ends", $2 SUBSEP $6 + 0)
}

kind == "e" {
	type_seen[$7] = 1
	count("type " $7, $2 SUBSEP $5 + 0 SUBSEP $6 + 0)
	count("span", $2 SUBSEP $5 + 0 SUBSEP $6 + 0)
}

kind == "t" {
	row = $5 + 0 "\t" $6 + 0 "\t" $7 "\t" $8 "\t" $9
	if (!((side, $2, row) in seen)) {
		seen[side, $2, row] = 1
		rows[side, $2, ++size[side, $2]] = row
	}
}

END {
	if (kind == "S") {
		measure("sentences", "sentences")
		measure("ends", "ends")
	} else if (kind == "e")
		report_entities()
	else
		report_times()
}

# Take one item of a named set on the side being read.  The gold is read
# first, so an item of the system's is right when the gold has it by now.
function count(set, item)
{
	if ((side, set, item) in seen)
		return
	seen[side, set, item] = 1
	if (side == "gold")
		gold[set]++
	else {
		system_n[set]++
		if (("gold", set, item) in seen)
			right[set]++
	}
}

function measure(name, set)
{
	print_line(name, right[set] + 0, system_n[set] + 0, gold[set] + 0)
}

function print_line(name, tp, sys, gld)
{
	prf(tp, sys, gld)
	printf("%s P %6.2f  R %6.2f  F1 %6.2f   gold %d  system %d" \
	    "  right %d\n", pad(name), 100 * P, 100 * R, F, gld, sys, tp)
}

# A name ten characters wide; bytes from 80 to BF only continue characters.
function pad(name,	i, n)
{
	n = 0
	for (i = 1; i <= length(name); i++)
		n += byte(name, i) < 128 || byte(name, i) > 191
	for (; n < 10; n++)
		name = name " "
	return name
}

# Precision, recall and their harmonic mean in percent, into P, R and F.
function prf(tp, sys, gld)
{
	P = sys ? tp / sys : 0
	R = gld ? tp / gld : 0
	F = 100 * (P + R ? 2 * P * R / (P + R) : 0)
}

function report_entities(	tp, sys, gld, name, t, i, n, names)
{
	n = 0
	for (t in type_seen) {
		for (i = n++; i > 0 && names[i] "" > t ""; i--)
			names[i + 1] = names[i]
		names[i + 1] = t
	}
	tp = sys = gld = 0
	for (i = 1; i <= n; i++) {
		name = "type " names[i]
		measure(names[i], name)
		tp += right[name]
		sys += system_n[name]
		gld += gold[name]
	}
	measure("span", "span")
	print_line("overall", tp, sys, gld)
}

function report_times(	d)
{
	GOLD = SYS = PAIRS = STRICT = TYPE = VALUE = 0
	for (d in docs) {
		sort_rows("gold", d)
		sort_rows("system", d)
		pair(d)
	}
	print_line("strict", STRICT, SYS, GOLD)
	print_line("relaxed", PAIRS, SYS, GOLD)
	print_share("type", TYPE)
	print_share("value", VALUE)
}

# F is the relaxed F1 here, which print_line() has just left there.
function print_share(name, agree,	acc)
{
	acc = PAIRS ? agree / PAIRS : 0
	printf("%-10s accuracy %6.2f  F1 %6.2f\n", name, 100 * acc, F * acc)
}

# Sort a document's rows by start, end, type, value and text.  Streams come
# in order but for ties, and inserting is linear on those.
function sort_rows(which, d,	n, i, j, row)
{
	n = size[which, d]
	for (i = 2; i <= n; i++) {
		row = rows[which, d, i]
		for (j = i; j > 1 && before(row, rows[which, d, j - 1]); j--)
			rows[which, d, j] = rows[which, d, j - 1]
		rows[which, d, j] = row
	}
}

function before(x, y,	a, b, i)
{
	split(x, a, "\t")
	split(y, b, "\t")
	if (a[1] != b[1])
		return a[1] + 0 < b[1] + 0
	if (a[2] != b[2])
		return a[2] + 0 < b[2] + 0
	for (i = 3; i < 5 && a[i] "" == b[i] ""; i++)
		;
	return a[i] "" < b[i] ""
}

# Pair each gold expression with the first system expression that overlaps
# it and has no partner.  Whatever ends before a gold expression begins has
# nothing to do with the ones that follow either: "low" is the first that may.
function pair(d,	n, m, i, j, low, g, s, from, to, taken)
{
	n = size["gold", d]
	m = size["system", d]
	GOLD += n
	SYS += m
	for (j = 1; j <= m; j++) {
		split(rows["system", d, j], s, "\t")
		from[j] = s[1] + 0
		to[j] = s[2] + 0
	}
	low = 1
	for (i = 1; i <= n; i++) {
		split(rows["gold", d, i], g, "\t")
		while (low <= m && (low in taken || to[low] <= g[1] + 0))
			low++
		for (j = low; j <= m && from[j] < g[2] + 0; j++)
			if (!(j in taken) && g[1] + 0 < to[j]) {
				taken[j] = 1
				split(rows["system", d, j], s, "\t")
				compare(g, s)
				break
			}
	}
}

function compare(g, s)
{
	PAIRS++
	STRICT += g[1] == s[1] && g[2] == s[2]
	TYPE += g[3] "" == s[3] ""
	VALUE += g[4] "" == s[4] ""
}

# Put U+FFFD for every part of a line that is no UTF-8, as decoders do: one
# for each longest beginning of a character, or else for each single byte.
# So two values that differ in invalid bytes alone are one value.
function repair(line,	out, n, i, j, b, more)
{
	out = ""
	n = length(line)
	for (i = 1; i <= n; i = j) {
		j = i + 1
		b = byte(line, i)
		if (b < 128) {
			out = out substr(line, i, 1)
			continue
		}
		more = b < 194 || b > 244 ? -1 : b < 224 ? 1 : b < 240 ? 2 : 3
		for (; more > 0 && follows(b, j - i, byte(line, j)); more--)
			j++
		out = out (more ? "\357\277\275" : substr(line, i, j - i))
	}
	return out
}

# The value of a byte; of one below 80, or past the end, 0.
function byte(line, i,	at)
{
	at = i > length(line) ? 0 : index(HIGH, substr(line, i, 1))
	return at ? at + 127 : 0
}

# May byte c stand in place k (from 1) after the leading byte b?
function follows(b, k, c)
{
	if (k == 1 && (b == 224 && c < 160 || b == 240 && c < 144))
		return 0
	if (k == 1 && (b == 237 && c > 159 || b == 244 && c > 143))
		return 0
	return c >= 128 && c <= 191
}
