#include "time/grammar.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "time/context.h"

/*
 * The forms. In a pattern a word in capitals is a class of the lexicon, a
 * word in small letters is that word, `,` `-` `'s` `(` are themselves,
 * <name> is any form of that category, `|` stands between alternatives and
 * `?` behind what may be missing. The forms of the category "time" are the
 * time expressions; all others are parts of them.
 *
 * To add a form: find its kind below, add a line, add a test.
 */
static const struct form forms[] = {

/* Amounts: how many. */
{ "amount", "NUMBER FRACTION?", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "NUMBER to|or|- NUMBER", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "NUMBER or more|fewer|less|so", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "a|an|another|one", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "an|a? additional|extra|another|further NUMBER", MEANS_CHILD,
    GUARD_NONE, NULL },
{ "amount", "a|an additional|extra|entire|full|whole", MEANS_CHILD,
    GUARD_NONE, NULL },
{ "amount", "a? COUPLE of?", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "a? good|great? VAGUE", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "VAGUE of", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "VAGUE of VAGUE of", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "a number|matter|series of", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "HALF of? a|an", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "a|the HALF -", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "a HALF", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "a|one -? quarter of a|an", MEANS_CHILD, GUARD_NONE, NULL },
{ "amount", "three -? quarters of a|an", MEANS_CHILD, GUARD_NONE, NULL },

/* What may stand before an amount: nearly, more than, at least. */
{ "approx", "APPROX", MEANS_CHILD, GUARD_OVER, NULL },
{ "approx", "more|less|fewer than", MEANS_CHILD, GUARD_NONE, NULL },
{ "approx", "no|not more|less|fewer than", MEANS_CHILD, GUARD_NONE, NULL },
{ "approx", "at least|most", MEANS_CHILD, GUARD_NONE, NULL },
{ "approx", "as many|much|long|few|little as", MEANS_CHILD, GUARD_NONE, NULL },
{ "approx", "up to", MEANS_CHILD, GUARD_NONE, NULL },
{ "approx", "just|well over|under", MEANS_CHILD, GUARD_NONE, NULL },
{ "approx", "a little more|less than", MEANS_CHILD, GUARD_NONE, NULL },
{ "approx", "a little over|under", MEANS_CHILD, GUARD_NONE, NULL },
{ "approx", "close to", MEANS_CHILD, GUARD_NONE, NULL },
{ "approx", "the better|best part of", MEANS_CHILD, GUARD_NONE, NULL },
{ "approx", "under", MEANS_CHILD, GUARD_NONE, NULL },

{ "time", "one day", MEANS_FIXED, GUARD_ONE_DAY, "FUTURE_REF" },

/* Durations: 10 days, two and a half years, a 90-day, several months. */
{ "filler", "more|full|whole|entire|consecutive|straight|additional|"
    "business|working|trading|calendar|fiscal|long|short|solid",
    MEANS_CHILD, GUARD_NONE, NULL },
{ "filler", "more|full|consecutive|straight business|working|trading|"
    "calendar", MEANS_CHILD, GUARD_NONE, NULL },
{ "span", "<amount> <filler>? UNIT|UNITS", MEANS_DURATION, GUARD_ARTICLE,
    NULL },
{ "span", "<amount> UNIT|UNITS and a HALF", MEANS_DURATION, GUARD_NONE,
    NULL },
{ "span", "some UNITS", MEANS_DURATION, GUARD_ARTICLE, NULL },
{ "span", "NUMBER -? and -? a -? HALF -? UNIT|UNITS", MEANS_DURATION,
    GUARD_NONE, NULL },
{ "span", "a|the quarter -? UNIT", MEANS_DURATION, GUARD_QUARTER, NULL },
{ "span", "<amount> UNIT|UNITS ,? and? NUMBER UNIT|UNITS", MEANS_DURATION,
    GUARD_SMALLER, NULL },
{ "span", "NUMBER - UNIT", MEANS_DURATION, GUARD_NUMBER, NULL },
{ "span", "NUMBER - to|or NUMBER - UNIT", MEANS_DURATION, GUARD_NUMBER,
    NULL },
{ "span", "NUMBER - UNIT ,? and? NUMBER - UNIT", MEANS_DURATION,
    GUARD_SMALLER, NULL },
{ "span", "VAGUE - UNIT", MEANS_DURATION, GUARD_NONE, NULL },
{ "span", "HALF - UNIT", MEANS_DURATION, GUARD_HALF, NULL },

{ "time", "<approx>? <span>", MEANS_DURATION, GUARD_ARTICLE, NULL },
{ "time", "<approx>? <span> or so|more|less|longer", MEANS_DURATION, GUARD_NONE,
    NULL },
{ "time", "<approx>? NUMBER -? year -? old|olds", MEANS_NOTHING, GUARD_NONE,
    NULL },
{ "time", "<approx>? NUMBER -? years -? old", MEANS_NOTHING, GUARD_NONE,
    NULL },
{ "time", "<approx>? NUMBER years of age", MEANS_NOTHING, GUARD_NONE, NULL },
{ "time", "NUMBER - UNIT|UNITS - old", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "<approx>? <span> old", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "<approx>? <span> of age", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "the? <span> -? long", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "<span> - UNIT|UNITS", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "a|an|the? same? <span> period|term", MEANS_DURATION, GUARD_NONE,
    NULL },
{ "time", "UNITS|UNIT - long", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "LONG", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "UNITS", MEANS_DURATION, GUARD_UNITS, NULL },
{ "time", "UNITS and|or UNITS", MEANS_DURATION, GUARD_UNITS, NULL },
{ "time", "previous|prior FISCAL? UNITS", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "the ORDINAL|LATEST? NUMBER|VAGUE|COUPLE of? <filler>? UNITS",
    MEANS_DURATION, GUARD_WAR, NULL },
{ "time", "the ORDINAL|SHIFT <span> of <month>|<anyyear>", MEANS_DURATION,
    GUARD_NONE, NULL },
{ "time", "the ORDINAL|EDGE|ANAPHOR|final|closing|opening UNITS",
    MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "the final|closing|opening UNITS of <period>", MEANS_DURATION,
    GUARD_NONE, NULL },
{ "time", "<approx>? <span> or NUMBER", MEANS_DURATION, GUARD_OR, NULL },
{ "time", "a WHILE", MEANS_FIXED, GUARD_NONE, "PXX" },
{ "time", "a short|little? WHILE AGO|back", MEANS_FIXED, GUARD_NONE,
    "PAST_REF" },

/* Durations that lie before or after the document's date. */
{ "time", "the|these? SHIFT <span>", MEANS_SPAN, GUARD_THIS, NULL },
{ "time", "the? SHIFT UNIT and a HALF", MEANS_SPAN, GUARD_NONE, NULL },
{ "time", "the SHIFT UNIT or so|two", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "time", "at least the SHIFT <span>", MEANS_SPAN, GUARD_NONE, NULL },
{ "time", "the|these? SHIFT <span> or so", MEANS_SPAN, GUARD_NONE, NULL },
{ "time", "the? SHIFT UNIT or so", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "time", "the ANAPHOR <span>", MEANS_SPAN, GUARD_NONE, NULL },
{ "time", "this|last|next years|weeks|months|quarters",
    MEANS_SHIFTED, GUARD_NONE, NULL },	/* without their apostrophe */
{ "time", "SHIFT PARTS", MEANS_PART, GUARD_POST, NULL },
{ "time", "the? SHIFT UNITS", MEANS_SPAN, GUARD_NONE, NULL },
{ "time", "the? SHIFT UNITS and|or UNITS", MEANS_SPAN, GUARD_NONE, NULL },
{ "time", "the SHIFT <span> and|or UNITS", MEANS_SPAN, GUARD_NONE, NULL },
{ "time", "the UNITS ahead", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "the UNITS to come", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "the UNITS and UNITS ahead", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "the UNITS", MEANS_DURATION, GUARD_OVER_YEARS, NULL },
{ "time", "the? recent UNITS", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "the? recent UNITS and UNITS", MEANS_DURATION, GUARD_NONE, NULL },
{ "time", "FUTURE UNITS", MEANS_FIXED, GUARD_NONE, "FUTURE_REF" },

/* So long ago, so much later: a point. */
{ "time", "<approx>? <span> AGO|WHEN", MEANS_AGO, GUARD_NONE, NULL },
{ "time", "<approx>? <span> or so|more|NUMBER AGO|WHEN", MEANS_AGO,
    GUARD_NONE, NULL },
{ "time", "<approx>? <span> from now", MEANS_AGO, GUARD_NONE, NULL },
{ "time", "<approx>? <span> hence", MEANS_AGO, GUARD_NONE, NULL },
{ "time", "<approx>? <span> before|after", MEANS_AGO, GUARD_PAUSE, NULL },
{ "time", "<approx>? <span> prior|back", MEANS_AGO, GUARD_PAUSE, NULL },
{ "time", "<approx>? <span> previously|beforehand|afterward|afterwards",
    MEANS_AGO, GUARD_NONE, NULL },
{ "time", "UNITS AGO|WHEN", MEANS_AGO, GUARD_NONE, NULL },
{ "time", "long AGO", MEANS_FIXED, GUARD_NONE, "PAST_REF" },
{ "time", "some|a long|short? time AGO", MEANS_FIXED, GUARD_NONE, "PAST_REF" },
{ "time", "a? few? moment|moments AGO", MEANS_FIXED, GUARD_NONE, "PAST_REF" },

/* The day before the vote, the weeks that followed: next to what happened. */
{ "time", "the UNIT", MEANS_BESIDE, GUARD_EVENT, NULL },
{ "time", "UNITS", MEANS_DURATION, GUARD_EVENT, NULL },

/* Days with a date of their own. */
{ "date", "MONTH DAY|ORDINAL", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "MONTH the ORDINAL", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "MONTH the ORDINAL ,? YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "the? ORDINAL of <relmonth>", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "the? ORDINAL|SHIFT|final day of <month>|<anyyear>|<relmonth>",
    MEANS_ORDINAL, GUARD_NONE, NULL },
{ "relmonth", "this|the? SHIFT month", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "relmonth", "the? ANAPHOR same? month", MEANS_ANAPHORIC, GUARD_NONE, NULL },
{ "date", "MONTH DAY|ORDINAL ,? of? YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "MONTH - DAY - YEAR|SHORTYEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "DAY MONTH", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "the DAY MONTH", MEANS_CALENDAR, GUARD_PAST, NULL },
{ "date", "DAY MONTH ,? YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "MONTH DAY|ORDINAL ,? of? <year>", MEANS_ORDINAL, GUARD_NONE,
    NULL },
{ "date", "DAY|ORDINAL of? MONTH ,? of? <year>", MEANS_ORDINAL, GUARD_NONE,
    NULL },
{ "date", "DAY - MONTH", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "DAY - MONTH - YEAR|SHORTYEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "DAY / MONTH / YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "the? ORDINAL of? MONTH", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "the? ORDINAL of? MONTH ,? YEAR", MEANS_CALENDAR, GUARD_NONE,
    NULL },
{ "date", "NUMDATE", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "date", "SHIFT MONTH DAY|ORDINAL", MEANS_SHIFTED, GUARD_NONE, NULL },

{ "day", "<date>", MEANS_CHILD, GUARD_NONE, NULL },
{ "day", "WEEKDAY", MEANS_CALENDAR, GUARD_WEEKDAY, NULL },
{ "day", "a WEEKDAY", MEANS_CALENDAR, GUARD_PAST, NULL },
{ "day", "WEEKDAY ,? <date>", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "day", "WEEKDAY the ORDINAL", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "day", "WEEKDAY ORDINAL", MEANS_CALENDAR, GUARD_NTH, NULL },
{ "day", "this? SHIFT WEEKDAY", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "day", "this? SHIFT WEEKDAY ,? <date>", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "day", "WEEKDAY of? SHIFT week", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "day", "WEEKDAY week", MEANS_SHIFTED, GUARD_WEEK, NULL },
{ "day", "the WEEKDAY before last", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "day", "the WEEKDAY after next", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "day", "DAYREF", MEANS_DAYREF, GUARD_PROGRAM, NULL },
{ "day", "the? day before|after DAYREF", MEANS_ADJACENT_DAY, GUARD_NONE,
    NULL },
{ "day", "the? day before|after <day>", MEANS_ADJACENT_DAY, GUARD_NONE,
    NULL },
{ "day", "HOLIDAY", MEANS_HOLIDAY, GUARD_HOLIDAY, NULL },
{ "day", "HOLIDAY ,? of? YEAR", MEANS_HOLIDAY, GUARD_NONE, NULL },
{ "day", "SHIFT HOLIDAY", MEANS_HOLIDAY, GUARD_NONE, NULL },
{ "day", "the? ANAPHOR same? day|WEEKDAY", MEANS_ANAPHORIC, GUARD_NONE,
    NULL },
{ "day", "the? very? next day", MEANS_ANAPHORIC, GUARD_NONE, NULL },
{ "day", "the day before|after", MEANS_ANAPHORIC, GUARD_PAUSE, NULL },
{ "time", "<span> ago|from <origin>", MEANS_MOVED, GUARD_MOVED, NULL },
{ "origin", "WEEKDAY|DAYREF", MEANS_CHILD, GUARD_NONE, NULL },
{ "day", "DAY|ORDINAL MONTH WEEKDAY", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "day", "WEEKDAY ,? HOLIDAY", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "time", "<day>", MEANS_CHILD, GUARD_NONE, NULL },
{ "time", "around <day>|<period>", MEANS_ROUND, GUARD_ROUND, NULL },
{ "time", "about <fullyear>", MEANS_ROUND, GUARD_NONE, NULL },
{ "time", "<fullyear> or later|earlier", MEANS_ROUND, GUARD_END, NULL },
{ "time", "<fullyear> and beyond", MEANS_ROUND, GUARD_NONE, NULL },
{ "time", "around year -? end", MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "the ORDINAL", MEANS_CALENDAR, GUARD_ORDINAL, NULL },

/* Months, with or without their year. */
{ "month", "MONTH", MEANS_CALENDAR, GUARD_MONTH, NULL },
{ "month", "NUMMONTH", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "month", "MONTH ,? of? YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "month", "MONTH -|/ YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "month", "this? SHIFT MONTH", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "month", "SHIFT MONTH ,? YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "month", "MONTH ,? of? <year>", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "month", "the ANAPHOR MONTH", MEANS_ANAPHORIC, GUARD_NONE, NULL },
{ "period", "<month>", MEANS_CHILD, GUARD_NONE, NULL },
{ "time", "the month of <month>", MEANS_CHILD, GUARD_NONE, NULL },

/* Years: 1998, fiscal 1989, 490 BC, last year. */
{ "year", "this|the? SHIFT FISCAL|school|academic|calendar? year",
    MEANS_SHIFTED, GUARD_NONE, NULL },
{ "year", "the? ANAPHOR FISCAL? year", MEANS_ANAPHORIC, GUARD_NONE, NULL },
{ "year", "FISCAL year? YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "year", "calendar|school|academic year YEAR", MEANS_CALENDAR, GUARD_NONE,
    NULL },
{ "year", "FISCAL SHORTYEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "year", "the FISCAL year YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "year", "the year YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "year", "NUMBER|YEAR ERA", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "year", "ERA NUMBER|YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "anyyear", "YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "anyyear", "<year>", MEANS_CHILD, GUARD_NONE, NULL },
{ "period", "YEAR", MEANS_CALENDAR, GUARD_YEAR, NULL },
{ "period", "<year>", MEANS_CHILD, GUARD_NONE, NULL },
{ "time", "the full|whole|entire? FISCAL? year", MEANS_LATEST, GUARD_AWARD,
    NULL },
{ "time", "the LATEST FISCAL? year", MEANS_LATEST, GUARD_NONE, NULL },

/* Quarters, halves, and the reports that are written about them. */
{ "quarter", "the? FISCAL? -? ORDINAL quarter", MEANS_ORDINAL,
    GUARD_SPORT, NULL },
{ "quarter", "FISCAL? ORDINAL - quarter", MEANS_ORDINAL, GUARD_SPORT, NULL },
{ "quarter", "the last|final quarter of <anyyear>", MEANS_ORDINAL,
    GUARD_NONE, NULL },
{ "quarter", "<year> 's quarter|PERIOD", MEANS_AGAIN, GUARD_NONE, NULL },
{ "quarter", "the? FISCAL? -? ORDINAL -? quarter ,? of? <anyyear>",
    MEANS_ORDINAL, GUARD_NONE, NULL },
{ "quarter", "<year> 's FISCAL? ORDINAL -? quarter", MEANS_ORDINAL,
    GUARD_NONE, NULL },
{ "quarter", "the? YEAR 's? FISCAL? ORDINAL -? quarter", MEANS_ORDINAL,
    GUARD_NONE, NULL },
{ "quarter", "the? LATEST|SHIFT|ANAPHOR FISCAL? quarter|PERIOD",
    MEANS_LATEST, GUARD_NONE, NULL },
{ "quarter", "the FISCAL? quarter", MEANS_LATEST, GUARD_WHOLE, NULL },
{ "quarter", "the YEAR quarter|PERIOD", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "quarter", "QUARTERNAME", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "quarter", "QUARTERNAME ,? of? <anyyear>", MEANS_ORDINAL, GUARD_NONE,
    NULL },
{ "quarter", "QUARTERNAME - YEAR", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "quarter", "YEAR QUARTERNAME", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "quarter", "YEAR - QUARTERNAME", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "period", "<quarter>", MEANS_CHILD, GUARD_NONE, NULL },
{ "period", "the? ORDINAL|SHIFT|latter|other HALF of <anyyear>|<decade>|"
    "<month>|<century>", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "period", "HALFNAME ,? of? <anyyear>", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "period", "YEAR -? HALFNAME", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "period", "ORDINAL - HALF", MEANS_ORDINAL, GUARD_SPORT, NULL },
{ "period", "the ORDINAL HALF", MEANS_ORDINAL, GUARD_SPORT, NULL },
{ "time", "UNIT - AGO|WHEN", MEANS_AGAIN, GUARD_NONE, NULL },
{ "time", "the? comparable|corresponding? UNIT - AGO|WHEN quarter|PERIOD",
    MEANS_AGAIN, GUARD_NONE, NULL },
{ "time", "the? UNIT AGO|WHEN quarter|PERIOD", MEANS_AGAIN, GUARD_NONE,
    NULL },
{ "time", "the? UNIT - AGO|WHEN ORDINAL quarter", MEANS_ORDINAL, GUARD_NONE,
    NULL },
{ "time", "the? UNIT - AGO|WHEN <span>", MEANS_DURATION, GUARD_NONE,
    NULL },
{ "time", "the comparable|corresponding|same PERIOD|quarter ,? <year>",
    MEANS_AGAIN, GUARD_NONE, NULL },
{ "time", "the? comparable|corresponding|same quarter|PERIOD",
    MEANS_LATEST, GUARD_NONE, NULL },

/* Weeks, months and days by number or by what lies in them. */
{ "period", "the? SHIFT UNIT", MEANS_SHIFTED, GUARD_TITLE, NULL },
{ "period", "the UNIT before last", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "period", "the UNIT after next", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "period", "the UNIT before|after", MEANS_ANAPHORIC, GUARD_PAUSE, NULL },
{ "period", "the UNIT before|after that", MEANS_ANAPHORIC, GUARD_NONE, NULL },
{ "period", "the week|weekend before|after <date>|<holiday>", MEANS_WEEK_OF,
    GUARD_NONE, NULL },
{ "holiday", "HOLIDAY", MEANS_HOLIDAY, GUARD_HOLIDAY, NULL },
{ "period", "this SHIFT UNIT|weekend", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "period", "the? ANAPHOR same? UNIT", MEANS_ANAPHORIC, GUARD_NONE, NULL },
{ "period", "the? ORDINAL|SHIFT week|weekend of|in <month>|<anyyear>|"
    "<relmonth>", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "period", "the week|weekend of <date>|<bareordinal>", MEANS_WEEK_OF,
    GUARD_NONE, NULL },
{ "period", "SHIFT? HOLIDAY week|weekend", MEANS_WEEK_OF, GUARD_NONE, NULL },
{ "period", "the week|weekend", MEANS_LATEST, GUARD_WHOLE, NULL },
{ "time", "the full|whole|entire week|month|weekend", MEANS_LATEST,
    GUARD_WHOLE, NULL },
{ "time", "the month", MEANS_LATEST, GUARD_DURING, NULL },
{ "period", "this|the long|holiday weekend", MEANS_LATEST, GUARD_NONE, NULL },
{ "period", "NUMWEEK", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "time", "the? ORDINAL|SHIFT WEEKDAY of|in <month>", MEANS_ORDINAL,
    GUARD_NONE, NULL },

/* Seasons, decades, centuries. */
{ "season", "the SEASON", MEANS_LATEST, GUARD_SEASON, NULL },
{ "season", "SEASON", MEANS_LATEST, GUARD_SEASON, NULL },
{ "season", "the? SEASON months", MEANS_LATEST, GUARD_SEASON, NULL },
{ "season", "the? SEASON ,? of? YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "season", "the? SEASON ,? of? YEAR -|/ SHORTYEAR", MEANS_CALENDAR,
    GUARD_NONE, NULL },
{ "season", "the? SEASON of? <year>", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "season", "<year> 's SEASON", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "season", "this|the? SHIFT SEASON", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "season", "the? ANAPHOR same? SEASON", MEANS_ANAPHORIC, GUARD_NONE, NULL },
{ "period", "<season>", MEANS_CHILD, GUARD_NONE, NULL },
{ "bareseason", "SEASON", MEANS_LATEST, GUARD_NONE, NULL },
{ "time", "the? EDGE -? <bareseason>", MEANS_EDGE, GUARD_NONE, NULL },
{ "decade", "the? DECADE", MEANS_CALENDAR, GUARD_DECADE, NULL },
{ "decade", "the TEEN? DECADEWORD", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "decade", "the roaring|swinging DECADEWORD", MEANS_CALENDAR, GUARD_NONE,
    NULL },
{ "period", "<decade>", MEANS_CHILD, GUARD_NONE, NULL },
{ "time", "the EDGE -? TEEN? DECADEWORD", MEANS_EDGE, GUARD_NONE, NULL },
{ "century", "the? ORDINAL -? century ERA?", MEANS_ORDINAL, GUARD_NONE,
    NULL },
{ "period", "<century>", MEANS_CHILD, GUARD_NONE, NULL },
{ "period", "the ORDINAL|SHIFT|opening|closing|final decade of <century>",
    MEANS_ORDINAL, GUARD_NONE, NULL },
{ "time", "<period>", MEANS_CHILD, GUARD_NONE, NULL },

/* The edges of all of these: early, mid-, the end of. */
{ "time", "the? EDGE -? <period>|<day>", MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "the? very? BOUND of <period>|<day>", MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "the? BOUND of the month|year|century|decade|day", MEANS_EDGE,
    GUARD_NONE, NULL },
{ "time", "the turn of the month|year|century|decade", MEANS_EDGE,
    GUARD_NONE, NULL },
{ "time", "the turn of <period>", MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "BOUND of month|year|quarter|week", MEANS_EDGE, GUARD_PAST, NULL },
{ "time", "<month> -|'s? end", MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "the? year|month|quarter|week -|'s? end", MEANS_EDGE, GUARD_NONE,
    NULL },
{ "time", "end - <period>", MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "end - year|month|quarter|week", MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "year -? end ,? YEAR", MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "the? EDGE -? to -? EDGE -? <period>", MEANS_EDGE, GUARD_NONE,
    NULL },
{ "time", "MIDUNIT", MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "EDGE - year|month|week|decade|century", MEANS_EDGE, GUARD_NONE,
    NULL },
{ "time", "WHEN|EDGE in|on? <period>|<day>", MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "WHEN|EDGE in the year|month|week|day|decade|century", MEANS_EDGE,
    GUARD_NONE, NULL },
{ "time", "the EDGE|latter part of <period>|<day>", MEANS_EDGE, GUARD_NONE,
    NULL },
{ "time", "the EDGE|latter part of the month|year|century|decade|day",
    MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "the? rest|remainder of <period>|<day>", MEANS_EDGE, GUARD_NONE,
    NULL },
{ "time", "the? rest|remainder of the month|year|century|decade|day",
    MEANS_EDGE, GUARD_NONE, NULL },
{ "time", "sometime in? <period>", MEANS_CHILD, GUARD_NONE, NULL },

/* Parts of the day. */
{ "part", "PART", MEANS_CHILD, GUARD_NONE, NULL },
{ "part", "EDGE -? PART", MEANS_CHILD, GUARD_NONE, NULL },
{ "dayish", "<day>", MEANS_CHILD, GUARD_NONE, NULL },
{ "partday", "EDGE on? <day> PART", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "<day> EDGE? -? PART", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "<weekday> PART ,? of? <date>", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "a <weekday> PART", MEANS_PART, GUARD_PAST, NULL },
{ "weekday", "WEEKDAY", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "weekday", "HOLIDAY", MEANS_HOLIDAY, GUARD_NONE, NULL },
{ "partday", "<day> at night|midnight", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "the? EDGE? PART of|on <day>", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "EDGE? -? PART <day>", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "the BOUND of the PART", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "EDGE|WHEN? SHIFT PART", MEANS_PART, GUARD_TITLE, NULL },
{ "partday", "the? ANAPHOR same? PART", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "EDGE? the next|ANAPHOR PART", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "the PART before", MEANS_PART, GUARD_PAUSE, NULL },
{ "partday", "the? EDGE? PART hours of|on <day>", MEANS_PART, GUARD_NONE,
    NULL },
{ "partday", "EDGE in the PART of|on <day>", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "EDGE|WHEN in the PART", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "the? EDGE|small|wee hours of|on <day> PART?", MEANS_PART,
    GUARD_NONE, NULL },
{ "partday", "the early|small|wee hours", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "OVERNIGHT on? <day>", MEANS_PART, GUARD_NONE, NULL },
{ "partday", "EDGE|WHEN? TONIGHT", MEANS_TONIGHT, GUARD_NONE, NULL },
{ "partday", "WHEN in|on? <day> PART", MEANS_PART, GUARD_NONE, NULL },
{ "time", "<partday>", MEANS_CHILD, GUARD_NONE, NULL },
{ "time", "the EDGE? PART", MEANS_PART, GUARD_PART, NULL },
{ "time", "EDGE -? PART", MEANS_PART, GUARD_PART, NULL },
{ "time", "PART", MEANS_PART, GUARD_TWILIGHT, NULL },
{ "time", "night|daytime", MEANS_ANYTIME, GUARD_NIGHT, NULL },
{ "time", "OVERNIGHT", MEANS_TONIGHT, GUARD_NONE, NULL },

/* Clock times. */
{ "zone", "ZONE", MEANS_CHILD, GUARD_NONE, NULL },
{ "zone", "local time", MEANS_CHILD, GUARD_NONE, NULL },
{ "zone", "eastern|central|mountain|pacific standard|daylight? time",
    MEANS_CHILD, GUARD_NONE, NULL },
{ "zone", "eastern|central|mountain|pacific", MEANS_CHILD, GUARD_ZONE, NULL },
{ "clock", "CLOCK|HOUR AMPM <zone>?", MEANS_CLOCK, GUARD_NONE, NULL },
{ "clock", "CLOCK|HOUR AMPM , <zone>", MEANS_CLOCK, GUARD_NONE, NULL },
{ "clock", "CLOCK hours|h|hrs|hr? <zone>?", MEANS_CLOCK, GUARD_CLOCK, NULL },
{ "clock", "MILITARY <zone>", MEANS_CLOCK, GUARD_NONE, NULL },
{ "clock", "MILITARY", MEANS_CLOCK, GUARD_MILITARY, NULL },
{ "clock", "MILITARY hours|hrs <zone>?", MEANS_CLOCK, GUARD_NONE, NULL },
{ "clock", "HOUR o ' OCLOCK <zone>?", MEANS_CLOCK, GUARD_NONE, NULL },
{ "clock", "HOUR|CLOCK o ' OCLOCK in the PART", MEANS_CLOCK, GUARD_NONE,
    NULL },
{ "clock", "HOUR|CLOCK in the PART", MEANS_CLOCK, GUARD_NONE, NULL },
{ "clock", "HOUR ZONE", MEANS_CLOCK, GUARD_NONE, NULL },
{ "clock", "HALF past HOUR|NOON", MEANS_CLOCK_PAST, GUARD_NONE, NULL },
{ "clock", "HALF past HOUR in the PART", MEANS_CLOCK_PAST, GUARD_NONE, NULL },
{ "clock", "a? quarter past|after|to|before HOUR|NOON", MEANS_CLOCK_PAST,
    GUARD_NONE, NULL },
{ "clock", "NUMBER minutes past|after|to|before HOUR|NOON", MEANS_CLOCK_PAST,
    GUARD_NONE, NULL },
{ "clock", "12? NOON <zone>?", MEANS_CLOCK, GUARD_PROGRAM, NULL },
{ "clock", "CLOCK|HOUR NOON", MEANS_CLOCK, GUARD_NONE, NULL },
{ "time", "<approx>? <clock>", MEANS_CLOCK_ON, GUARD_NONE, NULL },
{ "time", "<approx>? <clock> ,? on? <day>", MEANS_CLOCK_ON, GUARD_NONE,
    NULL },
{ "time", "<approx>? <clock> <partday>", MEANS_CLOCK_ON, GUARD_NONE, NULL },
{ "time", "<day> ,? at? <approx>? <clock>", MEANS_CLOCK_ON, GUARD_NONE,
    NULL },
{ "time", "<partday> ,? at? <approx>? <clock>", MEANS_CLOCK_ON, GUARD_NONE,
    NULL },
{ "time", "NUMDATE t CLOCK z?", MEANS_CLOCK_ON, GUARD_NONE, NULL },

/* What comes again and again. */
{ "time", "EACH other|single? UNIT", MEANS_SET, GUARD_NONE, NULL },
{ "time", "EACH other? <amount> UNIT|UNITS", MEANS_SET, GUARD_NONE, NULL },
{ "time", "EACH other? WEEKDAY|MONTH|SEASON|PART|weekend", MEANS_SET,
    GUARD_NONE, NULL },
{ "time", "EACH other? WEEKDAY PART", MEANS_SET, GUARD_NONE, NULL },
{ "time", "the? ORDINAL|SHIFT WEEKDAY of|in EACH month", MEANS_SET,
    GUARD_NONE, NULL },
{ "time", "ALTERNATE WEEKDAYS|UNITS", MEANS_SET, GUARD_NONE, NULL },
{ "time", "FREQUENCY", MEANS_SET, GUARD_FREQUENCY, NULL },
{ "time", "once|twice a|per|every|each UNIT", MEANS_SET, GUARD_NONE, NULL },
{ "time", "NUMBER UNIT|UNITS a|per|every|each UNIT", MEANS_SET,
    GUARD_SMALLER, NULL },
{ "time", "once|twice -? FREQUENCY", MEANS_SET, GUARD_FREQUENCY, NULL },
{ "time", "NUMBER times FREQUENCY", MEANS_SET, GUARD_FREQUENCY, NULL },
{ "time", "NUMBER|VAGUE times a|per|every|each UNIT", MEANS_SET, GUARD_NONE,
    NULL },
{ "time", "once|twice EACH <amount> UNITS", MEANS_SET, GUARD_NONE, NULL },
{ "time", "NUMBER|VAGUE times EACH <amount> UNITS", MEANS_SET, GUARD_NONE,
    NULL },
{ "time", "per UNIT", MEANS_SET, GUARD_RATE, NULL },
{ "time", "WEEKDAYS", MEANS_SET, GUARD_NONE, NULL },
{ "time", "WEEKDAY PARTS", MEANS_SET, GUARD_NONE, NULL },
{ "time", "weekends|WORKDAYS", MEANS_SET, GUARD_NONE, NULL },
{ "time", "EACH WORKDAY", MEANS_SET, GUARD_NONE, NULL },

/* References: no place on the calendar. */
{ "time", "right|just? REF", MEANS_FIXED, GUARD_SOON, NULL },
{ "time", "more REF", MEANS_FIXED, GUARD_SOON, NULL },
{ "time", "ADJREF", MEANS_FIXED, GUARD_ADJECTIVE, NULL },
{ "time", "then -? current|present", MEANS_FIXED, GUARD_ADJECTIVE, "PAST_REF" },
{ "time", "TALEREF|FUTURE", MEANS_FIXED, GUARD_TALE, NULL },
{ "time", "the FUTURE|PRESENT", MEANS_FIXED, GUARD_PAST, NULL },
{ "time", "PRESENT", MEANS_FIXED, GUARD_PRESENT, NULL },
{ "time", "FUTURE", MEANS_FIXED, GUARD_FUTURE, NULL },
{ "time", "the near|foreseeable|distant|immediate FUTURE", MEANS_FIXED,
    GUARD_NONE, NULL },
{ "time", "the past", MEANS_FIXED, GUARD_PAST, "PAST_REF" },
{ "time", "as soon as possible", MEANS_FIXED, GUARD_NONE, "FUTURE_REF" },
{ "time", "these days", MEANS_FIXED, GUARD_NONE, "PRESENT_REF" },
{ "time", "the other day|night|week", MEANS_FIXED, GUARD_NONE, "PAST_REF" },
{ "time", "the near|short|long TERM", MEANS_FIXED, GUARD_NONE, "FUTURE_REF" },


/* Posts, with their tags, handles and links, name times without articles. */
{ "time", "weekend", MEANS_LATEST, GUARD_POST, NULL },
{ "time", "an|a|the? EDGE? PART|PARTS", MEANS_PART, GUARD_POST, NULL },
{ "time", "an|a? UNIT", MEANS_DURATION, GUARD_POST, NULL },
{ "time", "the|those? UNITS", MEANS_DURATION, GUARD_POST, NULL },
{ "time", "the day", MEANS_LATEST, GUARD_POST, NULL },
{ "time", "UNIT DAY", MEANS_DURATION, GUARD_POST, NULL },
{ "time", "the? ORDINAL|whole|entire UNIT", MEANS_DURATION, GUARD_POST,
    NULL },
{ "time", "the? whole|entire PART", MEANS_PART, GUARD_POST, NULL },
{ "time", "SEASON", MEANS_LATEST, GUARD_POST, NULL },
{ "time", "FUTURE", MEANS_FIXED, GUARD_POST, NULL },

/* The day that is told of, as one of several. */
{ "time", "the? ORDINAL day", MEANS_LATEST, GUARD_END, NULL },

/*
 * Ranges and lists with parts in common: each <> is an expression of its
 * own, and takes from its neighbour what it does not say itself.
 */
{ "bareday", "DAY", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "bareordinal", "the? ORDINAL", MEANS_CALENDAR, GUARD_NTH, NULL },
{ "bareyear", "SHORTYEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "baremonth", "MONTH", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "bareweekday", "WEEKDAY", MEANS_CALENDAR, GUARD_WEEKDAY, NULL },
{ "comingday", "this? SHIFT WEEKDAY", MEANS_SHIFTED, GUARD_NONE, NULL },
{ "fullyear", "YEAR", MEANS_CALENDAR, GUARD_YEAR, NULL },
{ "fullmonth", "MONTH ,? of? YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "yearday", "DAY ,? YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "bareera", "NUMBER|YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "erayear", "NUMBER|YEAR ERA", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "barequarter", "the ORDINAL", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "quarters", "ORDINAL quarters|quarter", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "barecentury", "the? EDGE? -? ORDINAL", MEANS_ORDINAL, GUARD_NONE, NULL },
{ "centuries", "EDGE? -? ORDINAL centuries|century ERA?", MEANS_ORDINAL,
    GUARD_NONE, NULL },
{ "fiscalyear", "FISCAL year? YEAR", MEANS_CALENDAR, GUARD_NONE, NULL },
{ "barehour", "HOUR|CLOCK|MILITARY", MEANS_CLOCK_ON, GUARD_NONE, NULL },
{ "fullhour", "<clock>", MEANS_CLOCK_ON, GUARD_NONE, NULL },
{ "range", "<date> -|to|and|or|through <bareday>|<yearday>", MEANS_CHILD,
    GUARD_NONE, NULL },
{ "range", "<date> -|to|and|or|through|until <date>", MEANS_CHILD,
    GUARD_NONE, NULL },
{ "range", "<date> -|to|and|or|through|until <bareordinal>", MEANS_CHILD,
    GUARD_NONE, NULL },
{ "range", "<bareordinal> -|to|and|or|through|until <bareordinal>",
    MEANS_CHILD, GUARD_FROM, NULL },
{ "range", "<date> , <bareday> ,? and|or|- <bareday>", MEANS_CHILD,
    GUARD_NONE, NULL },
{ "days", "<bareday> -|to|and <bareday>", MEANS_CHILD, GUARD_DAYS, NULL },
{ "days", "<bareday> -|to <bareday> ,|and <days>", MEANS_CHILD, GUARD_DAYS,
    NULL },
{ "range", "<date> -|to <bareday> ,|and <days>", MEANS_CHILD, GUARD_DAYS,
    NULL },
{ "range", "<date> and <days>", MEANS_CHILD, GUARD_DAYS, NULL },
{ "range", "<bareday> -|to|and|or|through <date>", MEANS_CHILD, GUARD_NONE,
    NULL },
{ "range", "<fullyear> -|/ <bareyear>", MEANS_CHILD, GUARD_YEARS, NULL },
{ "range", "<fullyear> / <anyyear>", MEANS_CHILD, GUARD_NONE, NULL },
{ "range", "<bareera> -|to|and <erayear>", MEANS_CHILD, GUARD_NONE, NULL },
{ "range", "<barequarter> and|or <quarters>", MEANS_CHILD, GUARD_NONE, NULL },
{ "range", "<barecentury> and|or|to <centuries>", MEANS_CHILD, GUARD_NONE,
    NULL },
{ "range", "<fiscalyear> -|/ <bareyear>", MEANS_CHILD, GUARD_YEARS, NULL },
{ "range", "<bareseason> -|to|and|or <season>", MEANS_CHILD, GUARD_NONE,
    NULL },
{ "range", "<baremonth> -|/|to|and|or|through <fullmonth>", MEANS_CHILD,
    GUARD_NONE, NULL },
{ "range", "<baremonth> and|or|to|-|/ <baremonth>", MEANS_CHILD, GUARD_NONE,
    NULL },
{ "range", "<barehour> -|to|and|until <fullhour>", MEANS_CHILD, GUARD_NONE,
    NULL },
{ "range", "<fullhour> ( <fullhour> ) on? <day>", MEANS_CHILD, GUARD_NONE,
    NULL },
{ "range", "<bareweekday> -|to|and|or|through <bareweekday>", MEANS_CHILD,
    GUARD_WEEKDAYS, NULL },
{ "range", "<comingday>|<partday> ,|-|to|and|or|through <bareweekday>",
    MEANS_CHILD, GUARD_WEEKDAYS, NULL },
{ "eachweekday", "EACH WEEKDAY", MEANS_SET, GUARD_NONE, NULL },
{ "setweekday", "WEEKDAY", MEANS_SET, GUARD_WEEKDAY, NULL },
{ "range", "<eachweekday> and|or <setweekday>", MEANS_CHILD, GUARD_WEEKDAYS,
    NULL },
{ "range", "<eachweekday> , <setweekday> ,? and|or? <setweekday>",
    MEANS_CHILD, GUARD_WEEKDAYS, NULL },
};

enum {
	FORMS = sizeof(forms) / sizeof(forms[0]),
	CATEGORIES = 64,
	PATTERN_ITEMS = 12,	/* elements of a pattern */
	CHOICES = 6,		/* categories in one element */
	REACH = 24		/* words an expression may have */
};

/* One element of a pattern: classes or categories, one of which must come. */
struct element {
	struct class_set classes;
	struct class_set begins;	/* classes its first word can have */
	int8_t categories[CHOICES];
	int choices;			/* categories */
	bool optional;
};

struct pattern {
	struct class_set begins;
	struct class_set follows;	/* what its second word can have */
	bool any;			/* there need not be one, or not so */
	int category;
	int count;
	struct element elements[PATTERN_ITEMS];
};

/* A set of forms. */
enum { FORM_WORDS = (FORMS + 63) / 64 };

struct form_set {
	uint64_t bits[FORM_WORDS];
};

/* What is known about a category at one word: the phrase, or nothing. */
struct known {
	uint32_t round;			/* of the look that found it out */
	int phrase;
};

/* The forms that one word and the next can begin, of any category. */
struct start {
	uint32_t round;
	struct form_set forms;
};

enum { NOTHING = -1 };

struct grammar {
	struct pattern patterns[FORMS];
	struct slice names[CATEGORIES];
	struct form_set members[CATEGORIES];	/* a category's forms */
	struct form_set begun[CLASS_LIMIT];	/* what a class can begin */
	struct form_set followed[CLASS_LIMIT];	/* and can be second in */
	struct form_set any;			/* whatever is second */
	struct class_set begins[CATEGORIES];
	int categories;
	int time, range;	/* categories */

	/* The look at one word. */
	const struct words *words;
	int origin;
	uint32_t round;
	struct known known[CATEGORIES][REACH + 1];
	struct start starts[REACH + 1];
	struct phrase phrases[PHRASES];
	int used;		/* phrases */
};

static void
form_add(struct form_set *set, int form)
{
	set->bits[form / 64] |= UINT64_C(1) << form % 64;
}

static int
category_number(struct grammar *grammar, struct slice name)
{
	int i;

	for (i = 0; i < grammar->categories; i++)
		if (slice_equal(grammar->names[i], name))
			return i;
	if (grammar->categories == CATEGORIES)
		error_fatal("grammar: too many categories");
	grammar->names[i] = name;
	return grammar->categories++;
}

/* The class of one alternative of an element. */
static int
alternative_class(struct lexicon *lexicon, struct slice name)
{
	if (slice_is(name, ","))
		return CLASS_COMMA;
	if (slice_is(name, "-"))
		return CLASS_HYPHEN;
	if (slice_is(name, "/"))
		return CLASS_SLASH;
	if (slice_is(name, "'"))
		return CLASS_APOSTROPHE;
	if (slice_is(name, "("))
		return CLASS_OPEN;
	if (slice_is(name, ")"))
		return CLASS_CLOSE;
	if (slice_is(name, "'s"))
		return CLASS_POSSESSIVE;
	return lexicon_class(lexicon, name);
}

/* Reads the element that begins at `at`; returns where it ends. */
static const char *
read_element(struct grammar *grammar, struct lexicon *lexicon, const char *at,
    struct element *element)
{
	struct slice name;

	for (;;) {
		if (*at == '<') {
			name.at = at + 1;
			name.len = strcspn(at, ">") - 1;
			at += name.len + 2;
			if (element->choices == CHOICES)
				error_fatal("grammar: too many choices: %s",
				    at);
			element->categories[element->choices++] =
			    (int8_t)category_number(grammar, name);
		} else {
			name.at = at;
			name.len = strcspn(at, "|? ");
			at += name.len;
			class_add(&element->classes,
			    alternative_class(lexicon, name));
		}
		if (*at != '|')
			break;
		at++;
	}
	if (*at == '?') {
		element->optional = true;
		at++;
	}
	return at;
}

static void
read_pattern(struct grammar *grammar, struct lexicon *lexicon, int number)
{
	struct pattern *pattern = &grammar->patterns[number];
	const char *at = forms[number].pattern;

	pattern->category = category_number(grammar,
	    slice_of(forms[number].category));
	form_add(&grammar->members[pattern->category], number);
	while (*at != '\0') {
		if (pattern->count == PATTERN_ITEMS)
			error_fatal("grammar: pattern too long: %s",
			    forms[number].pattern);
		at = read_element(grammar, lexicon, at,
		    &pattern->elements[pattern->count++]);
		at += strspn(at, " ");
	}
}

static bool
class_join(struct class_set *into, struct class_set from)
{
	struct class_set old = *into;
	size_t i;

	for (i = 0; i < sizeof(old.bits) / sizeof(old.bits[0]); i++)
		into->bits[i] |= from.bits[i];
	return memcmp(&old, into, sizeof(old)) != 0;
}

/* Works out what can begin a pattern; returns whether anything is new. */
static bool
find_beginning(struct grammar *grammar, struct pattern *p)
{
	bool open = true;	/* all elements so far may be missing */
	int k, c;

	for (k = 0; k < p->count; k++) {
		struct element *e = &p->elements[k];

		class_join(&e->begins, e->classes);
		for (c = 0; c < e->choices; c++)
			class_join(&e->begins,
			    grammar->begins[e->categories[c]]);
		if (open)
			class_join(&p->begins, e->begins);
		open = open && e->optional;
	}
	return class_join(&grammar->begins[p->category], p->begins);
}

/*
 * Works out what the second word of a pattern can be, if the first is a
 * word of its own and not the beginning of a phrase.
 */
static void
find_following(struct pattern *p)
{
	int k = 0, next;

	do {
		p->any |= p->elements[k].choices > 0;
		for (next = k + 1; next < p->count; next++) {
			class_join(&p->follows, p->elements[next].begins);
			if (!p->elements[next].optional)
				break;
		}
		p->any |= next == p->count;
	} while (p->elements[k++].optional && k < p->count);
}

/* The same for all patterns, until nothing new comes up. */
static void
find_beginnings(struct grammar *grammar)
{
	bool changed = true;
	int i, class;

	while (changed) {
		changed = false;
		for (i = 0; i < FORMS; i++)
			changed |= find_beginning(grammar,
			    &grammar->patterns[i]);
	}
	for (i = 0; i < FORMS; i++)
		find_following(&grammar->patterns[i]);
	for (i = 0; i < FORMS; i++) {
		const struct pattern *p = &grammar->patterns[i];

		for (class = 0; class < CLASS_LIMIT; class++) {
			if (class_in(p->begins, class))
				form_add(&grammar->begun[class], i);
			if (class_in(p->follows, class))
				form_add(&grammar->followed[class], i);
		}
		if (p->any)
			form_add(&grammar->any, i);
	}
}

struct grammar *
grammar_open(struct lexicon *lexicon)
{
	struct grammar *grammar = memory_get(1, sizeof(*grammar));
	int i, k, has;

	for (i = 0; i < FORMS; i++)
		read_pattern(grammar, lexicon, i);
	for (i = 0; i < grammar->categories; i++) {
		for (has = 0, k = 0; k < FORM_WORDS; k++)
			has |= grammar->members[i].bits[k] != 0;
		if (!has)
			error_fatal("grammar: no such category: %.*s",
			    (int)grammar->names[i].len, grammar->names[i].at);
	}
	find_beginnings(grammar);
	grammar->time = category_number(grammar, slice_of("time"));
	grammar->range = category_number(grammar, slice_of("range"));
	return grammar;
}

void
grammar_free(struct grammar *grammar)
{
	free(grammar);
}

/* One try to match a form: what it has taken, and the best so far. */
struct match {
	struct grammar *grammar;
	const struct pattern *pattern;
	struct part parts[PHRASE_PARTS];
	struct phrase *best;
};

static int find_phrase(struct grammar *, int category, int at);

/* The class that a word was taken as: the first that both sets have. */
static int
common_class(struct class_set a, struct class_set b)
{
	uint64_t both;
	int k, class;

	for (k = 0; k < CLASS_LIMIT / 64; k++) {
		both = a.bits[k] & b.bits[k];
		if (both == 0)
			continue;
		for (class = k * 64; (both & 0xff) == 0; class += 8)
			both >>= 8;
		for (; (both & 1) == 0; class++)
			both >>= 1;
		return class;
	}
	return -1;
}

/* A match of the whole pattern, up to word `end`, with count parts. */
static void
keep_match(struct match *match, int end, int count)
{
	const struct words *words = match->grammar->words;
	struct phrase *best = match->best;
	int i;

	if (end <= best->first || end <= best->end)
		return;
	best->end = end;
	best->count = count;
	for (i = 0; i < count; i++) {
		best->parts[i] = match->parts[i];
		if (best->parts[i].class >= 0)
			best->parts[i].class = common_class(
			    match->pattern->elements[best->parts[i].class].
			    classes, words->list[best->parts[i].at].classes);
	}
}

/*
 * Matches elements [k, ...) of the pattern at word `at`, count parts having
 * been taken by what came before. The longest match is kept; until then a
 * part's class is the number of its element.
 */
static void
match_elements(struct match *match, int k, int at, int count)
{
	struct grammar *grammar = match->grammar;
	const struct words *words = grammar->words;
	const struct element *element = &match->pattern->elements[k];
	struct class_set classes;
	int c, number;

	if (k == match->pattern->count) {
		keep_match(match, at, count);
		return;
	}
	if (element->optional)
		match_elements(match, k + 1, at, count);
	if ((size_t)at >= words->count || count == PHRASE_PARTS)
		return;
	classes = words->list[at].classes;
	if (!class_meet(classes, element->begins))
		return;
	if (class_meet(classes, element->classes)) {
		match->parts[count].class = k;
		match->parts[count].at = at;
		match_elements(match, k + 1, at + 1, count + 1);
	}
	for (c = 0; c < element->choices; c++) {
		number = find_phrase(grammar, element->categories[c], at);
		if (number < 0)
			continue;
		match->parts[count].class = -1;
		match->parts[count].at = number;
		match_elements(match, k + 1, grammar->phrases[number].end,
		    count + 1);
	}
}

/* Tries a form at a word; a longer match than the best takes its place. */
static void
try_form(struct grammar *grammar, int form, int at, struct phrase *best)
{
	const struct pattern *pattern = &grammar->patterns[form];
	struct match match;
	struct phrase phrase;

	phrase.form = &forms[form];
	phrase.first = at;
	phrase.end = best->end;
	match.grammar = grammar;
	match.pattern = pattern;
	match.best = &phrase;
	match_elements(&match, 0, at, 0);
	if (phrase.end > best->end && context_allows(grammar->words, at,
	    phrase.end, phrase.form->guard))
		*best = phrase;
}

/* Adds the forms that a table has for the classes of a word. */
static void
add_forms(struct form_set *set, const struct form_set table[CLASS_LIMIT],
    const struct word *word)
{
	int i, k;

	for (i = 0; i < word->count; i++) {
		int class = word->senses[i].class;

		if (class_in(word->classes, class))
			for (k = 0; k < FORM_WORDS; k++)
				set->bits[k] |= table[class].bits[k];
	}
}

/* The forms that a word and the next one can begin. */
static const struct form_set *
forms_at(struct grammar *grammar, int at)
{
	const struct words *words = grammar->words;
	struct start *start = &grammar->starts[at - grammar->origin];
	struct form_set second = grammar->any;
	int k;

	if (start->round == grammar->round)
		return &start->forms;
	start->round = grammar->round;
	memset(&start->forms, 0, sizeof(start->forms));
	add_forms(&start->forms, grammar->begun, &words->list[at]);
	if ((size_t)at + 1 < words->count)
		add_forms(&second, grammar->followed, &words->list[at + 1]);
	for (k = 0; k < FORM_WORDS; k++)
		start->forms.bits[k] &= second.bits[k];
	return &start->forms;
}

/* The longest phrase of a category at a word: its number, or NOTHING. */
static int
find_phrase(struct grammar *grammar, int category, int at)
{
	const struct words *words = grammar->words;
	struct phrase best;
	const struct form_set *starting;
	struct known *known;
	uint64_t set;
	int i, k;

	if ((size_t)at >= words->count || at - grammar->origin > REACH ||
	    !class_meet(words->list[at].classes, grammar->begins[category]))
		return NOTHING;
	known = &grammar->known[category][at - grammar->origin];
	if (known->round == grammar->round)
		return known->phrase;
	known->round = grammar->round;
	known->phrase = NOTHING;	/* also for itself, at this word */
	starting = forms_at(grammar, at);
	best.end = -1;
	for (k = 0; k < FORM_WORDS; k++) {
		set = starting->bits[k] & grammar->members[category].bits[k];
		for (i = k * 64; set != 0; i++, set >>= 1) {
			for (; (set & 0xff) == 0; i += 8)
				set >>= 8;
			if (set & 1)
				try_form(grammar, i, at, &best);
		}
	}
	if (best.end < 0 || grammar->used == PHRASES)
		return NOTHING;
	grammar->phrases[grammar->used] = best;
	known->phrase = grammar->used;
	return grammar->used++;
}

const struct phrase *
grammar_match(struct grammar *grammar, const struct words *words,
    size_t first)
{
	int time, range;

	grammar->words = words;
	grammar->origin = (int)first;
	grammar->used = 0;
	grammar->round++;
	if (grammar->round == 0) {	/* after four thousand million words */
		memset(grammar->known, 0, sizeof(grammar->known));
		memset(grammar->starts, 0, sizeof(grammar->starts));
		grammar->round = 1;
	}
	time = find_phrase(grammar, grammar->time, (int)first);
	range = find_phrase(grammar, grammar->range, (int)first);
	if (range >= 0 && (time < 0 ||
	    grammar->phrases[range].end > grammar->phrases[time].end))
		return &grammar->phrases[range];
	return time < 0 ? NULL : &grammar->phrases[time];
}

const struct phrase *
grammar_phrase(const struct grammar *grammar, int number)
{
	return &grammar->phrases[number];
}
