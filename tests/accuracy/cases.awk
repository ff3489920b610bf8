# Print, in percent, the share of cases whose sentences are all as they should
# be.  White space inside a sentence counts as one space.
#
#	awk -f cases.awk CASES RECORDS		(CASES as golden.awk makes them)

BEGIN { FS = "\t" }

$1 == "S" {
	gsub(/\\[nrt]| /, " ", $9)
	gsub(/  +/, " ", $9)
	sub(/^ /, "", $9)
	sub(/ $/, "", $9)
	split_as[NR == FNR, $2] = split_as[NR == FNR, $2] $9 "\n"
}

$1 == "D" && NR == FNR { cases[$2] }

END {
	for (doc in cases) {
		n++
		right += split_as[0, doc] == split_as[1, doc]
	}
	printf("%.2f\n", n ? 100 * right / n : 0)
}
