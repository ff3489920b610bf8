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
	own 'Philippine|LOC'
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
	finds 'Frobnal Plc rose in Lagos.' \
	    'ORG Frobnal Plc=Frobnal Plc country=NG'
	finds 'Frobnal Plc rose.' 'ORG Frobnal Plc=Frobnal Plc country=GB'
	finds 'Frobnal PJSC rose in Dubai.' \
	    'ORG Frobnal PJSC=Frobnal PJSC country=AE'
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

# Where a person's name begins and ends, and what a person is.

@test "no honorific or office is part of a person's name" {
	has 'The owner, Ms. Castellan, sued. Rabbi Ira Morgenthal agreed.' \
	    'PER Castellan=Castellan' 'PER Ira Morgenthal=Ira Morgenthal'
	finds 'Lord Justice Wetherby dismissed it.' 'PER Wetherby=Wetherby'
	finds 'Mr Justice Ashdown agreed.' 'PER Ashdown=Ashdown'
	finds 'Pope Clement XIV met Cardinal Orsini.' \
	    'PER Clement XIV=Clement XIV'
	finds 'Datuk Seri Azlan Ibrahim resigned.' \
	    'PER Azlan Ibrahim=Azlan Ibrahim'
	finds 'She was Miss Universe in 1994, and Ms Kovac was second.' \
	    'PER Kovac=Kovac'
	lacks 'Queen Rania spoke. Prince Hashem left. Sir Neil Aldis stayed.' \
	    'Queen\|Prince\|Sir'
}

@test "titles that are names too stay where nothing says otherwise" {
	finds 'Coach Dean Smith praised Duke Ellington.' \
	    'PER Dean Smith=Dean Smith'
	finds 'Prince Fielder hit a home run for Detroit.' \
	    'PER Prince Fielder=Prince Fielder'
	finds 'Don Johnson and Don King left.' 'PER Don King=Don King'
	lacks 'Dean Robert Ferris spoke.' 'Dean'
}

@test "a greeting before a name is no part of it" {
	finds '"Hey Tariq, wait," she said.' 'PER Tariq=Tariq'
	finds '"Bravo Ludmila!" they shouted.' 'PER Ludmila=Ludmila'
	finds 'Bravo Company lost nine men.' 'ORG Bravo Company=Bravo Company'
}

@test "a month is a person behind an honorific, and as a known surname" {
	finds 'Mrs March praised the nurses.' 'PER March=March'
	finds 'Chancellor August will speak on Tuesday.' 'PER August=August'
	finds 'Peter June ran the shop. June was 90.' 'PER June=Peter June'
	finds 'Robert April won. "I am glad," April told reporters.' \
	    'PER April=Robert April'
	lacks 'The minister may quit in May, and Mr. Hollis in June.' \
	    'May\|may\|June'
	lacks 'Peter June left in May. In June he came back.' 'PER June\|May'
}

@test "a first name that is a country is the person named so before" {
	finds 'Kenya Moreland sang. Kenya was hoarse.' 'PER Kenya=Kenya Moreland'
	finds 'Chad Orton, 9, hid. Police found Chad in a barn.' \
	    'PER Chad=Chad Orton'
	finds 'Jordan Hale scored in Amman. Jordan beat Iraq 2-1.' \
	    'LOC Jordan=Jordan country=JO'
	finds 'Israel Dunn flew to Israel. Israel has closed its airport.' \
	    'LOC Israel=Israel country=IL'
}

@test "before a comma and its state a surname is a place" {
	finds 'Ray Houston moved to Houston, Texas. Houston said he liked it.' \
	    'LOC Houston=Houston country=US geo=29.7633,-95.3633'
	finds 'Ray Houston moved to Houston, Texas. Houston said he liked it.' \
	    'PER Houston=Ray Houston'
	lacks 'Ray Houston spoke. Houston, a lawyer, won.' 'LOC'
	finds 'In Houston, a lawyer, Ray Hobbs, spoke.' \
	    'LOC Houston=Houston country=US geo=29.7633,-95.3633'
}

@test "the short form of an act in brackets is one elsewhere" {
	has 'The Freedom of Information Act (FOIA) let her see it. FOIA works.' \
	    'MISC Freedom of Information Act=Freedom of Information Act' \
	    'MISC FOIA=Freedom of Information Act' \
	    'MISC FOIA=Freedom of Information Act'
}

@test "a person whose possessive lacks its apostrophe is one" {
	names 'Sarkozys wife left. Mr Sarkozy stayed.' |
	    grep -q '^PER Sarkozys='
	lacks 'The Hoosiers lost. Mark Daniels won.' 'PER Hoosiers'
}

@test "who speaks before a colon is a person, a label is none" {
	finds 'Weidmann: rates must rise' 'PER Weidmann=Weidmann'
	names 'MS. PERINO: Thank you.' | grep -q '^PER PERINO='
	lacks 'Analysis: rates must rise' 'PER'
	lacks 'Sources: a deal is near' 'PER'
}

@test "a nickname stands within a person's name" {
	finds 'Vincent "The Chin" Fratelli was jailed.' \
	    'PER Vincent "The Chin" Fratelli=Vincent "The Chin" Fratelli'
	names 'Robert (Bob) Tilden ran in 1996.' | grep -q '^PER Robert (Bob) '
	finds 'Ann Carlow read "The Trial" on Tuesday.' \
	    'PER Ann Carlow=Ann Carlow'
}

@test "names that are words are told by what people do" {
	finds 'Faith was born in Accra.' 'PER Faith=Faith'
	finds 'Larry Young left. Young said the price was fair.' \
	    'PER Young=Larry Young'
	lacks 'Hope is fading, and faith in the bank is gone.' 'PER'
	lacks 'Art Best ran it. Best of all was the bread.' 'PER Best'
}

# Values of persons.

@test "an article or particle may be left out of a surname" {
	has 'Faisal al-Dubbani spoke. Mr. Dubbani left. Dubbani and al-Dubbani are one.' \
	    'PER Faisal al-Dubbani=Faisal al-Dubbani' \
	    'PER Dubbani=Faisal al-Dubbani' 'PER Dubbani=Faisal al-Dubbani' \
	    'PER al-Dubbani=Faisal al-Dubbani'
	finds 'The judge, Hassan el-Masrawi, resigned. Masrawi is ill.' \
	    'PER Masrawi=Hassan el-Masrawi'
	finds 'Yusuf bin Harithi spoke. Mr. Harithi left.' \
	    'PER Harithi=Yusuf bin Harithi'
	finds 'Faisal al-Dubbani met Ali Dubbani. Mr. Dubbani left.' \
	    'PER Dubbani=Ali Dubbani'
}

@test "Jr., Sr. and numbers part people" {
	has 'Paul Grady Sr. watched. Paul Grady Jr. played.' \
	    'PER Paul Grady Sr.=Paul Grady Sr.' \
	    'PER Paul Grady Jr.=Paul Grady Jr.'
	has 'Edward VII was ill. Edward VIII left in 1936. Edward sailed.' \
	    'PER Edward VII=Edward VII' 'PER Edward VIII=Edward VIII' \
	    'PER Edward=Edward VIII'
	has 'Carl Mosley Jr. spoke in Iowa. His father, Carl Mosley, did not.' \
	    'PER Carl Mosley Jr.=Carl Mosley Jr.' \
	    'LOC Iowa=Iowa country=US' 'PER Carl Mosley=Carl Mosley'
	finds 'Carl Mosley, 80, built it. Carl Mosley III runs it.' \
	    'PER Carl Mosley=Carl Mosley'
}

@test "a number that is left out later parts nobody" {
	has 'Rep. Carl Mosley Jr. spoke. Carl Mosley left. Mosley is 50.' \
	    'PER Carl Mosley Jr.=Carl Mosley Jr.' \
	    'PER Carl Mosley=Carl Mosley Jr.' 'PER Mosley=Carl Mosley Jr.'
}

@test "of two surnames the first may stand alone" {
	finds 'Julio Barrios Luna was shot. Mr. Barrios is 44.' \
	    'PER Barrios=Julio Barrios Luna'
	has 'Julio Barrios Luna spoke. Julio Barrios left.' \
	    'PER Julio Barrios Luna=Julio Barrios Luna' \
	    'PER Julio Barrios=Julio Barrios Luna'
	finds 'Julio Barrios Luna met Rosa Barrios. Ms. Barrios left.' \
	    'PER Barrios=Rosa Barrios'
	finds 'Mary Ellen Foster met Ellen Byrd. Ellen laughed.' \
	    'PER Ellen=Ellen Byrd'
}

@test "first names share the surname behind them" {
	has 'Frank and Marie Delano came. Mr. Delano sang. Mrs. Delano did not.' \
	    'PER Frank=Frank Delano' 'PER Marie Delano=Marie Delano' \
	    'PER Delano=Frank Delano' 'PER Delano=Marie Delano'
	has 'The fire killed Robert, Susan and Emily Hartsfield.' \
	    'PER Robert=Robert Hartsfield' 'PER Susan=Susan Hartsfield' \
	    'PER Emily Hartsfield=Emily Hartsfield'
}

@test "a surname, or a name known alone, shares no other surname" {
	finds 'Lindsey Graham spoke. Graham and John McCain left.' \
	    'PER Graham=Lindsey Graham'
	finds 'Adele and Tom Fordham sang.' 'PER Adele=Adele'
	finds 'Bush, Clinton and Barack Obama wrote.' 'PER Clinton=Clinton'
}

@test "a man and a woman of one surname, in every order of names" {
	has 'Choi Min-ho beat Choi Soo-mi. Ms. Choi wept. Mr. Choi did not.' \
	    'PER Choi Min-ho=Choi Min-ho' 'PER Choi Soo-mi=Choi Soo-mi' \
	    'PER Choi=Choi Soo-mi' 'PER Choi=Choi Min-ho'
	finds 'Zhao Weiming fled. His wife, Zhao Liling, stayed. Mr. Zhao ran.' \
	    'PER Zhao=Zhao Weiming'
	finds 'Kim Jong Il met Kim Dae Jung. Kim Jong Il left.' \
	    'PER Kim Dae Jung=Kim Dae Jung'
}

@test "a nickname in quotes or brackets is no part of a surname" {
	own 'Ernest "Bunny" Wilkes|PER'
	has 'Ernest "Bunny" Wilkes won. Wilkes is 20. Bunny Wilkes left.' \
	    'PER Ernest "Bunny" Wilkes=Ernest "Bunny" Wilkes' \
	    'PER Wilkes=Ernest "Bunny" Wilkes' \
	    'PER Bunny Wilkes=Ernest "Bunny" Wilkes'
	own 'Joseph R. (Joe) Tandy|PER'
	finds 'Joseph R. (Joe) Tandy died. Joe Tandy was 90.' \
	    'PER Joe Tandy=Joseph R. (Joe) Tandy'
}

@test "a person may lack the apostrophe too" {
	has 'Barack Obamas speech was short. Obama left.' \
	    'PER Barack Obamas=Barack Obama' 'PER Obama=Barack Obama'
	finds 'Angela Merkel met Tom Daniels. Daniels smiled.' \
	    'PER Daniels=Tom Daniels'
}

@test "a king's or pope's title stands before no surname" {
	finds 'King Salman met Mohammed bin Salman. King Salman left.' \
	    'PER Mohammed bin Salman=Mohammed bin Salman'
	lacks 'Prince William met William Hague.' '^PER William=William Hague'
	lacks 'King Salman met Mohammed bin Salman. King Salman left.' \
	    '^PER Salman=Mohammed'
}

@test "a full name in a heading serves the surname below, in its usual case" {
	has 'JOHN BARROW QUITS

Barrow said so on Monday.' \
	    'PER JOHN BARROW=John Barrow' 'PER Barrow=John Barrow'
	has "KEVIN MCCARTHY AND ERIC O'BRIEN QUIT

McCarthy said so on Monday." \
	    'PER KEVIN MCCARTHY=Kevin McCarthy' \
	    "PER ERIC O'BRIEN=Eric O'Brien" 'PER McCarthy=Kevin McCarthy'
}

# Names and countries of organisations.

@test "an acronym means the name before its brackets in any language" {
	has 'The Institute for Farm Research (FAT) closed. The FAT lost money.' \
	    'ORG Institute for Farm Research=Institute for Farm Research' \
	    'ORG FAT=Institute for Farm Research' \
	    'ORG FAT=Institute for Farm Research'
	finds 'The Sandinista Liberation Front (FSLN) won. The FSLN sang.' \
	    'ORG FSLN=Sandinista Liberation Front country=NI'
	finds 'The Forest Union (known by its Czech initials, LDO) met. The LDO left.' \
	    'ORG LDO=Forest Union'
	finds 'The Rail Safety Agency, known as EPSF, said so. EPSF left.' \
	    'ORG EPSF=Rail Safety Agency'
	finds 'Talks with the FPR, or Rwandan Patriotic Front, failed.' \
	    'ORG FPR=Rwandan Patriotic Front country=RW'
}

@test "a place, an exchange or an agency's mark is no acronym of a name" {
	lacks 'The University of Kent (UK) won. The UK slept.' 'UK=University'
	lacks 'The Foreign Ministry (AP) said so. The AP left.' 'AP=Foreign'
	lacks 'The Swiss National Bank (NYSE) rose.' 'NYSE=Swiss'
}

@test "an acronym is what its name is" {
	has 'Ohio cited the Clean River Act (CRA). The CRA is old.' \
	    'LOC Ohio=Ohio country=US' 'MISC Clean River Act=Clean River Act' \
	    'MISC CRA=Clean River Act' 'MISC CRA=Clean River Act'
	finds 'The Water Safety Board (WSB) met. The WSB left.' \
	    'ORG WSB=Water Safety Board'
}

@test "an acronym of words in small letters is no name" {
	lacks 'A light rail vehicle (LRV) burned. The LRV was new.' LRV
	lacks 'The LRV was new. A light rail vehicle (LRV) burned.' LRV
	lacks 'He wants memoranda of understanding (MOUs). MOUs bind.' MOU
	finds 'The public broadcaster (PBS) fell silent. PBS is poor.' \
	    'ORG PBS=PBS country=US'
	finds 'The federal aviation authority (FAA) met. The FAA left.' \
	    'ORG FAA=FAA country=US'
}

@test "an acronym keeps its letters, and a headline's words do not" {
	finds 'Ministers of OPEC met in Vienna.' 'ORG OPEC=OPEC'
	finds 'Shares of AT&T rose.' 'ORG AT&T=AT&T country=US'
	finds 'Ministers of Opec met in Vienna.' 'ORG Opec=Opec'
	finds 'NATO AND MICROSOFT SIGN PACT WITH AT&T' 'ORG NATO=NATO'
	finds 'NATO AND MICROSOFT SIGN PACT WITH AT&T' \
	    'ORG MICROSOFT=Microsoft country=US'
	finds 'NATO AND MICROSOFT SIGN PACT WITH AT&T' 'ORG AT&T=AT&T country=US'
}

@test "a short form is the one long name that it fits" {
	finds 'Oman Air Lines cut 40 jobs. The head of Oman Air spoke.' \
	    'ORG Oman Air=Oman Air Lines country=OM'
	finds 'The Chicago Bears lost. Fans of the Bears wept.' \
	    'ORG Bears=Chicago Bears country=US'
	finds 'He runs the Ford Foundation. She left the Foundation.' \
	    'ORG Foundation=Ford Foundation'
	lacks 'The Ford Foundation and Gates Foundation met in the Foundation.' \
	    '^ORG Foundation=Gates'
	lacks 'The Ford Foundation and Gates Foundation met in the Foundation.' \
	    '^ORG Foundation=Ford'
}

@test "a newspaper has no article" {
	finds 'She wrote for The New York Times.' \
	    'ORG New York Times=New York Times country=US'
	lacks 'She wrote for The New York Times.' 'ORG The'
}

@test "a body of a state is of a country that has such bodies" {
	finds 'U.S. jets will leave Germany, the Defence Ministry said. U.S. men stay.' \
	    'ORG Defence Ministry=Defence Ministry country=DE'
	finds 'Ohio and Ukraine wait. Ukraine needs Congress, and Ukraine is at war.' \
	    'ORG Congress=Congress country=US'
	finds 'Peru voted. The Congress in Lima, Peru, and the Senate met.' \
	    'ORG Senate=Senate country=PE'
	finds 'The Department of War wrote to Sudan. Sudan did not reply.' \
	    'ORG Department of War=Department of War country=US'
	finds 'Turks fought the Kurdistan Workers Party near Van, Turkey.' \
	    'ORG Kurdistan Workers Party=Kurdistan Workers Party country=TR'
}

@test "no senate is of a country that has none" {
	placed 'The Senate voted on Iran. Iran said it would wait. Tehran called the Senate rash.' \
	    'ORG Senate=Senate country=US'
	placed 'Congress passed a bill on Kabul and Afghanistan. The Afghans wait.' \
	    'ORG Congress=Congress country=US'
	placed "The House of Representatives met. China's Xi left China for China." \
	    'ORG House of Representatives=House of Representatives country=US'
	placed "Nigeria's Senate met in Abuja. The Senate will sit on Monday." \
	    'ORG Senate=Senate country=NG'
	placed 'The House of Commons met on Vietnam. Vietnam and Hanoi waited.' \
	    'ORG House of Commons=House of Commons country=GB'
	own 'Fifth Congress|ORG'
	placed 'In Russia the Russians met. The Fifth Congress sat in Russia.' \
	    'ORG Fifth Congress=Fifth Congress country=RU'
}

@test "the administration of a president of the United States is theirs" {
	placed 'China hit back at the Biden Administration. China is angry.' \
	    'ORG Biden Administration=Biden Administration country=US'
	own 'Lee Administration|ORG'
	placed 'Seoul and South Korea wait. The Lee Administration is new.' \
	    'ORG Lee Administration=Lee Administration country=KR'
}

@test "what stands beside a party tells more than a table" {
	placed "Norway's Labour Party lost in Oslo. The Labour Party got it." \
	    'ORG Labour Party=Labour Party country=NO' \
	    'ORG Labour Party=Labour Party country=NO'
	placed "South Korea's Democratic Party leader spoke in Seoul." \
	    'ORG Democratic Party=Democratic Party country=KR'
	placed 'The Labour Party won in London.' \
	    'ORG Labour Party=Labour Party country=GB'
	own 'Democratic Party of Frobland|ORG'
	placed 'The Democratic Party of Frobland won.' \
	    'ORG Democratic Party of Frobland=Democratic Party of Frobland'
}

@test "an acronym of several countries is that of the one spoken of" {
	placed 'The CBI met a banker in Jaipur, Rajasthan.' \
	    'ORG CBI=CBI country=IN'
	placed "Ghana's EPA closed a plant in Accra." 'ORG EPA=EPA country=GH'
	placed 'The EPA closed a plant.' 'ORG EPA=EPA country=US'
	placed 'The CIA spoke of Iran, of Iran and of Tehran.' \
	    'ORG CIA=CIA country=US'
}

@test "an acronym of a name that the document has is not another one" {
	own 'Border Patrol|ORG'
	placed 'The Border Patrol (BP) left Texas, Ohio and Utah. The BP came back.' \
	    'ORG BP=Border Patrol'
	own 'British Petrol|ORG'
	placed 'In Britain the British Petrol (BP) fell. The BP rose.' \
	    'ORG BP=British Petrol country=GB'
}

@test "an Iran-backed group is not of Iran" {
	lacks 'He met the Zorkan Brigade, an Iranian-backed militia.' \
	    'Zorkan Brigade.*country=IR'
	finds 'He left Zorkan Corp., a London-based firm.' \
	    'ORG Zorkan Corp.=Zorkan Corp. country=GB'
}

# Places and countries.

# placed TEXT LINE ...: these mentions are among those in the text, wherever
# their coordinates are.
placed() {
	local found line

	found=$(names "$1" | sed 's/ geo=.*//')
	shift
	for line in "$@"; do
		grep -qxF -- "$line" <<<"$found" || { echo "$found"; return 1; }
	done
}

@test "people of every country and territory have its usual name" {
	placed 'Three Gibraltarians met a Laotian and two Nauruans.' \
	    'MISC Gibraltarians=Gibraltar country=GI' \
	    'MISC Laotian=Laos country=LA' \
	    'MISC Nauruans=Nauru country=NR'
	placed 'Few Greenlanders and Martinicans knew the Sahrawis.' \
	    'MISC Greenlanders=Greenland country=GL' \
	    'MISC Martinicans=Martinique country=MQ' \
	    'MISC Sahrawis=Western Sahara country=EH'
}

@test "small places that the news made known are known" {
	placed 'The survivors of Beslan gathered.' 'LOC Beslan=Beslan country=RU'
	placed 'Guards at Abu Ghraib were tried.' \
	    'LOC Abu Ghraib=Abu Ghraib country=IQ'
	placed 'Residents of Izium fled on Friday.' \
	    'LOC Izium=Izium country=UA'
	placed 'The judge sat in Dover, Delaware.' 'LOC Dover=Dover country=US'
}

@test "the first of two parts of a country or province is named whole" {
	placed 'Floods hit North and South Yorkshire.' \
	    'LOC North=North Yorkshire country=GB' \
	    'LOC South Yorkshire=South Yorkshire country=GB'
	placed 'Aid for North and South Korea was blocked.' \
	    'LOC North=North Korea country=KP' \
	    'LOC South Korea=South Korea country=KR'
	placed 'It snowed in North and South Dakota.' \
	    'LOC North=North Dakota country=US'
	lacks 'Winds blew from the north and South Korea was cold.' 'north'
}

@test "the North is North Korea where the document is about it" {
	placed 'Envoys left North Korea. Officials said the North fired first.' \
	    'LOC North=North Korea country=KP'
	own 'South|LOC'
	placed 'Pyongyang spoke of North Korea. He praised the South.' \
	    'LOC South=South Korea country=KR'
	placed 'Farmers of the South voted.' 'LOC South=South'
	placed 'Northern Ireland and North Korea agreed. He left the South.' \
	    'LOC South=South'
}

@test "two names of one city are one where the document has both" {
	placed 'Protests in Kiev went on. Officials in Kyiv were silent.' \
	    'LOC Kiev=Kyiv country=UA' 'LOC Kyiv=Kyiv country=UA'
	placed 'Protests in Bombay went on.' 'LOC Bombay=Bombay country=IN'
}

@test "what is short for a state has its full name" {
	placed 'Rep. Ro Khanna (D-Calif.) met Roy Blunt (R-Mo.) there.' \
	    'LOC Calif.=California country=US' 'LOC Mo.=Missouri country=US'
	placed 'They met in LA and in Baton Rouge, LA.' \
	    'LOC LA=LA country=US' 'LOC LA=Louisiana country=US'
	enttag_options=-G
	placed 'They met in Fresno, Calif., on Monday.' 'LOC Calif.=Calif.'
}

@test "Georgia is the state or the country by what is named beside it" {
	placed 'Voters in Atlanta said Georgia would decide.' \
	    'LOC Georgia=Georgia country=US'
	placed 'Storms hit Alabama, Georgia and Florida.' \
	    'LOC Georgia=Georgia country=US'
	placed 'Ukraine, Georgia and Moldova met the United States.' \
	    'LOC Georgia=Georgia country=GE'
	placed 'Georgia elected a president.' 'LOC Georgia=Georgia country=GE'
	placed 'The town of Crimora, Georgia, is near Atlanta.' \
	    'LOC Crimora=Crimora country=US'
}

@test "a city is in what stands behind it, a country's name in a state" {
	placed 'Tripoli, in northern Lebanon, was calm.' \
	    'LOC Tripoli=Tripoli country=LB'
	placed 'The college is in Lebanon, Tennessee.' \
	    'LOC Lebanon=Lebanon country=US'
	placed 'He flew to Lebanon, Jordan and Syria.' \
	    'LOC Lebanon=Lebanon country=LB'
	placed 'A fire in LONDON, Ontario killed two.' \
	    'LOC LONDON=London country=CA'
}

@test "a place is in the state or country behind it, known there or not" {
	placed 'He was born in Peru, Ind., in 1950.' 'LOC Peru=Peru country=US'
	placed 'Police in Norway, Maine, said so.' 'LOC Norway=Norway country=US'
	placed 'He left Poland, Ohio, and slept.' 'LOC Poland=Poland country=US'
	placed 'He flew to Lebanon, Ohio, and Paris, Texas.' \
	    'LOC Lebanon=Lebanon country=US' 'LOC Paris=Paris country=US'
	placed 'He fought in Salerno, Afghanistan.' \
	    'LOC Salerno=Salerno country=AF'
	placed 'The abbey of Subiaco in Italy is old.' \
	    'LOC Subiaco=Subiaco country=IT'
	placed 'SEATTLE, WA-Today, it rained.' \
	    'LOC SEATTLE=Seattle country=US' 'LOC WA=Washington country=US'
}

@test "a list of places, or a former state, says not where a place is" {
	placed 'Ohio sells to Mexico, Texas and Iowa.' \
	    'LOC Mexico=Mexico country=MX'
	placed 'It sells to Canada, Peru, Texas and Iowa.' \
	    'LOC Peru=Peru country=PE'
	placed 'In Athens, Lebanon and Syria agreed.' \
	    'LOC Athens=Athens country=GR'
	placed 'In Athens, Lebanon said no.' 'LOC Athens=Athens country=GR'
	placed 'She was born in Bratislava, Czechoslovakia.' \
	    'LOC Bratislava=Bratislava country=SK'
	placed 'They met in London in Germany.' 'LOC London=London country=GB'
}

@test "a seat in a congress is in its state's country" {
	placed 'Rep. Chris Smith (NJ-04) spoke. Vietnam and Hanoi wait for Vietnam.' \
	    'LOC NJ-04=NJ-04 country=US'
	placed 'Rep. Mary Peltola (AK-AL) spoke.' 'LOC AK-AL=AK-AL country=US'
	own 'Mi-8|LOC'
	lacks 'The Mi-8 fell.' 'Mi-8.*country=US'
}

@test "a member of a state's congress is of a city" {
	placed 'Sen. Ann Poe, D-Erie, took it.' 'LOC Erie=Erie country=US'
	placed 'Sen. Ann Poe, R-Sacramento, took it.' \
	    'LOC Sacramento=Sacramento country=US'
	placed 'Rep. Joe Doe (R-Austin) met Al Roe (D-Sherman Oaks).' \
	    'LOC Austin=Austin country=US' 'LOC Sherman Oaks=Sherman Oaks country=US'
	lacks 'It was the end (D-Day) of all.' 'LOC Day'
	lacks 'The singers were KRS-One, D-Nice, and Q-Tip.' 'LOC Nice'
}

@test "waters of several countries and planets have no country" {
	placed 'The Danube flooded Hungary. Ships left the Strait of Hormuz.' \
	    'LOC Danube=Danube' 'LOC Strait of Hormuz=Strait of Hormuz'
	placed 'A storm formed in the Bay of Bengal. He swam in Lake Geneva.' \
	    'LOC Bay of Bengal=Bay of Bengal' 'LOC Lake Geneva=Lake Geneva'
	placed 'The Rio Grande flooded Laredo, Texas.' 'LOC Rio Grande=Rio Grande'
	placed 'Jupiter is the largest planet.' 'LOC Jupiter=Jupiter'
	placed 'He lives in Jupiter, Fla., and likes Jupiter.' \
	    'LOC Jupiter=Jupiter country=US' 'LOC Jupiter=Jupiter country=US'
	placed 'Crabs of the Curtis Bay in Ohio, in Iowa, in Utah died.' \
	    'LOC Curtis Bay=Curtis Bay country=US'
}

@test "a name of saints is that of the city the news tells of" {
	placed 'She lives in St. Paul.' 'LOC St. Paul=St. Paul country=US'
	lacks 'He went to St. Mary and St. Lawrence.' 'country=JE'
	placed 'The San Jose Police Department met the mayor of San Jose.' \
	    'ORG San Jose Police Department=San Jose Police Department country=US' \
	    'LOC San Jose=San Jose country=US'
	placed 'Costa Rica votes. San Jose, in Costa Rica, is calm.' \
	    'LOC San Jose=San Jose country=CR'
}

@test "Indian tribes are no Indians of India" {
	placed 'The Indian Health Service met the National Indian Gaming Commission.' \
	    'ORG Indian Health Service=Indian Health Service country=US' \
	    'ORG National Indian Gaming Commission=National Indian Gaming Commission country=US'
	placed 'The Senate Committee on Indian Affairs met.' \
	    'ORG Senate Committee on Indian Affairs=Senate Committee on Indian Affairs country=US'
	placed 'The Indian Space Agency met.' \
	    'ORG Indian Space Agency=Indian Space Agency country=IN'
}

@test "a city is in the country of nearly all names, if it has one there" {
	local us='Texas, Ohio, Utah, Iowa, Maine, Idaho, Nevada, Oregon and Kansas sued.'

	placed "$us A fire in Georgetown killed two." \
	    'LOC Georgetown=Georgetown country=US'
	placed "$us A fire in London killed two." \
	    'LOC London=London country=GB'
	placed "$us A fire in Geneva killed two." \
	    'LOC Geneva=Geneva country=CH'
	placed 'A fire in Georgetown killed two. Texas sued.' \
	    'LOC Georgetown=Georgetown country=GY'
}

@test "an organisation's city is in the country of nearly all names too" {
	local us='Texas, Ohio, Utah, Iowa, Maine, Idaho, Nevada, Oregon and Kansas sued.'

	placed "$us The Athens Frobnal Academy sued." \
	    'ORG Athens Frobnal Academy=Athens Frobnal Academy country=US'
	placed "$us The University of Vienna sued." \
	    'ORG University of Vienna=University of Vienna country=AT'
	placed 'The Athens Frobnal Academy sued.' \
	    'ORG Athens Frobnal Academy=Athens Frobnal Academy country=GR'
}

@test "a body is not of a city in a country that has none such" {
	own 'Canton Fire Department|ORG' 'Toronto Fire Department|ORG' \
	    'Massachusetts House|ORG'
	placed 'The Canton Fire Department came.' \
	    'ORG Canton Fire Department=Canton Fire Department country=US'
	placed 'The Toronto Fire Department came.' \
	    'ORG Toronto Fire Department=Toronto Fire Department country=CA'
	placed 'The Massachusetts House met in London.' \
	    'ORG Massachusetts House=Massachusetts House country=US'
	placed 'The Iraqi National Congress met. Congress sent troops to Iraq.' \
	    'ORG Congress=Congress country=US'
	placed 'The National Turkey Federation met Iraq Veterans.' \
	    'ORG National Turkey Federation=National Turkey Federation country=US'
}

@test "a place behind the letter of a party is American" {
	placed 'Del. Mark Levine, D-Alexandria, spoke.' \
	    'LOC Alexandria=Alexandria country=US'
	placed 'Sen. Jo Poe (R-Georgia) spoke. Georgia waits.' \
	    'LOC Georgia=Georgia country=US' 'LOC Georgia=Georgia country=US'
	placed 'He lives in Alexandria.' 'LOC Alexandria=Alexandria country=EG'
}

@test "a place that no table has is in the country spoken of" {
	own 'Frob Bridge|LOC' 'Frob Ocean|LOC'
	placed 'In Spain the talks of Spain on Frob Bridge with Spain went on.' \
	    'LOC Frob Bridge=Frob Bridge country=ES'
	placed 'In Spain the talks of Spain on Frob Ocean with Spain went on.' \
	    'LOC Frob Ocean=Frob Ocean'
	placed 'In Spain the talks of France on Frob Bridge with Italy went on.' \
	    'LOC Frob Bridge=Frob Bridge'
	placed 'They met at Frob Bridge in Kansas City.' \
	    'LOC Frob Bridge=Frob Bridge country=US'
}

@test "a small place is in the country that all the others are in" {
	own 'Hale|LOC'
	placed 'Texas, Ohio, Utah, Iowa and Maine sued. Hale did not.' \
	    'LOC Hale=Hale country=US'
	placed 'Rain fell. Hale was wet.' 'LOC Hale=Hale country=GB'
	placed 'Texas, Ohio, Utah, Iowa and Maine sued. London did not.' \
	    'LOC London=London country=GB'
}

# Other names: countries before a hyphen, storms, ships, laws, peoples.

@test "U.S. and its like are names before a hyphen and at a sentence's end" {
	finds 'The truce was U.S.-mediated.' \
	    'LOC U.S.=United States country=US'
	finds 'She leads an E.U.-run mission.' 'ORG E.U.=European Union'
	finds 'They moved to the U.S. It rained.' \
	    'LOC U.S.=United States country=US'
	finds 'They had come from the U.K.' \
	    'LOC U.K.=United Kingdom country=GB'
	lacks 'He told us-and-them tales.' us
}

@test "storms and fires are whole names, and go by their first names" {
	has 'Hurricane Camille flooded the coast. By noon Camille had gone.' \
	    'MISC Hurricane Camille=Hurricane Camille' 'MISC Camille=Camille'
	finds 'Rain fell as Tropical Storm Bret passed.' \
	    'MISC Tropical Storm Bret=Tropical Storm Bret'
	has 'Hurricanes Connie and Diane came in one week.' \
	    'MISC Connie=Connie' 'MISC Diane=Diane'
	finds 'The Tubbs Fire burned for days.' 'MISC Tubbs Fire=Tubbs Fire'
	has 'Hurricane Camille came. Camille Orr, a nurse, fled. Camille is 40.' \
	    'MISC Hurricane Camille=Hurricane Camille' \
	    'PER Camille Orr=Camille Orr' 'PER Camille=Camille Orr'
	lacks 'A crowd tried to storm Congress.' storm
	lacks 'A storm hunter and Hurricane expert Joan Tye agreed.' \
	    'Hurricane'
}

@test "ships and spacecraft are other names, whole and short" {
	has 'The USS Samuel B. Roberts hit a mine. The Roberts was towed.' \
	    'MISC USS Samuel B. Roberts=USS Samuel B. Roberts' \
	    'MISC Roberts=Roberts'
	finds 'The container ship Emma Maersk docked.' \
	    'MISC Emma Maersk=Emma Maersk'
	finds 'The destroyers Ross and Cook sailed.' 'MISC Ross=Ross'
	finds 'The space shuttle Atlantis landed.' 'MISC Atlantis=Atlantis'
	finds 'They flew on Air Force One.' 'MISC Air Force One=Air Force One'
	finds 'The ship left. Samuel B. Roberts spoke.' \
	    'PER Samuel B. Roberts=Samuel B. Roberts'
	lacks 'The ferry Monday was late.' Monday
}

@test "laws and treaties are whole names" {
	finds 'The Protection of Wild Birds Act was passed.' \
	    'MISC Protection of Wild Birds Act=Protection of Wild Birds Act'
	finds 'Voting Rights Act cases went on.' \
	    'MISC Voting Rights Act=Voting Rights Act'
	finds 'He cited the Companies Act 2006.' \
	    'MISC Companies Act 2006=Companies Act 2006'
	finds 'The Treaty of Trianon was harsh.' \
	    'MISC Treaty of Trianon=Treaty of Trianon'
	finds 'The Fifth Amendment says so.' \
	    'MISC Fifth Amendment=Fifth Amendment'
	finds 'Under Aimee'"'"'s Law they told him.' \
	    "MISC Aimee's Law=Aimee's Law"
	finds 'Aimee Law, a nurse, told him.' 'PER Aimee Law=Aimee Law'
	lacks 'The North Atlantic Treaty Organisation met.' MISC
	lacks 'Act at once, he said.' Act
}

@test "cases, operations, battles and feasts are other names" {
	finds 'It overturned Baker v. Nelson.' \
	    'MISC Baker v. Nelson=Baker v. Nelson'
	finds 'Operation Overlord began.' \
	    'MISC Operation Overlord=Operation Overlord'
	finds 'He fell in the Battle of Jutland.' \
	    'MISC Battle of Jutland=Battle of Jutland'
	has 'Ramadan and Passover fell together.' 'MISC Ramadan=Ramadan' \
	    'MISC Passover=Passover'
	lacks 'Lent by a bank, it was paid back.' Lent
}

@test "peoples and faiths are other names, unless somebody is called so" {
	has 'Roma children were sent home.' 'MISC Roma=Roma'
	finds 'The Alawites had fled.' 'MISC Alawites=Alawites'
	finds 'A Yazidi woman spoke.' 'MISC Yazidi=Yazidi'
	finds 'Roma beat Torino 3-1 on Sunday.' 'ORG Roma=Roma'
	finds 'Karen Amish spoke.' 'PER Karen Amish=Karen Amish'
}

@test "joined nationalities are one name, joined directions two places" {
	finds 'A Greco-Turkish panel met.' 'MISC Greco-Turkish=Greco-Turkish'
	finds 'The Indo-Pacific is wide.' 'LOC Indo-Pacific=Indo-Pacific'
	names 'Rain fell in North and South Dakota.' | grep -c '^LOC' |
	    grep -qx 2
	lacks 'Wind from the north and South Korea.' north
}

@test "a university's campus belongs to its name" {
	finds 'She left the University of Texas at Dallas.' \
	    'ORG University of Texas at Dallas=University of Texas at Dallas country=US'
	finds 'He left the University of California, Davis.' \
	    'ORG University of California, Davis=University of California, Davis country=US'
	finds 'He left the University of Iowa at noon.' \
	    'ORG University of Iowa=University of Iowa country=US'
	finds 'She left the University of Utah, Denver and all that.' \
	    'ORG University of Utah=University of Utah country=US'
}

@test "handles, tickers, fields and credits are no names" {
	has 'So good, wrote @JaneRoe with #NoMore.'
	lacks 'Shares of Acme Corp (NYSE: ACM) rose.' ACM
	has 'LANGUAGE: ENGLISH'
	has 'Photo: Getty Images'
	lacks 'She read The New York Times.' 'The New'
}

# What is no name, firms, teams, cities, text without case.

@test "-g with type O says that words are no name, longer ones stay" {
	own '# not these' 'Zork|O' 'Vienna|O|-|-' 'Zork Vienna|LOC'
	has 'John Kerry left Zork in Vienna.' 'PER John Kerry=John Kerry'
	finds 'He joined the Vienna Group Inc. there.' \
	    'ORG Vienna Group Inc.=Vienna Group Inc. country=AT'
	finds 'He saw Zork Vienna.' 'LOC Zork Vienna=Zork Vienna'
	lacks 'He went to VIENNA.' VIENNA
	enttag_options="$enttag_options -c 0"
	lacks 'John Kerry left Zork in Vienna.' Vienna
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

# Whole lists: demonyms, peoples, clubs, firms, laws; codes of shares.

@test "people of territories have their country, of several words too" {
	finds 'Two Anguillians met.' 'MISC Anguillians=Anguilla country=AI'
	finds 'A Zanzibari sailor drowned.' 'MISC Zanzibari=Tanzania country=TZ'
	finds 'Police held Solomon Islanders.' \
	    'MISC Solomon Islanders=Solomon Islands country=SB'
}

@test "a people is told from a first name by the" {
	has 'He lived among the Karen for years.' 'MISC Karen=Karen'
	has 'He lived with Karen for years.' 'PER Karen=Karen'
}

@test "firms' names that are nothing else are found anywhere" {
	finds 'Regulators fined Ryanair over the deal.' \
	    'ORG Ryanair=Ryanair country=IE'
	finds 'A new Boeing 737 landed.' 'MISC Boeing 737=Boeing 737'
	names 'Telenor, Orange and Telia made bids.' | cut -d = -f 1 |
	    cmp - <(printf 'ORG %s\n' Telenor Orange Telia)
}

@test "a club is one in a text of sport" {
	finds 'The striker joined Bremen from Porto for 8 million euros.' \
	    'ORG Bremen=Bremen country=DE'
	names 'The doctor flew from Bremen to Lille.' | cut -d = -f 1 |
	    cmp - <(printf 'LOC %s\n' Bremen Lille)
}

@test "a university's, a group's name alone means the long one" {
	finds 'Duke University raised fees. Students at Duke said so.' \
	    'ORG Duke=Duke University country=US'
	finds 'The Carlyle Group bought it. Shares in Carlyle rose.' \
	    'ORG Carlyle=Carlyle Group'
	has 'Carlyle said she would pay.' 'PER Carlyle=Carlyle'
}

@test "the code of a company's shares is no name" {
	lacks 'Shares of Tesla (TSLA) fell. TSLA lost 4 percent.' TSLA
	finds 'Leaders of Hamas (PLO) met.' 'ORG PLO=PLO country=PS'
	lacks 'We stand with #Israel today.' Israel
}

@test "an acronym behind The and a dateline is tied" {
	finds 'LIMA - The Peruvian Institute of Fish and Sea (INPES) said no.' \
	    'ORG INPES=Peruvian Institute of Fish and Sea country=PE'
}

@test "the North is North Korea where both are joined" {
	finds 'North and South Korea met. The North said no.' \
	    'LOC North=North Korea country=KP'
	lacks 'The North won the Civil War.' North
}

# What real text asked for.

@test "a state behind a party, a seat of a congress in brackets are places" {
	has 'Ed Markey (D-Mass.), Jo Roe (D-OH) and Al Doe (TX-16) wrote. TX-16 is big.' \
	    'PER Ed Markey=Ed Markey' \
	    'LOC Mass.=Massachusetts country=US' \
	    'PER Jo Roe=Jo Roe' 'LOC OH=Ohio country=US' \
	    'PER Al Doe=Al Doe' 'LOC TX-16=TX-16 country=US' \
	    'LOC TX-16=TX-16 country=US'
	lacks 'The plane (MD-11) was old.' 'LOC'
}

@test "an act has its short form in brackets within its name" {
	has 'The Wildfire Tax Relief (WILTR) Act of 2025 and the Coastal Aid, Relief, and Jobs (CARJ) Act passed.' \
	    'MISC Wildfire Tax Relief (WILTR) Act of 2025=Wildfire Tax Relief (WILTR) Act of 2025' \
	    'MISC Coastal Aid, Relief, and Jobs (CARJ) Act=Coastal Aid, Relief, and Jobs (CARJ) Act'
}

@test "rules of storms, cases and directions leave longer names whole" {
	finds 'The National Hurricane Center said so.' \
	    'ORG National Hurricane Center=National Hurricane Center country=US'
	finds 'It was the worst storm Alaska has seen.' \
	    'LOC Alaska=Alaska country=US'
	finds 'A vote to Strike Down Roe v. Wade failed.' \
	    'MISC Roe v. Wade=Roe v. Wade'
	finds 'She led the Bureau of South and Central Asian Affairs.' \
	    'ORG Bureau of South and Central Asian Affairs=Bureau of South and Central Asian Affairs country=US'
}

@test "VA is no state where veterans are cared for" {
	finds 'They got VA health care.' 'ORG VA=VA country=US'
	finds 'Mark Warner (D-VA) spoke.' \
	    'LOC VA=Virginia country=US'
}

@test "a state stands in brackets behind a person, an act may be America's" {
	has 'Ann Wagner (MO) and John J. Thune (SD) wrote. Shares of the Mutual Insurance (MI) fell.' \
	    'PER Ann Wagner=Ann Wagner' 'LOC MO=Missouri country=US' \
	    'PER John J. Thune=John J. Thune' \
	    'LOC SD=South Dakota country=US' 'ORG Mutual Insurance=Mutual Insurance' 'ORG MI=Mutual Insurance'
	finds "He wrote the Protecting America's Harbor Workers Act." \
	    "MISC Protecting America's Harbor Workers Act=Protecting America's Harbor Workers Act"
	finds 'LGBTQ groups met.' 'MISC LGBTQ=LGBTQ'
}

@test "an acronym means the whole body though it begins behind Department of" {
	has 'The Department of Health and Human Services (HHS) said so. HHS is back.' \
	    'ORG Department of Health and Human Services=Department of Health and Human Services country=US' \
	    'ORG HHS=Department of Health and Human Services country=US' \
	    'ORG HHS=Department of Health and Human Services country=US'
	finds "The Bank's Affordable Zorkan Agency (AZA) grew." \
	    'ORG AZA=Affordable Zorkan Agency'
}

@test "UC Davis is a university, the Capitol a building, allies are no names" {
	finds 'They lost to UC Davis.' 'ORG UC Davis=UC Davis country=US'
	finds 'She worked at the U.S. Capitol.' \
	    'LOC U.S. Capitol=U.S. Capitol country=US'
	finds 'The U.S. Capitol Police came.' \
	    'ORG U.S. Capitol Police=U.S. Capitol Police country=US'
	lacks 'We thank our Allies and partners.' Allies
}
# Persons once more: other texts.

@test "a person behind a title is as sure as any name" {
	local text='Ms. Marlow, 43, said so. The artist, Mx. Corbin, agreed. Ms
Brannik was second to Miss Universe.'

	enttag -t -c 0.3 <<<"$text" | grep '^e' | cut -f 9- |
	    sed 's/.*conf=//' >"$BATS_TEST_TMPDIR/sure"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/sure")" -ge 3 ] &&
	    awk '$1 < 0.3 || $1 > 1 { exit 1 }' "$BATS_TEST_TMPDIR/sure"
}

@test "a comma may stand before Jr., and Jr. keeps its stop" {
	has 'Robert Dowd, Jr. met Harold F. Baer, Sr., on Monday.' \
	    'PER Robert Dowd, Jr.=Robert Dowd, Jr.' \
	    'PER Harold F. Baer, Sr.=Harold F. Baer, Sr.'
	has 'She met Robert Dowd Jr.' 'PER Robert Dowd Jr.=Robert Dowd Jr.'
	finds 'King Juan Carlos I died.' 'PER Juan Carlos I=Juan Carlos I'
	lacks 'The Lyle Hutchens, Jr. Foundation gave money.' 'PER'
}

@test "a speaker with an office stands before a colon in normal case" {
	finds 'Secretary Xornak: The debt is high.' 'PER Xornak=Xornak'
	lacks 'Secretary: The debt is high.' 'PER'
}

@test "a month as a surname may be known by an adverb and a verb" {
	finds 'Bernice August ran it. August never closed on Sundays.' \
	    'PER August=Bernice August'
	lacks 'Bernice August ran it. August was hot.' 'LOC'
	finds 'Jack London left. London, 60, is a surgeon.' \
	    'PER London=Jack London'
	finds 'Jordan Peele left. Jordan signed a treaty with Israel.' \
	    'LOC Jordan=Jordan country=JO'
}

@test "what founders of firms do as persons" {
	finds 'Michael Dell left. Dell has four children.' \
	    'PER Dell=Michael Dell'
	finds 'Merrill said on Thursday that it would cut jobs.' \
	    'ORG Merrill=Merrill'
}

@test "syllables of Korean names, ships with a role in their name, headline verbs" {
	finds 'Kim Dae Il left. Kim Kyong Hui, his aunt, stayed. Ms. Kim wept.' \
	    'PER Kim=Kim Kyong Hui'
	finds 'Pirates took the tanker Vesta Star off Oman.' \
	    'MISC Vesta Star=Vesta Star'
	finds 'Scholz Calls Erdogan After Strike On Idlib' \
	    'PER Erdogan=Erdogan'
	finds 'Senator Young voted no.' 'PER Young=Young'
	has 'Young people voted no.'
}

@test "every class of words is one that a rule of names asks for" {
	grep -v '^#' ../src/data/name_words.tsv | cut -f 2 | tr ' ' '\n' |
	    sort -u >"$BATS_TEST_TMPDIR/classes"
	grep -v '^#' ../src/data/name_rules.tsv | cut -f 1 |
	    tr -c 'A-Z_\n' '\n' | sort -u >"$BATS_TEST_TMPDIR/asked"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/classes")" -gt 20 ]
	comm -23 "$BATS_TEST_TMPDIR/classes" "$BATS_TEST_TMPDIR/asked" |
	    cmp - /dev/null
}

@test "products, works and firms of today are known by what is around them" {
	finds 'She sang "Zorkan Blue Night," her new single.' \
	    'MISC Zorkan Blue Night=Zorkan Blue Night'
	finds 'The phone, the Zork X4 Pro, costs $900.' \
	    'MISC Zork X4 Pro=Zork X4 Pro'
	finds 'He starred in Zorkan Nights in 2019.' \
	    'MISC Zorkan Nights=Zorkan Nights'
	has 'Apple unveiled the iPhone 16 Pro Max on Monday.' \
	    'ORG Apple=Apple country=US' \
	    'MISC iPhone 16 Pro Max=iPhone 16 Pro Max'
	finds 'The RTX 4090 sold out.' 'MISC RTX 4090=RTX 4090'
	finds 'We met Allison & Busby in 1974.' \
	    'ORG Allison & Busby=Allison & Busby'
}

@test "several airliners of a kind are no firm; what cameras take is none" {
	has 'Two Boeing 737s and a Boeing 747 landed.' \
	    'MISC Boeing 737s=Boeing 737s' 'MISC Boeing 747=Boeing 747'
	lacks 'CCTV captured him. CCTV footage was shown.' CCTV
	lacks 'He was seen on CCTV with two men.' CCTV
	lacks 'Police CCTV was off.' CCTV
	finds 'State broadcaster CCTV said so.' 'ORG CCTV=CCTV country=CN'
	finds 'China saw it. It was shown on CCTV, the broadcaster.' \
	    'ORG CCTV=CCTV country=CN'
}

@test "a state that is short for a town or a member is that state, degrees are none" {
	finds 'He spoke in Beckley, W.Va. on Monday.' \
	    'LOC W.Va.=West Virginia country=US'
	finds 'Sen. Jane Roe, D-W.Va., voted no.' \
	    'LOC W.Va.=West Virginia country=US'
	finds 'Sen. Jane Roe, D-Okla., voted no.' \
	    'LOC Okla.=Oklahoma country=US'
	finds 'Sen. Jane Roe, R-WY, said so.' 'LOC WY=Wyoming country=US'
	has 'John Smith, M.D., said so.' 'PER John Smith=John Smith'
	names 'She flew to Washington, DC on Monday.' |
	    grep -q '^LOC Washington, DC=Washington, D.C. '
}

@test "of two first names before a surname the first is no place, but cities are" {
	finds 'Venus and Serena Williams won.' 'PER Venus=Venus Williams'
	names 'Moscow and Joe Biden agree.' | grep -q '^LOC Moscow='
	names 'Microsoft and Bill Gates agree.' | grep -q '^ORG Microsoft='
}

@test "people of states are people, also of those of two words" {
	has 'He met Montanans, Vermonters and Mainers. She said Virginians want it.' \
	    'MISC Montanans=Montanans country=US' \
	    'MISC Vermonters=Vermonters country=US' \
	    'MISC Mainers=Mainers country=US' \
	    'MISC Virginians=Virginians country=US'
	finds 'Many New Mexicans left.' 'MISC New Mexicans=New Mexicans country=US'
	finds 'The Indiana Hoosiers won.' \
	    'ORG Indiana Hoosiers=Indiana Hoosiers country=US'
}

@test "short states that are words keep their stop, and postal codes are states" {
	has 'Sen. Dick Durbin, D-Ill., spoke. Sen. Ed Markey (D-Mass.) left.' \
	    'PER Dick Durbin=Dick Durbin' 'LOC Ill.=Illinois country=US' \
	    'PER Ed Markey=Ed Markey' 'LOC Mass.=Massachusetts country=US'
	finds 'A man was shot near Oxford, Miss.' 'LOC Miss=Mississippi country=US'
	finds 'He lives in Tulsa, OK, now.' 'LOC OK=Oklahoma country=US'
	finds 'INDIANAPOLIS, IN – It rained.' 'LOC IN=Indiana country=US'
	lacks 'She was in Boston, in or out of it.' 'Indiana'
	lacks 'He went to Mass on Sunday.' 'Mass'
	lacks 'I miss gold ore when I am ill, she said.' 'LOC'
}

@test "degrees behind a name are none" {
	has 'Ann Hay, M.D., Ph.D., met Hans Bo PhD.' 'PER Ann Hay=Ann Hay' \
	    'PER Hans Bo=Hans Bo'
	has 'Rep. Jamaal Bowman Ed.D. won. Bowman smiled.' \
	    'PER Jamaal Bowman=Jamaal Bowman' 'PER Bowman=Jamaal Bowman'
}

@test "firms keep their form behind a comma and in small letters" {
	finds 'Mitsui & Co., Ltd. said profit fell.' \
	    'ORG Mitsui & Co., Ltd.=Mitsui & Co., Ltd.'
	finds 'Grand Wing Servo-Tech Co., Ltd. sold it.' \
	    'ORG Grand Wing Servo-Tech Co., Ltd.=Grand Wing Servo-Tech Co., Ltd.'
	finds 'Grupo Narb, S.A. rose.' 'ORG Grupo Narb, S.A.=Grupo Narb, S.A.'
	finds 'He lives in Adelaide, S.A., now.' \
	    'LOC Adelaide=Adelaide country=AU geo=-34.9287,138.5986'
	finds 'Kerry Group plc rose.' 'ORG Kerry Group plc=Kerry Group plc country=GB'
	finds 'Kidder, Peabody & Co. fell.' \
	    'ORG Kidder, Peabody & Co.=Kidder, Peabody & Co. country=US'
}

@test "a committee of a congress has several subjects" {
	finds 'He chairs the Senate Committee on Banking, Housing, and Urban Affairs.' \
	    'ORG Senate Committee on Banking, Housing, and Urban Affairs=Senate Committee on Banking, Housing, and Urban Affairs country=US'
	finds 'The Senate Homeland Security and Governmental Affairs Committee met.' \
	    'ORG Senate Homeland Security and Governmental Affairs Committee=Senate Homeland Security and Governmental Affairs Committee country=US'
	has 'The Committee on Finance, Senator Wyden said, met.' \
	    'ORG Committee on Finance=Committee on Finance country=US' \
	    'PER Wyden=Wyden'
}

@test "who is named as another's kin leaves the surname to that one" {
	has 'Joe Hanley died. His girl, Ann Hanley, wept. Hanley was 90.' \
	    'PER Joe Hanley=Joe Hanley' 'PER Ann Hanley=Ann Hanley' \
	    'PER Hanley=Ann Hanley'
	has 'Joe Hanley died. His daughter, Ann Hanley, wept. Hanley was 90.' \
	    'PER Joe Hanley=Joe Hanley' 'PER Ann Hanley=Ann Hanley' \
	    'PER Hanley=Joe Hanley'
	finds "Joe Hanley's wife, Ann Hanley, wept. Hanley was 90." \
	    'PER Hanley=Joe Hanley'
	finds 'Joe Hanley died. Ann Hanley, a daughter, wept. Hanley was 90.' \
	    'PER Hanley=Joe Hanley'
	finds 'Joe Hanley died, said his sister-in-law Ann Hanley. Hanley was 90.' \
	    'PER Hanley=Joe Hanley'
	finds 'Joe Hanley left two sons, Paul Hanley and Tom Hanley. Hanley was 90.' \
	    'PER Hanley=Joe Hanley'
	finds "Bashar al-Assad's wife, Asma al-Assad, left. Assad fled." \
	    'PER Assad=Bashar al-Assad'
	finds 'Mukherjee was ill. His son Abhijit Mukherjee and Pranab Mukherjee left. Mukherjee died.' \
	    'PER Mukherjee=Pranab Mukherjee'
}

@test "kin have their surname where it is theirs" {
	has 'John Carver met his wife, Ann Carver. Ms. Carver left. Ann left.' \
	    'PER John Carver=John Carver' 'PER Ann Carver=Ann Carver' \
	    'PER Carver=Ann Carver' 'PER Ann=Ann Carver'
	finds 'His wife, Ann Carver, spoke. Carver left.' \
	    'PER Carver=Ann Carver'
	finds 'Hillary Clinton, the wife of Bill Clinton, spoke. Clinton smiled.' \
	    'PER Clinton=Hillary Clinton'
	finds 'George Bush met Jeb Bush. Bush smiled.' 'PER Bush=Jeb Bush'
}

@test "a first name's sex gives way to Mr. where nobody else has the surname" {
	finds 'Lindsey Graham spoke. Mr. Graham left.' \
	    'PER Graham=Lindsey Graham'
	finds 'Corey Hinder spoke. Ms. Hinder left.' 'PER Hinder=Corey Hinder'
	has 'Laura Bush met George Bush. Mr. Bush spoke.' \
	    'PER Laura Bush=Laura Bush' 'PER George Bush=George Bush' \
	    'PER Bush=George Bush'
	finds 'George Bush spoke. Mrs. Bush left.' 'PER Bush=Bush'
	finds 'His wife, Jean Ping, spoke. Mr. Ping left.' 'PER Ping=Ping'
}

@test "short forms of first names and middle initials part nobody" {
	has 'Doug Parker spoke. Douglas L. Parker left. Parker smiled.' \
	    'PER Doug Parker=Douglas L. Parker' \
	    'PER Douglas L. Parker=Douglas L. Parker' \
	    'PER Parker=Douglas L. Parker'
	finds 'Joseph R. Biden Jr. won. Joe Biden spoke.' \
	    'PER Joe Biden=Joseph R. Biden Jr.'
	finds 'Joe Biden spoke. Joseph R. Biden Jr. won.' \
	    'PER Joe Biden=Joseph R. Biden Jr.'
	finds 'Miriam E. Delphin-Rittmon leads it. Miriam Delphin-Rittmon spoke.' \
	    'PER Miriam Delphin-Rittmon=Miriam E. Delphin-Rittmon'
}

@test "first names that are short for no one there part people" {
	has 'Donald Trump spoke. Donna Trump left.' \
	    'PER Donald Trump=Donald Trump' 'PER Donna Trump=Donna Trump'
	has 'John A. Hall spoke. Jack B. Hall left.' \
	    'PER John A. Hall=John A. Hall' 'PER Jack B. Hall=Jack B. Hall'
	has 'Thomas Hanley died. His son, Tom Hanley, wept.' \
	    'PER Thomas Hanley=Thomas Hanley' 'PER Tom Hanley=Tom Hanley'
	has 'Tom Hanley, the son of Thomas Hanley, spoke.' \
	    'PER Tom Hanley=Tom Hanley' 'PER Thomas Hanley=Thomas Hanley'
	finds 'Mrs. Pat Nixon spoke. Patrick Nixon left.' \
	    'PER Pat Nixon=Pat Nixon'
}

@test "the initials beside a person's name mean the person" {
	has 'Alexandria Ocasio-Cortez, known as AOC, spoke. AOC won.' \
	    'PER Alexandria Ocasio-Cortez=Alexandria Ocasio-Cortez' \
	    'PER AOC=Alexandria Ocasio-Cortez' \
	    'PER AOC=Alexandria Ocasio-Cortez'
	finds 'Franklin D. Roosevelt, or FDR, died in 1945.' \
	    'PER FDR=Franklin D. Roosevelt'
	finds 'John F. Kennedy (JFK) died. JFK was 46.' \
	    'PER JFK=John F. Kennedy'
	finds 'Prince Mohammed bin Salman, known as MBS, spoke.' \
	    'PER MBS=Mohammed bin Salman'
	lacks 'Liam Drew (LD) spoke. LD left.' 'PER LD=Liam Drew'
	lacks 'Liam Drew Smith (LAB) spoke. The LAB left.' \
	    'PER LAB=Liam Drew Smith'
}

@test "an acronym in mixed case, of two letters or with accents is tied as well" {
	has 'Law and Justice (PiS) lost in Poland. PiS said so.' \
	    'ORG Law and Justice=Law and Justice country=PL' \
	    'ORG PiS=Law and Justice country=PL' \
	    'LOC Poland=Poland country=PL' \
	    'ORG PiS=Law and Justice country=PL'
	names 'Civic Platform (PO) won in Poland. PO leads.' |
	    grep -c '^ORG PO=Civic Platform' | grep -qx 2
	names 'The Freedom Party (FPÖ) won in Austria. The FPÖ cheered.' |
	    grep -c '^ORG FPÖ=Freedom Party' | grep -qx 2
	names 'The Alternative for Germany (AfD) won. AfD cheered.' |
	    grep -c '^ORG AfD=Alternative for Germany' | grep -qx 2
	names "The Workers' Party (PT) lost in Brazil. The PT cried." |
	    grep -c "^ORG PT=Workers' Party" | grep -qx 2
	names 'The Department of Defense (DoD) paid. DoD said so.' |
	    grep -c '^ORG DoD=Department of Defense' | grep -qx 2
}

@test "a state, or a word with capitals, in brackets is no acronym of a name" {
	lacks 'Work at Pueblo Chemical (CO) stopped.' 'ORG CO=Pueblo Chemical'
	lacks 'Sen. Jane Roe (D-CA) met Blue Grass Chemical (KY).' \
	    'ORG KY=Blue Grass Chemical'
	lacks 'Brown University (YouTube) showed it. YouTube is big.' \
	    'ORG YouTube=Brown University'
}

@test "a company with a legal form alone comes before its longer namesakes" {
	finds 'Merrill Lynch & Co Inc fell. Merrill Lynch Capital Partners Inc rose. Merrill Lynch was glad.' \
	    'ORG Merrill Lynch=Merrill Lynch & Co Inc country=US'
	finds 'Sony Pictures Inc fell. Sony Corp rose. Sony was glad.' \
	    'ORG Sony=Sony Corp country=JP'
	finds 'Toyota Motor Corp rose. Toyota Tsusho Corp fell. Toyota sank.' \
	    'ORG Toyota=Toyota country=JP'
	finds 'Delta Air Lines rose. Delta Air Lines Inc fell. Delta sank.' \
	    'ORG Delta=Delta Air Lines Inc country=US'
}

@test "codes, and what is in capitals elsewhere, keep their capitals" {
	finds 'He bought an HR-V. The CR-V is big.' 'MISC CR-V=CR-V'
	finds 'OPEC+ CUTS OUTPUT AGAIN' 'ORG OPEC+=OPEC+'
	names "$(printf 'OCBC PROFIT RISES 5 PERCENT\n\nSingapore bank OCBC rose.')" |
	    grep -c '^ORG OCBC=OCBC' | grep -qx 2
	finds 'WORLD CUP FEVER HITS QATAR' 'MISC WORLD CUP=World Cup'
}

@test "the Security Council is a state's where nothing is of the United Nations" {
	finds 'Security Council Secretary Nikolai Patrushev met Putin in Moscow.' \
	    'ORG Security Council=Security Council'
	finds "Russia's Security Council met in Moscow." \
	    'ORG Security Council=Security Council country=RU'
	names "Ukraine's National Security and Defense Council met. The Security Council's Oleksiy Danilov spoke in Kyiv." |
	    grep -q '^ORG Security Council=Security Council'
}

@test "the Security Council is that of the United Nations in all other texts" {
	finds 'The U.N. met in New York. The Security Council voted 14-0.' \
	    'ORG Security Council=United Nations Security Council'
	finds 'The Security Council voted 14-0 on Iran.' \
	    'ORG Security Council=United Nations Security Council'
	finds 'The National Security Council met. The Security Council voted.' \
	    'ORG Security Council=United Nations Security Council'
	finds "The U.N. met. Russia's Security Council veto was heard." \
	    'ORG Security Council=United Nations Security Council country=RU'
}

@test "two counties share the word behind them" {
	has 'Deputies from Polk and Sargent counties came.' 'LOC Polk=Polk' \
	    'LOC Sargent=Sargent'
}

@test "storms that are told of together are storms alone too" {
	has 'Typhoons Gaemi and Doksuri hit Fujian. Gaemi killed 30.' \
	    'MISC Gaemi=Gaemi' 'MISC Doksuri=Doksuri' \
	    'LOC Fujian=Fujian country=CN' \
	    'MISC Gaemi=Gaemi'
}

@test "honorifics of Nigeria are no part of the name, headline verbs neither" {
	finds 'Alhaji Aliko Dangote attended.' 'PER Aliko Dangote=Aliko Dangote'
	finds 'Mallam Nasir El-Rufai spoke.' 'PER Nasir El-Rufai=Nasir El-Rufai'
	finds 'Modi Snubs Bridge In Gujarat' 'PER Modi=Modi'
	finds 'Nvidia Teases New Chip For Gamers' 'ORG Nvidia=Nvidia country=US'
}
