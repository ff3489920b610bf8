# A full comparison, apart from tally: what dups.sh needs, by `task`.
#
#	make	from words, one a line: texts of 20 to 1,000 runs, and for each
#		some copies, edited to share anything from a fifth to all
#	list	from the places of documents, then records: each sentence, or
#		run of five words (kind=runs), a TAB, and its document's place
#	most	from these, sorted, each once: the places of documents of whose
#		features more than half stood in some earlier one, and how many
#		features they have
#	best	from what most wrote, then the same list: such a document, the
#		earlier one that has most, the first of equals, and the share
BEGIN { FS = OFS = "\t" }

function random(n) {
	seed = (seed * 16807) % 2147483647
	return seed % n
}

function write_text(count, word,    i) {
	printf "D\t%05d\t2015-%02d-%02d\t0\t0\t0\t-\t-\t", ++texts,
	    random(12) + 1, random(28) + 1
	for (i = 1; i <= count; i++)
		printf "%s%s", word[i], i % 11 ? " " : " end.\\n"
	print "."
}

task == "make" { words[NR] = $1 }

function make(    length_of, text, i, j, n, times, word, edited) {
	seed = 1
	n = split("24 30 40 60 100 160 250 400 640 1004", length_of, " ")
	for (times = 0; times < 6; times++)
		for (text = 1; text <= n; text++) {
			for (i = 1; i <= length_of[text]; i++)
				word[i] = words[random(NR) + 1]
			write_text(length_of[text], word)
			for (j = 0; j < 8; j++) {
				for (i = 1; i <= length_of[text]; i++)
					edited[i] = random(1000) < j * 30 ? \
					    words[random(NR) + 1] : word[i]
				write_text(length_of[text], edited)
			}
		}
}

task == "list" && NF == 2 {
	place[$2] = sprintf("%07d", $1)
	next
}
task == "list" && $1 == "D" { run = 0 }
task == "list" && $1 == "S" {
	text = tolower($9)
	gsub(/[ -\/:-`{-~]+/, " ", text)
	sub(/^ /, "", text)
	sub(/ $/, "", text)
	if (kind != "runs") {
		if (length(text) >= 20)
			print text, place[$2]
		next
	}
	n = split(text, word, " ")
	for (i = 1; i <= n; i++) {
		last[run++ % 5] = word[i]
		if (run < 5)
			continue
		text = ""
		for (j = 0; j < 5; j++)
			text = text last[(run + j) % 5] " "
		print text, place[$2]
	}
}

task == "most" {
	whole[$2]++
	if ($1 == before)
		part[$2]++
	before = $1
}

task == "best" && FILENAME != "-" {
	whole[$1] = $2
	next
}
task == "best" {
	if ($1 != before)
		members = 0
	before = $1
	if ($2 in whole)
		for (i = 1; i <= members; i++)
			part[$2 OFS member[i]]++
	member[++members] = $2
}

END {
	if (task == "make")
		make()
	if (task == "most")
		for (i in part)
			if (2 * part[i] > whole[i])
				print i, whole[i]
	if (task != "best")
		exit
	for (i in part) {
		split(i, pair, OFS)
		a = pair[1]
		if (part[i] > most[a] || part[i] == most[a] &&
		    pair[2] < first[a]) {
			most[a] = part[i]
			first[a] = pair[2]
		}
	}
	for (a in most) {
		share = (most[a] * 20000 + whole[a]) / (2 * whole[a])
		if (2 * most[a] > whole[a])
			print a, first[a], sprintf("%.4f", int(share) / 10000)
	}
}
