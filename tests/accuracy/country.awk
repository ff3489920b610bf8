# Print, in percent, the share of the documents labelled with a country other
# than the US whose label is the country that their entities name most often
# (among equals, the first); and the same share of the documents that name any
# country. American papers seldom say where they are.
#
#	awk -f country.awk LABELS RECORDS
#
# LABELS has a document and a country, separated by a TAB, on each line.

BEGIN { FS = "\t" }

NR == FNR && $2 == "US" {
	next
}

NR == FNR {
	label[$1] = $2
	n++
	next
}

$1 == "e" && $2 in label {
	for (i = 10; i <= NF; i++)
		if ($i ~ /^country=/)
			take($2, substr($i, 9))
}

END {
	for (doc in best) {
		right += best[doc] == label[doc]
		named++
	}
	printf("%.2f named %.2f\n", n ? 100 * right / n : 0,
	    named ? 100 * right / named : 0)
}

function take(doc, country)
{
	if (++times[doc, country] == 1)
		place[doc, country] = ++places[doc]
	if (!(doc in best) || leads(doc, country, best[doc]))
		best[doc] = country
}

function leads(doc, x, y)
{
	if (times[doc, x] != times[doc, y])
		return times[doc, x] > times[doc, y]
	return place[doc, x] < place[doc, y]
}
