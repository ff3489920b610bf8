# Puts records that a program does not know into a stream: before its first
# line and behind each, so between documents too.
#
#	each=N		so many behind each line, of the kinds in turn
#	kinds="x Q"	their kinds, 0 for a line that is no record
#	flood=BYTES	about so many more in one place, behind the second
#			sentence of each document
#	long=BYTES	the length of a tag in the flood, and of an id, but
#			that is at most 4,000
function line(kind, id, tag)
{
	if (kind == "0")
		return "no record\t" id "\t" tag
	return kind "\t" id "\t2014-07-20\t1\t0\t4\tPER\tAnn Lee\tlast\t" tag
}
function some(id,    i)
{
	for (i = 0; i < each; i++) {
		print line(kind[last % count + 1], id, "who=knows")
		last++
	}
}
function much(id,    n, text)
{
	text = line(kind[1], id substr(fill, 1, 4000), "k=" fill)
	for (n = 0; n < flood; n += length(text) + 1)
		print text
}
BEGIN {
	FS = "\t"
	count = split(kinds == "" ? "x Q" : kinds, kind, " ")
	fill = "-"
	while (length(fill) < long)
		fill = fill fill
	fill = substr(fill, 1, long)
	some("none")
}
{
	print
	some($2)
}
$1 == "D" { sentences = 0 }
$1 == "S" && ++sentences == 2 { much($2) }
