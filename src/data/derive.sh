#!/bin/sh
# derive.sh: makes the gazetteer tables of this folder from a folder of
# lexicon files (see the "source" lines below). usage: derive.sh LEXICON
# Hand-written tables (nations, institutions, cues) are not made here.
set -eu
LC_ALL=C
export LC_ALL
lexicon=${1:?usage: derive.sh LEXICON}
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Shared by all programs below: a key is lower case, hyphens are spaces.
cat >"$work/key.awk" <<'EOF'
BEGIN {
	# Latin capitals outside ASCII: U+00C0-00DE, U+0100-017E even to odd
	for (i = 128; i <= 158; i++)
		if (i != 151)
			lower[sprintf("\303%c", i)] = sprintf("\303%c", i + 32)
	for (i = 128; i <= 190; i += 2)
		lower[sprintf("\304%c", i)] = sprintf("\304%c", i + 1)
	for (i = 128; i <= 182; i += 2)
		lower[sprintf("\305%c", i)] = sprintf("\305%c", i + 1)
	n = split("\303\240a \303\241a \303\242a \303\243a \303\244a " \
	    "\303\245a \304\201a \304\203a \304\205a \303\247c \304\207c " \
	    "\304\215c \304\217d \304\221d \303\250e \303\251e \303\252e " \
	    "\303\253e \304\223e \304\231e \304\233e \304\237g \304\243g " \
	    "\303\254i \303\255i \303\256i \303\257i \304\253i \304\261i " \
	    "\304\267k \305\202l \304\274l \303\261n \305\204n \305\206n " \
	    "\305\210n \303\262o \303\263o \303\264o \303\265o \303\266o " \
	    "\303\270o \305\215o \305\221o \305\231r \305\233s \305\237s " \
	    "\305\241s \310\231s \305\243t \305\245t \310\233t \303\271u " \
	    "\303\272u \303\273u \303\274u \305\253u \305\257u \305\261u " \
	    "\303\275y \303\277y \305\272z \305\274z \305\276z", pair, " ")
	for (i = 1; i <= n; i++)
		plain[substr(pair[i], 1, 2)] = substr(pair[i], 3)
	FS = OFS = "\t"
}
function key(s,  k, c) {
	s = tolower(s)
	if (s ~ /[\303-\305]/)
		for (c in lower)
			gsub(c, lower[c], s)
	gsub(/\342\200\231/, "'", s)
	gsub(/[-\t ]+/, " ", s)
	sub(/^the /, "", s)
	sub(/^ /, "", s)
	sub(/ $/, "", s)
	return s
}
function folded(k,  c) {
	if (k ~ /[\303-\310]/)
		for (c in plain)
			gsub(c, plain[c], k)
	return k
}
# A key that a tagger can use: no brackets, commas, digits first, one letter.
function usable(k) {
	return length(k) > 2 && length(k) < 60 && k !~ /[][(),;:\/"!?]/ &&
	    k !~ /^[0-9. ]+$/
}
EOF

# run FILE...: runs the program on standard input over the files
run() {
	cat >"$work/program.awk"
	awk -f "$work/key.awk" -f "$work/program.awk" "$@"
}

# table NAME: rows on standard input, sorted, behind the header on fd 3
table() {
	{ cat "$work/header"; sort -u; } >"$work/new"
	mv "$work/new" "$here/$1.tsv"
}

### words: how often a word stands in lower case ##############################

cat >"$work/header" <<'EOF'
# words: of a word's uses inside sentences, how many tenths are in lower
# case: 9 an ordinary word, 0 a name.
# source: own counts over news text (word_case_counts.tsv)
# licence: CC0-1.0
# key: lower case; value: that share, 0 to 9, and how often it is in lower
# case: 0 rare, 1 from 20, 2 from 100, 3 from 1,000
EOF
run "$lexicon/word_case_counts.tsv" <<'EOF' | table words
function rank(n) { return n >= 1000 ? 3 : n >= 100 ? 2 : n >= 20 ? 1 : 0 }
!/^#/ && $1 ~ /^[A-Za-z\300-\377']+$/ {
	k = key($1)
	low[k] += $3
	cap[k] += $4
}
END {
	for (k in low)
		if (low[k] + cap[k] >= 4) {
			share = int(10 * low[k] / (low[k] + cap[k]))
			print k, (share > 9 ? 9 : share) rank(low[k])
		}
}
EOF

### names: first names and surnames ###########################################

cat >"$work/header" <<'EOF'
# names: first names and surnames.
# source: US Social Security baby names 1880-2010 (public domain);
#   smashew/NameDatabases (Unlicense); sigpwned popular names by country
#   (CC0-1.0); unitedstates/congress-legislators (CC0-1.0);
#   dariusk/corpora (CC0-1.0); WordNet 3.0 (WordNet licence,
#   see NOTICES)
# licence: as above, per source
# key: lower case; value: two digits, how common it is as a first name and as
# a surname, 0 not at all to 5
EOF
run "$lexicon/word_case_counts.tsv" "$lexicon/first_names_us_ssa.tsv" \
    "$lexicon/first_names_namedatabases.tsv" \
    "$lexicon/surnames_namedatabases.tsv" \
    "$lexicon/names_popular_by_country_forenames.csv" \
    "$lexicon/names_popular_by_country_surnames.csv" \
    "$lexicon/us_congress_current.tsv" \
    "$lexicon/typed_lists_corpora_cc0.tsv" \
    "$lexicon/wordnet_instances.tsv" <<'EOF' | table names
function first(k, w) { if (usable(k) && k !~ / / && w > f[k]) f[k] = w }
function last(k, w) { if (usable(k) && k !~ / / && w > l[k]) l[k] = w }
function list(name,  part, n, i) {
	n = split(key(name), part, " ")
	if (n < 2)
		return
	if (part[n] ~ /^(jr\.?|sr\.?|i+|iv|v)$/)
		n--
	last(part[n], 2)
	first(part[1], 2)
}
FNR == 1 { file = FILENAME; sub(/.*\//, "", file) }
/^#/ { next }
file ~ /^word_case/ { common[key($1)] += $3 - $4; next }
file ~ /^first_names_us/ {
	n = $2 + $3
	if (n >= 100)
		first(key($1), n >= 200000 ? 5 : n >= 20000 ? 4 : \
		    n >= 3000 ? 3 : n >= 500 ? 2 : 1)
}
file ~ /^first_names_name/ { first(key($1), 2) }
file ~ /^surnames_name/ { last(key($1), $2 ~ /us/ ? 2 : 1) }
file ~ /forenames\.csv/ { split($0, c, ","); first(key(c[12]), 3) }
file ~ /surnames\.csv/ { split($0, c, ","); last(key(c[6]), 3) }
file ~ /^us_congress/ { first(key($2), 2); last(key($3), 3) }
file ~ /^typed/ && $2 ~ /^NAME.last/ { last(key($1), 5) }
file ~ /^typed/ && $2 ~ /^PER.(celeb|act|auth|scien|rich|nba|us-)/ { list($1) }
file ~ /^wordnet/ && $2 == "PER" { list($1) }
END {
	for (k in f)
		l[k] += 0
	for (k in l) {
		# a rare name that is an ordinary word helps nobody
		if (common[k] > 2 && f[k] < 3 && l[k] < 3)
			continue
		if (f[k] < 1 && l[k] < 2 && length(k) < 5)
			continue
		print k, (f[k] + 0) (l[k] + 0)
	}
}
EOF

### places ####################################################################

cat >"$work/header" <<'EOF'
# places: cities of 15,000 people and more, capitals, provinces and states,
# rivers, mountains, islands, seas. Of places with one name the most populous.
# source: GeoNames, www.geonames.org (CC BY 4.0, see NOTICES); WordNet 3.0
#   (WordNet licence, see NOTICES); dariusk/corpora (CC0-1.0); states,
#   provinces and older English names of cities by hand (CC0-1.0)
# licence: as above, per source
# key: lower case, hyphens as spaces
# value: L, weight 1 to 9, "a" only in capitals; country;
# latitude,longitude; "-" for none
# phrases
EOF
run "$lexicon/word_case_counts.tsv" "$lexicon/us_states.tsv" \
    "$lexicon/provinces_ca_au_gb.tsv" "$lexicon/cities_15k.tsv" \
    "$lexicon/exonyms_hand.tsv" "$lexicon/admin1_geonames.tsv" \
    "$lexicon/wordnet_instances.tsv" \
    "$lexicon/typed_lists_corpora_cc0.tsv" <<'EOF' | table places
BEGIN {
	division = " (province|region|governorate|district|state|oblast|" \
	    "prefecture|department|county|parish|municipality|" \
	    "voivodeship|krai|canton)$"
}
function weight(n) {
	return n >= 2000000 ? 8 : n >= 700000 ? 7 : n >= 250000 ? 6 : \
	    n >= 100000 ? 5 : n >= 50000 ? 4 : 3
}
function place(k, w, country, geo) {
	if (!usable(k) || (k in best && best[k] >= w))
		return
	if (common[k] > 2 && w < 6)
		return
	best[k] = w
	value[k] = "L" w OFS country
	if (geo != "-")
		value[k] = value[k] OFS geo
}
function both(k, w, country, geo) {
	place(k, w, country, geo)
	if (k ~ /[\200-\377]/)
		place(folded(k), w, country, geo)
}
FNR == 1 { file = FILENAME; sub(/.*\//, "", file) }
/^#/ { next }
file ~ /^word_case/ { common[key($1)] += $3 - $4; next }
file ~ /^cities/ {
	w = weight($5)
	if ($4 == "PPLC" && w < 8)
		w = 8
	geo = sprintf("%.4f,%.4f", $6, $7)
	k = key($1)
	both(k, w, $2, geo)
	where[$2, k] = w OFS geo
	if (k in where == 0)
		where[k] = w OFS geo
	where[$2, folded(k)] = w OFS geo
}
file ~ /^exonyms/ {
	k = folded(key($2))
	if (($3, k) in where) {
		split(where[$3, k], c, OFS)
		both(key($1), (c[1] < 6 ? 6 : c[1]), $3, c[2])
	} else
		both(key($1), 6, $3, "-")
}
file ~ /^us_states/ {
	# these two names are their cities' first
	if ($1 != "New York" && $1 != "Washington")
		both(key($1), 9, "US", "-")
	if ($2 !~ /^(AL|CO|GA|HI|ID|IN|LA|MA|MD|ME|MS|OH|OK|OR|PA|VA)$/) {
		best[key($2)] = 4
		value[key($2)] = "L4a" OFS "US"
	}
	if ($3 ~ /\.$/ && $3 !~ /^(Ore|Miss|Wash|Mass|Ill)\.$/)
		place(key($3), 6, "US", "-")
}
file ~ /^provinces/ {
	both(key($3), 8, $1, "-")
	if ($4 ~ /\..*\./)
		place(key($4), 6, $1, "-")
}
file ~ /^admin1/ {
	k = key($3)
	both(k, 5, $1, "-")
	if (sub(division, "", k))
		both(k, 5, $1, "-")
}
file ~ /^wordnet/ && $2 ~ /^(GPE|LOC)/ && $3 !~ /zodiac|street|imaginary/ {
	if ($1 ~ /^[A-Z\300-\305]/ && $1 !~ /^(Capital|Providence|Battle)$/)
		both(key($1), ($2 ~ /^GPE/ ? 4 : 6), "-", "-")
}
file ~ /^typed/ && $2 ~ /^LOC.(river|ocean)/ { both(key($1), 5, "-", "-") }
file ~ /^typed/ && $2 ~ /us-county/ { both(key($1), 5, "US", "-") }
END { for (k in value) print k, value[k] }
EOF

### known: organisations and other names ######################################

cat >"$work/header" <<'EOF'
# known: companies, teams, newspapers, parties, armed groups; wars, battles,
# peoples, faiths.
# source: S&P 500 and NASDAQ listings of github.com/datasets
#   (ODC-PDDL-1.0); dariusk/corpora (CC0-1.0); WordNet 3.0 (WordNet licence,
#   see NOTICES); names of teams and organisations by hand (CC0-1.0)
# licence: as above, per source
# key: lower case, hyphens as spaces
# value: reading (O organisation, M other name), weight 1 to 9, "a" only in
# capitals
# phrases
EOF
run "$lexicon/word_case_counts.tsv" "$lexicon/org_shortforms.tsv" \
    "$lexicon/typed_lists_corpora_cc0.tsv" "$lexicon/companies_clean.tsv" \
    "$lexicon/wordnet_instances.tsv" \
    "$lexicon/norp_wordnet.tsv" <<'EOF' | table known
BEGIN {
	suffix = ",? (Inc\\.?|Corp\\.?|Corporation|Company|Companies|" \
	    "Co\\.?|Ltd\\.?|LLC|L\\.P\\.|Group|Holdings?)$"
}
function add(name, type, w,  k, a) {
	k = key(name)
	if (!usable(k) && k !~ /^[a-z&]+$/ || length(k) < 2 || k ~ /^[0-9]/)
		return
	a = name ~ /^[A-Z&]+$/ && length(name) < 6 ? "a" : ""
	if (k !~ / / && a == "" && (common[k] > 2 || low[k] > 2 && w < 7))
		return
	if (k in best && best[k] >= w)
		return
	best[k] = w
	value[k] = type w a
}
FNR == 1 { file = FILENAME; sub(/.*\//, "", file) }
/^#/ { next }
file ~ /^word_case/ {
	common[key($1)] += $3 - $4
	low[key($1)] += $3
	next
}
file ~ /^org_short/ { add($1, "O", ($3 ~ /team/ ? 5 : 7)) }
file ~ /^typed/ && $2 ~ /^ORG/ {
	add($1, "O", ($2 ~ /team|newspaper|agency/ ? 6 : 5))
	if ($2 ~ /company/) {
		name = $1
		while (sub(suffix, "", name))
			;
		if (name ~ / / || length(name) > 3)
			add(name, "O", 5)
	}
}
file ~ /^companies/ && $1 != "" && $4 ~ /S&P|NASDAQ/ {
	add($2, "O", ($4 == "S&P500" ? 5 : 3))
}
file ~ /^wordnet/ && $1 ~ /^[A-Z]/ {
	if ($2 == "ORG")
		add($1, "O", 5)
	else if ($2 == "EVENT")
		add($1, "M", 5)
	else if ($2 == "FAC" && $1 ~ / /)
		add($1, ($3 ~ /univ|coll/ ? "O" : "L"), 5)
}
file ~ /^norp/ && $1 ~ /^[A-Z][a-z]/ && $1 !~ /(Mrs?|Ms|Miss)\.?$/ {
	add($1, "M", 4)
	if ($1 !~ /(s|ese|ish|men)$/)
		add($1 "s", "M", 4)
}
file ~ /^typed/ && $2 ~ /^NORP/ { add($1, "M", 6) }
END { for (k in value) print k, value[k] }
EOF
