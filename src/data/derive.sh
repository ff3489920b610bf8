#!/bin/sh
# derive.sh: makes the gazetteer tables of this folder from a folder of
# lexicon files (see the "source" lines below). usage: derive.sh LEXICON
# Hand-written tables (nations, regions, places_hand, place_names, institutions,
# org_countries_hand, cues, country_cues, honorifics, person_cues,
# eastern_names, first_names, ties, name_rules, name_words, products_hand), and
# those of Unicode (accents, compositions), are not made here.
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
	# Latin capitals outside ASCII; what they are a capital of
	for (i = 192; i <= 222; i++)
		if (i != 215)
			lower[letter(i)] = letter(i + 32)
	pairs(256, 302)
	lower[letter(304)] = "i"
	pairs(306, 310)
	pairs(313, 327)
	pairs(330, 374)
	lower[letter(376)] = letter(255)
	pairs(377, 381)
	lower[letter(399)] = letter(601)
	pairs(461, 475)
	pairs(478, 494)
	pairs(504, 542)
	pairs(546, 562)
	# and U+1E00-1EFE
	for (i = 184; i <= 187; i++)
		for (j = 128; j <= 190; j += 2)
			lower[sprintf("\341%c%c", i, j)] = \
			    sprintf("\341%c%c", i, j + 1)
	division = " (province|region|governorate|district|state|oblast|" \
	    "prefecture|department|county|parish|municipality|" \
	    "voivodeship|krai|canton)$"
	FS = "\t"
	while ((getline <accents) > 0)
		if (!/^#/)
			plain[$1] = $2
	FS = OFS = "\t"
}
# A code point from U+0080 to U+07FF as UTF-8.
function letter(c) {
	return sprintf("%c%c", 192 + int(c / 64), 128 + c % 64)
}
# Every second letter from one to another is the capital of the next.
function pairs(first, last) {
	for (; first <= last; first += 2)
		lower[letter(first)] = letter(first + 1)
}
# Changes the letters of two and three bytes that a list has.
function exchange(s, list,  out, c) {
	while (match(s, /[\303-\310][\200-\277]|\341[\200-\277][\200-\277]/)) {
		c = substr(s, RSTART, RLENGTH)
		out = out substr(s, 1, RSTART - 1) (c in list ? list[c] : c)
		s = substr(s, RSTART + RLENGTH)
	}
	return out s
}
function key(s) {
	s = tolower(s)
	if (s ~ /[\303-\341]/)
		s = exchange(s, lower)
	gsub(/\342\200[\230\231]/, "'", s)
	gsub(/\342\200\213/, "", s)
	gsub(/\342\200[\220-\225]|\302\240/, " ", s)
	gsub(/[-\t\r ]+/, " ", s)
	sub(/^ /, "", s)
	sub(/^the /, "", s)
	sub(/^'/, "", s)
	sub(/ $/, "", s)
	return s
}
function folded(k) {
	return k ~ /[\303-\341]/ ? exchange(k, plain) : k
}
# A key without accents, stops and commas, as in place_gazetteer and
# org_countries.
function bare(s) {
	s = folded(key(s))
	gsub(/[.,]/, "", s)
	gsub(/  +/, " ", s)
	return s
}
# Whether it has Greek, Cyrillic or other letters that no English text has.
function foreign(k) { return k ~ /[\315-\337]/ }
# A key that a tagger can use: no brackets, commas, digits first, one letter.
function usable(k) {
	return length(k) > 2 && length(k) < 60 && k !~ /[][(),;:\\\/"!?@]/ &&
	    k !~ /^[0-9. ]+$/ && !foreign(k)
}
EOF

# run FILE...: runs the program on standard input over the files
run() {
	cat >"$work/program.awk"
	awk -v accents="$here/accents.tsv" -f "$work/key.awk" \
	    -f "$work/program.awk" "$@"
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
#   openstates/people, dariusk/corpora (CC0-1.0); world leaders and members of
#   parliaments from Wikidata (CC0-1.0); CIA World Factbook (public domain);
#   WordNet 3.0 (WordNet licence, see NOTICES); performers by hand (CC0-1.0)
# licence: as above, per source
# key: lower case; value: two digits, how common it is as a first name and as
# a surname, 0 not at all to 5; m or f if nearly all so called are men or women
EOF
run "$lexicon/word_case_counts.tsv" "$lexicon/first_names_us_ssa.tsv" \
    "$lexicon/first_names_namedatabases.tsv" \
    "$lexicon/surnames_namedatabases.tsv" \
    "$lexicon/names_popular_by_country_forenames.csv" \
    "$lexicon/names_popular_by_country_surnames.csv" \
    "$lexicon/us_congress_current.tsv" \
    "$lexicon/us_state_officials.tsv" "$lexicon/leaders_wikidata.tsv" \
    "$lexicon/legislators_europe_wikidata.tsv" \
    "$lexicon/factbook_leaders.tsv" "$lexicon/music_acts.tsv" \
    "$lexicon/typed_lists_corpora_cc0.tsv" \
    "$lexicon/wordnet_instances.tsv" <<'EOF' | table names
function first(k, w) { if (usable(k) && k !~ / / && w > f[k]) f[k] = w }
function sex(male) { return male >= 0.95 ? "m" : male <= 0.05 ? "f" : "" }
function last(k, w) { if (usable(k) && k !~ / / && w > l[k]) l[k] = w }
function list(name,  part, n, i) {
	n = split(key(name), part, " ")
	if (n < 2)
		return
	if (part[n] ~ /^(jr\.?|sr\.?|i+|iv|v)$/)
		n--
	last(part[n], 2)
	if (part[1] !~ /\.$/)
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
	if (n >= 500)
		of[key($1)] = sex($4)
}
file ~ /^first_names_name/ { first(key($1), 2) }
file ~ /^surnames_name/ { last(key($1), $2 ~ /us/ ? 2 : 1) }
file ~ /forenames\.csv/ { split($0, c, ","); first(key(c[12]), 3) }
file ~ /surnames\.csv/ { split($0, c, ","); last(key(c[6]), 3) }
file ~ /^us_congress/ { first(key($2), 2); last(key($3), 3) }
file !~ /^wordnet/ && $2 == "PER" && $1 !~ /^(The|DJ|[0-9].*) / { list($1) }
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
		print k, (f[k] + 0) (l[k] + 0) of[k]
	}
}
EOF

### places ####################################################################

cat >"$work/header" <<'EOF'
# places: cities of 15,000 people and more, capitals, provinces and states,
# rivers, mountains, islands, seas, stadiums, stars and planets. Where they are
# is in place_gazetteer.
# source: GeoNames, www.geonames.org (CC BY 4.0, see NOTICES); WordNet 3.0
#   (WordNet licence, see NOTICES); dariusk/corpora, openfootball/clubs
#   (CC0-1.0); states, provinces, older English names of cities, small places,
#   airports, seats of power, what is in space and places_hand.tsv by hand
#   (CC0-1.0)
# licence: as above, per source
# key: lower case, hyphens as spaces
# value: L, weight 1 to 9, "a" only in capitals
# phrases
EOF
run "$lexicon/word_case_counts.tsv" "$lexicon/us_states.tsv" \
    "$lexicon/provinces_ca_au_gb.tsv" "$lexicon/cities_15k.tsv" \
    "$lexicon/exonyms_hand.tsv" "$lexicon/admin1_geonames.tsv" \
    "$lexicon/wordnet_instances.tsv" \
    "$lexicon/typed_lists_corpora_cc0.tsv" \
    "$lexicon/places_hand.tsv" "$lexicon/renamed_places.tsv" \
    "$lexicon/stadiums_football.tsv" "$lexicon/space.tsv" \
    "$here/places_hand.tsv" <<'EOF' | table places
function weight(n) {
	return n >= 2000000 ? 8 : n >= 700000 ? 7 : n >= 250000 ? 6 : \
	    n >= 100000 ? 5 : n >= 50000 ? 4 : 3
}
function place(k, w) {
	if (!usable(k) || (k in best && best[k] >= w))
		return
	if (common[k] > 2 && w < 6)
		return
	best[k] = w
	capitals[k] = ""
}
function both(k, w) {
	place(k, w)
	if (k ~ /[\200-\377]/)
		place(folded(k), w)
}
FNR == 1 { file = FILENAME; sub(/.*\//, "", file) }
/^#/ { next }
file ~ /^word_case/ { common[key($1)] += $3 - $4; next }
file ~ /^cities/ {
	w = weight($5)
	if ($4 == "PPLC" && w < 8)
		w = 8
	k = key($1)
	both(k, w)
	if (!(($2, folded(k)) in size))
		size[$2, folded(k)] = w
}
file ~ /^exonyms/ {
	w = size[$3, folded(key($2))]
	both(key($1), (w < 6 ? 6 : w))
}
file ~ /^us_states/ {
	# these two names are their cities' first
	if ($1 != "New York" && $1 != "Washington")
		both(key($1), 9)
	if ($2 !~ /^(AL|CO|GA|HI|ID|IN|LA|MA|MD|ME|MS|OH|OK|OR|PA|VA)$/) {
		best[key($2)] = 4
		capitals[key($2)] = "a"
	}
	if ($3 ~ /\.$/)
		place(key($3), 6)
}
file ~ /^provinces/ {
	both(key($3), 8)
	if ($4 ~ /\..*\./)
		place(key($4), 6)
}
file ~ /^admin1/ {
	k = key($3)
	both(k, 5)
	if (sub(division, "", k))
		both(k, 5)
}
file ~ /^wordnet/ && $2 ~ /^(GPE|LOC)/ && $3 !~ /zodiac|street|imaginary/ {
	if ($1 ~ /^[A-Z\300-\305]/ && $1 !~ /^(Capital|Providence|Battle)$/)
		both(key($1), ($2 ~ /^GPE/ ? 4 : 6))
}
file ~ /^typed/ && $2 ~ /^LOC.(river|ocean)/ { both(key($1), 5) }
file ~ /^typed/ && $2 ~ /us-county/ { both(key($1), 5) }
# of today, all in one form; short forms are often other things
$2 == "LOC" && file !~ /^wordnet/ {
	both(key($1), $1 ~ / / ? 6 : 4)
	n = split($5 == "-" ? "" : $5, alias, "|")
	for (i = 1; i <= n; i++)
		both(key(alias[i]), alias[i] ~ / / ? 5 : 3)
	next
}
file ~ /^places_hand/ && $4 > best[key($1)] && best[key($1)] < 5 {
	best[key($1)] = $4
	capitals[key($1)] = ""
}
END {
	for (k in best)
		if (best[k] > 0)
			print k, "L" best[k] capitals[k]
}
EOF

### place_gazetteer ###########################################################

cat >"$work/header" <<'EOF'
# place_gazetteer: where places are. All cities of 15,000 people and more,
# with the others of their names; towns of 3,000 and more that are the only
# large one of their name; provinces, states and regions; rivers, mountains,
# islands.
# source: GeoNames, www.geonames.org (CC BY 4.0, see NOTICES); Open Event
#   Data Alliance dictionaries (MIT, see NOTICES); WordNet 3.0 (WordNet
#   licence, see NOTICES); states, provinces, regions, older English names
#   of cities and places_hand.tsv by hand (CC0-1.0)
# licence: as above, per source
# key: lower case, hyphens as spaces, no accents, stops or commas
# value: the places of that name, the likeliest first, each in a column:
# country, or country.province, a space, and
# how likely it is meant: ten times the decimal logarithm of its people, 10
# more for a capital; for a province R and such a number; then a space and
# latitude,longitude where these are known; A and P and a number: the name is
# short for a province, P in capitals only; D: it is what people there are
# called
EOF
run "$lexicon/word_case_counts.tsv" "$lexicon/country_names.tsv" \
    "$here/nations.tsv" "$lexicon/us_states.tsv" \
    "$lexicon/admin1_geonames.tsv" "$lexicon/provinces_ca_au_gb.tsv" \
    "$here/regions.tsv" "$lexicon/cities_15k.tsv" \
    "$lexicon/exonyms_hand.tsv" "$lexicon/place_default_country.tsv" \
    "$lexicon/actors_phoenix.tsv" \
    "$lexicon/wordnet_instances.tsv" \
    "$here/places_hand.tsv" <<'EOF' | table place_gazetteer
function prior(n, capital) {
	n = int(10 * log(n < 1000 ? 1000 : n) / log(10) + 0.000001)
	return n + (capital ? 10 : 0)
}
# Adds a place behind those that are there; places come in order of size.
function add_place(k, where, what) {
	if (k == "" || length(k) > 59 || foreign(k) || (k, where, what) in has)
		return
	has[k, where, what]
	if (k in value)
		value[k] = value[k] OFS where " " what
	else
		value[k] = where " " what
}
# A place of which only the country is known, if nothing else is.
function lonely(k, country, people) {
	if (!usable(k) || k in value || k in nation || common[k] > 2 ||
	    small[k] > 9)
		return
	if (k in known && substr(known[k], 1, 2) != substr(country, 1, 2))
		twice[k]
	else if (!(k in known))
		known[k] = country
	if (people > 0)
		size[k] = people
}
# A city that a dictionary has: likelier than others of its name.
function famous(k, where,  i, n, column, part, new) {
	if (!(k in value) || (k, where) in told)
		return
	told[k, where]
	n = split(value[k], column, OFS)
	for (i = 1; i <= n; i++) {
		split(column[i], part, " ")
		if (part[2] ~ /^[0-9]/ && index(part[1], where) == 1) {
			if (part[2] < 58)
				column[i] = part[1] " " \
				    int((part[2] + 59) / 2) " " part[3]
			break
		}
	}
	if (i > n)
		column[++n] = where " 45"
	new = column[1]
	for (i = 2; i <= n; i++)
		new = new OFS column[i]
	value[k] = new
}
# The number of a column.
function likely(column,  part) {
	split(column, part, " ")
	sub(/^[A-Z]/, "", part[2])
	return part[2] + 0
}
# A place of the table by hand, as likely as it says or as it is, among those
# of its name; "-" as its country: there is none of that name.
function by_hand(k, where, what, geo,  i, n, column, part, new, out,
    put) {
	if (where == "-") {
		delete value[k]
		delete known[k]
		return
	}
	n = k in value ? split(value[k], column, OFS) : 0
	for (i = 1; i <= n; i++) {
		split(column[i], part, " ")
		if (index(part[1], where) != 1 ||
		    (part[2] ~ /^[0-9]/) != (what ~ /^[0-9]/))
			continue
		where = part[1]
		if (what ~ /^[0-9]/ && part[2] > what + 0)
			what = part[2]
		if (geo == "")
			geo = part[3]
		column[i] = ""
		break
	}
	new = where " " what (geo == "" ? "" : " " geo)
	for (i = 1; i <= n; i++) {
		if (column[i] != "" && !put &&
		    likely(new) >= likely(column[i])) {
			out = out OFS new
			put = 1
		}
		if (column[i] != "")
			out = out OFS column[i]
	}
	value[k] = substr(put ? out : out OFS new, 2)
}
function region(k, where, what) {
	if (what == "R67" || small[k] < 3)
		add_place(k, where, what)
	if (sub(division, "", k) && !(k in value) && small[k] < 3)
		add_place(k, where, "R35")
}
FNR == 1 { file = FILENAME; sub(/.*\//, "", file) }
/^# / || /^#$/ { next }
file ~ /^word_case/ {
	common[bare($1)] += $3 - $4
	small[bare($1)] += $3
	next
}
file ~ /^country_names/ { if ($3 == "iso3") iso2[$1] = $2; next }
file ~ /^nations/ {
	k = bare($1)
	nation[k] = $3
	if ($2 ~ /^L[0-9]$/ && $3 ~ /^[A-Z][A-Z]$/)
		in_gloss[k] = $3
	next
}
file ~ /^us_states/ {
	where = "US." $2
	region(bare($1), where, "R67")
	in_gloss[bare($1)] = where
	add_place(bare($2), where, "P50")
	if ($3 ~ /\.$/)
		add_place(bare($3), where, "A50")
	if ($6 != "") {
		add_place(bare($6), where, "D")
		add_place(bare($6) "s", where, "D")
	}
}
file ~ /^admin1/ {
	if ($1 != "US" && $1 != "CA" && $1 != "AU")
		region(bare($3), $1 "." $2, "R50")
	code[$1, bare($3)] = $1 "." $2
}
file ~ /^provinces/ {
	where = code[$1, bare($3)]
	region(bare($3), where, "R67")
	in_gloss[bare($3)] = where
	add_place(bare($2), where, "P50")
	add_place(bare($4), where, "A50")
}
file ~ /^regions/ {
	k = bare($1)
	where = $2
	if (($2, k) in code)
		where = code[$2, k]
	add_place(k, where, "R58")
	part_of[$2, k]
}
file ~ /^cities/ {
	k = bare($1)
	what = prior($5, $4 == "PPLC") " " sprintf("%.4f,%.4f", $6, $7)
	add_place(k, $2 "." $3, what)
	if (!(($2, k) in first))
		first[$2, k] = $2 "." $3 " " what
}
file ~ /^exonyms/ {
	k = bare($1)
	if (($3, k) in part_of)
		next
	if (($3, bare($2)) in first)
		old = first[$3, bare($2)]
	else if (($3, k) in first)
		next
	else
		old = $3 " 60"
	split(old, part, " ")
	if (part[2] < 60)
		old = part[1] " 60 " part[3]
	if (!(k in value))
		value[k] = old
	else if (index(value[k], old) != 1)
		value[k] = old OFS value[k]
}
file ~ /^place_def/ && $4 >= 3000 && $4 < 15000 && $5 >= 0.5 {
	lonely(bare($1), $2 "." $3, $4)
}
file ~ /^actors/ && $5 == "Countries" && length($4) == 3 && $4 in iso2 {
	lonely(bare($1), iso2[$4], 0)
}
file ~ /^wordnet/ && $2 ~ /^(GPE|LOC)/ && $3 !~ /zodiac|street|imaginary/ {
	# the only country, or province of it, that its gloss names
	n = split(bare($5), word, /[^a-z']+/)
	where = ""
	for (i = 1; i <= n; i++)
		for (j = i; j <= n && j < i + 3; j++) {
			phrase = j == i ? word[i] : phrase " " word[j]
			if (!(phrase in in_gloss))
				continue
			if (where == "" || index(in_gloss[phrase], where) == 1)
				where = in_gloss[phrase]
			else if (index(where, in_gloss[phrase]) != 1)
				where = "-"
		}
	if (where ~ /^[A-Z]/ && $1 ~ /^[A-Z\300-\305]/) {
		k = bare($1)
		lonely(k, where, 0)
		if ($2 ~ /^GPE/ && $1 ~ /[a-z]/)
			famous(k, where)
	} else if ($2 ~ /^LOC/) {
		wide[bare($1)]
	}
}
file ~ /^places_hand/ { by_hand(bare($1), $2, $3, $5) }
END {
	for (k in known)
		if (!(k in twice) && !(k in wide) && !(k in value))
			value[k] = known[k] " " (size[k] > 0 ? \
			    prior(size[k]) : "30")
	for (k in value)
		print k, value[k]
}
EOF

### org_countries #############################################################

cat >"$work/header" <<'EOF'
# org_countries: the countries of organisations: companies, universities,
# parts of governments.
# source: Open Event Data Alliance dictionaries (MIT, see NOTICES);
#   Hipo/university-domains-list (MIT, see NOTICES); S&P 500 of
#   github.com/datasets (ODC-PDDL-1.0); org_countries_hand.tsv (CC0-1.0)
# licence: as above, per source
# key: lower case, hyphens as spaces, no accents, stops or commas, no Inc or
# the like at the end; value: as in org_countries_hand.tsv
EOF
run "$lexicon/country_names.tsv" "$lexicon/actors_phoenix.tsv" \
    "$lexicon/universities.tsv" "$lexicon/companies_clean.tsv" \
    "$here/org_countries_hand.tsv" <<'EOF' | table org_countries
BEGIN {
	form = " (inc|incorporated|corp|corporation|co|company|companies|" \
	    "cos|ltd|limited|plc|llc|lp|sa|ag|nv|se|spa|ab|asa|oyj|kk|" \
	    "group|holdings?)$"
}
function organisation(name, country,  k) {
	k = bare(name)
	while (sub(form, "", k))
		;
	if (!usable(k))
		return
	if (k in value && value[k] != country)
		twice[k]
	value[k] = country
}
FNR == 1 { file = FILENAME; sub(/.*\//, "", file) }
/^#/ { next }
file ~ /^country_names/ { if ($3 == "iso3") iso2[$1] = $2 }
file ~ /^actors/ && $5 == "International" && $4 ~ /^MNC[A-Z][A-Z][A-Z]/ {
	# not what was sold: "MNCGBR <040726 ; MNCESP"
	if (substr($4, 4, 3) in iso2 && $4 !~ /;/)
		organisation($1, iso2[substr($4, 4, 3)])
}
file ~ /^actors/ && $5 == "Countries" &&
    $4 ~ /^...(GOV|MIL|LEG|OPP|SPY|JUD|MED|COP|REB)/ && $4 !~ /[0-9]/ {
	# not one title with its holder
	if ($1 !~ /^(MRS?|PRESIDENT|MINISTER|PRIME|SECRETARY)[. ]/)
		organisation($1, $3)
}
file ~ /^univ/ { organisation($1, $3) }
file ~ /^companies/ && $4 == "S&P500" { organisation($2, "US") }
file ~ /^org_countries_hand/ {
	k = bare($1)
	value[k] = $2
	delete twice[k]
}
END {
	for (k in value)
		if (!(k in twice))
			print k, value[k]
}
EOF

### orgs_misc: organisations and other names ##################################

cat >"$work/header" <<'EOF'
# orgs_misc: organisations and other names (MISC): companies, brands, teams,
# newspapers, parties, armed groups; products, games, films and series,
# weapons, ships, spacecraft, laws, awards, events; wars, battles, peoples,
# faiths.
# source: S&P 500 and NASDAQ listings of github.com/datasets
#   (ODC-PDDL-1.0); dariusk/corpora (CC0-1.0); WordNet 3.0 (WordNet licence,
#   see NOTICES); JerBouma/FinanceDatabase, portfolioplus/pytickersymbols,
#   prust/wikipedia-movie-data (MIT, see NOTICES); osmlab/
#   name-suggestion-index (BSD 3-Clause, see NOTICES); simple-icons,
#   atomiclabs/cryptocurrency-icons, openfootball/clubs, a list of Netflix
#   titles (CC0-1.0); CIA World Factbook (public domain); teams,
#   organisations, media, products, works, laws, events and the like by hand
#   (CC0-1.0)
# licence: as above, per source
# key: lower case, hyphens as spaces, marks as words; the article only where
# the name of a work begins with it
# value: reading (O organisation, M other name), weight 1 to 9 (up to 3: also
# other things, or ordinary words), "a" only in capitals, "v" a version may
# follow, "n" one must follow; behind it a second reading, if there is one
# phrases
EOF
run "$lexicon/word_case_counts.tsv" "$lexicon/months_days.tsv" \
    "$here/names.tsv" "$here/places.tsv" "$here/place_gazetteer.tsv" \
    "$here/nations.tsv" "$here/institutions.tsv" \
    "$lexicon/org_shortforms.tsv" \
    "$lexicon/typed_lists_corpora_cc0.tsv" "$lexicon/companies_clean.tsv" \
    "$lexicon/wordnet_instances.tsv" "$lexicon/norp_wordnet.tsv" \
    "$here/places_hand.tsv" "$here/products_hand.tsv" \
    "$lexicon/devices_and_products.tsv" \
    "$lexicon/video_games.tsv" "$lexicon/series_films_shows.tsv" \
    "$lexicon/space.tsv" "$lexicon/weapons_and_ships.tsv" \
    "$lexicon/laws_treaties.tsv" "$lexicon/awards_events.tsv" \
    "$lexicon/cryptocurrencies_hand.tsv" "$lexicon/cryptocurrencies.tsv" \
    "$lexicon/music_acts.tsv" "$lexicon/media_outlets.tsv" \
    "$lexicon/orgs_modern.tsv" "$lexicon/teams_north_america.tsv" \
    "$lexicon/teams_world.tsv" "$lexicon/football_clubs.tsv" \
    "$lexicon/factbook_militants.tsv" "$lexicon/factbook_parties.tsv" \
    "$lexicon/factbook_legislatures.tsv" "$lexicon/factbook_peoples.tsv" \
    "$lexicon/factbook_demonyms.tsv" "$lexicon/demonyms_hand.tsv" \
    "$lexicon/companies_world.tsv" "$lexicon/brands_simple_icons.tsv" \
    "$lexicon/brands_nsi.tsv" "$lexicon/films_us_1970_2023.tsv" \
    "$lexicon/netflix_titles_2021.tsv" <<'EOF' | table orgs_misc
BEGIN {
	suffix = ",? (Inc\\.?|Corp\\.?|Corporation|Company|Companies|" \
	    "Co\\.?|Ltd\\.?|LLC|L\\.P\\.|Group|Holdings?)$"
	# sources by hand: 6; lists gathered by others: 4
	trust["cryptocurrencies.tsv"] = trust["football_clubs.tsv"] = 4
	trust["companies_world.tsv"] = trust["brands_simple_icons.tsv"] = 4
	trust["brands_nsi.tsv"] = trust["films_us_1970_2023.tsv"] = 4
	trust["netflix_titles_2021.tsv"] = trust["factbook_parties.tsv"] = 4
	# kinds that have versions, or years
	versions = "phone|computer|console|car or|operating|AI model|" \
	    "wearable|aircraft|video game|rocket|spacecraft|satellite|" \
	    "missile|tank|sports event|festival|film 2015-2025"
	# kinds whose names of one word are those of other things as well
	risky = "ship|tank|missile|military|spacecraft|satellite|rocket"
	# kinds of shops and the like that news tell of
	news = "bank|supermarket|fuel|insurance|hotel|fast food|department|" \
	    "electronics|mobile|telecom|furniture|clothes|shoes|chemist|" \
	    "pharmacy|restaurant|cosmetics|jewelry|car$|car_rental|courier"
	# what those lists have that is no name, or not one that is marked
	n = split("covid 19|covid|ebola|sars|christmas|easter|diwali|" \
	    "september 11|boxing day|independence day|valentine's day|" \
	    "this week|this morning|prime minister|new york city", word,
	    "|")
	for (i = 1; i <= n; i++)
		never[word[i]]
	tail = " ([0-9]+[a-z]?|[a-z]+[0-9][a-z0-9]*|[ivx]+|pro|max|plus|" \
	    "ultra|mini|se|air|lite|ti|xl|[0-9]+ [.] [0-9]+)$"
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
# The key of a name as the words of a text are: its marks are words.
function phrase(name, work,  k, the) {
	the = work && name ~ /^The / ? "the " : ""
	k = key(name)
	gsub(/[:!?,+\/]/, " & ", k)
	while (match(k, /[0-9]\.[0-9]/) || match(k, /[a-z]\.[0-9]/) ||
	    match(k, /[a-z]\.(js|ai|ly|fm|tv|io)$/))
		k = substr(k, 1, RSTART) " . " substr(k, RSTART + 2)
	gsub(/  +/, " ", k)
	sub(/ $/, "", k)
	return the k
}
function ordinary(w) {
	return w ~ /^[0-9.,:!?&+\/-]*$/ || length(w) < 2 || common[w] > 2 ||
	    low[w] > 2
}
# How reliable a key is, given how far its source is: 0 not at all.
function weight(k, w,  n, word, i, telling, person) {
	n = split(k, word, " ")
	for (i = 1; i <= n; i++) {
		telling += !ordinary(word[i])
		person += (i == 1 ? first[word[i]] : last[word[i]]) > 1
	}
	if (n == 2 && word[1] in never)
		return 0	# October 22
	if (n == 1 && w < 5)
		return k in seen || k in place || length(k) < 5 ||
		    first[k] + last[k] > 0 ? 0 : w
	if (n == 1 && !telling)
		return common[k] > 2 || k in place || first[k] + last[k] > 0 ? \
		    0 : 3
	if (n == 1 && (first[k] > 2 || k in place || last[k] > 2))
		return 2
	if (n == 1)
		return first[k] + last[k] > 0 ? w - 2 : w
	if (!telling)
		return w < 5 ? (n < 4 ? 0 : 1) : n < 3 ? 2 : n < 4 ? 3 : 5
	if (k in place)
		return w < 5 ? 0 : 2
	if (n == 2 && person == 2)
		return w < 5 ? 1 : w - 2
	return w + (n > 2)
}
function put(k, type, w, flags) {
	if (w < 1 || k in never || k in nation ||
	    (type == "O" && k in institution))
		return
	if ((k, type) in typed && flag[k, type] ~ /n/ && flags !~ /n/ && w > 1)
		flags = "v"	# with a version it is sure in any case
	else if ((k, type) in typed && typed[k, type] >= w)
		return
	typed[k, type] = w
	flag[k, type] = flags
	keys[k]
}
# A name, or what it is the version of: that may be an ordinary word.
function name_of(name, type, w, kind,  k, v, n, line, word) {
	k = phrase(name, kind ~ /film|series|game/)
	if (length(k) < 2 || length(k) > 59 || k ~ /[]["();]/ ||
	    k ~ /^[0-9. ]+$/ || k ~ /^[^a-z]*$/ || foreign(k) ||
	    split(k, word, " ") > 10)
		return
	v = type == "M" && kind ~ versions ? "v" : ""
	if (k !~ / / && (kind ~ /^(film|series) [0-9]+$/ || kind ~ news ||
	    kind ~ /people/ && (length(k) < 5 || first[k] + last[k] > 2)))
		return
	line = k
	while (v != "" && kind !~ /film/ && sub(tail, "", line))
		;
	if (line != k && line ~ /[a-z][a-z][a-z]/ && !(line in place)) {
		put(line, type, 1, "vn")
	} else if (name ~ /^[A-Z0-9&]+$/ && length(name) < 6) {
		if (w > 5 || !ordinary(k) && length(k) > 2)
			put(k, type, w < 5 || ordinary(k) ? 3 : w, "a" v)
	} else if (length(k) > 2) {
		n = weight(k, w)
		if (n == 2 && k !~ / /)
			# bears the name of a person or place
			n = kind ~ /film|series/ ? 1 : \
			    kind ~ risky || kind ~ /^band/ ? 0 : 2
		else if (n > 3 && k !~ / / && kind ~ risky)
			n = 3
		else if (k !~ / / && ordinary(k) && kind !~ \
		    /^(crypto|operating|game c|comp|wear|med)/)
			n = 0	# National, Air: bands
		put(k, type, n, v)
	}
}
FNR == 1 { file = FILENAME; sub(/.*\//, "", file) }
/^#/ { next }
file ~ /^word_case/ {
	common[key($1)] += $3 - $4
	low[key($1)] += $3
	seen[key($1)]
	next
}
file ~ /^months_days/ { never[key($1)]; next }
file == "names.tsv" {
	first[$1] = substr($2, 1, 1) + 0
	last[$1] = substr($2, 2, 1) + 0
	next
}
file == "places.tsv" || file == "place_gazetteer.tsv" {
	if ($2 !~ / D$/)	# people are no place
		place[$1]
	next
}
file == "nations.tsv" { nation[$1]; next }
file == "institutions.tsv" { institution[$1]; next }
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
file ~ /^companies_clean/ && $1 != "" && $4 ~ /S&P|NASDAQ/ {
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
	k = key($1)
	# not Tom, Alabama, Prime Minister
	if (k in place || first[k] + last[k] > 1 || weight(k, 6) < 4)
		next
	add($1, "M", 4)
	if ($1 !~ /(s|ese|ish|men)$/)
		add($1 "s", "M", 4)
}
file ~ /^typed/ && $2 ~ /^NORP/ { add($1, "M", 6) }
file ~ /^places_hand/ {
	if ($3 == "D")
		name_of($1, "M", 6, "demonym or people")
	next
}
file ~ /^products_hand/ {
	put($1, "M", substr($2, 2, 1) + 0, substr($2, 3))
}
file ~ /^brands_nsi/ && $3 !~ news || file ~ /^netflix/ && $3 ~ /^film/ { next }
$2 ~ /^(ORG|MISC)$/ && NF > 3 && file !~ /^wordnet/ {
	w = file in trust ? trust[file] : 6
	type = substr($2, 1, 1)
	n = split($5 == "-" ? "" : $5, alias, "|")
	# their short forms are tickers, or long ones
	if (file ~ /^(companies_world|cryptocurrencies\.)/)
		n = 0
	alias[0] = $1
	for (i = 0; i <= n; i++) {
		# those of parties are of two or three letters
		if (w < 5 && i > 0 && length(alias[i]) < 4)
			continue
		# sites and brands are mostly told of as firms
		if ($3 ~ /^app, site|^brand, product/)
			name_of(alias[i], "O", w - (i > 0), $3)
		if ($3 !~ /^brand, product/)
			name_of(alias[i], type, $3 ~ /^app, site/ ? 3 : \
			    w - (i > 0), $3)
		if (!sub(/^US /, "", alias[i]) &&
		    ($3 !~ /^US agency/ || alias[i] !~ / /))
			continue
		name_of("US " alias[i], type, w, $3)
		name_of("U.S. " alias[i], type, w, $3)
		name_of("United States " alias[i], type, w, $3)
	}
}
# Second readings stand behind the stronger one.
END {
	for (k in keys)
		for (t = 1; t < 3; t++) {
			type = substr("OM", t, 1)
			if (!((k, type) in typed))
				continue
			row = type typed[k, type] flag[k, type]
			if (!(k in value))
				value[k] = row
			else if (substr(value[k], 1, 1) != type)
				value[k] = substr(value[k], 2, 1) >= \
				    typed[k, type] ? value[k] row : \
				    row value[k]
			else if (substr(value[k], 2, 1) < typed[k, type] ||
			    flag[k, type] ~ /v/)
				value[k] = row
		}
	for (k in value)
		print k, value[k]
}
EOF
