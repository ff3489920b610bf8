# enttag: what is found, what it is called, and how the stream goes through.
bats_require_minimum_version 1.5.0
load helper

@test "the example of the format comes out record for record" {
	grep -v '^e' $example | enttag | canonical >"$BATS_TEST_TMPDIR/got"
	canonical <$example | cmp - "$BATS_TEST_TMPDIR/got"
}

@test "a name has no article before it" {
	has 'He flew to the United States on Monday.' \
	    'LOC United States=United States country=US'
}

@test "a person's name has no title in it" {
	finds 'The crowd cheered President Obama.' 'PER Obama=Obama'
	finds 'He met Foreign Minister Sergei Lavrov there.' \
	    'PER Sergei Lavrov=Sergei Lavrov'
	finds 'They saw Lt. Gen. David Miller there.' \
	    'PER David Miller=David Miller'
}

@test "a title that stands alone is no name" {
	lacks 'The Prime Minister and the Foreign Secretary resigned.' .
	lacks 'He is the Attorney General.' .
}

@test "a name has no possessive after it" {
	has "It is Iran's choice." 'LOC Iran=Iran country=IR'
	has 'It is Iran’s choice.' 'LOC Iran=Iran country=IR'
	finds "They read David Miller's letter." \
	    'PER David Miller=David Miller'
}

@test "a missing apostrophe stays in the mention and not in the value" {
	has 'It is about Irans case.' 'LOC Irans=Iran country=IR'
	finds 'They fear Tehrans plans.' \
	    'LOC Tehrans=Tehran country=IR geo=35.6944,51.4215'
	finds 'They await the Supreme Courts ruling.' \
	    'ORG Supreme Courts=Supreme Court'
}

@test "a nationality is MISC and its value is the country" {
	has 'An Austrian film won.' 'MISC Austrian=Austria country=AT'
	has 'Two Iranians and some Danes spoke.' \
	    'MISC Iranians=Iran country=IR' 'MISC Danes=Denmark country=DK'
}

@test "peoples and faiths are MISC and have no country" {
	has 'Many Kurds are Muslims.' 'MISC Kurds=Kurds' \
	    'MISC Muslims=Muslims'
}

@test "a nationality, an office and a person are told apart" {
	has 'He met the Iranian Foreign Minister Mohammad Javad Zarif.' \
	    'MISC Iranian=Iran country=IR' \
	    'PER Mohammad Javad Zarif=Mohammad Javad Zarif'
	has 'He met US Secretary of State John Kerry.' \
	    'LOC US=United States country=US' 'PER John Kerry=John Kerry'
}

@test "all names of the United States have one value" {
	has 'The US, the U.S. and America are in this, as is the USA.' \
	    'LOC US=United States country=US' \
	    'LOC U.S.=United States country=US' \
	    'LOC America=United States country=US' \
	    'LOC USA=United States country=US'
}

@test "all names of the United Kingdom have one value" {
	has 'He likes the UK, the U.K. and Britain.' \
	    'LOC UK=United Kingdom country=GB' \
	    'LOC U.K.=United Kingdom country=GB' \
	    'LOC Britain=United Kingdom country=GB'
}

@test "the word us is not the United States" {
	lacks 'They told us to go.' .
}

@test "EU and UN get their usual names" {
	has 'He left the EU for the UN and the U.N. system.' \
	    'ORG EU=European Union' 'ORG UN=United Nations' \
	    'ORG U.N.=United Nations'
}

@test "an acronym keeps its form where nothing expands it" {
	has 'He told AFP about it.' 'ORG AFP=AFP'
	has 'He told IRNA about it.' 'ORG IRNA=IRNA country=IR'
}

@test "an acronym is expanded where its name stands before it" {
	finds 'The International Atomic Energy Agency (IAEA) met. The IAEA left.' \
	    'ORG IAEA=International Atomic Energy Agency'
}

@test "an acronym is expanded by the initials of a name in the document" {
	finds 'The AP said so. The Associated Press was right.' \
	    'ORG AP=Associated Press'
}

@test "groups with odd names are organisations" {
	has 'They talked to the P5+1 group.' 'ORG P5+1=P5+1'
}

@test "a surname gets the full name that stands before it" {
	has 'John Kerry spoke. Then Kerry left. Mr. Kerry came back.' \
	    'PER John Kerry=John Kerry' 'PER Kerry=John Kerry' \
	    'PER Kerry=John Kerry'
}

@test "a surname gets the full name that stands after it" {
	finds 'Mr. Kerry spoke. John Kerry was angry.' 'PER Kerry=John Kerry'
}

@test "the fullest form of a person's name is the value" {
	has 'J. Kerry spoke. John Kerry left. John F. Kerry came back.' \
	    'PER J. Kerry=John F. Kerry' 'PER John Kerry=John F. Kerry' \
	    'PER John F. Kerry=John F. Kerry'
}

@test "of two persons with one surname the nearest before is meant" {
	has 'Mr. Bill Clinton spoke. Mr. Clinton left. Mrs. Hillary Clinton spoke. Mrs. Clinton left.' \
	    'PER Bill Clinton=Bill Clinton' 'PER Clinton=Bill Clinton' \
	    'PER Hillary Clinton=Hillary Clinton' \
	    'PER Clinton=Hillary Clinton'
}

@test "a family name that comes first is resolved too" {
	finds 'President Xi Jinping spoke. Mr. Xi left.' 'PER Xi=Xi Jinping'
}

@test "middle initials keep two persons apart" {
	has 'George W. Bush met George H.W. Bush. Mr. Bush smiled.' \
	    'PER George W. Bush=George W. Bush' \
	    'PER George H.W. Bush=George H.W. Bush' \
	    'PER Bush=George H.W. Bush'
}

@test "a surname with a particle is the same name with and without it" {
	has 'They hunted Osama bin Laden. Bin Laden had left.' \
	    'PER Osama bin Laden=Osama bin Laden' \
	    'PER Bin Laden=Osama bin Laden'
	finds 'Vincent van Gogh slept. Van Gogh woke.' \
	    'PER Van Gogh=Vincent van Gogh'
}

@test "the end of a long name is that name" {
	finds 'Mohammad Javad Zarif spoke. Javad Zarif left.' \
	    'PER Javad Zarif=Mohammad Javad Zarif'
}

@test "a small syllable behind a hyphen belongs to the name" {
	has 'They met Moon Jae-in and Kim Jong-un.' \
	    'PER Moon Jae-in=Moon Jae-in' 'PER Kim Jong-un=Kim Jong-un'
}

@test "a company is known by its ending, and by &" {
	finds 'Shares of Norvane Foods Inc. fell.' \
	    'ORG Norvane Foods Inc.=Norvane Foods Inc.'
	finds 'They work for Halden & Pryce there.' \
	    'ORG Halden & Pryce=Halden & Pryce'
}

@test "the first word of a company named before is the company" {
	finds 'They sued Frobnico Inc. in May. Frobnico said no.' \
	    'ORG Frobnico=Frobnico Inc.'
}

@test "a possessive can belong to a name" {
	has "They ate at McDonald's there." \
	    "ORG McDonald's=McDonald's country=US"
}

@test "places around a direction or a kind of place are whole" {
	finds 'They live in the Gulf of Aden.' 'LOC Gulf of Aden=Gulf of Aden'
	finds 'They went to Southeast Asia.' 'LOC Southeast Asia=Southeast Asia'
}

@test "an amount of money has no country" {
	lacks 'It cost US$5 million.' .
}

@test "a country is found under its long name too" {
	has "He left the People's Republic of China." \
	    "LOC People's Republic of China=China country=CN"
	has 'He left the Islamic Republic of Iran.' \
	    'LOC Islamic Republic of Iran=Iran country=IR'
}

@test "a state behind a senator's party is a place" {
	has 'Sen. Ed Dodd (D-CT) and Rep. Ann Miller (R-Maine) agreed.' \
	    'PER Ed Dodd=Ed Dodd' 'LOC CT=Connecticut country=US' \
	    'PER Ann Miller=Ann Miller' 'LOC Maine=Maine country=US'
}

@test "a missing apostrophe after a surname stays out of the value" {
	finds 'John Kerry spoke. Senator Kerrys aides agreed.' \
	    'PER Kerrys=John Kerry'
	finds 'Joseph Biden spoke. Mr. Bidens aides agreed.' \
	    'PER Bidens=Joseph Biden'
}

@test "names do not pass from one document to the next" {
	{
		begin a; sentence a 1 0 'They met John Kerry there.'; end a
		begin b; sentence b 1 0 'They met Mr. Kerry there.'; end b
	} | enttag | grep '^e' | cut -f 8 >"$BATS_TEST_TMPDIR/got"
	printf 'John Kerry\nKerry\n' | cmp - "$BATS_TEST_TMPDIR/got"
}

@test "a document ends where the id changes, without Z" {
	{
		sentence a 1 0 'They met John Kerry there.'
		sentence b 1 0 'They met Mr. Kerry there.'
	} | enttag -r | grep '^e' | cut -f 8 >"$BATS_TEST_TMPDIR/got"
	printf 'John Kerry\nKerry\n' | cmp - "$BATS_TEST_TMPDIR/got"
}

@test "a name in capitals gets its usual form" {
	finds 'VIENNA, July 6 - Talks went on.' \
	    'LOC VIENNA=Vienna country=AT geo=48.2085,16.3721'
	finds 'NEW YORK 2015-07-06' \
	    'LOC NEW YORK=New York country=US geo=40.7143,-74.0060'
}

@test "a headline of capitals is tagged from lists and the document" {
	finds 'OBAMA MEETS LEADERS IN VIENNA

Barack Obama came to Vienna.' \
	    'LOC VIENNA=Vienna country=AT geo=48.2085,16.3721'
}

@test "the first word of a sentence is no name just for its capital" {
	has 'However, they went home. Nobody knew. Officials said nothing.' ''
}

@test "days and months are no names" {
	lacks 'On Monday and in July the Sunday paper came.' .
}

@test "a city has its country and its place with four decimals" {
	finds 'He lives in Vienna.' \
	    'LOC Vienna=Vienna country=AT geo=48.2085,16.3721'
	finds 'He lives in São Paulo now.' \
	    'LOC São Paulo=São Paulo country=BR geo=-23.5475,-46.6361'
}

@test "a city is known with all letters that Europe has, and in capitals" {
	finds 'He lives in Gdańsk now.' \
	    'LOC Gdańsk=Gdańsk country=PL geo=54.3523,18.6491'
	finds 'He lives in Wałbrzych.' \
	    'LOC Wałbrzych=Wałbrzych country=PL geo=50.7714,16.2843'
	finds 'She is from Žilina in Slovakia.' \
	    'LOC Žilina=Žilina country=SK geo=49.2231,18.7394'
	finds 'POZNAŃ, July 6 - Talks went on.' \
	    'LOC POZNAŃ=Poznań country=PL geo=52.4069,16.9299'
}

@test "a state or country behind a city says where it is" {
	finds 'He lives in Paris, Texas.' \
	    'LOC Paris=Paris country=US geo=33.6609,-95.5555'
	finds 'He lives in Paris, France.' \
	    'LOC Paris=Paris country=FR geo=48.8534,2.3488'
}

@test "cities in a list do not say where their neighbours are" {
	finds 'He likes Paris, London and Rome.' \
	    'LOC Paris=Paris country=FR geo=48.8534,2.3488'
}

@test "hyphens and spaces in a known name are one" {
	finds 'He left Bosnia-Herzegovina.' \
	    'LOC Bosnia-Herzegovina=Bosnia and Herzegovina country=BA'
}

@test "a place before -based is a name, alone or with it" {
	names 'The Vienna-based agency knew.' |
	    grep -qx -e 'LOC Vienna=Vienna .*' -e 'MISC Vienna-based=.*'
}

@test "the last word of a name tells organisations and places" {
	finds 'They sued Frobnal Systems Inc. in May.' \
	    'ORG Frobnal Systems Inc.=Frobnal Systems Inc.'
	finds 'They stayed in the Palais Coburg Hotel there.' \
	    'LOC Palais Coburg Hotel=Palais Coburg Hotel'
	finds 'They work at the University of Frobnal now.' \
	    'ORG University of Frobnal=University of Frobnal'
}

@test "a name with two spaces, or a line's end, in it has one in its value" {
	sentence a 1 0 'They went to New  York to stay.' | enttag -r |
	    grep '^e' | cut -f 8,9 >"$BATS_TEST_TMPDIR/got"
	printf 'New York\tNew  York\n' | cmp - "$BATS_TEST_TMPDIR/got"
}

@test "every mention is the slice of its sentence that it says" {
	enttag -t articles/* | awk -F '\t' '
	$1 == "S" { text = $9; start = $5 }
	$1 == "e" && (substr(text, $5 - start + 1, $6 - $5) != $9 ||
	    length($9) != $6 - $5) { print; bad = 1 }
	$1 == "e" { n++ }
	END { exit bad || n < 10 }'
}

@test "mentions do not overlap and are in order" {
	enttag -t articles/* | awk -F '\t' '
	$1 == "S" { at = $5 }
	$1 == "e" && ($5 + 0 < at || $6 + 0 <= $5 + 0) { print; bad = 1 }
	$1 == "e" { at = $6 + 0 }
	END { exit bad }'
}

@test "lines that enttag does not know pass through in their places" {
	{
		begin a
		sentence a 1 0 'They met John Kerry.'
		printf 'x\ta\t-\t1\t0\t4\tfoo\tbar\tThey\tnew=tag\n'
		sentence a 2 21 'Kerry left.'
		printf 't\ta\t-\t2\t21\t26\tDATE\t-\tKerry\n'
		end a
	} >"$BATS_TEST_TMPDIR/in"
	enttag "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	grep -v '^e' "$BATS_TEST_TMPDIR/out" | cmp - "$BATS_TEST_TMPDIR/in"
	[ "$(cut -c 1 "$BATS_TEST_TMPDIR/out" | tr -d '\n')" = DSexSetZ ]
}

@test "tags of a sentence stay on it and are not on its mentions" {
	printf '%s\tlang=en\n' "$(sentence a 1 0 'They met John Kerry.')" |
	    enttag -r >"$BATS_TEST_TMPDIR/out"
	[ "$(grep -c 'lang=en' "$BATS_TEST_TMPDIR/out")" -eq 1 ]
	[ "$(grep -c '^e' "$BATS_TEST_TMPDIR/out")" -eq 1 ]
}

@test "-1 writes each sentence without looking at later ones" {
	{
		begin a
		sentence a 1 0 'They met Mr. Kerry.'
		sentence a 2 20 'John Kerry left.'
		sentence a 3 40 'They like Mr. Kerry.'
		end a
	} | enttag -1 | grep '^e' | cut -f 8 >"$BATS_TEST_TMPDIR/got"
	printf 'Kerry\nJohn Kerry\nJohn Kerry\n' |
	    cmp - "$BATS_TEST_TMPDIR/got"
}

@test "-1 with -u writes a sentence before the next one comes" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	enttag -1ru <"$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" 3>&- &
	exec 4>"$BATS_TEST_TMPDIR/in" 5<"$BATS_TEST_TMPDIR/out"
	sentence a 1 0 'They met John Kerry.' >&4
	read -r -t 60 -u 5 line
	read -r -t 60 -u 5 line
	exec 4>&-
	cat <&5 >/dev/null
	wait $!
	[ "${line%%	*}" = e ]
}

@test "-u writes a document at its end" {
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/out"
	enttag -ru <"$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" 3>&- &
	exec 4>"$BATS_TEST_TMPDIR/in" 5<"$BATS_TEST_TMPDIR/out"
	{ begin a; sentence a 1 0 'They met John Kerry.'; end a; } >&4
	for expected in D S e Z; do
		read -r -t 60 -u 5 line
		[ "${line%%	*}" = $expected ]
	done
	exec 4>&-
	cat <&5 >/dev/null
	wait $!
}

@test "a long document is tagged in windows and its names stay known" {
	{
		begin a
		sentence a 1 0 'They met John Kerry.'
		awk 'BEGIN {
			for (i = 0; i < 30000; i++)
				printf "S\ta\t-\t%d\t%d\t%d\ts\t1\t%s\n", i + 2,
				    30 + 50 * i, 73 + 50 * i,
				    "Nobody knew what they said that afternoon. "
		}' | sed 's/ $/./'
		sentence a 30002 2000000 'They met Mr. Kerry.'
		end a
	} >"$BATS_TEST_TMPDIR/in"
	enttag "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	grep -v '^e' "$BATS_TEST_TMPDIR/out" | cmp - "$BATS_TEST_TMPDIR/in"
	grep '^e' "$BATS_TEST_TMPDIR/out" | cut -f 8 >"$BATS_TEST_TMPDIR/got"
	printf 'John Kerry\nJohn Kerry\n' | cmp - "$BATS_TEST_TMPDIR/got"
}

@test "the output is the same with any number of threads" {
	for n in 1 2 3 4 5 6 7 8; do
		enttag -t articles/* | sed "s/articles/$n/g"
	done | grep -v '^e' >"$BATS_TEST_TMPDIR/in"
	for n in 1 2 3 4 5 6; do
		cat "$BATS_TEST_TMPDIR/in"
	done >"$BATS_TEST_TMPDIR/more"
	enttag "$BATS_TEST_TMPDIR/more" >"$BATS_TEST_TMPDIR/out"
	for n in 2 3 8; do
		enttag -j $n "$BATS_TEST_TMPDIR/more" |
		    cmp - "$BATS_TEST_TMPDIR/out"
	done
}

@test "what other words there were before changes no name" {
	enttag -t articles/* | sed 's/articles/1/' | grep -v '^e' \
	    >"$BATS_TEST_TMPDIR/in"
	enttag "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/alone"
	{
		begin a
		awk 'BEGIN {
			for (i = 0; i < 3000; i++) {
				text = ""
				for (n = i * 16; n < i * 16 + 16; n++)
					text = text sprintf("%s%c%c%c%c%s ",
					    n % 3 ? "w" : "W", 97 + n % 26,
					    97 + n / 26 % 26, 97 + n / 676 % 26,
					    97 + n / 17576, n % 5 ? "" :
					    "andmuchmorebehindit")
				printf "S\ta\t-\t%d\t%d\t%d\ts\t1\t%s\n",
				    i + 1, i * 500, i * 500 + length(text),
				    text
			}
		}' | sed 's/ $/./'
		end a
	} >"$BATS_TEST_TMPDIR/words"
	enttag "$BATS_TEST_TMPDIR/words" >"$BATS_TEST_TMPDIR/many"
	cd "$BATS_TEST_TMPDIR"
	cat in words in in words words >all
	cat alone many alone alone many many >expected
	enttag all | cmp - expected
	enttag -j 2 all | cmp - expected
}

@test "long documents among others come out the same with threads" {
	{
		begin a; sentence a 1 0 'They met John Kerry.'; end a
		begin b
		sentence b 1 0 'They met Mr. Bill Clinton.'
		awk 'BEGIN {
			for (i = 0; i < 12000; i++)
				printf "S\tb\t-\t%d\t%d\t%d\ts\t1\t%s\n", i + 2,
				    30 + 50 * i, 64 + 50 * i,
				    "Nobody knew what Mr. Clinton meant"
		}'
		end b
		begin c; sentence c 1 0 'They met Mr. Clinton there.'; end c
	} >"$BATS_TEST_TMPDIR/in"
	enttag "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	enttag -j 3 "$BATS_TEST_TMPDIR/in" | cmp - "$BATS_TEST_TMPDIR/out"
	[ "$(grep -c 'Bill Clinton	Clinton' "$BATS_TEST_TMPDIR/out")" -eq 12000 ]
	[ "$(grep -c 'PER	Clinton	Clinton' "$BATS_TEST_TMPDIR/out")" -eq 1 ]
}

@test "a number of threads that makes no sense is a usage error" {
	ends 2 enttag -j 0 </dev/null
	message_says enttag 'must be from 1 to 64'
	ends 2 enttag -j many </dev/null
	message_says enttag 'not a number'
}

@test "a document that is cut off is tagged, and the status is 1" {
	{ begin a; sentence a 1 0 'They met John Kerry.'; } |
	    { ends 1 enttag >"$BATS_TEST_TMPDIR/out" &&
	    one_message enttag && [ "$(grep -c '^e' "$BATS_TEST_TMPDIR/out")" -eq 1 ]; }
}

@test "a line that is no record is copied, and the status is 1" {
	{
		begin a
		sentence a 1 0 'They met John Kerry.'
		echo 'no record'
		end a
	} >"$BATS_TEST_TMPDIR/in"
	ends 1 enttag "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out"
	one_message enttag
	grep -v '^e' "$BATS_TEST_TMPDIR/out" | cmp - "$BATS_TEST_TMPDIR/in"
}

@test "-c says how sure each mention is, and leaves out what is less sure" {
	text='The talks in Vienna ended, said John Kerry of Frobnal.'
	echo "$text" | enttag -tc 0 | grep '^e' >"$BATS_TEST_TMPDIR/all"
	[ "$(grep -c '	conf=0\.[0-9][0-9]$' "$BATS_TEST_TMPDIR/all")" -eq \
	    "$(grep -c . "$BATS_TEST_TMPDIR/all")" ]
	echo "$text" | enttag -t | grep '^e' >"$BATS_TEST_TMPDIR/plain"
	sed 's/	conf=.*//' "$BATS_TEST_TMPDIR/all" |
	    grep -Fxf "$BATS_TEST_TMPDIR/plain" |
	    cmp - "$BATS_TEST_TMPDIR/plain"
	for least in 50 0.5 80 0.80 95 0.95; do
		echo "$text" | enttag -tc $least | grep '^e' >"$BATS_TEST_TMPDIR/got" || :
		awk -F '\t' -v least=$least '
		{ sub(/.*conf=/, "") }
		$0 >= (least > 1 ? least / 100 : least)' \
		    "$BATS_TEST_TMPDIR/all" >"$BATS_TEST_TMPDIR/sure"
		[ "$(grep -c . "$BATS_TEST_TMPDIR/got")" -eq \
		    "$(grep -c . "$BATS_TEST_TMPDIR/sure")" ]
	done
}

# What stands apart: mentions in their order, none of which begins before the
# one before it ends.
stands_apart() {
	awk -F '\t' '$1 == "e" {
		if ($2 == doc && $5 < end) { print; bad = 1 }
		doc = $2; end = $6
	}
	END { exit bad }' "$1"
}

@test "-c offers second readings that are less sure than all that is else found" {
	enttag -t articles/* | grep '^e' >"$BATS_TEST_TMPDIR/plain"
	enttag -tc 0 articles/* | grep '^e' >"$BATS_TEST_TMPDIR/all"
	enttag -tc 0.2 articles/* | grep '^e' >"$BATS_TEST_TMPDIR/some"
	stands_apart "$BATS_TEST_TMPDIR/all"
	stands_apart "$BATS_TEST_TMPDIR/some"
	# all mentions are there as they are, and some that are not
	for file in all some; do
		sed 's/	conf=.*//' "$BATS_TEST_TMPDIR/$file" |
		    grep -Fxf "$BATS_TEST_TMPDIR/plain" |
		    cmp - "$BATS_TEST_TMPDIR/plain"
		sed 's/\(.*\)	conf=\(.*\)/\2	\1/' \
		    "$BATS_TEST_TMPDIR/$file" | awk -F '\t' '
		NR == FNR { plain[$0]; next }
		{ conf = $1; sub(/[^\t]*\t/, "") }
		$0 in plain { if (least == "" || conf < least) least = conf; next }
		{ if (conf > most) most = conf; n++ }
		END { exit !(n > 0 && most < least) }' \
		    "$BATS_TEST_TMPDIR/plain" -
	done
	# the same ones are offered at any -c that they reach
	for file in all some; do
		awk -F '\t' '{ sub(/conf=/, "", $NF) }
		$NF >= 0.2 { print $2, $5, $6, $7, $NF }' \
		    "$BATS_TEST_TMPDIR/$file" >"$BATS_TEST_TMPDIR/$file.sure"
	done
	cmp "$BATS_TEST_TMPDIR/all.sure" "$BATS_TEST_TMPDIR/some.sure"
	# and none where the least sure mention is asked for
	enttag -tc 0.5 articles/* | grep '^e' | sed 's/	conf=.*//' |
	    grep -Fvxf "$BATS_TEST_TMPDIR/plain" >"$BATS_TEST_TMPDIR/more" || :
	[ ! -s "$BATS_TEST_TMPDIR/more" ]
}

@test "second readings keep clear of a user's own names" {
	enttag -tc 0 articles/* | grep '^e' | awk -F '\t' '
	{ conf = $NF; sub(/conf=/, "", conf) }
	conf < 0.3 && !seen[$9]++ { print $9 "\t" (n++ % 2 ? "ORG" : "O") }' \
	    >"$BATS_TEST_TMPDIR/names"
	[ -s "$BATS_TEST_TMPDIR/names" ]
	enttag -tc 0 -g "$BATS_TEST_TMPDIR/names" articles/* \
	    >"$BATS_TEST_TMPDIR/out"
	stands_apart "$BATS_TEST_TMPDIR/out"
	awk -F '\t' 'NR == FNR { if ($2 == "O") no[$1]; next }
	$1 == "e" && $9 in no { bad = 1 } END { exit bad }' \
	    "$BATS_TEST_TMPDIR/names" "$BATS_TEST_TMPDIR/out"
}

@test "a confidence that makes no sense is a usage error" {
	for confidence in '' . sure -1 101 1.5 1.001 2.0 0.5x .5x 0.5.5 \
	    99999999999999999999; do
		ends 2 enttag -c "$confidence" </dev/null
		message_says enttag "-c $confidence: must be a share from 0 to 1, or percent from 2 to 100\$"
	done
}

@test "a share is taken with any decimals, and 1 is a share" {
	for pair in .5:50 0.5:50 00.50:50 0.:0 .8:80 1.:1 1.0:1 0.951:96 \
	    0.9001:91 0.900:90 .999:100; do
		ends 0 enttag -tc "${pair%:*}" articles/* \
		    >"$BATS_TEST_TMPDIR/got"
		enttag -tc "${pair#*:}" articles/* |
		    cmp - "$BATS_TEST_TMPDIR/got"
	done
	[ "$(enttag -tc 1 articles/* | grep -c '^e')" -lt \
	    "$(enttag -tc 2 articles/* | grep -c '^e')" ]
}

@test "the help and the manual say below what -c offers second readings" {
	bound=$(enttag -h | sed -n 's/.*below \(0\.[0-9]*\) second.*/\1/p')
	grep -q "^Below $bound, where none" ../man/enttag.1
	grep -q "^than $bound is a second reading" ../man/enttag.1
	enttag -t articles/* | grep '^e' >"$BATS_TEST_TMPDIR/plain"
	enttag -tc "$bound" articles/* | grep '^e' | sed 's/	conf=.*//' |
	    cmp - "$BATS_TEST_TMPDIR/plain"
	[ "$(enttag -tc "$(awk "BEGIN { print $bound - 0.01 }")" articles/* |
	    grep -c '^e')" -gt "$(wc -l <"$BATS_TEST_TMPDIR/plain")" ]
}

@test "-m takes the model from a file, which is the one in the program" {
	enttag -m ../src/data/entities.model -t articles/* \
	    >"$BATS_TEST_TMPDIR/got"
	enttag -t articles/* | cmp - "$BATS_TEST_TMPDIR/got"
}

# refuses FILE WORDS: as a model, with a message that has the words.
refuses() {
	ends 2 enttag -m "$1" -t <articles/2013-07-09-harbour-inquiry.txt \
	    >"$BATS_TEST_TMPDIR/out" &&
	    message_says enttag "$1: .*$2" && one_message enttag &&
	    [ ! -s "$BATS_TEST_TMPDIR/out" ]
}

@test "a damaged or foreign model is refused, and the message says why" {
	model=../src/data/entities.model
	bad=$BATS_TEST_TMPDIR/model
	size=$(wc -c <$model)
	refuses "$BATS_TEST_TMPDIR/none" 'No such file'
	: >"$bad"
	refuses "$bad" 'not a model of enttag'
	refuses enttag.bats 'not a model of enttag'
	head -c $((size - 1)) $model >"$bad"
	refuses "$bad" 'length'
	{ cat $model; echo; } >"$bad"
	refuses "$bad" 'length'
	head -c 8 $model >"$bad"
	printf '\377' >>"$bad"
	tail -c +10 $model >>"$bad"
	refuses "$bad" 'version'
	head -c 8 $model >"$bad"
	printf '\000\000\000\003' >>"$bad"
	tail -c +13 $model >>"$bad"
	refuses "$bad" 'byte order'
	head -c $((size / 2)) $model >"$bad"
	printf '\001\002\003\004\005\006\007\010' >>"$bad"
	tail -c +$((size / 2 + 9)) $model >>"$bad"
	[ "$(wc -c <"$bad")" -eq "$size" ]
	refuses "$bad" 'checksum'
}

@test "a model is read no further than it says, and only if it is one" {
	refuses /dev/zero 'not a model of enttag'
	refuses articles 'Is a directory'
	bad=$BATS_TEST_TMPDIR/model
	{ head -c 24 ../src/data/entities.model; cat /dev/zero; } |
	    head -c 100000000 >"$bad"
	refuses "$bad" 'the lengths of its parts are wrong'
}

@test "a damaged model is refused, or finds names that lie in their sentences" {
	sentsplit -t articles/* >"$BATS_TEST_TMPDIR/S"
	units/models 1 40 "$BATS_TEST_TMPDIR/S" >"$BATS_TEST_TMPDIR/out"
	cat "$BATS_TEST_TMPDIR/out"
	grep -q '^40 models: [1-9][0-9]* taken, [1-9][0-9]* refused$' \
	    "$BATS_TEST_TMPDIR/out"
}

@test "a text without any capitals has names all the same" {
	finds 'the talks in vienna went on, said john kerry of the united states.' \
	    'PER john kerry=John Kerry'
	finds 'the talks in vienna went on, said john kerry of the united states.' \
	    'LOC vienna=Vienna country=AT geo=48.2085,16.3721'
}

@test "a text of capitals has names too" {
	finds 'THE TALKS IN VIENNA WENT ON, SAID JOHN KERRY OF THE UNITED STATES.' \
	    'PER JOHN KERRY=John Kerry'
}

@test "odd input has no names and does no harm" {
	{
		printf '\360\237\230\200 \360\237\230\200\n\n'
		printf '\344\270\255\345\233\275\n\n'
		printf '&lt;div&gt; {{cite}} [[x|y]]\n\n'
		printf '1 2 3 4 5 6 7 8 9 10 11 12\n\n'
		printf 'a b c d e f g\n\n\377\376\200\n'
	} | ends 0 enttag -t >"$BATS_TEST_TMPDIR/out"
	silent
	[ "$(grep -c '^e' "$BATS_TEST_TMPDIR/out")" -le 1 ]
}

@test "an unknown option is a usage error" {
	ends 2 enttag -Y </dev/null
	message_says enttag 'unknown option -Y'
	ends 2 enttag --frobnicate </dev/null
}

@test "a missing file is named, the others are tagged, and the status is 1" {
	sentence a 1 0 'They met John Kerry.' >"$BATS_TEST_TMPDIR/in"
	ends 1 enttag "$BATS_TEST_TMPDIR/none" "$BATS_TEST_TMPDIR/in" \
	    >"$BATS_TEST_TMPDIR/out"
	message_says enttag none
	[ "$(grep -c '^e' "$BATS_TEST_TMPDIR/out")" -eq 1 ]
}

@test "an empty stream gives an empty stream" {
	: | ends 0 enttag >"$BATS_TEST_TMPDIR/out"
	silent
	[ ! -s "$BATS_TEST_TMPDIR/out" ]
}

@test "a sentence of thirty thousand words is tagged" {
	awk 'BEGIN {
		for (i = 0; i < 7500; i++)
			printf "b C 1 , "
	}' >"$BATS_TEST_TMPDIR/words"
	sentence a 1 0 "$(cat "$BATS_TEST_TMPDIR/words")." |
	    ends 0 enttag -r >"$BATS_TEST_TMPDIR/out"
	grep -q '^S' "$BATS_TEST_TMPDIR/out"
}

@test "words of one letter take no more memory than others" {
	awk 'BEGIN {
		for (i = 0; i < 550000; i++)
			printf "(A"
		print ""
	}' >"$BATS_TEST_TMPDIR/text"
	(
		ulimit -v 100000
		ends 0 enttag -t "$BATS_TEST_TMPDIR/text"
	) >"$BATS_TEST_TMPDIR/out"
	LC_ALL=C awk -f properties.awk -v check=annotations \
	    "$BATS_TEST_TMPDIR/out"
	enttag -j 2 -t "$BATS_TEST_TMPDIR/text" | cmp - "$BATS_TEST_TMPDIR/out"
}

@test "a run of ten thousand capitals is tagged in linear time" {
	awk 'BEGIN { for (i = 0; i < 10000; i++) printf "Abc%c ", 65 + i % 26
	    print "." }' | enttag -t | grep -v '^e' | cut -c 1 |
	    sort -u | tr -d '\n' | grep -qx DSZ
}

# The tables of the gazetteer.
tables() {
	for table in accents country_cues cues eastern_names first_names honorifics \
	    institutions names nations org_countries org_countries_hand \
	    orgs_misc person_cues place_gazetteer places products_hand regions \
	    words; do
		echo ../src/data/$table.tsv
	done
}

@test "the tables are sorted and have no key twice" {
	for table in $(tables); do
		grep -v '^# ' $table | cut -f 1 | sort -u -c
	done
}

@test "every table says where it comes from and under which licence" {
	for table in $(tables); do
		grep -q '^# source: ' $table
		grep -q '^# licence: ' $table
	done
}

@test "a word that is a sentence by itself is what the lists say" {
	finds 'Oil fell today. REUTER' 'ORG REUTER=Reuters'
	finds 'Oil fell today. FRANCE' 'LOC FRANCE=France country=FR'
}

@test "soft hyphens and hyphens beyond ASCII hide no name" {
	printf 'He met Ba\302\255rack Oba\302\255ma in Guinea\342\200\221Bissau.\n' \
	    >"$BATS_TEST_TMPDIR/text"
	[ "$(enttag -t "$BATS_TEST_TMPDIR/text" | grep ^e | cut -f 5-8)" = \
	    "$(printf '7\t23\tPER\tBarack Obama\n27\t42\tLOC\tGuinea-Bissau')" ]
	enttag -t "$BATS_TEST_TMPDIR/text" | grep ^e | cut -f 9 | head -n 1 |
	    cmp - <(printf 'Ba\302\255rack Oba\302\255ma\n')
}

@test "a letter with its marks behind it is the letter with marks" {
	local text=$BATS_TEST_TMPDIR/text found

	printf '%s, %s and %s. %s met %s of %s in Zu\314\210rich.\n' \
	    'Sa\314\203o Paulo' 'El Nin\314\203o' \
	    'Co\314\202te d’Ivoire' 'Lech Kaczyn\314\201ski' \
	    'Nguye\314\202\314\203n Va\314\206n Hie\314\202\314\201u' \
	    'Gdan\314\201sk' >"$text.escaped"
	printf "$(cat "$text.escaped")\n" >"$text.apart"
	cat >"$text.whole" <<-'END'
	São Paulo, El Niño and Côte d’Ivoire. Lech Kaczyński met Nguyễn Văn Hiếu of Gdańsk in Zürich.
	END
	for found in apart whole; do
		enttag -t "$text.$found" | grep '^e' |
		    cut -f 7,8,10- >"$text.$found.names"
	done
	[ "$(wc -l <"$text.whole.names")" -eq 7 ]
	cmp "$text.whole.names" "$text.apart.names"
	# what stands there is written, and where
	enttag -t "$text.apart" | awk -F '\t' '$1 == "e" {
		print $5, $6, $9 }' | while read -r start end name; do
		[ "$(cut -b $((start + 1))-"$end" "$text.apart")" = "$name" ] ||
		    { echo "$name"; return 1; }
	done
	# marks that make no letter, and a mark without one, are what they are
	printf 'Q\314\203 Smith and x\314\203 \314\203 came.\n' | enttag -t |
	    grep '^e' | cut -f 5,6,8,9 | cmp - \
	    <(printf '0\t9\tQ\314\203 Smith\tQ\314\203 Smith\n')
}

@test "ligatures are their letters, what is not seen parts no words" {
	local plain=$BATS_TEST_TMPDIR/plain print=$BATS_TEST_TMPDIR/print

	echo "The Office of Management and Budget said that John Kerry, a chief
of staff of the EU, met Anna Fleming of Griffin Waffle there." >"$plain"
	sed "s/ffi/$(printf '\357\254\203')/g; s/ffl/$(printf '\357\254\204')/g
	    s/ff/$(printf '\357\254\200')/g; s/fi/$(printf '\357\254\201')/g
	    s/fl/$(printf '\357\254\202')/g; s/st/$(printf '\357\254\206')/g
	    s/John/$(printf '\342\200\216&\342\200\217')/
	    s/rry/r$(printf '\342\200\215')ry/
	    s/EU/$(printf '\342\200\252E\342\201\240U\342\200\254')/
	    s/Anna/$(printf '\342\201\246&\342\201\251')/" "$plain" >"$print"
	[ "$(wc -c <"$print")" -gt $(($(wc -c <"$plain") + 20)) ]
	for file in "$plain" "$print"; do
		enttag -t "$file" | grep '^e' | cut -f 7,8,10- >"$file.names"
	done
	[ "$(wc -l <"$plain.names")" -ge 4 ]
	cmp "$plain.names" "$print.names"
}

@test "what stands for an apostrophe within a word is one" {
	local text="Ben O'Toole's firm, the Chief's own, met Valery Giscard d'Estaing."

	echo "$text" | enttag -t | grep '^e' | cut -f 7,8,10- \
	    >"$BATS_TEST_TMPDIR/names"
	grep -q "Ben O'Toole" "$BATS_TEST_TMPDIR/names"
	for sign in '\312\273' '\312\274' '\357\274\207' '\302\264' \
	    '\342\200\230' '\342\200\262'; do
		echo "$text" | sed "s/'/$(printf "$sign")/g" | enttag -t |
		    grep '^e' | cut -f 7,8,10- |
		    cmp - "$BATS_TEST_TMPDIR/names"
	done
	# but a quotation mark that opens is none
	printf 'He said\342\200\230Vienna is fine.\342\200\231\n' | enttag -t |
	    grep -q '	LOC	Vienna	'
}

@test "a list of names may have its letters and hyphens in any form" {
	printf 'Zu\314\210rich\342\200\221West\tORG\tZW\nMu\302\255ller\tPER\n' \
	    >"$BATS_TEST_TMPDIR/list"
	for text in 'Zürich-West' 'Zu\314\210rich-West' \
	    'Zürich\342\200\220West'; do
		[ "$(printf "We met $text there.\n" |
		    enttag -t -g "$BATS_TEST_TMPDIR/list" | grep '^e' |
		    cut -f 7,8)" = "$(printf 'ORG\tZW')" ]
	done
	echo 'We met Muller there.' | enttag -t -g "$BATS_TEST_TMPDIR/list" |
	    grep -q '	PER	Muller	'
}

@test "what -c leaves out changes no name of the others" {
	local text='Anna Bush said no. Bush won. Tom Bush said no. The Bush case was heard.'

	echo "$text" | enttag -t -c 0 | grep -q '	PER	Tom Bush	Bush	conf=0.9'
	for least in 0.3 0.6 0.8 0.9; do
		echo "$text" | enttag -t -c $least |
		    grep '^e' | awk -F '\t' '{ print $5, $8 }' \
		    >"$BATS_TEST_TMPDIR/kept"
		echo "$text" | enttag -t -c 0.3 |
		    grep '^e' | awk -F '\t' -v least=$least '
		    substr($NF, 6) >= least { print $5, $8 }' |
		    cmp - "$BATS_TEST_TMPDIR/kept"
	done
}
