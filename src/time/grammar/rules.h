/*
 * The forms of time expressions: a list, in forms.c, of what news writes and
 * what each line means.
 */
#ifndef TIME_FORMS_H
#define TIME_FORMS_H

/* What a form means; resolve.c has a function for each. */
enum meaning {
	MEANS_CHILD,		/* what its part in <> means */
	MEANS_NOTHING,		/* no time: 34-year-old */
	MEANS_CALENDAR,		/* July 20, 2014; Friday; 1998; the 1990s */
	MEANS_HOLIDAY,		/* Easter 2015 */
	MEANS_DAYREF,		/* yesterday */
	MEANS_SHIFTED,		/* last week, next Friday, this summer */
	MEANS_ANAPHORIC,	/* the same evening, the following year */
	MEANS_ORDINAL,		/* the third quarter of 1998 */
	MEANS_WEEK_OF,		/* the week of March 6 */
	MEANS_LATEST,		/* the quarter, the latest quarter */
	MEANS_AGAIN,		/* the year-earlier quarter */
	MEANS_EDGE,		/* late May, the end of July, mid-1996 */
	MEANS_ROUND,		/* around July 20, around the year 2000 */
	MEANS_PART,		/* Monday morning */
	MEANS_ANYTIME,		/* at night, of no day in particular */
	MEANS_TONIGHT,		/* tonight, overnight */
	MEANS_CLOCK,		/* 3:30 p.m. EST, noon */
	MEANS_CLOCK_PAST,	/* half past two, ten minutes to noon */
	MEANS_CLOCK_ON,		/* 9 a.m. Tuesday */
	MEANS_AGO,		/* 10 days ago, two days later */
	MEANS_ADJACENT_DAY,	/* the day before yesterday */
	MEANS_BESIDE,		/* the day before the vote: unknown */
	MEANS_MOVED,		/* a week from Sunday, 20 years ago today */
	MEANS_DURATION,		/* three months, a 90-day, some decades */
	MEANS_SPAN,		/* the past 10 days, the next two years */
	MEANS_SET,		/* every Friday, daily, twice a week */
	MEANS_FIXED		/* now, the past: the form's value */
};

/*
 * What must hold around a form's words, because the same words are often no
 * time at all; guards.h names a function for each.
 */
enum guard {
	GUARD_NONE,
	GUARD_YEAR,		/* 1998 alone: no quantity, price, number */
	GUARD_DECADE,		/* the 60s, but not in his 60s */
	GUARD_MONTH,		/* March, May alone: no verb, no name */
	GUARD_WEEKDAY,		/* Sunday, but no newspaper */
	GUARD_WEEK,		/* Monday week, seven days after Monday */
	GUARD_SEASON,		/* spring, fall without an article */
	GUARD_UNITS,		/* years, weeks without a number */
	GUARD_ORDINAL,		/* the 20th, a day of the month */
	GUARD_FUTURE,		/* in future */
	GUARD_PRESENT,		/* at present */
	GUARD_HALF,		/* half-hour, but no half-century of runs */
	GUARD_OPEN,		/* open from 9 to 5, but no score */
	GUARD_ZONE,		/* 7 p.m. Eastern, but no Central Park */
	GUARD_RATE,		/* per year, per day, but not per second */
	GUARD_ARTICLE,		/* a year, not after a price or a number */
	GUARD_PAST,		/* the past, not as an adjective */
	GUARD_SOON,		/* soon, but not as soon as */
	GUARD_ADJECTIVE,	/* current, recent: not a name */
	GUARD_FREQUENCY,	/* daily, but not the daily Le Monde */
	GUARD_PAUSE,		/* two days before, and nothing that follows */
	GUARD_EVENT,		/* the day, before what happened */
	GUARD_NUMBER,		/* 4-year: no compound with what precedes */
	GUARD_WAR,		/* the six days, but not the Six Day War */
	GUARD_OR,		/* a year or two, but not a year or two days */
	GUARD_QUARTER,		/* a quarter century, not the quarter year */
	GUARD_SMALLER,		/* two years, three months: a smaller unit */
	GUARD_CLOCK,		/* 9:30, but no score, ratio or verse */
	GUARD_MILITARY,		/* at 2250, in a post */
	GUARD_THIS,		/* not this two days, not the verb last */
	GUARD_WHOLE,		/* the year, but not the year-ago */
	GUARD_OVER,		/* over, if it means more than */
	GUARD_PART,		/* morning, night alone */
	GUARD_NIGHT,		/* at night, a night attack */
	GUARD_TWILIGHT,		/* at dawn, by nightfall */
	GUARD_MOVED,		/* a week from Sunday, not for a week from */
	GUARD_END,		/* the clause ends there: no second day care */
	GUARD_OVER_YEARS,	/* over the years */
	GUARD_DURING,		/* for the month, during the month */
	GUARD_ROUND,		/* around Friday, not around Friday's ruling */
	GUARD_TITLE,		/* this week, but not the title This Week */
	GUARD_ONE_DAY,		/* one day, some day to come */
	GUARD_POST,		/* in a post with tags, handles or links */
	GUARD_SPORT,		/* the second half, but not of a match */
	GUARD_PROGRAM,		/* today, but not USA Today */
	GUARD_AWARD,		/* the year, but not Player of the Year */
	GUARD_YEARS,		/* 1997-98, but not 2015-02-30 */
	GUARD_TALE,		/* former, future: in a tale of long ago */
	GUARD_NTH,		/* the 28th, and no noun after it */
	GUARD_MONTHS,		/* May through July, not through July 10 */
	GUARD_SPELLED,		/* ended March one, but not in March one man */
	GUARD_FROM,		/* from the 8th to the 11th */
	GUARD_HOLIDAY,		/* Easter, but not the Easter Rising */
	GUARD_DAYS,		/* July 3-5, 9-10: in order */
	GUARD_WEEKDAYS		/* Monday to Friday, and no part of the day */
};

struct form {
	const char *category;	/* the name it goes by in <> */
	const char *pattern;
	enum meaning meaning;
	enum guard guard;
	const char *value;	/* of MEANS_FIXED */
};

extern const struct form forms[];
extern const int form_count;

#endif
