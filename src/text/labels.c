#include "text/labels.h"

#include <string.h>

#include "core/slice.h"
#include "text/candidate.h"
#include "text/utf8.h"

enum {
	LABEL_MOST = 60,	/* bytes of a label */
	LABEL_REACH = LABEL_MOST + 8	/* and of what may stand before it */
};

/* After the capitals and what may stand among them, up to a colon. */
static const char *
label_end(const char *at, const char *end)
{
	const char *p = at;
	int letters = 0;

	if (end - at > LABEL_MOST)
		end = at + LABEL_MOST;
	for (; p < end && *p != ':'; p++) {
		if (*p >= 'A' && *p <= 'Z')
			letters++;
		else if (*p == 'c' && p > at && (p[-1] == 'M' || p[-1] == 'a'))
			;	/* McCAIN, MacARTHUR */
		else if (*p == 'a' && p > at && p[-1] == 'M')
			;
		else if (!ascii_is_digit(*p) && (unsigned char)*p < 0x80 &&
		    strchr(" -.,'()/&", *p) == NULL)
			return NULL;
	}
	return p < end && letters >= 2 ? p : NULL;
}

/* Whether a label of several words holds one that no name has. */
static bool
is_phrase(const char *at, const char *end)
{
	static const char *const words[] = {
		"THE", "TO", "IN", "ON", "OF", "AND", "FOR", "A", "AN", "IS",
		"ARE", "WITH", "BY", "FROM", "AT", "NOT", "HOW", "WHY", NULL
	};
	const char *p;

	for (; at < end && *at != ','; at = p + 1) {
		for (p = at; p < end && *p != ' ' && *p != ','; p++)
			;
		if (slice_among(slice_between(at, p), words))
			return true;
		if (p == end || *p == ',')
			break;
	}
	return false;
}

/* `REPORTER`, `PRESIDENT`, `THE PRESIDENT`, `THE COURT` */
static bool
is_speaker(const char *at, const char *end)
{
	static const char *const speakers[] = {
		"REPORTER", "QUESTION", "ANSWER", "MODERATOR", "HOST",
		"ANCHOR", "CALLER", "GUEST", "INTERVIEWER", "OPERATOR",
		"ANNOUNCER", "NARRATOR", "VOICE", "SPEAKER", "PRESIDENT",
		"SECRETARY", "SENATOR", "PARTICIPANT", "WITNESS", "JUDGE",
		"AUDIENCE", "UNIDENTIFIED", NULL
	};
	/* only with THE before them: alone they are heads */
	static const char *const offices[] = {
		"COURT", "CLERK", "CHAIRMAN", "CHAIRWOMAN", "CHAIRPERSON",
		"CHAIR", "VICE PRESIDENT", "FIRST LADY", "PRIME MINISTER",
		"PRESS", "DIRECTOR", "ADMINISTRATOR", "GOVERNOR", "BAILIFF",
		"DEFENDANT", "INTERPRETER", "FOREPERSON", "FOREMAN",
		"COURT REPORTER", "PRESIDING OFFICER", "CHANCELLOR",
		"AMBASSADOR", "ATTORNEY GENERAL", "COURT CLERK", NULL
	};

	if (slice_among(slice_between(at, end), speakers))
		return true;
	if (!slice_begins_at(at, end, "THE "))
		return false;
	at += 4;
	return slice_among(slice_between(at, end), speakers) ||
	    slice_among(slice_between(at, end), offices);
}

enum label
label_of(const char *at, const char *end)
{
	static const char *const fields[] = {
		"BYLINE", "LENGTH", "LOAD-DATE", "SECTION", "HEADLINE",
		"DATELINE", "SOURCE", "DATE", "COPYRIGHT", "LANGUAGE",
		"GRAPHIC", "PUBLICATION-TYPE", "SERIES", "COLUMN", "CREDIT",
		"DISTRIBUTION", "SUBJECT", "COMPANY", "TICKER", "INDUSTRY",
		"PERSON", "CITY", "STATE", "COUNTRY", "GEOGRAPHIC", "NOTES",
		"HIGHLIGHT", "CORRECTION-DATE", "CORRECTION", "EDITION",
		"PAGE", "PAGES", "ISSN", "DOCUMENT-TYPE", "JOURNAL-CODE",
		"PUB-TYPE", "WORD COUNT", "PUBLICATION TYPE", "LOAD DATE",
		"NEWS SUBJECT", "DOCUMENT TYPE", "UPDATE", "SLUG", NULL
	};
	const char *stop;
	bool marked;

	if (end - at < 3 || ((at[1] < 'A' || at[1] > 'Z') && *at != '>' &&
	    *at != 'Q'))
		return LABEL_NONE;
	marked = slice_begins_at(at, end, ">>");
	if (*at == 'Q' && (slice_begins_at(at, end, "Q ") ||
	    slice_begins_at(at, end, "Q. ")))
		return LABEL_SPEAKER;
	if (memchr(at, ':', (size_t)(end - at < LABEL_REACH ? end - at :
	    LABEL_REACH)) == NULL)
		return LABEL_NONE;		/* soon told, of most lines */
	while (at < end && (*at == '>' || *at == ' '))
		at++;
	if (at >= end || *at < 'A' || *at > 'Z' ||
	    (stop = label_end(at, end)) == NULL)
		return LABEL_NONE;
	if (slice_among(slice_between(at, stop), fields))
		return LABEL_FIELD;
	if (marked || is_speaker(at, stop))
		return LABEL_SPEAKER;
	if (memchr(at, ' ', (size_t)(stop - at)) == NULL)
		return LABEL_NONE;
	return is_phrase(at, stop) ? LABEL_NONE : LABEL_SPEAKER;
}

/* `12`, `- 12 -`, `Page 3 of 10` */
static bool
is_page_number(const char *at, const char *end)
{
	bool digit = false;

	if (slice_begins_at(at, end, "Page ") ||
	    slice_begins_at(at, end, "PAGE "))
		at += 5;
	for (; at < end; at++) {
		digit |= ascii_is_digit(*at);
		if (slice_begins_at(at, end, " of "))
			at += 3;
		else if (!ascii_is_digit(*at) && strchr(" -/[]", *at) == NULL)
			return false;
	}
	return digit;
}

/* `THE DAILY NEWS`, `Foreign Desk`, `Photo: Jane Doe/Reuters` */
static bool
is_running_head(const char *at, const char *end)
{
	const char *p;

	if (slice_begins_at(at, end, "Photo") ||
	    slice_begins_at(at, end, "Credit"))
		return true;
	for (; at < end; at = p + (p < end)) {
		for (p = at; p < end && *p != ' '; p++)
			;
		if (p - at > 3 && utf8_is_lower_at(at, end))
			return false;
	}
	return true;
}

size_t
furniture_length(const char *at, const char *end, bool apart)
{
	const char *stop = at, *next;
	int newlines = 0, n;

	while (stop < end && *stop != '\n' && *stop != '\f' &&
	    stop - at <= LABEL_MOST)
		stop++;
	if (stop == end || stop == at || stop - at > LABEL_MOST)
		return 0;
	for (next = stop; (n = utf8_blank(next, end)) > 0; next += n)
		newlines += *next == '\n' || *next == '\f';
	if (!utf8_is_lower_at(next, end))
		return 0;
	stop = utf8_skip_blank_before(at, stop);
	if (!is_page_number(at, stop) && (!apart || newlines < 2 ||
	    utf8_is_lower_at(at, stop) || !is_running_head(at, stop) ||
	    !candidate_is_fragment(at, stop)))
		return 0;
	return (size_t)(next - at);
}
