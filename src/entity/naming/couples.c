#include "entity/naming/couples.h"

#include "core/table.h"
#include "entity/naming/person_names.h"

extern const uint64_t table_person_cues[];

/* Whether a mention is a first name alone that may want a surname. */
static bool
is_first_name(const struct sentence_words *s, const struct mention *m)
{
	const struct word *word = &s->words->list[m->first];
	const char *cue;
	uint32_t before = m->first > s->from ? word[-1].cues : 0;

	if (m->type != TYPE_PER || m->last - m->first != 1 ||
	    word->shape != SHAPE_CAPITAL || m->caseless || word->first == 0)
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
	if (name.parts < 2 || name.surname_first)
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

void
couples_find(const struct sentence_words *s, struct mention *mentions,
    size_t count)
{
	const struct mention *full;
	size_t i, j, from, end;

	for (i = 0; i < count; i++)
		mentions[i].family = mentions[i].family_end = 0;
	for (i = count; i-- > 1;) {
		full = &mentions[i];
		if (full->type != TYPE_PER ||
		    !joins(s, mentions[i - 1].last, full->first, false) ||
		    !is_first_name(s, &mentions[i - 1]) ||
		    !find_family(s, full, &from, &end))
			continue;
		for (j = i; j > 0 && is_first_name(s, &mentions[j - 1]) &&
		    s->words->list[mentions[j - 1].first].id !=
		    s->words->list[end - 1].id &&
		    joins(s, mentions[j - 1].last, mentions[j].first,
		    j < i); j--) {
			mentions[j - 1].family = (uint32_t)from;
			mentions[j - 1].family_end = (uint32_t)end;
		}
	}
}
