#!/bin/sh
# What markup and tally write, read by the tools that it is for, and compared
# with the records it was made of. A tool that is missing is named; fewer than
# twelve that ran are a failure. Packages of npm are installed in the scratch
# folder, or taken from the folder READERS. ARTICLES="FILE ..." adds texts of
# one's own (absolute names). Run by tests/long/run.sh.
set -u
. ./common.sh

least=12
ran=0
missing=

# The Python that has a module, or nothing.
python_with() {
	for python in python3 /usr/bin/python3; do
		"$python" -c "import $1" >/dev/null 2>&1 || continue
		echo "$python"
		return
	done
}

# has TOOL: a program, python:MODULE, or npm:PACKAGE.
has() {
	case $1 in
	python:*) [ -n "$(python_with "${1#python:}")" ] ;;
	npm:*) [ -d "$modules/${1#npm:}" ] ;;
	*) command -v "$1" >/dev/null 2>&1 ;;
	esac
}

# reads NAME "TOOL ..." COMMAND ...: one reader, if all its tools are there.
reads() {
	name=$1
	for tool in $2; do
		has "$tool" && continue
		missing="$missing ${tool#*:}"
		report "$name" "ok # skip $tool is missing"
		return
	done
	shift 2
	ran=$((ran + 1))
	"$@" >"$scratch/log" 2>&1 && result=ok || {
		tail -n 20 "$scratch/log" >&2
		result="not ok"
	}
	report "$name" "$result"
}

# node_reads COMMAND FILE ...; python_reads MODULE COMMAND FILE ...
node_reads() {
	node "$scratch/readers.mjs" "$@"
}
python_reads() {
	python=$(python_with "$1")
	shift
	"$python" readers.py "$@"
}

### What is read #############################################################

packages="vnu-jar@26.9.27 html-validate@10.17.0 axe-core@4.14.1 ajv@8.20.0
puppeteer-core@24.43.1 @placemarkio/check-geojson@0.1.14 graphology@0.26.0
graphology-graphml@0.5.2 edtf@4.11.1
@duckdb/node-api@1.5.6-r.1"

modules=${READERS:-$scratch}/node_modules
if [ -z "${READERS:-}" ] && command -v npm >/dev/null 2>&1; then
	(cd "$scratch" && npm install --no-fund --no-audit --silent \
	    $packages) >/dev/null 2>&1
fi
cp readers.mjs schema.mjs "$scratch"
[ "$modules" = "$scratch/node_modules" ] || ln -s "$modules" "$scratch"

# The short ones have no name in another, which OpenNLP's reader of brat
# refuses; and axe-core takes minutes for a page of a hundred documents.
records=$scratch/day.rec
short=$scratch/short.rec
out=$scratch/out
mkdir "$out"
sentsplit -d 2015-07-06 ../articles/*.txt | enttag | datefind >"$short"
sentsplit -d 2015-07-06 ../articles/*.txt ${ARTICLES:-} | enttag | datefind \
    >"$records"
for format in json spans labelstudio conll conll2 csv timelinejs geojson \
    timeml html; do
	markup -f $format "$records" >"$out/day.$format" || exit 1
done
markup -f timeml -o "$out/timeml" "$records" &&
    markup -f brat -o "$out/brat" "$short" || exit 1
mv "$out/day.html" "$out/page.html"
markup -f html "$short" >"$out/short.html" || exit 1
for format in graphml dot; do
	tally pairs -b doc -f $format "$records" >"$out/day.$format" || exit 1
done
tally pairs -b doc "$records" >"$out/pairs"

### The readers ##############################################################

# names_of OpenNLP's output: TYPE and words, as they come.
opennlp_names() {
	tr -d '\r' | awk '{
		while (match($0, /<START:[A-Za-z]*> [^<]* <END>/)) {
			name = substr($0, RSTART + 7, RLENGTH - 13)
			$0 = substr($0, RSTART + RLENGTH)
			gsub(/ /, "", name)
			sub(/>/, " ", name)
			print name
		}
	}' | sed 's/^person /PER /; s/^organization /ORG /
	    s/^location /LOC /; s/^misc /MISC /'
}

conll_of_opennlp() {
	opennlp TokenNameFinderConverter conll03 -lang eng \
	    -types per,loc,org,misc -encoding UTF-8 -data "$out/day.conll" |
	    opennlp_names >"$out/opennlp" &&
	    python_reads sys names "$records" "$out/opennlp"
}

# OpenNLP counts UTF-16 and wants no mentions in others: nothing but ASCII.
brat_of_opennlp() {
	mkdir "$out/ascii" && cp "$out/brat/annotation.conf" "$out/ascii" &&
	    python_reads sys ascii "$short" "$out/brat" "$out/ascii" &&
	    opennlp TokenNameFinderConverter brat -ruleBasedTokenizer simple \
	    -annotationConfig "$out/brat/annotation.conf" \
	    -bratDataDir "$out/ascii" | opennlp_names >"$out/opennlp" &&
	    python_reads sys some "$short" "$out/opennlp"
}

timeml_of_xmllint() {
	for file in "$out"/timeml/*; do
		xmllint --noout "$file" || return 1
	done
	xmllint --xpath 'count(//TIMEX3)' "$out"/timeml/*.tml | awk '
	{ n += $1 }
	END { print n }' >"$out/count" &&
	    python_reads sys times "$records" "$out/count"
}

geojson_of_gdal() {
	ogrinfo -ro -al -q "$out/day.geojson" >"$out/gdal" &&
	    python_reads sys gdal "$records" "$out/gdal"
}

page_of_vnu() {
	java -jar "$modules/vnu-jar/build/dist/vnu.jar" --Werror \
	    "$out/page.html"
}

page_of_html_validate() {
	(cd "$scratch" && node_modules/.bin/html-validate "$out/page.html")
}

json_of_jq() {
	jq -r '.id as $d | .entities[] | [$d, .start, .end, .type,
	    .value // "-", .text] | @tsv' "$out/day.json" >"$out/jq" &&
	    awk -F'\t' '$1 == "e"' "$records" | cut -f 2,5-9 |
	    sed 's/\\/&&/g' | cmp - "$out/jq"
}

dot_of_graphviz() {
	dot -Tcanon "$out/day.dot" | grep -c ' -- ' >"$out/count" &&
	    [ "$(cat "$out/count")" -eq "$(wc -l <"$out/pairs")" ]
}

reads "OpenNLP's converter of CoNLL" opennlp conll_of_opennlp
reads "OpenNLP's reader of brat" opennlp brat_of_opennlp
reads "NLTK's reader of CoNLL" python:nltk \
    python_reads nltk nltk "$records" "$out/day.conll" "$out/day.conll2"
reads "xmllint on TimeML" xmllint timeml_of_xmllint
reads "GDAL on GeoJSON" ogrinfo geojson_of_gdal
reads "check-geojson" npm:@placemarkio/check-geojson \
    node_reads geojson "$records" "$out/day.geojson"
reads "networkx on GraphML" python:networkx \
    python_reads networkx networkx "$out/pairs" "$out/day.graphml"
reads "igraph on GraphML" python:igraph \
    python_reads igraph igraph "$out/pairs" "$out/day.graphml"
reads "graphology on GraphML" npm:graphology-graphml \
    node_reads graphology "$out/pairs" "$out/day.graphml"
reads "Graphviz on DOT" dot dot_of_graphviz
reads "ajv with the schema" npm:ajv \
    node "$scratch/schema.mjs" ../json.schema.json "$out/day.json"
reads "jq on JSON" jq json_of_jq
reads "DuckDB on CSV and JSON" npm:@duckdb/node-api \
    node_reads duckdb "$records" "$out/day.csv" "$out/day.json"
reads "csv of Python" python3 \
    python_reads csv csv "$records" "$out/day.csv"
reads "spans and tasks as Python and JavaScript slice them" "python3 node" \
    python_reads json slices "$records" "$out/day.json" "$out/day.spans" \
    "$out/day.labelstudio"
reads "edtf on the dates" npm:edtf node_reads edtf "$out/day.json"
reads "vnu on the page" "java npm:vnu-jar" page_of_vnu
reads "html-validate on the page" npm:html-validate page_of_html_validate
reads "axe-core on the page in Chromium" \
    "chromium npm:axe-core npm:puppeteer-core" \
    node_reads axe "$out/short.html"

echo "# $ran readers ran; missing:${missing:- none}"
[ "$ran" -ge "$least" ] && result=ok || result="not ok $ran"
report "at least $least readers ran" "$result"
finish
