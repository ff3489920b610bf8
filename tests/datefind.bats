# datefind: which words are times, what they come to, and its options.
load helper

# The times of sentence $2 in a document dated $1, one a line: type, value,
# text and tags, with a | between them.
times() {
	printf 'S\tdoc\t%s\t1\t0\t%d\ts\t1\t%s\n' "$1" "${#2}" "$2" |
	    datefind >"$BATS_TEST_TMPDIR/times" || return 1
	sed -n '/^t/p' "$BATS_TEST_TMPDIR/times" | cut -f 7- | tr '\t' '|'
}

# Each line of the standard input: a sentence, a tab, the "value|text" of
# its times with a space between, or "none".
table() {
	while IFS=$(printf '\t') read -r sentence want; do
		got=$(times "$1" "$sentence") || return 1
		got=$(printf '%s' "$got" | cut -d '|' -f 2,3 |
		    tr '\n' ' ' | sed 's/ $//')
		[ "$want" != none ] || want=
		[ "$got" = "$want" ] || {
			printf '%s\ngot: %s\nnot: %s\n' "$sentence" "$got" \
			    "$want"
			return 1
		}
	done
}

@test "the example of the format comes out record for record" {
	grep -v '^[te]' fixtures/examples/vienna.rec >"$BATS_TEST_TMPDIR/in"
	grep -v '^e' fixtures/examples/vienna.rec >"$BATS_TEST_TMPDIR/want"
	datefind "$BATS_TEST_TMPDIR/in" | cmp - "$BATS_TEST_TMPDIR/want"
}

@test "American and British order of day and month are both read" {
	table 2015-07-06 <<-'E'
	It was July 20, 2014.	2014-07-20|July 20, 2014
	It was 20 July 2014.	2014-07-20|20 July 2014
	It was the 20th of July 2014.	2014-07-20|the 20th of July 2014
	It was Sept. 3, 1998.	1998-09-03|Sept. 3, 1998
	It was March eighth.	2015-03-08|March eighth
	E
}

@test "dates in numbers are read, the American way where both would do" {
	table 2015-07-06 <<-'E'
	It was 2014-07-20.	2014-07-20|2014-07-20
	It was 14.07.2014 then.	2014-07-14|14.07.2014
	It was 7/8/2014.	2014-07-08|7/8/2014
	It was 20/7/2014.	2014-07-20|20/7/2014
	It was 2014-07-20T10:35.	2014-07-20T10:35|2014-07-20T10:35
	in 2015-W28 and on 2015-W28-3	2015-W28|2015-W28 2015-07-08|2015-W28-3
	in 2015-Q2 and 2015-02	2015-Q2|2015-Q2 2015-02|2015-02
	in 09/2012 and Dec-2018	2012-09|09/2012 2018-12|Dec-2018
	on 8/Oct/2012	2012-10-08|8/Oct/2012
	in 2011-12	2011|2011 2012|12
	E
}

@test "a date that does not exist is no date" {
	table 2015-07-06 <<-'E'
	On February 30 he left.	none
	On Feb. 29, 2015 he left.	none
	On Feb. 29, 2016 he left.	2016-02-29|Feb. 29, 2016
	On 31.04.2014 he left.	none
	On 13/13/2014 he left.	none
	On 2015-02-29 and in 2015-W54 he left.	none
	On June 31st he left.	none
	E
}

@test "a weekday before a date belongs to it and decides its year" {
	table 1998-10-25 <<-'E'
	He left on Friday, Oct. 23.	1998-10-23|Friday, Oct. 23
	He left on Thursday, Oct. 23.	1997-10-23|Thursday, Oct. 23
	He left on Friday the 13th.	1998-11-13|Friday the 13th
	E
}

@test "a bare weekday is the last such day, the document's own included" {
	table 2015-07-06 <<-'E'
	They met on Monday.	2015-07-06|Monday
	They met on Tuesday.	2015-06-30|Tuesday
	They met Sunday.	2015-07-05|Sunday
	E
}

@test "a bare weekday is the next such day where a cue points ahead" {
	table 2015-07-06 <<-'E'
	They will meet on Friday.	2015-07-10|Friday
	The deadline is Tuesday.	2015-07-07|Tuesday
	They want an agreement by Sunday.	2015-07-12|Sunday
	The vote is scheduled for Thursday.	2015-07-09|Thursday
	They had been due to meet on Thursday.	2015-07-02|Thursday
	He fought Friday's ruling.	2015-07-03|Friday
	They will meet on Monday.	2015-07-06|Monday
	E
}

@test "present tenses of what is planned, and what may be, point ahead" {
	table 2015-07-08 <<-'E'
	Voters go to the polls on Sunday.	2015-07-12|Sunday
	The team plays at home on Saturday.	2015-07-11|Saturday
	The storm could hit the coast Friday.	2015-07-10|Friday
	He is flying to Rome on Thursday.	2015-07-09|Thursday
	He could have left on Thursday.	2015-07-02|Thursday
	Rebels fought to take the town on Thursday.	2015-07-02|Thursday
	E
}

@test "what could not be done lies behind" {
	table 2015-07-08 <<-'E'
	He could not be reached Tuesday.	2015-07-07|Tuesday
	He couldn't be reached Tuesday.	2015-07-07|Tuesday
	Neither he nor his lawyer could be reached Friday.	2015-07-03|Friday
	A ruling could be reached Friday.	2015-07-10|Friday
	E
}

@test "what is expected of a day, and what is planned for it, lies ahead" {
	table 2015-07-08 <<-'E'
	The first round is on Sunday.	2015-07-12|Sunday
	It may rain tomorrow night and Friday.	2015-07-09TNI|tomorrow night 2015-07-10|Friday
	Sunday's game will be played.	2015-07-12|Sunday
	Sunday's output is estimated at ten tons.	2015-07-12|Sunday
	They planned a march on Saturday.	2015-07-11|Saturday
	The union proposed the talks on Sunday, after a break.	2015-07-05|Sunday
	By Monday a total of ten had left.	2015-07-06|Monday
	It will be done by Monday, after he had left.	2015-07-13|Monday
	E
}

@test "since and back in are behind, and so is what did not come until" {
	table 2005-12-21 <<-'E'
	Since February, he has fought for it.	2005-02|February
	They applied for it back in January.	2005-01|January
	The talks did not begin until Friday.	2005-12-16|Friday
	The talks wasn't over until Friday.	2005-12-16|Friday
	They won't begin until Friday.	2005-12-23|Friday
	The victims of Sept. 11 were named.	2001-09-11|Sept. 11
	The bill passed on Sept. 11.	2005-09-11|Sept. 11
	E
}

@test "a report that names its own year tells no narrative" {
	table 2006-11-03 <<-'E'
	It was cut in 2002 and in 2001. The plan for 2006 was late. He left in May.	2002|2002 2001|2001 2006|2006 2006-05|May
	E
}

@test "zones are known in small letters too, but words are words" {
	table 2015-07-08 <<-'E'
	He spoke at noon est Wednesday.	2015-07-08T12:00|noon est Wednesday
	It opened at 1400 gmt.	2015-07-08T14:00|1400 gmt
	They left at noon west of here.	2015-07-08T12:00|noon
	E
}

@test "around a date is about then, but one may travel around" {
	table 2015-07-08 <<-'E'
	He will travel around this summer.	2015-SU|this summer
	They will meet around July 20.	2015-07-20|around July 20
	E
}

@test "years stand behind the abbreviations of lives" {
	table 2015-07-08 <<-'E'
	Ann Li (b. 1949; d. 1984) wrote it.	1949|1949 1984|1984
	It was built c. 1850.	1850|c. 1850
	The bill H.R. 1998 passed.	none
	E
}

@test "a decade may have an apostrophe on both sides" {
	table 2015-07-08 <<-'E'
	It grew in the '60's and '70's.	196|the '60's 197|'70's
	E
}

@test "years back are years ago, and three years prior are before" {
	table 2015-07-08 <<-'E'
	It opened two years back.	2013|two years back
	It was sold in 1998. It opened three years prior.	1998|1998 1995|three years prior
	He moved back.	none
	E
}

@test "a period of so many units, the next year or so, and 1990 and beyond" {
	table 2015-07-08 <<-'E'
	It lasts for a three-year period.	P3Y|a three-year period
	It rose over the same 28-day period.	P28D|the same 28-day period
	It will close over the next year or so.	2016|the next year or so
	It will not pay until 2018 or later.	2018|2018 or later
	It is planned for 2020 and beyond.	2020|2020 and beyond
	In 1984 and later in 1986, he ran.	1984|1984 1986|later in 1986
	It cost half of the then-current price.	PAST_REF|then-current
	E
	[ "$(times 2015-07-08 'for 2020 and beyond' | cut -d '|' -f 6)" = \
	    mod=ON_OR_AFTER ]
}

@test "a day at the end of a range is of the month that begins it" {
	got=$(printf '%s\n' 'He won in 2002. They met on May 23-25.' | datefind |
	    grep '^t' | cut -f 8 | tr '\n' ' ')
	[ "$got" = '2002 XXXX-05-23 XXXX-05-25 ' ]
}

@test "the next year of what is told follows on it" {
	table 2009-12-18 <<-'E'
	In 1998 he left. The next year, he returned.	1998|1998 1999|The next year
	In May 1998 he left. The next spring he died.	1998-05|May 1998 1999-SP|The next spring
	In 1998 he left. It will take the next year.	1998|1998 2010|the next year
	E
	got=$(echo 'In 1998 he left. The next year will be hard.' |
	    datefind -d 2009-12-18 | grep '^t' | cut -f 8 | tr '\n' ' ')
	[ "$got" = '1998 2010 ' ]
}

@test "a weekday and its part of the day may have their date behind them" {
	table 2009-12-18 <<-'E'
	They met Friday night, July 3, 2009.	2009-07-03TNI|Friday night, July 3, 2009
	It began at Sunday dawn of 25 June 1950.	1950-06-25TMO|Sunday dawn of 25 June 1950
	E
}

@test "this period is of any length where nothing is reported of a quarter" {
	table 2009-12-18 <<-'E'
	They were strong throughout this period.	PXX|this period
	Sales rose in the third quarter. Costs rose in the same period.	2009-Q3|the third quarter 2009-Q3|the same period
	E
}

@test "a decade of a century" {
	table 2015-07-08 <<-'E'
	in the last decade of the 19th century	189|the last decade of the 19th century
	in the first decade of the 20th century	190|the first decade of the 20th century
	in the closing decade of the 18th century	179|the closing decade of the 18th century
	E
}

@test "what will be is on the next such holiday, not on one long past" {
	table 2014-03-10 <<-'E'
	They will meet at Christmas.	2014-12-25|Christmas
	They met at Christmas.	2013-12-25|Christmas
	E
}

@test "durations of three units, and compounds with old" {
	table 2014-03-10 <<-'E'
	It took 1 hour, 12 minutes and 30 seconds.	PT1H12M30S|1 hour, 12 minutes and 30 seconds
	It took 2 days, 3 hours and 4 minutes.	P2DT3H4M|2 days, 3 hours and 4 minutes
	The months-old strike ended.	PXM|months-old
	The month-old baby slept.	P1M|month-old
	A three-and-a-half-year-old boy slept.	none
	E
}

@test "the first century has a value and bounds" {
	[ "$(times - 'in the first century AD')" = \
	    'DATE|00|the first century AD|from=0001-01-01|to=0099-12-31' ]
}

@test "the months of a list go on from one to the next" {
	table 1987-04-13 <<-'E'
	It is due in May (30 tons), in June (45) and in July (25).	1987-05|May 1987-06|June 1987-07|July
	Output fell in January and in July.	1987-01|January 1986-07|July
	Prospects for a June vote rose.	1987-06|June
	They sold it for April through November shipment.	1987-04|April 1987-11|November
	It fell from November through January.	1986-11|November 1987-01|January
	E
}

@test "a day of the month may be spelled, where no noun is counted" {
	table 1987-04-13 <<-'E'
	in the week ended April three to 106	1987-W14|the week 1987-04-03|April three
	It was due June one, 1987.	1987-06-01|June one, 1987
	In March three people died.	1987-03|March
	In May one of them left.	1987-05|May
	E
}

@test "a day of a month may come each year" {
	table 1987-04-13 <<-'E'
	It declines on each March 15.	XXXX-03-15|each March 15
	They march every 4th of July.	XXXX-07-04|every 4th of July
	They told the Arabic language daily so.	none
	children ages 13 to 16 years old	none
	E
}

@test "quarters as analysts write them, and decades behind mid" {
	table 2014-08-01 <<-'E'
	Sales rose in 3Q 2013.	2013-Q3|3Q 2013
	Profit fell in 2Q.	2014-Q2|2Q
	It rose in 1H 2014.	2014-H1|1H 2014
	Take 5Q and a 2B pencil, or 1Q7.	none
	It grew in the mid-'80s.	198|the mid-'80s
	E
}

@test "what is going to be lies ahead, also at some distance" {
	table 2015-07-08 <<-'E'
	They are going to vote on Sunday.	2015-07-12|Sunday
	He's going to travel to Ohio on Monday.	2015-07-13|Monday
	He was going to travel to Ohio on Monday.	2015-07-06|Monday
	As he said, on Friday the President will travel.	2015-07-10|Friday
	On Friday, he said that it will rain.	2015-07-03|Friday
	He's also meeting workers on Friday.	2015-07-10|Friday
	He spoke of measures he will put forward on Friday.	2015-07-10|Friday
	The President will then fly to Tampa in Florida for an early grassroots event with many voters on Thursday.	2015-07-09|Thursday
	E
}

@test "a season that is over is the next one where the words point ahead" {
	table 2013-11-12 <<-'E'
	It will not work until the spring.	2014-SP|the spring
	It did not work in the spring.	2013-SP|the spring
	E
}

@test "feasts are so many days after another" {
	table 2014-03-10 <<-'E'
	Purim was near.	2014-03-16|Purim
	They met on Shavuot.	2014-06-04|Shavuot
	It fell on Advent Sunday.	2013-12-01|Advent Sunday
	It fell on Remembrance Sunday.	2013-11-10|Remembrance Sunday
	E
}

@test "open from 9 to 5 are hours of the day, and scores are none" {
	table 2015-07-08 <<-'E'
	The office is open from 9 to 5.	2015-07-08T09:00|9 2015-07-08T17:00|5
	The shop opens daily from 2 to 4.	P1D|daily 2015-07-08T14:00|2 2015-07-08T16:00|4
	The bank was open from 9:30 to 4:30.	2015-07-08T09:30|9:30 2015-07-08T16:30|4:30
	Its share fell from 9 to 5.	none
	They worked with from 9 to 5 people.	none
	E
}

@test "a day or week next to what happened is found" {
	table 2015-07-08 <<-'E'
	On May 3, the day before the vote, he left.	2015-05-03|May 3 2015-05-03|the day
	He left the week after the vote.	XXXX-WXX|the week
	In the weeks that followed, he wrote.	PXW|weeks
	He wrote days before the vote.	PXD|days
	He died two years after he left.	P2Y|two years
	It fell the year before.	2014|the year before
	In the days of steam, it rained.	none
	E
}

@test "plans are of now, also where history is told" {
	table 2015-07-08 <<-'E'
	It grew in 1949 and in 1952, in 1955 and in 1982. A summit is expected to be held in April.	1949|1949 1952|1952 1955|1955 1982|1982 2016-04|April
	It grew in 1949 and in 1952, in 1955 and in 1982. A summit was held in April.	1949|1949 1952|1952 1955|1955 1982|1982 1982-04|April
	E
}

@test "a weekday at the end of a range follows on its beginning" {
	table 2015-07-08 <<-'E'
	It is open Monday to Friday.	2015-07-06|Monday 2015-07-10|Friday
	It rained on Saturday and Sunday.	2015-07-04|Saturday 2015-07-05|Sunday
	It rained on Friday and Monday.	2015-07-03|Friday 2015-07-06|Monday
	They fly Monday and Tuesday nights.	2015-07-13|Monday XXXX-WXX-2TNI|Tuesday nights
	E
}

@test "weekends of holidays and coming weekends are the next to them" {
	table 2015-07-08 <<-'E'
	on Labor Day weekend	2015-W36-WE|Labor Day weekend
	on Thanksgiving weekend	2015-W48-WE|Thanksgiving weekend
	this coming weekend	2015-W28-WE|this coming weekend
	E
}

@test "a day without a year is the nearest, across the turn of the year" {
	table 2015-01-10 <<-'E'
	They met on Dec. 28.	2014-12-28|Dec. 28
	They met on 20 July.	2014-07-20|20 July
	They will meet on 20 July.	2015-07-20|20 July
	The rule is effective Feb. 1.	2015-02-01|Feb. 1
	E
}

@test "a month without a year is the last one, or the next after a cue" {
	table 2015-07-06 <<-'E'
	They met in October.	2014-10|October
	They will meet in October.	2015-10|October
	They met in July.	2015-07|July
	Growth is expected after a rise in May.	2015-05|May
	Crude for September delivery rose.	2015-09|September
	It grew since May.	2015-05|May
	E
}

@test "in a narrative of long ago days and months are of the year told of" {
	got=$(printf '%s\n' 'In May 1940 it began. In July 1940 it spread.' \
	    'In October it ended. On 5 November they met.' |
	    datefind -d 2009-12-19 | grep '^t' | cut -f 8 | tr '\n' ' ')
	[ "$got" = '1940-05 1940-07 1940-10 1940-11-05 ' ]
}

@test "yesterday, today and tomorrow are days, whatever their apostrophe" {
	table 2015-07-06 <<-'E'
	Today's talks.	2015-07-06|Today
	Todays talks.	2015-07-06|Todays
	TODAY they met.	2015-07-06|TODAY
	They met yesterday.	2015-07-05|yesterday
	They meet tomorrow.	2015-07-07|tomorrow
	It was the day before yesterday.	2015-07-04|the day before yesterday
	E
}

@test "typographic apostrophes, dashes and spaces are read like plain ones" {
	printf 'today\342\200\231s July\302\2406 and mid\342\200\221May' |
	    datefind -t -d 2015-07-06 | grep '^t' | cut -f 8 >"$BATS_TEST_TMPDIR/got"
	printf '2015-07-06\n2015-07-06\n2015-05\n' |
	    cmp - "$BATS_TEST_TMPDIR/got"
}

@test "a missing apostrophe does not make last years a number of years" {
	table 2015-07-06 <<-'E'
	Last years budget passed.	2014|Last years
	It was next weeks topic.	2015-W29|next weeks
	E
}

@test "capitals do not hide a time" {
	table 2015-07-06 <<-'E'
	TALKS RESUME ON MONDAY IN VIENNA IN JULY 2015	2015-07-06|MONDAY 2015-07|JULY 2015
	E
}

@test "last, this and next week, month, year and weekend" {
	table 2015-07-06 <<-'E'
	last week	2015-W27|last week
	this week	2015-W28|this week
	next month	2015-08|next month
	last month	2015-06|last month
	last year	2014|last year
	next year	2016|next year
	this weekend	2015-W28-WE|this weekend
	last weekend	2015-W27-WE|last weekend
	the week before last	2015-W26|the week before last
	the month after next	2015-09|the month after next
	this century	20|this century
	E
}

@test "last, this and next weekday, month name and season" {
	table 2015-07-06 <<-'E'
	last Friday	2015-07-03|last Friday
	last Monday	2015-06-29|last Monday
	this Friday	2015-07-10|this Friday
	next Friday	2015-07-17|next Friday
	this coming Sunday	2015-07-12|this coming Sunday
	last October	2014-10|last October
	last Oct. 23	2014-10-23|last Oct. 23
	this August 2013	2013-08|this August 2013
	next March	2016-03|next March
	last summer	2014-SU|last summer
	this winter	2015-WI|this winter
	E
}

@test "so long ago, earlier and later are points" {
	table 2015-07-06 <<-'E'
	It was 10 days ago.	2015-06-26|10 days ago
	It was two months ago.	2015-05|two months ago
	It was five years ago.	2010|five years ago
	It was two weeks ago.	2015-W26|two weeks ago
	It is three days from now.	2015-07-09|three days from now
	It was a few years ago.	PAST_REF|a few years ago
	It was half a century ago.	1965|half a century ago
	It was a year and a half ago.	2014-01|a year and a half ago
	E
}

@test "two days later and the same evening are seen from the last time" {
	table 2015-07-06 <<-'E'
	They met on June 1 and left the same evening.	2015-06-01|June 1 2015-06-01TEV|the same evening
	They met on June 1 and again two days later.	2015-06-01|June 1 2015-06-03|two days later
	They met in 1998 and, the following year, in Rome.	1998|1998 1999|the following year
	They met on June 1; that month was hot.	2015-06-01|June 1 2015-06|that month
	They met on June 1 and talked the next morning.	2015-06-01|June 1 2015-06-02TMO|the next morning
	E
}

@test "a day may be told from how far it is from another" {
	table 2014-07-16 <<-'E'
	It will be held a week from Sunday.	2014-07-27|a week from Sunday
	Talks resume two weeks from tomorrow.	2014-07-31|two weeks from tomorrow
	It closes for two weeks from Monday.	P2W|two weeks 2014-07-21|Monday
	It closed a week ago Tuesday.	2014-07-08|a week ago Tuesday
	It closed a month ago Friday.	2014-06-13|a month ago Friday
	It is set for Monday week.	2014-07-28|Monday week
	The Monday week is full.	2014-07-14|Monday
	It began 20 years ago today.	1994-07-16|20 years ago today
	They met the Friday before last.	2014-07-04|the Friday before last
	They vote the Sunday after next.	2014-07-27|the Sunday after next
	It was signed the week after Easter.	2014-W17|the week after Easter
	E
}

@test "the year before and the night before are seen from the last time" {
	table 2014-07-16 <<-'E'
	It fell in 1985, from 3 pct the year before.	1985|1985 1984|the year before
	The night before, he had slept.	2014-07-15TNI|The night before
	They met in 1998. Three years previously he left.	1998|1998 1995|Three years previously
	He met her the year before he died.	XXXX|the year
	E
}

@test "dawn, dusk and nightfall are parts of the day after a preposition" {
	table 2014-07-16 <<-'E'
	Police came at dawn.	2014-07-16TMO|dawn
	They work from dawn to dusk.	2014-07-16TMO|dawn 2014-07-16TEV|dusk
	By nightfall it was over.	2014-07-16TNI|nightfall
	It went on through the night.	2014-07-16TNI|the night
	By midafternoon it was down.	2014-07-16TAF|midafternoon
	At half past three in the afternoon he left.	2014-07-16T15:30|half past three in the afternoon
	The law will sunset with the dusk patrol.	none
	E
}

@test "the middle of a week or a year may be one word" {
	[ "$(times 2014-07-16 'at midweek')" = \
	    'DATE|2014-W29|midweek|from=2014-07-14|to=2014-07-20|mod=MID' ]
	[ "$(times 2014-07-16 'by mid-year')" = \
	    'DATE|2014|mid-year|from=2014-01-01|to=2014-12-31|mod=MID' ]
	[ "$(times 2014-07-16 'in the mid-to-late 1990s')" = \
	    'DATE|199|the mid-to-late 1990s|from=1990-01-01|to=1999-12-31|mod=END' ]
	[ "$(times 2014-07-16 'at the turn of the century')" = \
	    'DATE|20|the turn of the century|from=2000-01-01|to=2099-12-31|mod=START' ]
}

@test "what was mentioned is forgotten when another document begins" {
	s='S\t%s\t2015-07-06\t1\t0\t%d\ts\t1\t%s\n'
	got=$(printf "$s$s" a 16 'It was on June 1' \
	    b 25 'He left the same evening.' | datefind | grep '^t' |
	    cut -f 8 | tail -n 1)
	[ "$got" = 2015-07-06TEV ]
}

@test "durations have an amount and a unit" {
	table 2015-07-06 <<-'E'
	for 10 days	P10D|10 days
	for three months	P3M|three months
	for two and a half years	P2Y6M|two and a half years
	for 5 1/2 hours	PT5H30M|5 1/2 hours
	for half an hour	PT30M|half an hour
	for a decade	P10Y|a decade
	for two hundred and ten years	P210Y|two hundred and ten years
	for a fortnight	P2W|a fortnight
	E
}

@test "quarters and halves of a unit are durations of smaller ones" {
	table 2015-07-06 <<-'E'
	He ruled for a quarter-century.	P25Y|a quarter-century
	in a quarter of a century	P25Y|a quarter of a century
	for three-quarters of an hour	PT45M|three-quarters of an hour
	the half-century since then	P50Y|the half-century
	a two-and-a-half-year sentence	P2Y6M|two-and-a-half-year
	It rose in the quarter a year ago.	2015-Q2|the quarter 2014-Q2|a year ago
	E
}

@test "amounts with parts in common are one duration" {
	table 2015-07-06 <<-'E'
	a 15- to 20-year term	P15Y|a 15- to 20-year term
	the three-hour, 20-minute flight	PT3H20M|three-hour, 20-minute
	for tens of thousands of years	PXY|tens of thousands of years
	for the better part of a decade	P10Y|the better part of a decade
	E
}

@test "durations stand in compounds, and in ages of less than years" {
	table 2015-07-06 <<-'E'
	a 90-day freeze	P90D|90-day
	the eight-year war	P8Y|eight-year
	a four-month-old strike	P4M|four-month-old
	E
}

@test "the age of a person before a noun is no time" {
	table 2015-07-06 <<-'E'
	the 34-year-old driver	none
	three 19 year olds	none
	The six-year-old arrived Sunday.	2015-07-05|Sunday
	E
}

@test "vague amounts are X" {
	table 2015-07-06 <<-'E'
	for several months	PXM|several months
	for years	PXY|years
	in a few minutes	PTXM|a few minutes
	over the next few years	PXY|the next few years
	E
}

@test "a span before or after the document's date is placed" {
	[ "$(times 2015-07-06 'over the past 10 days')" = \
	    'DURATION|P10D|the past 10 days|from=2015-06-26|to=2015-07-06' ]
	[ "$(times 2015-07-06 'over the next two weeks')" = \
	    'DURATION|P2W|the next two weeks|from=2015-07-06|to=2015-07-20' ]
	[ "$(times 2015-07-31 'the last five months')" = \
	    'DURATION|P5M|the last five months|from=2015-02-28|to=2015-07-31' ]
}

@test "an approximation belongs to the expression and is its mod" {
	[ "$(times 2015-07-06 'for nearly two years')" = \
	    'DURATION|P2Y|nearly two years|mod=APPROX' ]
	[ "$(times 2015-07-06 'for more than four hours')" = \
	    'DURATION|PT4H|more than four hours|mod=MORE_THAN' ]
	[ "$(times 2015-07-06 'for at least 30 days')" = \
	    'DURATION|P30D|at least 30 days|mod=EQUAL_OR_MORE' ]
	[ "$(times 2015-07-06 'no more than sixty days')" = \
	    'DURATION|P60D|no more than sixty days|mod=EQUAL_OR_LESS' ]
}

@test "June-end, mid-May and the end of 1990 have a mod and whole bounds" {
	[ "$(times 2015-07-06 'They missed a June-end deadline')" = \
	    'DATE|2015-06|June-end|from=2015-06-01|to=2015-06-30|mod=END' ]
	[ "$(times 2015-07-06 'in mid-May')" = \
	    'DATE|2015-05|mid-May|from=2015-05-01|to=2015-05-31|mod=MID' ]
	[ "$(times 2015-07-06 'by the end of 1990')" = \
	    'DATE|1990|the end of 1990|from=1990-01-01|to=1990-12-31|mod=END' ]
	[ "$(times 2015-07-06 'early next year')" = \
	    'DATE|2016|early next year|from=2016-01-01|to=2016-12-31|mod=START' ]
}

@test "the first week of July is its first seven days" {
	[ "$(times 2015-07-06 'into the first week of July')" = \
	    'DATE|2015-W27|the first week of July|from=2015-07-01|to=2015-07-07' ]
	[ "$(times 2015-07-06 'in the last week of February')" = \
	    'DATE|2015-W09|the last week of February|from=2015-02-22|to=2015-02-28' ]
}

@test "quarters and halves of years" {
	table 1989-10-26 <<-'E'
	in the third quarter	1989-Q3|the third quarter
	a third-quarter loss	1989-Q3|third-quarter
	The first-half profit fell.	1989-H1|first-half
	in the third quarter of 1984	1984-Q3|the third quarter of 1984
	in the second half of 1998	1998-H2|the second half of 1998
	in this year's third quarter	1989-Q3|this year's third quarter
	in fiscal 1989	1989|fiscal 1989
	E
}

@test "quarters and fiscal years have short names" {
	table 2015-07-06 <<-'E'
	in Q3 2014	2014-Q3|Q3 2014
	by FY2016	2016|FY2016
	by FY16	2016|FY16
	in H1 2016 and 2019 H2	2016-H1|H1 2016 2019-H2|2019 H2
	The H1N1 flu spread.	none
	in Q2	2015-Q2|Q2
	E
}

@test "a year earlier is the same quarter while a quarter is reported" {
	table 1989-10-26 <<-'E'
	In the third quarter it rose from a year earlier.	1989-Q3|the third quarter 1988-Q3|a year earlier
	In the third quarter it rose; in the year-earlier quarter it fell.	1989-Q3|the third quarter 1988-Q3|the year-earlier quarter
	It rose from a year earlier.	1988|a year earlier
	It rose from a year ago, and sales from a year earlier.	1988|a year ago 1988|a year earlier
	E
}

@test "decades, centuries and years before Christ" {
	table 2015-07-06 <<-'E'
	in the 1990s	199|the 1990s
	in the '90s	199|the '90s
	in '04 he left	2004|'04
	in the early 1980s	198|the early 1980s
	in the nineties	199|the nineties
	in the early nineteen fifties	195|the early nineteen fifties
	in the 20th century	19|the 20th century
	in 490 BC	BC0490|490 BC
	in 149 B.C. it began	BC0149|149 B.C.
	E
}

@test "years before Christ and references have no bounds" {
	[ "$(times 2015-07-06 'in 490 BC')" = 'DATE|BC0490|490 BC' ]
	[ "$(times 2015-07-06 'they now meet')" = 'DATE|PRESENT_REF|now' ]
}

@test "seasons last three months, and winter crosses the year" {
	[ "$(times 2015-07-06 'the winter of 1994')" = \
	    'DATE|1994-WI|the winter of 1994|from=1994-12-01|to=1995-02-28' ]
	[ "$(times 2015-07-06 'the summer of 1998')" = \
	    'DATE|1998-SU|the summer of 1998|from=1998-06-01|to=1998-08-31' ]
}

@test "holidays are found by their rule" {
	table 2015-07-06 <<-'E'
	on Easter 2015	2015-04-05|Easter 2015
	on Good Friday 2016	2016-03-25|Good Friday 2016
	on Thanksgiving Day 2014	2014-11-27|Thanksgiving Day 2014
	on Labor Day	2015-09-07|Labor Day
	on D-Day	1944-06-06|D-Day
	on Memorial Day	2015-05-25|Memorial Day
	on New Year's Eve	2015-12-31|New Year's Eve
	last Christmas	2014-12-25|last Christmas
	E
}

@test "feasts that follow the moon are found in their table" {
	table 2015-07-06 <<-'E'
	on Yom Kippur	2015-09-23|Yom Kippur
	on Chinese New Year 2014	2014-01-31|Chinese New Year 2014
	last Eid al-Adha	2014-10-04|last Eid al-Adha
	before Eid al-Fitr.	2015-07-17|Eid al-Fitr
	E
	[ "$(times 2015-07-06 'during Ramadan')" = \
	    'DATE|2015-07|Ramadan|from=2015-06-18|to=2015-07-16' ]
	[ "$(times 1998-01-20 'since Ramadan')" = \
	    'DATE|1998-01|Ramadan|from=1997-12-31|to=1998-01-28' ]
	[ "$(times 1850-07-06 'during Ramadan')" = 'DATE|XXXX-XX-XX|Ramadan' ]
}

# The value of the first time of text $2, with its dateline, dated $1.
first_of() {
	printf '%s\n' "$2" | datefind -t -d "$1" | sed -n '/^t/p' |
	    cut -f 8 | head -n 1
}

@test "feasts of the moon and the sun are those of real calendars since 1900" {
	table 2024-03-01 <<-'E'
	at Chinese New Year 2033	2033-01-31|Chinese New Year 2033
	at Tet 2007	2007-02-17|Tet 2007
	on Diwali 1998	1998-10-19|Diwali 1998
	at the Spring Festival of 2015	2015-02-19|the Spring Festival of 2015
	at Holi 2016	2016-03-24|Holi 2016
	at Nowruz 2017	2017-03-21|Nowruz 2017
	on Rosh Hashanah 1929	1929-10-05|Rosh Hashanah 1929
	on Orthodox Easter 2021	2021-05-02|Orthodox Easter 2021
	on Orthodox Christmas	2024-01-07|Orthodox Christmas
	on Yom HaShoah 2022	2022-04-28|Yom HaShoah 2022
	at the winter solstice	2023-12-22|the winter solstice
	E
}

@test "holidays of the United States are on the days that they had" {
	table 2024-03-01 <<-'E'
	on Memorial Day 1950	1950-05-30|Memorial Day 1950
	on Columbus Day 1968	1968-10-12|Columbus Day 1968
	on Veterans Day 1977	1977-10-24|Veterans Day 1977
	on Washington's Birthday 1960	1960-02-22|Washington's Birthday 1960
	on Thanksgiving 1935	1935-11-28|Thanksgiving 1935
	on Tax Day 2022	2022-04-18|Tax Day 2022
	on Tax Day 2020	2020-07-15|Tax Day 2020
	on Inauguration Day 2021	2021-01-20|Inauguration Day 2021
	E
}

@test "a holiday that countries keep apart is that of the country told of" {
	table 2016-08-30 <<-'E'
	on Pakistan's Independence Day	2016-08-14|Independence Day
	on Independence Day in Ghana	2016-03-06|Independence Day
	Shops in Perth sold out for Father's Day.	2016-09-04|Father's Day
	on Mother's Day	XXXX-XX-XX|Mother's Day
	on Canadian Thanksgiving	2016-10-10|Thanksgiving
	on Thanksgiving	2016-11-24|Thanksgiving
	on New Zealand's Labour Day	2016-10-24|Labour Day
	on Labor Day	2016-09-05|Labor Day
	Turnout in Kenya on Election Day fell.	XXXX-XX-XX|Election Day
	E
	[ "$(first_of 2016-03-08 'LEEDS (AP) - Sales rose for Mother'\''s Day.')" = \
	    2016-03-06 ]
	[ "$(first_of 2016-05-09 'She wrote to him on Mother'\''s Day.')" = 2016-05-08 ]
	[ "$(first_of 2016-10-12 'MONTREAL - He flew home for Thanksgiving.')" = \
	    2016-10-10 ]
	[ "$(first_of 2016-08-16 'Lahore (AFP) - Kites rose on Independence Day.')" = \
	    2016-08-14 ]
	[ "$(first_of 2016-07-06 'ATHENS, Ga. (AP) - It rained on Independence Day.')" = \
	    2016-07-04 ]
}

@test "eves, nights and days of feasts are counted from them" {
	table 2016-12-01 <<-'E'
	on the eve of Rosh Hashanah	2016-10-02|the eve of Rosh Hashanah
	on Diwali eve	2016-10-29|Diwali eve
	on the eve of Ramadan	2017-05-26|the eve of Ramadan
	on Chinese New Year's Eve	2017-01-27|Chinese New Year's Eve
	the first night of Passover	2017-04-10TNI|the first night of Passover
	the third day of Eid al-Adha	2016-09-14|the third day of Eid al-Adha
	on the eve of the vote	none
	E
}

@test "holidays are known in their spellings" {
	table 2016-12-01 <<-'E'
	on St Andrew's Day	2016-11-30|St Andrew's Day
	on St Georges Day	2017-04-23|St Georges Day
	at St George's Chapel	none
	at Eid-ul-Fitr, he said	2016-07-06|Eid-ul-Fitr
	at Idul Adha	2016-09-12|Idul Adha
	on Martin Luther King, Jr. Day	2017-01-16|Martin Luther King, Jr. Day
	at Navroz	2017-03-21|Navroz
	at Chanukah	2016-12-25|Chanukah
	on Shrove Tuesday and Pancake Day	2017-02-28|Shrove Tuesday 2017-02-28|Pancake Day
	Mr. Eid spoke.	none
	E
}

@test "names of feasts are other things too" {
	table 2016-12-01 <<-'E'
	They moved to Corpus Christi to find work.	none
	the Corpus Christi procession	2016-05-26|Corpus Christi
	His epiphany came late.	none
	on Epiphany	2017-01-06|Epiphany
	It is D-Day for the steel works.	none
	He landed on D-Day.	1944-06-06|D-Day
	a service of thanksgiving	none
	a National Day of Prayer	none
	the Yom Kippur war	none
	He met Ramzan Kadyrov there.	none
	during Ramzan	2017-06|Ramzan
	E
}

@test "the new year is the one to come, or that has just begun" {
	table 2016-12-01 <<-'E'
	Rents will rise in the New Year.	2017|the New Year
	early in the new year	2017|early in the new year
	the New Year honours	none
	on New Year's Day	2017-01-01|New Year's Day
	E
	[ "$(times 2017-01-20 'Rents rose in the new year.')" = \
	    'DATE|2017|the new year|from=2017-01-01|to=2017-12-31' ]
}

@test "an instant of a known zone has its offset in from and to" {
	while IFS='|' read -r text offset; do
		got=$(times 2016-06-30 "It fell at $text, 2016.")
		case $got in
		TIME*"|from=2016-"??-??T??:??"$offset|to=2016-"??-??T??:??"$offset") ;;
		*) echo "$text: $got"; return 1 ;;
		esac
	done <<-'E'
	9 a.m. EST on January 5|-05:00
	9 a.m. ET on July 5|-04:00
	9 a.m. Eastern time on January 5|-05:00
	7 p.m. Pacific on July 5|-07:00
	3 p.m. BST on July 5|+01:00
	3 p.m. BST on January 5|
	10:00 Moscow time on July 5|+03:00
	10 p.m. Greenwich Mean Time on July 5|+00:00
	6 a.m. Caracas time on January 5|-04:30
	5 p.m. UTC-3:30 on May 3|-03:30
	5 p.m. GMT+8 on May 3|+08:00
	5 p.m. Sydney time on January 3|+11:00
	8 p.m. ET/PT on July 5|
	5 p.m. local time on May 3|
	5 p.m. IST on May 3|
	5 p.m. CST on May 3|-06:00
	2 a.m. ET on November 6|
	E
	[ "$(times 2014-07-16 'at 9 a.m. Moscow time on July 14')" = \
	    'TIME|2014-07-14T09:00|9 a.m. Moscow time on July 14|from=2014-07-14T09:00+04:00|to=2014-07-14T09:00+04:00' ]
	[ "$(times 2028-01-16 'at 9 a.m. PT on January 14')" = \
	    'TIME|2028-01-14T09:00|9 a.m. PT on January 14|from=2028-01-14T09:00|to=2028-01-14T09:00' ]
	case $(times 2016-06-30 'In Beijing it fell at 5 p.m. CST.') in
	*+08:00) ;; *) return 1 ;; esac
	table 2016-12-01 <<-'E'
	A PET scan of 9 CATS	none
	E
}

@test "a date or a dateline settles the order of day and month" {
	[ "$(printf 'It came on 28/03/2016. It left on 05/04/2016.\n' |
	    datefind -t -d 2016-12-01 | sed -n '/^t/p' | cut -f 8 |
	    tr '\n' ' ')" = '2016-03-28 2016-04-05 ' ]
	[ "$(printf 'It came on 03/28/2016. It left on 05/04/2016.\n' |
	    datefind -t -d 2016-12-01 | sed -n '/^t/p' | cut -f 8 |
	    tr '\n' ' ')" = '2016-03-28 2016-05-04 ' ]
	[ "$(first_of 2016-12-01 'CARDIFF, Wales - It came on 05/04/2016.')" = \
	    2016-04-05 ]
	[ "$(first_of 2016-12-01 'CHICAGO (AP) - It came on 05/04/2016.')" = \
	    2016-05-04 ]
	[ "$(first_of 2016-12-01 'It came on 05/04/2016.')" = 2016-05-04 ]
	for text in 'LEEDS - It came.' 'It came on 05/04/2016.'; do
		printf '%s\n' "$text" >"$BATS_TEST_TMPDIR/${#text}"
	done
	[ "$(datefind -t -d 2016-12-01 "$BATS_TEST_TMPDIR/16" \
	    "$BATS_TEST_TMPDIR/22" | sed -n '/^t/p' | cut -f 8)" = 2016-05-04 ]
}

@test "the attacks of 9/11 are of 2001" {
	table 2015-07-06 <<-'E'
	since the 9/11 attacks	2001-09-11|9/11
	since the Sept. 11 attacks	2001-09-11|Sept. 11
	since Sept. 11	2001-09-11|Sept. 11
	E
}

@test "parts of the day join their day" {
	[ "$(times 2015-07-06 'on Sunday night')" = \
	    'TIME|2015-07-05TNI|Sunday night|from=2015-07-05T20:00|to=2015-07-05T24:00' ]
	[ "$(times 2015-07-06 'this morning')" = \
	    'TIME|2015-07-06TMO|this morning|from=2015-07-06T06:00|to=2015-07-06T12:00' ]
	[ "$(times 2015-07-06 'yesterday afternoon')" = \
	    'TIME|2015-07-05TAF|yesterday afternoon|from=2015-07-05T12:00|to=2015-07-05T18:00' ]
	[ "$(times 2015-07-06 'late on Monday morning')" = \
	    'TIME|2015-07-06TMO|late on Monday morning|from=2015-07-06T06:00|to=2015-07-06T12:00|mod=END' ]
	[ "$(times 2015-07-06 'last night')" = \
	    'TIME|2015-07-05TNI|last night|from=2015-07-05T20:00|to=2015-07-05T24:00' ]
}

@test "clock times are read, with and without their zone" {
	table 2015-07-06 <<-'E'
	It left at 0630 local time.	2015-07-06T06:30|0630 local time
	in the early hours of Sunday	2015-07-05TMO|the early hours of Sunday
	at 3:30 p.m. EST	2015-07-06T15:30|3:30 p.m. EST
	at 1800 hours	2015-07-06T18:00|1800 hours
	for 1800 hours	PT1800H|1800 hours
	at 1400 GMT	2015-07-06T14:00|1400 GMT
	at 5 pm	2015-07-06T17:00|5 pm
	at 12 a.m. sharp	2015-07-06T00:00|12 a.m.
	at noon Saturday	2015-07-04T12:00|noon Saturday
	at 9 a.m. Tuesday	2015-06-30T09:00|9 a.m. Tuesday
	on July 3 at 8:15 p.m.	2015-07-03T20:15|July 3 at 8:15 p.m
	at seven o'clock	2015-07-06T07:00|seven o'clock
	E
}

@test "each end of a range is an expression and takes what it lacks" {
	table 2015-07-06 <<-'E'
	on July 3-5	2015-07-03|July 3 2015-07-05|5
	from 3-5 August 2014	2014-08-03|3 2014-08-05|5 August 2014
	in 1997-98	1997|1997 1998|98
	The Jan/Feb 2014 figures came.	2014-01|Jan 2014-02|Feb 2014
	from Dec. 28 to Jan. 3, 2014	2013-12-28|Dec. 28 2014-01-03|Jan. 3, 2014
	from Dec. 28 to Jan. 3	2015-12-28|Dec. 28 2016-01-03|Jan. 3
	on Jan. 6 and 7	2015-01-06|Jan. 6 2015-01-07|7
	the 2015/2016 budget	2015|2015 2016|2016
	between March and May 2014	2014-03|March 2014-05|May 2014
	from July 3 to 5, 2014	2014-07-03|July 3 2014-07-05|5, 2014
	E
}

@test "sets have a period, and how often as tags" {
	[ "$(times - 'every Friday')" = \
	    'SET|XXXX-WXX-5|every Friday|quant=EVERY' ]
	[ "$(times - 'twice a week')" = 'SET|P1W|twice a week|freq=2X' ]
	[ "$(times - 'three times a year')" = \
	    'SET|P1Y|three times a year|freq=3X' ]
	[ "$(times - 'every two weeks')" = \
	    'SET|P2W|every two weeks|quant=EVERY' ]
	[ "$(times - 'they meet daily')" = 'SET|P1D|daily' ]
	[ "$(times - 'on Tuesday nights')" = 'SET|XXXX-WXX-2TNI|Tuesday nights' ]
}

@test "references are DATEs without a place on the calendar" {
	table 2015-07-06 <<-'E'
	It is now or never.	PRESENT_REF|now
	He currently lives here.	PRESENT_REF|currently
	Now, what does that mean?	none
	Now for the weather.	none
	Now it rains.	PRESENT_REF|Now
	He recently moved.	PAST_REF|recently
	He will soon move.	FUTURE_REF|soon
	In the past, he moved.	PAST_REF|the past
	In the near future, he moves.	FUTURE_REF|the near future
	E
}

@test "number words count and make years" {
	table 1998-02-27 <<-'E'
	in nineteen ninety-six	1996|nineteen ninety-six
	for twenty four hours	PT24H|twenty four hours
	by the year two thousand	2000|the year two thousand
	in the nineteen seventies	197|the nineteen seventies
	on the twenty-first of May	1998-05-21|the twenty-first of May
	E
}

@test "verbs that look like months are none" {
	table 2015-07-06 <<-'E'
	It may rain and they march on.	none
	May I go?	none
	They march to the second gate.	none
	It should last 10 days.	P10D|10 days
	It is to last 72 hours.	PT72H|72 hours
	E
}

@test "people who are called after months are no times" {
	table 2015-07-06 <<-'E'
	April Smith met her.	none
	She and June Jones met him.	none
	MR. GIBBS: April, I think so. 	none
	Yes, April.	none
	It fell in March, April, and May.	2015-03|March 2015-04|April 2015-05|May
	Jan Kavan met May Britt.	none
	By June Jones	none
	E
}

@test "a person called May is no month for the rest of the document" {
	got=$(printf '%s\n' 'Theresa May met him. A deal agreed by May fell.' \
	    'She leaves in May.' | datefind -d 2017-03-06 | grep '^t' |
	    cut -f 8,9)
	[ "$got" = "$(printf '2017-05\tMay')" ]
}

@test "names with times in them are no times" {
	table 2015-07-06 <<-'E'
	He watches Friday Night Lights.	none
	The Sunday Times said so.	none
	Sun's shares fell.	none
	The Daily Mail said so.	none
	He was on 60 Minutes there.	none
	The fall of Budapest came.	none
	The Arab Spring spread.	none
	The annual March for Life began.	none
	They recalled the Yom Kippur War.	none
	He told USA Today so.	none
	He was on the Today show.	none
	He was Player of the Year.	none
	He hit a century for Surrey.	none
	E
}

@test "newspapers, companies and wars are no times" {
	table 2015-07-06 <<-'E'
	He told the Beirut daily An-Nahar of it.	none
	The Cuban daily said it was so.	none
	They read a weekly in Rome.	none
	They met daily in Rome.	P1D|daily
	It sets the daily and annual standards.	P1D|daily
	They wait for their monthly VA payment.	P1M|monthly
	He holds a daily rally.	P1D|daily
	The shares fell, with Sun reporting a loss.	none
	They meet on Sun at 3 p.m.	2015-07-12T15:00|Sun at 3 p.m
	The map was changed in the Six Day War of that region.	none
	The map was changed in the Six-Day War of that region.	none
	It lasted six days.	P6D|six days
	He was the hero of the film High Noon.	none
	They met at noon.	2015-07-06T12:00|noon
	It was a deal made at the last minute.	none
	They spring into action.	none
	They sank into the sunset of life.	none
	He said the fall was due to rates.	none
	E
}

@test "numbers that look like years are none" {
	table 2015-07-06 <<-'E'
	It killed 1,998 people.	none
	It cost $1998 then.	none
	It killed 2000 people.	none
	Call 555-1998 for it.	none
	It weighs 1990 kg.	none
	Room 2010 is free.	none
	It holds about 1500-1700 people.	none
	The bill H.R. 1998 failed.	none
	Call channel 1800 247 600.	none
	A man in his early 60s fell.	none
	Temperatures were in the 90s.	none
	He lives at 1600 Pennsylvania Avenue.	none
	Some 1500 protesters came.	none
	He ran 1500 in record time.	none
	He won the 1500 in Rome.	none
	See 123 F.3d 1999 for the case.	none
	Gold closed at 1650 an ounce.	none
	He lives at 1999 Main St., near us.	none
	It was built in 1500 in Rome.	1500|1500
	Tel. 138-2010-2015	none
	Call 020 7946 1999 now.	PRESENT_REF|now
	They voted for Resolution 1973.	none
	It is in Senate Bill 1735 and Title 2005.	none
	The Freedom Act 1998 came.	1998|1998
	He read "1984" and Orwell's 1984.	none
	The index closed at 1985.	none
	See Order 2015-187.	none
	The 1929 Wall Street crash came.	1929|1929
	E
}

@test "the second half of a match is no half of a year" {
	table 2015-07-06 <<-'E'
	The striker scored twice in the second half.	none
	Profit rose in the second half.	2015-H2|the second half
	E
}

@test "scores, ratios and versions are no times" {
	table 2015-07-06 <<-'E'
	They won 3:2 and lost 21-15.	none
	It runs version 1.2.2003.4 now.	PRESENT_REF|now
	The odds are 10:30 to one.	none
	E
}

@test "without a document date the unknown parts stay X and no bounds" {
	[ "$(times - 'late on Monday morning')" = \
	    'TIME|XXXX-WXX-1TMO|late on Monday morning|mod=END' ]
	[ "$(times - 'on July 20')" = 'DATE|XXXX-07-20|July 20' ]
	[ "$(times - 'last week')" = 'DATE|XXXX-WXX|last week' ]
	[ "$(times - 'this year')" = 'DATE|XXXX|this year' ]
	[ "$(times - 'on July 20, 2014')" = \
	    'DATE|2014-07-20|July 20, 2014|from=2014-07-20|to=2014-07-20' ]
}

@test "a dateline tells the day of a document whose year is known" {
	got=$(printf 'KABUL, July 19 (AP) - They met on Monday.\n' |
	    datefind -d 2010 | grep '^t' | cut -f 8 | tr '\n' ' ')
	[ "$got" = '2010-07-19 2010-07-19 ' ]
}

@test "-d dates documents that have no date, and changes no column" {
	got=$(printf 'They met today.' | datefind -d 2015-07-06 |
	    grep '^t' | cut -f 3,8)
	[ "$got" = "$(printf '%s\t%s' - 2015-07-06)" ]
	got=$(printf 'S\td\t2001-02-03\t1\t0\t15\ts\t1\tThey met today.\n' |
	    datefind -d 2015-07-06 | grep '^t' | cut -f 3,8)
	[ "$got" = "$(printf '%s\t%s' 2001-02-03 2001-02-03)" ]
}

@test "a document date of a month or a year is used as far as it goes" {
	[ "$(times 2015-07 'They met this month')" = \
	    'DATE|2015-07|this month|from=2015-07-01|to=2015-07-31' ]
	[ "$(times 2015 'They met last year')" = \
	    'DATE|2014|last year|from=2014-01-01|to=2014-12-31' ]
	[ "$(times 2015 'They met today')" = 'DATE|2015-XX-XX|today' ]
}

@test "ISO weeks are right around the turn of years" {
	table 2016-01-03 <<-'E'
	this week	2015-W53|this week
	next week	2016-W01|next week
	E
	table 2009-12-31 <<-'E'
	this week	2009-W53|this week
	E
	table 2018-12-31 <<-'E'
	this week	2019-W01|this week
	E
}

@test "leap years and centuries count right" {
	table 2000-03-01 <<-'E'
	They met yesterday.	2000-02-29|yesterday
	E
	table 1900-03-01 <<-'E'
	They met yesterday.	1900-02-28|yesterday
	E
	table 2016-02-28 <<-'E'
	They meet tomorrow.	2016-02-29|tomorrow
	E
}

@test "the ends of the calendar are not crossed" {
	run times 9999-12-31 'They meet tomorrow, next week and next year.'
	[ "$status" -eq 0 ]
	run times 0001-01-01 'They met yesterday, last week and 50000 years ago.'
	[ "$status" -eq 0 ]
	[ "${output#*-1}" = "$output" ]
}

@test "ages in years are no times, other ages are durations" {
	table 2015-07-06 <<-'E'
	He was 18 years old.	none
	They are at least 25 years of age.	none
	Mr. Smith, 52 years old, resigned.	none
	The baby was six months old.	P6M|six months old
	It is a nine-day-long march.	P9D|nine-day-long
	after weeklong talks	P1W|weeklong
	E
}

@test "many, several and other amounts of units are X" {
	table 2015-07-06 <<-'E'
	for a number of years	PXY|a number of years
	for dozens of years	PXY|dozens of years
	some years ago	PAST_REF|some years ago
	some 20 years	P20Y|some 20 years
	It is a matter of weeks.	PXW|a matter of weeks
	It changed over the years.	PXY|the years
	in the early years	PXY|the early years
	in the coming days and weeks	PXD|the coming days and weeks
	over the next few weeks and months	PXW|the next few weeks and months
	E
}

@test "the first months of a year and the year are one duration" {
	table 2015-07-06 <<-'E'
	in the first ten months of 1915	P10M|the first ten months of 1915
	in the last two weeks of February 1951	P2W|the last two weeks of February 1951
	E
}

@test "around a date is that date, but not around what is named after it" {
	[ "$(times 2015-07-06 'It is due around Nov. 1.')" = \
	    'DATE|2015-11-01|around Nov. 1|from=2015-11-01|to=2015-11-01|mod=APPROX' ]
	table 2015-07-06 <<-'E'
	It was built about 1910.	1910|about 1910
	They got around Friday's ruling.	2015-07-03|Friday
	It will close around year end.	2015|around year end
	at the end-1985 level	1985|end-1985
	a year-end rally	2015|year-end
	by the end of year	2015|end of year
	this year's summer	2015-SU|this year's summer
	this school year	2015|this school year
	in the latter part of 1944	1944|the latter part of 1944
	by no later than 2018	2018|2018
	E
}

@test "days of a list take their month from the first" {
	table 2015-07-06 <<-'E'
	from July 3rd to the 5th	2015-07-03|July 3rd 2015-07-05|the 5th
	on July 4th and 5th	2015-07-04|July 4th 2015-07-05|5th
	from the 8th to the 11th	2015-07-08|the 8th 2015-07-11|the 11th
	He left on the 20th.	2015-07-20|the 20th
	It rained in June and Aug then.	2015-06|June 2015-08|Aug
	It was argued in some quarters.	none
	A Jan-Feb rise came.	2015-01|Jan 2015-02|Feb
	on July 3, 10 and 17	2015-07-03|July 3 2015-07-10|10 2015-07-17|17
	It was on 14 July Tuesday.	2015-07-14|14 July Tuesday
	It fell on the 29 August.	2015-08-29|the 29 August
	E
}

@test "quarters and seasons of a list take their year from each other" {
	table 1989-10-26 <<-'E'
	in the second and fourth quarters	1989-Q2|the second 1989-Q4|fourth quarters
	in summer and autumn 1918	1918-SU|summer 1918-FA|autumn 1918
	E
}

@test "the quarter that ended on a day is the one of the calendar" {
	table 1989-10-26 <<-'E'
	In the quarter ended Sept. 29 it rose.	1989-Q3|the quarter 1989-09-29|Sept. 29
	In the quarter ended July 31 it rose.	1989-Q2|the quarter 1989-07-31|July 31
	In the week ended Oct. 14 it rose.	1989-W41|the week 1989-10-14|Oct. 14
	In the quarter ended Jan. 31 it rose.	1988-Q4|the quarter 1989-01-31|Jan. 31
	E
}

@test "fiscal years and centuries of a list share what they are" {
	table 2014-07-16 <<-'E'
	in fiscal 2014-15	2014|fiscal 2014 2015|15
	in the late 19th and early 20th centuries	18|the late 19th 19|early 20th centuries
	in the 6th and 5th centuries BC	BC05|the 6th BC04|5th centuries BC
	E
}

@test "what comes every month, every five years and on alternate days" {
	table 2014-07-16 <<-'E'
	the first Tuesday of every month	P1M|the first Tuesday of every month
	once every five years	P5Y|once every five years
	on alternate Fridays	XXXX-WXX-5|alternate Fridays
	E
}

@test "the last months of a campaign and the years to come are durations" {
	table 2014-07-16 <<-'E'
	in the closing days of it	PXD|the closing days
	in the final weeks of 2013	PXW|the final weeks of 2013
	in the years to come	PXY|the years to come
	E
}

@test "years stand behind a comparison and before more than" {
	table 2015-07-06 <<-'E'
	It is a 42 percent increase over 2003.	2003|2003
	It will last until at least 2020.	2020|2020
	In 2004 more than 50 of them came.	2004|2004
	They say 2007 marks a change.	2007|2007
	It killed over 2003 men.	none
	It cost 1998 marks.	none
	E
}

@test "years that something took are a duration, and a price has a rate" {
	table 2015-07-06 <<-'E'
	It took years to build.	PXY|years
	Hours after the blast, police came.	PTXH|Hours
	It pays $9.16 an hour.	none
	in previous fiscal years	PXY|previous fiscal years
	for two more working days	P2D|two more working days
	for thirty or more years	P30Y|thirty or more years
	He left some time ago.	PAST_REF|some time ago
	He left a long time ago.	PAST_REF|a long time ago
	He left a few moments ago.	PAST_REF|a few moments ago
	It went on for weeks and months.	PXW|weeks and months
	It came just days after the vote.	PXD|days
	It is better than 1986.	1986|1986
	in the middle of the night	2015-07-06TNI|the middle of the night
	E
}

@test "the month is the one that is told of" {
	table 2015-07-06 <<-'E'
	They met in May. During the month it fell.	2015-05|May 2015-05|the month
	In the month ended January 31 it rose.	2015-01|the month 2015-01-31|January 31
	It worked the entire week.	2015-W27|the entire week
	It is the book of the month.	none
	E
}

@test "twice-daily and three times weekly have a frequency" {
	[ "$(times 2015-07-06 'a twice-daily flight')" = \
	    'SET|P1D|twice-daily|freq=2X' ]
	[ "$(times 2015-07-06 'They fly three times weekly.')" = \
	    'SET|P1W|three times weekly|freq=3X' ]
	[ -z "$(times 2015-07-06 'It is paid semi-annually.')" ]
}

@test "hours a day and days a week are a set with their frequency" {
	[ "$(times 2014-07-16 'He works six days a week.')" = \
	    'SET|P1W|six days a week|freq=6D' ]
	[ "$(times 2014-07-16 'It is open 24 hours a day.')" = \
	    'SET|P1D|24 hours a day|freq=24H' ]
	[ "$(times 2014-07-16 'They meet one day every month.')" = \
	    'SET|P1M|one day every month|quant=EVERY|freq=1D' ]
	[ "$(times 2014-07-16 'They meet every other month.')" = \
	    'SET|P2M|every other month|quant=EVERY' ]
	[ "$(times 2014-07-16 'They meet twice a month.')" = \
	    'SET|P1M|twice a month|freq=2X' ]
}

@test "weeks of a year or of this month, and days of the next" {
	table 2014-07-16 <<-'E'
	in the first week of 2015	2015-W01|the first week of 2015
	in the third week of this month	2014-W29|the third week of this month
	in the week of the 24th	2014-W30|the week of the 24th
	on 20th of next month	2014-08-20|20th of next month
	It opens on Tuesday 22nd.	2014-07-22|Tuesday 22nd
	E
}

@test "half-hour, at present, early in the morning and 7 p.m. Eastern" {
	table 2014-07-16 <<-'E'
	after half-hour talks	PT30M|half-hour
	At present nothing is known.	PRESENT_REF|present
	It stays at present levels.	none
	Early in the morning he left.	2014-07-16TMO|Early in the morning
	It is on at 7 p.m. Eastern today.	2014-07-16T19:00|7 p.m. Eastern today
	It is at 7 p.m. Central Park time.	2014-07-16T19:00|7 p.m.
	E
}

@test "years of long ago are found where nothing is counted" {
	table 2014-07-16 <<-'E'
	In 1492 Columbus sailed.	1492|1492
	The Ming dynasty (1368-1644) built it.	1368|1368 1644|1644
	In 1200 homes there was no light.	none
	He hit 1200 and they sold 1350 of them.	none
	E
}

@test "the last day, the last quarter and the year and a half" {
	table 2014-07-16 <<-'E'
	on the last day of June	2014-06-30|the last day of June
	on the final day of 2013	2013-12-31|the final day of 2013
	in the last quarter of 2013	2013-Q4|the last quarter of 2013
	in the past year and a half	P1Y6M|the past year and a half
	in the winter of 2013-14	2013-WI|the winter of 2013-14
	this Easter weekend	2014-W16-WE|this Easter weekend
	in the week beginning July 7	2014-W28|the week 2014-07-07|July 7
	The week before that, he left.	2014-W28|The week before that
	It was as recently as 2010.	2010|2010
	E
}

@test "small hours, hours without minutes and nights before a day" {
	table 2014-07-16 <<-'E'
	in the wee hours of Saturday	2014-07-12TMO|the wee hours of Saturday
	Overnight Friday, two men were shot.	2014-07-11TNI|Overnight Friday
	From 1400 to 1600 GMT it was down.	2014-07-16T14:00|1400 2014-07-16T16:00|1600 GMT
	Yesterday afternoon at about 3 o'clock it rained.	2014-07-15T15:00|Yesterday afternoon at about 3 o'clock
	E
}

@test "a year or two, the last year or so, a while ago, winter months" {
	table 2014-07-16 <<-'E'
	He left a year or two ago.	2013|a year or two ago
	He left a short while ago.	PAST_REF|a short while ago
	over the last year or so	2013|the last year or so
	in the next day or two	P1D|the next day or two
	during these past five years	P5Y|these past five years
	in the winter months	2013-WI|the winter months
	It takes six months or one year.	P6M|six months P1Y|one year
	in calendar year 2005	2005|calendar year 2005
	E
}

@test "every weekday and weekdays are sets, every now and then is no time" {
	table 2014-07-16 <<-'E'
	It is open every weekday.	P1D|every weekday
	It is open on weekdays.	P1D|weekdays
	He calls every now and then.	none
	E
}

@test "years before Christ share their era, and narratives are told in them" {
	table 2015-07-06 <<-'E'
	in the revolt (499-493 BC)	BC0499|499 BC0493|493 BC
	in the spring of 480 BC	BC0480|the spring of 480 BC
	E
	got=$(printf '%s\n' 'In 492 BC he set out. In 491 BC he came back.' \
	    'The following year they met, and again in May.' |
	    datefind -d 2009-12-19 | grep '^t' | cut -f 8 | tr '\n' ' ')
	[ "$got" = 'BC0492 BC0491 BC0490 BC0490-05 ' ]
}

@test "the week that a Monday tells of is the last one" {
	table 2015-07-06 <<-'E'
	For the week, the index fell.	2015-W27|the week
	It will fall for the week.	2015-W28|the week
	E
}

@test "decades and centuries before Christ are counted down" {
	got=$(printf '%s\n' 'In 492 BC he set out. In 387 BC he came back.' \
	    'It undid the gains of the previous century.' |
	    datefind -d 2009-12-19 | grep '^t' | cut -f 8 | tr '\n' ' ')
	[ "$got" = 'BC0492 BC0387 BC04 ' ]
}

@test "a year that is a heading begins a narrative" {
	got=$(printf '%s\n\n%s\n' 1936 'He was killed on 20 July.' |
	    datefind -d 2009-12-19 | grep '^t' | cut -f 8 | tr '\n' ' ')
	[ "$got" = '1936 1936-07-20 ' ]
}

@test "in a narrative the 29th of February is of the leap year next to it" {
	got=$(printf '%s\n' 'In May 2006 it began. In July 2007 it spread.' \
	    'They left on February 29.' | datefind -d 2012-12-19 |
	    grep '^t' | cut -f 8 | tr '\n' ' ')
	[ "$got" = '2006-05 2007-07 2008-02-29 ' ]
}

@test "a narrative goes on after what was years earlier, and to the last year" {
	got=$(printf '%s\n' 'In March 2003 it began. In May 2003 it spread.' \
	    'Two years earlier it was calm. On 15 April they met.' \
	    'In May 2008 it ended. On 3 June this year they left.' |
	    datefind -d 2009-12-19 | grep '^t' | cut -f 8 | tr '\n' ' ')
	[ "$got" = '2003-03 2003-05 2001 2003-04-15 2008-05 2008-06-03 ' ]
}

@test "in history, and not in news, former and future are references" {
	years='In 1901, 1902, 1903, 1904, 1905, 1906, 1907, 1908 and 1909 it rained.'
	he='His former general drew future maps.'
	got=$(printf '%s\n' "$years" "$he" | datefind -d 2009-12-19 |
	    grep '^t' | tail -n 2 | cut -f 8 | tr '\n' ' ')
	[ "$got" = 'PAST_REF FUTURE_REF ' ]
	[ -z "$(echo "$he" | datefind -d 2009-12-19 | grep '^t')" ]
}

@test "a day of which only the month or year is told stays open" {
	table 2015-07-06 <<-'E'
	They met in June 1998; the same day it fell.	1998-06|June 1998 1998-06-XX|the same day
	It began in 1998 and ended the next day.	1998|1998 1998-XX-XX|the next day
	E
}

@test "a clock time and its like in brackets share the day behind them" {
	table 2018-07-11 <<-'E'
	at 9 a.m. (1300 GMT) on Saturday	2018-07-07T09:00|9 a.m. 2018-07-07T13:00|1300 GMT 2018-07-07|Saturday
	E
}

@test "the like of a clock time in another zone may be of the day beside it" {
	table 2018-07-11 <<-'E'
	It struck at 11 p.m. on Sunday (0300 GMT).	2018-07-08T23:00|11 p.m. on Sunday 2018-07-09T03:00|0300 GMT
	It began at 2 a.m. local time (2300 GMT) on Sunday.	2018-07-08T02:00|2 a.m. local time 2018-07-07T23:00|2300 GMT 2018-07-08|Sunday
	It fell at about 2200 hrs local time (1800 GMT).	2018-07-11T22:00|about 2200 hrs local time 2018-07-11T18:00|1800 GMT
	They closed at 8 p.m. on Sunday/0000 GMT.	2018-07-08T20:00|8 p.m. on Sunday 2018-07-09T00:00|0000 GMT
	It fell at 10 a.m. local (9 p.m. EDT).	2018-07-11T10:00|10 a.m. 2018-07-10T21:00|9 p.m. EDT
	It fell at midnight local time (0700 UTC).	2018-07-11T24:00|midnight local time 2018-07-12T07:00|0700 UTC
	It fell at 11 p.m. on Sunday (0300 GMT), then at 11:30 p.m. again.	2018-07-08T23:00|11 p.m. on Sunday 2018-07-09T03:00|0300 GMT 2018-07-08T23:30|11:30 p.m.
	It fell at 11 p.m. on Sunday (0300 GMT Monday).	2018-07-08T23:00|11 p.m. on Sunday 2018-07-09T03:00|0300 GMT Monday
	It fell at 11 p.m. on Sunday (3 a.m. in Bonn).	2018-07-08T23:00|11 p.m. on Sunday 2018-07-09T03:00|3 a.m.
	E
}

@test "a clock time without a day is of the day told of last" {
	got=$(printf '%s\n' 'He was shot on July 1. They heard it at 10 p.m.' |
	    datefind -d 2015-07-06 | grep '^t' | cut -f 8 | tr '\n' ' ')
	[ "$got" = '2015-07-01 2015-07-01T22:00 ' ]
}

@test "the day before, one day and the other day are no spans" {
	table 2015-07-06 <<-'E'
	They met on June 3, and he fell the day before.	2015-06-03|June 3 2015-06-02|the day before
	It will one day be large.	FUTURE_REF|one day
	It lasted one day.	P1D|one day
	He came the other day.	PAST_REF|the other day
	They fled at night.	XXXX-XX-XXTNI|night
	They met on a Sunday.	2015-07-05|a Sunday
	He left days later.	PXD|days later
	It is the second day of talks.	2015-07-06|the second day
	He runs a first day care.	none
	E
}

@test "a title of a program is no time, in a sentence of small letters" {
	table 2015-07-06 <<-'E'
	He said so on This Week.	none
	He said so this week.	2015-W28|this week
	Steel Profit Rose Last Year, Maker Says	2014|Last Year
	E
}

@test "posts name times without articles, and tags are no times" {
	table 2014-12-05 <<-'E'
	What a day! :)	P1D|a day
	Happy #Friday all!!	none
	Rainy day, see http://t.co/1998	P1D|day
	@monday good morning	2014-12-05TMO|morning
	lol got the weekend free	2014-W49-WE|the weekend
	Long weekend ahead #fun	2014-W49-WE|weekend
	Waited 4+ hours haha	PT4H|4+ hours
	what the day brings #life	2014-12-05|the day
	I remember those days lol	PXD|those days
	see you soon at my current place #yay	none
	still going #10yrs	none
	Happy New Year! #2015	none
	sat nite out @8pm lol	2014-11-29TNI|sat nite 2014-12-05T20:00|8pm
	home for xmas lol	2014-12-25|xmas
	on a Xmas evening #food	2014-12-25TEV|a Xmas evening
	ystd was fun	2014-12-04|ystd
	yr presence was missed lol	none
	Every mon, wed and thur #gym	XXXX-WXX-1|Every mon XXXX-WXX-3|wed XXXX-WXX-4|thur
	Halloween nights! Super scary :)	2014-10-31|Halloween 2014-12-05TNI|nights
	pics of last nights game #pba	2014-12-04TNI|last nights
	having a long weekend lol	2014-W49-WE|weekend
	E
	table 2014-12-05 <<-'E'
	What a rainy day it was.	none
	E
}

@test "a season in a post is of its year, and midnight the beginning of its day" {
	table 2014-01-07 <<-'E'
	A white winter #snow	2014-WI|winter
	The winter came.	2013-WI|The winter
	midnight movie lol	2014-01-07T00:00|midnight
	It was midnight.	2014-01-07T24:00|midnight
	E
}

@test "in a post years ago are counted to the day" {
	table 2014-08-06 <<-'E'
	we had a chat 2 years ago lol	2012-08-06|2 years ago
	we had a chat 3 weeks ago lol	2014-W29|3 weeks ago
	They had a chat two years ago.	2012|two years ago
	E
	table 2016-02-29 <<-'E'
	One year ago #throwback	2015-02-28|One year ago
	E
}

@test "the next day needs no article" {
	table 2014-12-05 <<-'E'
	They came on July 3 and left next day.	2014-07-03|July 3 2014-07-04|next day
	They came on July 3 and left the very next day.	2014-07-03|July 3 2014-07-04|the very next day
	In May 2013 they came, the next day, the next day.	2013-05|May 2013 2013-05-XX|the next day 2013-05-XX|the next day
	E
}

@test "months take a short year with its apostrophe, joined or not" {
	table 2014-12-05 <<-'E'
	It was in Aug '13.	2013-08|Aug '13
	It was in August'13.	2013-08|August'13
	It was 6 mths ago.	2014-06|6 mths ago
	E
}

@test "four digits that begin with 0 are a clock time and no amount" {
	table 2014-12-05 <<-'E'
	It left 0400 hrs.	2014-12-05T04:00|0400 hrs
	E
}

@test "Friday 13th is the nearest such day" {
	table 2014-12-03 <<-'E'
	It was Friday 13th.	2015-02-13|Friday 13th
	On Monday first reports came.	2014-12-01|Monday
	E
}

@test "a weekday of a list follows on the day before it" {
	table 2014-12-02 <<-'E'
	They met this Friday and Saturday.	2014-12-05|this Friday 2014-12-06|Saturday
	They met last Friday and Saturday.	2014-11-28|last Friday 2014-11-29|Saturday
	They met on Friday night and Saturday.	2014-11-28TNI|Friday night 2014-11-29|Saturday
	How about Friday night or Sat?	2014-12-05TNI|Friday night 2014-12-06|Sat
	They met this Monday.	2014-12-01|this Monday
	They meet this Monday.	2014-12-08|this Monday
	E
}

@test "a post begins with what it is about to do, or did" {
	table 2014-12-02 <<-'E'
	@joe flying out on sunday	2014-12-07|sunday
	Flying to Rome on Friday #fun	2014-12-05|Friday
	Survived this Monday #fun	2014-12-01|this Monday
	ANDA Friday Talk: Founding Members #art	2014-11-28|Friday
	E
}

@test "a weekday in brackets is that of the date before it" {
	table 2015-04-14 <<-'E'
	on May 5-6 (Tues-Wed 9 a.m. - 5 p.m.)	2015-05-05|May 5 2015-05-06|6 2015-05-05|Tues 2015-05-06T09:00|Wed 9 a.m. 2015-05-06T17:00|5 p.m.
	It was July 20, 2014 (Sunday).	2014-07-20|July 20, 2014 2014-07-20|Sunday
	E
}

@test "the end of a range of clock times is of the day of its beginning" {
	table 2015-04-14 <<-'E'
	class on Friday 9am to 5pm #fun	2015-04-10T09:00|Friday 9am 2015-04-10T17:00|5pm
	E
}

@test "a list of ranges of days has its month from the first" {
	table 2015-04-20 <<-'E'
	on May 2 - 3, 9 - 10 and 30-31	2015-05-02|May 2 2015-05-03|3 2015-05-09|9 2015-05-10|10 2015-05-30|30 2015-05-31|31
	on July 3-5, 2-1 in extra time	2015-07-03|July 3 2015-07-05|5
	on June 1 and 5-8	2015-06-01|June 1 2015-06-05|5 2015-06-08|8
	E
}

@test "a clock time follows its day behind a comma, with a space or without" {
	table 2014-12-05 <<-'E'
	It opens this Saturday,7pm.	2014-12-06T19:00|this Saturday,7pm
	It opened Thursday night, 11pm.	2014-12-04T23:00|Thursday night, 11pm
	It sold 3,000 on Friday.	2014-12-05|Friday
	E
}

@test "in a post four digits after at are a clock time" {
	table 2014-12-05 <<-'E'
	Left school at 1015, lol	2014-12-05T10:15|1015
	closes this Fri night, 2359!!	2014-12-05T23:59|this Fri night, 2359
	at 1015 people lol	none
	Left school at 1015.	none
	E
}

@test "the weekdays of a list after every come again and again" {
	table 2014-12-05 <<-'E'
	It opens every Monday and Friday.	XXXX-WXX-1|every Monday XXXX-WXX-5|Friday
	It opened every Monday, Tuesday and Friday.	XXXX-WXX-1|every Monday XXXX-WXX-2|Tuesday XXXX-WXX-5|Friday
	E
}

@test "a post is known by any of its sentences, and no long text is one" {
	times_of() {
		datefind "$@" -d 2014-12-05 | grep -c '^t' || :
	}
	post='It was a great rainy day. See http://t.co/1998'
	[ "$(echo "$post" | times_of)" -eq 1 ]
	[ "$(echo "It was a rainy day. Then i'm off" | times_of)" -eq 1 ]
	[ "$(echo 'Sad day. School starts on a friday?' | times_of)" -eq 2 ]
	[ "$(echo 'A rainy day. Dunno' | times_of)" -eq 1 ]
	[ "$(echo "$post" | times_of -u)" -eq 0 ]
	[ "$({ echo "$post"; yes 'They met.' | sed 200q; } | times_of)" -eq 0 ]
	[ "$(echo 'It was a great rainy day.' | times_of)" -eq 0 ]
}

@test "of a document's month or year holidays and quarters are its own" {
	table 2015-07 <<-'E'
	on Christmas Eve	2015-12-24|Christmas Eve
	in the third quarter	2015-Q3|the third quarter
	They came yesterday.	XXXX-XX-XX|yesterday
	E
	table 2015 <<-'E'
	on Christmas Eve	2015-12-24|Christmas Eve
	in the third quarter	2015-Q3|the third quarter
	They came yesterday.	XXXX-XX-XX|yesterday
	E
}

@test "days next to the ends of the calendar are right" {
	table 9999-12-31 <<-'E'
	They came yesterday.	9999-12-30|yesterday
	on Christmas Eve	9999-12-24|Christmas Eve
	They come next Friday.	XXXX-WXX-5|next Friday
	They come tomorrow.	XXXX-XX-XX|tomorrow
	E
	table 0001-01-01 <<-'E'
	They come tomorrow.	0001-01-02|tomorrow
	They came last Monday.	XXXX-WXX-1|last Monday
	E
}

@test "clock times of a range or a list are of the day that stands once" {
	table 2014-07-16 <<-'E'
	It is on from 9 a.m. to 1 p.m. Sunday.	2014-07-13T09:00|9 a.m. 2014-07-13T13:00|1 p.m. Sunday
	Doors open at 7 and 9:30 p.m. Friday.	2014-07-18T19:00|7 2014-07-18T21:30|9:30 p.m. Friday
	It will run from 2 to 4 p.m. on July 26.	2014-07-26T14:00|2 2014-07-26T16:00|4 p.m. on July 26
	Shows are at 2, 5 and 8 p.m. Saturday.	2014-07-19T14:00|2 2014-07-19T17:00|5 2014-07-19T20:00|8 p.m. Saturday
	It was shut from 11 p.m. Friday to 5 a.m. Sunday.	2014-07-11T23:00|11 p.m. Friday 2014-07-13T05:00|5 a.m. Sunday
	Friday, July 11, 2014, 3:00 to 5:00 pm	2014-07-11T15:00|Friday, July 11, 2014, 3:00 2014-07-11T17:00|5:00 pm
	from 10:00 p.m. Friday to 2:00	2014-07-11T22:00|10:00 p.m. Friday 2014-07-12T02:00|2:00
	The curfew was from 10 p.m. to 6 a.m. Saturday.	2014-07-11T22:00|10 p.m. 2014-07-12T06:00|6 a.m. Saturday
	It is open from 9 to 5 on Saturday.	2014-07-12T09:00|9 2014-07-12T17:00|5 on Saturday
	On Friday it was open from 8 a.m. to noon.	2014-07-11|Friday 2014-07-11T08:00|8 a.m. 2014-07-11T12:00|noon
	He left at 8 a.m. The hall shut on Friday.	2014-07-16T08:00|8 a.m. 2014-07-11|Friday
	E
}

@test "the day that stands behind a clock time in its clause is its day" {
	table 2020-09-30 <<-'E'
	He was shot at about 2 a.m. in Brooklyn on Friday.	2020-09-25T02:00|about 2 a.m. 2020-09-25|Friday
	The 5 p.m. update on Monday had it there.	2020-09-28T17:00|5 p.m. 2020-09-28|Monday
	It will be at 7 p.m. at St. Mary's Church on Friday.	2020-10-02T19:00|7 p.m. 2020-10-02|Friday
	They meet at 7 p.m. in the hall Tuesday.	2020-10-06T19:00|7 p.m. 2020-10-06|Tuesday
	It is from 2 to 4 p.m. at the library in Austin, Texas, on July 4.	2020-07-04T14:00|2 2020-07-04T16:00|4 p.m. 2020-07-04|July 4
	It fell at around 4 p.m. local time (1500 GMT) on Sunday.	2020-09-27T16:00|around 4 p.m. local time 2020-09-27T15:00|1500 GMT 2020-09-27|Sunday
	It fell at 4 p.m. (1500 GMT) in Oslo on 12 September.	2020-09-12T16:00|4 p.m. 2020-09-12T15:00|1500 GMT 2020-09-12|12 September
	It began in the morning in Leeds on Monday.	2020-09-28TMO|the morning 2020-09-28|Monday
	It struck at 5:12 a.m., officials said on Sunday.	2020-09-30T05:12|5:12 a.m. 2020-09-27|Sunday
	It fell at 8 a.m. near a market, and on Friday they met.	2020-09-30T08:00|8 a.m. 2020-09-25|Friday
	She left at 8 a.m. to prepare for Friday.	2020-09-30T08:00|8 a.m. 2020-10-02|Friday
	She left at 8 a.m. after Friday's match.	2020-09-30T08:00|8 a.m. 2020-09-25|Friday
	He spoke at 8 a.m. of a trip to Rome next Friday.	2020-09-30T08:00|8 a.m. 2020-10-09|next Friday
	It runs from 8 am to 9 pm (EDT), Monday-Saturday.	2020-09-30T08:00|8 am 2020-09-30T21:00|9 pm 2020-10-05|Monday 2020-10-10|Saturday
	On Thursday at 9 he met those who came on Friday.	2020-09-24T09:00|Thursday at 9 2020-09-25|Friday
	At 2 a.m. a bomb exploded in Kabul on Friday.	2020-09-25T02:00|2 a.m. 2020-09-25|Friday
	Doors open at 6 p.m. and the show starts at 8 p.m. at the Apollo on Friday.	2020-09-30T18:00|6 p.m. 2020-10-02T20:00|8 p.m. 2020-10-02|Friday
	E
}

@test "a day that is of something else is not that of a clock time before it" {
	table 2020-09-30 <<-'E'
	A vigil is at 6 p.m. in memory of the boy killed on Sunday.	2020-09-30T18:00|6 p.m. 2020-09-27|Sunday
	The judge will rule at 10 a.m. on a motion filed by them on Friday.	2020-09-30T10:00|10 a.m. 2020-09-25|Friday
	He came home at 6 p.m. from a job he began on Monday.	2020-09-30T18:00|6 p.m. 2020-09-28|Monday
	Tickets go on sale at 10 a.m. for the show on Oct. 24.	2020-09-30T10:00|10 a.m. 2020-10-24|Oct. 24
	He spoke at 9 p.m. about the attack on Sept. 11, 2001.	2020-09-30T21:00|9 p.m. 2001-09-11|Sept. 11, 2001
	It fell at 3 a.m. on a hotel in Kabul, Reuters reported on Tuesday.	2020-09-30T03:00|3 a.m. 2020-09-29|Tuesday
	The doors open at 6pm, Adele sings on Friday.	2020-09-30T18:00|6pm 2020-10-02|Friday
	The man (last seen at 9 p.m.) was found dead on Friday.	2020-09-30T21:00|9 p.m. 2020-09-25|Friday
	It closes at midnight for the Nov. 3 election.	2020-09-30T24:00|midnight 2020-11-03|Nov. 3
	It closes at 9 p.m. except Sunday.	2020-09-30T21:00|9 p.m. 2020-09-27|Sunday
	E
	printf 'On Friday he spoke at 2 a.m. with those hurt on Monday.\n' |
	    sentsplit -t | datefind | grep -q 'XXXX-XX-XXT02:00'
}

@test "hours that end after midnight end on the next day" {
	table 2020-09-30 <<-'E'
	It will be open from 10 p.m. to 2 a.m. at the club on Friday.	2020-10-02T22:00|10 p.m. 2020-10-03T02:00|2 a.m. 2020-10-02|Friday
	On Friday it was open from 10 p.m. to 2 a.m. and at 9 a.m. on.	2020-09-25|Friday 2020-09-25T22:00|10 p.m. 2020-09-26T02:00|2 a.m. 2020-09-25T09:00|9 a.m.
	It fell between 10 p.m. and 2 a.m. in Brooklyn on Friday.	2020-09-25T22:00|10 p.m. 2020-09-26T02:00|2 a.m. 2020-09-25|Friday
	On Friday it was open 10 p.m.–2 a.m. for all.	2020-09-25|Friday 2020-09-25T22:00|10 p.m. 2020-09-26T02:00|2 a.m.
	On Friday it was open from 10 p.m. to about 2 a.m. for all.	2020-09-25|Friday 2020-09-25T22:00|10 p.m. 2020-09-26T02:00|about 2 a.m.
	It was from 22:00 to 06:00 on Friday.	2020-09-24T22:00|22:00 2020-09-25T06:00|06:00 on Friday
	It is shut from 6 p.m. to 6 a.m., open from 8 a.m. to 1 p.m.	2020-09-30T18:00|6 p.m. 2020-10-01T06:00|6 a.m. 2020-09-30T08:00|8 a.m. 2020-09-30T13:00|1 p.m
	E
	times 2020-09-30 'from 6:00 p.m. to 7:00 p.m. GMT' |
	    grep -qxF 'TIME|2020-09-30T18:00|6:00 p.m.|from=2020-09-30T18:00+00:00|to=2020-09-30T18:00+00:00'
}

@test "the common era is one, however it is written" {
	table 2020-09-30 <<-'E'
	It was so from 664 b.c.e. to 250 c.e. in Egypt.	BC0664|664 b.c.e. 0250|250 c.e.
	It was so in 44 B.C.E. and in 250 C.E. too.	BC0044|44 B.C.E. 0250|250 C.E.
	It was so in the fifth century B.C.E. in Rome.	BC04|the fifth century B.C.E.
	In 2019 C.E. Smith said so.	2019|2019
	More than 180 C.E.O.s signed.	none
	E
}

@test "AM is a half of the day and also a band" {
	table 2020-09-30 <<-'E'
	They have 18 FM and five AM radio stations.	none
	They have five AM stations.	none
	They have two AM and three FM stations.	none
	At 9 AM radio stations broke the news.	2020-09-30T09:00|9 AM
	It was the 5 AM radio show.	2020-09-30T05:00|5 AM
	It was the five a.m. radio show.	2020-09-30T05:00|five a.m.
	E
}

@test "clock times go on with the day of those before them" {
	tell='They sang. They ate. They ran. They slept. They woke. They left.'
	for end in "$tell" "$tell $tell $tell"; do
		printf 'It began at 6 p.m. on July 30. %s She spoke at 8 p.m.\n' \
		    "$end" | sentsplit -t -d 2020-08-03 | datefind |
		    sed -n 's/.*\(....-..-..T20:00\)\t8.*/\1/p'
	done | cmp - <(printf '2020-07-30T20:00\n2020-08-03T20:00\n')
	tell='They ran. They slept. They left.'
	printf 'It began at 6 p.m. on July 30. %s She will speak at 8 p.m.\n' \
	    "$tell" | sentsplit -t -d 2020-08-03 | datefind |
	    grep -q '2020-08-03T20:00'
}

@test "due to snow is a cause, due to land is to come" {
	table 2020-09-30 <<-'E'
	Classes were cancelled due to heavy snow on Monday.	2020-09-28|Monday
	Flights due to land on Monday were diverted.	2020-10-05|Monday
	E
}

@test "what is scheduled is so in a long clause; what is to be waits" {
	table 2019-03-05 <<-'E'
	It is scheduled to remain at the station during the week and return to Earth on Friday.	2019-W10|the week 2019-03-08|Friday
	On Thursday, Ann Lee, who stands in a vote to be held on March 9, met the press.	2019-02-28|Thursday 2019-03-09|March 9
	On Thursday a vote to be held soon, in all towns, took place.	2019-02-28|Thursday FUTURE_REF|soon
	On Thursday a new hall is to be opened by them.	2019-03-07|Thursday
	E
}

@test "what is forecast lies ahead" {
	table 2020-10-01 <<-'E'
	It was forecast to reach Florida possibly on Wednesday.	2020-10-07|Wednesday
	Rain was forecast for Sunday.	2020-10-04|Sunday
	It raised its forecast on Monday.	2020-09-28|Monday
	It cut its growth forecast to 2.1 percent on Tuesday.	2020-09-29|Tuesday
	Economists forecast on Monday a fall.	2020-09-28|Monday
	E
}

@test "a list of any length shares its month, year, quarter or century" {
	table 2014-07-16 <<-'E'
	They met on May 2, 9 and 16, 2011, in Hull.	2011-05-02|May 2 2011-05-09|9 2011-05-16|16, 2011
	They met on 2, 9 and 16 May.	2014-05-02|2 2014-05-09|9 2014-05-16|16 May
	in April, May and June of 2011	2011-04|April 2011-05|May 2011-06|June of 2011
	in January and February of last year	2013-01|January 2013-02|February of last year
	in the first, second and third quarters of 2011	2011-Q1|the first 2011-Q2|second 2011-Q3|third quarters of 2011
	in the fourth and first quarters	2014-Q4|the fourth 2015-Q1|first quarters
	in the 1986 first and second quarters	1986-Q1|the 1986 first 1986-Q2|second quarters
	It was in the summer and autumn of 481 BC.	BC0481|the summer BC0481|autumn of 481 BC
	in the winter and spring of 1962	1961-WI|the winter 1962-SP|spring of 1962
	the spring, summer and fall of 2011	2011-SP|the spring 2011-SU|summer 2011-FA|fall of 2011
	from mid-May to late July 2011	2011-05|mid-May 2011-07|late July 2011
	the 15th, 16th and 17th centuries	14|the 15th 15|16th 16|17th centuries
	He lost 3, 5 and 8 pounds.	none
	on June 3 and 12 others	2014-06-03|June 3 2014-06-12|12
	E
}

@test "the first of two ends takes what the second says" {
	table 2014-07-16 <<-'E'
	from the 2nd to the 9th of May	2014-05-02|the 2nd 2014-05-09|the 9th of May
	on the 1st, 2nd and 5th of May	2014-05-01|the 1st 2014-05-02|2nd 2014-05-05|5th of May
	on the 2nd and 3rd June	2014-06-02|the 2nd 2014-06-03|3rd June
	from 30 May to 2 June	2014-05-30|30 May 2014-06-02|2 June
	from the 13th to the 15th century	12|the 13th 14|the 15th century
	from the second to the fourth quarter of 2011	2011-Q2|the second 2011-Q4|the fourth quarter of 2011
	from the 2nd to the 4th floor	none
	from the 8th to the 11th	2014-07-08|the 8th 2014-07-11|the 11th
	E
}

@test "days of the week stand with their dates, their week or today" {
	table 2014-07-16 <<-'E'
	on Friday and Saturday, June 6-7, in Bath	2014-06-06|Friday 2014-06-07|Saturday 2014-06-06|June 6 2014-06-07|7
	Tuesday and Thursday, June 3 and 5	2014-06-03|Tuesday 2014-06-05|Thursday 2014-06-03|June 3 2014-06-05|5
	Friday, Saturday and Sunday, 6-8 June	2014-06-06|Friday 2014-06-07|Saturday 2014-06-08|Sunday 2014-06-06|6 2014-06-08|8 June
	Monday to Friday, June 6	2014-06-02|Monday 2014-06-06|Friday, June 6
	from Monday 2 to Friday 6 June	2014-06-02|Monday 2 2014-06-06|Friday 6 June
	Thursday 5, Friday 6 and Sunday, June 8	2014-06-05|Thursday 5 2014-06-06|Friday 6 2014-06-08|Sunday, June 8
	from Saturday 31 May to Monday 2 June	2014-05-31|Saturday 31 May 2014-06-02|Monday 2 June
	Friday, June 6 and Saturday 7	2014-06-06|Friday, June 6 2014-06-07|Saturday 7
	on Monday and Wednesday of last week	2014-07-07|Monday 2014-07-09|Wednesday of last week
	on Tuesday or Thursday next week	2014-07-22|Tuesday 2014-07-24|Thursday next week
	on Monday morning of last week	2014-07-07TMO|Monday morning of last week
	It runs from today to Saturday.	2014-07-16|today 2014-07-19|Saturday
	open today, Thursday and Friday	2014-07-16|today 2014-07-17|Thursday 2014-07-18|Friday
	8 p.m. Friday and Saturday	2014-07-11T20:00|8 p.m. Friday 2014-07-12|Saturday
	between now and Friday	PRESENT_REF|now 2014-07-18|Friday
	He called yesterday or Monday.	2014-07-15|yesterday 2014-07-14|Monday
	On Friday 20 people fell ill; by Monday 3 had died.	2014-07-11|Friday 2014-07-14|Monday
	It rained on Monday. June 3 was dry.	2014-07-14|Monday 2014-06-03|June 3
	E
}

@test "a weekday that does not fit does not move a date far" {
	table 2014-07-16 <<-'E'
	on Friday, June 6	2014-06-06|Friday, June 6
	on Saturday, June 6	2015-06-06|Saturday, June 6
	on Monday, June 6	2014-06-06|Monday, June 6
	on Friday, Oct. 17	2014-10-17|Friday, Oct. 17
	on Saturday, Dec. 6	2014-12-06|Saturday, Dec. 6
	on Saturday, Jan. 3	2015-01-03|Saturday, Jan. 3
	E
}

@test "a weekday behind a full date is that day" {
	table - <<-'E'
	January 11, 2010 Monday	2010-01-11|January 11, 2010 2010-01-11|Monday
	11 January 2010, Monday	2010-01-11|11 January 2010 2010-01-11|Monday
	January 11, 2010 (Monday)	2010-01-11|January 11, 2010 2010-01-11|Monday
	January 11, 2010 Friday	2010-01-11|January 11, 2010 XXXX-WXX-5|Friday
	E
}

@test "a clock time right behind its date is of that day" {
	table 2014-07-16 <<-'E'
	May 9, 2011 04:20	2011-05-09T04:20|May 9, 2011 04:20
	9 May 14:30	2014-05-09T14:30|9 May 14:30
	9 May 2011, 14:30	2011-05-09T14:30|9 May 2011, 14:30
	131137 GMT May 9	2014-05-09T11:37|131137 GMT May 9
	a score of 04:20	none
	E
}

@test "a year may stand apart from its date" {
	table 2014-07-16 <<-'E'
	In 1987 they met on March 4 in Rome.	1987|1987 1987-03-04|March 4
	In 2012 they met from May 2 to June 3.	2012|2012 2012-05-02|May 2 2012-06-03|June 3
	on April 9 in 1961	1961-04-09|April 9 in 1961
	the 9th of April in 1961	1961-04-09|the 9th of April in 1961
	from May to July in 1999	1999-05|May 1999-07|July in 1999
	on Christmas Eve in 1968	1968-12-24|Christmas Eve in 1968
	In 2012 sales fell, the firm said on May 2.	2012|2012 2014-05-02|May 2
	The firm, founded in 1987, said so on May 2.	1987|1987 2014-05-02|May 2
	up to May 2 in 1986/87	2014-05-02|May 2 1986|1986 1987|87
	E
}

@test "weekdays, days, weeks and months are counted in what holds them" {
	table 2014-07-16 <<-'E'
	on the first Monday of this month	2014-07-07|the first Monday of this month
	on the last Saturday of last month	2014-06-28|the last Saturday of last month
	on the second Wednesday of next month	2014-08-13|the second Wednesday of next month
	the third Friday this September	2014-09-19|the third Friday this September
	on the first Monday of 2013	2013-01-07|the first Monday of 2013
	on the last Friday of Ramadan	2014-07-25|the last Friday of Ramadan
	the first day of the quarter	2014-07-01|the first day of the quarter
	It will end on the last day of the month.	2014-07-31|the last day of the month
	It closed on the last day of the year.	2013-12-31|the last day of the year
	on the third day of Passover	2014-04-17|the third day of Passover
	the last month of 2012	2012-12|the last month of 2012
	the second month of the quarter	2014-08|the second month of the quarter
	in the 44th week of the year	2014-W44|the 44th week of the year
	on the first day of the trial	2014-07-16|the first day
	closed the first Monday of the month	P1M|the first Monday of the month
	E
}

@test "days before and after a feast or a date" {
	table 2014-12-20 <<-'E'
	the Friday before Christmas	2014-12-19|the Friday before Christmas
	the second Sunday after Easter	2015-04-19|the second Sunday after Easter
	the last Sunday before Easter in 2010	2010-03-28|the last Sunday before Easter in 2010
	the Saturday after July 4	2014-07-05|the Saturday after July 4
	two days after Christmas	2014-12-27|two days after Christmas
	three weeks before Easter in 2010	2010-03-14|three weeks before Easter in 2010
	for two weeks after Christmas	P2W|two weeks 2014-12-25|Christmas
	two days after the fall of Kabul	P2D|two days
	On Friday, before Christmas, he left.	2014-12-19|Friday 2014-12-25|Christmas
	E
}

@test "fortnights, and weeks away from a day" {
	table 2014-07-16 <<-'E'
	in the last fortnight	P2W|the last fortnight
	over the next fortnight	P2W|the next fortnight
	the previous fortnight	P2W|the previous fortnight
	a fortnight ago	2014-W27|a fortnight ago
	It opens a week on Sunday.	2014-07-27|a week on Sunday
	It opens a fortnight on Sunday.	2014-08-03|a fortnight on Sunday
	It will open a week tomorrow.	2014-07-24|a week tomorrow
	It opens tomorrow week.	2014-07-24|tomorrow week
	It opens Sunday week.	2014-07-27|Sunday week
	She sang for a week on Sunday.	P1W|a week 2014-07-13|Sunday
	once a week on Sunday	P1W|once a week 2014-07-13|Sunday
	E
}

@test "sets of every second or third, and of feasts" {
	table 2014-07-16 <<-'E'
	every second Monday	P2W|every second Monday
	every third year	P3Y|every third year
	every fourth Thursday night	P4W|every fourth Thursday night
	every first Tuesday	P1M|every first Tuesday
	every third Friday of the month	P1M|every third Friday of the month
	every Christmas Eve	XXXX-12-24|every Christmas Eve
	each Easter	P1Y|each Easter
	every second Christmas	P2Y|every second Christmas
	every second of the day	PT1S|every second
	every second vote	none
	E
}

@test "names with a weekday in them are no days, feasts are" {
	table 2014-07-16 <<-'E'
	the Bloody Sunday inquiry	none
	on Super Tuesday in 2012	2012|2012
	since Black Wednesday	none
	a Sheffield Wednesday fan	none
	The Mail on Sunday said so on Monday.	2014-07-14|Monday
	on Whit Sunday	2014-06-08|Whit Sunday
	on Fat Tuesday	2014-03-04|Fat Tuesday
	on Black Friday	2014-11-28|Black Friday
	in Sheffield on Wednesday	2014-07-16|Wednesday
	leap day in 2012	2012-02-29|leap day in 2012
	on leap day	2016-02-29|leap day
	by Michaelmas	2014-09-29|Michaelmas
	E
}

@test "ago in two units is as exact as the smaller" {
	table 2014-07-16 <<-'E'
	2 years and 5 months ago	2012-02|2 years and 5 months ago
	one month and three days ago	2014-06-13|one month and three days ago
	6 months and 3 weeks ago	2013-W52|6 months and 3 weeks ago
	a week and a half ago	2014-07-06|a week and a half ago
	three Mondays ago	2014-06-30|three Mondays ago
	two Sundays from now	2014-07-27|two Sundays from now
	three years ago	2011|three years ago
	E
}

@test "offsets slice the source and texts have their length" {
	datefind -d 2015-07-06 fixtures/examples/vienna.txt | grep '^t' |
	    while IFS=$(printf '\t') read -r _ _ _ _ start end _ _ text _; do
		got=$(tail -c +$((start + 1)) fixtures/examples/vienna.txt |
		    head -c $((end - start)))
		[ "$got" = "$text" ] || exit 1
	    done
}

@test "sentences without their D and Z are annotated just the same" {
	sentsplit -d 2015-07-06 fixtures/examples/vienna.txt \
	    >"$BATS_TEST_TMPDIR/rec"
	datefind "$BATS_TEST_TMPDIR/rec" | grep '^t' \
	    >"$BATS_TEST_TMPDIR/whole"
	grep '^S' "$BATS_TEST_TMPDIR/rec" | datefind | grep '^t' |
	    cmp - "$BATS_TEST_TMPDIR/whole"
}

@test "a bad date, a bad option and a missing file have their statuses" {
	run datefind -d 2015-02-30
	[ "$status" -eq 2 ]
	run datefind -x
	[ "$status" -eq 2 ]
	run datefind /does/not/exist
	[ "$status" -eq 1 ]
}

@test "--help and --version print to standard output and succeed" {
	datefind --help | grep -q '^usage: datefind'
	datefind --version | grep -q '^datefind'
}

@test "the table of expressions in the manual page is right" {
	sed -n 's/\\(aq/'\''/g; s/\\-/-/g
	    s/^\.It \(.*\) Ta Li \(.*\) Ta Li \(.*\)$/\1|\2|\3/p' \
	    ../man/datefind.1 >"$BATS_TEST_TMPDIR/rows"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/rows")" -gt 20 ]
	while IFS='|' read -r text type want; do
		got=$(times 2014-07-14 "It was $text." | cut -d '|' -f 1,2,4- |
		    sed 's/|from=[^|]*//; s/|to=[^|]*//; s/|/ /g')
		[ "$got" = "$type $want" ] || {
			printf '%s\ngot: %s\n' "$text" "$got"
			return 1
		}
	done <"$BATS_TEST_TMPDIR/rows"
}

@test "a clock has the part of its day behind it, with on or without" {
	table 2014-07-10 <<-'E'
	The tram stopped at 4:15 on Friday evening.	2014-07-04T16:15|4:15 on Friday evening
	They landed at 7 o'clock on Monday night.	2014-07-07T19:00|7 o'clock on Monday night
	It rang at 11:45 on the morning of June 3.	2014-06-03T11:45|11:45 on the morning of June 3
	The shop shut at 6 p.m. Wednesday.	2014-07-09T18:00|6 p.m. Wednesday
	E
}

@test "an hour alone is a clock where its day or a part of it stands by" {
	table 2014-07-16 <<-'E'
	The riot ended at 3 this morning.	2014-07-16T03:00|3 this morning
	The bell rang at ten last night.	2014-07-15T22:00|ten last night
	It came at 2 last night.	2014-07-16T02:00|2 last night
	The shop opens tomorrow at 9.	2014-07-17T09:00|tomorrow at 9
	The talks begin on Friday at 6, he said.	2014-07-18T06:00|Friday at 6
	It closed Friday at 12, up 1/2.	2014-07-11|Friday
	His son, aged 9, died last night.	2014-07-15TNI|last night
	She finished on Sunday at 4 under par.	2014-07-13|Sunday
	E
}

@test "a clock may have a period, and a zone, hours or its day tell it" {
	table 2014-07-10 <<-'E'
	It struck at 14.20 local time.	2014-07-10T14:20|14.20 local time
	Kick-off is at 19.45 BST.	2014-07-10T19:45|19.45 BST
	It crashed at 7.15 this morning.	2014-07-10T07:15|7.15 this morning
	Doors open at 19.30hrs.	2014-07-10T19:30|19.30hrs
	It flew for 15.30 hours.	PT15.3H|15.30 hours
	The euro closed at 1.35 on Thursday.	2014-07-10|Thursday
	Oil rose 2.30 this morning.	2014-07-10TMO|this morning
	E
}

@test "military time, seconds, quarters past and minutes past are clocks" {
	table 2014-07-10 <<-'E'
	The plane left at 0915Z.	2014-07-10T09:15|0915Z
	It was logged at 06:30Z.	2014-07-10T06:30|06:30Z
	He rose at 0715 a.m. to pray.	2014-07-10T07:15|0715 a.m.
	It began at 15:30:10.	2014-07-10T15:30:10|15:30:10
	It was at a quarter past six p.m.	2014-07-10T18:15|a quarter past six p.m
	He left at ten past nine.	2014-07-10T09:10|ten past nine
	He ran ten past the door in 1530.	1530|1530
	E
}

@test "what happened overnight was in the night before" {
	table 2015-07-06 <<-'E'
	Thieves broke in overnight.	2015-07-05TNI|overnight
	Snow is expected overnight.	2015-07-06TNI|overnight
	It will close overnight on Friday.	2015-07-10TNI|overnight on Friday
	Peace will not come overnight.	none
	E
}

@test "the early, small and pre-dawn hours end at six" {
	[ "$(times 2015-07-06 "It burned in the small hours of Friday.")" = \
	    "TIME|2015-07-03TMO|the small hours of Friday|from=2015-07-03T00:00|to=2015-07-03T06:00|mod=START" ]
	[ "$(times 2015-07-06 "It burned in the pre-dawn hours of Friday.")" = \
	    "TIME|2015-07-03TMO|the pre-dawn hours of Friday|from=2015-07-03T00:00|to=2015-07-03T06:00|mod=START" ]
	table 2015-07-06 <<-'E'
	They came in the early hours.	2015-07-06TMO|the early hours
	In the early hours of the strike, all was calm.	PTXH|the early hours
	E
}

@test "the 1700s are a century, the 1950s a decade" {
	[ "$(times 2014-07-16 "It dates from the late 1700s.")" = \
	    "DATE|17|the late 1700s|from=1700-01-01|to=1799-12-31|mod=END" ]
	table 2014-07-16 <<-'E'
	By the 1950s they were gone.	195|the 1950s
	It fell in the 470s BC.	BC047|the 470s BC
	In the sixties and seventies he sang.	196|the sixties 197|seventies
	E
}

@test "the quarters, thirds and halves of decades and centuries are parts" {
	[ "$(times 2014-07-16 "It spread in the final quarter of the 19th century.")" = \
	    "DATE|18|the final quarter of the 19th century|from=1800-01-01|to=1899-12-31|mod=END" ]
	table 2014-07-16 <<-'E'
	Rents rose in the second half of the decade.	201|the second half of the decade
	Sales fell in the last quarter of 2013.	2013-Q4|the last quarter of 2013
	E
}

@test "a year may stand before its month, and dates may have no blanks" {
	table 2014-07-16 <<-'E'
	The label says 2012 Nov. 30, he said.	2012-11-30|2012 Nov. 30
	The entry for 2011-Jun-05 is blank.	2011-06-05|2011-Jun-05
	The issue of 2010 Dec is lost.	2010-12|2010 Dec
	In 2010 March was cold.	2010|2010 2010-03|March
	He lived from May 2, 1808 to July 3, 1875.	1808-05-02|May 2, 1808 1875-07-03|July 3, 1875
	(May 2, 1808 July 3, 1875)	1808-05-02|May 2, 1808 1875-07-03|July 3, 1875
	Signed May 5,1945, in Reims.	1945-05-05|May 5,1945
	It opened on Aug. 12,2004.	2004-08-12|Aug. 12,2004
	The stamp reads 05Jun14.	2014-06-05|05Jun14
	It cost $4,1976 on May 5.	2014-05-05|May 5
	E
}

@test "years are spoken, but not of what they count" {
	table 2021-06-09 <<-'E'
	He moved here in twenty ten.	2010|twenty ten
	It was founded in nineteen oh eight.	1908|nineteen oh eight
	It came in two thousand and five.	2005|two thousand and five
	There were two thousand and eight people.	none
	He has twenty twenty vision.	none
	E
}

@test "the fifteenth is a day of the month told of" {
	table 2019-03-28 <<-'E'
	The sale runs until the thirty-first.	2019-03-31|the thirty-first
	The trial starts on the eighteenth.	2019-03-18|the eighteenth
	Rent is due on the first of the month.	2019-03-01|the first of the month
	He lived on the fourteenth floor.	none
	E
}

@test "years long ago stand after before, around and circa" {
	table 2014-07-16 <<-'E'
	The abbey was founded before 1150.	1150|1150
	About 1350 the plague came.	1350|About 1350
	The chair was made c.1780 in London.	1780|c.1780
	Around 1300 workers were laid off.	none
	See 50 U.S.C. 1622 for more.	none
	E
}

@test "2012 or after is open at its end" {
	[ "$(times 2018-02-01 "Cars sold in 2010 or before are out.")" = \
	    "DATE|2010|2010 or before|from=2010-01-01|to=2010-12-31|mod=ON_OR_BEFORE" ]
	table 2018-02-01 <<-'E'
	In 1946 and after the war he wrote.	1946|1946
	He left in 1991 and later, in 1996, came back.	1991|1991 1996|1996
	E
}

@test "quarters and halves have their year behind them" {
	table 2015-08-04 <<-'E'
	Profit in 1Q12 was flat, and 2H13 was poor.	2012-Q1|1Q12 2013-H2|2H13
	Margins were thin in H1.	2015-H1|H1
	He has an H1 visa.	none
	E
}

@test "wars, school years, ages, models and crowds are no times" {
	table 2014-07-16 <<-'E'
	The Hundred Years' War ruined the town.	none
	A Year 8 boy won a prize.	none
	The over-70s get free passes.	none
	It lies four light years away.	none
	It was the song of the year.	none
	Many died on Bloody Sunday.	none
	Sheffield Wednesday lost on Wednesday.	2014-07-16|Wednesday
	They met in Corpus Christi, Texas.	none
	He had an epiphany.	none
	After late-night talks, he left.	none
	An audience of 1950 filled the hall.	none
	The village of 1950 had no road.	1950|1950
	He was fined EUR 1850.	none
	Rule 1940 bars it.	none
	A parked Peugeot 2008 was hit.	none
	The Workers' March drew thousands.	none
	The current of the river is strong.	none
	He stays current in the current 60 pct of rules.	PRESENT_REF|current PRESENT_REF|current
	E
}

@test "the verb that governs a vote tells where it lies" {
	table 2014-07-10 <<-'E'
	Millions voted in Saturday's election.	2014-07-05|Saturday
	It took most votes cast in Monday's election.	2014-07-07|Monday
	She lost Friday's final.	2014-07-04|Friday
	Polls expect a tight race in Sunday's runoff.	2014-07-13|Sunday
	She wants to win Sunday's final.	2014-07-13|Sunday
	Sunday's referendum may decide it.	2014-07-13|Sunday
	Friday's attack may have been the last.	2014-07-04|Friday
	Friday is the deadline for bids.	2014-07-11|Friday
	Talks scheduled for Monday were held anyway.	2014-07-07|Monday
	The match due on Saturday was postponed.	2014-07-12|Saturday
	The bridge was repaired by Monday morning.	2014-07-07TMO|Monday morning
	He was told to leave by Monday.	2014-07-14|Monday
	E
}

@test "at the moment and Now at the head are references" {
	table 2014-07-10 <<-'E'
	At the moment, nobody knows.	PRESENT_REF|the moment
	At that time he was young.	PAST_REF|that time
	It was put off to a later date.	FUTURE_REF|a later date
	Now, the town is quiet.	PRESENT_REF|Now
	Now, I think that is wrong.	none
	At the moment of birth he cried.	none
	E
}

@test "the past week is a duration that ends at the document's date" {
	[ "$(times 2014-07-16 "It rained in the past week.")" = \
	    "DURATION|P1W|the past week|from=2014-07-09|to=2014-07-16" ]
	table 2014-07-16 <<-'E'
	It rained last week.	2014-W28|last week
	E
}

@test "values are those that TIMEX3 has" {
	table 2014-07-10 <<-'E'
	It took 3 weeks and 2 days.	P23D|3 weeks and 2 days
	It took 2 weeks and 3 hours.	P14DT3H|2 weeks and 3 hours
	It took a century and two decades.	P120Y|a century and two decades
	He was born in the year 1.	0001|the year 1
	Meet on 2014-07-14 and 9-10 p.m.	2014-07-14|2014-07-14 2014-07-14T21:00|9 2014-07-14T22:00|10 p.m
	E
	[ "$(times 2014-07-10 "They meet two months a year.")" = \
	    "SET|P1Y|two months a year" ]
}

@test "ligatures and what is not seen hide no date" {
	printf 'They met \357\254\201ve years ago, on the \357\254\201rst of Ju\342\200\215ly and on \342\200\216Monday.\n' |
	    datefind -t -d 2015-07-06 | grep '^t' | cut -f 8 \
	    >"$BATS_TEST_TMPDIR/found"
	echo 'They met five years ago, on the first of July and on Monday.' |
	    datefind -t -d 2015-07-06 | grep '^t' | cut -f 8 |
	    cmp - "$BATS_TEST_TMPDIR/found"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/found")" -eq 3 ]
}

@test "soft hyphens and hyphens beyond ASCII hide no date" {
	printf 'From 2014\342\200\22107\342\200\22014 to Tues\302\255day, 5 Ju\302\255ly 2016.\n' \
	    >"$BATS_TEST_TMPDIR/text"
	[ "$(datefind -t "$BATS_TEST_TMPDIR/text" | grep ^t | cut -f 5,6,8)" = \
	    "$(printf '5\t19\t2014-07-14\n23\t47\t2016-07-05')" ]
}

@test "what was so by a weekday came true, what is awaited lies ahead" {
	table 2014-07-10 <<-'E'
	The pumps were working again by Tuesday.	2014-07-08|Tuesday
	The leak was under control by Monday night.	2014-07-07TNI|Monday night
	They were working on a plan by Friday.	2014-07-11|Friday
	Bids were invited by Friday.	2014-07-11|Friday
	Traders expect a fall in Friday's data.	2014-07-11|Friday
	Traders were hurt by Friday's data.	2014-07-04|Friday
	Sunday's election makes her mayor.	2014-07-06|Sunday
	Members rejected the plan in Sunday's election.	2014-07-06|Sunday
	Saturday marks the end of the run.	2014-07-12|Saturday
	The start is at 16.30 GMT on Sunday.	2014-07-13T16:30|16.30 GMT on Sunday
	The closing date is the twenty-first.	2014-07-21|the twenty-first
	She is the twenty-first.	none
	E
}

@test "an order of day and month holds for what stands before it" {
	table 2014-07-10 <<-'E'
	It ran from 05/03/2013 to 21/04/2013.	2013-03-05|05/03/2013 2013-04-21|21/04/2013
	It ran from 05/03/2013 to 04/21/2013.	2013-05-03|05/03/2013 2013-04-21|04/21/2013
	It came on 05/03/2013. It left on 21/04/2013.	2013-03-05|05/03/2013 2013-04-21|21/04/2013
	E
}

@test "counts of what is owned are no years, nor is an overnight star" {
	table 2014-07-10 <<-'E'
	The inn has 1900 beds.	none
	The arena seats 1990.	none
	The bank has 1990 losses to bear.	1990|1990
	She was an overnight star.	none
	The Eleven Years' Truce held.	none
	Clause 1960 was struck out.	none
	Around 1200 a friar wrote it.	1200|Around 1200
	In about 1650 the mill was sold.	1650|about 1650
	In about 1650 homes it was dark.	none
	It broke two months and a day ago.	2014-05-09|two months and a day ago
	The 2013 May issue is out.	2013-05|2013 May
	The 2013 August issue is out.	2013-08|2013 August
	The 2013 March for Jobs was long.	2013|2013
	Crowds marked Corpus Christi in Lima.	2014-06-19|Corpus Christi
	It fell on the eve of the Epiphany.	2015-01-05|the eve of the Epiphany
	It was the early hours of this morning.	2014-07-10TMO|the early hours of this morning
	E
}

@test "overnight is the night before the day it is told of" {
	table 2014-07-10 <<-'E'
	A hut burned down overnight, the guide said on Tuesday.	2014-07-07TNI|overnight 2014-07-08|Tuesday
	A hut burned down overnight, he told reporters on Thursday.	2014-07-09TNI|overnight 2014-07-10|Thursday
	A hut burned down overnight. It was rebuilt on Monday.	2014-07-09TNI|overnight 2014-07-07|Monday
	D-Day has come for the old pier.	none
	They call it D-Day.	none
	For the pier D-Day is Saturday.	2014-07-12|Saturday
	Gate: 1912.	none
	Oran shut down for Aid el-Kebir.	2014-10-04|Aid el-Kebir
	All results of Sunday's vote are due.	2014-07-06|Sunday
	Twenty eleven was a wet year.	2011|Twenty eleven
	Twenty eleven-inch pipes burst.	none
	E
}

@test "the year behind a list of days holds for the weekdays before it" {
	table 2014-02-18 <<-'E'
	It ran on Nov. 7-8, 2012.	2012-11-07|Nov. 7 2012-11-08|8, 2012
	It was Saturday and Sunday, Nov. 5-6, 2011.	2011-11-05|Saturday 2011-11-06|Sunday 2011-11-05|Nov. 5 2011-11-06|6, 2011
	They met on May 1, 20 May and 3 June 2011.	2011-05-01|May 1 2011-05-20|20 May 2011-06-03|3 June 2011
	They met on Feb. 27, March 2 and 5, 2013.	2013-02-27|Feb. 27 2013-03-02|March 2 2013-03-05|5, 2013
	They met on June 3, 5 and July 8, 2012.	2012-06-03|June 3 2012-06-05|5 2012-07-08|July 8, 2012
	He was born on Feb. 29, in 1988, in Ghent.	1988-02-29|Feb. 29, in 1988
	E
}

@test "centuries, quarters and numbered weekdays share what one names" {
	table 2013-03-01 <<-'E'
	It stood from the 9th century to the 12th.	08|the 9th century 11|the 12th
	It fell from the third quarter to the fourth.	2012-Q3|the third quarter 2012-Q4|the fourth
	It ran from Friday 15th to Sunday 17th February.	2013-02-15|Friday 15th 2013-02-17|Sunday 17th February
	It is on Thursday 28 and Friday 1 March.	2013-02-28|Thursday 28 2013-03-01|Friday 1 March
	It rained on Monday and again on Tuesday of last week.	2013-02-18|Monday 2013-02-19|Tuesday of last week
	It is on 8, 15 and 22 March at 7 p.m.	2013-03-08|8 2013-03-15|15 2013-03-22|22 March 2013-03-22T19:00|7 p.m
	It ran on Friday the 15th and Sunday the 17th of February.	2013-02-15|Friday the 15th 2013-02-17|Sunday the 17th of February
	It grew in the last half of this century.	20|the last half of this century
	E
	table 2013-03-01 <<-'E'
	It rose from the 9th century to the 12th floor.	08|the 9th century
	He scored in the last quarter of the game.	none
	E
}

@test "hours of two ranges, and what is no hour" {
	table 2018-02-08 <<-'E'
	It is open from 1 to 3 and 6 to 8 p.m. on Feb. 12.	2018-02-12T13:00|1 2018-02-12T15:00|3 2018-02-12T18:00|6 2018-02-12T20:00|8 p.m. on Feb. 12
	They lost by 3 on Tuesday morning.	2018-02-06TMO|Tuesday morning
	It struck late on Monday night of last week.	2018-01-29TNI|late on Monday night of last week
	E
}

@test "every Easter, but no Easter egg; a month and a day" {
	table 2017-05-19 <<-'E'
	They dance every Easter.	P1Y|every Easter
	They hid every Easter egg.	none
	They march every Veterans Day.	XXXX-11-11|every Veterans Day
	Americans march every Memorial Day.	P1Y|every Memorial Day
	She calls every third evening.	P3D|every third evening
	He left a year and a month ago.	2016-04|a year and a month ago
	It was the Monday before the Fourth of July.	2017-07-03|the Monday before the Fourth of July
	E
}

@test "what is on a day, runs from it or is closed lies ahead" {
	table 2019-07-01 <<-'E'
	The deadline is Friday.	2019-07-05|Friday
	Hours are 3-5 p.m. Sunday.	2019-07-07T15:00|3 2019-07-07T17:00|5 p.m. Sunday
	The game is at 7 p.m. Saturday.	2019-07-06T19:00|7 p.m. Saturday
	It runs from 5 to 7 p.m. Wednesday.	2019-07-03T17:00|5 2019-07-03T19:00|7 p.m. Wednesday
	The pool is closed on Thursday.	2019-07-04|Thursday
	The pool will stay closed until 7 a.m. Friday.	2019-07-05T07:00|7 a.m. Friday
	Polls close at 8 on Sunday night.	2019-07-07T20:00|8 on Sunday night
	He closed the pool on Thursday.	2019-06-27|Thursday
	He is accused of robbing it on Thursday.	2019-06-27|Thursday
	They scored two runs on Friday.	2019-06-28|Friday
	How is Friday's report?	2019-06-28|Friday
	E
}

@test "a day that became the name of an event is of its year" {
	table 2006-07-19 <<-'E'
	It builds on lessons learned from Katrina and September 11th.	2001-09-11|September 11th
	Since September 11 they have worked together.	2001-09-11|September 11
	The board will vote on September 11.	2006-09-11|September 11
	E
	table 2006-09-14 <<-'E'
	They met on September 11.	2006-09-11|September 11
	The September 11th Victim Compensation Fund pays.	2006-09-11|September 11th
	They mourn the victims of September 11.	2001-09-11|September 11
	E
	table 2024-03-19 <<-'E'
	The Jan. 6 House committee; the truth about Jan. 6.	2021-01-06|Jan. 6 2021-01-06|Jan. 6
	A mob came in on January 6 and broke windows.	2021-01-06|January 6
	They met on January 6 in Rome.	2024-01-06|January 6
	On Saturday, January 6, rioters came.	2024-01-06|Saturday, January 6
	The Oct. 7 Hamas attack came first.	2023-10-07|Oct. 7
	E
	table 1999-03-19 <<-'E'
	The September 11 attacks went on.	1998-09-11|September 11
	E
}

@test "the same period, quarter or month of a year is one expression" {
	table 2008-08-03 <<-'E'
	In July sales rose 9% over the same month of last year.	2008-07|July 2007-07|the same month of last year
	In May it rose 3% from the same month a year earlier.	2008-05|May 2007-05|the same month a year earlier
	In the second quarter it was 2, against 1 in the same period of 2006.	2008-Q2|the second quarter 2006-Q2|the same period of 2006
	In the second quarter it was 2, against 1 in the same quarter a year ago.	2008-Q2|the second quarter 2007-Q2|the same quarter a year ago
	In the second quarter it rose 5% from the prior-year quarter.	2008-Q2|the second quarter 2007-Q2|the prior-year quarter
	In the second quarter it rose 5% from the prior year's period.	2008-Q2|the second quarter 2007-Q2|the prior year's period
	E
}

@test "a year before, and the year earlier, behind a price" {
	table 1987-03-05 <<-'E'
	It rose to $8 million from $6 million a year before, with more sold.	1986|a year before
	It rose to $8 million from $6 million a year before.	1986|a year before
	They paid $6 million a year before the war.
	Profit in 1986 was $5 million, against $15 million the year earlier.	1986|1986 1985|the year earlier
	E
}

@test "a quarter has the name of its last month, or of its first and last" {
	table 2023-08-03 <<-'E'
	Profit for the March quarter rose 3%.	2023-Q1|the March quarter
	Profit for the December 2022 quarter rose.	2022-Q4|the December 2022 quarter
	In the July-September quarter of last year it grew.	2022-Q3|the July-September quarter of last year
	E
}

@test "what a quarter is compared with is not the one that is reported" {
	table 2023-08-03 <<-'E'
	In the second quarter it rose to 4 from 3 in the first quarter and 2 a year earlier.	2023-Q2|the second quarter 2023-Q1|the first quarter 2022-Q2|a year earlier
	E
}

@test "full years, halves, half-centuries and large numbers" {
	table 2008-08-03 <<-'E'
	The full year 1986 surplus rose.	1986|The full year 1986
	In the first-half of 2006 it lost money.	2006-H1|the first-half of 2006
	In the second half of last month sales fell.	2008-07|the second half of last month
	It was the worst in the past half-century.	P50Y|the past half-century
	It was the worst in the last quarter-century.	P25Y|the last quarter-century
	It rose over the past quarter of a century.	P25Y|the past quarter of a century
	It rose in the past quarter.	2008-Q2|the past quarter
	It formed 4.5 billion years ago.	PAST_REF|4.5 billion years ago
	It formed 300 million years after that.	P300000000Y|300 million years
	It lasted 2.5 million years.	P2500000Y|2.5 million years
	He has 20-plus years of service.	P20Y|20-plus years
	It was the fourth rise in as many months.
	They fought the 2000 and 2004 elections.	2000|2000 2004|2004
	Sales are up 12% YTD.
	E
}

@test "the year behind another year is that one" {
	table 2017-06-21 <<-'E'
	He retired in 1994, the year his wife died.	1994|1994 1994|the year
	1968 was the year the city burned.	1968|1968 1968|the year
	He retired for the year.	2017|the year
	E
}

@test "so many years ago this month, this week, on this day" {
	table 2023-08-03 <<-'E'
	Fifty years ago this month he fell.	1973-08|Fifty years ago this month
	Twenty years ago this week he died.	2003-W31|Twenty years ago this week
	On this day in 1958 the ship sailed.	1958-08-03|this day in 1958
	E
}

@test "an hour stands beside tonight and behind the night of a day" {
	table 2023-08-03 <<-'E'
	A rally is set for 6:30 tonight in the park.	2023-08-03T18:30|6:30 tonight
	Tip-off is 7:30 tonight.	2023-08-03T19:30|7:30 tonight
	A vigil is planned for 8 tonight.	2023-08-03T20:00|8 tonight
	She cooks dinner for 8 tonight.	2023-08-03TNI|tonight
	The meeting is set for 7 tomorrow night.	2023-08-04T19:00|7 tomorrow night
	The doors open Friday night at 8.	2023-08-04T20:00|Friday night at 8
	E
}

@test "parts of a day that another names, and the one before last" {
	table 2024-01-10 <<-'E'
	On the evening of the 3rd he left.	2024-01-03TEV|the evening of the 3rd
	On the night of the third attack he left.
	It broke out in the wee hours Saturday.	2024-01-06TMO|the wee hours Saturday
	He died in the early morning hours Sunday.	2024-01-07TMO|the early morning hours Sunday
	It happened the night before last.	2024-01-08TNI|the night before last
	They met the summer before last.	2022-SU|the summer before last
	They met two summers ago, and three winters ago.	2022-SU|two summers ago 2020-WI|three winters ago
	E
}

@test "late is of the amount before it" {
	table 2023-08-03 <<-'E'
	The flight was two hours late on Monday.	PT2H|two hours 2023-07-31|Monday
	The monsoon was a week late this year.	P1W|a week 2023|this year
	It fell late on Monday.	2023-07-31|late on Monday
	It fell last week, late on Monday.	2023-W30|last week 2023-07-31|late on Monday
	E
}

@test "weeks that begin or end on a day, weekends of two days" {
	table 2017-06-21 <<-'E'
	Deaths rose in the week ending 9 June.	2017-W23|the week 2017-06-09|9 June
	The week beginning July 3 will be busy.	2017-W27|The week 2017-07-03|July 3
	In the week starting Monday, June 26, they will sit.	2017-W26|the week 2017-06-26|Monday, June 26
	It rose in the week ending March 14, 2014, at last.	2014-W11|the week 2014-03-14|March 14, 2014
	In the year ended June 30 it rose.	P1Y|the year 2016-06-30|June 30
	It was held on the weekend of 20-21 May 2016.	2016-W20-WE|the weekend of 20-21 May 2016
	It was held on the weekend of May 20-21.	2017-W20-WE|the weekend of May 20-21
	E
}

@test "May is the month behind the day of a range" {
	table 2018-05-09 <<-'E'
	It is from Thursday 17 May to Sunday 20 May.	2018-05-17|Thursday 17 May 2018-05-20|Sunday 20 May
	E
}

@test "years of two digits are of the century before where they lie far ahead" {
	table 2021-02-08 <<-'E'
	They met in the summer of '42.	1942-SU|the summer of '42
	They hope to win in '24.	2024|'24
	They won in '98.	1998|'98
	E
}

@test "the year that opens a sentence holds for its months, but not for plans" {
	table 2021-02-08 <<-'E'
	In July 1914 few expected war; by August all did.	1914-07|July 1914 1914-08|August
	On June 6, 1944, they landed; by August they were in Paris.	1944-06-06|June 6, 1944 1944-08|August
	In July 2014 he said it was over; he will go in August.	2014-07|July 2014 2021-08|August
	E
	got=$(printf '%s\n' 'In 1877 it began. In 1878 it ended. They sat.' \
	    'We intend to vote on January 16.' | datefind -d 2021-01-02 |
	    grep '^t' | tail -n 1 | cut -f 8)
	[ "$got" = 2021-01-16 ]
}

@test "sets of nights, and broadcasts that are no days" {
	table 2024-01-10 <<-'E'
	The band plays five nights a week.	P1W|five nights a week
	The show airs weeknights.	P1D|weeknights
	USA Today noted it.
	He said so on Fox News Sunday.
	It will be heard over two days from Monday.	P2D|two days 2024-01-15|Monday
	The road has been closed since the new year.	2024|the new year
	E
}

@test "what lasted until a day, or was so until it ended, lies behind" {
	table 2023-08-03 <<-'E'
	The talks went on until Tuesday.	2023-08-01|Tuesday
	They lasted from Monday evening until the early hours of Tuesday.	2023-07-31TEV|Monday evening 2023-08-01TMO|the early hours of Tuesday
	The two were held until Wednesday, when a judge freed them.	2023-08-02|Wednesday
	She stayed until Sunday.	2023-07-30|Sunday
	She must have stayed until Sunday.	2023-08-06|Sunday
	They cannot wait until Sunday, it has worked before.	2023-08-06|Sunday
	He was held until Wednesday, when a court will hear him.	2023-08-09|Wednesday
	The vote was postponed until Tuesday.	2023-08-08|Tuesday
	The ban lasts until Sunday.	2023-08-06|Sunday
	Water remained in the streets until Sunday.	2023-07-30|Sunday
	The ban remained in force until Sunday.	2023-08-06|Sunday
	E
}

@test "what is moved to a day or set for it lies ahead" {
	table 2017-06-21 <<-'E'
	The hearing was moved to Thursday.	2017-06-22|Thursday
	The vote was rescheduled for Friday.	2017-06-23|Friday
	The deadline was extended through Friday.	2017-06-23|Friday
	The case was adjourned to Tuesday.	2017-06-27|Tuesday
	The launch was put back to Monday.	2017-06-26|Monday
	A judge set a hearing on bail for Monday.	2017-06-26|Monday
	The union called a strike for Monday.	2017-06-26|Monday
	He called for calm on Monday.	2017-06-19|Monday
	It failed after being extended through Monday.	2017-06-19|Monday
	He put the plan to Monday's panel.	2017-06-19|Monday
	E
}

@test "the present tense of what is planned needs the words beside it" {
	table 2023-08-03 <<-'E'
	The sale ends Sunday.	2023-08-06|Sunday
	The Dow ends higher on Wednesday.	2023-08-02|Wednesday
	The road reopens Saturday.	2023-08-05|Saturday
	The rules come into force on Monday.	2023-08-07|Monday
	The rules have come into force on Monday.	2023-07-31|Monday
	She turns 50 on Sunday.	2023-08-06|Sunday
	Apple reports earnings on Tuesday.	2023-08-08|Tuesday
	The paper reports on Tuesday that he fled.	2023-08-01|Tuesday
	The film comes out Friday and is out in Rome on Sunday.	2023-08-04|Friday 2023-08-06|Sunday
	The cup gets under way on Saturday.	2023-08-05|Saturday
	They fly out Sunday night.	2023-08-06TNI|Sunday night
	The race continues on Friday.	2023-08-04|Friday
	The fire continues to spread on Friday.	2023-07-28|Friday
	United face City on Saturday.	2023-08-05|Saturday
	They lost face on Saturday.	2023-07-29|Saturday
	Sales start on Friday.	2023-08-04|Friday
	The Oscars take place on Sunday.	2023-08-06|Sunday
	The court hears the case on Friday.	2023-08-04|Friday
	The panel considers it on Friday.	2023-08-04|Friday
	She is in New York on Friday.	2023-08-04|Friday
	He is in pain after a fall on Friday.	2023-07-28|Friday
	Three votes on Friday failed to give it to him.	2023-07-28|Friday
	There is a service at 10am on Sunday.	2023-08-06T10:00|10am on Sunday
	There is anger after the service on Sunday.	2023-07-30|Sunday
	Man dies in fire on Sunday.	2023-07-30|Sunday
	Chelsea beat Arsenal on Sunday.	2023-07-30|Sunday
	E
}

@test "who is invited to a day has it ahead" {
	table 2023-08-03 <<-'E'
	Join us on Saturday for the parade.	2023-08-05|Saturday
	Join us for Saturday's parade.	2023-08-05|Saturday
	He joined us on Saturday.	2023-07-29|Saturday
	Don't miss the show on Friday.	2023-08-04|Friday
	Don't miss Friday's show.	2023-08-04|Friday
	Tune in Monday at 8 p.m.	2023-08-07T20:00|Monday at 8 p.m
	See you Friday.	2023-08-04|Friday
	It was good to see you Friday.	2023-07-28|Friday
	Let's meet again on Monday.	2023-08-07|Monday
	It was, let's say, Monday.	2023-07-31|Monday
	Please call us Monday morning.	2023-08-07TMO|Monday morning
	A talk was given Monday (please find it below).	2023-07-31|Monday
	E
}

@test "what is looked ahead to has not been" {
	table 2023-08-03 <<-'E'
	The team was preparing for Saturday's final.	2023-08-05|Saturday
	He has been ruled out of Saturday's game.	2023-08-05|Saturday
	He was ruled out of Saturday's defeat.	2023-07-29|Saturday
	Investors looked ahead to Friday's report.	2023-08-04|Friday
	Markets fell ahead of the Fed meeting on Tuesday.	2023-08-08|Tuesday
	It spoke ahead of the talks and the minister on Tuesday left.	2023-08-01|Tuesday
	With elections looming on Sunday, nerves are frayed.	2023-08-06|Sunday
	He left out of the squad for Saturday's group eight match two men.	2023-08-05|Saturday
	The season ends with Sunday's race.	2023-08-06|Sunday
	He will use what he took from Sunday's race.	2023-07-30|Sunday
	The setback in Sunday's local elections may force him out.	2023-07-30|Sunday
	The injury ruled him out of Sunday's game.	2023-08-06|Sunday
	E
}

@test "what was to be done on a day lies ahead, what was done lies behind" {
	table 2023-08-03 <<-'E'
	He was ordered to appear in court on Monday.	2023-08-07|Monday
	They agreed to meet on Monday.	2023-08-07|Monday
	The panel asked the minister to testify on Monday.	2023-08-07|Monday
	He was cleared to play on Sunday.	2023-08-06|Sunday
	They agreed on Monday to meet.	2023-07-31|Monday
	They agreed to pay a fine on Monday.	2023-07-31|Monday
	He failed to appear on Monday.	2023-07-31|Monday
	He was allowed to return on Monday.	2023-07-31|Monday
	She will be formally sworn in on Monday.	2023-08-07|Monday
	Police are investigating a theft on Monday.	2023-07-31|Monday
	Police are flying in a team on Monday.	2023-08-07|Monday
	He revealed his plans to end the crisis on Monday.	2023-07-31|Monday
	He dropped his plan to speak on Monday.	2023-08-07|Monday
	It fell after an announcement on Monday that it will close.	2023-07-31|Monday
	Asked on Monday whether he will run, he smiled.	2023-07-31|Monday
	Mayor to open school Monday	2023-08-07|Monday
	Storm damages road to school Monday	2023-07-31|Monday
	E
}

@test "what a forecast says of a day lies ahead" {
	table 2020-08-19 <<-'E'
	Rain is forecast from Thursday afternoon through Saturday morning.	2020-08-20TAF|Thursday afternoon 2020-08-22TMO|Saturday morning
	Storms are forecast Friday and Saturday.	2020-08-21|Friday 2020-08-22|Saturday
	Snow is possible on Sunday.	2020-08-23|Sunday
	A high of 90 is likely Thursday.	2020-08-20|Thursday
	Thursday: Sunny, high near 82.	2020-08-20|Thursday
	Thursday night: Partly cloudy.	2020-08-20TNI|Thursday night
	Thursday: The president resigned.	2020-08-13|Thursday
	It is likely that he died on Sunday.	2020-08-16|Sunday
	E
}

@test "a participle behind a comma tells of what has been" {
	table 2017-06-21 <<-'E'
	The plan, unveiled on Monday, will cost $2 billion.	2017-06-19|Monday
	The painting, stolen on Monday, will be returned.	2017-06-19|Monday
	The pictures, taken on Sunday, will be studied.	2017-06-18|Sunday
	The ship, hit on Monday, will be towed.	2017-06-19|Monday
	Talks, unexpected on Monday, will be held.	2017-06-26|Monday
	Speaking on "Meet the Press" on Sunday, he said he'd sign it.	2017-06-18|Sunday
	The Fed's actions on Friday and today show that it is waiting.	2017-06-16|Friday 2017-06-21|today
	E
}

@test "what was due on a date was due on the nearest" {
	table 2024-01-10 <<-'E'
	The report, originally due on Jan. 5, was put off.	2024-01-05|Jan. 5
	The report, which had been due on Jan. 5, came out on Tuesday.	2024-01-05|Jan. 5 2024-01-09|Tuesday
	The report is due on Jan. 5.	2025-01-05|Jan. 5
	E
}

@test "a small hour behind a late one is of the next day" {
	table 2023-08-03 <<-'E'
	The blaze began at 11 p.m. Saturday and was out by 2 a.m.	2023-07-29T23:00|11 p.m. Saturday 2023-07-30T02:00|2 a.m
	Police came at 11.40pm on Saturday; he died at 12.20am.	2023-07-29T23:40|11.40pm on Saturday 2023-07-30T00:20|12.20am
	It began at 11 p.m. Saturday, after he had left at 2 a.m.	2023-07-29T23:00|11 p.m. Saturday 2023-07-29T02:00|2 a.m
	It began at 3 p.m. Saturday and they met at 2 a.m.	2023-07-29T15:00|3 p.m. Saturday 2023-07-29T02:00|2 a.m
	E
}
