#!/bin/sh
# rasqal 0.9.33-2 (Debian 12), the query engine of Redland, writes dates and
# times in its own words, also in a query that only copies, and has them wrong.
# A zone with half an hour ends in a quotation mark: +05:3" for Delhi. (For the
# last digit it takes ten times the minutes from the minutes, not the tens.)
# TIMEZONE() gives PT10Hl0M for +10:00, with the letter l. A year before 1000 in
# an xsd:date loses its zeros, though it has four digits at least (XML Schema 2,
# 3.2.7 and 3.2.9), and such dates are not equal to themselves in a filter.
# Status 0, no message. An xsd:dateTime keeps its zeros.
# Expected: the lines of the input, PT10H, and Pompeii, Rome and Vienna. Seen:
# what stands below, and Vienna alone.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8
apt-get download -qq rasqal-utils=0.9.33-2 librasqal3=0.9.33-2 \
    libraptor2-0=2.0.15-4+deb12u1 libyajl2=2.1.0-3+deb12u2 \
    libmhash2=0.9.9.9-9 >&2
for package in *.deb; do
	dpkg -x "$package" tree
done
export LD_LIBRARY_PATH="$(echo "$folder"/tree/usr/lib/*-linux-gnu)"
cat >in.ttl <<'TTL'
@prefix : <tag:> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:Vienna :at "2015-07-14T10:30:00+02:00"^^xsd:dateTime .
:Delhi :at "2015-07-14T14:00:00+05:30"^^xsd:dateTime .
:Caracas :at "2015-07-14T04:00:00-04:30"^^xsd:dateTime .
:Sydney :at "2015-07-14T18:30:00+10:00"^^xsd:dateTime .
:Pompeii :at "0079-08-24T13:00:00Z"^^xsd:dateTime .
:Pompeii :on "0079-08-24"^^xsd:date .
:Rome :on "0800-12-25"^^xsd:date .
:Vienna :on "2015-07-14"^^xsd:date .
TTL

# ask QUERY [FORMAT]: what roqet answers, with names and types made short.
ask() {
	tree/usr/bin/roqet -q ${2:+-r "$2"} -D in.ttl -e "PREFIX : <tag:> $1" |
	    sed 's/<\{0,1\}tag:\([a-zA-Z]*\)>\{0,1\}/\1/g
	    s/\^\^<[^#]*#/ xsd:/; s/>\( \.\)*$//'
}
{
	ask 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }'
	ask 'SELECT ?s (TIMEZONE(?t) AS ?zone) WHERE { ?s :at ?t }' tsv
	ask 'SELECT ?s WHERE { ?s :on ?d . ?s :on ?e FILTER(?d = ?e) }' tsv
} | tee seen
cmp seen - <<'SEEN'
Vienna at "2015-07-14T10:30:00+02:00" xsd:dateTime
Delhi at "2015-07-14T14:00:00+05:3\"" xsd:dateTime
Caracas at "2015-07-14T04:00:00-04:3\"" xsd:dateTime
Sydney at "2015-07-14T18:30:00+10:00" xsd:dateTime
Pompeii at "0079-08-24T13:00:00Z" xsd:dateTime
Pompeii on "79-08-24" xsd:date
Rome on "800-12-25" xsd:date
Vienna on "2015-07-14" xsd:date
?s	?zone
Vienna	"PT2H" xsd:dayTimeDuration
Delhi	"PT5H30M" xsd:dayTimeDuration
Caracas	"-PT4H30M" xsd:dayTimeDuration
Sydney	"PT10Hl0M" xsd:dayTimeDuration
Pompeii	"PT0S" xsd:dayTimeDuration
?s
Vienna
SEEN
