# The suite as a whole: the record format, and what every program does with
# good, bad and hostile input. In setup_file every input is run through the
# pipeline once; the tests look at what came out.

load helper

setup_file() {
	local kind file

	inputs=$BATS_FILE_TMPDIR/inputs
	streams=$BATS_FILE_TMPDIR/streams
	export inputs streams
	mkdir "$inputs" "$streams"
	cp articles/*.txt fixtures/examples/vienna.txt "$inputs"
	for kind in $(awk -f hostile.awk -v kind=list); do
		awk -f hostile.awk -v kind="$kind" >"$inputs/$kind.txt"
		awk -f hostile.awk -v kind="$kind" -v seed=2 -v size=500 \
		    >"$inputs/$kind-2.txt"
	done
	printf 'no newline at the end' >"$inputs/unterminated.txt"
	: >"$inputs/empty.txt"
	cd "$inputs" || return 1
	for file in *.txt; do
		file=${file%.txt}
		sentsplit -t -d 2015-07-06 "$file.txt" >"$streams/$file.S" &&
		    enttag "$streams/$file.S" >"$streams/$file.e" &&
		    datefind "$streams/$file.S" >"$streams/$file.t" &&
		    datefind "$streams/$file.e" >"$streams/$file.rec" ||
		    echo "# $file: the pipeline failed" >&3
		flat <"$file.txt" >"$streams/$file.flat"
	done
	cat "$streams"/*.S >"$streams/all-S" || :
	cat "$streams"/*.rec >"$streams/all-rec" || :
	true
}

# Checks one property of every stream, against its source.
property_holds() {
	local file failed=0

	for file in "$streams"/*.rec; do
		awk -f properties.awk -v check="$1" \
		    -v source="${file%.rec}.flat" "$file" || {
			echo "$file"
			failed=1
		}
	done
	return "$failed"
}

# The faults that the checker finds in the example after a sed script.
faults() {
	flat <fixtures/examples/vienna.txt >"$BATS_TEST_TMPDIR/flat"
	sed "$(printf "$1")" "$example" | awk -f properties.awk -v check="$2" \
	    -v source="$BATS_TEST_TMPDIR/flat"
}

### The record format ########################################################

@test "the example of the format comes out record for record" {
	cd fixtures/examples
	sentsplit -d 2015-07-06 vienna.txt | enttag | datefind |
	    cmp - vienna.rec
}

@test "hostile input is the same on every machine" {
	for kind in $(awk -f hostile.awk -v kind=list); do
		awk -f hostile.awk -v kind="$kind"
	done | cksum >"$BATS_TEST_TMPDIR/sum"
	cat "$BATS_TEST_TMPDIR/sum"
	[ "$(cat "$BATS_TEST_TMPDIR/sum")" = "1265904492 101041" ]
}

@test "the checker of these properties finds each kind of fault" {
	faults '' ''
	fails faults '2s/^S/5/' columns
	fails faults '3s/Vienna/Vienna\t/' columns
	fails faults '4s/2015-07-06/2015-07-07/' columns
	fails faults '3s/LOC/GPE/' types
	fails faults '4s/met/meet/' lengths
	fails faults '4s/met/saw/' slices
	fails faults '4s/\t24\t137\t/\t25\t137\t/' slices
	fails faults '4d' tiles
	fails faults '4s/\t2\t24/\t3\t24/' tiles
	fails faults '15,18d' tiles
	fails faults '5s/\t2\t32/\t1\t32/' annotations
	fails faults '5s/July/June/' annotations
	fails faults '7p' annotations
	fails faults '3s/\tVienna\t/\t'"$(printf '%0257d' 0)"'\t/' bounds
	fails faults '3s/$/\ta='"$(printf '%01024d' 0)"'/' bounds
	fails faults '2s/\t0\t[0-9]*\t/\t0\t0\t/' bounds
	fails faults '1d' documents
	fails faults '$d' documents
	fails faults '$s/249/250/g' documents
	fails faults '$s/\t4\t/\t5\t/' documents
}

@test "every property holds for documents that came as D records" {
	for file in "$inputs"/*.txt; do
		file_record "${file##*/}" "$file"
	done >"$BATS_TEST_TMPDIR/docs"
	sentsplit "$BATS_TEST_TMPDIR/docs" | datefind | enttag |
	    awk -f properties.awk -v documents="$BATS_TEST_TMPDIR/docs"
}

@test "no record has an empty column, a control byte or a foreign id" {
	property_holds columns
}

@test "types and values are those of the format" {
	property_holds types
}

@test "every text is as long as its span" {
	property_holds lengths
}

@test "every offset slices its text out of the source" {
	property_holds slices
}

@test "sentences tile the document" {
	property_holds tiles
}

@test "annotations follow their sentence, lie in it and equal its slice" {
	property_holds annotations
}

@test "every record is at most 1 KB longer than its id and its text" {
	property_holds bounds
}

@test "every document ends with its number of sentences and its size" {
	property_holds documents
}

@test "every stage writes records in the canonical order" {
	for file in "$streams"/*.[Set]; do
		canonical <"$file" | cmp - "$file"
	done
}

@test "enttag | datefind gives the same records as datefind | enttag" {
	for file in "$streams"/*.t; do
		enttag "$file" | canonical >"$BATS_TEST_TMPDIR/one"
		canonical <"${file%.t}.rec" | cmp - "$BATS_TEST_TMPDIR/one"
	done
}

@test "the inputs hold sentences, names and times to look at" {
	[ "$(grep -c '^S' "$streams/all-rec")" -gt 1000 ]
	[ "$(grep -c '^e' "$streams/all-rec")" -gt 500 ]
	[ "$(grep -c '^t' "$streams/all-rec")" -gt 400 ]
}

@test "what a filter did not write it copies byte for byte" {
	copies() {
		"$1" "$streams/all-S" | grep '^[^et]' |
		    cmp - "$streams/all-S"
	}
	for_each "$filters" copies
}

@test "unknown kinds and tags pass through byte for byte" {
	strange="$BATS_TEST_TMPDIR/strange"
	awk -F '\t' -v OFS='\t' '
	/^[SZ]/ {
		print "x", $2, $3, $4, $5, $6, "-", "-", "-", "who=knows"
		print "Q", $2, $3, $4, $5, $6, "a b", "\\n", "\303\200\200"
	}
	{ print $0, "future=1.5", "-", "\377=\\", "" }
	' "$streams/all-S" >"$strange"
	passes() {
		ends 0 "$1" "$strange" >"$BATS_TEST_TMPDIR/out" && silent &&
		    grep '^[^et]' "$BATS_TEST_TMPDIR/out" | cmp - "$strange"
	}
	for_each "$filters" passes
	ends 0 tally "$strange" >/dev/null
	silent
	ends 0 markup "$strange" >/dev/null
	silent
}

@test "a stream that is annotated already is copied by sentsplit" {
	sentsplit "$streams/all-rec" | cmp - "$streams/all-rec"
}

@test "all files at once give what file by file gives" {
	cd "$inputs"
	at_once() {
		"$1" -t *.txt >"$BATS_TEST_TMPDIR/once" &&
		    for file in *.txt; do
			"$1" -t "$file"
		done | cmp - "$BATS_TEST_TMPDIR/once"
	}
	for_each "$filters" at_once
}

@test "all streams at once give what stream by stream gives" {
	cd "$streams"
	at_once() {
		"$@" *.S >"$BATS_TEST_TMPDIR/once" &&
		    cat *.S | "$@" | cmp - "$BATS_TEST_TMPDIR/once" &&
		    for file in *.S; do
			"$@" "$file"
		done | cmp - "$BATS_TEST_TMPDIR/once"
	}
	for_each "$filters" at_once
	at_once markup -f json
}

@test "the order of documents does not change what tally counts" {
	cd "$streams"
	for report in top timeline; do
		tally "$report" *.rec >"$BATS_TEST_TMPDIR/one"
		tally "$report" $(ls -r *.rec) | cmp - "$BATS_TEST_TMPDIR/one"
		tally "$report" all-rec | cmp - "$BATS_TEST_TMPDIR/one"
	done
}

@test "a second run gives the same bytes in any locale" {
	again() {
		"$1" "$streams/all-rec" >"$BATS_TEST_TMPDIR/one" &&
		    LC_ALL=en_US.UTF-8 TZ=Asia/Tokyo "$1" "$streams/all-rec" |
		    cmp - "$BATS_TEST_TMPDIR/one"
	}
	for_each "$programs" again
}

@test "text in D records gives the records that the file gives" {
	cd "$inputs"
	for file in *.txt; do
		case $file in bytes*) continue ;; esac
		file_record "$file" "$file" >"$BATS_TEST_TMPDIR/docs"
		sentsplit "$BATS_TEST_TMPDIR/docs" |
		    cmp - "$streams/${file%.txt}.S"
	done
}

@test "random bytes in D records give the records that the file gives" {
	for file in "$inputs"/bytes*.txt; do
		file_record "${file##*/}" "$file" >"$BATS_TEST_TMPDIR/docs"
		sentsplit "$BATS_TEST_TMPDIR/docs" >"$BATS_TEST_TMPDIR/out"
		name=${file##*/}
		cmp "$BATS_TEST_TMPDIR/out" "$streams/${name%.txt}.S"
	done
}

@test "every program treats a D with text as sentsplit would" {
	for file in articles/*.txt; do
		file_record "${file##*/}" "$file"
	done >"$BATS_TEST_TMPDIR/docs"
	same() {
		sentsplit "$BATS_TEST_TMPDIR/docs" | "$1" \
		    >"$BATS_TEST_TMPDIR/one" &&
		    "$1" "$BATS_TEST_TMPDIR/docs" |
		    cmp - "$BATS_TEST_TMPDIR/one"
	}
	for_each "$programs" same
}

@test "every program treats plain text as sentsplit would" {
	same() {
		sentsplit articles/*.txt | "$1" >"$BATS_TEST_TMPDIR/one" &&
		    "$1" articles/*.txt | cmp - "$BATS_TEST_TMPDIR/one"
	}
	for_each "$programs" same
}

@test "standard input gives what the file gives" {
	cd "$inputs"
	for file in *.txt; do
		sentsplit -t -d 2015-07-06 -i "$file" <"$file" |
		    cmp - "$streams/${file%.txt}.S"
	done
	same() {
		"$1" "$streams/all-rec" >"$BATS_TEST_TMPDIR/one" &&
		    "$1" <"$streams/all-rec" | cmp - "$BATS_TEST_TMPDIR/one"
	}
	for_each "$programs" same
}

@test "input that trickles in gives the same bytes" {
	cd "$inputs"
	for file in *.txt; do
		dd bs=1 if="$file" 2>/dev/null |
		    sentsplit -t -d 2015-07-06 -i "$file" |
		    cmp - "$streams/${file%.txt}.S"
	done
	trickles() {
		"$1" "$streams/all-rec" >"$BATS_TEST_TMPDIR/one" &&
		    dd bs=37 if="$streams/all-rec" 2>/dev/null | "$1" |
		    cmp - "$BATS_TEST_TMPDIR/one"
	}
	for_each "$programs" trickles
}

@test "sentsplit -u gives the same records, however the input trickles in" {
	cd "$inputs"
	for lines in -l -w; do
		for file in *.txt; do
			sentsplit -t "$lines" -i x <"$file" \
			    >"$BATS_TEST_TMPDIR/one"
			sentsplit -t "$lines" -u -i x <"$file" |
			    cmp - "$BATS_TEST_TMPDIR/one"
			dd bs=1 if="$file" 2>/dev/null |
			    sentsplit -t "$lines" -u -i x |
			    cmp - "$BATS_TEST_TMPDIR/one"
		done
	done
}

@test "-u gives the same bytes from every other program" {
	same() {
		"$1" "$streams/all-S" >"$BATS_TEST_TMPDIR/one" &&
		    "$1" -u "$streams/all-S" | cmp - "$BATS_TEST_TMPDIR/one"
	}
	for_each "datefind enttag tally markup" same
}

@test "-u writes each result while the input is still open" {
	in=$BATS_TEST_TMPDIR/in out=$BATS_TEST_TMPDIR/out
	mkfifo "$in" "$out"
	answers() {
		"$1" -u "$in" >"$out" 3>&- &
		exec 5<"$out" 4<>"$in"
		cat "$example" >&4
		line=
		while [ "${line#Z}" = "$line" ]; do
			read -r -t 60 line <&5 || break
		done
		exec 4>&-
		cat <&5 >/dev/null
		exec 5<&-
		wait $! && [ "${line#Z}" != "$line" ]
	}
	for_each "$filters" answers
}

@test "sentsplit -u gives a sentence as soon as its line has ended" {
	in=$BATS_TEST_TMPDIR/in out=$BATS_TEST_TMPDIR/out
	mkfifo "$in" "$out"
	sentsplit -u "$in" >"$out" 3>&- &
	exec 5<"$out" 4<>"$in"
	printf 'One sentence. And two.\nThree' >&4
	for i in 1 2 3; do
		read -r -t 60 line <&5
	done
	exec 4>&-
	cat <&5 >/dev/null
	exec 5<&-
	wait $!
	[ "${line##*	}" = "And two." ]
}

@test "records without D and Z around them are fine" {
	sed -n '/^[DZ]/!p' "$example" >"$BATS_TEST_TMPDIR/loose"
	fine() {
		ends 0 "$1" "$BATS_TEST_TMPDIR/loose" >/dev/null && silent
	}
	for_each "$programs" fine
}

@test "a filter before a program may take sentences or annotations away" {
	for kind in S e t; do
		sed "/^$kind/d" "$example" >"$BATS_TEST_TMPDIR/less"
		fine() {
			ends 0 "$1" "$BATS_TEST_TMPDIR/less" >/dev/null &&
			    silent
		}
		for_each "$programs" fine
	done
}

### Cut and broken streams ###################################################

# Cuts the stream $1 everywhere, or nearly so, but not at the places $2.
cut_everywhere() {
	local stream=$1 between=" $2 " size at program failed=0

	size=$(wc -c <"$stream")
	{
		awk '{ n += length($0) + 1; print n - 1; print n; print n + 1 }
		    ' "$stream"
		awk -v n="$size" 'BEGIN { for (i = 1; i < n; i += 13) print i }'
	} | sort -nu >"$BATS_TEST_TMPDIR/places"
	while read -r at; do
		[ "$at" -lt "$size" ] || continue
		case $between in *" $at "*) continue ;; esac
		first_bytes "$at" "$stream" >"$BATS_TEST_TMPDIR/cut"
		for program in $programs; do
			ends 1 "$program" -r "$BATS_TEST_TMPDIR/cut" \
			    >/dev/null && message_says "$program" . || {
				echo "$program: cut at $at"
				failed=1
			}
		done
	done <"$BATS_TEST_TMPDIR/places"
	return "$failed"
}

@test "a stream cut anywhere but between documents ends in status 1" {
	size=$(wc -c <"$example")
	{
		cat "$example"
		sed 's/vienna.txt/second/' "$example" | sed '3,9d'
	} >"$BATS_TEST_TMPDIR/two"
	cut_everywhere "$BATS_TEST_TMPDIR/two" "$size"
}

@test "a stream of documents' texts that is cut ends in status 1" {
	{
		file_record one fixtures/examples/vienna.txt
		file_record two fixtures/examples/vienna.txt
	} >"$BATS_TEST_TMPDIR/docs"
	cut_everywhere "$BATS_TEST_TMPDIR/docs" \
	    "$(head -n 1 "$BATS_TEST_TMPDIR/docs" | wc -c)"
}

@test "a stream cut between documents is whole" {
	{ cat "$example"; sed 's/vienna.txt/second/' "$example"; } \
	    >"$BATS_TEST_TMPDIR/two"
	first_bytes "$(wc -c <"$example")" "$BATS_TEST_TMPDIR/two" \
	    >"$BATS_TEST_TMPDIR/one"
	whole() {
		ends 0 "$1" "$BATS_TEST_TMPDIR/one" >/dev/null && silent
	}
	for_each "$programs" whole
}

@test "a document that lacks its Z is not counted" {
	{ cat "$example"; sed 's/vienna.txt/second/;$d' "$example"; } \
	    >"$BATS_TEST_TMPDIR/two"
	tally "$example" >"$BATS_TEST_TMPDIR/one"
	ends 1 tally "$BATS_TEST_TMPDIR/two" >"$BATS_TEST_TMPDIR/out"
	cmp "$BATS_TEST_TMPDIR/out" "$BATS_TEST_TMPDIR/one"
}

@test "a document that lacks its Z before the next D is reported" {
	{ sed '$d' "$example"; sed 's/vienna.txt/second/' "$example"; } \
	    >"$BATS_TEST_TMPDIR/two"
	reports() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/two" >/dev/null &&
		    one_message "$1" && message_says "$1" vienna.txt
	}
	for_each "$programs" reports
}

@test "a filter copies a cut stream as it is and gives it no Z" {
	sed '$d' "$streams/vienna.S" >"$BATS_TEST_TMPDIR/cut"
	copies() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/cut" >"$BATS_TEST_TMPDIR/out" &&
		    grep '^[^et]' "$BATS_TEST_TMPDIR/out" |
		    cmp - "$BATS_TEST_TMPDIR/cut"
	}
	for_each "$filters" copies
}

@test "a last record without its newline is copied and not annotated" {
	printf 'S\tx\t2015-07-06\t1\t0\t22\ts\t1\tKerry left on Tuesday.' \
	    >"$BATS_TEST_TMPDIR/cut"
	copies() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/cut" >"$BATS_TEST_TMPDIR/out" &&
		    one_message "$1" && message_says "$1" ':1: ' &&
		    cmp "$BATS_TEST_TMPDIR/out" "$BATS_TEST_TMPDIR/cut"
	}
	for_each "$filters" copies
}

@test "a line that is no record is named with its number, the rest done" {
	awk '{ print } NR == 2 { print "no record" }' "$streams/vienna.S" \
	    >"$BATS_TEST_TMPDIR/odd"
	names() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/odd" >"$BATS_TEST_TMPDIR/out" &&
		    one_message "$1" && message_says "$1" '/odd:3: '
	}
	for_each "$programs" names
	copies() {
		names "$1" && "$1" "$streams/vienna.S" |
		    awk '{ print } NR == '"$2"' { print "no record" }' |
		    cmp - "$BATS_TEST_TMPDIR/out"
	}
	copies sentsplit 2
	names datefind
	sed '/^no record$/d' "$BATS_TEST_TMPDIR/out" |
	    cmp - "$streams/vienna.t"
	names enttag
	sed '/^no record$/d' "$BATS_TEST_TMPDIR/out" |
	    cmp - "$streams/vienna.e"
}

@test "a text that is not as long as its span is named" {
	sed '4s/met/saw and met/' "$example" >"$BATS_TEST_TMPDIR/odd"
	names() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/odd" >/dev/null &&
		    one_message "$1" && message_says "$1" '/odd:4: '
	}
	for_each "$programs" names
}

@test "a document date that is none becomes absent and is named" {
	printf 'D\tx\t6 July 2015\t0\t0\t0\t-\t-\tKerry left.\n' \
	    >"$BATS_TEST_TMPDIR/docs"
	names() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/docs" >"$BATS_TEST_TMPDIR/out" &&
		    one_message "$1" && message_says "$1" '6 July 2015' &&
		    ! grep '6 July' "$BATS_TEST_TMPDIR/out"
	}
	for_each "$programs" names
}

### Output ###################################################################

@test "a full disk ends in status 2 with one message" {
	full() {
		ends 2 "$1" "$example" >/dev/full && one_message "$1" &&
		    message_says "$1" 'standard output: '
	}
	for_each "$programs" full
}

@test "a full disk is noticed behind the first buffer too" {
	full() {
		ends 2 "$1" "$streams/all-rec" >/dev/full && one_message "$1"
	}
	for_each "$programs" full
}

@test "a full disk is noticed with --help and --version" {
	full() {
		ends 2 "$1" --help >/dev/full && one_message "$1" &&
		    ends 2 "$1" --version >/dev/full && one_message "$1"
	}
	for_each "$programs" full
}

@test "a closed standard output ends in status 2 with one message" {
	closed() {
		ends 2 "$1" "$example" >&- && one_message "$1" &&
		    message_says "$1" 'standard output: '
	}
	for_each "$programs" closed
}

@test "a closed standard error does not send messages elsewhere" {
	closed() {
		"$1" no-such-file "$example" >"$BATS_TEST_TMPDIR/out" 2>&-
		[ $? -eq 1 ] && "$1" "$example" |
		    cmp - "$BATS_TEST_TMPDIR/out"
	}
	for_each "$programs" closed
}

# How a writer ends whose reader went away: 141, or where this process was
# started with SIGPIPE ignored, what EPIPE makes of it.
sigpipe_ignored() {
	local status

	status=$(yes 2>/dev/null | head -n 1 >/dev/null
	    echo "${PIPESTATUS[0]}")
	[ "$status" -ne 141 ]
}

vanished() {
	if sigpipe_ignored; then
		[ "$1" -eq 2 ]
	else
		[ "$1" -eq 141 ]
	fi || { echo "ended in status $1"; return 1; } >&2
}

@test "a reader of endless text that goes away ends the program at once" {
	goes() {
		local status

		yes 'Kerry left on Tuesday.' 2>/dev/null |
		    "$1" 2>"$err" | head -n 1 >/dev/null
		status=${PIPESTATUS[1]}
		vanished "$status"
	}
	for_each "sentsplit datefind enttag markup" goes
}

@test "a reader of endless documents that goes away ends the program at once" {
	goes() {
		local status

		yes "$(file_record x fixtures/examples/vienna.txt)" \
		    2>/dev/null | "$@" 2>"$err" | head -n 1 >/dev/null
		status=${PIPESTATUS[1]}
		vanished "$status"
	}
	for_each "sentsplit datefind enttag markup" goes
	goes markup -f json
}

@test "a reader of tally that goes away ends it" {
	awk 'BEGIN {
		for (i = 0; i < 20000; i++)
			printf "e\tx\t-\t1\t0\t5\tPER\tName %d\tKerry\n", i
	}' >"$BATS_TEST_TMPDIR/names"
	status=$(tally -n 0 "$BATS_TEST_TMPDIR/names" 2>/dev/null |
	    head -n 1 >/dev/null
	    echo "${PIPESTATUS[0]}")
	vanished "$status"
}

@test "where SIGPIPE is ignored a vanished reader is an output error" {
	goes() {
		local status

		yes "$(file_record x fixtures/examples/vienna.txt)" \
		    2>/dev/null |
		    (trap '' PIPE; exec "$1" 2>"$err") | head -n 1 >/dev/null
		status=${PIPESTATUS[1]}
		[ "$status" -eq 2 ] && one_message "$1"
	}
	for_each "sentsplit datefind enttag markup" goes
}

### Input ####################################################################

@test "a directory as operand is named, the rest done, status 1" {
	directory() {
		ends 1 "$1" fixtures "$example" >"$BATS_TEST_TMPDIR/out" &&
		    one_message "$1" && message_says "$1" 'fixtures: ' &&
		    "$1" "$example" | cmp - "$BATS_TEST_TMPDIR/out"
	}
	for_each "$programs" directory
}

@test "a directory as standard input is named, status 1" {
	directory() {
		ends 1 "$1" <fixtures >/dev/null && one_message "$1"
	}
	for_each "$programs" directory
}

@test "a missing file among good ones is named, the rest done, status 1" {
	sed 's/vienna.txt/second/' "$example" >"$BATS_TEST_TMPDIR/second"
	missing() {
		ends 1 "$1" "$example" no-such-file "$BATS_TEST_TMPDIR/second" \
		    >"$BATS_TEST_TMPDIR/out" &&
		    one_message "$1" && message_says "$1" 'no-such-file: ' &&
		    "$1" "$example" "$BATS_TEST_TMPDIR/second" |
		    cmp - "$BATS_TEST_TMPDIR/out"
	}
	for_each "$programs" missing
}

@test "a file that may not be read is named, status 1" {
	: >"$BATS_TEST_TMPDIR/secret"
	chmod 000 "$BATS_TEST_TMPDIR/secret"
	if [ -r "$BATS_TEST_TMPDIR/secret" ]; then
		# the administrator may read everything: a loop of links
		rm -f "$BATS_TEST_TMPDIR/secret"
		ln -s secret "$BATS_TEST_TMPDIR/secret"
	fi
	secret() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/secret" >/dev/null &&
		    one_message "$1" && message_says "$1" 'secret: '
	}
	for_each "$programs" secret
}

@test "many operands, good and bad, do not use up the open files" {
	many() {
		set -- "$1" fixtures "$example" articles no-such-file \
		    articles/*.txt
		set -- "$@" "$@" "$@" "$@" "$@" "$@" "$@" "$@"
		ulimit -n 16
		ends 1 "$@" >/dev/null && ! grep -i 'too many' "$err"
	}
	each() {
		(many "$1")
	}
	for_each "$programs" each
}

@test "control bytes in a file's name are spaces in its id" {
	name=$(printf 'a\tb\nc\033')
	printf 'Kerry left.\n' >"$BATS_TEST_TMPDIR/$name"
	cd "$BATS_TEST_TMPDIR"
	spaces() {
		ends 0 "$1" "$name" >out && silent &&
		    [ "$(cut -f 2 out | sort -u)" = 'a b c ' ]
	}
	for_each "$filters" spaces
}

@test "a message is one line without control bytes, whatever a file is called" {
	name=$(printf 'no\nsuch\033[1m\tfile')
	plain() {
		ends 1 "$1" "$name" >/dev/null && one_message "$1" &&
		    message_says "$1" 'no such \[1m file: No such file'
	}
	for_each "$programs" plain
}

@test "a message names its reason last, however long a file's name" {
	name=$(printf '%0200d/' 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0)file
	told() {
		ends 1 "$1" "$name" >/dev/null && one_message "$1" &&
		    message_says "$1" '/file: [A-Z][a-z ]*$'
	}
	for_each "$programs" told
}

@test "empty input is no error" {
	empty() {
		ends 0 "$1" </dev/null >"$BATS_TEST_TMPDIR/out" && silent &&
		    ends 0 "$1" /dev/null >/dev/null && silent
	}
	for_each "$programs" empty
}

@test "an empty stream of records gives nothing" {
	empty() {
		ends 0 "$1" -r </dev/null >"$BATS_TEST_TMPDIR/out" && silent &&
		    [ ! -s "$BATS_TEST_TMPDIR/out" ]
	}
	for_each "$filters tally" empty
}

@test "an empty text is an empty document" {
	sentsplit /dev/null >"$BATS_TEST_TMPDIR/out"
	printf '%s\t/dev/null\t-\t0\t0\t0\t-\t-\t-\n' D Z |
	    cmp - "$BATS_TEST_TMPDIR/out"
}

@test "a text in a line of 20 MB comes out whole, in sentences of 64 KiB" {
	repeated 20000000 a >"$BATS_TEST_TMPDIR/long"
	long() {
		ends 0 "$1" "$BATS_TEST_TMPDIR/long" \
		    >"$BATS_TEST_TMPDIR/out" && silent
	}
	for_each "$filters" long
	sentsplit "$BATS_TEST_TMPDIR/long" | awk -F '\t' '
	$1 == "S" {
		n += length($9)
		if ($9 !~ /^a+$/ || $5 != end || length($9) > 65536)
			wrong = 1
		end = $6
	}
	$1 == "Z" { size = $6 }
	END { exit wrong || n != 20000000 || size != 20000000 }'
}

@test "tally and markup take a text in a line of 20 MB" {
	repeated 20000000 a >"$BATS_TEST_TMPDIR/long"
	ends 0 tally "$BATS_TEST_TMPDIR/long" >/dev/null
	silent
	for format in ansi html json; do
		ends 0 markup -f "$format" "$BATS_TEST_TMPDIR/long" \
		    >"$BATS_TEST_TMPDIR/out"
		silent
		[ "$(tr -dc a <"$BATS_TEST_TMPDIR/out" | wc -c)" -ge 20000000 ]
	done
}

@test "an unknown record of 20 MB passes through byte for byte" {
	{
		printf 'x\tx\t-\t0\t0\t0\t-\t-\t'
		repeated 20000000 a
		printf '\ttag=1\n'
		cat "$example"
	} >"$BATS_TEST_TMPDIR/long"
	passes() {
		ends 0 "$1" "$BATS_TEST_TMPDIR/long" \
		    >"$BATS_TEST_TMPDIR/out" && silent
	}
	passes sentsplit
	cmp "$BATS_TEST_TMPDIR/out" "$BATS_TEST_TMPDIR/long"
	for_each "datefind enttag" passes
	head -n 1 "$BATS_TEST_TMPDIR/long" >"$BATS_TEST_TMPDIR/first"
	for program in datefind enttag; do
		"$program" "$BATS_TEST_TMPDIR/long" | head -n 1 |
		    cmp - "$BATS_TEST_TMPDIR/first"
	done
	for_each "tally markup" passes
}

@test "a document of 20 MB in one D record gives what the file gives" {
	awk 'BEGIN {
		for (i = 0; i < 400000; i++)
			printf "He said on Monday that Kerry will not be back. "
		printf "\n"
	}' >"$BATS_TEST_TMPDIR/long"
	file_record long "$BATS_TEST_TMPDIR/long" >"$BATS_TEST_TMPDIR/docs"
	sentsplit -d 2015-07-06 -i long <"$BATS_TEST_TMPDIR/long" \
	    >"$BATS_TEST_TMPDIR/one"
	sentsplit "$BATS_TEST_TMPDIR/docs" | cmp - "$BATS_TEST_TMPDIR/one"
	takes() {
		ends 0 "$1" "$BATS_TEST_TMPDIR/docs" >/dev/null && silent
	}
	for_each "datefind enttag tally markup" takes
}

@test "escapes that straddle the reader's buffer are read as elsewhere" {
	awk 'BEGIN {
		for (i = 0; i < 40000; i++)
			printf "He said\nno.\\ \tBut he was\r\nback. "
	}' >"$BATS_TEST_TMPDIR/text"
	# an escape every few bytes: some place of it meets a megabyte
	for shift in 0 1 2 3 4 5; do
		{
			printf "%.${shift}s" xxxxx
			cat "$BATS_TEST_TMPDIR/text"
		} >"$BATS_TEST_TMPDIR/long"
		file_record long "$BATS_TEST_TMPDIR/long" \
		    >"$BATS_TEST_TMPDIR/docs"
		sentsplit -i long -d 2015-07-06 <"$BATS_TEST_TMPDIR/long" \
		    >"$BATS_TEST_TMPDIR/one"
		sentsplit "$BATS_TEST_TMPDIR/docs" |
		    cmp - "$BATS_TEST_TMPDIR/one"
	done
}

@test "a sentence longer than 65536 bytes is copied, not annotated, named" {
	{
		sed '$d' "$streams/vienna.S"
		printf 'S\tvienna.txt\t2015-07-06\t5\t300\t20000300\ts\t3\t'
		repeated 20000000 a
		printf '\n'
		sed -n '$p' "$streams/vienna.S"
	} >"$BATS_TEST_TMPDIR/long"
	copies() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/long" \
		    >"$BATS_TEST_TMPDIR/out" && one_message "$1" &&
		    grep '^[^et]' "$BATS_TEST_TMPDIR/out" |
		    cmp - "$BATS_TEST_TMPDIR/long"
	}
	for_each "$filters" copies
	ends 1 tally "$BATS_TEST_TMPDIR/long" >/dev/null
	one_message tally
	ends 1 markup "$BATS_TEST_TMPDIR/long" >/dev/null
	one_message markup
}

# What steers a terminal: ESC, U+009B in two bytes and in one, overrides and
# isolates, in a word that ends in Q; and what does not.
steering='a\033[31m\302\233[2J\233K\177\342\200\256b\342\201\246cQ'
harmless='\303\251\302\240\342\200\252'

# Whether what is read holds any of them.
steers() {
	tr '\001' ' ' | grep -q -a -e "$(printf '\033')" \
	    -e "$(printf '\302[\200-\237]')" -e "$(printf '\177')" \
	    -e "$(printf '\342\200[\252-\256]')" -e "$(printf '[^\200-\377]\233')" \
	    -e "$(printf '\342\201[\246-\251]')"
}

@test "what steers a terminal is in no message, whatever a file is called" {
	name=$BATS_TEST_TMPDIR/$(printf "$steering")
	printf '%s' "$name" | steers
	told() {
		grep -q 'Q' "$err" && fails steers <"$err"
	}
	missing() {
		ends 1 "$1" "$name" >/dev/null && one_message "$1" && told
	}
	for_each "$programs" missing
	mkdir "$name.S"
	ends 2 tally -b "$(printf "$steering")" "$example"
	message_says tally 'Q: must be name, type, country, source or doc$'
	told
	ends 0 tally add -v -s "$name.S" "$example"
	message_says tally 'Q.S: 1 documents taken in'
	told
	ends 0 tally pack -v -s "$name.S"
	told
	ends 2 sentsplit -"$(printf '\033')" </dev/null
	told || fails steers <"$err"
	printf 'D\t%b\t-\t0\t0\t0\t-\t-\t-\n' "$steering" |
	    ends 1 sentsplit >/dev/null
	message_says sentsplit 'Q is cut off'
	told
}

@test "what steers a terminal reaches a file as it is, and no terminal" {
	{
		printf "$steering$harmless came on 6 July 2015.\n"
		printf "In $harmless$steering, Vienna.\n"
	} >"$BATS_TEST_TMPDIR/text"
	sentsplit -t "$BATS_TEST_TMPDIR/text" >"$BATS_TEST_TMPDIR/S"
	sed "1s/vienna.txt/$(printf "$steering")/" "$example" |
	    sed "s/Vienna/$(printf "$steering")/g" >"$BATS_TEST_TMPDIR/rec"
	printf 'x\t%b\n' "$steering" >>"$BATS_TEST_TMPDIR/rec"
	steers <"$BATS_TEST_TMPDIR/rec"
	shown() {
		units/units terminal "$@" >"$BATS_TEST_TMPDIR/shown" \
		    2>/dev/null || :
		[ -s "$BATS_TEST_TMPDIR/shown" ] &&
		    fails steers <"$BATS_TEST_TMPDIR/shown" &&
		    "$@" 2>/dev/null | steers || { echo "$*"; return 1; } >&2
	}
	for program in $filters; do
		shown "$program" "$BATS_TEST_TMPDIR/text"
		shown "$program" -r "$BATS_TEST_TMPDIR/rec"
	done
	shown sentsplit -p "$BATS_TEST_TMPDIR/text"
	for format in tsv csv json text; do
		shown tally -f "$format" "$BATS_TEST_TMPDIR/rec"
	done
	shown tally pairs -f dot "$BATS_TEST_TMPDIR/rec"
	sed 's/$/	O/' "$BATS_TEST_TMPDIR/text" >"$BATS_TEST_TMPDIR/tokens"
	shown unmark -f conll2 "$BATS_TEST_TMPDIR/tokens"
	shown tally why -x /dev/null "$(printf "$steering" | tr '\033\177' '  ')" \
	    "$BATS_TEST_TMPDIR/rec"
	units/units terminal sentsplit -p "$BATS_TEST_TMPDIR/text" |
	    grep -q "$(printf "\303\251\302\240\357\277\275 came")"
}

@test "a long text on a terminal is what it is in a file, cut nowhere" {
	for shift in '' x xx xxx; do
		{
			printf '%s' "$shift"
			awk 'BEGIN {
				for (i = 0; i < 40000; i++)
					printf "\342\202\254\360\237\230\200\303\251"
			}'
			printf '\360\237\230'
		} >"$BATS_TEST_TMPDIR/long"
		sentsplit -p "$BATS_TEST_TMPDIR/long" >"$BATS_TEST_TMPDIR/out"
		units/units terminal sentsplit -p "$BATS_TEST_TMPDIR/long" |
		    tr '\230\237' '  ' |
		    cmp - <(tr '\230\237' '  ' <"$BATS_TEST_TMPDIR/out")
	done
}

@test "the secret by which names are hashed, new each time, changes no output" {
	secretly() {
		"$@" >"$BATS_TEST_TMPDIR/once" 2>/dev/null
		for i in 1 2 3 4; do
			"$@" 2>/dev/null | cmp - "$BATS_TEST_TMPDIR/once" ||
			    { echo "$*"; return 1; }
		done
	}
	secretly enttag -c 0 "$streams/all-S"
	secretly enttag -j 2 "$streams/all-S"
	for report in top 'pairs -n 0' 'timeline -n 5' dups events suspects \
	    'top -b source' 'pairs -f dot -M 4M'; do
		secretly tally $report "$streams/all-rec"
	done
}

# The records of a document whose id, name and words are as long as may be.
long_names() {
	awk -v id="$(repeated 1000000 i | cut -c "1-$1")" 'BEGIN {
		for (name = "K"; length(name) < 30000;)
			name = name "eeeeeeeeee"
		printf "D\t%s\t2015-07-06\t0\t0\t0\t-\t-\t", id
		print "The Northern " name " Corporation (NKC) said so. " \
		    "President John " name " left on 4 July 2015.\\n\\n"
		for (i = 0; i < 5000; i++)
			printf "Then NKC said %d (A (B) [C]) yes. Mr. %s, on " \
			    "Monday. ", i, i % 100 == 0 ? name : "Kerry"
		print "\\n"
	}' | sed '2,$s/^D.*//' | tr -d '\n'
	echo
}

@test "a long name, or a long id, is not written again with every mention" {
	long_names 10 >"$BATS_TEST_TMPDIR/docs"
	long_names 4096 >>"$BATS_TEST_TMPDIR/docs"
	for seconds in '' '-c 0'; do
		ends 0 sentsplit "$BATS_TEST_TMPDIR/docs" |
		    ends 0 enttag $seconds | ends 0 datefind \
		    >"$BATS_TEST_TMPDIR/out"
		awk -f properties.awk "$BATS_TEST_TMPDIR/out"
		[ "$(grep -c '^e.*	NKC$' "$BATS_TEST_TMPDIR/out")" -gt 9000 ] ||
		    [ "$(grep -c '^e.*	NKC	' "$BATS_TEST_TMPDIR/out")" -gt 9000 ]
	done
}

@test "a name of 30,000 letters takes no memory with every mention" {
	long_names 10 >"$BATS_TEST_TMPDIR/docs"
	(
		ulimit -v 120000
		ends 0 enttag "$BATS_TEST_TMPDIR/docs"
	) >/dev/null
}

@test "an id of more than 4,096 bytes, and a long column 3, annotate nothing" {
	long=$(printf '%4097s' '' | tr ' ' x)
	{
		sed -n 1p "$example"
		sed -n "4s/vienna.txt/$long/p" "$example"
		sed -n "4s/2015-07-06/$(printf '%040d' 0)/p" "$example"
		sed -n "\$s/vienna.txt/$long/p" "$example"
		sed -n '$p' "$example"
	} >"$BATS_TEST_TMPDIR/in"
	passes() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" &&
		    cmp "$BATS_TEST_TMPDIR/out" "$BATS_TEST_TMPDIR/in" &&
		    [ "$(wc -l <"$err")" -eq 3 ] &&
		    message_says "$1" 'in:2: not a record' &&
		    message_says "$1" 'in:3: column 3 is longer than a date' &&
		    message_says "$1" 'in:4: not a record'
	}
	for_each "$filters" passes
	# and in a line that is longer than a megabyte
	printf 'S\t%s%s\t-\t1\t0\t1\ts\t1\ta\n' "$long" \
	    "$(repeated 1000000 x)" >"$BATS_TEST_TMPDIR/line"
	sed "2r $BATS_TEST_TMPDIR/line" "$example" >"$BATS_TEST_TMPDIR/in"
	long_line() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" &&
		    one_message "$1" && message_says "$1" ':3: '
	}
	for_each "$programs" long_line
}

@test "a list of one's own that cannot be read ends the program with status 2" {
	for command in 'sentsplit -a' 'sentsplit -D' 'enttag -g' 'enttag -m' \
	    'tally -a' 'tally -x' 'tally -y' 'tally rising -W'; do
		for list in /nonexistent/list .; do
			ends 2 $command $list fixtures/one.txt \
			    >"$BATS_TEST_TMPDIR/out"
			one_message "${command%% *}"
			[ ! -s "$BATS_TEST_TMPDIR/out" ]
		done
	done
}

@test "an id that sentsplit is given has the same limit" {
	long=$(printf '%4096s' '' | tr ' ' x)
	echo Yes. | ends 0 sentsplit -i "$long" >/dev/null
	ends 2 sentsplit -i "x$long" </dev/null
	message_says sentsplit '-i: the id is longer than 4096 bytes'
	long=$(printf '%9000s' '' | tr ' ' x)
	ends 1 sentsplit "$long" fixtures/one.txt >"$BATS_TEST_TMPDIR/out"
	message_says sentsplit 'x\.\.\.: File name too long'
	[ "$(wc -c <"$err")" -lt 400 ]
	[ "$(grep -c '^Z' "$BATS_TEST_TMPDIR/out")" -eq 1 ]
	printf '%s\0fixtures/one.txt' "$long" |
	    ends 1 sentsplit -0 - >"$BATS_TEST_TMPDIR/list"
	cmp "$BATS_TEST_TMPDIR/out" "$BATS_TEST_TMPDIR/list"
}

# Each program must take the bytes of printf's format $1 as text, in silence.
takes() {
	printf "$1" >"$BATS_TEST_TMPDIR/text"
	taken() {
		ends 0 "$1" "$BATS_TEST_TMPDIR/text" \
		    >"$BATS_TEST_TMPDIR/out" && silent
	}
	for_each "$programs" taken
}

# The texts of the sentences that sentsplit finds there.
sentences() {
	sentsplit "$@" "$BATS_TEST_TMPDIR/text" |
	    awk -F '\t' '/^S/ { print $5 "-" $6 ":" $9 }'
}

@test "NUL bytes are white space of a text that -t says is one" {
	printf 'Kerry\000left.\000 On Tuesday\000he came.\000' \
	    >"$BATS_TEST_TMPDIR/text"
	taken() {
		ends 0 "$1" -t "$BATS_TEST_TMPDIR/text" \
		    >"$BATS_TEST_TMPDIR/out" && silent
	}
	for_each "$programs" taken
	[ "$(sentences -t)" = "0-11:Kerry left.
13-32:On Tuesday he came." ]
}

@test "CRLF ends a line as LF does" {
	takes 'Kerry left.\r\n\r\nOn Tuesday he came\r\n\r\nAgain\r\n'
	[ "$(sentences)" = "0-11:Kerry left.
15-33:On Tuesday he came
37-42:Again" ]
}

@test "a text without a final newline is whole" {
	takes 'Kerry left. On Tuesday he came'
	[ "$(sentences)" = "0-11:Kerry left.
12-30:On Tuesday he came" ]
}

@test "invalid UTF-8 is kept as it is" {
	takes 'Kerry\303 left\377.\200 On \342\202Tuesday\360\237 he came.\n'
	[ "$(sentences | tr -d '\n' | sed 's/[0-9-]*://g')" = \
	    "$(printf \
	    'Kerry\303 left\377.\200 On \342\202Tuesday\360\237 he came.')" ] ||
	    [ "$(sentences | wc -l)" -gt 1 ]
}

@test "a byte order mark belongs to no sentence" {
	takes '\357\273\277Kerry left.\n'
	[ "$(sentences)" = "3-14:Kerry left." ]
}

@test "a byte order mark alone is a text without sentences" {
	takes '\357\273\277'
	[ -z "$(sentences)" ]
}

@test "white space alone is a text without sentences" {
	takes ' \n\n\t\r\n\302\240\342\200\250\343\200\200\014'
	[ -z "$(sentences)" ]
}

@test "records with CRLF are named once, and copied without their CR" {
	sed "/^S/!d" "$streams/vienna.S" >"$BATS_TEST_TMPDIR/lf"
	sed "s/\$/$(printf '\r')/" "$BATS_TEST_TMPDIR/lf" \
	    >"$BATS_TEST_TMPDIR/crlf"
	copies() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/crlf" \
		    >"$BATS_TEST_TMPDIR/out" && one_message "$1" &&
		    message_says "$1" ':1: lines end in CR LF' &&
		    grep '^[^et]' "$BATS_TEST_TMPDIR/out" |
		    cmp - "$BATS_TEST_TMPDIR/lf"
	}
	for_each "$filters" copies
	named() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/crlf" >/dev/null &&
		    one_message "$1"
	}
	for_each "$programs" named
}

@test "CRLF behind documents with text is named once for each file" {
	printf 'D\ta\t\\N\t0\t0\t0\t-\t-\tKerry left.\r\n' \
	    >"$BATS_TEST_TMPDIR/a"
	printf 'D\tb\t\t0\t0\t0\t-\t-\tHe came.\tx=1\r\n' \
	    >>"$BATS_TEST_TMPDIR/a"
	ends 1 sentsplit "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/a" \
	    >"$BATS_TEST_TMPDIR/out"
	[ "$(grep -c 'CR LF' "$err")" -eq 2 ]
	[ "$(wc -l <"$err")" -eq 2 ]
	fails grep "$(printf '\r')" "$BATS_TEST_TMPDIR/out"
	[ "$(grep -c '^Z' "$BATS_TEST_TMPDIR/out")" -eq 4 ]
}

@test "a byte order mark before records is skipped in silence" {
	for file in "$example" "$streams/vienna.S"; do
		{ printf '\357\273\277'; cat "$file"; } \
		    >"$BATS_TEST_TMPDIR/bom"
		ends 0 sentsplit "$BATS_TEST_TMPDIR/bom" | cmp - "$file"
		silent
		ends 0 sentsplit -r "$BATS_TEST_TMPDIR/bom" | cmp - "$file"
		silent
	done
	same() {
		ends 0 "$1" "$BATS_TEST_TMPDIR/bom" >"$BATS_TEST_TMPDIR/a" &&
		    silent && "$1" "$streams/vienna.S" |
		    cmp - "$BATS_TEST_TMPDIR/a"
	}
	for_each "datefind enttag markup" same
	tally top "$streams/vienna.rec" >"$BATS_TEST_TMPDIR/a"
	{ printf '\357\273\277'; cat "$streams/vienna.rec"; } |
	    tally top | cmp - "$BATS_TEST_TMPDIR/a"
}

@test "records that lost their column 9 get it back, and are named once" {
	{
		printf 'D\ta\t2015-07-06\t0\t0\t0\t-\tNo text\n'
		printf 'Z\tb\t2015-07-06\t0\t0\t0\t-\t-\n'
		printf 'D\tc\t2015-07-06\t0\t0\t0\t-\t-\tHe came.\n'
	} >"$BATS_TEST_TMPDIR/short"
	ends 1 sentsplit "$BATS_TEST_TMPDIR/short" >"$BATS_TEST_TMPDIR/out"
	one_message sentsplit
	message_says sentsplit ':1: there is no column 9'
	[ "$(cut -f 1,2,9 "$BATS_TEST_TMPDIR/out" | tr '\t\n' ' ;')" = \
	    "D a -;Z a -;Z b -;D c -;S c He came.;Z c -;" ]
	named() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/short" >/dev/null &&
		    one_message "$1"
	}
	for_each "$programs" named
}

# Every program must name and skip the bytes of printf's format $1, as $2.
skips() {
	printf "$1" >"$BATS_TEST_TMPDIR/none"
	printf 'Kerry left.\n' >"$BATS_TEST_TMPDIR/text"
	skipped() {
		ends 1 "$1" "$BATS_TEST_TMPDIR/none" "$BATS_TEST_TMPDIR/text" \
		    >"$BATS_TEST_TMPDIR/out" && one_message "$1" &&
		    message_says "$1" "/none: $2" &&
		    ! grep -a /none "$BATS_TEST_TMPDIR/out" &&
		    ends 1 "$1" <"$BATS_TEST_TMPDIR/none" \
		    >"$BATS_TEST_TMPDIR/out" && one_message "$1" &&
		    message_says "$1" "standard input: $2" &&
		    ends 0 "$1" -t "$BATS_TEST_TMPDIR/none" \
		    >"$BATS_TEST_TMPDIR/out" && silent
	}
	for_each "$programs" skipped
}

@test "gzip, PDF, UTF-16, HTML and other bytes are named and skipped" {
	skips '\037\213\010\000Kerry left.' gzip
	skips '%%PDF-1.4\nKerry left.' PDF
	skips '\377\376K\000e\000' UTF-16
	skips '\376\377\000K\000e' UTF-16
	skips '<!DOCTYPE html>\n<p>Kerry left.</p>\n' HTML
	skips '\357\273\277\n <html lang="en"><p>Kerry left.</p>\n' HTML
	skips '<HTML>\n' HTML
	skips 'PK\003\004\000\000Kerry left.\n' 'binary'
}

@test "text that only speaks of HTML or PDF is text" {
	takes 'html is no <html>.\n'
	takes '<htmlx>\n'
	takes 'The header is %%PDF-1.4 here.\n'
	takes '<p>Kerry left.</p>\n'
}

@test "NUL bytes in records pass through" {
	{
		cat "$streams/vienna.S"
		printf 'x\tvienna\000\t-\t0\t0\t0\t\000\t-\t\000\000\tt=\000\n'
	} >"$BATS_TEST_TMPDIR/nuls"
	tail -n 1 "$BATS_TEST_TMPDIR/nuls" >"$BATS_TEST_TMPDIR/last"
	passes() {
		ends 0 "$1" "$BATS_TEST_TMPDIR/nuls" \
		    >"$BATS_TEST_TMPDIR/out" && silent &&
		    tail -n 1 "$BATS_TEST_TMPDIR/out" |
		    cmp - "$BATS_TEST_TMPDIR/last"
	}
	for_each "$filters" passes
}

@test "a closed standard input ends in status 1 with one message" {
	closed() {
		ends 1 "$1" <&- >/dev/null && one_message "$1" &&
		    message_says "$1" 'standard input: '
	}
	for_each "$programs" closed
}

@test "a closed standard input does not matter to who reads a file" {
	closed() {
		"$1" "$example" >"$BATS_TEST_TMPDIR/one" &&
		    ends 0 "$1" "$example" <&- >"$BATS_TEST_TMPDIR/out" &&
		    cmp "$BATS_TEST_TMPDIR/out" "$BATS_TEST_TMPDIR/one"
	}
	for_each "$programs" closed
}

@test "an operand - is standard input" {
	dash() {
		"$1" "$example" >"$BATS_TEST_TMPDIR/one" &&
		    ends 0 "$1" - <"$example" >"$BATS_TEST_TMPDIR/out" &&
		    cmp "$BATS_TEST_TMPDIR/out" "$BATS_TEST_TMPDIR/one" &&
		    ends 0 "$1" -- - <"$example" >"$BATS_TEST_TMPDIR/out" &&
		    cmp "$BATS_TEST_TMPDIR/out" "$BATS_TEST_TMPDIR/one"
	}
	for_each "$programs" dash
}

@test "an operand - among files is read in its place" {
	sed 's/vienna.txt/second/' "$streams/vienna.S" \
	    >"$BATS_TEST_TMPDIR/second"
	sed 's/vienna.txt/third/' "$streams/vienna.S" >"$BATS_TEST_TMPDIR/third"
	dash() {
		cat "$streams/vienna.S" "$BATS_TEST_TMPDIR/second" \
		    "$BATS_TEST_TMPDIR/third" | "$1" \
		    >"$BATS_TEST_TMPDIR/one" &&
		    "$1" "$streams/vienna.S" - "$BATS_TEST_TMPDIR/third" \
		    <"$BATS_TEST_TMPDIR/second" |
		    cmp - "$BATS_TEST_TMPDIR/one"
	}
	for_each "$programs" dash
}

@test "what follows -- is a file, whatever its name" {
	cp "$example" "$BATS_TEST_TMPDIR/-q"
	cp "$example" "$BATS_TEST_TMPDIR/--help"
	here=$PWD
	cd "$BATS_TEST_TMPDIR"
	file() {
		"$1" <"$here/$example" >one &&
		    ends 0 "$1" -- -q >out && cmp out one &&
		    ends 0 "$1" -- --help >out && cmp out one
	}
	for_each "$programs" file
}

### Options and messages #####################################################

@test "--help prints the usage on standard output" {
	helps() {
		ends 0 "$1" --help >"$BATS_TEST_TMPDIR/out" && silent &&
		    grep -q "^usage: $1 " "$BATS_TEST_TMPDIR/out"
	}
	for_each "$everything" helps
}

@test "-h is --help" {
	helps() {
		ends 0 "$1" -h >"$BATS_TEST_TMPDIR/out" && silent &&
		    "$1" --help | cmp - "$BATS_TEST_TMPDIR/out"
	}
	for_each "$everything" helps
	for_each "timeline pairs rising add drop" helps_tally
}

helps_tally() {
	tally "$1" -h | cmp - <(tally --help "$1") &&
	    tally "$1" -h | grep -q "^usage: tally $1 "
}

@test "an option behind a file is named as one, unless it is a file" {
	cd "$BATS_TEST_TMPDIR"
	cp "$BATS_TEST_DIRNAME/$example" one.rec
	behind() {
		rm -f ./-v
		ends 2 "$1" one.rec -v >out && [ ! -s out ] &&
		    message_says "$1" '-v: an option behind a file' &&
		    grep -q "^usage: $1 " "$err" &&
		    ends 1 "$1" -- one.rec -v >out && [ -s out ] &&
		    message_says "$1" '-v: No such file' &&
		    cp one.rec ./-v && ends 0 "$1" one.rec -v >out && silent
	}
	for_each "$programs" behind
}

@test "--version prints name and version on standard output" {
	tells() {
		ends 0 "$1" --version >"$BATS_TEST_TMPDIR/out" && silent &&
		    grep -q "^$1 (dateline) [0-9.]*\$" "$BATS_TEST_TMPDIR/out"
	}
	for_each "$everything" tells
}

@test "an unknown option ends in status 2 with the usage" {
	complains() {
		for option in -% --no-such-option; do
			ends 2 "$1" "$option" "$example" \
			    >"$BATS_TEST_TMPDIR/out" &&
			    [ ! -s "$BATS_TEST_TMPDIR/out" ] &&
			    message_says "$1" 'unknown option' &&
			    grep -q "^usage: $1 " "$err" || return 1
		done
	}
	for_each "$everything" complains
}

@test "an option without its argument ends in status 2 with the usage" {
	for option in "sentsplit -d" "sentsplit -i" "sentsplit -0" \
	    "datefind -d" "tally -n" "tally -k" "markup -f" \
	    "unmark -f" "unmark -d"; do
		ends 2 $option >/dev/null
		message_says "${option% *}" 'needs an argument'
		grep -q "^usage: ${option% *} " "$err"
	done
}

@test "-q silences what is said about the input and keeps the status" {
	quiet() {
		ends 1 "$1" -q no-such-file "$example" \
		    >"$BATS_TEST_TMPDIR/out" && silent &&
		    "$1" "$example" | cmp - "$BATS_TEST_TMPDIR/out"
	}
	for_each "$programs" quiet
}

@test "-q does not silence a failure to write" {
	full() {
		ends 2 "$1" -q "$example" >/dev/full && one_message "$1"
	}
	for_each "$programs" full
}

@test "a run without trouble is silent" {
	quiet() {
		ends 0 "$1" "$streams/all-rec" >/dev/null && silent
	}
	for_each "$programs" quiet
}

@test "-r takes text for bad records" {
	records() {
		ends 1 "$1" -r articles/2014-07-19-kabul-railway.txt \
		    >/dev/null && message_says "$1" ':1: not a record'
	}
	for_each "$programs" records
}

@test "-t takes records for text" {
	text() {
		ends 0 "$1" -t -v "$example" >/dev/null &&
		    message_says "$1" "$(wc -c <"$example" |
		    tr -d ' ') bytes"
	}
	for_each "$programs" text
	[ "$(sentsplit -t "$example" | grep -c '^D')" -eq 1 ]
}

# A line of progress, for so many documents.
progress_line() {
	one_message "$1" && grep -Eq "^$1: $2 documents?, [0-9]+ bytes, \
[0-9]+\.[0-9] s, [0-9]+\.[0-9] MB/s\$" "$err"
}

@test "-v prints one closing line with the counts" {
	closing() {
		ends 0 "$1" -v "$example" >/dev/null &&
		    sed -i -e '/^tally: .* mentions$/d' \
		    -e "1{/^$1: sandbox: /d;}" "$err" &&
		    progress_line "$1" 1 &&
		    message_says "$1" " $(wc -c <"$example" |
		    tr -d ' ') bytes, "
	}
	for_each "$programs" closing
}

# When the pipe is open for writing, the program has opened it for reading
# and so listens to signals; the bytes that follow end its read.
@test "SIGUSR1 makes a program print one line of progress and go on" {
	in=$BATS_TEST_TMPDIR/in
	mkfifo "$in"
	tells() {
		"$1" "$in" >"$BATS_TEST_TMPDIR/out" 2>"$err" 3>&- &
		exec 4>"$in"
		kill -USR1 $!
		cat "$example" >&4
		exec 4>&-
		wait $! && progress_line "$1" '[01]' &&
		    "$1" "$example" | cmp - "$BATS_TEST_TMPDIR/out"
	}
	for_each "$programs" tells
}

@test "SIGUSR1 while a program waits for its reader loses nothing" {
	cd "$BATS_TEST_TMPDIR"
	mkfifo out
	awk 'BEGIN { while (i++ < 20000) print "Kerry left on Monday." }' >in
	sentsplit in >want
	sentsplit in >out 2>/dev/null 3>&- &
	exec 5<out
	for i in $(seq 50); do
		dd bs=1 count=1 <&5 2>/dev/null
		kill -USR1 $!
	done >got
	cat <&5 >>got
	wait $!
	cmp want got
}

@test "SIGUSR1 stays ignored where it was" {
	in=$BATS_TEST_TMPDIR/in
	mkfifo "$in"
	ignores() {
		(trap '' USR1; exec "$1" "$in" >/dev/null 2>"$err" 3>&-) &
		exec 4>"$in"
		kill -USR1 $!
		cat "$example" >&4
		exec 4>&-
		wait $! && silent
	}
	for_each "$programs" ignores
}

@test "the offset of an instant changes no report and is in JSON" {
	local in=$BATS_TEST_TMPDIR/in
	printf '%s\n' 'Vienna hosted talks at 11 p.m. Moscow time on July 7.' \
	    'Kerry met her in Vienna at 01:00 Tokyo time on July 9.' |
	    sentsplit -d 2014-07-10 | enttag | datefind >"$in"
	[ "$(grep -c 'from=2014-07-0[79]T[0-9:]*+0[49]:00' "$in")" -eq 2 ]
	sed 's/\(T..:..\)[-+]..:../\1/g' "$in" >"$in.bare"
	for report in 'timeline -m' 'timeline -m -b month' 'events -d 1' top; do
		tally $report "$in" | cmp - <(tally $report "$in.bare") ||
		    return 1
	done
	tally timeline -m "$in" | cut -f 1 | cmp - \
	    <(printf '2014-07-0%d\n' 7 8 9)
	markup -f json "$in" | grep -q '"from":"2014-07-07T23:00+04:00"'
	markup "$in" >/dev/null
	markup -f html "$in" >/dev/null
}

@test "a list that memory does not suffice for is named, and none is cut" {
	long=$BATS_TEST_TMPDIR/long
	{ echo '# names'; repeated 100000000 x; } >"$long"
	for command in 'tally -a' 'tally -x' 'tally -y' 'tally rising -W' \
	    'sentsplit -a' 'sentsplit -D' 'enttag -g' 'sentsplit -0'; do
		case $command in
		*-0) operand= ;;
		*) operand=$example ;;
		esac
		(ulimit -v 100000; ends 2 $command "$long" $operand >"$long.out" &&
		    one_message ${command%% *} &&
		    message_says ${command%% *} 'long: Cannot allocate') ||
		    { echo "$command"; return 1; }
	done
}

# Each nth single space of a text becomes another.
widen() {
	awk -v n="$1" -v other="$2" '{
		out = ""
		line = $0
		while ((i = index(line, " ")) > 0) {
			out = out substr(line, 1, i - 1)
			out = out (++count % n ? " " : other)
			line = substr(line, i + 1)
		}
		print out line
	}' "$3"
}

# What is told of a text, but for offsets and how wide its white space is.
told() {
	sentsplit -t -d 2015-07-06 | enttag | datefind | awk -F '\t' '
	$1 ~ /^[Set]$/ {
		sub(/\tblank=[0-9]+$/, "")
		for (i = 7; i <= NF; i++) {
			gsub(/\302\240/, " ", $i)
			gsub(/ +/, " ", $i)
		}
		$5 = $6 = ""
		print
	}'
}

@test "how wide white space is changes no sentence, name or time" {
	for text in articles/*.txt fixtures/spacing.txt; do
		told <"$text" >"$BATS_TEST_TMPDIR/plain"
		for n in 1 2 3 7; do
			for other in '  ' "$(printf '\302\240')"; do
				widen "$n" "$other" "$text" | told |
				    cmp - "$BATS_TEST_TMPDIR/plain" ||
				    { echo "$text $n '$other'"; return 1; }
			done
		done
	done
}

@test "a program does not read what it writes" {
	cd "$BATS_TEST_TMPDIR"
	sentsplit "$OLDPWD/fixtures/one.txt" >x.rec
	cp x.rec before
	for program in 'sentsplit -r' 'enttag -r' 'datefind -r'; do
		status=0
		(ulimit -f 2000; $program x.rec >>x.rec 2>message) || status=$?
		[ "$status" -eq 1 ]
		grep -q 'x.rec: it is the output too; skipped' message
		cmp x.rec before
		status=0
		(ulimit -f 2000; $program <x.rec >>x.rec 2>message) || status=$?
		[ "$status" -eq 1 ]
		cmp x.rec before
	done
	datefind -r x.rec >y.rec
	[ -s y.rec ]
}
