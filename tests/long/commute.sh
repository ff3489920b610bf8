#!/bin/sh
# What a program finds in a document depends on the document alone: enttag |
# datefind is datefind | enttag, foreign records between sentences change
# nothing, nor does it matter who has split the text. A few thousand documents
# are made; operands are more, D records with their text, also as .gz. Run by
# tests/long/run.sh.
set -u
. ./common.sh

# DOCUMENTS documents of some lines each, drawn from all inputs: most are
# short enough for a post, some ids are long, and some documents are larger
# than a window. On standard output, as D records.
make_documents() {
	make_inputs
	for file in "$scratch/inputs"/*; do
		tr '\000' ' ' <"$file" | cut -c 1-2000
		echo
	done >"$scratch/lines"
	awk -v documents="${DOCUMENTS:-3000}" '
	function random(n)	# 0 to n - 1, the same on every machine
	{
		seed = (seed * 16807) % 2147483647
		return seed % n
	}
	function text(size,    n, line)
	{
		for (n = 0; n < size; n += length(line) + 2) {
			line = lines[random(NR) + 1]
			printf "%s\\n%s", line, random(3) ? "" : "\\n"
		}
	}
	BEGIN {
		seed = 2015
		for (filler = "long"; length(filler) < 3000; )
			filler = filler filler
	}
	{
		gsub(/\\/, "\\\\&")
		gsub(/\t/, "\\t")
		gsub(/\r/, "\\r")
		lines[NR] = $0
	}
	END {
		for (i = 1; i <= documents; i++) {
			id = random(20) ? i : i filler
			printf "D\t%s\t2015-07-06\t0\t0\t0\t-\t", id
			printf "%s\t", random(2) ? "-" : lines[random(NR) + 1]
			if (i % 1000 == 0)
				text(400000 * (1 + i / 1000 % 4))
			else
				text(random(4) ? random(1400) : random(9000))
			print ""
		}
	}' "$scratch/lines"
}

canonical() {
	sort -t "$(printf '\t')" -k2,2 -k4,4n -k5,5n -k6,6nr -k1,1 -k7
}

# The records of one kind.
own() {
	awk -v kind="$1" 'substr($0, 1, 2) == kind "\t"'
}

# same NAME ONE OTHER: two files of $scratch hold the same bytes.
same() {
	report "$1" "$(cd "$scratch" && cmp "$2" "$3" >log 2>&1 && echo ok ||
	    sed '1!d;s/^/not ok /' log)"
}

# foreign NAME OPTION ...: in a stream among which tests/foreign.awk, called
# with the options, has put records, every program finds what it found.
foreign() {
	of=$1
	shift
	awk -f ../foreign.awk "$@" "$scratch/S" >"$scratch/among"
	for command in datefind "datefind -u" enttag "enttag -j3" \
	    "enttag -u" "enttag -1"; do
		case $command in
		datefind*) kind=t ;;
		*) kind=e ;;
		esac
		one=$kind
		if [ "$command" = "datefind -u" ]; then
			datefind -qu "$scratch/S" | own t >"$scratch/t-u"
			one=t-u
		elif [ "$command" = "enttag -1" ]; then
			enttag -q1 "$scratch/S" | own e >"$scratch/e-1"
			one=e-1
		fi
		$command -q "$scratch/among" | own $kind >"$scratch/found"
		same "$of: $command among foreign records, $*" found $one
	done
	awk -f ../foreign.awk "$@" "$scratch/rec" >"$scratch/among"
	for format in ansi html json; do
		markup -qf $format "$scratch/rec" >"$scratch/one"
		markup -qf $format "$scratch/among" >"$scratch/other"
		same "$of: $format among foreign records, $*" one other
	done
}

# check NAME: all of it, for the documents of $scratch/docs.
check() {
	sentsplit -q "$scratch/docs" >"$scratch/S"
	datefind -q "$scratch/S" >"$scratch/S.t"
	enttag -q "$scratch/S" >"$scratch/S.e"
	own t <"$scratch/S.t" >"$scratch/t"
	own e <"$scratch/S.e" >"$scratch/e"
	report "$1: there is something to find" "$(
	    [ -s "$scratch/t" ] && [ -s "$scratch/e" ] && echo ok \
	    "$(grep -c '^D' "$scratch/S") documents" || echo not ok)"
	datefind -q "$scratch/S.e" >"$scratch/rec"
	canonical <"$scratch/rec" >"$scratch/one"
	for threads in 1 3; do
		enttag -q -j $threads "$scratch/S.t" | canonical \
		    >"$scratch/other"
		same "$1: enttag | datefind, datefind | enttag -j $threads" \
		    one other
	done
	datefind -q "$scratch/docs" >"$scratch/other"
	same "$1: datefind of text, of sentences" S.t other
	enttag -q -j 3 "$scratch/docs" >"$scratch/other"
	same "$1: enttag of text, of sentences" S.e other
	foreign "$1" -v each=10
	foreign "$1" -v each=1 -v kinds="x 0"
	foreign "$1" -v each=1 -v flood=30000 -v long=20000
}

make_documents >"$scratch/docs"
check "made documents"
for docs in "$@"; do
	case $docs in
	*.gz) gzip -dc "$docs" >"$scratch/docs" ;;
	*) cat "$docs" >"$scratch/docs" ;;
	esac
	check "$docs"
done
finish
