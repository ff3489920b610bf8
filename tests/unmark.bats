# unmark: what others annotated becomes records.
bats_require_minimum_version 1.5.0
load helper

made=fixtures/unmark

# Shipped and hostile documents with names and times, in canonical order.
setup_file() {
	local file kind

	records=$BATS_FILE_TMPDIR/records
	export records
	mkdir "$records"
	cd "$BATS_FILE_TMPDIR"
	for kind in $(awk -f "$BATS_TEST_DIRNAME/hostile.awk" -v kind=list); do
		awk -f "$BATS_TEST_DIRNAME/hostile.awk" -v kind="$kind" \
		    >"$kind.txt"
	done
	cp "$BATS_TEST_DIRNAME"/articles/*.txt \
	    "$BATS_TEST_DIRNAME/fixtures/examples/vienna.txt" .
	for file in *.txt; do
		sentsplit -t -d 2015-07-06 "$file" | enttag | datefind |
		    canonical >"$records/${file%.txt}"
	done
}

# lines FORMAT LINE ...: the records of these lines, read from standard input.
lines() {
	local format=$1

	shift
	printf '%s\n' "$@" | unmark -f "$format"
}

# The same without the document, as KIND TYPE TEXT.
short() {
	lines "$@" | awk -F '\t' '$1 ~ /[Set]/ { print $1 " " $7 " " $9 }'
}

# text TOKEN ...: the text that stands in for the tokens of a sentence.
text() {
	for token; do
		printf '%s O\n' "$token"
	done | unmark -f conll | awk -F '\t' '$1 == "S" { print $9 }'
}

# What is no ASCII becomes ?, a byte for a byte.
masked() {
	tr '\200-\377' '?'
}

### CoNLL ####################################################################

@test "conll becomes records" {
	unmark -f conll $made/news.conll | cmp - $made/conll.rec
	awk -f properties.awk $made/conll.rec
}

# The tags of six tokens: a name of two, two of one side by side, none, one.
@test "all schemes of tags tell the same names" {
	scheme() {
		printf 'A B C D e F\n%s\n' "$*" | awk '
		NR == 1 { split($0, words) }
		NR == 2 { for (i = 1; i <= NF; i++) print words[i], $i }' |
		    unmark -f conll | cut -f 1,4- >"$BATS_TEST_TMPDIR/now"
		[ -e "$BATS_TEST_TMPDIR/first" ] ||
		    cp "$BATS_TEST_TMPDIR/now" "$BATS_TEST_TMPDIR/first"
		cmp "$BATS_TEST_TMPDIR/first" "$BATS_TEST_TMPDIR/now"
	}
	scheme B-PER I-PER B-PER B-LOC O B-ORG
	scheme I-PER I-PER B-PER I-LOC O I-ORG
	scheme B-PER E-PER S-PER S-LOC O S-ORG
	scheme B-PER L-PER U-PER U-LOC O U-ORG
	[ "$(grep -c ^e "$BATS_TEST_TMPDIR/first")" -eq 4 ]
	rm "$BATS_TEST_TMPDIR/first"
	scheme B-PER I-PER I-PER B-LOC O B-ORG
	scheme B-PER M-PER E-PER S-LOC O S-ORG
	scheme PER PER PER LOC O ORG
	[ "$(grep -c ^e "$BATS_TEST_TMPDIR/first")" -eq 3 ]
}

@test "columns may be two or more, with TABs or spaces, lines end in CR LF" {
	want='S h Ann left
e PER Ann'
	[ "$(short conll 'Ann B-PER' 'left O')" = "$want" ]
	[ "$(short conll 'Ann x B-PER' 'left x O')" = "$want" ]
	[ "$(short conll 'Ann x y z B-PER' 'left x y z O')" = "$want" ]
	[ "$(short conll $'Ann\tB-PER' $'left\t\tO ')" = "$want" ]
	[ "$(short conll $'\357\273\277Ann  B-PER\r' $'left O\r' $'\r')" = \
	    "$want" ]
	[ "$(short conll2 $'Ann\tB-PER' $'left\tO')" = "$want" ]
}

@test "conll2 parts columns at TABs alone, so that a word has spaces" {
	[ "$(short conll2 $'New York\tx y\tB-LOC' $'rose\tz\tO')" = 'S h New York rose
e LOC New York' ]
}

@test "a line of a document needs no blank line behind or before it" {
	lines conll 'a O' '-DOCSTART- -X- O O' 'b O' '-DOCSTART-	O' '' 'c O' |
	    awk -F '\t' '$1 ~ /[DS]/ { print $2 " " $9 }' >"$BATS_TEST_TMPDIR/out"
	cmp "$BATS_TEST_TMPDIR/out" - <<-'END'
	stdin#1 -
	stdin#1 a
	stdin#2 -
	stdin#2 b
	stdin#3 -
	stdin#3 c
	END
	[ "$(lines conll '-DOCSTART- O' '' 'a O' '-DOCSTART- O' | grep ^D)" = \
	    "$(printf 'D\tstdin#1\t-\t0\t0\t0\t-\t-\t-')" ]
	[ -z "$(lines conll '-DOCSTART- -X- O O' '')" ]
	unmark -f conll </dev/null | cmp - /dev/null
}

@test "one document in a file has the operand as its id" {
	printf 'a O\n' >"$BATS_TEST_TMPDIR/a.conll"
	cd "$BATS_TEST_TMPDIR"
	[ "$(unmark -f conll a.conll - <a.conll | grep ^D | cut -f 2)" = \
	    'a.conll
stdin' ]
}

@test "comments of CoNLL-U are passed by, and tell documents and paragraphs" {
	lines conll '# newdoc id = one two' '# sent_id = 1' '# text = a b' \
	    'a O' '' '# newpar' 'b O' '' '# newdoc' 'c O' |
	    awk -F '\t' '$1 == "S" { print $2 " " $8 " " $9 }' \
	    >"$BATS_TEST_TMPDIR/out"
	cmp "$BATS_TEST_TMPDIR/out" - <<-'END'
	one two 1 a
	one two 2 b
	stdin#2 1 c
	END
}

@test "paragraphs are numbered one after the other" {
	lines conll '# newpar' '# newpar' 'a O' '' '# newpar' '# newpar' \
	    'b O' | cut -f 8 >"$BATS_TEST_TMPDIR/out"
	cmp "$BATS_TEST_TMPDIR/out" <(printf '%s\n' - 1 2 -)
	# names that go on into the next paragraph, which is none then
	printf 'One.\n\nTwo.\n\nThree.\nFour.\n' >"$BATS_TEST_TMPDIR/a.txt"
	printf 'T1\tPER 6 15\tTwo. Thr\n' >"$BATS_TEST_TMPDIR/a.ann"
	unmark -f brat "$BATS_TEST_TMPDIR/a.ann" | cut -f 1,8,9 \
	    >"$BATS_TEST_TMPDIR/out"
	cmp "$BATS_TEST_TMPDIR/out" - <<-'END'
	D	-	-
	S	1	One.
	S	2	Two.  Three.
	e	Two.  Thr	Two.  Thr
	S	3	Four.
	Z	-	-
	END
}

@test "a token that is # is no comment" {
	[ "$(text '#' 1 '#')" = '#1 #' ]
	[ "$(short conll 'a b c O' '# x = O' '# y = z')" = 'S h a #' ]
}

@test "the space between tokens is restored by rule" {
	[ "$(text Peter did "n't" say '"' no '"' '(' or yes ')' , \
	    he paid '$' 5 : 3 '%' '!')" = \
	    "Peter didn't say \"no\" (or yes), he paid \$5: 3%!" ]
	[ "$(text '"' No , '"' he "'ll" say '.' '"')" = \
	    "\"No,\" he'll say.\"" ]
	[ "$(text -LRB- a -RRB- -LSB- b -RSB- -LCB- c -RCB- 'd\/e' '\/')" = \
	    '(a) [b] {c} d\/e /' ]
	[ "$(text '``' Hi "''" the dogs "'" bones and "'" x "'" '...')" = \
	    "\`\`Hi'' the dogs' bones and 'x'..." ]
	[ "$(text £ 3 “ a ” ‘ b ’ « c » in "'" 96 now)" = \
	    "£3 “a” ‘b’ «c» in ' 96 now" ]
	[ "$(text Ann "'s" DOG "'S" do "N'T" we "'re" I "'m" n news)" = \
	    "Ann's DOG'S doN'T we're I'm n news" ]
}

@test "what is no line of a token is named, and the rest is read" {
	ends 1 lines conll 'Ann B-PER' 'left' 'Bob X-PER' 'Eve B-' 'came O' \
	    'Zoe Zoe' >"$BATS_TEST_TMPDIR/out"
	[ "$(wc -l <"$err")" -eq 4 ]
	message_says unmark 'standard input:2: expected a word and a tag'
	message_says unmark 'input:3: .*Bob X-PER'
	message_says unmark 'input:4: '
	message_says unmark 'input:6: '
	[ "$(grep ^S "$BATS_TEST_TMPDIR/out" | cut -f 9)" = 'Ann came' ]
}

@test "labels become types, and stay as tags where they differ" {
	lines conll 'A B-PERSON' 'B B-Organization' 'C B-gpe' 'D B-WORK_OF_ART' \
	    'E B-Zork' 'F B-DATE' 'G B-LOC' 'H B-set' |
	    awk -F '\t' '/^[et]/ { print $1, $7, $8, $9, $10 }' \
	    >"$BATS_TEST_TMPDIR/out"
	cmp "$BATS_TEST_TMPDIR/out" - <<-'END'
	e PER A A label=PERSON
	e ORG B B label=Organization
	e LOC C C label=gpe
	e MISC D D label=WORK_OF_ART
	e MISC E E label=Zork
	t DATE - F 
	e LOC G G 
	t SET - H label=set
	END
}

@test "numbers and quantities are left out, and counted with -v" {
	printf 'five B-CARDINAL\n%% B-percent\n' >"$BATS_TEST_TMPDIR/in"
	ends 0 unmark -vf conll "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	message_says unmark '2 annotations left out'
	fails grep '^[et]' "$BATS_TEST_TMPDIR/out"
}

@test "a sentence that is too long is cut outside of names" {
	awk 'BEGIN {
		for (i = 0; i < 30000; i++) {
			tag = "I-PER"
			if (i % 3000 < 2000)
				tag = "O"
			if (i % 3000 == 2000)
				tag = "B-PER"
			print "word", tag
		}
		print ". O"
	}' >"$BATS_TEST_TMPDIR/in"
	unmark -f conll "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	awk -f properties.awk "$BATS_TEST_TMPDIR/out"
	[ "$(grep -c ^e "$BATS_TEST_TMPDIR/out")" -eq 10 ]
	[ "$(grep -c ^S "$BATS_TEST_TMPDIR/out")" -eq 3 ]
}

@test "a name that is longer than a sentence may be is named" {
	{
		awk 'BEGIN {
			for (i = 0; i < 30000; i++)
				print "word I-PER"
		}'
		echo 'Ann B-LOC'
	} | ends 1 unmark -f conll >"$BATS_TEST_TMPDIR/out"
	message_says unmark ':30000: expected a name or time .*65536 bytes'
	[ "$(grep ^e "$BATS_TEST_TMPDIR/out" | cut -f 9)" = Ann ]
	awk -f properties.awk "$BATS_TEST_TMPDIR/out"
}

@test "words of a megabyte and more are cut" {
	{
		repeated 1000000 a
		echo ' O'
		repeated 2000000 b
		echo ' O'
	} | unmark -f conll >"$BATS_TEST_TMPDIR/out"
	awk -f properties.awk "$BATS_TEST_TMPDIR/out"
	[ "$(grep ^Z "$BATS_TEST_TMPDIR/out" | cut -f 5)" -eq 3000001 ]
}

@test "bytes of any kind in words make valid records" {
	for file in "$BATS_FILE_TMPDIR"/*.txt; do
		tr '\n' ' ' <"$file" | tr -s ' \t' '\n\n' |
		    awk '{ print $0, NR % 5 ? "O" : "B-PER" }' \
		    >"$BATS_TEST_TMPDIR/in"
		unmark -f conll "$BATS_TEST_TMPDIR/in" \
		    >"$BATS_TEST_TMPDIR/out" 2>/dev/null || [ $? -eq 1 ]
		awk -f properties.awk "$BATS_TEST_TMPDIR/out"
	done
}

### JSON #####################################################################

@test "records, JSON, records: the same bytes, for valid UTF-8" {
	for file in "$records"/*; do
		markup -rf json "$file" | unmark -f json >"$BATS_TEST_TMPDIR/out"
		masked <"$file" >"$BATS_TEST_TMPDIR/want"
		masked <"$BATS_TEST_TMPDIR/out" | cmp - "$BATS_TEST_TMPDIR/want"
		! iconv -f UTF-8 -t UTF-8 "$file" >/dev/null 2>&1 ||
		    cmp "$file" "$BATS_TEST_TMPDIR/out"
	done
	cat "$records"/20* "$records/vienna" >"$BATS_TEST_TMPDIR/all"
	markup -f json "$BATS_TEST_TMPDIR/all" | unmark -f json |
	    cmp - "$BATS_TEST_TMPDIR/all"
}

@test "tags that have no key of their own come back from JSON" {
	{
		printf 'D\ta\t2015\t0\t0\t0\t-\tT "x"\t-\tsource=S\tlang=en\tp=q\n'
		printf 'S\ta\t2015\t1\t0\t5\ts\t3\tAnn\\s.\n'
		printf 'e\ta\t2015\t1\t0\t3\tPER\tAnn\tAnn\tcountry=AT\t'
		printf 'geo=48.20,-16.3\tconf=0.930\tx=1\ty\n'
		printf 't\ta\t2015\t1\t0\t5\tSET\tP1D\tAnn\\s.\tquant=EVERY\tz=\n'
		printf 'Z\ta\t2015\t1\t9\t9\t-\t-\t-\n'
	} | sed 's/\(	0	5	.*	\)Ann\\s\./\1Ann\\s/' | canonical \
	    >"$BATS_TEST_TMPDIR/in"
	markup -f json "$BATS_TEST_TMPDIR/in" | unmark -f json |
	    cmp - "$BATS_TEST_TMPDIR/in"
}

doc='"sentences":[{"n":1,"start":0,"end":3,"type":"s","paragraph":1,"text":"Ann"}]'

@test "the order of keys is free, and unknown ones are passed by" {
	lines json '{"bytes":3,"x":[{"y":[]},1e-5,true,false,null],'"$doc"',
	    "entities":[{"text":"Ann","type":"PER","end":3,"start":0,"k":{},
	    "sentence":1}],"id":"a","times":[]}' >/dev/null 2>&1 || :
	lines json '{"bytes":3,"x":[{"y":[]},1e-5,true,false,null],'"$doc"',"entities":[{"type":"PER","end":3,"start":0,"k":{"":-0.5},"sentence":1}],"\u0069d":"a"}' \
	    >"$BATS_TEST_TMPDIR/out"
	cmp "$BATS_TEST_TMPDIR/out" - <<-'END'
	D	a	-	0	0	0	-	-	-
	S	a	-	1	0	3	s	1	Ann
	e	a	-	1	0	3	PER	-	Ann
	Z	a	-	1	3	3	-	-	-
	END
}

@test "escapes of strings are read exactly" {
	lines json '{"id":"\"\\\/\b\u0041\u00e9\u20AC\ud83d\ude00\t","bytes":0}' |
	    head -n 1 | cut -f 2 >"$BATS_TEST_TMPDIR/out"
	printf '"\\/ Aé€😀 \n' | cmp "$BATS_TEST_TMPDIR/out" -
	for one in '\ud83d' '\ude00' '\ud83dx' '\ud83d\u0041' '\ufffd'; do
		lines json '{"id":"'"$one"'","bytes":0}' | head -n 1 |
		    cut -f 2 | grep -q '^?[xA]*$'
	done
	for one in '\x' '\u12' '\u12g4' '\' '	'; do
		ends 1 lines json '{"id":"'"$one"'","bytes":0}' >/dev/null
		message_says unmark 'input:1: expected .* at byte'
	done
}

@test "U+FFFD is an invalid byte or itself, whichever fits the span" {
	for one in '3:\ufffdbc:?bc' '5:\ufffdbc:�bc' '5:�bc:�bc'; do
		length=${one%%:*}
		word=${one#*:}
		lines json '{"id":"a","bytes":9,"sentences":[{"n":1,"start":0,"end":'$length',"text":"'"${word%:*}"'"}]}' |
		    grep ^S | cut -f 9 | grep -qx "${word#*:}"
	done
}

@test "a sentence whose text is not as long as its span is left out" {
	ends 1 lines json '{"id":"a","bytes":9,"sentences":[{"n":1,"start":0,"end":4,"text":"Ann"},{"n":2,"start":5,"end":8,"text":"Bob"}],"entities":[{"sentence":1,"start":0,"end":3,"type":"PER","text":"Ann"},{"sentence":2,"start":5,"end":8,"type":"PER","text":"Bob"}]}' \
	    >"$BATS_TEST_TMPDIR/out"
	one_message unmark
	message_says unmark 'input:1: expected a text as long as its span'
	cut -f 1,9 "$BATS_TEST_TMPDIR/out" | cmp - <(printf 'D\t-\nS\tBob\ne\tBob\nZ\t-\n')
}

@test "a faulty sentence may come twice" {
	printf '{"sentences":[%s,%s],"bytes":3}\n' \
	    '{"n":1,"start":0,"end":3,"type":"s","paragraph":1,"text":"ab"}' \
	    '{"n":1,"start":0,"end":3,"type":"s","paragraph":1,"text":"abc"}' \
	    >"$BATS_TEST_TMPDIR/twice"
	ends 1 unmark -f json "$BATS_TEST_TMPDIR/twice" \
	    >"$BATS_TEST_TMPDIR/out" && one_message unmark &&
	    message_says unmark 'a text as long as its span' &&
	    [ "$(grep -c '^S' "$BATS_TEST_TMPDIR/out")" -eq 1 ]
}

@test "a sentence with white space at its ends is left out" {
	ends 1 lines json '{"id":"a","bytes":9,"sentences":[{"n":1,"start":0,"end":4,"text":"Ann "}]}' \
	    >"$BATS_TEST_TMPDIR/out"
	message_says unmark 'input:1: expected no white space at its ends'
	fails grep '^S' "$BATS_TEST_TMPDIR/out"
}

@test "sentences and their annotations have numbers from 1" {
	printf '{"id":"a","sentences":[{"n":3,"start":4,"end":8,"text":"Rain"}],"entities":[{"sentence":0,"start":0,"end":3,"type":"LOC","text":"Ulm"}],"bytes":9}\n' \
	    >"$BATS_TEST_TMPDIR/in"
	run -1 --separate-stderr unmark -f json "$BATS_TEST_TMPDIR/in"
	[ "${lines[0]}" = "$(printf 'D\ta\t-\t0\t0\t0\t-\t-\t-')" ]
	[ "${#lines[@]}" -eq 3 ]
	[[ "$stderr" == *":1: expected a number from 1: in sentence 0, bytes 0 to 3" ]]
}

@test "annotations that are not in their sentence are left out" {
	for one in '0,"end":3,"text":"Bob"' '1,"end":4,"text":"nnx"' \
	    '2,"end":2,"text":""' '"0","end":3' '-1,"end":3' '1.0,"end":3'; do
		ends 1 lines json '{"id":"a","bytes":9,'"$doc"',"entities":[{"sentence":1,"type":"PER","start":'"$one"'}]}' \
		    >"$BATS_TEST_TMPDIR/out"
		fails grep '^e' "$BATS_TEST_TMPDIR/out"
		one_message unmark
	done
}

# With its sentence and without; U+205F is white space of three bytes.
@test "white space at the ends of a name in JSON is none of it" {
	local sentence='"sentences":[{"n":1,"start":0,"end":11,"text":"I met Ann ."}],'

	for sentence in "$sentence" ''; do
		[ "$(lines json '{"id":"a","bytes":11,'"$sentence"'"entities":[{"sentence":1,"type":"PER","start":5,"end":10,"text":" Ann "}]}' |
		    awk -F '\t' '$1 == "e" { print $5 "-" $6 "-" $9 }')" = 6-9-Ann ]
	done
	[ "$(lines json '{"id":"a","bytes":11,"times":[{"sentence":1,"type":"DATE","start":2,"end":8,"text":"May\u205f"}]}' |
	    awk -F '\t' '$1 == "t" { print $5 "-" $6 "-" $9 }')" = 2-5-May ]
	ends 1 lines json '{"id":"a","bytes":9,"times":[{"sentence":1,"type":"DATE","start":2,"end":5,"text":"\u205f"}]}' \
	    >"$BATS_TEST_TMPDIR/out"
	fails grep '^t' "$BATS_TEST_TMPDIR/out"
	one_message unmark
}

@test "JSON that is none is named with its byte, the other lines are read" {
	for bad in '{' '[]' 'x' '{"id":1,}' '{"id" 1}' '{"a":1 "b":2}' \
	    '{"id":"a","id":"b"}' '{"a":01}' '{"a":1.}' '{"a":tru}' '{} {}' \
	    '{"a":[1 2]}' '{"a":[1,]}' '{"sentences":{}}' '{"a":"' \
	    '{"a":-}' '{"a":.5}' '{"entities":[1]}'; do
		ends 1 lines json "$bad" '{"id":"good","bytes":0}' \
		    >"$BATS_TEST_TMPDIR/out"
		one_message unmark
		message_says unmark 'input:1: expected .* at byte [0-9]* of'
		[ "$(cut -f 1,2 "$BATS_TEST_TMPDIR/out" | tr '\t\n' '  ')" = \
		    'D good Z good ' ]
	done
}

@test "JSON may nest 512 levels deep where it is passed by" {
	deep() {
		awk -v n="$1" 'BEGIN {
			printf "{\"bytes\":0,\"a\":"
			for (i = 0; i < n; i++)
				printf "["
			for (i = 0; i < n; i++)
				printf "]"
			print "}"
		}' | unmark -f json
	}
	ends 0 deep 512 >/dev/null
	ends 1 deep 513 >/dev/null
	message_says unmark 'expected no more than 512 levels'
	ends 1 deep 200000 >/dev/null
}

@test "a sentence of JSON without a type is one" {
	for type in '' '"type":null,' '"type":"",' '"type":"-",'; do
		sentence='{"n":1,"start":0,"end":3,'"$type"'"text":"Ann"}'
		[ "$(lines json '{"sentences":['"$sentence"'],"bytes":3}' |
		    grep ^S | cut -f 7)" = s ]
	done
}

@test "a document of JSON without its length is cut off" {
	for end in ',"bytes":null' ''; do
		ends 1 lines json '{"id":"a",'"$doc$end"'}' \
		    >"$BATS_TEST_TMPDIR/out"
		message_says unmark 'expected "bytes"'
		fails grep ^Z "$BATS_TEST_TMPDIR/out"
		grep -q ^S "$BATS_TEST_TMPDIR/out"
	done
}

@test "records that come without sentences come back from JSON" {
	grep '^e' "$example" >"$BATS_TEST_TMPDIR/in"
	markup -f json "$BATS_TEST_TMPDIR/in" | ends 1 unmark -f json |
	    grep '^e' | cmp - "$BATS_TEST_TMPDIR/in"
}

@test "names of JSON without their sentence lie behind each other, in the document" {
	out=$BATS_TEST_TMPDIR/out
	names='"entities":[{"sentence":2,"start":12,"end":15,"type":"PER",
	    "text":"Ann"},{"sentence":3,"start":8,"end":11,"type":"PER",
	    "text":"Bob"}]'
	names=$(printf %s "$names" | tr -d '\n\t ')
	ends 1 lines json '{"id":"a",'"$names"',"bytes":15}' >"$out"
	message_says unmark 'expected sentences one after the other'
	[ "$(cut -f 1,4-6 "$out" | tr '\t\n' ' ,')" = \
	    'D 0 0 0,e 2 12 15,Z 3 15 15,' ]
	ends 1 lines json '{"id":"a",'"$names"',"bytes":14}' >"$out"
	message_says unmark 'expected "bytes"'
	fails grep ^Z "$out"
}

@test "a line of JSON of 20 MB is read" {
	{
		printf '{"id":"a","x":"'
		repeated 20000000 x
		printf '","bytes":0}\n'
	} | unmark -f json | grep -c . | grep -qx 2
}

### TimeML ###################################################################

@test "TimeML becomes records" {
	unmark -f timeml $made/news.tml | cmp - $made/timeml.rec
	awk -f properties.awk $made/timeml.rec
}

@test "several documents of TimeML may follow each other" {
	cat $made/news.tml $made/news.tml | unmark -f timeml |
	    cmp - <(cat $made/timeml.rec $made/timeml.rec)
	printf '<TimeML>a</TimeML><TimeML>b</TimeML>  \n' | unmark -f timeml |
	    cut -f 1,2,9 >"$BATS_TEST_TMPDIR/out"
	printf '%s\tstdin#%s\t%s\n' D 1 - S 1 a Z 1 - D 2 - S 2 b Z 2 - |
	    cmp - "$BATS_TEST_TMPDIR/out"
	printf '<TimeML>a</TimeML>\n' | unmark -f timeml | cut -f 2 | uniq |
	    grep -qx stdin
}

@test "TimeML without TEXT is all text, as in TimeBank 1.2" {
	lines timeml '<?xml version="1.0"?>' '<!DOCTYPE TimeML [<!ENTITY a ">">]>' \
	    '<TimeML>WSJ <TIMEX3 tid="t9" type="DATE" value="1989-11-02" functionInDocument="CREATION_TIME">11/02/89</TIMEX3>' \
	    '<s>He came.</s></TimeML>' | cut -f 1,3,9 >"$BATS_TEST_TMPDIR/out"
	printf '%s\t1989-11-02\t%s\n' D - S WSJ S 11/02/89 t 11/02/89 \
	    S 'He came.' Z - | cmp - "$BATS_TEST_TMPDIR/out"
}

@test "times may hold names and times, and names times" {
	lines timeml '<TimeML><TEXT><PER name="A B">A <TIMEX3 type="SET" value="P1D" quant="EVERY" freq="2X">b <TIMEX3 type="DATE" value="">c</TIMEX3></TIMEX3></PER></TEXT></TimeML>' |
	    grep '^[et]' | cut -f 5- >"$BATS_TEST_TMPDIR/out"
	cmp "$BATS_TEST_TMPDIR/out" - <<-'END'
	0	5	PER	A B	A b c
	2	5	SET	P1D	b c	quant=EVERY	freq=2X
	4	5	DATE	-	c
	END
}

@test "what is wrong in TimeML is named with its line, the rest is read" {
	ends 1 lines timeml '<TimeML><TEXT>' 'a &foo; <b' \
	    '<TIMEX3 type="NOON">b</TIMEX3>' 'c</i> <u>d' \
	    '<TIMEX3 type="DATE" value="2015">e</TIMEX3>' '</TEXT></TimeML>' \
	    >"$BATS_TEST_TMPDIR/out"
	message_says unmark 'input:2: expected a known reference'
	message_says unmark 'input:2: expected a tag with a name'
	message_says unmark 'input:3: expected a TIMEX3 of the type'
	message_says unmark 'input:4: expected no closing tag'
	message_says unmark 'input:6: expected a closing tag of what'
	[ "$(wc -l <"$err")" -eq 5 ]
	[ "$(grep -c '^t.*	2015	e$' "$BATS_TEST_TMPDIR/out")" -eq 1 ]
	grep -q '^Z' "$BATS_TEST_TMPDIR/out"
}

@test "TimeML that is cut off has no Z, what is no TimeML is named" {
	ends 1 lines timeml '<TimeML><TEXT>Ann' >"$BATS_TEST_TMPDIR/out"
	message_says unmark 'expected </TimeML>: the document is cut off'
	grep -q ^S "$BATS_TEST_TMPDIR/out"
	fails grep ^Z "$BATS_TEST_TMPDIR/out"
	for bad in 'Ann left.' '<html></html>' '<' '<!-- x' '<![CDATA[' '<?'; do
		ends 1 lines timeml "$bad" >"$BATS_TEST_TMPDIR/out"
		[ ! -s "$BATS_TEST_TMPDIR/out" ]
		message_says unmark 'expected <TimeML>'
	done
	ends 0 lines timeml '' >"$BATS_TEST_TMPDIR/out"
	[ ! -s "$BATS_TEST_TMPDIR/out" ]
}

@test "a document of TimeML does not end in a comment or in CDATA" {
	lines timeml '<TimeML><!-- </TimeML> --><?x </TimeML> ?>a <![CDATA[</TimeML>]]></TimeML>' |
	    grep -q '^S.*	a </TimeML>$'
}

@test "elements that nest 100,000 deep, and faults without end, are read" {
	awk 'BEGIN {
		printf "<TimeML>"
		for (i = 0; i < 100000; i++)
			printf "<s>"
		print "<TIMEX3 type=\"DATE\">a</TIMEX3>"
	}' >"$BATS_TEST_TMPDIR/in"
	ends 1 unmark -f timeml "$BATS_TEST_TMPDIR/in" | grep -q '^t'
	awk 'BEGIN {
		printf "<TimeML>"
		for (i = 0; i < 100000; i++)
			printf "<a </b>&"
	}' >"$BATS_TEST_TMPDIR/in"
	ends 1 unmark -qf timeml "$BATS_TEST_TMPDIR/in" >/dev/null
}

### brat #####################################################################

@test "brat becomes records, of a folder and of a file" {
	unmark -f brat $made/brat | cmp - $made/brat.rec
	unmark -f brat $made/brat/news.ann | cmp - $made/brat.rec
	flat <$made/brat/news.txt >"$BATS_TEST_TMPDIR/flat"
	awk -f properties.awk -v source="$BATS_TEST_TMPDIR/flat" $made/brat.rec
}

@test "a text without annotations is split as sentsplit does" {
	cd "$BATS_TEST_TMPDIR"
	for file in "$BATS_FILE_TMPDIR"/*.txt; do
		cp "$file" x.txt
		: >x.ann
		unmark -f brat x.ann | cut -f 1,3- >one
		sentsplit -t x.txt | cut -f 1,3- | cmp - one
	done
}

@test "the files of a folder are read in the order of their names" {
	mkdir "$BATS_TEST_TMPDIR/f"
	cd "$BATS_TEST_TMPDIR/f"
	for name in b a C .x; do
		echo "$name." >$name.txt
		: >$name.ann
	done
	echo other >d.txt
	[ "$(unmark -f brat . | grep ^D | cut -f 2 | tr '\n' ' ')" = \
	    '.x C a b ' ]
	[ "$(unmark -f brat ./ | cksum)" = "$(unmark -f brat . | cksum)" ]
}

# brat TEXT LINE ...: the annotations of a document.
brat() {
	printf '%s' "$1" >"$BATS_TEST_TMPDIR/x.txt"
	shift
	printf '%s\n' "$@" >"$BATS_TEST_TMPDIR/x.ann"
	unmark -f brat "$BATS_TEST_TMPDIR/x.ann"
}

@test "offsets of brat are characters, whatever they are" {
	brat $'😀é\r\nAnn \377\377 Bob' $'T1\tPER 4 7\tAnn' $'T2\tPER 11 14\tBob' |
	    grep '^e' | cut -f 5,6,9 >"$BATS_TEST_TMPDIR/out"
	printf '8\t11\tAnn\n15\t18\tBob\n' | cmp - "$BATS_TEST_TMPDIR/out"
	awk 'BEGIN {
		for (i = 0; i < 3000; i++)
			printf i % 7 ? "a " : "\303\274 "
		printf "Ann"
	}' >"$BATS_TEST_TMPDIR/x.txt"
	printf 'T1\tPER 6000 6003\tAnn\n' >"$BATS_TEST_TMPDIR/x.ann"
	unmark -f brat "$BATS_TEST_TMPDIR/x.ann" | grep -q '^e.*	Ann$'
}

@test "no sentence ends within a mention" {
	brat 'It rains. Dr. No. He left. So.' $'T1\tMISC 10 20\tDr. No. He' \
	    $'T2\tPER 18 20\tHe' >"$BATS_TEST_TMPDIR/out"
	grep '^S' "$BATS_TEST_TMPDIR/out" | cut -f 9 >"$BATS_TEST_TMPDIR/S"
	printf 'It rains.\nDr. No. He left.\nSo.\n' | cmp - "$BATS_TEST_TMPDIR/S"
	awk -f properties.awk "$BATS_TEST_TMPDIR/out"
}

@test "pieces are one mention, which is called what they say" {
	brat 'North and South Korea' $'T1\tLOC 0 5;16 21\tNorth Korea' |
	    grep -q '^e.*	0	21	LOC	North Korea	North and South Korea$'
	brat $'New\nYork' $'T1\tLOC 0 3;4 8\tNew York' |
	    grep -q '^e.*	0	8	LOC	New York	New York$'
}

@test "white space at the ends of a mention is none of it" {
	brat 'In Rome . ' $'T1\tLOC 2 8\t Rome ' $'T2\tLOC 7 8\t ' \
	    >"$BATS_TEST_TMPDIR/out" 2>"$err" || [ $? -eq 1 ]
	[ "$(grep '^e' "$BATS_TEST_TMPDIR/out" | cut -f 5,6)" = \
	    "$(printf '3\t7')" ]
	message_says unmark ':2: expected a name or time that has a text'
}

@test "notes of brat are read with their escapes" {
	brat 'Ann' $'T1\tPER 0 3\tAnn' \
	    $'#1\tAnnotatorNotes T1\tA\\; \\\\B; country=AT; x=a\\; b' |
	    grep -q $'	PER	A; \\\\B	Ann	country=AT	x=a; b$'
	brat 'Ann' $'T1\tPER 0 3\tAnn' \
	    $'#1\tAnnotatorNotes T1\t\\sA\\u2028\\xff\\q\\u12; a=\\u000a' |
	    grep -q $'	PER	 A\342\200\250\377qu12	Ann	a= $'
	brat 'Ann' $'T1\tPER 0 3\tAnn' $'#1\tAnnotatorNotes T1\t; a=b' |
	    grep -q '	PER	-	Ann	a=b$'
	brat 'Ann' $'T1\tPER 0 3\tAnn' \
	    $'#1\tAnnotatorNotes T1\tunsure; ask Bob; a=b; ; =c' |
	    grep -q $'	PER	unsure	Ann	note=ask Bob	a=b	note==c$'
	brat 'now' $'T1\tDATE 0 3\tnow' | grep -q '	DATE	-	now$'
}

@test "what is wrong in brat is named with its line, the rest is read" {
	ends 1 brat 'Ann and Bob' $'T1\tPER 0 3\tBob' $'T2\tPER 8 12\tBob' \
	    $'T3\tPER 8 8\t' $'T4\tPER x 3\t' 'what' $'T5\tPER 8 11\tBob' \
	    $'T5\tPER 0 3\tAnn' 'T6' $'Q1\tx' >"$BATS_TEST_TMPDIR/out"
	message_says unmark 'x.ann:1: expected at its place, in characters: Bob'
	for line in 2 3 4; do
		message_says unmark "x.ann:$line: expected places among the 11"
	done
	message_says unmark 'x.ann:7: expected each id once: T5'
	for line in 5 8 9; do
		message_says unmark "x.ann:$line: expected a T, E"
	done
	[ "$(grep '^e' "$BATS_TEST_TMPDIR/out" | cut -f 9)" = Bob ]
}

@test "annotations without their text, and a text alone, are named" {
	cd "$BATS_TEST_TMPDIR"
	: >y.ann
	ends 1 unmark -f brat y.ann "$BATS_TEST_DIRNAME/$made/brat" >out
	message_says unmark 'y.txt: No such file'
	one_message unmark
	cmp out "$BATS_TEST_DIRNAME/$made/brat.rec"
	echo a >z.txt
	ends 1 unmark -f brat z.txt >out
	message_says unmark 'z.txt: expected a name that ends in .ann'
}

### Round trips ##############################################################

@test "records, CoNLL, records, CoNLL: the same words and tags" {
	cd "$BATS_TEST_TMPDIR"
	for format in conll conll2; do
		for file in "$records"/*; do
			markup -rTf $format "$file" >one
			unmark -f $format one >two
			awk -f "$BATS_TEST_DIRNAME/properties.awk" \
			    -v untold=1 two
			markup -rTf $format two >three
			unmark -f $format three | markup -rTf $format |
			    cmp - three
			cmp <(words one) <(words three)
			case $file in
			*/20*|*/vienna) cmp one three ;;
			esac
		done
	done
}

# times FILE: what TimeML holds of the times of a stream.
times() {
	awk -F '\t' '$1 == "t" {
		line = $2 FS $3 FS $5 FS $6 FS $7 FS $8 FS $9
		for (i = 10; i <= NF; i++)
			if ($i ~ /^(mod|quant|freq)=/)
				line = line FS $i
		print line
	}' "$1"
}

# Whether bytes are characters that a gap keeps: valid UTF-8, and white space
# that is as wide as it is long.
is_even() {
	iconv -f UTF-8 -t UTF-8 "$1" >/dev/null 2>&1 && ! grep -q blank= "$1"
}

@test "records, TimeML, records: the same times at the same bytes" {
	cd "$BATS_TEST_TMPDIR"
	tested=0
	for file in "$records"/*; do
		markup -rf timeml "$file" | unmark -f timeml >out
		awk -f "$BATS_TEST_DIRNAME/properties.awk" out
		is_even "$file" || continue
		cmp <(times "$file") <(times out)
		tested=$((tested + 1))
	done
	[ "$tested" -ge 10 ]
}

@test "records, brat, records: the same names and times at the same bytes" {
	cd "$BATS_TEST_TMPDIR"
	for file in "$records"/*; do
		rm -rf out
		markup -rf brat -o out "$file"
		unmark -f brat out >back
		awk -f "$BATS_TEST_DIRNAME/properties.awk" back
		is_even "$file" || continue
		cmp <(grep '^[et]' "$file" | cut -f 1,5- | sort) \
		    <(grep '^[et]' back | cut -f 1,5- | sort)
	done
}

### The command line #########################################################

# A few bytes of annotation would be any number of output.
@test "names within names have 64 times the text of their sentence at most" {
	mkdir "$BATS_TEST_TMPDIR/nested"
	awk -v file="$BATS_TEST_TMPDIR/nested/a" 'BEGIN {
		while (length(text) < 2000)
			text = text "x"
		printf "%s", text >file ".txt"
		for (i = 1; i <= 200; i++)
			printf "T%d\tPER 0 %d\t%s\n", i, 2001 - i,
			    substr(text, i) >file ".ann"
	}'
	unmark -f brat "$BATS_TEST_TMPDIR/nested/a.ann" \
	    >"$BATS_TEST_TMPDIR/out" 2>"$err" || [ $? -eq 1 ]
	message_says unmark "a.ann:.*64 times their sentence: 135 left out"
	[ "$(grep -c '^e' "$BATS_TEST_TMPDIR/out")" = 65 ]
	awk -F '\t' '$1 == "e" && length($9) != $6 - $5 { exit 1 }' \
	    "$BATS_TEST_TMPDIR/out"
}

@test "-d dates what has no date of its own" {
	unmark -d 20150706 -f conll $made/news.conll | cut -f 3 | uniq |
	    grep -qx 2015-07-06
	unmark -d 2015-07-06 -f timeml $made/news.tml | cut -f 3 | uniq |
	    grep -qx 2013-03-22
	ends 2 unmark -d nonsense -f conll
	message_says unmark '-d nonsense: not a date'
}

@test "a date that is none is named, and absent" {
	ends 1 lines json '{"id":"a","date":"soon","bytes":0}' \
	    >"$BATS_TEST_TMPDIR/out"
	message_says unmark 'input:1: expected a date: soon'
	cut -f 3 "$BATS_TEST_TMPDIR/out" | uniq | grep -qx -e -
}

@test "ids, titles, tags and values keep within their limits" {
	long=$(awk 'BEGIN { while (++i <= 70000) printf "x" }')
	lines json '{"id":"'"$long"'","title":"'"$long"'","tags":["'"$long"'"],"bytes":3,'"$doc"',"entities":[{"sentence":1,"start":0,"end":3,"type":"PER","value":"'"$long"'"}]}' \
	    >"$BATS_TEST_TMPDIR/out" 2>"$err" || [ $? -eq 1 ]
	for what in id title tags; do
		message_says unmark "input:1: expected .*$what of at most"
	done
	awk -F '\t' 'length($2) != 4096 || length($0) > 9000 { exit 1 }
		$1 == "e" && $8 != "-" { exit 1 }' "$BATS_TEST_TMPDIR/out"
	awk -f properties.awk "$BATS_TEST_TMPDIR/out"
}

@test "without -f, or with an unknown one, the usage is shown" {
	for options in '' '-f' '-f xml' '-f brat' '-f brat -'; do
		ends 2 unmark $options </dev/null
		grep -q '^usage: unmark ' "$err"
	done
}

@test "files that cannot be read are named, and the others are read" {
	for format in conll json timeml; do
		ends 1 unmark -f $format no-such-file $made/news.conll >/dev/null
		message_says unmark 'no-such-file: No such file'
	done
	mkdir "$BATS_TEST_TMPDIR/empty"
	ends 1 unmark -f conll "$BATS_TEST_TMPDIR/empty" $made/news.conll |
	    cmp - $made/conll.rec
	message_says unmark 'empty: expected files whose names end in .conll'
	ends 1 unmark -f conll <"$BATS_TEST_TMPDIR" >/dev/null
	message_says unmark 'standard input: Is a directory'
	ends 1 unmark -qf conll no-such-file
	silent
}

@test "a folder gives the files of the format" {
	unmark -f conll $made | cmp - <(unmark -f conll $made/news.conll)
	unmark -f timeml $made/ | cmp - $made/timeml.rec
}

@test "folders in a folder are passed by, whatever their names" {
	folder=$BATS_TEST_TMPDIR/corpus
	mkdir -p "$folder/old.conll" "$folder/real"
	ln -s real "$folder/link.conll"
	cp $made/news.conll "$folder"
	ends 0 unmark -f conll "$folder" | cut -f 3- |
	    cmp - <(cut -f 3- $made/conll.rec)
	silent
	rm "$folder/news.conll"
	ends 1 unmark -f conll "$folder" >/dev/null
	message_says unmark 'corpus: expected files whose names end in .conll'
	ln -s nowhere "$folder/gone.conll"
	ends 1 unmark -f conll "$folder" >/dev/null
	message_says unmark 'gone.conll: No such file'
}

@test "files of a folder, and texts, may be links that lead anywhere" {
	away=$BATS_TEST_TMPDIR/away
	folder=$BATS_TEST_TMPDIR/links
	mkdir "$away" "$folder"
	cp $made/news.conll "$away/data"
	ln -s "$away/data" "$folder/news.conll"
	ends 0 unmark -f conll "$folder" | cut -f 3- |
	    cmp - <(cut -f 3- $made/conll.rec)
	markup -f brat -o "$away/brat" "$records/vienna"
	for file in "$away"/brat/*.ann "$away"/brat/*.txt; do
		ln -s "$file" "$folder"
	done
	unmark -f brat "$away/brat" >"$BATS_TEST_TMPDIR/out"
	[ -s "$BATS_TEST_TMPDIR/out" ]
	ends 0 unmark -f brat "$folder" | cmp - "$BATS_TEST_TMPDIR/out"
	ends 0 unmark -f brat "$folder"/*.ann | cmp - "$BATS_TEST_TMPDIR/out"
}

@test "unmark that cannot write ends in status 2" {
	ends 2 unmark -f conll $made/news.conll >/dev/full
	message_says unmark 'standard output: No space left'
	ends 2 unmark -f conll $made/news.conll >&-
	one_message unmark
}

@test "input that comes byte by byte gives the same" {
	dd if=$made/news.tml bs=1 2>/dev/null | unmark -f timeml |
	    cmp - $made/timeml.rec
	dd if=$made/news.conll bs=1 2>/dev/null | unmark -f conll |
	    cut -f 1,3- | cmp - <(cut -f 1,3- $made/conll.rec)
	markup -f json "$records/vienna" >"$BATS_TEST_TMPDIR/in"
	dd if="$BATS_TEST_TMPDIR/in" bs=1 2>/dev/null | unmark -f json |
	    cmp - "$records/vienna"
}

@test "what is found in a folder must be a file; a FIFO is not waited for" {
	cd "$BATS_TEST_TMPDIR"
	mkdir in
	mkfifo in/a.json
	markup -f json "$records/vienna" >in/b.json
	ends 1 timeout 10 unmark -f json in >out
	message_says unmark 'in/a.json: not a regular file'
	cut -f 1,3- out | cmp - <(cut -f 1,3- "$records/vienna")
	mkdir brat
	printf 'T1\tPER 0 2\tHe\n' >brat/x.ann
	mkfifo brat/x.txt
	ends 1 timeout 10 unmark -f brat brat
	message_says unmark 'brat/x.txt: not a regular file'
	ends 1 timeout 10 unmark -f brat brat/x.ann
	cat in/b.json >in/a.json &
	unmark -f json in/a.json | cut -f 1,3- | cmp - <(cut -f 1,3- out)
}

### Further on ###############################################################

@test "the programs take what unmark writes" {
	unmark -f conll $made/news.conll >"$BATS_TEST_TMPDIR/gold"
	for program in sentsplit enttag datefind markup tally; do
		ends 0 $program "$BATS_TEST_TMPDIR/gold" >/dev/null
		silent
	done
	tally top -k e "$BATS_TEST_TMPDIR/gold" >/dev/null ||
	    tally top "$BATS_TEST_TMPDIR/gold" >/dev/null
	sh accuracy/score.sh "$BATS_TEST_TMPDIR/gold" "$BATS_TEST_TMPDIR/gold" |
	    grep -q 100
}
