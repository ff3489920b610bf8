# What a program finds in a document depends on the document alone: not on
# the records of other programs between its sentences, on the length of its
# id, or on who has split its text.

load helper

# A post of $2 bytes with times that only a post has, as a D record of id $1:
# two sentences, so one byte of it is between them.
post() {
	awk -v id="$1" -v size="$2" 'BEGIN {
		text = "See u at 1015 this weekend #party lol"
		while (length(text) + 80 < size)
			text = text " in Paris with Ann Lee"
		text = text ". Good morning"
		while (length(text) < size)
			text = text "!"
		printf "D\t%s\t2015-07-06\t0\t0\t0\t-\t-\t%s\n", id, text
	}'
}

# Names that are known in full only $2 sentences later, in $1 sentences of
# 68 bytes or so: where a window ends, what is found changes.
late_names() {
	awk -v sentences="$1" -v later="$2" '
	function surname(n,    name) {
		split("ba ke li mo nu ra se ti vo zu", part, " ")
		for (name = ""; length(name) < 8; n = int(n / 10))
			name = name part[n % 10 + 1]
		return toupper(substr(name, 1, 1)) substr(name, 2)
	}
	BEGIN {
		printf "D\tlate\t2015-07-06\t0\t0\t0\t-\tParis\t"
		for (i = 0; i < sentences; i++) {
			printf "Mr. %s told reporters so. ", surname(i)
			printf "Then %s %s left for Paris, ",
			    i % 2 ? "Ann" : "John", surname(i - later)
			printf "he said.\\n\\n"
		}
		print ""
	}'
}

# The D records of all that is looked at here, on standard output.
documents() {
	for size in 60 298 700 768 769 770 900 1200; do
		post "post-$size" "$size"
	done
	post "post-$(printf '%01000d' 0)" 298
	for file in articles/*.txt; do
		printf 'D\t%s\t2015-07-06\t0\t0\t0\t-\tNews\\nKabul\t' "$file"
		sed 's/\\/&&/g' "$file" | awk '{ printf "%s\\n", $0 }'
		echo
	done
	awk 'BEGIN { printf "D\tJohn\t2015\t0\t0\t0\t-\t-\t" }'
	echo 'John Kerry left on Monday.'
	awk 'BEGIN { printf "D\tno John\t2015\t0\t0\t0\t-\t-\t" }'
	echo 'Kerry spoke.\n\nIt rained.\n\nAnn Kerry did not.'
}

setup_file() {
	cd "$BATS_FILE_TMPDIR" || return 1
	docs=$BATS_FILE_TMPDIR/docs
	plain=$BATS_FILE_TMPDIR/plain
	late=$BATS_FILE_TMPDIR/late
	export docs plain late
	cd "$BATS_TEST_DIRNAME" || return 1
	documents >"$docs"
	sentsplit "$docs" >"$plain"
	late_names 18000 1500 >"$late"
}

# own KIND: the records of a kind, of those that are read.
own() {
	awk -v kind="$1" 'substr($0, 1, 2) == kind "\t"'
}

# The kind of what a program finds, and those that are foreign to it.
finds() {
	[ "$1" = enttag ] && echo e || echo t
}

foreign_to() {
	[ "$1" = enttag ] && echo x t Q t || echo x e Q e
}

# same PROGRAM OPTIONS FILE OTHER [STATUS]: the program finds in the other
# stream what it finds in the file, and copies what it does not know.
same() {
	local kind status=0

	kind=$(finds "$1")
	$1 $2 -q "$3" | own "$kind" >"$BATS_TEST_TMPDIR/found"
	$1 $2 -q "$4" >"$BATS_TEST_TMPDIR/out" || status=$?
	[ "$status" -eq "${5:-0}" ] && [ -s "$BATS_TEST_TMPDIR/found" ] &&
	    own "$kind" <"$BATS_TEST_TMPDIR/out" |
	    cmp - "$BATS_TEST_TMPDIR/found" &&
	    awk -v kind="$kind" 'substr($0, 1, 2) != kind "\t"' \
	    "$BATS_TEST_TMPDIR/out" | cmp - "$4"
}

# The same for every way to run either program.
all_same() {
	same datefind "" "$@" && same datefind -u "$@" &&
	    same enttag "" "$@" && same enttag -j2 "$@" &&
	    same enttag -j3 "$@" && same enttag -1 "$@" &&
	    same enttag -u "$@" && same enttag -1u "$@" &&
	    same enttag "-c 0 -j2" "$@"
}

@test "posts, and articles, and names that come late are there to look at" {
	datefind "$plain" | own t >"$BATS_TEST_TMPDIR/t"
	for size in 60 298 700 768 769; do
		grep -q "^t.post-$size	.*	morning\>" \
		    "$BATS_TEST_TMPDIR/t"
	done
	for size in 770 900 1200; do
		fails grep -q "^t.post-$size	.*	morning\>" \
		    "$BATS_TEST_TMPDIR/t"
	done
	[ "$(enttag "$plain" | own e | wc -l)" -gt 100 ]
	[ "$(cut -f 9 "$late" | wc -c)" -gt 1200000 ]
}

@test "ten foreign records between each two sentences change nothing" {
	for program in enttag datefind; do
		awk -f foreign.awk -v each=10 \
		    -v kinds="$(foreign_to $program)" "$plain" \
		    >"$BATS_TEST_TMPDIR/among"
		same $program "" "$plain" "$BATS_TEST_TMPDIR/among"
	done
	awk -f foreign.awk -v each=10 "$plain" >"$BATS_TEST_TMPDIR/among"
	all_same "$plain" "$BATS_TEST_TMPDIR/among"
}

@test "200 kB of foreign records in one place change nothing" {
	awk -f foreign.awk -v flood=200000 -v long=50 "$plain" \
	    >"$BATS_TEST_TMPDIR/among"
	all_same "$plain" "$BATS_TEST_TMPDIR/among"
}

@test "foreign records with long ids and long tags change nothing" {
	awk -f foreign.awk -v each=1 -v flood=200000 -v long=4000 \
	    "$plain" >"$BATS_TEST_TMPDIR/among"
	all_same "$plain" "$BATS_TEST_TMPDIR/among"
	awk -f foreign.awk -v flood=1 -v long=1100000 \
	    "$plain" >"$BATS_TEST_TMPDIR/among"
	all_same "$plain" "$BATS_TEST_TMPDIR/among"
}

@test "lines between sentences that are no records change nothing" {
	awk -f foreign.awk -v each=3 -v kinds=0 -v flood=20000 "$plain" \
	    >"$BATS_TEST_TMPDIR/among"
	# Which a stream must not begin with.
	sed 1,3d "$BATS_TEST_TMPDIR/among" >"$BATS_TEST_TMPDIR/no"
	all_same "$plain" "$BATS_TEST_TMPDIR/no" 1
}

@test "records of a stream without D and Z may stand among foreign ones" {
	grep '^S' "$plain" >"$BATS_TEST_TMPDIR/S"
	awk -f foreign.awk -v each=10 "$BATS_TEST_TMPDIR/S" \
	    >"$BATS_TEST_TMPDIR/among"
	all_same "$BATS_TEST_TMPDIR/S" "$BATS_TEST_TMPDIR/among"
}

@test "documents that lack their ends may stand among foreign records" {
	grep '^[DS]' "$plain" >"$BATS_TEST_TMPDIR/S"
	awk -f foreign.awk -v each=10 "$BATS_TEST_TMPDIR/S" \
	    >"$BATS_TEST_TMPDIR/among"
	all_same "$BATS_TEST_TMPDIR/S" "$BATS_TEST_TMPDIR/among" 1
}

@test "a long id and long tags of a document change nothing" {
	awk 'BEGIN {
		for (id = "i"; length(id) < 2000; )
			id = id id
		FS = OFS = "\t"
	}
	{ $2 = id NR; print }' "$docs" | sentsplit >"$BATS_TEST_TMPDIR/long"
	awk -v OFS='\t' '{ print $0, "k=" id, "l=" id }' \
	    id="$(printf '%02000d' 0)" "$plain" >"$BATS_TEST_TMPDIR/tags"
	for program in enttag datefind; do
		kind=$(finds $program)
		$program "$plain" | own $kind | cut -f 1,3- \
		    >"$BATS_TEST_TMPDIR/found"
		for other in long tags; do
			$program "$BATS_TEST_TMPDIR/$other" | own $kind |
			    cut -f 1,3- | cmp - "$BATS_TEST_TMPDIR/found"
		done
	done
}

@test "enttag | datefind is datefind | enttag for posts and articles" {
	enttag "$plain" | datefind | canonical >"$BATS_TEST_TMPDIR/one"
	datefind "$plain" | enttag | canonical | cmp - "$BATS_TEST_TMPDIR/one"
	datefind "$plain" | enttag -j3 | canonical |
	    cmp - "$BATS_TEST_TMPDIR/one"
	for format in ansi csv geojson html json timelinejs; do
		enttag "$plain" | datefind | markup -f $format \
		    >"$BATS_TEST_TMPDIR/one"
		datefind "$plain" | enttag | markup -f $format |
		    cmp - "$BATS_TEST_TMPDIR/one"
	done
}

@test "a text split before gives what a text split on the way gives" {
	for command in enttag "enttag -j2" "enttag -1" datefind; do
		$command "$plain" >"$BATS_TEST_TMPDIR/one"
		$command "$docs" | cmp - "$BATS_TEST_TMPDIR/one"
	done
	for format in ansi csv geojson html json timelinejs; do
		markup -f $format "$plain" >"$BATS_TEST_TMPDIR/one"
		markup -f $format "$docs" | cmp - "$BATS_TEST_TMPDIR/one"
	done
}

@test "windows of a long document are the same whatever is among it" {
	sentsplit "$late" >"$BATS_TEST_TMPDIR/S"
	enttag "$BATS_TEST_TMPDIR/S" >"$BATS_TEST_TMPDIR/e"
	[ "$(own e <"$BATS_TEST_TMPDIR/e" | wc -l)" -gt 30000 ]
	enttag -j2 "$late" | cmp - "$BATS_TEST_TMPDIR/e"
	enttag -c 0 "$late" >"$BATS_TEST_TMPDIR/all"
	enttag -c 0 -j3 "$late" | cmp - "$BATS_TEST_TMPDIR/all"
	sed 's/	conf=.*//' "$BATS_TEST_TMPDIR/all" >"$BATS_TEST_TMPDIR/plain"
	diff "$BATS_TEST_TMPDIR/e" "$BATS_TEST_TMPDIR/plain" |
	    grep '^<' >"$BATS_TEST_TMPDIR/lost" || :
	[ ! -s "$BATS_TEST_TMPDIR/lost" ]
	datefind "$BATS_TEST_TMPDIR/S" |
	    awk -f foreign.awk -v each=1 -v flood=2000000 -v long=3000 |
	    enttag | own e >"$BATS_TEST_TMPDIR/found"
	own e <"$BATS_TEST_TMPDIR/e" | cmp - "$BATS_TEST_TMPDIR/found"
}

@test "a document of 0.4 MB is looked at as a whole, whatever is among it" {
	late_names 6000 5900 | sentsplit >"$BATS_TEST_TMPDIR/S"
	awk -f foreign.awk -v each=2 "$BATS_TEST_TMPDIR/S" |
	    enttag | own e >"$BATS_TEST_TMPDIR/found"
	enttag "$BATS_TEST_TMPDIR/S" | own e | cmp - "$BATS_TEST_TMPDIR/found"
	[ "$(awk -F '\t' '$4 < 150 && $8 ~ /^(Ann|John) /' \
	    "$BATS_TEST_TMPDIR/found" | wc -l)" -gt 90 ]
}

@test "markup shows the same whatever unknown records are among a stream" {
	enttag "$plain" | datefind >"$BATS_TEST_TMPDIR/rec"
	awk -f foreign.awk -v each=10 -v flood=200000 -v long=4000 \
	    "$BATS_TEST_TMPDIR/rec" >"$BATS_TEST_TMPDIR/among"
	for options in "-f ansi" "-c -f ansi" "-f csv" "-f geojson" "-f html" \
	    "-f json" "-f timelinejs" -u; do
		markup $options "$BATS_TEST_TMPDIR/rec" \
		    >"$BATS_TEST_TMPDIR/shown"
		markup $options "$BATS_TEST_TMPDIR/among" |
		    cmp - "$BATS_TEST_TMPDIR/shown"
	done
}

# A document with so many MB of foreign records in it, and a post behind it.
flooded() {
	begin flooded
	sentence flooded 1 0 'John Kerry went at 10 on Monday.'
	awk -v size="$1" 'BEGIN {
		for (tag = "k="; length(tag) < 1900; )
			tag = tag "----------------"
		line = "x\tflooded\t-\t1\t0\t0\t-\t-\t-\t" tag
		for (n = 0; n < size * 1000000; n += length(line) + 1)
			print line
	}'
	sentence flooded 2 40 'Then Kerry left on Tuesday.'
	end flooded
	sentsplit "$docs"
}

@test "more than 64 MB of foreign records end a window, which is said" {
	flooded 68 >"$BATS_TEST_TMPDIR/in"
	for program in datefind enttag; do
		kind=$(finds $program)
		ends 1 $program "$BATS_TEST_TMPDIR/in" \
		    >"$BATS_TEST_TMPDIR/out"
		one_message $program
		message_says $program "document flooded .*64 MB"
		grep -v '^x' "$BATS_TEST_TMPDIR/in" | $program |
		    sed -n '/^.	flooded/!p' >"$BATS_TEST_TMPDIR/found"
		sed -n '/^.	flooded/!p' "$BATS_TEST_TMPDIR/out" |
		    cmp - "$BATS_TEST_TMPDIR/found"
		[ "$(grep -c "^$kind.flooded" "$BATS_TEST_TMPDIR/out")" -gt 1 ]
		grep -v "^$kind" "$BATS_TEST_TMPDIR/out" |
		    cmp - "$BATS_TEST_TMPDIR/in"
	done
}

@test "up to 64 MB of foreign records are held in a window" {
	flooded 66 >"$BATS_TEST_TMPDIR/in"
	for program in datefind enttag; do
		kind=$(finds $program)
		ends 0 $program "$BATS_TEST_TMPDIR/in" \
		    >"$BATS_TEST_TMPDIR/out"
		silent
		grep -v '^x' "$BATS_TEST_TMPDIR/in" | $program | own $kind \
		    >"$BATS_TEST_TMPDIR/found"
		own $kind <"$BATS_TEST_TMPDIR/out" |
		    cmp - "$BATS_TEST_TMPDIR/found"
	done
}

@test "what stands between documents or before a sentence is not held" {
	{
		begin one
		flooded 68 | grep '^x'
		sentence one 1 0 'John Kerry went at 10 on Monday.'
		end one
		flooded 68 | grep '^x'
		sentsplit "$docs"
	} >"$BATS_TEST_TMPDIR/in"
	for program in datefind enttag "enttag -j2" "enttag -1"; do
		ends 0 $program "$BATS_TEST_TMPDIR/in" >/dev/null
		silent
	done
}

@test "a line that begins like a D and is no record ends no document" {
	{
		begin a
		sentence a 1 0 'John Kerry.'
		printf 'D\tx\n'
		sentence a 2 12 'Kerry spoke.'
		end a
	} >"$BATS_TEST_TMPDIR/in"
	ends 1 enttag "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	one_message enttag
	message_says enttag 'not a record'
	[ "$(grep -c '^e.*	John Kerry	' "$BATS_TEST_TMPDIR/out")" -eq 2 ]
	grep -v '^e' "$BATS_TEST_TMPDIR/out" | cmp - "$BATS_TEST_TMPDIR/in"
}

@test "a D whose tags are longer than a megabyte begins a document" {
	{
		sentence a 1 0 'It is Monday.' | sed 's/2015-07-06/2014-07-09/'
		end a
		begin a | tr '\n' '\t'
		repeated 2000000 z
		echo
		sentence a 1 0 'It was Wednesday.'
		end a
	} >"$BATS_TEST_TMPDIR/in"
	datefind "$BATS_TEST_TMPDIR/in" | grep '^t' | cut -f 8 |
	    cmp - <(printf '2014-07-07\n2015-07-01\n')
	for filter in $filters 'enttag -j 2'; do
		$filter "$BATS_TEST_TMPDIR/in" | grep -v '^[et]' |
		    cmp - "$BATS_TEST_TMPDIR/in"
	done
	grep -v '^[et]' "$BATS_TEST_TMPDIR/in" | markup |
	    grep -q '^== a 2015-07-06$'
}
