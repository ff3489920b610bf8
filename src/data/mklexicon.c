#include "data/mklexicon.h"

#include <stdio.h>
#include <stdlib.h>

static const struct slice class_names[] = {
#define TIME_CLASS_NAME(name) { #name, sizeof(#name) - 1 },
	TIME_CLASSES(TIME_CLASS_NAME, TIME_CLASS_NAME)
#undef TIME_CLASS_NAME
};

/* The slot of a word in any case, or the empty one that it would have. */
static size_t
find_slot(const struct lexicon *lexicon, struct slice word)
{
	size_t i = lexicon_hash(word);

	while (lexicon->slots[i] != 0 &&
	    !lexicon_is_word(word, lexicon->bytes[lexicon->slots[i]]))
		i = (i + 1) & (LEXICON_SLOTS - 1);
	return i;
}

static void
add_key(uint64_t keys[LEXICON_KEYS / 64], unsigned key)
{
	keys[key >> 6] |= UINT64_C(1) << (key & 63);
}

/* The number of a word, which is added if it is new. */
static int
add_word(struct lexicon *lexicon, const struct row *row, struct slice word)
{
	size_t slot;

	if (word.len == 0 || word.len > UINT8_MAX)
		row_fail(row, "lexicon: no word, or too long: %.*s",
		    (int)word.len, word.at);
	slot = find_slot(lexicon, word);
	if (lexicon->slots[slot] == 0) {
		if (lexicon->count == LEXICON_WORDS)
			row_fail(row, "lexicon: too many words");
		lexicon->slots[slot] = (uint16_t)++lexicon->count;
		lexicon->bytes[lexicon->count] = word;
		add_key(lexicon->known, lexicon_key(word));
	}
	return lexicon->slots[slot];
}

/* Adds a class; one that no rule needs is no sense, unless it has a number. */
static void
add_sense(struct lexicon *lexicon, const struct row *row, int word, int class,
    long number)
{
	struct lexeme *lexeme = &lexicon->words[word];

	class_add(&lexeme->classes, class);
	if (class_directs(class) && number == 0)
		return;
	if (lexeme->count == SENSES)
		row_fail(row, "lexicon: too many classes");
	lexeme->senses[lexeme->count].class = (uint16_t)class;
	lexeme->senses[lexeme->count++].number = (int32_t)number;
}

/* The sense list of a row: "UNIT=1 ORDINAL=2". */
static void
add_senses(struct lexicon *lexicon, const struct row *row, int word,
    const char *list)
{
	while (*list != '\0') {
		struct slice name = { list, strcspn(list, "= ") };
		long number = 0;
		char *end;

		list += name.len;
		if (*list == '=') {
			number = strtol(list + 1, &end, 10);
			if (end == list + 1)
				row_fail(row, "lexicon: no number: %s", list);
			list = end;
		}
		add_sense(lexicon, row, word, lexicon_class(lexicon, row,
		    name), number);
		list += strspn(list, " ");
	}
}

static void
make_trigger(struct lexicon *lexicon, int word)
{
	lexicon->words[word].trigger = 1;
	add_key(lexicon->triggering, lexicon_run_key(lexicon->bytes[word]));
}

/* A row of time_words.tsv. */
static void
add_listed(struct lexicon *lexicon, const struct row *row)
{
	const char *at = row->text;
	int word = add_word(lexicon, row, row_column(&at));

	if (lexicon->listed[word])
		row_fail(row, "key stands twice");
	lexicon->listed[word] = true;
	add_senses(lexicon, row, word, at);
	if (class_triggers(&lexicon->words[word].classes))
		make_trigger(lexicon, word);
}

/* Whether a word is one run of letters, as the first look finds them. */
static bool
is_run(struct slice word)
{
	size_t i;

	for (i = 0; i < word.len; i++)
		if (!lexicon_is_letter(word.at[i]))
			return false;
	return word.len > 1;
}

/* Whether a word tells of time by itself, whatever its case. */
static bool
tells_time(const struct lexicon *lexicon, struct slice word)
{
	const struct lexeme *lexeme;

	if (word.len == 0 || word.len > LEXICON_LONGEST)
		return false;
	lexeme = &lexicon->words[lexicon->slots[find_slot(lexicon, word)]];
	return lexeme->trigger != 0 &&
	    !class_in(lexeme->classes, CLASS_CAPITAL);
}

/*
 * A holiday is looked for at the first word of its name; a word in it that
 * tells of time (day, eve, week), or else its last one, is the reason to do
 * so.
 */
static void
add_holiday(struct lexicon *lexicon, const struct row *row)
{
	const char *rest = row->text, *at, *end;
	struct slice name = row_column(&rest), word;
	struct slice first = { name.at, strcspn(name.at, " '.-/\t") };
	int number = add_word(lexicon, row, first);

	class_add(&lexicon->words[number].classes, CLASS_HOLIDAY);
	at = name.at;
	end = name.at + name.len;
	for (;; at++) {
		word = slice_between(at, at + strcspn(at, " -'\t"));
		at += word.len;
		if (tells_time(lexicon, word))
			return;
		if (at == end)
			break;
	}
	make_trigger(lexicon, is_run(word) ? add_word(lexicon, row, word) :
	    number);
}

void
lexicon_read(struct lexicon *lexicon, const struct rows *words,
    const struct rows *zones, const struct rows *holidays)
{
	size_t i;

	lexicon->classes = CLASS_LITERAL;
	for (i = 0; i < words->count; i++)
		add_listed(lexicon, &words->list[i]);
	for (i = 0; i < zones->count; i++) {
		const struct row *row = &zones->list[i];
		struct slice name = { row->text,
		    strcspn(row->text, " .-/\t") };

		class_add(&lexicon->words[add_word(lexicon, row, name)].
		    classes, CLASS_ZONE);
	}
	for (i = 0; i < holidays->count; i++)
		add_holiday(lexicon, &holidays->list[i]);
}

int
lexicon_class(struct lexicon *lexicon, const struct row *row,
    struct slice name)
{
	const struct lexeme *lexeme;
	int i, word;

	if (name.len > 0 && name.at[0] >= 'A' && name.at[0] <= 'Z') {
		for (i = 0; i < CLASS_LITERAL; i++)
			if (slice_equal(name, class_names[i]))
				return i;
		row_fail(row, "no such class: %.*s", (int)name.len, name.at);
	}
	word = add_word(lexicon, row, name);
	lexeme = &lexicon->words[word];
	for (i = 0; i < lexeme->count; i++)
		if (lexeme->senses[i].class >= CLASS_LITERAL)
			return lexeme->senses[i].class;
	if (lexicon->classes == CLASS_LIMIT)
		row_fail(row, "lexicon: too many words of rules: %.*s",
		    (int)name.len, name.at);
	add_sense(lexicon, row, word, lexicon->classes, 0);
	return lexicon->classes++;
}

void
class_set_print(const struct class_set *set)
{
	size_t i;

	printf("{ {");
	for (i = 0; i < CLASS_LIMIT / 64; i++)
		printf(" UINT64_C(%#llx),", (unsigned long long)set->bits[i]);
	printf(" } }");
}

static void
print_keys(const char *name, const uint64_t keys[LEXICON_KEYS / 64])
{
	size_t i;

	printf("\nconst uint64_t %s[LEXICON_KEYS / 64] = {", name);
	for (i = 0; i < LEXICON_KEYS / 64; i++)
		printf("%sUINT64_C(%#llx),", i % 4 ? " " : "\n",
		    (unsigned long long)keys[i]);
	printf("\n};\n");
}

static void
print_words(const struct lexicon *lexicon)
{
	unsigned at = 0;
	int i, k;

	printf("\nconst struct lexeme lexicon_words[] = {\n");
	for (i = 0; i <= lexicon->count; i++) {
		const struct lexeme *lexeme = &lexicon->words[i];

		printf("{ ");
		class_set_print(&lexeme->classes);
		printf(",\n\t{");
		for (k = 0; k < SENSES; k++)
			printf(" { %ld, %u },", (long)lexeme->senses[k].number,
			    lexeme->senses[k].class);
		printf(" }, %u, %u, %u, %u },\n", at,
		    (unsigned)lexicon->bytes[i].len, lexeme->count,
		    lexeme->trigger);
		at += (unsigned)lexicon->bytes[i].len;
	}
	printf("};\n");
}

void
lexicon_print(const struct lexicon *lexicon)
{
	size_t k;
	int i;

	printf("#include \"time/words/lexicon_layout.h\"\n");
	printf("\nconst uint16_t lexicon_slots[LEXICON_SLOTS] = {");
	for (i = 0; i < LEXICON_SLOTS; i++)
		printf("%s%u,", i % 12 ? " " : "\n", lexicon->slots[i]);
	printf("\n};\n");
	print_words(lexicon);
	printf("\nconst unsigned char lexicon_bytes[] = {");
	for (i = 1; i <= lexicon->count; i++) {
		printf("\n");
		for (k = 0; k < lexicon->bytes[i].len; k++)
			printf("%d,", (unsigned char)lexicon->bytes[i].at[k]);
	}
	printf("\n};\n");
	print_keys("lexicon_known", lexicon->known);
	print_keys("lexicon_triggering", lexicon->triggering);
}
