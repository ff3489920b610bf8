# So many mentions (-v mentions=N) as records: names by Zipf's law, twenty in
# a document, documents over the days of 2015 and 2016. The generator of Park
# and Miller, from one seed: the same bytes everywhere.
function random()
{
	seed = seed * 16807 % 2147483647
	return seed / 2147483647
}

BEGIN {
	OFS = "\t"
	seed = 20150706
	split("PER PER ORG LOC MISC", types, " ")
	for (day = 0; day < 672; day++)
		dates[day] = sprintf("%d-%02d-%02d", 2015 + int(day / 336),
		    1 + int(day / 28) % 12, 1 + day % 28)
	for (doc = 1; n < mentions; doc++) {
		date = dates[int(random() * 672)]
		print "D", doc, date, 0, 0, 0, "-", "-", "-"
		for (i = 0; i < 20; i++) {
			n++
			k = int(exp(random() * 12.2060726))
			name = "N" k
			print "e", doc, date, int(i / 3) + 1, 0, length(name), \
			    types[k % 5 + 1], name, name
		}
		print "Z", doc, date, 7, 9, 9, "-", "-", "-"
	}
}
