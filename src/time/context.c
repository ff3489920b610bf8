#include "time/context.h"

#include "time/direction.h"

enum { SPORT = 2 };		/* words of sport that make a report of it */

static bool
is_capital(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	return word != NULL && (word->letters == CASE_CAPITAL ||
	    word->letters == CASE_UPPER || word->letters == CASE_MIXED);
}

/* A capital that stands for something: not at the sentence's beginning. */
static bool
is_name(const struct words *words, int i)
{
	return i > 0 && is_capital(words, i) &&
	    !words_among(words, i - 1, ". : \" `` ''");
}

static bool
is_joined(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	return word != NULL && !word->spaced;
}

/* Whether a sentence is in capitals, so that they tell nothing. */
static bool
is_shouted(const struct words *words)
{
	size_t i, upper = 0, lower = 0;

	for (i = 0; i < words->count && i < 40; i++) {
		upper += words->list[i].letters == CASE_UPPER;
		lower += words->list[i].letters == CASE_LOWER;
	}
	return upper > 2 && upper > 2 * lower;
}

/* Whether most words after the first have a capital, as in a headline. */
static bool
is_headline(const struct words *words)
{
	size_t i, capitals = 0, lower = 0;

	for (i = 1; i < words->count && i < 40; i++) {
		capitals += words->list[i].letters == CASE_CAPITAL ||
		    words->list[i].letters == CASE_UPPER;
		lower += words->list[i].letters == CASE_LOWER;
	}
	return capitals > lower;
}

/* "1600 Pennsylvania Avenue": a street follows within three names. */
static bool
is_address(const struct words *words, int end)
{
	int i;

	for (i = end; i < end + 3 && is_capital(words, i); i++)
		if (words_has(words, i + 1, CLASS_STREET) &&
		    is_capital(words, i + 1))
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
	    is_capital(words, first - 2) &&
	    !words_has(words, first - 2, CLASS_DAYREF) &&
	    (next == NULL || next->letters == CASE_NONE ||
	    words_has(words, end, CLASS_CLAUSE));
}

/* Whether a hyphen and a number are joined to what ends at word i. */
static bool
goes_on(const struct words *words, int i)
{
	return words_has(words, i, CLASS_HYPHEN) && is_joined(words, i) &&
	    is_joined(words, i + 1) && words_at(words, i + 1)->digits;
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

/* What a number of four digits counts or numbers is no year. */
static bool
is_quantity(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);
	const struct word *before = words_at(words, first - 1);

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
	    is_joined(words, first) && is_joined(words, first - 1) &&
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

	if (words_among(words, first - 1, "year early late mid ("))
		return true;
	if (words_among(words, first - 1, "in since until"))
		return closed || (words->list[end].letters != CASE_LOWER) ||
		    !is_plural(words, end);
	return closed && (words_among(words, first - 1, "by from") ||
	    (words_among(words, first - 1, "to and") &&
	    words_has(words, first - 2, CLASS_YEAR)));
}

/*
 * A number of four digits is a year after a preposition, in brackets, at an
 * end, or before a noun; not when it counts what follows, and not in a row
 * of other numbers.
 */
static bool
allow_year(const struct words *words, int first, int end)
{
	int year = words_number(&words->list[first], CLASS_YEAR);
	bool spoken = !words->list[first].digits;
	bool article = words_among(words, first - 1, "the");
	const struct word *next = words_at(words, end);

	if (spoken || words->list[end - 1].end - words->list[end - 1].start
	    == 3)
		return words_among(words, first - 1, "in by since until of "
		    "from during and to through for early late mid") ||
		    (spoken && year % 100 > 9);
	if (words_among(words, first - 1, "."))	/* not the bill H.R. 1998 */
		return words_among(words, first - 2, "c ca circa b d m div r "
		    "est") && words->list[first - 2].letters == CASE_LOWER;
	if (year < 1500 && !is_old_year(words, first, end))
		return false;
	if (is_quantity(words, first, end))
		return false;
	if (first > 1 && words_has(words, first - 1, CLASS_HYPHEN) &&
	    words_has(words, first - 2, CLASS_YEAR) &&
	    is_joined(words, first) && !allow_year(words, first - 2, first - 1))
		return false;			/* about 1500-1700 */
	if (words_among(words, first - 1, "around about"))
		return year > 1700 && (next == NULL ||
		    words_among(words, end, ". , ;"));
	if (article && year % 100 == 0 &&
	    !words_has(words, end, CLASS_HYPHEN) &&
	    !words_has(words, end, CLASS_SLASH) && (next == NULL ||
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
	if (first > 1 && is_joined(words, first - 1) &&
	    words->list[first - 1].letters != CASE_NONE &&
	    words->list[first - 2].digits)	/* 123 F.3d 1999 */
		return false;
	return year <= 2100;
}

/* "in his early 60s" is an age; "highs in the 90s" are degrees. */
static bool
allow_decade(const struct words *words, int first, int end)
{
	int i;

	for (i = first - 1; words->list[end - 1].end -
	    words->list[end - 1].start == 3 && i >= 0 && i > first - 6; i--)
		if (words_among(words, i, "temperature temperatures highs lows "
		    "mercury degrees heat"))
			return false;
	while (words_has(words, first - 1, CLASS_EDGE) ||
	    words_has(words, first - 1, CLASS_HYPHEN))
		first--;
	return !words_among(words, first - 1, "his her their my your our its");
}

/* A capital word next to the name: Theresa May, June Jones, May Leave. */
static bool
beside_name(const struct words *words, int first, int end)
{
	return (is_name(words, first - 1) &&
	    !words_has(words, first - 1, CLASS_WEEKDAY)) ||
	    (is_capital(words, end) && !words_has(words, end, CLASS_MONTH) &&
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

/*
 * March, April, May, June and August are also people, and verbs at the
 * beginning of a sentence: there they need a preposition or a comma, and
 * elsewhere no other name beside them, unless after a preposition.
 */
static bool
allow_month(const struct words *words, int first, int end)
{
	int month = words_number(&words->list[first], CLASS_MONTH);
	bool doubtful = (month >= 3 && month <= 6) || month == 8;

	if (month == 5 && words->person)
		return words_has(words, first - 1, CLASS_EDGE) ||
		    words_among(words, first - 1, "in since until during "
		    "through last next this every");
	if (!doubtful || is_shouted(words))
		return month != 5 || !is_shouted(words) ||
		    words_has(words, first - 1, CLASS_PREPOSITION);
	if (words_has(words, end, CLASS_HYPHEN) &&
	    words_among(words, end + 1, "end"))
		return true;
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

/* The Sunday Times and Friday Night Lights are no days. */
static bool
allow_weekday(const struct words *words, int first, int end)
{
	(void)first;
	if (!is_name(words, end) || is_shouted(words))
		return true;
	if (words_has(words, end, CLASS_PART))	/* Friday Night Lights */
		return !is_name(words, end + 1);
	return !words_has(words, end, CLASS_PAPER);
}

/* "on Monday week" is a week after the next Monday; nothing goes on. */
static bool
allow_week(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	return words_among(words, first - 1, "on by until for from") &&
	    words_among(words, end - 1, "week") &&
	    !is_capital(words, end - 1) && (next == NULL ||
	    next->letters == CASE_NONE || words_has(words, end, CLASS_CLAUSE));
}

/* The Easter Rising and Christmas Island are no days. */
static bool
allow_holiday(const struct words *words, int first, int end)
{
	(void)first;
	return !is_capital(words, end) || !words_among(words, end, "war rising "
	    "offensive island islands agreement accord accords massacre");
}

/* "the 20th", and no noun after it. */
static bool
allow_nth(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	(void)first;
	return words->list[end - 1].digits &&
	    words_number(&words->list[end - 1], CLASS_ORDINAL) <= 31 &&
	    !words_among(words, end, "of") &&
	    (next == NULL || next->letters == CASE_NONE ||
	    words_has(words, end, CLASS_CLAUSE) ||
	    words_has(words, end, CLASS_PREPOSITION));
}

/* "on the 20th". */
static bool
allow_ordinal(const struct words *words, int first, int end)
{
	return allow_nth(words, first, end) && words_among(words, first - 1,
	    "on by until since from to");
}

/* "from the 8th to the 11th". */
static bool
allow_from(const struct words *words, int first, int end)
{
	(void)end;
	return words_among(words, first - 1, "from between on");
}

/* "in future", but "the future" has a form of its own. */
static bool
allow_future(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	return words_among(words, first - 1, "in") && (next == NULL ||
	    next->letters == CASE_NONE);
}

/* "at present", "at present he is"; "at present levels" is an adjective. */
static bool
allow_present(const struct words *words, int first, int end)
{
	(void)end;
	return words_among(words, first - 1, "at") && !words_among(words, end,
	    "level levels price prices rate rates value values condition "
	    "conditions");
}

/* "a half-hour", "half-day talks"; a half-century may be of a batsman. */
static bool
allow_half(const struct words *words, int first, int end)
{
	(void)first;
	return words_among(words, end - 1, "hour day decade minute");
}

/* "7 p.m. Eastern", and no name goes on. */
static bool
allow_zone(const struct words *words, int first, int end)
{
	return is_capital(words, first) && !is_capital(words, end);
}

/* Plural units alone: "for years", "within weeks", "in recent days". */
static bool
allow_units(const struct words *words, int first, int end)
{
	if (words_among(words, end, "ago old later earlier -"))
		return false;
	if (end - first > 1)
		return words_among(words, first + 1, "or") ||
		    words_among(words, first - 1, "for in within over after "
		    "of");
	if (is_capital(words, first) && first > 0)
		return false;
	if (words_number(&words->list[first], CLASS_UNITS) > 2 &&
	    (words_among(words, first - 1, "spend spends spent spending wait "
	    "waits waited waiting take takes took taken last lasts lasted "
	    "follow follows followed") || words_among(words, end, "away") ||
	    ((first == 0 || words_has(words, first - 1, CLASS_COMMA) ||
	    words_among(words, first - 1, "just only even")) &&
	    words_among(words, end, "after before"))))
		return true;			/* it took years to build */
	return words_among(words, first - 1, "for in within over after") &&
	    (words_among(words, first - 1, "within") ||
	    !words_among(words, end, "of")) &&
	    words_number(&words->list[first], CLASS_UNITS) > 1;
}

/* A price or a count, "$5 million", "700 seats", that may have a rate. */
static bool
is_price(const struct words *words, int i)
{
	const struct word *word = words_at(words, i);

	if (word != NULL && words_has(words, i - 1, CLASS_NUMBER) &&
	    word->letters == CASE_LOWER &&
	    words->text.at[word->end - 1] == 's')
		return true;
	return (word != NULL && word->digits) ||	/* $9.16 */
	    words_has(words, i, CLASS_NUMBER) ||
	    words_has(words, i, CLASS_SCALE) ||
	    words_has(words, i, CLASS_COUNTED) || words_among(words, i, "%");
}

/*
 * "his former general": historians place their adjectives in time, and where
 * they do they are references; news is full of former ministers.
 */
static bool
allow_tale(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	return words->tale && !is_name(words, first) && next != NULL &&
	    next->letters != CASE_NONE &&
	    !words_has(words, end, CLASS_CLAUSE);
}

/* "per day", "per year": not the rates of machines. */
static bool
allow_rate(const struct words *words, int first, int end)
{
	(void)first;
	return !words_among(words, end - 1, "second minute hour");
}

/*
 * The Six Day War and the Hundred Days Offensive are no durations in news;
 * annotators of history have them.
 */
static bool
is_war(const struct words *words, int end)
{
	return is_name(words, end - 1) && is_name(words, end) &&
	    words->list[end - 1].letters == CASE_CAPITAL && !words->tale &&
	    !is_headline(words);
}

/*
 * An amount and a unit. "a year" after a price is a rate, "a year-ago" goes
 * on, "a day of" is rather what happened on it, "one second" a moment.
 */
static bool
allow_article(const struct words *words, int first, int end)
{
	int unit = end - 1;

	if (words_has(words, end, CLASS_HYPHEN) && is_joined(words, end) &&
	    (words_has(words, end + 1, CLASS_WHEN) ||
	    words_among(words, end + 1, "ago old olds long end")))
		return false;
	if (words_has(words, first, CLASS_YEAR) && words->list[first].digits &&
	    words_has(words, unit, CLASS_UNIT))
		return false;
	if (is_war(words, end))
		return false;
	if (words_has(words, first, CLASS_MILITARY) && words_among(words, unit,
	    "hours") && words_among(words, first - 1, "at by from until "
	    "since to between before after around"))	/* at 1800 hours */
		return false;
	if (words->list[first].digits && words->list[unit].spaced &&
	    is_name(words, unit) && !is_shouted(words))		/* 60 Minutes */
		return false;
	if (words->post && words_among(words, unit, "weekend") &&
	    words_among(words, unit - 1, "long"))	/* this one */
		return false;
	if (words_among(words, unit, "century") && end - first == 2 &&
	    words_among(words, first - 1, "scored hit made struck unbeaten his "
	    "her maiden"))			/* of a batsman */
		return false;
	if (words_has(words, end, CLASS_AGO) ||
	    words_has(words, end, CLASS_WHEN))
		return true;
	if (words_among(words, first, "some") && words_among(words, unit,
	    "quarters"))			/* by some people */
		return false;
	if (words_among(words, first, "a an") && end - first == 2) {
		if (is_price(words, first - 1) || (words_among(words, end,
		    "on over by") && words_among(words, end + 1, "year")))
			return false;		/* a year on year rise */
		if (words_among(words, end, "of") &&
		    !words_has(words, first - 1, CLASS_APPROX) &&
		    !words_among(words, first - 1, "for after in within"))
			return false;
		if (words_among(words, unit, "second quarter"))
			return false;
		if (words_among(words, unit, "day minute"))
			return words_among(words, first - 1, "for within in "
			    "after over than") || words_among(words, end,
			    "before after");
	}
	return !words_among(words, unit, "second quarter") ||
	    words_has(words, unit - 1, CLASS_HYPHEN);
}

/* "the past", "the future", "the present" as nouns. */
static bool
allow_past(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	(void)first;
	return next == NULL || words_has(words, end, CLASS_CLAUSE) ||
	    (next->letters != CASE_LOWER && !is_name(words, end));
}

/* "soon", but not "as soon as"; "now", but not "Now, what does that mean?" */
static bool
allow_soon(const struct words *words, int first, int end)
{
	if (first == 0 && end == 1 && words_among(words, first, "now") &&
	    (words_has(words, end, CLASS_COMMA) ||
	    words_among(words, end, "for")))
		return words->post;
	if (words_among(words, end - 1, "recently lately"))
		return !words_among(words, first - 1, "as") ||
		    !words_among(words, end, "as");
	if (words_among(words, end - 1, "now"))	/* every now and then */
		return !words_among(words, end, "and") ||
		    !words_among(words, end + 1, "then again") ||
		    words_among(words, first - 1, "between");
	if (!words_among(words, end - 1, "soon"))
		return true;
	return !words->post &&
	    !words_among(words, first - 1, "so too as how very") &&
	    !words_among(words, end, "after as before enough afterward "
	    "afterwards thereafter") &&
	    words_direction(words, first, end) >= 0;
}

/* Adjectives that are no part of a name. */
static bool
allow_adjective(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	if ((words->post && words_among(words, first, "current")) ||
	    words_among(words, end, "account accounts affairs events") ||
	    (words_among(words, first, "quarterly") && next != NULL &&
	    next->letters == CASE_LOWER))
		return false;
	if (is_shouted(words))
		return true;
	if (is_name(words, first))
		return false;
	return !(is_capital(words, first) && is_capital(words, end)) &&
	    !(words_among(words, first, "past future") &&
	    (words_has(words, end, CLASS_COMMA) || words_at(words, end) == NULL
	    || first == 0 || words_among(words, first - 1, "in 's") ||
	    !words_among(words, first, "future") ||
	    words_among(words, end, "in and or of .")));
}

/* "daily", but not the daily Le Monde, nor a daily in Beirut. */
static bool
allow_frequency(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);
	int before = first - 1;

	if (!allow_adjective(words, first, end))
		return false;
	if (words_has(words, before, CLASS_HYPHEN) && is_joined(words, first))
		return false;			/* semi-annually */
	if (words_among(words, end, "newspaper newspapers paper papers "
	    "magazine magazines tabloid said reported reports quoted printed "
	    "published") || (next != NULL && next->letters == CASE_CAPITAL &&
	    !words_among(words, first - 1, "his her its their our my your s "
	    "'s is are") && !is_headline(words)))
		return false;
	while (before > 0 && first - before < 3 && is_name(words, before))
		before--;			/* the Beirut daily */
	return !words_among(words, before, "a an the this another") ||
	    (next != NULL && next->letters != CASE_NONE &&
	    (words_among(words, end, "and or") ||
	    (!words_has(words, end, CLASS_CLAUSE) &&
	    !words_has(words, end, CLASS_PREPOSITION))));
}

static bool
allow_pause(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	if (words_among(words, first, "the"))	/* the day before he left */
		return next == NULL || words_has(words, end, CLASS_COMMA) ||
		    words_among(words, end, ". ; and but when");
	return next == NULL || next->letters == CASE_NONE ?
	    next == NULL || !next->digits : words_among(words, end,
	    "and but when was were had with in at by "
	    "on for");
}

/* "the day before the vote", "in the weeks that followed". */
static bool
allow_event(const struct words *words, int first, int end)
{
	const struct word *before = words_at(words, first - 1);

	if (before != NULL && (before->digits || words_has(words, first - 1,
	    CLASS_NUMBER) || words_has(words, first - 1, CLASS_HYPHEN)))
		return false;
	if (words_among(words, first, "seconds") ||
	    words_among(words, first - 1, "of"))
		return false;
	return words_among(words, end, "before after following since") ||
	    (words_among(words, end, "leading") &&
	    words_among(words, end + 1, "up to")) ||
	    (words_among(words, end, "that") &&
	    words_among(words, end + 1, "followed"));
}

/* "4-year" but not "3-4-year", "B-4-year" or "the Six-Day War". */
static bool
allow_number(const struct words *words, int first, int end)
{
	if (is_war(words, end))
		return false;
	return first == 0 || words->list[first].spaced ||
	    !words_has(words, first - 1, CLASS_HYPHEN);
}

static bool
allow_war(const struct words *words, int first, int end)
{
	(void)first;
	return !is_war(words, end);
}

/* "a year or two", but the number may be of what follows. */
static bool
allow_or(const struct words *words, int first, int end)
{
	(void)first;
	return !words_has(words, end, CLASS_UNIT) &&
	    !words_has(words, end, CLASS_UNITS);
}

/* "a quarter century", "a quarter hour"; no other unit is quartered so. */
static bool
allow_quarter(const struct words *words, int first, int end)
{
	(void)first;
	return words_among(words, end - 1, "century hour");
}

/*
 * "two years, three months": the second unit is part of the first; of "six
 * days a week" the first is part of the second.
 */
static bool
allow_smaller(const struct words *words, int first, int end)
{
	bool rate = words_among(words, end - 2, "a per every each");
	int i, larger = 0, smaller = 0;

	for (i = first; i < end; i++) {
		int n = words_number(&words->list[i], CLASS_UNIT) +
		    words_number(&words->list[i], CLASS_UNITS);

		if (n > 0 && larger == 0)
			larger = n;
		else if (n > 0)
			smaller = n;
	}
	return rate ? smaller > larger : smaller < larger;
}

/* A time of the clock without a.m.: not a score, a ratio, a verse. */
static bool
allow_clock(const struct words *words, int first, int end)
{
	if (end - first > 1)
		return true;
	if (words_has(words, first - 1, CLASS_HYPHEN) ||
	    words_has(words, end, CLASS_HYPHEN))
		return false;
	return words_among(words, first - 1, "at by until till from before "
	    "after around about since t to (") ||
	    words_among(words, end, "on") ||
	    words_has(words, first - 1, CLASS_WEEKDAY) ||
	    words_has(words, first - 1, CLASS_NUMDATE) ||
	    (words_has(words, first - 1, CLASS_COMMA) &&
	    (words_has(words, first - 2, CLASS_WEEKDAY) ||
	    words_has(words, first - 2, CLASS_DAY)));
}

/* "left at 1015", "back at abt 2250": posts leave out the colon. */
static bool
allow_military(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	return words->post && words->list[first].digits &&
	    (words_among(words, first - 1, "at abt") ||
	    (words_has(words, first - 1, CLASS_COMMA) &&
	    words_has(words, first - 2, CLASS_PART))) && (next == NULL ||
	    (next->letters == CASE_NONE && !next->digits) ||
	    words_has(words, end, CLASS_CLAUSE));
}

/* "does this three days a week" and "should last 10 days" are no spans. */
static bool
allow_this(const struct words *words, int first, int end)
{
	(void)end;
	if (words_among(words, first, "last"))
		return first == 0 || (words_has(words, first - 1,
		    CLASS_PREPOSITION) && !words_among(words, first - 1,
		    "to")) ||
		    words_among(words, first - 1, "its his her their our my "
		    "your these those 's");
	return !words_among(words, first, "this");
}

/* "the year", but not of "the year-ago" or "the week-long". */
static bool
allow_whole(const struct words *words, int first, int end)
{
	(void)first;
	return !words_has(words, end, CLASS_HYPHEN) || !is_joined(words, end) ||
	    !is_joined(words, end + 1);
}

/* "the morning", "the night": not "the night shift". */
static bool
allow_part(const struct words *words, int first, int end)
{
	return (words_among(words, first - 1, "in during by until through "
	    "throughout") || (words_among(words, first - 1, "into") &&
	    !words_among(words, end, "of")) ||
	    words_has(words, first + 1, CLASS_HYPHEN)) &&
	    (words_at(words, end) == NULL || !is_capital(words, end));
}

/* "over a week" may be more than one; "over the last week" is not. */
static bool
allow_over(const struct words *words, int first, int end)
{
	return !words_among(words, first, "over") ||
	    words_among(words, end, "a an half") || words_among(words,
	    first - 1, "for just well after by of is was in last lasted took "
	    "take spent served waited");
}

/*
 * "the fall of Budapest" and "the Spring Offensive" are no seasons; without
 * an article a season has a preposition, and fall is a verb.
 */
static bool
allow_season(const struct words *words, int first, int end)
{
	bool fall = words_among(words, end - 1, "fall");

	if (is_name(words, end - 1) && (is_name(words, end) ||
	    is_name(words, end - 2)) && !is_headline(words))
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
	if (fall || is_capital(words, first) || is_name(words, end) ||
	    words_among(words, end, "water break training"))
		return !fall && words_among(words, first - 1,
		    "in by since until during this") &&
		    !is_name(words, end) &&
		    !words_among(words, end, "water break training");
	return !words_among(words, first - 1, "to will would may could can "
	    "- not");
}

/* "at night", "by night"; "daytime" is never a name. */
static bool
allow_night(const struct words *words, int first, int end)
{
	(void)end;
	return !is_capital(words, first) && (words_among(words, first,
	    "daytime") || words_among(words, first - 1, "at by"));
}

/* "before dawn", "at sunset", "by nightfall"; no other part stands so. */
static bool
allow_twilight(const struct words *words, int first, int end)
{
	return words_among(words, first, "dawn daybreak sunrise sunup sunset "
	    "sundown dusk nightfall midmorning midafternoon") &&
	    !is_capital(words, first) &&
	    !words_has(words, end, CLASS_HYPHEN) &&
	    (words_among(words, first - 1, "at by before after until till "
	    "since from around about near toward towards between") ||
	    (words_among(words, first - 1, "to and") &&
	    words_has(words, first - 2, CLASS_PART)));
}

/* "a week from Sunday", but "for a week from Sunday" is how long. */
static bool
allow_moved(const struct words *words, int first, int end)
{
	return words_has(words, end - 2, CLASS_AGO) ||
	    (!words_among(words, first - 1, "for") &&
	    !words_among(words, end, "to until till through"));
}

/* "the second day of talks", "his first day in office". */
static bool
allow_end(const struct words *words, int first, int end)
{
	const struct word *next = words_at(words, end);

	(void)first;
	if (words_has(words, end, CLASS_HYPHEN) && is_joined(words, end))
		return false;			/* their third day-long talks */
	return next == NULL || next->letters == CASE_NONE ||
	    words_has(words, end, CLASS_CLAUSE);
}

/* "over the years", "through the centuries". */
static bool
allow_over_years(const struct words *words, int first, int end)
{
	return words_among(words, first - 1, "over through throughout down") &&
	    !words_among(words, end, "of that since when");
}

/* "for the month", "during the month"; "a magazine of the month" is none. */
static bool
allow_during(const struct words *words, int first, int end)
{
	return allow_whole(words, first, end) && words_among(words, first - 1,
	    "for in during throughout") && !words_among(words, end,
	    "of since before after that following when");
}

/* "get around Friday's ruling", "travel around this summer": no amount. */
static bool
allow_round(const struct words *words, int first, int end)
{
	return !words_has(words, end, CLASS_POSSESSIVE) &&
	    !words_has(words, first + 1, CLASS_SHIFT);
}

/*
 * Two capitals in the middle of a sentence make a title: This Week. The last
 * minute and this day and age are no times either.
 */
static bool
allow_title(const struct words *words, int first, int end)
{
	if (!words->post && words_among(words, end - 2, "last this") &&
	    words_among(words, end - 1, "minute second"))
		return false;		/* at the last minute */
	if (words_among(words, end - 1, "day") && words_among(words, end,
	    "and") && words_among(words, end + 1, "age"))
		return false;
	return is_headline(words) || words->post || !(first > 0 &&
	    is_capital(words, end - 2) && is_capital(words, end - 1) &&
	    is_name(words, end - 1));
}

/* "will one day be", "one day he will": some day, not for one day. */
static bool
allow_one_day(const struct words *words, int first, int end)
{
	return words_among(words, first - 1, "will would could may might can "
	    "ll should that") || words_among(words, end, "will would be");
}

/* USA Today and the Today show are no days. */
static bool
allow_program(const struct words *words, int first, int end)
{
	(void)end;
	return !is_name(words, first) || !is_name(words, first - 1 +
	    words_among(words, first - 1, "the 's")) || is_headline(words) ||
	    words->post;
}

/* "the year", but not Player of the Year, or "the year-ago". */
static bool
allow_award(const struct words *words, int first, int end)
{
	return allow_whole(words, first, end) && (!is_name(words, end - 1) ||
	    !words_among(words, first - 1, "of") || is_headline(words));
}

/* "1997-98", "1999-2000": the second is later, and no date goes on. */
static bool
allow_years(const struct words *words, int first, int end)
{
	int from = words_number(&words->list[first], CLASS_YEAR) % 100;
	int to = words_number(&words->list[end - 1], CLASS_SHORTYEAR) % 100;

	return (to > from || from == 99) && !(is_joined(words, end) &&
	    (words_has(words, end, CLASS_HYPHEN) ||
	    words_has(words, end, CLASS_SLASH)) &&
	    is_joined(words, end + 1));
}

/* "July 3-5, 9-10": one day after the other, and no score. */
static bool
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
static bool
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

/* The second half, the first quarter: of a match, where one is told of. */
static bool
allow_sport(const struct words *words, int first, int end)
{
	return words->sport < SPORT || words_has(words, end, CLASS_FISCAL) ||
	    words_has(words, first, CLASS_FISCAL) ||
	    words_has(words, first + 1, CLASS_FISCAL);
}

/* What posts say without articles: units that tell of days and more. */
static bool
allow_post(const struct words *words, int first, int end)
{
	return words->post && !words_among(words, first, "yr yrs") &&
	    !words_among(words, end - 1, "second sec min minute quarter "
	    "seconds") &&
	    !words_among(words, first - 1, "second quarter") &&
	    !(words_among(words, first - 1, "new") &&
	    words_among(words, first, "year"));		/* Happy New Year */
}

bool
context_allows(const struct words *words, int first, int end,
    enum guard guard)
{
	static bool (*const allow[])(const struct words *, int, int) = {
		[GUARD_YEAR] = allow_year,
		[GUARD_DECADE] = allow_decade,
		[GUARD_MONTH] = allow_month,
		[GUARD_WEEKDAY] = allow_weekday,
		[GUARD_WEEK] = allow_week,
		[GUARD_SEASON] = allow_season,
		[GUARD_UNITS] = allow_units,
		[GUARD_ORDINAL] = allow_ordinal,
		[GUARD_FUTURE] = allow_future,
		[GUARD_PRESENT] = allow_present,
		[GUARD_HALF] = allow_half,
		[GUARD_ZONE] = allow_zone,
		[GUARD_RATE] = allow_rate,
		[GUARD_ARTICLE] = allow_article,
		[GUARD_PAST] = allow_past,
		[GUARD_SOON] = allow_soon,
		[GUARD_ADJECTIVE] = allow_adjective,
		[GUARD_FREQUENCY] = allow_frequency,
		[GUARD_PAUSE] = allow_pause,
		[GUARD_EVENT] = allow_event,
		[GUARD_NUMBER] = allow_number,
		[GUARD_WAR] = allow_war,
		[GUARD_OR] = allow_or,
		[GUARD_QUARTER] = allow_quarter,
		[GUARD_SMALLER] = allow_smaller,
		[GUARD_CLOCK] = allow_clock,
		[GUARD_MILITARY] = allow_military,
		[GUARD_THIS] = allow_this,
		[GUARD_WHOLE] = allow_whole,
		[GUARD_OVER] = allow_over,
		[GUARD_PART] = allow_part,
		[GUARD_NIGHT] = allow_night,
		[GUARD_TWILIGHT] = allow_twilight,
		[GUARD_MOVED] = allow_moved,
		[GUARD_END] = allow_end,
		[GUARD_OVER_YEARS] = allow_over_years,
		[GUARD_DURING] = allow_during,
		[GUARD_ROUND] = allow_round,
		[GUARD_TITLE] = allow_title,
		[GUARD_ONE_DAY] = allow_one_day,
		[GUARD_POST] = allow_post,
		[GUARD_SPORT] = allow_sport,
		[GUARD_PROGRAM] = allow_program,
		[GUARD_AWARD] = allow_award,
		[GUARD_YEARS] = allow_years,
		[GUARD_TALE] = allow_tale,
		[GUARD_NTH] = allow_nth,
		[GUARD_FROM] = allow_from,
		[GUARD_HOLIDAY] = allow_holiday,
		[GUARD_DAYS] = allow_days,
		[GUARD_WEEKDAYS] = allow_weekdays
	};

	return guard == GUARD_NONE || allow[guard](words, first, end);
}
