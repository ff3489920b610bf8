#include "time/grammar/constraints_calendar.h"

#include <string.h>

#include "text/utf8.h"
#include "time/grammar/constraints_year.h"
#include "time/grammar/direction.h"
#include "time/words/capitals.h"
#include "time/words/lexicon.h"

/* "1600 Pennsylvania Avenue": a street follows within three names. */
static bool
is_address(const struct words *words, int end)
{
	int i;

	for (i = end; i < end + 3 && words_capital(words, i); i++)
		if (words_has(words, i + 1, CLASS_STREET) &&
		    words_capital(words, i + 1))
			return true;
	return false;
}

/* The title "1984", Orwell's 1984: nothing goes on after it. */
static bool
is_book(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	if (words_among(words, first - 1,
	    "\" '' `` \xE2\x80\x9C \xE2\x80\x98 '"))
		return words_among(words, end,
		    "\" '' \xE2\x80\x9D \xE2\x80\x99 ' ,");
	return words_has(words, first - 1, CLASS_POSSESSIVE) &&
	    words_capital(words, first - 2) &&
	    !words_has(words, first - 2, CLASS_DAYREF) &&
	    (next == NULL || next->letters == CASE_NONE ||
	    words_has(words, end, CLASS_CLAUSE));
}

/* Whether a hyphen and a number are joined to what ends at word i. */
static bool
goes_on(const struct words *words, int i)
{
	return words_has(words, i, CLASS_HYPHEN) && words_joined(words, i) &&
	    words_joined(words, i + 1) && words_at(words, i + 1)->digits;
}

/* Whether there is a word in small letters that ends like a plural. */
static bool
is_plural(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	return word != NULL && word->letters == CASE_LOWER &&
	    word->end - word->start > 3 && words->text.at[word->end - 1] == 's';
}

/*
 * 1500 protesters, ran 1500 in: a round number, and what it counts, or what
 * does not stand where years stand.
 */
static bool
is_round_count(const struct words *words, int first, int end)
{
	int year = words_number(&words->list[first], CLASS_YEAR);

	if (year % 100 != 0 || year == 2000 || year == 1900)
		return false;
	if (!words_has(words, first - 1, CLASS_PREPOSITION) &&
	    !words_has(words, first - 1, CLASS_EDGE) &&
	    !words_has(words, first - 1, CLASS_HYPHEN) &&
	    !words_among(words, first - 1, "( and or c circa year") &&
	    !goes_on(words, end))
		return true;
	return is_plural(words, end);
}

/* "In 2004 more than 50 came", "2007 marks a change": no count of these. */
static bool
is_marked(const struct words *words, int first, int end)
{
	return (words_among(words, end, "more") && words_among(words,
	    end + 1, "than") && words_among(words, first - 1, "in by")) ||
	    (words_among(words, end, "marks") &&
	    words_among(words, end + 1, "the a an"));
}

/* "no later than 2018", "a rise over 2003", "until at least 1989". */
static bool
is_compared(const struct words *words, int i)
{
	if (words_among(words, i, "than"))
		return words_among(words, i - 1, "later earlier sooner better "
		    "worse");
	if (words_among(words, i, "over"))
		return words_among(words, i - 1, "increase increases rise "
		    "gain growth improvement percent pct % up increased rose");
	return words_among(words, i, "least") && words_among(words, i - 2,
	    "until till since through");
}

/* "a crowd of 1900": how many came. */
static bool
is_crowd(const struct words *words, int first)
{
	if (words_among(words, first - 1, ":"))
		return words_among(words, first - 2, "attendance crowd gate "
		    "capacity population");
	return words_among(words, first - 1, "of") &&
	    (words_among(words, first - 2, "crowd crowds audience attendance "
	    "gate total maximum minimum population capacity workforce "
	    "headcount garrison turnout membership enrollment enrolment "
	    "readership circulation average congregation gathering mob "
	    "throng") || (words_among(words, first - 2, "force army fleet "
	    "team staff group party village town sample contingent") &&
	    words_among(words, first - 3, "a an its total average small "
	    "large")));
}

/* EUR 1900, a Peugeot 2008, Office 2010: an amount, a model, a version. */
static bool
is_amount_or_model(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	if (word == NULL || word->count > 0 || !words_capital(words, i))
		return false;		/* words that are known are others */
	return words_among(words, i, "peugeot bmw lada saab skoda mazda simca "
	    "citroen cessna rover dacia excel powerpoint outlook "
	    "sharepoint rs") || (word->letters == CASE_UPPER &&
	    words_among(words, i, "eur usd gbp chf jpy aud cad inr sek nok "
	    "dkk rub cny rmb nzd hkd sgd zar pln kes ngn brl mxn thb myr php "
	    "idr krw ils sar aed pkr bdt lkr czk huf bgn ron uah egp dm fr"));
}

/* "has 1900 rooms", "seats 2000.": so many, but not "has 2013 profits". */
static bool
is_owned(const struct words *words, int first, int end)
{
	if (words_among(words, first - 1, "seats"))
		return words_at(words, end) == NULL ||
		    words_among(words, end, ". , ; and people");
	return words_among(words, first - 1, "has have own owns owned employs "
	    "employed employ houses holds counted contains planted owning "
	    "having employing") && (is_plural(words, end) || words_among(words,
	    end, "staff people")) && !words_among(words, end, "sales revenues "
	    "earnings profits results taxes elections plans losses models "
	    "holdings games contracts bonds");
}

/* What a number of four digits counts or numbers is no year. */
static bool
is_quantity(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);
	const struct word *before = words_at(words, first - 1);

	if (is_crowd(words, first) || is_owned(words, first, end) ||
	    is_amount_or_model(words, first - 1))
		return true;
	if ((words_has(words, end, CLASS_COUNTED) &&
	    !is_marked(words, first, end)) ||
	    words_among(words, end, "% x") || (next != NULL && next->digits &&
	    !words_has(words, end, CLASS_CLOCK)))
		return true;
	if (before != NULL && before->digits &&
	    !words_has(words, first - 1, CLASS_CLOCK) &&
	    !words_has(words, first - 1, CLASS_NUMDATE))
		return true;
	if (goes_on(words, end) && (goes_on(words, end + 2) ||
	    (!words_has(words, end + 1, CLASS_YEAR) &&
	    !words_has(words, end + 1, CLASS_SHORTYEAR))))
		return true;
	if (first > 3 && goes_on(words, first - 1) && goes_on(words, first - 3))
		return true;			/* 138-2010-2015 */
	if (words_has(words, first - 1, CLASS_HYPHEN) &&
	    words_joined(words, first) && words_joined(words, first - 1) &&
	    first > 1 && !words_has(words, first - 2, CLASS_YEAR) &&
	    !words_has(words, first - 2, CLASS_EDGE) &&
	    !words_among(words, first - 2, "pre post end"))
		return true;
	return (words_has(words, first - 1, CLASS_NUMBERED) &&
	    !is_compared(words, first - 1)) ||
	    words_among(words, first - 1, "$ # / @");
}

/* "In 1492 he sailed", "(1368-1644)"; before 1500 most numbers are counts. */
static bool
is_old_year(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);
	bool closed = next == NULL || next->letters == CASE_NONE ||
	    words_has(words, end, CLASS_CLAUSE);

	if (words_among(words, first - 1, "year early late mid (") ||
	    words_has(words, first - 1, CLASS_CIRCA))
		return true;
	if (words_among(words, first - 1, "before after around about"))
		return closed || (first == 1 && words_among(words, end, "a"));
	if (words_among(words, first - 1, "in since until"))
		return closed || (words->list[end].letters != CASE_LOWER) ||
		    !is_plural(words, end);
	return closed && (words_among(words, first - 1, "by from") ||
	    (words_among(words, first - 1, "to and") &&
	    words_has(words, first - 2, CLASS_YEAR)));
}

/*
 * "around 1850.", "Around 1400 the town had", "built about 1300": a year, and
 * not about so many.
 */
static bool
is_about_year(const struct words *words, int first, int end)
{
	int year = words_number(&words->list[first], CLASS_YEAR);
	const struct word *next = words_at(words, end);
	bool ends = next == NULL || words_among(words, end, ". , ; )");

	if (words_among(words, end, "to and or") || words_has(words, end + 1,
	    CLASS_APPROX))
		return false;		/* from about 1200 to about 400 BC */
	if (words_among(words, first - 2, "built founded born dates dated "
	    "died established written painted made constructed created "
	    "completed erected began begun from arose invented until since"))
		return ends || words_has(words, end, CLASS_CLAUSE);
	if (first == 1 || words_among(words, first - 2, ". ; in"))
		return words_among(words, end, "the a an he she it they we his "
		    "her their its there") || (ends && year > 1000);
	return year > 1700 && ends;
}

/*
 * A number of four digits is a year after a preposition, in brackets, at an
 * end, or before a noun; not when it counts what follows, and not in a row
 * of other numbers.
 */
bool
allow_year(const struct words *words, int first, int end)
{
	int year = words_number(&words->list[first], CLASS_YEAR);
	bool spoken = !words->list[first].digits;
	bool article = words_among(words, first - 1, "the");
	const struct word *next = words_at(words, end);

	if (words_has(words, first, CLASS_SHORTYEAR))
		return words_among(words, first - 1, "in by since until of "
		    "from during and to through for early late mid") ||
		    (spoken && year % 100 > 9);
	if (spoken)
		return allow_spoken_year(words, first, end);
	if (words_among(words, first - 1, "."))	/* not the bill H.R. 1998 */
		return words_among(words, first - 2, "c ca circa b d m div r "
		    "est") && words->list[first - 2].letters == CASE_LOWER;
	if (year < 1500 && !is_old_year(words, first, end))
		return false;
	if (is_quantity(words, first, end))
		return false;
	if (first > 1 && words_has(words, first - 1, CLASS_HYPHEN) &&
	    words_has(words, first - 2, CLASS_YEAR) &&
	    words_joined(words, first) &&
	    !allow_year(words, first - 2, first - 1))
		return false;			/* about 1500-1700 */
	if (words_among(words, first - 1, "around about"))
		return is_about_year(words, first, end);
	if (article && year % 100 == 0 &&
	    !words_has(words, end, CLASS_HYPHEN) &&
	    !words_has(words, end, CLASS_SLASH) &&
	    !(words_among(words, end, "and or") &&
	    words_has(words, end + 1, CLASS_YEAR)) && (next == NULL ||
	    next->letters == CASE_NONE || words_has(words, end, CLASS_CLAUSE)))
		return false;			/* he won the 1500 */
	if (!article &&
	    !words_among(words, first - 1, "in by since until during") &&
	    (is_address(words, end) || is_round_count(words, first, end) ||
	    is_book(words, first, end)))
		return false;
	if (words_among(words, first - 1, "at") && (next == NULL ||
	    next->letters == CASE_NONE || words_has(words, end, CLASS_CLAUSE)
	    || words_among(words, end, "a an per")))
		return false;
	if (first > 1 && words_joined(words, first - 1) &&
	    words->list[first - 1].letters != CASE_NONE &&
	    words->list[first - 2].digits)	/* 123 F.3d 1999 */
		return false;
	return year <= 2100;
}

/* "in his early 60s" is an age; "highs in the 90s" are degrees. */
bool
allow_decade(const struct words *words, int first, int end)
{
	int i;

	for (i = first - 1; words->list[end - 1].end -
	    words->list[end - 1].start == 3 && i >= 0 && i > first - 6; i--)
		if (words_among(words, i, "temperature temperatures highs lows "
		    "mercury degrees heat"))
			return false;
	if (words_among(words, first - 1 - words_has(words, first - 1,
	    CLASS_HYPHEN), "over under") && !words_among(words, first, "the"))
		return false;				/* the over-60s */
	while (words_has(words, first - 1, CLASS_EDGE) ||
	    words_has(words, first - 1, CLASS_HYPHEN))
		first--;
	return !words_among(words, first - 1, "his her their my your our its");
}

/* A capital word next to the name: Theresa May, June Jones, May Leave. */
static bool
beside_name(const struct words *words, int first, int end)
{
	return (words_named(words, first - 1) &&
	    !words_has(words, first - 1, CLASS_WEEKDAY)) ||
	    (words_capital(words, end) && !words_has(words, end, CLASS_MONTH) &&
	    !words_has(words, end, CLASS_YEAR));
}

/* "Yes, April." and "MR. GIBBS: April, I think": somebody is spoken to. */
static bool
is_spoken_to(const struct words *words, int first, int end)
{
	return words_among(words, first - 1, ", :") &&
	    !words_has(words, first - 2, CLASS_MONTH) &&
	    !words_has(words, first - 2, CLASS_UNIT) &&
	    !words_has(words, end + 1, CLASS_MONTH) &&
	    (words_at(words, end) == NULL ||
	    words_among(words, end, ", . ? ! -"));
}

/* The Women's March, the Workers' March: people on their feet. */
static bool
is_march(const struct words *words, int first)
{
	return words_named(words, first) &&
	    (words_has(words, first - 1, CLASS_POSSESSIVE) ||
	    words_has(words, first - 1, CLASS_APOSTROPHE)) &&
	    words_capital(words, first - 2) && words_among(words, first - 2,
	    "women people men workers miners farmers students veterans "
	    "mothers children citizens scientists peasants patients parents "
	    "teachers nurses immigrants poor youth journalists lawyers");
}

/*
 * March, April, May, June and August are also people, and verbs at the
 * beginning of a sentence: there they need a preposition or a comma, and
 * elsewhere no other name beside them, unless after a preposition.
 */
bool
allow_month(const struct words *words, int first, int end)
{
	int month = words_number(&words->list[first], CLASS_MONTH);
	bool doubtful = (month >= 3 && month <= 6) || month == 8;

	if (month == 5 && words->person)
		return words_has(words, first - 1, CLASS_EDGE) ||
		    words_among(words, first - 1, "in since until during "
		    "through last next this every");
	if (!doubtful || words_shouted(words))
		return month != 5 || !words_shouted(words) ||
		    words_has(words, first - 1, CLASS_PREPOSITION);
	if (words_has(words, end, CLASS_HYPHEN) &&
	    words_among(words, end + 1, "end"))
		return true;
	if (month == 3 && is_march(words, first))
		return false;
	if (first == 1 && words_among(words, 0, "by") &&
	    beside_name(words, first, end))	/* By June Jones */
		return false;
	if (words_has(words, first - 1, CLASS_PREPOSITION) ||
	    words_has(words, first - 1, CLASS_EDGE) ||
	    words_among(words, first - 1, "this last next"))
		return month != 3 || !words_among(words, first - 1,
		    "to for") || !words_among(words, end, "on of to");
	if (beside_name(words, first, end) || (month != 3 &&
	    is_spoken_to(words, first, end)))
		return false;
	if (first == 0)
		return month != 5 && (words_at(words, end) == NULL ||
		    words_has(words, end, CLASS_COMMA) ||
		    words_among(words, end, "is was has had will saw 's"));
	return month != 3 || !words_among(words, end,
	    "on of to for against");
}

/* Bloody Sunday, Super Tuesday: days with a name, which is not their date. */
static bool
is_byname(const struct words *words, int first)
{
	return words_capital(words, first - 1) && words_among(words, first - 1,
	    "bloody super sheffield ruby freaky casual giving taco manic "
	    "blue wacky man girl joe sgt sergeant mega gorgeous sunny");
}

/*
 * The Sunday Times, Friday Night Lights and Bloody Sunday are no days, nor is
 * a football club.
 */
bool
allow_weekday(const struct words *words, int first, int end)
{
	if (is_byname(words, first))
		return false;
	if (!words_named(words, end) || words_shouted(words))
		return true;
	if (words_has(words, end, CLASS_PART))	/* Friday Night Lights */
		return !words_named(words, end + 1);
	return !words_has(words, end, CLASS_PAPER);
}

/* Whether no noun goes on from what ends before a word. */
static bool
is_closed(const struct words *words, int end)
{
	const struct word *next = words_at(words, end);

	return next == NULL || next->letters == CASE_NONE ||
	    words_has(words, end, CLASS_CLAUSE) ||
	    words_has(words, end, CLASS_PREPOSITION);
}

/* "Boxing Day in 1914". */
bool
allow_year_behind(const struct words *words, int first, int end)
{
	(void)first;
	return allow_year(words, end - 1, end) &&
	    !words_has(words, end, CLASS_SLASH) &&
	    !words_has(words, end, CLASS_HYPHEN);
}

/* "the last day of the month", but not "of the month of May". */
bool
allow_part_of(const struct words *words, int first, int end)
{
	(void)first;
	return !words_among(words, end, "of before after following since that "
	    "when - in") && !words_named(words, end - 1);
}

/* "two days after Christmas", but "for two days after Christmas". */
bool
allow_by_date(const struct words *words, int first, int end)
{
	int i;

	if (words_among(words, first - 1, "for in within the than least most "
	    "to over about around nearly almost last lasted took - up"))
		return false;
	for (i = first; i < end && !words_among(words, i, "before after"); i++)
		if (words_has(words, i, CLASS_VAGUE) ||
		    words_has(words, i, CLASS_APPROX))
			return false;
	return i == first + 2 && words_among(words, i - 1,
	    "day days week weeks fortnight fortnights");
}

/* "every second", but "every second vote" is one in two. */
bool
allow_every(const struct words *words, int first, int end)
{
	(void)first;
	return !words_among(words, end - 1, "second") ||
	    is_closed(words, end);
}

/*
 * "opens a week on Saturday" tells the day, "ran for a week on Saturday",
 * "once a week on Saturday" and "a week on Saturday mornings" do not.
 */
bool
allow_away(const struct words *words, int first, int end)
{
	int i = first;

	while (i < end && !words_among(words, i, "week weeks fortnight"))
		i++;
	return i < end && i < first + 3 && !words_at(words, first)->digits &&
	    first > 0 && words->list[first - 1].letters != CASE_NONE &&
	    !words_has(words, first - 1, CLASS_UNITS) &&
	    !words_has(words, first - 1, CLASS_NUMBER) &&
	    (!words_has(words, first - 1, CLASS_PREPOSITION) ||
	    (words_has(words, end - 1, CLASS_DAYREF) &&
	    words_among(words, first - 1, "in"))) &&
	    !words_has(words, first - 1, CLASS_WEEKDAYS) &&
	    !words_among(words, first - 1, "once twice times than least most "
	    "this last next another for spend spends spent took take takes "
	    "lasted last lasts ran dollars pounds euros more or and") &&
	    is_closed(words, end) && words_direction(words, first, end) >= 0;
}

/* "on Monday week" is a week after the next Monday; nothing goes on. */
bool
allow_week(const struct words *words, int first, int end)
{
	return words_among(words, end - 1, "week fortnight") &&
	    (first > 0 || end - first > 2) &&
	    !words_has(words, first - 1, CLASS_EACH) &&
	    !words_among(words, first - 1, "the a an this that of last next "
	    "'s") && !words_named(words, first - 1) &&
	    !words_named(words, end - 1) && is_closed(words, end);
}

/* Corpus Christi is a town, unless something tells of the feast. */
static bool
is_feast_of_christ(const struct words *words, int first, int end)
{
	static const char rites[] = "feast solemnity procession processions "
	    "holiday day sunday mass celebration celebrations";

	return (words_among(words, first - 1, "of") &&
	    (words_among(words, first - 2, rites) ||
	    words_among(words, first - 2, "eve morning night"))) ||
	    words_among(words, end, rites) ||
	    words_among(words, first - 1, "celebrate celebrated celebrates "
	    "celebrating marked observe observed observes observing") ||
	    (words_among(words, first - 1, "on") &&
	    (words_at(words, end) == NULL || words_among(words, end, ".")));
}

/* "had an epiphany", "D-Day for the club", "felt like Groundhog Day". */
static bool
is_likeness(const struct words *words, int first, int end)
{
	if ((words_among(words, end, "is") && words_has(words, end + 1,
	    CLASS_WEEKDAY)) || (words_among(words, first - 1, "it") &&
	    words_among(words, first - 2, "call calls called calling")))
		return true;
	return words_among(words, first - 1, "a an another his her its my our "
	    "your their like 's") || words_among(words, end, "for looms "
	    "loomed looming approaches approached nears dawns dawned") ||
	    (words_among(words, end, "has had") &&
	    words_among(words, end + 1, "come arrived dawned")) ||
	    (words_among(words, first - 1, "is was be") &&
	    !words_has(words, end, CLASS_COMMA));
}

/* Ramzan Kadyrov. */
static bool
is_first_name(const struct words *words, int i)
{
	static const struct class_set none = { { 0 } };
	const struct word *next = words_at(words, i + 1);

	return words_among(words, i, "ramzan ramazan ramadan") &&
	    next != NULL && next->letters == CASE_CAPITAL &&
	    memcmp(&next->classes, &none, sizeof(none)) == 0 &&
	    !words_among(words, i + 1, "mubarak kareem") &&
	    !words_headline(words);
}

/* Mr. Eid, Hamid Eid; not On Eid. */
static bool
is_surname(const struct words *words, int i)
{
	return words_among(words, i - 1, ".") ?
	    words_among(words, i - 2, "mr mrs ms dr") :
	    words_capital(words, i - 1) && !words_among(words, i - 1, "on for "
	    "at in by during after before this last next happy the when since "
	    "until eid and");
}

/*
 * The Easter Rising, Christmas Island and the Church of the Epiphany are no
 * days, and small letters make no feast of thanksgiving.
 */
bool
allow_holiday(const struct words *words, int first, int end)
{
	int i = first;

	while (i < end && !words_has(words, i, CLASS_HOLIDAY))
		i++;
	if (i < end && words->list[i].digits)
		return true;				/* the 9/11 war */
	if (words_among(words, end, "war offensive rising uprising massacre") ||
	    (words_capital(words, end) && words_among(words, end, "island "
	    "islands agreement accord accords church cathedral parish school "
	    "college academy seminary university hospital")))
		return false;
	if (i == end)
		return true;
	switch (words_text(words, (size_t)i).at[0] | 0x20) {
	case 'c':
		return !words_is(words, i, "corpus christi") ||
		    is_feast_of_christ(words, first, end);
	case 'd':
		return !words_is(words, i, "d-day") ||
		    !is_likeness(words, first, end);
	case 'e':
		return words_is(words, i, "eid") ? !is_surname(words, i) &&
		    !words_among(words, end, "mubarak") :
		    !words_is(words, i, "epiphany") ||
		    (words_capital(words, i) && !is_likeness(words, first, end)
		    && (!words_among(words, i - 2, "of") ||
		    words_among(words, i - 3, "feast solemnity eve")));
	case 'g':
		return !words_is(words, i, "groundhog day") ||
		    !is_likeness(words, first, end);
	case 'n':	/* the National Day of Service */
		return !words_is(words, i, "national day") ||
		    (words_capital(words, i) &&
		    !words_among(words, end, "of for"));
	case 'r':
		return !is_first_name(words, i);
	case 's':	/* the Student Spring Festival */
		return !words_is(words, i, "spring festival") ||
		    !words_named(words, i - 1) ||
		    words_among(words, i - 1, "the chinese");
	case 'w':	/* Social Worker's Day */
		return (!words_is(words, i, "worker's day") &&
		    !words_is(words, i, "workers' day")) ||
		    !words_capital(words, i - 1);
	case 't':
		return !words_is(words, i, "thanksgiving") || words->post ||
		    words_capital(words, i);
	default:
		return true;
	}
}

/* "every Easter", but not every Easter egg. */
bool
allow_each_holiday(const struct words *words, int first, int end)
{
	return allow_holiday(words, first, end) && !words_among(words, end,
	    "tree trees egg eggs candy candies card cards song songs carol "
	    "carols gift gifts present presents decoration decorations "
	    "costume costumes pumpkin pumpkins stocking stockings bonnet "
	    "basket baskets turkey pudding cracker bunny ornament ornaments "
	    "album single movie film story stories toy toys hit episode");
}

/* `Fourth of July` */
static bool
has_of(struct slice name)
{
	const char *at = name.at, *end = at + name.len;

	for (; end - at > 3; at++)
		if (utf8_blank_before(name.at, at) > 0 && at[0] == 'o' &&
		    at[1] == 'f' && utf8_blank(at + 2, end) > 0)
			return true;
	return false;
}

/* "the Mid-Autumn Festival", "the Fourth of July": names with an article. */
bool
allow_festival(const struct words *words, int first, int end)
{
	struct slice name = words_text(words, (size_t)first + 1);

	if (!allow_holiday(words, first, end))
		return false;
	return has_of(name) || lexicon_ends_in(name, slice_of("festival")) ||
	    lexicon_ends_in(name, slice_of("solstice")) ||
	    lexicon_ends_in(name, slice_of("equinox")) ||
	    lexicon_ends_in(name, slice_of("bank holiday"));
}

/* "the new year", but not the New Year honours or a new year group. */
bool
allow_new_year(const struct words *words, int first, int end)
{
	static const char others[] = "eve day honours honors party parties "
	    "resolution resolutions group groups class book holiday holidays";

	return !words_among(words, end, others) &&
	    !words_has(words, end, CLASS_HYPHEN) &&
	    !(words_has(words, end, CLASS_POSSESSIVE) &&
	    words_among(words, end + 1, others)) &&
	    (!words_capital(words, first + 1) || !words_capital(words, end) ||
	    words_headline(words));
}

/* "the 20th", and no noun after it: "from the 3rd to the 5th floor". */
bool
allow_nth(const struct words *words, int first, int end)
{
	int next = end + 1 + words_among(words, end + 1, "the");

	(void)first;
	if (words_among(words, end, "to and or through until") &&
	    words_has(words, next, CLASS_ORDINAL) &&
	    !is_closed(words, next + 1))
		return false;
	return words->list[end - 1].digits &&
	    words_number(&words->list[end - 1], CLASS_ORDINAL) <= 31 &&
	    !words_among(words, end, "of") && is_closed(words, end);
}

/* "and Saturday 16", and no noun after it. */
bool
allow_numbered(const struct words *words, int first, int end)
{
	(void)first;
	return is_closed(words, end) && !words_has(words, end, CLASS_MONTH);
}

/* "on the 20th". */
bool
allow_ordinal(const struct words *words, int first, int end)
{
	int number = words_number(&words->list[end - 1], CLASS_ORDINAL);

	if (!words->list[end - 1].digits)	/* until the twenty-ninth */
		return number > 10 && number <= 31 && words->sport == 0 &&
		    words_among(words, first, "the") &&
		    (words_among(words, first - 1, "on by until till since") ||
		    (words_among(words, first - 1, "is was") &&
		    words_among(words, first - 2, "deadline date"))) &&
		    (words_at(words, end) == NULL || words_among(words, end,
		    ". , ; : ! ? ) and but or when to from that"));
	return allow_nth(words, first, end) && words_among(words, first - 1,
	    "on by until since from to");
}

/* "ended March one", as agencies spell it; not "in March one of them". */
bool
allow_spelled(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	return !words->list[first + 1].digits &&
	    words_number(&words->list[first + 1], CLASS_NUMBER) <= 31 &&
	    (next == NULL || next->letters == CASE_NONE ||
	    (words_among(words, end, "from through to at and versus vs") &&
	    words_among(words, first - 1, "ended ending through to on from "
	    "until")));
}

/* "from the 8th to the 11th". */
bool
allow_from(const struct words *words, int first, int end)
{
	(void)end;
	return words_among(words, first - 1, "from between on");
}

/* "from the 13th century to the 18th", and no noun after it. */
bool
allow_centuries(const struct words *words, int first, int end)
{
	return allow_from(words, first, end) && is_closed(words, end);
}

/*
 * "the fall of Budapest" and "the Spring Offensive" are no seasons; without
 * an article a season has a preposition, and fall is a verb.
 */
bool
allow_season(const struct words *words, int first, int end)
{
	bool fall = words_among(words, end - 1, "fall");

	if (words_named(words, end - 1) && (words_named(words, end) ||
	    words_named(words, end - 2)) && !words_headline(words))
		return false;		/* Arab Spring, Winter Games */
	if (words_among(words, first - 1, "i you we they who"))
		return false;		/* they spring into action */
	if (fall && words_among(words, end, "of in from to was has had below "
	    "against came continues"))
		return false;
	if (end - first > 1)
		return true;
	if (words_among(words, end, "wheat wheats barley grain grains crop "
	    "crops"))
		return false;
	if (fall || words_capital(words, first) || words_named(words, end) ||
	    words_among(words, end, "water break training"))
		return !fall && words_among(words, first - 1,
		    "in by since until during this") &&
		    !words_named(words, end) &&
		    !words_among(words, end, "water break training");
	return !words_among(words, first - 1, "to will would may could can "
	    "- not");
}

/* "1997-98", "1999-2000": the second is later, and no date goes on. */
bool
allow_years(const struct words *words, int first, int end)
{
	int year = first + words_has(words, first, CLASS_CIRCA);
	int from = words_number(&words->list[year], CLASS_YEAR) % 100;
	int to = words_number(&words->list[end - 1], CLASS_SHORTYEAR) % 100;

	return (to > from || from == 99) && !(words_joined(words, end) &&
	    (words_has(words, end, CLASS_HYPHEN) ||
	    words_has(words, end, CLASS_SLASH)) &&
	    words_joined(words, end + 1));
}

/* "May through July", but not the beginning of "May through July 10". */
bool
allow_months(const struct words *words, int first, int end)
{
	(void)first;
	return !words_has(words, end, CLASS_DAY) &&
	    !words_has(words, end, CLASS_ORDINAL);
}

/* "July 3-5, 9-10": one day after the other, and no score. */
bool
allow_days(const struct words *words, int first, int end)
{
	int i, day, last = 0;

	for (i = first; i < end; i++) {
		if (!words_has(words, i, CLASS_DAY))
			continue;
		day = words_number(&words->list[i], CLASS_DAY);
		if (day <= last)
			return false;
		last = day;
	}
	return true;
}

/* "Monday to Friday", but not the beginning of "Monday and Tuesday nights". */
bool
allow_weekdays(const struct words *words, int first, int end)
{
	return allow_weekday(words, first, end) &&
	    !words_has(words, end, CLASS_PART) &&
	    !words_has(words, end, CLASS_PARTS) &&
	    !words_has(words, end, CLASS_CLOCK) &&
	    !words_has(words, end, CLASS_HOUR) &&
	    !(words_has(words, end, CLASS_EDGE) ||
	    (words_has(words, end, CLASS_COMMA) &&
	    words_has(words, end + 1, CLASS_MONTH)));
}
