# enttag: names made whole, where they are, and the user's own names.
bats_require_minimum_version 1.5.0
load helper

# own LINE ...: a file of names with these lines, used by the next texts.
own() {
	printf '%s\n' "$@" | sed 's/|/	/g' >"$BATS_TEST_TMPDIR/own"
	enttag_options="-g $BATS_TEST_TMPDIR/own"
}

# refused MESSAGE LINE ...: a file with these lines is refused.
refused() {
	local message=$1

	shift
	own "$@"
	ends 2 enttag -t $enttag_options </dev/null &&
	    one_message enttag && message_says enttag "$message"
}

@test "a surname with a title is the person who had that title" {
	has 'Senator Bob Kerry met John Kerry. Sen. Kerry left. Kerry left.' \
	    'PER Bob Kerry=Bob Kerry' 'PER John Kerry=John Kerry' \
	    'PER Kerry=Bob Kerry' 'PER Kerry=John Kerry'
	finds 'Secretary of State John Kerry met Bob Kerry. Secretary Kerry left.' \
	    'PER Kerry=John Kerry'
}

@test "a surname and a full name in one sentence are two people" {
	has 'President Bush and Laura Bush came. Bush left.' \
	    'PER Bush=Bush' 'PER Laura Bush=Laura Bush' \
	    'PER Bush=Laura Bush'
	has 'President Bush and Laura Bush came. President Bush left.' \
	    'PER Bush=Bush' 'PER Laura Bush=Laura Bush' 'PER Bush=Bush'
}

@test "a surname before any full name is the first one that follows" {
	has 'Mr. Bush spoke. George Bush smiled. Jack Bush left.' \
	    'PER Bush=George Bush' 'PER George Bush=George Bush' \
	    'PER Jack Bush=Jack Bush'
}

@test "an honorific is not for a person of the other sex" {
	has 'Laura Bush spoke. Mr. Bush left. Mrs. Bush stayed.' \
	    'PER Laura Bush=Laura Bush' 'PER Bush=Bush' \
	    'PER Bush=Laura Bush'
	has 'Bill Clinton met Hillary Clinton. Mr. Clinton left.' \
	    'PER Bill Clinton=Bill Clinton' \
	    'PER Hillary Clinton=Hillary Clinton' 'PER Clinton=Bill Clinton'
}

@test "names that differ in accents, hyphens or stops only are one" {
	has 'José Barroso spoke. Jose Barroso left.' \
	    'PER José Barroso=José Barroso' 'PER Jose Barroso=José Barroso'
	has 'Jean-Claude Juncker spoke. Jean Claude Juncker left.' \
	    'PER Jean-Claude Juncker=Jean-Claude Juncker' \
	    'PER Jean Claude Juncker=Jean-Claude Juncker'
	has 'J.P. Morgan rose. JP Morgan fell. JPMorgan stood.' \
	    'ORG J.P. Morgan=J.P. Morgan country=US' \
	    'ORG JP Morgan=J.P. Morgan country=US' \
	    'ORG JPMorgan=J.P. Morgan country=US'
}

@test "brackets and commas tie an acronym to a name, in either order" {
	has 'The International Cocoa Organization, ICCO, met. The ICCO left.' \
	    'ORG International Cocoa Organization=International Cocoa Organization' \
	    'ORG ICCO=International Cocoa Organization' \
	    'ORG ICCO=International Cocoa Organization'
	finds 'The IAEA (International Atomic Energy Agency) met. The IAEA left.' \
	    'ORG IAEA=International Atomic Energy Agency'
}

@test "brackets tie an acronym to the end of a name that is longer" {
	finds 'The Old Frobnal Wheat Board (FWB) met. The FWB left.' \
	    'ORG FWB=Frobnal Wheat Board'
}

@test "brackets tie nothing that is not short for the name" {
	finds 'The International Cocoa Organization (NYSE) met. NYSE fell.' \
	    'ORG NYSE=NYSE country=US'
}

@test "the initials of a name may include those of small words" {
	finds 'The Bank of Frobnia met on Monday, the BOF said.' \
	    'ORG BOF=Bank of Frobnia'
}

@test "a company has the name with its legal form, also in short" {
	has 'Frobnal Systems Inc. rose. Frobnal Systems fell. Frobnal stood.' \
	    'ORG Frobnal Systems Inc.=Frobnal Systems Inc.' \
	    'ORG Frobnal Systems=Frobnal Systems Inc.' \
	    'ORG Frobnal=Frobnal Systems Inc.'
}

@test "a first word that two companies have is short for neither" {
	finds 'Frobnal Oil Inc. and Frobnal Steel Inc. fell. Frobnal Oil Inc. said Frobnal Co. rose.' \
	    'ORG Frobnal Steel Inc.=Frobnal Steel Inc.'
	lacks 'Frobnal Oil Inc. fell. Frobnal Steel Inc. fell. They sued Frobnal.' \
	    ' Frobnal=Frobnal [OS]'
}

@test "states that are no more have the country of their successor" {
	has 'The USSR and Yugoslavia met a Czechoslovak.' \
	    'LOC USSR=Soviet Union country=RU' \
	    'LOC Yugoslavia=Yugoslavia country=RS' \
	    'MISC Czechoslovak=Czechoslovakia country=CZ'
}

@test "a state behind a city says which city it is" {
	finds 'He lives in Portland, Maine.' \
	    'LOC Portland=Portland country=US geo=43.6574,-70.2589'
	finds 'He lives in Portland, Oregon.' \
	    'LOC Portland=Portland country=US geo=45.5234,-122.6762'
	finds 'He lives in London, Ont. and works.' \
	    'LOC London=London country=CA geo=42.9834,-81.2330'
	finds 'He lives in Paris (Texas) now.' \
	    'LOC Paris=Paris country=US geo=33.6609,-95.5555'
	finds 'He lives in Portland, ME now.' \
	    'LOC Portland=Portland country=US geo=43.6574,-70.2589'
}

@test "Washington is the capital unless a state follows" {
	finds 'He flew to Washington.' \
	    'LOC Washington=Washington country=US geo=38.8951,-77.0364'
	finds 'He flew to Washington, Illinois.' \
	    'LOC Washington=Washington country=US geo=40.7037,-89.4073'
	finds 'He flew to The Hague.' \
	    'LOC The Hague=The Hague country=NL geo=52.0767,4.2986'
}

@test "counties and regions of a country have no coordinates" {
	finds 'He lives in Kent.' 'LOC Kent=Kent country=GB'
	finds 'He lives in Bavaria.' 'LOC Bavaria=Bavaria country=DE'
}

@test "a place that no table has there gets the country only" {
	finds 'He lives in Paris, Ontario now.' 'LOC Paris=Paris country=CA'
}

@test "what stands behind a place holds for its name in the document" {
	[ "$(names 'He left Portland. Portland, Maine, is nice. I like Portland.' |
	    grep -c '^LOC Portland=Portland country=US geo=43.6574')" -eq 3 ]
}

@test "what is said of a place says what is behind it, too" {
	has 'Atlanta, Georgia, is hot. He likes Georgia.' \
	    'LOC Atlanta=Atlanta country=US geo=33.7490,-84.3880' \
	    'LOC Georgia=Georgia country=US' 'LOC Georgia=Georgia country=US'
	finds 'He likes Tbilisi and Georgia.' 'LOC Georgia=Georgia country=GE'
}

@test "a country in a list says nothing of the city before it" {
	finds 'He likes Paris, Germany and Italy.' \
	    'LOC Paris=Paris country=FR geo=48.8534,2.3488'
}

@test "a document full of Ontario makes London Canadian" {
	finds 'Ontario is cold. He left Toronto. Ontario voted. They like London.' \
	    'LOC London=London country=CA geo=42.9834,-81.2330'
	finds 'Ontario is cold. They like London.' \
	    'LOC London=London country=GB geo=51.5085,-0.1257'
}

# What is found in a document with this title and text.
titled() {
	{
		printf 'D\ta\t-\t0\t0\t0\t-\t%s\t-\n' "$1"
		sentence a 1 0 "$2"
		end a
	} | enttag | grep '^e'
}

@test "the title of a document tells where places of like size are" {
	titled - 'They met in Cambridge.' | grep -q 'country=GB'
	titled 'U.S. college' 'They met in Cambridge.' | grep -q 'country=US'
	titled 'Massachusetts votes' 'They met in Cambridge.' |
	    grep -q 'country=US'
	titled 'Ontario votes' 'They met in London.' | grep -q 'country=GB'
}

@test "places near each other tell where they are" {
	titled 'U.S. college' 'They met in Cambridge and in London.' |
	    grep -c 'country=GB' | grep -qx 2
}

@test "people that are taken for a place are their country" {
	own 'West German|LOC'
	has 'West German consumption of oilmeals rose.' \
	    'LOC West German=Germany country=DE'
	enttag_options=
	has 'Philippine coffee exports are expected to fall.' \
	    'LOC Philippine=Philippines country=PH'
}

@test "a place that is not known is where its name says" {
	own 'Smoky Frob, Alberta|LOC'
	finds 'They ship coal from Smoky Frob, Alberta.' \
	    'LOC Smoky Frob, Alberta=Smoky Frob, Alberta country=CA'
	finds 'It lives in Northern Virginia and Eastern New Mexico.' \
	    'LOC Northern Virginia=Northern Virginia country=US'
	finds 'It lives in Northern Virginia and Eastern New Mexico.' \
	    'LOC Eastern New Mexico=Eastern New Mexico country=US'
	finds 'The Province of Quebec has a loan.' \
	    'LOC Province of Quebec=Province of Quebec country=CA'
	finds 'It sank in the Sea of Japan.' 'LOC Sea of Japan=Sea of Japan'
}

@test "the U.S. of U.S. dollars has no country" {
	has 'It will lend 30 mln U.S. dlrs.' 'LOC U.S.=United States'
	has 'It will lend U.S. farmers 30 mln dlrs.' \
	    'LOC U.S.=United States country=US'
	has 'He asked the Canadian dollar traders.' \
	    'MISC Canadian=Canada country=CA'
	finds 'U.S. dollars fell. The Finance Ministry met in Japan.' \
	    'ORG Finance Ministry=Finance Ministry country=JP'
}

@test "an organisation has the country that its name says" {
	has 'The Bank of Japan met the University of Vienna.' \
	    'ORG Bank of Japan=Bank of Japan country=JP' \
	    'ORG University of Vienna=University of Vienna country=AT'
	has 'The Bundesbank knew.' 'ORG Bundesbank=Bundesbank country=DE'
	has 'The Paris Club met.' 'ORG Paris Club=Paris Club'
}

@test "what stands beside an organisation tells its country" {
	frobnal='ORG Frobnal Corp=Frobnal Corp'
	finds "Finland's Frobnal Corp has a loan." "$frobnal country=FI"
	finds "Canada's state-run Frobnal Corp has a loan." \
	    "$frobnal country=CA"
	finds "New Mexico's Frobnal Corp has a loan." "$frobnal country=US"
	finds 'The Hamburg-based Frobnal Corp has a loan.' \
	    "$frobnal country=DE"
	finds 'The Swiss bank Frobnal Corp has a loan.' "$frobnal country=CH"
	finds 'Frobnal Corp of Osaka has a loan.' "$frobnal country=JP"
	finds 'Frobnal Corp <FROB.N> of Italy has a loan.' \
	    "$frobnal country=IT"
	finds 'Frobnal Corp, a Dutch company, has a loan.' \
	    "$frobnal country=NL"
	finds 'Finland sold some of Frobnal Corp.' "$frobnal"
}

@test "a company that begins with a known one has its country" {
	finds 'Merrill Lynch Frobnal Markets said so.' \
	    'ORG Merrill Lynch Frobnal Markets=Merrill Lynch Frobnal Markets country=US'
}

@test "a country that is part of another name is none" {
	finds 'The New Mexico Frobnal Co has a loan.' \
	    'ORG New Mexico Frobnal Co=New Mexico Frobnal Co country=US'
}

@test "a city that only the short name ends with is no seat" {
	own 'First Toronto|ORG' 'First Toronto Capital Corp|ORG'
	finds 'First Toronto Capital Corp said so. First Toronto rose.' \
	    'ORG First Toronto=First Toronto Capital Corp'
}

@test "a code of a stock exchange tells a company's country" {
	finds 'Frobnal Corp <FROB.T> rose.' 'ORG Frobnal Corp=Frobnal Corp country=JP'
	finds 'Frobnal Corp (LSE: FROB) rose.' \
	    'ORG Frobnal Corp=Frobnal Corp country=GB'
	finds 'Frobnal Corp (FROB) rose.' 'ORG Frobnal Corp=Frobnal Corp'
}

@test "a code in the title tells the country of the company before it" {
	titled 'FROBNAL STEEL <FROB.T> TO BUY NARB <NRB.TO>' \
	    'Frobnal Ltd said it will buy Narb Corp.' >"$BATS_TEST_TMPDIR/found"
	grep -q 'Frobnal Ltd.country=JP' "$BATS_TEST_TMPDIR/found"
	grep -q 'Narb Corp.country=CA' "$BATS_TEST_TMPDIR/found"
	! titled 'FROBNAL STEEL' 'Frobnal Ltd said so.' | grep 'country='
}

@test "a legal form tells a company's country, with the document" {
	finds 'Frobnal AG rose.' 'ORG Frobnal AG=Frobnal AG country=DE'
	finds 'Frobnal AG rose. The Swiss cheered.' \
	    'ORG Frobnal AG=Frobnal AG country=CH'
	finds 'Frobnal SA rose.' 'ORG Frobnal SA=Frobnal SA'
	finds 'Frobnal SA rose. France cheered.' \
	    'ORG Frobnal SA=Frobnal SA country=FR'
	finds 'Frobnal Plc <FROB.N> rose.' \
	    'ORG Frobnal Plc=Frobnal Plc country=GB'
}

@test "a ministry is of the country that the document names most" {
	finds 'Japan and the Japanese wait. The Finance Ministry told China.' \
	    'ORG Finance Ministry=Finance Ministry country=JP'
	finds 'They asked the Finance Ministry there.' \
	    'ORG Finance Ministry=Finance Ministry'
	finds 'He met the Finance Ministry in Tokyo.' \
	    'ORG Finance Ministry=Finance Ministry country=JP'
}

@test "a country that a title shortens counts as one that it names" {
	titled 'N.Z. RETAIL SALES FALL' 'It fell, the Finance Ministry said.' |
	    grep -q 'Finance Ministry.country=NZ'
	titled 'W. GERMAN SALES FALL' 'It fell, the Finance Ministry said.' |
	    grep -q 'Finance Ministry.country=DE'
	! titled 'LATIN AMERICAN SALES FALL' \
	    'It fell, the Finance Ministry said.' | grep 'country='
}

@test "a party is of the country that the document names most" {
	finds 'Brazil waits. The Liberal Front Party agreed.' \
	    'ORG Liberal Front Party=Liberal Front Party country=BR'
	finds 'Norway voted. Labour lost.' 'ORG Labour=Labour country=NO'
	finds 'Iraq waits. The Democratic Party agreed.' \
	    'ORG Democratic Party=Democratic Party country=US'
}

@test "a body of a state is the one whose longer name came before" {
	finds 'Britain asked the European Parliament. Parliament said no.' \
	    'ORG Parliament=Parliament'
	finds 'Japan, Japan! The U.S. Congress met. Congress said no.' \
	    'ORG Congress=Congress country=US'
}

@test "-G leaves the gazetteer out" {
	enttag_options=-G
	lacks 'He went from Vienna to Japan with IBM.' country=
	finds 'He met Mr. John Kerry. Kerry left.' 'PER Kerry=John Kerry'
}

@test "-g finds the user's names, with type, name and country" {
	own 'Nord Stream|ORG|Nord Stream AG|CH' 'nobody|PER'
	has 'Nobody knew Nord Stream.' 'PER Nobody=Nobody' \
	    'ORG Nord Stream=Nord Stream AG country=CH'
	has 'It is nobody.' 'PER nobody=nobody'
}

@test "-g wins over the tagger, the longest of its names first" {
	own 'Kerry|LOC|County Kerry|IE' 'County Kerry Council|ORG|-|IE'
	has 'John Kerry met the County Kerry Council.' \
	    'LOC Kerry=County Kerry country=IE' \
	    'ORG County Kerry Council=County Kerry Council country=IE'
}

@test "-g asks for its capitals and leaves the other letters free" {
	own 'Zork|ORG'
	has 'They sold zork to Zork and to ZORK.' 'ORG Zork=Zork' 'ORG ZORK=Zork'
	own 'zork|ORG|Zork'
	has 'He saw zork.' 'ORG zork=Zork'
}

@test "-g knows names that differ in capitals apart" {
	own 'US|LOC|United States|US' 'us|PER|we'
	has 'They told us in the US.' 'PER us=we' \
	    'LOC US=United States country=US'
}

@test "-g takes hyphens, spaces and a stop at the end as they come" {
	own 'Zork Inc.|ORG|Zork' 'Nord-Stream|ORG'
	has 'He left Zork Inc. at nine.' 'ORG Zork Inc.=Zork'
	finds 'He works for Zork Inc.' 'ORG Zork Inc=Zork'
	finds 'He saw nord  stream and Nord  Stream there.' \
	    'ORG Nord  Stream=Nord Stream'
}

@test "-g names a person whole, and short forms with it" {
	own 'John Kerry|PER|John F. Kerry|US'
	has 'John Kerry spoke. Mr. Kerry left.' \
	    'PER John Kerry=John F. Kerry country=US' \
	    'PER Kerry=John F. Kerry'
}

@test "-g gives a place of the gazetteer its coordinates" {
	own 'Paris|LOC|Paris, Texas|US'
	has 'He lives in Paris.' \
	    'LOC Paris=Paris, Texas country=US geo=33.6609,-95.5555'
}

@test "-g passes over blank lines and comments, and takes a later line" {
	own '# names' '' '  ' 'Zork|ORG|One' 'Zork|ORG|Two'
	has 'He saw Zork.' 'ORG Zork=Two'
}

@test "-g may be given twice, and with -G" {
	own 'Zork|ORG|One|FR'
	printf 'Frob\tLOC\t-\tDE\r\n' >"$BATS_TEST_TMPDIR/more"
	enttag_options="-G $enttag_options -g $BATS_TEST_TMPDIR/more"
	has 'He saw Zork in Frob.' 'ORG Zork=One country=FR' \
	    'LOC Frob=Frob country=DE'
}

@test "-g names the file and line of what is wrong, and the status is 2" {
	refused ':2: the type must be one of' 'Zork|ORG' 'Frob|THING'
	refused ':1: a text and a type' 'Zork'
	refused ':1: a text and a type' '|ORG'
	refused ':1: the country must be' 'Zork|ORG|Zork|France'
	refused ':1: more than four columns' 'Zork|ORG|Zork|FR|more'
	refused ':1: more than 64 words' "$(printf 'a %.0s' $(seq 65))|ORG"
	ends 2 enttag -g "$BATS_TEST_TMPDIR/none" </dev/null
	message_says enttag none
	ends 2 enttag -g "$BATS_TEST_TMPDIR" </dev/null
	one_message enttag
}

@test "-g takes time for the text, not for its names" {
	awk 'BEGIN {
		for (i = 0; i < 60; i++) {
			name = name "Aa "
			print name "\tORG"
		}
	}' | sed 's/ 	/	/' >"$BATS_TEST_TMPDIR/own"
	awk 'BEGIN { for (i = 0; i < 12000; i++) printf "Aa "; print "." }' \
	    >"$BATS_TEST_TMPDIR/text"
	enttag -t -g "$BATS_TEST_TMPDIR/own" "$BATS_TEST_TMPDIR/text" |
	    grep -c '^e' | grep -qx 200
}

@test "a document of one surname is resolved in linear time" {
	awk 'BEGIN {
		for (i = 0; i < 4000; i++)
			printf "Mr. Aa%dbert Kerry met Mrs. Kerry there. ", i
		print ""
	}' >"$BATS_TEST_TMPDIR/text"
	[ "$(enttag -t "$BATS_TEST_TMPDIR/text" | grep -c '^e')" -gt 4000 ]
}

# What is no name, firms, teams, cities, text without case.

@test "-g with type O says that words are no name, longer ones stay" {
	own '# not these' 'Zork|O' 'Vienna|O|-|-' 'Zork Vienna|LOC'
	has 'John Kerry left Zork for Vienna.' 'PER John Kerry=John Kerry'
	finds 'He joined the Vienna Group Inc. there.' \
	    'ORG Vienna Group Inc.=Vienna Group Inc. country=AT'
	finds 'He saw Zork Vienna.' 'LOC Zork Vienna=Zork Vienna'
	lacks 'He went to VIENNA.' VIENNA
	enttag_options="$enttag_options -c 0"
	lacks 'John Kerry left Zork for Vienna.' Vienna
}

@test "-g with type O holds for any number of threads" {
	own 'Vienna|O' 'Kerry|PER|John Kerry'
	for i in 1 2 3 4 5 6 7 8; do
		printf 'D\td%s\t-\t0\t0\t0\t-\t-\tKerry left Vienna.\n' "$i"
	done | sentsplit >"$BATS_TEST_TMPDIR/in"
	enttag $enttag_options "$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/1"
	enttag -j 3 $enttag_options "$BATS_TEST_TMPDIR/in" |
	    cmp "$BATS_TEST_TMPDIR/1"
	[ "$(grep -c '^e' "$BATS_TEST_TMPDIR/1")" -eq 8 ]
}

@test "-g refuses a name or a country of what is no name" {
	refused ':1: what is no name has' 'Zork|O|Zork'
	refused ':2: what is no name has' 'Zork|ORG' 'Zork|O|-|FR'
}

@test "a firm is known by what is said of firms" {
	has 'Ralvento said profit rose 4 percent.' 'ORG Ralvento=Ralvento'
	has 'Shares in Tolmark fell after the offer.' 'ORG Tolmark=Tolmark'
	has 'Tolmark shares fell.' 'ORG Tolmark=Tolmark'
	has 'Brenquist, the Danish shipping group, cut 300 jobs.' \
	    'ORG Brenquist=Brenquist' 'MISC Danish=Denmark country=DK'
	has 'It hired NorvalHutchins to audit the books.' \
	    'ORG NorvalHutchins=NorvalHutchins'
	has 'Shares in Oslo fell.' \
	    'LOC Oslo=Oslo country=NO geo=59.9127,10.7461'
	finds 'Feldmann, the owner of the shop, said sales rose.' \
	    'PER Feldmann=Feldmann'
}

@test "a firm that is called like a place, a fruit or a person is a firm" {
	finds 'Shares in Gap and Target fell.' 'ORG Gap=Gap country=US'
	finds 'Orange and Nokia hold talks. Orange said no.' 'ORG Orange=Orange country=FR'
	has 'They sailed up the Amazon.' 'LOC Amazon=Amazon'
	finds 'Henry Ford, the chairman, said Ford would cut jobs.' \
	    'ORG Ford=Ford country=US'
	has 'Henry Ford said he would go. Ford is 61.' \
	    'PER Henry Ford=Henry Ford' 'PER Ford=Henry Ford'
	has 'He ate an orange and an apple.' ''
}

@test "a city is a place, and a team where the text tells of a match" {
	finds 'Sheffield was wet on Friday.' \
	    'LOC Sheffield=Sheffield country=GB geo=53.3830,-1.4659'
	finds 'Sheffield beat Burnley 3-1.' 'ORG Burnley=Burnley'
	finds 'The Denver Nuggets lost to Boston 101-98.' \
	    'ORG Boston=Boston country=US'
	finds 'Spain beat Portugal 2-0.' \
	    'LOC Spain=Spain country=ES'
	finds 'Rain fell in Boston, and snow in Denver.' \
	    'LOC Boston=Boston country=US geo=42.3584,-71.0598'
}

@test "a verb in a headline ends a name" {
	has 'Scholz Urges Macron To Visit Kenya' 'PER Scholz=Scholz' \
	    'PER Macron=Macron' 'LOC Kenya=Kenya country=KE'
	has 'Shares Slip As Bond Yields Rise' ''
}

@test "text without capitals has the usual names as values" {
	has 'the u.k. and the u.s. talked about nato in rio de janeiro.' \
	    'LOC u.k.=United Kingdom country=GB' \
	    'LOC u.s.=United States country=US' 'ORG nato=NATO' \
	    'LOC rio de janeiro=Rio de Janeiro country=BR geo=-22.9064,-43.1822'
	finds 'the un met in geneva.' 'ORG un=United Nations'
}
