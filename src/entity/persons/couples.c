#include "entity/persons/couples.h"

#include "core/table.h"
#include "entity/persons/person_names.h"
#include "entity/words/gazetteer.h"

extern const uint64_t table_person_cues[];

enum { MOST_PARTS = 3, FIRST_NAME = 3 };	/* of a full name; surely one */

/* Whether a mention of one word is a person, or may well be one. */
static bool
may_be_person(const struct sentence_words *s, const struct mention *m)
{
	struct gazetteer_match matches[GAZETTEER_MATCHES];
	const struct word *word = &s->words->list[m->first];

	if (m->last - m->first != 1)
		return false;
	return m->type == TYPE_PER || (m->user == NULL &&
	    word->first >= FIRST_NAME && word->first > word->last &&
	    gazetteer_find(s->words, m->first, m->last, matches) == 0);
}

/* Whether a mention is a first name alone that may want a surname. */
static bool
is_first_name(const struct sentence_words *s, const struct mention *m)
{
	const struct word *word = &s->words->list[m->first];
	const char *cue;
	uint32_t before = m->first > s->from ? word[-1].cues : 0;

	if (m->last - m->first != 1 || word->shape != SHAPE_CAPITAL ||
	    m->caseless || word->first == 0)
		return false;
	if (before & CUE_TITLE ? word->first <= word->last :
	    before & CUE_HONORIFIC || word->first < word->last)
		return false;
	cue = table_find(table_person_cues, words_key(s->words, m->first,
	    m->last));
	return cue == NULL || cue[1] != 'n';
}

/* Whether words [from, to) say "and", or with `comma` one of these. */
static bool
joins(const struct sentence_words *s, size_t from, size_t to, bool comma)
{
	if (to == from + 1 && comma && words_is_mark(s->words, from, ","))
		return true;
	if (to == from + 2 && words_is_mark(s->words, from, ","))
		from++;
	return to == from + 1 && s->words->list[from].cues & CUE_AND;
}

/* The words of a full name's surname, with the small ones before it. */
static bool
find_family(const struct sentence_words *s, const struct mention *m,
    size_t *from, size_t *end)
{
	const struct word *list = s->words->list;
	struct person_name name;

	if (m->last - m->first < 2 || list[m->first].first == 0 ||
	    list[m->first].shape != SHAPE_CAPITAL)
		return false;
	person_name_take(&name, s, m);
	if (name.parts < 2 || name.parts > MOST_PARTS || name.surname_first)
		return false;
	for (*end = m->last; *end > m->first + 1; --*end)
		if (list[*end - 1].shape >= SHAPE_CAPITAL &&
		    !(list[*end - 1].cues & CUE_SUFFIX))
			break;
	for (*from = *end - 1; *from > m->first + 1; --*from)
		if (list[*from - 1].shape != SHAPE_HYPHEN &&
		    list[*from].shape != SHAPE_HYPHEN &&
		    !(list[*from - 1].shape == SHAPE_LOWER &&
		    list[*from - 1].cues & CUE_PARTICLE))
			break;
	return *from > m->first && !(list[*end - 1].cues & (CUE_COMPANY |
	    CUE_SMALL_COMPANY | CUE_ORG_LAST));
}

/* The first of a list of names of one word that ends before name i. */
static size_t
list_begin(const struct sentence_words *s, const struct mention *mentions,
    size_t i)
{
	size_t first = i;

	while (first > 0 && joins(s, mentions[first - 1].last,
	    mentions[first].first, first < i) &&
	    may_be_person(s, &mentions[first - 1]))
		first--;
	return first;
}

/* Whether the list has another name, of whatever kind, before its first. */
static bool
goes_on_before(const struct sentence_words *s,
    const struct mention *mentions, size_t first)
{
	size_t begin = mentions[first].first;

	if (begin < s->from + 2 || !words_is_mark(s->words, begin - 1, ",") ||
	    !word_is_capital(&s->words->list[begin - 2]))
		return false;
	return first == 0 || mentions[first - 1].last != begin - 1 ||
	    mentions[first - 1].type == TYPE_PER;
}

void
couples_find(const struct sentence_words *s, struct mention *mentions,
    size_t count)
{
	const struct mention *full;
	size_t i, j, first, from, end;

	for (i = 0; i < count; i++)
		mentions[i].family = mentions[i].family_end = 0;
	for (i = count; i-- > 1;) {
		full = &mentions[i];
		if (full->type != TYPE_PER ||
		    !joins(s, mentions[i - 1].last, full->first, false) ||
		    !is_first_name(s, &mentions[i - 1]) ||
		    !find_family(s, full, &from, &end))
			continue;
		first = list_begin(s, mentions, i);
		if (goes_on_before(s, mentions, first))
			continue;
		for (j = first; j < i; j++)
			if (!is_first_name(s, &mentions[j]) || s->words->list[
			    mentions[j].first].id == s->words->list[end - 1].id)
				break;
		for (; j == i && first < i; first++) {
			mentions[first].type = TYPE_PER;
			mentions[first].family = (uint32_t)from;
			mentions[first].family_end = (uint32_t)end;
		}
	}
}
