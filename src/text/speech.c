#include "text/speech.h"

#include <stddef.h>

#include "text/abbreviations.h"
#include "text/utf8.h"

enum {
	NAMES = 5,		/* words of a speaker's name, with titles */
	ASIDE = 80		/* bytes of `, a nurse from Linz,` */
};

/* Whether one of a list stands at `at` as a whole word. */
static bool
word_among(const char *at, const char *end, const char *const *list)
{
	const char *after = at;

	while (after < end && ascii_is_letter(*after))
		after++;
	return slice_among(slice_between(at, after), list);
}

static bool
is_verb_of_saying(const char *at, const char *end)
{
	static const char *const verbs[] = {
		"said", "says", "asked", "asks", "replied", "replies",
		"cried", "cries", "wrote", "writes", "added", "adds",
		"shouted", "shouts", "yelled", "yells", "barked", "wondered",
		"wonders", "exclaimed", "exclaims", "answered", "answers",
		"whispered", "whispers", "screamed", "screams", "muttered",
		"murmured", "demanded", "demands", "inquired", "enquired",
		"snapped", "joked", "jokes", "quipped", "quips", "declared",
		"declares", "insisted", "insists", "recalled", "recalls",
		"sighed", "pleaded", "responded", "responds", "retorted",
		"roared", "bellowed", "growled", "hissed", "mused", "muses",
		"protested", "remarked", "chanted", "shrieked", "gasped",
		"groaned", "moaned", "sobbed", "thundered", "stammered",
		"scoffed", "blurted", "tweeted", "begged", "interrupted",
		"interjected", "queried", "persisted", "countered",
		"complained", "chided", "scolded", "teased", "bawled",
		"hollered", "squealed", "snarled", "implored", "told", NULL
	};

	return word_among(at, end, verbs);
}

/* After a word of a name, `O'Neil` or `Al-Amin`, and its stop; or at. */
static const char *
after_name(const char *at, const char *end)
{
	static const char *const particles[] = {
		"de", "van", "von", "der", "den", "bin", "ibn", "al", "el",
		"la", "le", "del", "di", "da", "du", "dos", "and", NULL
	};
	const char *p = at;

	if (!utf8_is_upper_at(at, end) && !word_among(at, end, particles))
		return at;
	while (p < end && (ascii_is_letter(*p) || *p == '-' || *p == '\'' ||
	    (unsigned char)*p >= 0x80 ||
	    (*p == '.' && end - p > 1 && ascii_is_letter(p[1]))))
		p++;
	if (p < end && *p == '.') {
		int class = abbreviations_class(NULL, slice_between(at, p));

		if (class != BEFORE_NAME && class != INITIAL &&
		    class != DOTTED && class != AFTER_NAME)
			return at;
		p++;
	}
	return p;
}

/* After `, a nurse from Linz,` and its space; or at. */
static const char *
after_aside(const char *at, const char *end)
{
	const char *p;

	if (!slice_begins_at(at, end, ", "))
		return at;
	for (p = at + 2; p < end && p - at < ASIDE; p++) {
		if (*p == ',' && end - p > 1 && p[1] == ' ' &&
		    is_verb_of_saying(p + 2, end))
			return p + 2;
		if (*p == '"' || *p == '!' || *p == '?' || *p == ';' ||
		    *p == ':')
			break;
	}
	return at;
}

bool
speech_speaker_follows(const struct candidate *c)
{
	const char *at = c->next_word.at, *next;
	int words;

	if (c->close == c->after || c->quoted)
		return false;
	for (words = 0; words <= NAMES && at < c->end; words++) {
		if (words > 0 && is_verb_of_saying(at, c->end))
			return true;
		next = after_name(at, c->end);
		if (next == at && (words > 0 || c->opening == OPENS_UPPER))
			return false;
		if (next == at)
			next = c->next_word.at + c->next_word.len;
		at = after_aside(next, c->end);
		if (at > next)
			return true;
		if (!slice_begins_at(at, c->end, " "))
			return false;
		at++;
	}
	return false;
}

/* Where the single quotation mark that opened stands, or NULL. */
static const char *
find_opened(const struct candidate *c)
{
	const char *at = c->stop, *least = c->begin;

	if (at - least > CANDIDATE_LOOK)
		least = at - CANDIDATE_LOOK;
	for (; at > least; at--)
		if ((at[-1] == '\'' || at[-1] == '"' ||
		    slice_begins_at(at - 1, c->stop, "\342\200\230") ||
		    slice_begins_at(at - 1, c->stop, "\342\200\234")) &&
		    at - 1 > c->begin && at[-2] == ' ')
			return at - 1;
	return NULL;
}

/* Whether the sentence, or what is said in it, begins with When or If. */
static bool
is_conditional(const struct candidate *c, const char *opened)
{
	static const char *const beginnings[] = {
		"When", "Whenever", "If", "While", "Once", "Before", "After",
		"Until", "Unless", "Because", NULL
	};
	const char *at = c->begin;

	while (at < opened && (*at == '"' || *at == '\'' ||
	    (unsigned char)*at >= 0x80))
		at++;
	return word_among(at, opened, beginnings) &&
	    memchr(at, ',', (size_t)(opened - at)) == NULL;
}

bool
speech_goes_on(const struct candidate *c)
{
	const char *opened;
	bool single;

	if (c->close == c->after || (*c->stop != '!' && *c->stop != '?'))
		return false;
	single = c->close[-1] == '\'' ||
	    slice_begins_at(c->after, c->close, "\342\200\231");
	if (!single && c->close[-1] != '"' &&
	    !slice_begins_at(c->after, c->close, "\342\200\235"))
		return false;
	if (single && c->opening == OPENS_LOWER)
		return true;
	if (c->opening != OPENS_UPPER || c->quoted)
		return false;
	opened = find_opened(c);
	return opened != NULL && is_conditional(c, opened) &&
	    opened[-2] != ',' && opened[-2] != ':';
}
