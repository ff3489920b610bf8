# Shared by the long tests: the programs first in PATH, a scratch folder,
# and results in TAP. Read with "." from tests/long.
export LC_ALL=C
PATH=$(cd ../../bin && pwd):$PATH
export PATH
number=0
failed=0
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dateline-long.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# need TOOL: ends the test in failure when it is missing.
need() {
	command -v "$1" >/dev/null 2>&1 && return
	report "$0 needs $1" "not ok it is not installed"
	finish
}

# report NAME "ok ..." or "not ok ...": one line of TAP.
report() {
	number=$((number + 1))
	case $2 in
	ok*) echo "ok $number - $1:${2#ok}" ;;
	*)
		failed=$((failed + 1))
		echo "not ok $number - $1:${2#not ok}"
	esac
}

finish() {
	echo "1..$number"
	[ "$failed" -eq 0 ]
	exit
}

# file_record ID FILE: the file as a D record that carries its text.
file_record() {
	printf 'D\t%s\t2015-07-06\t0\t0\t0\t-\t-\t' "$1"
	sed 's/\\/&&/g' "$2" | awk '
	{ gsub(/\t/, "\\t"); gsub(/\r/, "\\r"); printf "%s\\n", $0 }
	END { print "" }'
}

# make_foreign: what unmark reads, as NAME.FORMAT in $scratch/foreign.
make_foreign() {
	mkdir "$scratch/foreign"
	cp ../fixtures/unmark/news.conll "$scratch/foreign"
	cp ../fixtures/unmark/news.tml "$scratch/foreign/news.timeml"
	cp ../fixtures/unmark/brat/news.ann "$scratch/foreign/news.brat.ann"
	cp ../fixtures/unmark/brat/news.txt "$scratch/foreign/news.brat.txt"
	for form in conll2 timeml json; do
		markup -f $form ../fixtures/examples/vienna.rec \
		    ../fixtures/markup/news.rec >"$scratch/foreign/both.$form"
	done
}

# foreign: a command of unmark a line, for each of these files.
foreign() {
	for form in conll conll2 timeml json; do
		for file in "$scratch"/foreign/*.$form; do
			echo "unmark -f $form $file"
		done
	done
	echo "unmark -f brat $scratch/foreign/news.brat.ann"
}

# make_inputs: files to be read, real and hostile, in $scratch/inputs.
make_inputs() {
	mkdir "$scratch/inputs"
	cp ../articles/*.txt ../fixtures/examples/* "$scratch/inputs"
	for kind in $(awk -f ../hostile.awk -v kind=list); do
		awk -f ../hostile.awk -v kind="$kind" -v size=400 \
		    >"$scratch/inputs/$kind"
	done
}
