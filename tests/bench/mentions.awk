# Generates records of N mentions in documents of a year, the same for the
# same SEED on every machine: awk -v N=20000000 -v SEED=1 -f mentions.awk
#
# A document has 8 to 32 mentions in sentences of one to three. Names are as
# unevenly frequent as in news: that of rank r about 1/r (Zipf). A mention in
# three is a surname only.

# Park and Miller's minimal generator (1988); exact in a double.
function below(most) {
	state = state * 16807 % 2147483647
	return int(state / 2147483647 * most)
}

# A word of n syllables, each one of 40.
function word_of(number, n,    word) {
	for (; n > 0; n--) {
		word = word substr("kmlrstdn", number % 8 + 1, 1) \
		    substr("aeiou", number / 8 % 5 + 1, 1)
		number = int(number / 40)
	}
	return toupper(substr(word, 1, 1)) substr(word, 2)
}

function date_of(day,    month) {
	for (month = 1; day >= days[month]; month++)
		day -= days[month]
	return sprintf("2015-%02d-%02d", month, day + 1)
}

BEGIN {
	NAMES = 50000
	split("31 28 31 30 31 30 31 31 30 31 30 31", days, " ")
	split("PER PER PER LOC LOC ORG ORG MISC", types, " ")
	state = SEED * 7919 + 1
	for (i = 0; i < NAMES; i++) {
		type[i] = types[below(8) + 1]
		last[i] = word_of(i, 3)
		name[i] = type[i] == "PER" ? \
		    word_of(below(1600), 2) " " last[i] : last[i]
	}
	for (i = 0; i < 365; i++)
		date[i] = date_of(i)
	while (made < N) {
		id = "n" ++documents
		day = date[below(365)]
		most = 8 + below(25)
		offset = 0
		print "D\t" id "\t" day "\t0\t0\t0\t-\t-\t-"
		for (sent = 1; most > 0 && made < N; sent++)
			for (i = 1 + below(3); i > 0 && most > 0 &&
			    made < N; i--) {
				k = int(exp(log(NAMES) * below(1e6) / 1e6))
				text = below(3) == 0 ? last[k] : name[k]
				offset += 5 + below(40)
				print "e\t" id "\t" day "\t" sent "\t" offset \
				    "\t" offset + length(text) "\t" type[k] \
				    "\t" name[k] "\t" text
				offset += length(text)
				most--
				made++
			}
		print "Z\t" id "\t" day "\t0\t" offset + 1 "\t" \
		    offset + 1 "\t-\t-\t-"
	}
}
