# sentsplit: where sentences end, what a document is, and its options.
load helper

# Splits the argument (printf escapes) and prints one sentence a line.
plain() {
	printf "$1" | sentsplit -p
}

# The sentences of $1 are the other arguments.
splits() {
	text=$1
	shift
	[ "$(plain "$text")" = "$(printf '%s\n' "$@")" ]
}

@test "a stop, a question mark and an exclamation mark end sentences" {
	splits 'It rains. Does it? Yes! Go in.' \
	    'It rains.' 'Does it?' 'Yes!' 'Go in.'
}

@test "a title before a name ends nothing" {
	splits 'Mr. Kerry met Sen. Smith and Dr. Wu. Gov. Lee left.' \
	    'Mr. Kerry met Sen. Smith and Dr. Wu.' 'Gov. Lee left.'
}

@test "initials do not end a sentence" {
	splits 'J. K. Brown saw George W. Bush. He left.' \
	    'J. K. Brown saw George W. Bush.' 'He left.'
	splits 'Harold T. May wrote it. Plan B. May we go?' \
	    'Harold T. May wrote it.' 'Plan B.' 'May we go?'
}

@test "U.S. goes on in the middle of a sentence" {
	splits 'The U.S. Senate met. The U.S. is large.' \
	    'The U.S. Senate met.' 'The U.S. is large.'
}

@test "U.S. ends a sentence before a word that begins one" {
	splits 'He lives in the U.S. The house is old.' \
	    'He lives in the U.S.' 'The house is old.'
}

@test "a company's suffix ends a sentence only before a beginning" {
	splits 'Acme Corp. Chairman Bo Li quit. He sold Acme Inc. Mr. Li won.' \
	    'Acme Corp. Chairman Bo Li quit.' 'He sold Acme Inc.' 'Mr. Li won.'
}

@test "a clock time goes on with its day" {
	splits 'Hernandez, 49, was taken at 10 p.m. Wednesday, police said.' \
	    'Hernandez, 49, was taken at 10 p.m. Wednesday, police said.'
	splits 'Come at 9 a.m. Monday. It opens at 9 a.m. Monday is a holiday.' \
	    'Come at 9 a.m. Monday.' \
	    'It opens at 9 a.m. Monday is a holiday.'
}

@test "p.m. before a zone goes on and before a new sentence ends" {
	splits 'Come at 5 p.m. EST sharp. We met at 5 p.m. The end.' \
	    'Come at 5 p.m. EST sharp.' 'We met at 5 p.m.' 'The end.'
}

@test "a preposition and a word or two are no sentence before an abbreviation" {
	splits 'At 5 p.m. Mr. Li left. In Nov. The Post moved. We met at 5 p.m. Mr. Li left.' \
	    'At 5 p.m. Mr. Li left.' 'In Nov. The Post moved.' 'We met at 5 p.m.' 'Mr. Li left.'
}

@test "abbreviations of courts and journals end no sentence" {
	splits 'It broke R. Crim. P. 11. See 5 F. Supp. 2d 10. Proc. Natl. Acad. Sci. printed it.' \
	    'It broke R. Crim. P. 11.' 'See 5 F. Supp. 2d 10.' \
	    'Proc. Natl. Acad. Sci. printed it.'
}

@test "a number's abbreviation ends nothing before its number" {
	splits 'See No. 5 and Sec. 3. It is on p. 12.' \
	    'See No. 5 and Sec. 3.' 'It is on p. 12.'
}

@test "a month's abbreviation ends nothing before its day" {
	splits 'He joined Nov. 29. She came in Oct. 1998.' \
	    'He joined Nov. 29.' 'She came in Oct. 1998.'
}

@test "decimal points, versions and hosts end nothing" {
	splits 'It fell 3.5 percent to 1.234.5. See www.example.org/a.b for it.' \
	    'It fell 3.5 percent to 1.234.5.' 'See www.example.org/a.b for it.'
}

@test "e.g., i.e. and vs. never end a sentence" {
	splits 'Fruit, e.g. Apples, sells. Roe vs. Wade stands.' \
	    'Fruit, e.g. Apples, sells.' 'Roe vs. Wade stands.'
}

@test "a quotation mark after the stop belongs to the sentence" {
	splits '"It ended." He left. “So be it.” She stayed.' \
	    '"It ended."' 'He left.' '“So be it.”' 'She stayed.'
}

@test "a quotation goes on before the word that reports it" {
	splits '"Why?" she asked. "Great!" they said.' \
	    '"Why?" she asked.' '"Great!" they said.'
}

@test "a quotation goes on before a speaker with a capital" {
	splits '"Why?" Mr Smith asked. "No!" John Smith said.' \
	    '"Why?" Mr Smith asked.' '"No!" John Smith said.'
}

@test "a bracket after the stop belongs to the sentence" {
	splits '(He left.) She stayed. It is (so they say.) He knows.' \
	    '(He left.)' 'She stayed.' 'It is (so they say.)' 'He knows.'
}

@test "footnote marks belong to the sentence before, also set apart" {
	splits 'It is known.[2] More is not. [13] So it goes.' \
	    'It is known.[2]' 'More is not. [13]' 'So it goes.'
}

@test "an ellipsis ends a sentence only before a capital" {
	splits 'He said ... nothing. It all ended... She left. One. . . two. . . Three.' \
	    'He said ... nothing.' 'It all ended...' 'She left.' 'One. . . two. . .' 'Three.'
}

@test "an item's number stays with the item" {
	splits '1. The first item.\n2. The second item.\nA. Another one.' \
	    '1. The first item.' '2. The second item.' 'A. Another one.'
}

@test "a headline without a stop is a fragment of its own" {
	run sentsplit <<-'E'
	Talks resume in Vienna

	They met again.
	E
	[ "$status" -eq 0 ]
	[ "${lines[1]}" = "$(printf 'S\tstdin\t-\t1\t0\t22\th\t1\tTalks resume in Vienna')" ]
	[ "${lines[2]}" = "$(printf 'S\tstdin\t-\t2\t24\t39\ts\t2\tThey met again.')" ]
}

@test "an unbalanced quotation mark swallows nothing" {
	splits 'He could "slip. The talks went on. Then they ended.' \
	    'He could "slip.' 'The talks went on.' 'Then they ended.'
}

@test "caption residue does not join what follows" {
	splits '[caption id="" width="5"] Mr. Li waits. AFP[/caption]\nHe left.' \
	    '[caption id="" width="5"] Mr. Li waits.' 'AFP[/caption]' 'He left.'
}

@test "a writer without capitals still ends sentences" {
	splits 'i was there. it was nice! so what? i know.' \
	    'i was there.' 'it was nice!' 'so what?' 'i know.'
}

@test "a forgotten space does not join sentences" {
	splits 'It was fine.Then it rained. See Node.js and fine.Txt-files.' \
	    'It was fine.' 'Then it rained.' 'See Node.js and fine.Txt-files.'
}

@test "a colon before a quotation does not end the sentence" {
	splits 'He said: "We are done. Go home." They went.' \
	    'He said: "We are done.' 'Go home."' 'They went.'
}

@test "an ideographic stop needs no space" {
	splits '東京。大阪。' '東京。' '大阪。'
}

@test "a newline that wraps a line is a space, and is written as one" {
	run sentsplit <<-'E'
	VIENNA, July 6 (AP) - The secretary of state of the United States met the
	foreign minister of the other country here late on Monday morning, and the
	talks went on. They will meet again on Tuesday, officials of both
	sides said.
	E
	[ "${#lines[@]}" -eq 4 ]
	[[ "${lines[1]}" == *"met the foreign minister"* ]]
	[[ "${lines[2]}" == *"both sides said." ]]
}

@test "short lines that are not full are paragraphs" {
	splits 'One short line\nand another\nThe third line is not full' \
	    'One short line' 'and another' 'The third line is not full'
}

@test "-l ends a paragraph at every newline" {
	run sh -c 'printf "a b\nc d.\n" | sentsplit -lp'
	[ "$output" = "$(printf 'a b\nc d.')" ]
}

@test "white space around a text and at the ends of lines changes no sentence" {
	local lines title text changed

	texts() {
		printf "$1" | sentsplit -t | grep ^S | cut -f 9 | tr -s " "
	}
	# each text was split in another way with some of this around it
	lines="Talks resume in Vienn\\naNVEI\\nNA, July 6 -AP) - deadline is Sesume"
	lines="$lines in Vienna\\nNEulyf xx(AP) - U.S. See Austrian capital.\\ntal."
	title='Railway pact signed in Kabul a its bid 10 days ago,\nMercer said'
	title="$title Railway pact signedt lose heart,\" said Traides had missed"
	title="$title a June-end deadline.\\n\\nIn Washahimi. Mr.cost\$40.5\\nmi"
	title="$title Ract signed in Kabul  we xxxxnot lose heart,\" said Transpo."
	for text in "$lines" "$title" '"A"Boaty."Boa' \
	    'Mr. Mercer said that they were\nhere and there'; do
		texts "$text" >"$BATS_TEST_TMPDIR/plain"
		for changed in "$text " "$text   " "$text\\n" "$text  \\n \\n" \
		    "\\xEF\\xBB\\xBF$text" "\\n\\n$text" " \\n$text" \
		    "${text//\\n/   \\n}" "${text//\\n/\\t\\n}" \
		    "${text//\\n/\\r\\n}"; do
			texts "$changed" | cmp - "$BATS_TEST_TMPDIR/plain" ||
			    { echo "$changed"; return 1; }
		done
	done
	# U+00A0 is a space, too
	[ "$(texts 'It is fine.Then\xC2\xA0he left.' | wc -l)" -eq 2 ]
}

@test "-w takes a newline for wrapping and a blank line for the end" {
	run sh -c 'printf "a b\nc d\n\ne\n" | sentsplit -wp'
	[ "$output" = "$(printf 'a b c d\ne')" ]
}

@test "-p puts a blank line between documents" {
	run sentsplit -p fixtures/one.txt fixtures/one.txt
	[ "$output" = "$(printf 'One.\nTwo.\n\nOne.\nTwo.')" ]
}

@test "-p sees by the ids where documents end when there is no D" {
	sentsplit fixtures/one.txt fixtures/two.txt | grep '^S' |
	    sentsplit -p >"$BATS_TEST_TMPDIR/out"
	[ "$(cat "$BATS_TEST_TMPDIR/out")" = "$(printf 'One.\nTwo.\n\nThree.\nFour.')" ]
}

@test "paragraphs are numbered from one" {
	printf 'It rains. We go.\n\nYou stay.\n' | sentsplit | grep '^S' | cut -f8 >"$BATS_TEST_TMPDIR/out"
	[ "$(cat "$BATS_TEST_TMPDIR/out")" = "$(printf '1\n1\n2')" ]
}

@test "-a adds abbreviations with their classes" {
	printf '# mine\n\nFoo.\tt\nwb\n' >"$BATS_TEST_TMPDIR/a"
	text='We met Foo. Smith. See wb. Smith. End of the wb. The end.'
	splits "$text" 'We met Foo.' 'Smith.' 'See wb.' 'Smith.' \
	    'End of the wb.' 'The end.'
	run sh -c 'printf "$2" | sentsplit -p -a "$1"' sh \
	    "$BATS_TEST_TMPDIR/a" "$text"
	[ "$output" = "$(printf '%s\n' 'We met Foo. Smith.' \
	    'See wb. Smith.' 'End of the wb.' 'The end.')" ]
}

@test "-a given twice takes both lists, the later line of a word holds" {
	cd "$BATS_TEST_TMPDIR"
	printf 'Foo\tt\nwb\n' >one
	printf 'Zork\tt\nFoo\tx\n' >two
	text='We met Zork. Smith. See wb. Smith. A Foo. The end. Our Foo. Smith.'
	printf "$text" | sentsplit -p -a one -a two >got
	printf '%s\n' 'We met Zork. Smith.' 'See wb. Smith.' 'A Foo.' \
	    'The end.' 'Our Foo. Smith.' >want
	cmp got want
	[ "$(echo 'A Foo. The end.' | sentsplit -p -a two -a one)" = \
	    'A Foo. The end.' ]
}

@test "-a refuses a list with an unknown class, or none at all" {
	printf 'Foo\tt\nBar\tq\n' >"$BATS_TEST_TMPDIR/a"
	run sentsplit -a "$BATS_TEST_TMPDIR/a"
	[ "$status" -eq 2 ]
	[ "$output" = "sentsplit: $BATS_TEST_TMPDIR/a:2: the class must be one of tnmlcgx" ]
	run sentsplit -a /nonexistent
	[ "$status" -eq 2 ]
}

@test "-d dates documents that have no date" {
	run sh -c "printf 'D\ta\t2001-02-03\t0\t0\t0\t-\t-\tHi.\nD\tb\t\t0\t0\t0\t-\t-\tHo.\n' | sentsplit -d 2015-07-06"
	[ "$(printf '%s\n' "${lines[@]}" | cut -f3)" = "$(printf '2001-02-03\n2001-02-03\n2001-02-03\n2015-07-06\n2015-07-06\n2015-07-06')" ]
}

@test "-d refuses what is not a date" {
	run sentsplit -d yesterday
	[ "$status" -eq 2 ]
	[ "${lines[0]}" = "sentsplit: -d yesterday: not a date" ]
	run sentsplit -d 2015-02-29
	[ "$status" -eq 2 ]
}

@test "-M dates a document by its file's time in UTC" {
	cp fixtures/one.txt "$BATS_TEST_TMPDIR/f"
	TZ=UTC touch -t 201402281230 "$BATS_TEST_TMPDIR/f"
	run sentsplit -M "$BATS_TEST_TMPDIR/f"
	[ "$(printf '%s\n' "${lines[0]}" | cut -f3)" = 2014-02-28 ]
}

@test "-M dates no standard input, which may be a file too" {
	cp fixtures/one.txt "$BATS_TEST_TMPDIR/f"
	TZ=UTC touch -t 201402281230 "$BATS_TEST_TMPDIR/f"
	[ "$(sentsplit -M <"$BATS_TEST_TMPDIR/f" | cut -f 3 | uniq)" = - ]
	[ "$(sentsplit -M -i x - <"$BATS_TEST_TMPDIR/f" | cut -f 3 | uniq)" = - ]
}

@test "-i names the document on standard input" {
	run sh -c 'echo Hi. | sentsplit -i feed/7'
	[ "${lines[0]}" = "$(printf 'D\tfeed/7\t-\t0\t0\t0\t-\t-\t-')" ]
}

@test "-0 reads file names that NUL bytes end" {
	printf 'fixtures/one.txt\0fixtures/two.txt\0' >"$BATS_TEST_TMPDIR/list"
	sentsplit -0 "$BATS_TEST_TMPDIR/list" >"$BATS_TEST_TMPDIR/a"
	sentsplit fixtures/one.txt fixtures/two.txt >"$BATS_TEST_TMPDIR/b"
	cmp "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b"
	sentsplit -0 - <"$BATS_TEST_TMPDIR/list" >"$BATS_TEST_TMPDIR/a"
	cmp "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b"
}

@test "-0 names a list that is not there and exits 1" {
	run sentsplit -0 /nonexistent/list
	[ "$status" -eq 1 ]
	[ "$output" = "sentsplit: /nonexistent/list: No such file or directory" ]
}

@test "a list of operands that cannot be read is input, and the other operands are split" {
	sentsplit fixtures/one.txt >"$BATS_TEST_TMPDIR/want"
	for list in /nonexistent/list .; do
		ends 1 sentsplit -0 $list fixtures/one.txt \
		    >"$BATS_TEST_TMPDIR/out"
		one_message sentsplit
		cmp "$BATS_TEST_TMPDIR/want" "$BATS_TEST_TMPDIR/out"
	done
}

@test "a D record's text is unescaped and its tags are kept" {
	printf '%s\t' D x 2020-01-02 0 0 0 - 'a\tb' 'One.\nTwo \\ \q.' source=BBC >"$BATS_TEST_TMPDIR/d"
	printf 'url=u\n' >>"$BATS_TEST_TMPDIR/d"
	run sentsplit "$BATS_TEST_TMPDIR/d"
	[ "${lines[0]}" = "$(printf 'D\tx\t2020-01-02\t0\t0\t0\t-\ta b\t-\tsource=BBC\turl=u')" ]
	[ "${lines[1]}" = "$(printf 'S\tx\t2020-01-02\t1\t0\t4\ts\t1\tOne.')" ]
	[ "${lines[2]}" = "$(printf 'S\tx\t2020-01-02\t2\t5\t14\ts\t2\tTwo \\ \\q.')" ]
	[ "${lines[3]}" = "$(printf 'Z\tx\t2020-01-02\t2\t14\t14\t-\t-\t-')" ]
}

@test "a D record without text passes through with its records" {
	sentsplit fixtures/one.txt >"$BATS_TEST_TMPDIR/a"
	sentsplit <"$BATS_TEST_TMPDIR/a" >"$BATS_TEST_TMPDIR/b"
	cmp "$BATS_TEST_TMPDIR/a" "$BATS_TEST_TMPDIR/b"
}

@test "a D record with an empty column 9 is an empty document" {
	run sh -c "printf 'D\tx\t\t0\t0\t0\t-\t\t\n' | sentsplit"
	[ "$status" -eq 0 ]
	[ "$output" = "$(printf 'D\tx\t-\t0\t0\t0\t-\t-\t-\nZ\tx\t-\t0\t0\t0\t-\t-\t-')" ]
}

@test "a date that is none becomes absent, is named, and exits 1" {
	run sh -c "printf 'D\tx\t2015-13-01\t0\t0\t0\t-\t-\tHi.\n' | sentsplit"
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "sentsplit: standard input:1: 2015-13-01: not a date" ]
	[ "$(printf '%s\n' "${lines[1]}" | cut -f3)" = - ]
}

@test "a D record cut off before its newline gets no Z" {
	run sh -c "printf 'D\tx\t-\t0\t0\t0\t-\t-\tHi there' | sentsplit"
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "sentsplit: standard input:1: the record is cut off" ]
	[ "${#lines[@]}" -eq 3 ]
}

@test "a D record longer than the buffer has its tags at the Z" {
	{
		printf 'D\tbig\t-\t0\t0\t0\t-\t-\t'
		awk 'BEGIN { for (i = 0; i < 200000; i++) printf "Rain fell again, %d. ", i }'
		printf '\turl=u\n'
	} | sentsplit >"$BATS_TEST_TMPDIR/a"
	[ "$(tail -n 1 "$BATS_TEST_TMPDIR/a" | cut -f1,2,4,10)" = "$(printf 'Z\tbig\t200000\turl=u')" ]
}

@test "a sentence longer than 65,536 bytes is cut at white space" {
	awk 'BEGIN { for (i = 0; i < 30000; i++) printf "word " }' |
	    sentsplit | grep '^S' >"$BATS_TEST_TMPDIR/a"
	[ "$(cut -f5,6 "$BATS_TEST_TMPDIR/a")" = "$(printf '0\t65534\n65535\t131069\n131070\t149999')" ]
}

@test "a run without white space is cut between characters" {
	awk 'BEGIN { printf "a"; for (i = 0; i < 40000; i++) printf "\303\244" }' |
	    sentsplit | grep '^S' | cut -f5,6 >"$BATS_TEST_TMPDIR/a"
	[ "$(cat "$BATS_TEST_TMPDIR/a")" = "$(printf '0\t65535\n65535\t80001')" ]
}

@test "a stop inside the last word of a text does not cut it" {
	splits 'It cost $41.5' 'It cost $41.5'
	splits 'It cost $41.5\n' 'It cost $41.5'
	splits 'Made in the U.S' 'Made in the U.S'
}

@test "items on one line are items" {
	splits '1) red apples 2) green pears 3) plums' \
	    '1) red apples' '2) green pears' '3) plums'
	splits '• 9. Red apples • 10. Green pears' \
	    '• 9. Red apples' '• 10. Green pears'
	splits 'a. the first b. the second' 'a. the first' 'b. the second'
}

@test "a run-in head in capitals is a fragment of its own" {
	splits 'COPPER: Prices rose. Others: Iron fell.' \
	    'COPPER:' 'Prices rose.' 'Others: Iron fell.'
}

@test "a long word or a long rule does not hide that text is wrapped" {
	run sentsplit -p <<-'E'
	==============================================================================
	The secretary of state of the United States met the foreign minister
	of the other country here late on Monday morning, and the talks went
	on until midnight.
	E
	[ "${#lines[@]}" -eq 2 ]
}

@test "a document keeps its id whatever bytes it has" {
	run sh -c "printf 'D\ta\001b\t-\t0\t0\t0\t-\t-\t-\nZ\ta\001b\t-\t0\t0\t0\t-\t-\t-\n' | sentsplit"
	[ "$status" -eq 0 ]
}

@test "a bad date of a document that is split already is named, and kept" {
	run sh -c "printf 'D\tx\tnoon\t0\t0\t0\t-\t-\t-\nZ\tx\tnoon\t0\t0\t0\t-\t-\t-\n' | sentsplit"
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "sentsplit: standard input:1: noon: not a date" ]
	[ "${lines[1]}" = "$(printf 'D\tx\tnoon\t0\t0\t0\t-\t-\t-')" ]
}

@test "a Z of another document is named once" {
	run sh -c "printf 'D\ta\t-\t0\t0\t0\t-\t-\t-\nZ\tb\t-\t1\t6\t6\t-\t-\t-\nZ\ta\t-\t0\t0\t0\t-\t-\t-\n' | sentsplit"
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "sentsplit: standard input:2: Z of a document that is not open" ]
	[ "${#lines[@]}" -eq 4 ]
}

@test "a split document with a megabyte of tags is still a document" {
	{
		printf 'D\td\t-\t0\t0\t0\t-\t-\t-\tnote='
		awk 'BEGIN { for (i = 0; i < 110000; i++) printf "0123456789" }'
		printf '\nZ\td\t-\t0\t0\t0\t-\t-\t-\n'
	} >"$BATS_TEST_TMPDIR/d"
	sentsplit "$BATS_TEST_TMPDIR/d" | cmp - "$BATS_TEST_TMPDIR/d"
}

@test "a record of a known kind longer than a megabyte is named" {
	{
		printf 'e\td\t-\t1\t0\t1\tLOC\tA\tA\tnote='
		awk 'BEGIN { for (i = 0; i < 110000; i++) printf "0123456789" }'
		printf '\n'
	} >"$BATS_TEST_TMPDIR/d"
	run sh -c 'sentsplit "$1" | cmp - "$1"' sh "$BATS_TEST_TMPDIR/d"
	[ "$output" = "sentsplit: $BATS_TEST_TMPDIR/d:1: record longer than a megabyte" ]
}

@test "no-break spaces and a byte order mark are white space" {
	run sh -c 'printf "\357\273\277One.\302\240Two.\302\240\n" | sentsplit'
	[ "${lines[1]}" = "$(printf 'S\tstdin\t-\t1\t3\t7\ts\t1\tOne.\tblank=1')" ]
	[ "${lines[2]}" = "$(printf 'S\tstdin\t-\t2\t9\t13\ts\t1\tTwo.\tblank=1')" ]
	[ "${lines[3]}" = "$(printf 'Z\tstdin\t-\t2\t16\t16\t-\t-\t-')" ]
}

@test "-t takes records for text" {
	run sh -c "printf 'Z\ta\t-\t1\t2\t3\t-\t-\t-\n' | sentsplit -t"
	[ "${lines[1]}" = "$(printf 'S\tstdin\t-\t1\t0\t17\th\t1\tZ a - 1 2 3 - - -')" ]
}

@test "-r takes text for faulty records, copies it and exits 1" {
	run sh -c 'echo Hello. | sentsplit -r'
	[ "$status" -eq 1 ]
	[ "${lines[0]}" = "sentsplit: standard input:1: not a record" ]
	[ "${lines[1]}" = "Hello." ]
}

@test "-u gives a sentence before the input ends" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	sentsplit -u <"$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" 3>&- &
	exec 7>"$BATS_TEST_TMPDIR/in" 8<"$BATS_TEST_TMPDIR/out"
	printf 'One is here. Two is' >&7
	printf ' too.\n' >&7
	read -r -t 60 first <&8
	read -r -t 60 second <&8
	read -r -t 60 third <&8
	exec 7>&-
	[[ "$second" == *"One is here." ]]
	[[ "$third" == *"Two is too." ]]
	cat <&8 >"$BATS_TEST_TMPDIR/rest"
	exec 8<&-
	wait $!
}

### What jq and PostgreSQL write ##############################################

# A D record with its text: id, date, title, text, tags.
doc() {
	printf 'D\t%s\t%s\t0\t0\t0\t-\t%s\t%s%s\n' "$1" "$2" "$3" "$4" "${5:-}"
}

@test "ids and tags are unescaped, and their control bytes are spaces" {
	doc 'a\\b\tc' 2015-07-06 'A\ttitle\\' 'He came.' \
	    "$(printf '\tsource=x\\\\y\\nz\turl=C:\\\\tmp')" |
	    sentsplit >"$BATS_TEST_TMPDIR/out"
	[ "$(sed -n 1p "$BATS_TEST_TMPDIR/out")" = "$(printf \
	    'D\ta\\b c\t2015-07-06\t0\t0\t0\t-\tA title\\\t-\tsource=x\\y z\turl=C:\\tmp')" ]
	[ "$(sed -n 2p "$BATS_TEST_TMPDIR/out" | cut -f 2)" = 'a\b c' ]
}

@test "a backspace, a form feed and a vertical tab are read" {
	[ "$(doc x - - 'He\bcame.\fShe\vleft.\fx\q.' | sentsplit | grep ^S |
	    cut -f 5,6,9 | tr '\t\n' ' ;')" = \
	    '0 8 He came.;9 18 She left.;19 23 x\q.;' ]
}

@test "\\N is absent, and an empty document as column 9" {
	[ "$(doc '\N' '\N' '\N' '\N' "$(printf '\t\\N\tx=1\t\\N')" |
	    ends 0 sentsplit)" = "$(printf \
	    'D\t-\t-\t0\t0\t0\t-\t-\t-\tx=1\nZ\t-\t-\t0\t0\t0\t-\t-\t-')" ]
	silent
	[ "$(doc x - - '\N ' | sentsplit | grep ^S | cut -f 9)" = '\N' ]
}

@test "\\- alone is the text -, and a backslash stands for itself" {
	[ "$(doc x - - '\-' | sentsplit | grep ^S | cut -f 5,6,9)" = \
	    "$(printf '0\t1\t-')" ]
	[ "$(doc x - - '\- a' | sentsplit | grep ^S | cut -f 9)" = '\- a' ]
}

@test "an id of more than 4,096 bytes makes a D no record" {
	id=$(printf '%4096s' '' | tr ' ' x)
	doc "$id" - - 'He came.' | ends 0 sentsplit >"$BATS_TEST_TMPDIR/out"
	[ "$(grep -c ^S "$BATS_TEST_TMPDIR/out")" -eq 1 ]
	doc "x$id" - - 'He came.' >"$BATS_TEST_TMPDIR/docs"
	ends 1 sentsplit "$BATS_TEST_TMPDIR/docs" |
	    cmp - "$BATS_TEST_TMPDIR/docs"
	message_says sentsplit ':1: not a record'
}

@test "tags of more than 64 KB are left out and named" {
	tags=$(printf '%65532s' '' | tr ' ' x)
	doc x - - 'He came.' "$(printf '\ta=1\t%s' "$tags")" >"$BATS_TEST_TMPDIR/docs"
	ends 0 sentsplit "$BATS_TEST_TMPDIR/docs" >"$BATS_TEST_TMPDIR/out"
	[ "$(sed -n 1p "$BATS_TEST_TMPDIR/out" | wc -c)" -gt 65536 ]
	doc x - - 'He came.' "$(printf '\ta=10\t%s' "$tags")" >"$BATS_TEST_TMPDIR/docs"
	ends 1 sentsplit "$BATS_TEST_TMPDIR/docs" >"$BATS_TEST_TMPDIR/out"
	one_message sentsplit
	message_says sentsplit ':1: tags longer than 65536 bytes are left out'
	[ "$(cut -f 1 "$BATS_TEST_TMPDIR/out" | tr -d '\n')" = DSZ ]
	[ "$(sed -n 1p "$BATS_TEST_TMPDIR/out" | wc -c)" -lt 100 ]
}

### Dates as feeds write them #################################################

# Each line of standard input: a date, TAB, what column 3 is to be.
dates_become() {
	while IFS=$(printf '\t') read -r date right; do
		found=$(doc x "$date" - 'He came.' | sentsplit |
		    cut -f 3 | uniq)
		[ "$found" = "$right" ] || {
			echo "$date: $found, not $right"
			return 1
		}
	done
}

@test "dates as feeds write them become canonical in column 3" {
	dates_become <<-'END'
	2019-02-28T07:08:09.123456Z	2019-02-28T07:08:09Z
	2019-02-28T07:08:09,5+01:00	2019-02-28T07:08:09+01:00
	2019-02-28T07:08:09+0000	2019-02-28T07:08:09+00:00
	2019-02-28 07:08:09	2019-02-28T07:08:09
	2019-02-28 07:08:09.250-05	2019-02-28T07:08:09-05:00
	2019-02-28 07:08:09 +0530	2019-02-28T07:08:09+05:30
	2019-02-28 07:08 UTC	2019-02-28T07:08Z
	20190228	2019-02-28
	20190228T070809Z	2019-02-28T07:08:09Z
	20190228T070809-0700	2019-02-28T07:08:09-07:00
	20190228T0708	2019-02-28T07:08
	20190228070809	2019-02-28T07:08:09
	Thu, 28 Feb 2019 07:08:09 GMT	2019-02-28T07:08:09Z
	Thu, 28 Feb 2019 07:08:09 +0200	2019-02-28T07:08:09+02:00
	Thu, 28 Feb 2019 07:08:09 -0800 (PST)	2019-02-28T07:08:09-08:00
	28 Feb 19 7:08 EDT	2019-02-28T07:08-04:00
	Thursday, 28-Feb-19 07:08:09 GMT	2019-02-28T07:08:09Z
	Fri, 1 Mar 2019 07:08:09 CEST	2019-03-01T07:08:09+02:00
	Fri, 1 Mar 2019 07:08:09 IST	2019-03-01T07:08:09
	2019	2019
	2019-02	2019-02
	2019-02-28	2019-02-28
	2019-02-28T07:08:09+05:30	2019-02-28T07:08:09+05:30
	END
}

@test "what is no date in any of these forms is named" {
	while read -r date; do
		doc x "$date" - 'He came.' >"$BATS_TEST_TMPDIR/docs"
		ends 1 sentsplit "$BATS_TEST_TMPDIR/docs" \
		    >"$BATS_TEST_TMPDIR/out"
		one_message sentsplit
		message_says sentsplit ": $date: not a date"
		[ "$(cut -f 3 "$BATS_TEST_TMPDIR/out" | uniq)" = - ]
	done <<-'END'
	2019-02-29
	20190229
	2019-2-8
	28/02/2019
	28 February 2019
	Feb 28, 2019
	Thu, 31 Feb 2019 07:08:09 GMT
	2019-02-28T24:08
	2019-02-28T07:08 or so
	1551337689
	0000
	END
}

@test "-d takes what feeds have and writes it in the canonical form" {
	[ "$(echo 'He came.' | sentsplit -d 'Thu, 28 Feb 2019 07:08:09 GMT' |
	    cut -f 3 | uniq)" = 2019-02-28T07:08:09Z ]
	[ "$(echo 'He came today.' | sentsplit |
	    datefind -d '20190228T070809Z' | grep ^t | cut -f 8)" = \
	    2019-02-28 ]
}

@test "datefind reads a date of a feed in records that are split already" {
	printf 'S\tx\t20190228\t1\t0\t14\ts\t1\tHe came today.\n' |
	    datefind | grep ^t | cut -f 3,8 | grep -qx '20190228.2019-02-28'
}

@test "-D dates files by a table, before -M and -d" {
	cd "$BATS_TEST_TMPDIR"
	for file in a 'b c' d e; do
		echo 'He came.' >"$file.txt"
	done
	printf 'a.txt\t20190228\nb c.txt\tThu, 28 Feb 2019 07:08 GMT\n' >table
	printf '\nd.txt\t-\na.txt\t2019-03-01\r\nstdin\t2001\n' >>table
	[ "$(sentsplit -D table -d 1999 a.txt 'b c.txt' d.txt e.txt - \
	    <a.txt | grep ^D | cut -f 3 | tr '\n' ' ')" = \
	    '2019-03-01 2019-02-28T07:08Z 1999 1999 2001 ' ]
	[ "$(sentsplit -M -D table a.txt | cut -f 3 | uniq)" = 2019-03-01 ]
	[ "$(doc a.txt - - 'He came.' | sentsplit -D table |
	    cut -f 3 | uniq)" = 2019-03-01 ]
	[ "$(doc a.txt 2005 - 'He came.' | sentsplit -D table |
	    cut -f 3 | uniq)" = 2005 ]
}

@test "-D given twice takes both tables, the later line of an id counts" {
	cd "$BATS_TEST_TMPDIR"
	for file in a b c d; do
		echo 'He came.' >"$file"
	done
	printf 'a\t2001\nb\t2002\nd\t2004\n' >one
	printf 'b\t2012\nc\t2013\nd\t-\n' >two
	[ "$(sentsplit -D one -D two -d 1999 a b c d | grep ^D | cut -f 3 |
	    tr '\n' ' ')" = '2001 2012 2013 1999 ' ]
}

@test "-D names faulty lines and goes on, and refuses a table that is not there" {
	cd "$BATS_TEST_TMPDIR"
	echo 'He came.' >a.txt
	printf 'a.txt\t2019\nb.txt 2019\nc.txt\tsoon\n' >table
	ends 1 sentsplit -D table a.txt >out
	[ "$(cut -f 3 out | uniq)" = 2019 ]
	[ "$(wc -l <"$err")" -eq 2 ]
	message_says sentsplit 'table:2: no TAB'
	message_says sentsplit 'table:3: soon: not a date'
	ends 2 sentsplit -D none a.txt >out
	[ ! -s out ]
}

### Sentences in news ########################################################

@test "a quotation goes on before a speaker with a title, a name or an aside" {
	splits '"Sit down!" Sgt. Poole bellowed.' '"Sit down!" Sgt. Poole bellowed.'
	splits '"Who paid?" Rep. J. B. Otis wondered aloud. Nobody knew.' \
	    '"Who paid?" Rep. J. B. Otis wondered aloud.' 'Nobody knew.'
	splits '“Why now?” Ana de la Cruz, a teacher in Leon, asked.' \
	    '“Why now?” Ana de la Cruz, a teacher in Leon, asked.'
	splits '"Sit down!" Sgt. Poole was angry.' \
	    '"Sit down!"' 'Sgt. Poole was angry.'
	splits '"Who paid?" The clerk did not ask.' \
	    '"Who paid?"' 'The clerk did not ask.'
}

@test "a roman number goes on with its abbreviation, and I need not" {
	splits 'It is in sec. XI of the act. See fig. IV. It is clear.' \
	    'It is in sec. XI of the act.' 'See fig. IV.' 'It is clear.'
	splits 'He said No. I left.' 'He said No.' 'I left.'
}

@test "a quotation within a sentence does not end it" {
	splits "They cried 'Shame!' and left the hall." \
	    "They cried 'Shame!' and left the hall."
	splits 'If they ask "Who is it?" I say nothing.' \
	    'If they ask "Who is it?" I say nothing.'
	splits 'He asked, "Who is it?" Then he left.' \
	    'He asked, "Who is it?"' 'Then he left.'
	splits 'Shares of Yum! Brands rose. I like Yahoo! It is quick.' \
	    'Shares of Yum! Brands rose.' 'I like Yahoo!' 'It is quick.'
}

@test "running prose does not end where no mark stands" {
	splits 'It begins at 9 a.m. PDT Friday.' 'It begins at 9 a.m. PDT Friday.'
	splits 'The train left at 06:40 GMT Sunday.' \
	    'The train left at 06:40 GMT Sunday.'
	splits 'Later, Mrs Hall said no.' 'Later, Mrs Hall said no.'
	splits 'Thanks,\nJane' 'Thanks,' 'Jane'
	splits 'It ends at 9 a.m. PDT. Friday is free.' \
	    'It ends at 9 a.m. PDT.' 'Friday is free.'
}

@test "a space forgotten behind an acronym or before a quotation ends one" {
	splits 'He lives in the US.The sea is far.' \
	    'He lives in the US.' 'The sea is far.'
	splits '"It is," she said."What now?" He left.' \
	    '"It is," she said.' '"What now?"' 'He left.'
	splits '"It is over."The crowd left.' '"It is over."' 'The crowd left.'
}

@test "the last letter of a thing is no initial" {
	splits 'He bought the Comet Z. Barton has two.' \
	    'He bought the Comet Z.' 'Barton has two.'
	splits 'They take vitamin D. Doctors agree.' \
	    'They take vitamin D.' 'Doctors agree.'
	splits 'He met George W. Bush there.' 'He met George W. Bush there.'
}

@test "an office goes on behind its country or state" {
	splits 'We saw U.S. Rep. Ann Dole. U.S. Sen. Bo Hall won.' \
	    'We saw U.S. Rep. Ann Dole.' 'U.S. Sen. Bo Hall won.'
	splits 'He is the late U.S. Gen. Lee Ray. Then-U.S. Rep Al Poe won.' \
	    'He is the late U.S. Gen. Lee Ray.' 'Then-U.S. Rep Al Poe won.'
	splits 'N.J. Gov. Ann Dole wrote to Mont. Gov. Bo Hall today.' \
	    'N.J. Gov. Ann Dole wrote to Mont. Gov. Bo Hall today.'
	splits 'Today, N.J. Gov. Ann Dole won. Last week, Ill. Sen. Poe won.' \
	    'Today, N.J. Gov. Ann Dole won.' 'Last week, Ill. Sen. Poe won.'
	splits 'He met U.S. Dist. Judge Al Poe.' 'He met U.S. Dist. Judge Al Poe.'
}

@test "an office does not go on behind the place where something is" {
	splits 'He left the U.S. Rep. Dole stayed.' \
	    'He left the U.S.' 'Rep. Dole stayed.'
	splits 'It is in Salem, Mass. Sen. Hall won. He lives in Md. Gov. Poe won.' \
	    'It is in Salem, Mass.' 'Sen. Hall won.' \
	    'He lives in Md.' 'Gov. Poe won.'
	splits 'He works in the U.S. Mr. Poe hired him on Park Ave. Gov. Lee won.' \
	    'He works in the U.S.' 'Mr. Poe hired him on Park Ave.' 'Gov. Lee won.'
}

@test "a nickname stands between the initials and the surname" {
	splits 'Earl P. "Tip" Hall won. Gov. J.R. “Ché” Poe and Ann B. '"'Big Al'"' Lee.' \
	    'Earl P. "Tip" Hall won.' \
	    'Gov. J.R. “Ché” Poe and Ann B. '"'Big Al'"' Lee.'
	splits 'We saw Gen. "Mad Dog" Hall.' 'We saw Gen. "Mad Dog" Hall.'
	splits 'They take vitamin D. "Bobby" Poe does. He met Al B. "Go," he said.' \
	    'They take vitamin D.' '"Bobby" Poe does.' \
	    'He met Al B.' '"Go," he said.'
}

@test "a dateline goes on behind its dash" {
	splits 'TAMPA, Fla. — A man died.' 'TAMPA, Fla. — A man died.'
	splits 'Salem, Mass. – Today, he won.' 'Salem, Mass. – Today, he won.'
	splits 'Reno, NV (June 2, 2025) — We won.' \
	    'Reno, NV (June 2, 2025) — We won.'
	splits '(BOISE, Idaho) – In May, he won.' '(BOISE, Idaho) – In May, he won.'
	splits 'FT. WAYNE — Today, he won.' 'FT. WAYNE — Today, he won.'
	splits 'Resolved, That the Senate— Thanks him.' \
	    'Resolved, That the Senate—' 'Thanks him.'
}

@test "numbers of items amid a line end no sentence" {
	splits 'Final: 1. Ann Poe (USA) 9.9, 2. Jo Lee 9.8; 3. Al Ray 9.7.' \
	    'Final: 1. Ann Poe (USA) 9.9, 2. Jo Lee 9.8; 3. Al Ray 9.7.'
	splits 'He said the loss was 5, 6, 10. She left. Al Poe, 2. The rest are 9.' \
	    'He said the loss was 5, 6, 10.' 'She left.' \
	    'Al Poe, 2.' 'The rest are 9.'
}

@test "titles of the press, of India and of Nigeria end nothing" {
	splits 'Labor Sec. Ann Poe met Smt. Rao, Engr. Obi and Adv. Sen Gupta.' \
	    'Labor Sec. Ann Poe met Smt. Rao, Engr. Obi and Adv. Sen Gupta.'
	splits 'It is in Sec. 3 of it. See Sec. IV, too.' \
	    'It is in Sec. 3 of it.' 'See Sec. IV, too.'
	splits 'Justice (Retd.) Rao spoke. It is led by Rao (Retd.) He won.' \
	    'Justice (Retd.) Rao spoke.' 'It is led by Rao (Retd.)' 'He won.'
	splits 'MT. VERNON grew. FT. SILL did, too.' \
	    'MT. VERNON grew.' 'FT. SILL did, too.'
}

@test "a bracket behind the form of a firm is amid the sentence that goes on" {
	splits 'It sold Alfa Kft. (Alfa Limited) in May.' \
	    'It sold Alfa Kft. (Alfa Limited) in May.'
	splits 'He runs Beta, Inc. (Beta Co), and left. It is Alfa Inc. (BETA).' \
	    'He runs Beta, Inc. (Beta Co), and left.' 'It is Alfa Inc. (BETA).'
	splits 'He runs Beta, Inc. (He left it in May.) It grew.' \
	    'He runs Beta, Inc.' '(He left it in May.)' 'It grew.'
}

@test "a life begins behind the suffix of a name" {
	splits 'He is Al Poe Sr. Born in Rome, he left. We saw Max J. Born there.' \
	    'He is Al Poe Sr.' 'Born in Rome, he left.' 'We saw Max J. Born there.'
}

@test "a name may end in a number and an exclamation mark" {
	splits 'The film Reno 911! also ran. I have 10! Then we left.' \
	    'The film Reno 911! also ran.' 'I have 10!' 'Then we left.'
}

### Invisible characters ######################################################

@test "what is not seen before a word tells nothing of a sentence" {
	for sign in '\302\255' '\342\200\216' '\342\201\240'; do
		sign=$(printf "$sign")
		splits "He met Mr. ${sign}Smith. ${sign}Then he left." \
		    "He met Mr. ${sign}Smith." "${sign}Then he left."
	done
}

@test "any hyphen or dash may stand before an abbreviation" {
	for sign in - '\342\200\220' '\342\200\221' '\342\200\222' \
	    '\342\200\223' '\342\200\224'; do
		splits "$(printf "He spoke of Canada${sign}U.S. Free Trade.")" \
		    "$(printf "He spoke of Canada${sign}U.S. Free Trade.")"
		splits "$(printf "In 1881${sign}ca. 1899 he cast it.")" \
		    "$(printf "In 1881${sign}ca. 1899 he cast it.")"
	done
}

@test "soft hyphens do not hide abbreviations and beginnings" {
	[ "$(printf 'He met Sen\302\255. Poole on Feb\302\255. 5. Th\302\255ey left.\302\255\n' |
	    sentsplit | grep ^S | cut -f 5-7 | tr '\t\n' ' ;')" = '0 32 s;33 47 s;' ]
}

@test "raised figures behind a stop are footnote marks of a sentence" {
	[ "$(printf 'It grew.\302\271 It fell.\342\201\264 It ended.^([3]) So. [4]\n' |
	    sentsplit | awk -F '\t' '/^S/ { print $5, $6, $7 }' |
	    tr '\n' ';')" = '0 10 s;11 22 s;23 38 s;39 46 s;' ]
}

### Labels and pages #########################################################

@test "fields of an export are one heading each" {
	run sh -c 'printf "%s\n" "BYLINE: By J. DOE. Staff" "LENGTH: 355 words" \
	    "SOURCE: Acme Inc." | sentsplit | cut -f 7,9'
	[ "$output" = "$(printf '%s\n' '-	-' 'h	BYLINE: By J. DOE. Staff' \
	    'h	LENGTH: 355 words' 'h	SOURCE: Acme Inc.' '-	-')" ]
}

@test "a speaker's label stays with what is said" {
	splits 'ANN POOLE: Yes. It is.' 'ANN POOLE: Yes.' 'It is.'
	splits 'MS. POOLE: Yes.' 'MS. POOLE: Yes.'
	splits 'ANN POOLE, SECRETARY OF LABOR: Yes.' \
	    'ANN POOLE, SECRETARY OF LABOR: Yes.'
	splits '>> REPORTER: Is it?' '>> REPORTER: Is it?'
	splits 'THE PRESIDENT: Thank you.' 'THE PRESIDENT: Thank you.'
	splits 'THE VICE PRESIDENT: No. We go.' 'THE VICE PRESIDENT: No.' 'We go.'
	splits 'THE COURT: Sustained.' 'THE COURT: Sustained.'
	splits 'THE FACTS: He did not say so.' 'THE FACTS:' 'He did not say so.'
	splits 'SWITCHING TO THE OFFENSE: They won.' \
	    'SWITCHING TO THE OFFENSE:' 'They won.'
}

@test "page numbers and running heads end no sentence that goes on" {
	run sh -c 'printf "%s\n" "The ministers of both countries said that they" \
	    "" "14" "" "would meet again in the spring of the year, and" \
	    "" "THE EVENING POST" "" "then they left the city. It rained." \
	    "- 15 -" "The end." | sentsplit -p'
	[ "$output" = "The ministers of both countries said that they  14  would meet again in the spring of the year, and  THE EVENING POST  then they left the city.
It rained.
- 15 -
The end." ]
}

### Wrapping, by paragraph ####################################################

@test "a wrapped paragraph after long lines and a list is wrapped" {
	run sentsplit -p <<-'END'
	Home
	News
	Sport

	The ministers of both countries met in the capital on Monday for the
	first time in three years, and they said that the talks would go on
	until Mr. Poole had left for the airport.

	This paragraph is one long line, as a browser would copy it from a page, and nothing in it is wrapped, however long it is, because nobody wrapped it at any width that could be told.
	Here is a short line
	And this paragraph is one long line as well, as a browser would copy it from a page, and nothing in it is wrapped, however long it may be, as said.
	END
	[ "${#lines[@]}" -eq 7 ]
	[ "${lines[1]}" = News ]
	[[ "${lines[3]}" == *'for the first'*'until Mr. Poole had left'* ]]
	[ "${lines[5]}" = 'Here is a short line' ]
}

@test "columns of ragged lines are wrapped, and headings among them are not" {
	run sentsplit -p <<-'END'
	Rail pact signed
	The two countries signed a pact on
	railways here, ending two years of talks
	that others had backed quietly from
	afar. The first trains would reach
	the port of Varna in 2019, said Ada
	Poole, whom the minister had sent. The Asian
	Development Bank will pay for all of it.
	What is next
	The parliament votes on the pact in
	May, and nobody expects that it will fail
	there.
	END
	[ "${lines[0]}" = 'Rail pact signed' ]
	[[ "${lines[1]}" == 'The two'*' pact on railways'*'quietly from afar.' ]]
	[[ "${lines[2]}" == 'The first trains'*'Ada Poole, whom the minister had sent.' ]]
	[ "${lines[3]}" = 'The Asian Development Bank will pay for all of it.' ]
	[ "${lines[4]}" = 'What is next' ]
	[[ "${lines[5]}" == *'will fail there.' ]]
}

@test "rows of figures are not wrapped lines" {
	splits 'shr 13 cts vs 33 cts in 1986\nnet 315,000 vs 627,000 dlrs\nrevs 32.4 mln vs 24.6 mln in 1986' \
	    'shr 13 cts vs 33 cts in 1986' 'net 315,000 vs 627,000 dlrs' \
	    'revs 32.4 mln vs 24.6 mln in 1986'
}

@test "white space with fewer characters than bytes is counted in a tag" {
	printf 'One.\302\240\343\200\200 Two.\n\342\200\250\nThree. Four.' |
	    sentsplit | grep '^S' | cut -f 4-6,10- |
	    cmp - <(printf '%s\n' '1	0	4' '2	10	14	blank=3' \
	    '3	19	25	blank=3' '4	26	31')
	for _ in 1 2 3 4 5 6 7 8; do
		printf '%100000s' ''
		printf '\302\240'
	done >"$BATS_TEST_TMPDIR/gap"
	{ printf 'One.\n'; cat "$BATS_TEST_TMPDIR/gap"; echo Two.; } |
	    sentsplit | sed -n 3p | grep -q 'blank=800009$'
}

@test "a clock time goes on with its zone, and a day with its month May" {
	splits 'It begins at 10:00 AM ET. He left.' \
	    'It begins at 10:00 AM ET.' 'He left.'
	splits 'Sunday 16 May: Leeds v Hull. Monday 17 May: York v Bath.' \
	    'Sunday 16 May: Leeds v Hull.' 'Monday 17 May: York v Bath.'
}
