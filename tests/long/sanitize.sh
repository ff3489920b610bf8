#!/bin/sh
# A build with the address and undefined-behaviour sanitizers, of a copy of
# the tree, is run over the articles, hostile input and mutated input. Run by
# tests/long/run.sh; CASES=N mutations of each input (20), SEED=N (1).
set -u
. ./common.sh
cases=${CASES:-20}
seed=${SEED:-1}
flags="-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all"

need clang
copy=$scratch/tree
mkdir "$copy"
(cd ../.. && tar -cf - Makefile src tests) | (cd "$copy" && tar -xf -)
if (cd "$copy" && rm -f src/*.o src/*/*.o src/*/*/*.o &&
    mkdir bin && make -s STATIC= CC=clang CFLAGS="$flags" all \
    tests/units/models) \
    >"$scratch/log" 2>&1; then
	report "a build with sanitizers" ok
else
	cat "$scratch/log" >&2
	report "a build with sanitizers" "not ok"
	finish
fi
PATH=$copy/bin:$PATH
cc -std=c99 -D_POSIX_C_SOURCE=200809L -o "$scratch/mutate" \
    ../fuzz/mutate.c || exit 1

# Options that lead to other code, one set a line.
commands() {
	cat <<-END
	sentsplit
	sentsplit -l
	sentsplit -w -u
	sentsplit -p
	datefind
	datefind -u -d 2015-07-06
	enttag
	tally
	tally timeline
	tally timeline -m -N Vienna -b week -f text
	tally top -b doc -f json -w 2015
	tally pairs -b doc
	tally pairs -f graphml -n 5
	tally pairs -1 -f dot
	tally timeline -n 0 -z -b month -M 16M
	tally timeline -m -n 9 -N vienna
	tally new -B 2014 -p 1
	tally rising -B 2013..2014 -p 1
	tally why Vienna -f csv
	tally events -d 2
	tally events -m -w 2014-Q3 -k PER,DATE -C AT
	tally dups
	tally top -1
	tally suspects
	markup
	END
	for form in conll conll2 csv geojson html json labelstudio spans \
	    timelinejs timeml; do
		echo "markup -f $form"
	done
	echo "markup -f brat -o $scratch/files -O"
	echo "markup -f conll -T -o $scratch/files -O"
	for form in conll conll2 timeml json; do
		echo "unmark -f $form"
	done
}

# forms COMMAND: the options that tell what is read.
forms() {
	case $1 in
	unmark*) echo -q ;;
	*) echo -q -qt -qr ;;
	esac
}

# try FILE NAME: every command must end in status 0 or 1, and without a
# sanitizer's report.
try() {
	while read -r command; do
		for form in $(forms "$command"); do
			$command $form <"$1" >/dev/null 2>"$scratch/log"
			status=$?
			[ "$status" -le 1 ] && [ ! -s "$scratch/log" ] &&
			    continue
			report "$command $form on $2" \
			    "not ok status $status"
			sed 's/^/# /;20q' "$scratch/log"
			bad=$((bad + 1))
		done
	done <"$scratch/commands"
}

# try_brat FILE TEXT NAME: the same of annotations that have a text beside.
try_brat() {
	cp "$1" "$scratch/brat.ann" && cp "$2" "$scratch/brat.txt" || exit 1
	unmark -q -f brat "$scratch/brat.ann" >/dev/null 2>"$scratch/log"
	status=$?
	[ "$status" -le 1 ] && [ ! -s "$scratch/log" ] && return
	report "unmark -f brat on $3" "not ok status $status"
	sed 's/^/# /;20q' "$scratch/log"
	bad=$((bad + 1))
}

commands >"$scratch/commands"
make_inputs
for file in ../articles/*.txt; do
	file_record "${file##*/}" "$file"
done | head -n 2 >"$scratch/inputs/docs"
cp ../../man/*.[1-7] "$scratch/inputs"
make_foreign
cp "$scratch"/foreign/* "$scratch/inputs"
ann=$scratch/foreign/news.brat.ann
words=$scratch/foreign/news.brat.txt

bad=0
for file in "$scratch"/inputs/*; do
	try "$file" "${file##*/}"
	try_brat "$file" "$words" "${file##*/}"
	try_brat "$ann" "$file" "text ${file##*/}"
done
report "inputs as they are" "$([ "$bad" -eq 0 ] && echo ok || echo not ok)"

# Mutations: of each input, seeds one after the other.
bad=0
for file in "$scratch/inputs/vienna.txt" "$scratch/inputs/vienna.rec" \
    "$scratch/inputs/docs" "$scratch/inputs/dates" "$scratch/inputs/names" \
    "$scratch"/foreign/* "$scratch"/inputs/2*.txt; do
	i=$seed
	while [ "$i" -lt "$((seed + cases))" ]; do
		"$scratch/mutate" "$i" "$file" >"$scratch/mutant"
		try "$scratch/mutant" "mutate $i ${file##*/}"
		try_brat "$scratch/mutant" "$words" "mutate $i ${file##*/}"
		try_brat "$ann" "$scratch/mutant" "text $i ${file##*/}"
		i=$((i + 1))
	done
done
report "mutated inputs, seeds $seed to $((seed + cases - 1))" \
    "$([ "$bad" -eq 0 ] && echo ok || echo not ok)"

# Damaged models: fifty for each mutation.
"$copy/tests/units/models" $((seed * 1000000)) $((cases * 50)) \
    ../articles/*.txt "$scratch/inputs/brackets" "$scratch/inputs/lines" \
    >"$scratch/log" 2>&1
status=$?
report "$(tail -n 1 "$scratch/log")" \
    "$([ "$status" -eq 0 ] && echo ok || echo not ok)"
finish
