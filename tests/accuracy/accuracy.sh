#!/bin/sh
# Score the programs in bin/ against gold records and print one table.
#
#	accuracy.sh [DIR]
#
# Without DIR the gold is that of the articles in tests/articles, and press-dev
# of src/train/gold, from which nothing is learned.  DIR has folders sentences,
# entities and times, and in them for each set
#
#	NAME.gold.tsv	gold records (D, Z, and S, e or t)
#	NAME.docs.tsv	D records with the text; a set that has none carries
#			its text in S records of the gold
#
# A set of entities named NAME-dev that has its own sentences is scored in
# capitals and in small letters too, and enttag's confidence is checked on
# all sets together: of the mentions in each tenth, how many are right.
#
# Two more are used where they are: sentences/golden_rules.json, and
# entities/reuters-country-dev.tsv with text/reuters-21578.docs.tsv.gz.
#
# All figures are in percent.  S: precision, recall and F1 of exact sentences.
# e: the same of exact entities with their types, and F1 with types ignored; a
# gold without MISC is scored for its own types only.  t: strict and relaxed
# F1 of extents, F1 of types and of values (score.awk says how these are
# counted).  Exit status 0; 1 when a program reported an error (its figures
# are printed), 2 when something is missing.

LC_ALL=C
export LC_ALL

here=$(cd "$(dirname "$0")" && pwd) || exit 2
top=${here%/tests/accuracy}
bin=$top/bin
awk=${AWK:-awk}
status=0

main()
{
	gold=
	if [ $# -gt 0 ] && [ -n "$1" ]; then
		gold=$(cd "$1" 2>/dev/null && pwd) ||
		    die "$1: not a folder that can be read"
	fi
	for program in sentsplit enttag datefind; do
		[ -x "$bin/$program" ] ||
		    die "bin/$program: not there, run make first"
	done
	tmp=${TMPDIR:-/tmp}/accuracy.$$
	(umask 077 && mkdir "$tmp") || exit 2
	trap 'rm -rf "$tmp"' EXIT
	trap 'exit 2' HUP INT PIPE TERM
	echo "set                                kind  measures, in percent"
	if [ -n "$gold" ]; then
		score_folders "$gold"
	else
		score_articles
	fi
	score_press
	exit $status
}

die()
{
	echo "accuracy.sh: $*" >&2
	exit 2
}

# Run a program of ours; what it reports on standard error is shown.
run()
{
	program=$1
	shift
	"$bin/$program" "$@" || {
		status=1
		echo "accuracy.sh: $name: $program: exit status not 0" >&2
	}
}

# The articles' names begin with their dates.
score_articles()
{
	cd "$top" || exit 2
	name=articles
	for article in tests/articles/*.txt; do
		date=${article##*/}
		run sentsplit -d "$(echo "$date" | cut -c 1-10)" "$article"
	done >"$tmp/S"
	run enttag "$tmp/S" >"$tmp/e"
	run datefind "$tmp/S" >"$tmp/t"
	for kind in S e t; do
		row $kind "$here/articles.gold.rec" "$tmp/$kind"
	done
}

# Our own gold, which has sentences, names and times.
score_press()
{
	press=$top/src/train/gold/press-dev.gold.tsv
	score_sentences "$press"
	: >"$tmp/sure"
	score_entities "$press"
	show_confidence
	score_annotator t datefind "$press"
}

score_folders()
{
	for set in "$1"/sentences/*.gold.tsv; do
		[ -f "$set" ] && score_sentences "$set"
	done
	[ -f "$1/sentences/golden_rules.json" ] &&
	    score_golden_rules "$1/sentences/golden_rules.json"
	: >"$tmp/sure"
	for set in "$1"/entities/*.gold.tsv; do
		[ -f "$set" ] && score_entities "$set"
	done
	show_confidence
	[ -f "$1/entities/reuters-country-dev.tsv" ] &&
	    [ -f "$1/text/reuters-21578.docs.tsv.gz" ] &&
	    score_countries "$1"
	for set in "$1"/times/*.gold.tsv; do
		[ -f "$set" ] && score_annotator t datefind "$set"
	done
}

score_sentences()
{
	docs=${1%.gold.tsv}.docs.tsv
	[ -f "$docs" ] || return
	name=$(basename "$1" .gold.tsv)
	run sentsplit "$docs" >"$tmp/system"
	row S "$1" "$tmp/system"
	name="$name, wrapped"
	$awk -f "$here/wrap.awk" "$docs" >"$tmp/docs"
	run sentsplit "$tmp/docs" >"$tmp/system"
	row S "$1" "$tmp/system"
}

score_annotator()
{
	name=$(basename "$3" .gold.tsv)
	docs=${3%.gold.tsv}.docs.tsv
	if [ -f "$docs" ]; then
		run sentsplit "$docs" >"$tmp/S"
	else
		grep '^[DSZ]' "$3" >"$tmp/S"
	fi
	run "$2" "$tmp/S" >"$tmp/system"
	row "$1" "$3" "$tmp/system"
}

# A set of entities as it is, in other letters, and how sure enttag was.
score_entities()
{
	score_annotator e enttag "$1"
	run enttag -c 0 "$tmp/S" >"$tmp/system"
	$awk -f "$here/confidence.awk" "$1" "$tmp/system" >>"$tmp/sure"
	case $name in
	*-dev) ;;
	*) return ;;
	esac
	gold=$1
	for letters in capitals small; do
		name="$(basename "$gold" .gold.tsv), $letters"
		$awk -v letters=$letters '
		BEGIN { FS = OFS = "\t" }
		$1 == "S" {
			$9 = letters == "small" ? tolower($9) : toupper($9)
		}
		{ print }' "$tmp/S" >"$tmp/recased"
		run enttag "$tmp/recased" >"$tmp/system"
		row e "$gold" "$tmp/system"
	done
}

# How many mentions of each tenth of confidence are right.
show_confidence()
{
	[ -s "$tmp/sure" ] || return
	sort "$tmp/sure" | $awk '
	{ all[$1]++; right[$1] += $2 }
	END {
		for (i = 0; i < 10; i++)
			if (all[i] > 0)
				printf "%-34s %-4s  right   %6.2f  of %8d\n",
				    "confidence 0." i, "e",
				    100 * right[i] / all[i], all[i]
	}'
}

score_golden_rules()
{
	name=golden_rules
	$awk -f "$here/bytes.awk" -f "$here/golden.awk" "$1" >"$tmp/cases"
	grep '^D' "$tmp/cases" >"$tmp/docs"
	run sentsplit "$tmp/docs" >"$tmp/system"
	cell "$name" S "cases $(
		$awk -f "$here/cases.awk" "$tmp/cases" "$tmp/system")"
}

# Documents that bear the name of the country they are about.
score_countries()
{
	name=reuters-country-dev
	labels=$1/entities/$name.tsv
	gzip -dc "$1/text/reuters-21578.docs.tsv.gz" |
	    $awk -F '\t' 'NR == FNR { label[$1]; next } $2 in label' \
	    "$labels" - >"$tmp/docs"
	run sentsplit "$tmp/docs" >"$tmp/S"
	run enttag "$tmp/S" >"$tmp/e"
	cell "$name" e "country $(
		$awk -f "$here/country.awk" "$labels" "$tmp/e")"
}

# Score one kind of one set, and print its row.
row()
{
	types=
	note=
	if [ "$1" = e ] && ! cut -f 1,7 "$2" | grep -q '^e.MISC$'; then
		types=$(cut -f 1,7 "$2" | sed -n 's/^e.//p' | sort -u |
		    paste -s -d , -)
		note=$types
	fi
	"$here/score.sh" -k "$1" -T "$types" "$2" "$3" >"$tmp/score" || exit 2
	cell "$name" "$1" "$($awk -v kind="$1" '
		/^(sentences|overall)/ { print "P", $3, "R", $5, "F1", $7 }
		kind == "e" && $1 == "span" { span = $7 }
		kind == "t" && $2 == "P" { print $1, $7 }
		kind == "t" && $2 == "accuracy" { print $1, $NF }
		END { if (kind == "e") print "span", span }
	    ' "$tmp/score" | paste -s -d ' ' -) $note"
}

# Print a set's name, a kind, and pairs of a measure and its figure.
cell()
{
	# shellcheck disable=SC2086
	set -- "$1" "$2" $3
	printf '%-34s %-4s' "$1" "$2"
	shift 2
	while [ $# -gt 1 ]; do
		printf '  %-7s %6s' "$1" "$2"
		shift 2
	done
	[ $# -eq 0 ] || printf '  (%s)' "$1"
	printf '\n'
}

main "$@"
