/*
 * Checks of the ground floor that no pipeline reaches: run by units.bats.
 * usage: units arena|calendar|foreign|hash|links|names|radix|record|rows|scan|
 *              sums|table|tagging|token|utf8|vector|words
 *        units terminal [columns] command [argument ...]
 */
#define _XOPEN_SOURCE 700	/* pseudoterminals */

#include "units.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/calendar.h"
#include "core/control.h"
#include "core/error.h"
#include "core/hash.h"
#include "core/record.h"
#include "core/table.h"
#include "text/scan.h"
#include "text/token.h"
#include "text/utf8.h"
#include "tagging.h"
#include "vector.h"

extern const uint64_t table_abbreviations[];
extern const uint64_t table_list[];
extern const uint64_t table_starters[];

static int failures;

void
check(bool holds, const char *what, int line)
{
	if (!holds) {
		printf("line %d: %s\n", line, what);
		failures++;
	}
}

/* Days that other calendars agree on, with weekday and ISO week. */
static const struct {
	int year, month, day;
	int32_t number;
	int weekday, week_year, week;
} known[] = {
	{ 1, 1, 1, -719162, 1, 1, 1 },
	{ 1582, 10, 15, -141427, 5, 1582, 41 },
	{ 1600, 2, 29, -135081, 2, 1600, 9 },
	{ 1900, 3, 1, -25508, 4, 1900, 9 },
	{ 1969, 12, 31, -1, 3, 1970, 1 },
	{ 1970, 1, 1, 0, 4, 1970, 1 },
	{ 1977, 1, 1, 2557, 6, 1976, 53 },
	{ 2000, 2, 29, 11016, 2, 2000, 9 },
	{ 2005, 1, 2, 12785, 7, 2004, 53 },
	{ 2008, 12, 29, 14242, 1, 2009, 1 },
	{ 2010, 1, 3, 14612, 7, 2009, 53 },
	{ 2014, 7, 14, 16265, 1, 2014, 29 },
	{ 2015, 7, 6, 16622, 1, 2015, 28 },
	{ 2016, 12, 31, 17166, 6, 2016, 52 },
	{ 9999, 12, 31, 2932896, 5, 9999, 52 },
};

static void
calendar_known(void)
{
	size_t i;

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		int32_t n = calendar_day(known[i].year, known[i].month,
		    known[i].day);
		int year, week;

		CHECK(n == known[i].number);
		CHECK(calendar_weekday(n) == known[i].weekday);
		calendar_week(n, &year, &week);
		CHECK(year == known[i].week_year && week == known[i].week);
		CHECK(calendar_week_start(year, week) ==
		    n - known[i].weekday + 1);
	}
}

static const char *const no_stamps[] = {
	"", "-", "201", "20150706", "2015-", "2015-00", "2015-13", "2015-02-29",
	"2015-07-00", "2015-07-06T", "2015-07-06T10", "2015-07-06T10:60",
	"2015-07-06T10:00:61", "2015-07-06T10:00z", "2015-07-06T10:00Zx",
	"2015-07-06T10:00Z+01:00", "2015-07-06T10:00+0530",
	"2015-07-06T10:00+16:00", "2015-07-06T10:00-05:60", " 2015", NULL
};

static void
calendar(void)
{
	int32_t n, first = calendar_day(1, 1, 1);
	size_t i;
	struct calendar_date d, next = { 1, 1, 1 };
	struct calendar_stamp stamp;

	calendar_known();
	for (n = first; n <= calendar_day(9999, 12, 31); n++) {
		d = calendar_date_of(n);
		CHECK(d.year == next.year && d.month == next.month &&
		    d.day == next.day);
		if (failures > 0)
			return;
		if (++next.day > calendar_month_length(d.year, d.month)) {
			next.day = 1;
			next.month = d.month % 12 + 1;
			next.year += d.month == 12;
		}
	}
	CHECK(calendar_weeks(2015) == 53 && calendar_weeks(2016) == 52);
	CHECK(calendar_easter(2015) == calendar_day(2015, 4, 5));
	CHECK(calendar_easter(2024) == calendar_day(2024, 3, 31));
	CHECK(calendar_easter(1998) == calendar_day(1998, 4, 12));
	CHECK(!calendar_valid(1900, 2, 29) && calendar_valid(2000, 2, 29));
	CHECK(!calendar_valid(0, 1, 1) && !calendar_valid(2000, 13, 1));
	CHECK(calendar_parse(slice_of("2015"), &stamp) && stamp.month == 0);
	CHECK(calendar_parse(slice_of("2015-07"), &stamp) && stamp.day == 0);
	CHECK(calendar_parse(slice_of("2015-07-06T23:59:60+05:30"), &stamp));
	CHECK(calendar_parse(slice_of("2015-07-06T00:00Z"), &stamp) &&
	    stamp.hour == 0);
	CHECK(!calendar_parse(slice_of("2015-7-6"), &stamp));
	CHECK(!calendar_parse(slice_of("2015-07-06T24:00"), &stamp));
	CHECK(!calendar_parse(slice_of("2015-07-06 10:00"), &stamp));
	CHECK(!calendar_parse(slice_of("0000"), &stamp));
	for (i = 0; no_stamps[i] != NULL; i++)
		check(!calendar_parse(slice_of(no_stamps[i]), &stamp),
		    no_stamps[i], __LINE__);
}

static void
utf8(void)
{
	const char *bad[] = { "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
	    "\xF4\x90\x80\x80", "\xFF", "\x80", "\xE2\x82", NULL };
	static const char no_break[] = "\xC2\xA0";
	char bytes[4];
	uint32_t c;
	int len, i;

	for (c = 0; c <= 0x10FFFF; c++) {
		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		len = utf8_encode(c, bytes);
		CHECK(utf8_decode(bytes, bytes + len, &i) == c && i == len);
		CHECK(utf8_length_before(bytes, bytes + len) == len);
		CHECK(!(utf8_is_upper(c) && utf8_is_lower(c)));
		CHECK(!utf8_is_upper(c) || utf8_is_letter(c));
		if (utf8_is_upper(c) && c != 0x130 && c != 0x1E9E)
			CHECK(utf8_to_upper(utf8_to_lower(c)) == c);
		if (failures > 0)
			return;
	}
	for (i = 0; bad[i] != NULL; i++) {
		CHECK(utf8_decode(bad[i], bad[i] + strlen(bad[i]), &len) ==
		    UTF8_INVALID && len == 1);
	}
	CHECK(utf8_to_lower(0xC9) == 0xE9 && utf8_to_lower(0x419) == 0x439);
	CHECK(utf8_blank(no_break, no_break + 2) == 2);
	CHECK(utf8_blank(no_break, no_break + 1) == 0);
}

/* Vectors as built in against the plain form, on bytes of all kinds. */
static void
vector(void)
{
	unsigned char in[2 * 16], built[VECTOR_RESULTS], plain[VECTOR_RESULTS];
	uint32_t random = 1;
	size_t i, round;

	for (round = 0; round < 200000; round++) {
		for (i = 0; i < sizeof(in); i++) {
			random = random * 1664525 + 1013904223;
			in[i] = (unsigned char)(random >> 24);
			/* the ends of numbers, and a few bytes again */
			if (random >> 8 & 1)
				in[i] = (unsigned char)"\x00\xFF\x80\x7F\x01@AZ[az{\t09 "
				    [random >> 9 & 15];
		}
		i = vector_results(in, built);
		CHECK(i == vector_results_plain(in, plain));
		CHECK(memcmp(built, plain, i) == 0);
		if (failures > 0)
			return;
	}
}

/* The tagger in lanes against what is plainly the same. */
static void
tagging(void)
{
	const char *wrong[5];
	int i;

	wrong[0] = tagging_sums();
	wrong[1] = tagging_tags();
	wrong[2] = tagging_refused();
	wrong[3] = tagging_lines();
	wrong[4] = tagging_seconds();
	for (i = 0; i < 5; i++)
		check(wrong[i] == NULL, wrong[i], 0);
}

/* The block scan against the one by bytes, from every place to every end. */
static void
same_scan(const char *at, const char *end)
{
	uint64_t found;
	int i;

	if (end - at <= SCAN_BLOCK)
		return;
	found = scan_block(at);
	for (i = 0; i < SCAN_BLOCK; i++)
		CHECK((scan_candidate(at + i, end) == at + i) ==
		    (found >> i & 1));
}

static void
scan(void)
{
	static const char letters[] = "aZ9 .,!?-\n\t\x7F\xC3\xA9\xE2\x80\xEF(z";
	char text[200];
	uint32_t seed = 1;
	size_t i, j, round;

	for (round = 0; round < 300; round++) {
		for (i = 0; i < sizeof(text); i++) {
			seed = seed * 1664525 + 1013904223;
			text[i] = seed >> 28 < 10 ? 'e' :
			    seed >> 28 < 14 ?
			    letters[(seed >> 16) % (sizeof(letters) - 1)] :
			    (char)(seed >> 16);
		}
		for (i = 1; i < sizeof(text); i += 3)
			for (j = i; j < sizeof(text); j += 7)
				same_scan(text + i, text + j);
	}
}

/* The bound is that of tokens in ASCII, and no lower in anything. */
static void
bounds(struct tokens *t)
{
	char text[200];
	uint32_t state = 1;
	size_t len, i;
	int round;

	for (round = 0; round < 4000; round++) {
		len = (size_t)round % sizeof(text);
		for (i = 0; i < len; i++) {
			state = state * 1664525 + 1013904223;
			text[i] = (char)(round % 2 == 0 ? state >> 24 :
			    (unsigned char)" aaBB77(.\n"[state >> 24 & 7]);
		}
		token_split(t, slice_between(text, text + len));
		CHECK(token_bound(slice_between(text, text + len)) >=
		    t->count);
		CHECK(round % 2 == 0 || token_bound(slice_between(text,
		    text + len)) == t->count);
	}
}

static void
token(void)
{
	const char *text = "Mr. O\xE2\x80\x99Neil's U.S.-led 34-\xC3\x89lite";
	const int lens[] = { 2, 1, 1, 3, 4, 1, 1, 1, 1, 1, 1, 1, 3, 2, 1, 6 };
	struct tokens t = { 0 };
	size_t i;

	token_split(&t, slice_of(text));
	CHECK(t.count == sizeof(lens) / sizeof(lens[0]));
	for (i = 0; i < t.count && failures == 0; i++)
		CHECK((int)(t.list[i].end - t.list[i].start) == lens[i]);
	CHECK(t.list[0].letters == CASE_CAPITAL && t.list[0].spaced);
	CHECK(t.list[12].letters == CASE_LOWER && !t.list[12].spaced);
	CHECK(t.list[15].letters == CASE_CAPITAL);
	bounds(&t);
	token_free(&t);
}

/* Keys with one value are still told apart, also when the table grows. */
static void
like_values(void)
{
	struct hash h = { 0 };
	char key[20];
	bool added;
	uint32_t i;
	int n;

	for (i = 0; i < 3000; i++) {
		n = snprintf(key, sizeof(key), "%u", i);
		CHECK(hash_add_value(&h, slice_between(key, key + n), i % 3,
		    &added) == i && added);
	}
	for (i = 0; i < 3000; i++) {
		n = snprintf(key, sizeof(key), "%u", i);
		CHECK(hash_add_value(&h, slice_between(key, key + n), i % 3,
		    &added) == i && !added);
		CHECK(slice_is(hash_key(&h, i), key));
	}
	CHECK(hash_guess(&h, 1) != NULL && hash_guess(&h, 1)->number == 1);
	CHECK(hash_guess(&h, 3) == NULL);
	CHECK(hash_memory(&h) > 3000 * 16 && hash_memory(&h) < 3000 * 80);
	hash_free(&h);
}

/* Keys as long as a block or several, between short ones; every length. */
static void
long_keys(void)
{
	enum { LONG = 70000, STEP = 4999 };
	struct hash h = { 0 };
	char *bytes = memory_get(3 * LONG, 1);
	uint32_t count = 0, i;
	size_t len;
	int round;

	memset(bytes, 'k', 3 * LONG);
	for (round = 0; round < 2; round++) {
		count = 0;
		for (len = 0; len < 3 * LONG; len += len < 200 ? 1 : STEP) {
			CHECK(hash_add(&h, slice_between(bytes, bytes + len),
			    NULL) == count++);
			bytes[len] = '-';
			CHECK(hash_add(&h, slice_between(bytes,
			    bytes + len + 1), NULL) == count++);
			bytes[len] = 'k';
		}
		for (i = 0, len = 0; i < count; i += 2) {
			CHECK(slice_equal(hash_key(&h, i),
			    slice_between(bytes, bytes + len)));
			CHECK(hash_key(&h, i).at[len] == '\0');
			CHECK(hash_key(&h, i + 1).len == len + 1);
			CHECK(hash_key(&h, i + 1).at[len] == '-');
			CHECK(hash_find(&h, slice_between(bytes,
			    bytes + len)) == i);
			len += len < 200 ? 1 : STEP;
		}
		hash_clear(&h);
		CHECK(hash_find(&h, slice_of("k")) == HASH_NONE);
	}
	free(bytes);
	hash_free(&h);
}

/* A word, at the end of what may be read and before more of a text. */
static void
same_word(const char *word, size_t len, enum token_case letters)
{
	char *text = memory_get(len + 40, 1), *alone = memory_get(len, 1);
	struct tokens t = { 0 };

	memcpy(alone, word, len);
	token_split(&t, slice_between(alone, alone + len));
	CHECK(t.count == 1 && t.list[0].end == len);
	CHECK(t.list[0].kind == TOKEN_WORD && t.list[0].letters == letters);
	snprintf(text, len + 40, "  %.*s, and then some more", (int)len, word);
	token_split(&t, slice_of(text));
	CHECK(t.count == 6 && t.list[0].start == 2 &&
	    t.list[0].end == len + 2 && t.list[0].spaced);
	CHECK(t.list[0].kind == TOKEN_WORD && t.list[0].letters == letters);
	CHECK(!t.list[1].spaced && t.list[2].spaced);
	token_free(&t);
	free(text);
	free(alone);
}

/* Words of every length are the same wherever the text ends behind them. */
static void
words(void)
{
	char word[40];
	size_t len, i;

	for (len = 1; len < sizeof(word) - 2; len++) {
		memset(word, 'x', sizeof(word));
		same_word(word, len, CASE_LOWER);
		for (i = 1; i < len; i++) {
			word[i] = 'X';
			same_word(word, len, CASE_MIXED);
			word[i] = 'x';
		}
		word[0] = 'X';
		same_word(word, len, CASE_CAPITAL);
		memset(word, 'X', len);
		if (len > 1)
			same_word(word, len, CASE_UPPER);
		for (i = 0; i < len; i++) {
			memset(word, 'x', sizeof(word));
			memcpy(word + i, "\xC3\x89", 2);
			same_word(word, len + 1, i > 0 ? CASE_MIXED :
			    CASE_CAPITAL);
		}
	}
}

/* What control_guard makes of a string. */
static bool
guarded(const char *text, const char *expected)
{
	char bytes[64];
	size_t len = strlen(text);

	memcpy(bytes, text, len);
	return slice_is(slice_between(bytes, bytes + control_guard(bytes,
	    len)), expected);
}

static void
control(void)
{
	CHECK(guarded("", "") && guarded("a\tb\n", "a\tb\n"));
	CHECK(guarded("\x1B[1m\r\x7F", " [1m  "));
	CHECK(guarded("\xC2\x80\xC2\x9F\xC2\xA0", "  \xC2\xA0"));
	CHECK(guarded("\x9B\xA0\x80\xFF", " \xA0 \xFF"));
	/* overlong, cut short, too high, a surrogate */
	CHECK(guarded("\xE0\x82\x9B\xC1\x9B", "\xE0  \xC1 "));
	CHECK(guarded("\xE2\x82|\xE2\x82", "\xE2 |\xE2 "));
	CHECK(guarded("\xF4\x90\x80\x80\xED\xA0\x80",
	    "\xF4   \xED\xA0 "));
	CHECK(guarded("\xE2\x80\xA9\xE2\x80\xAA\xE2\x80\xAE\xE2\x80\xAF",
	    "\xE2\x80\xA9\xEF\xBF\xBD\xEF\xBF\xBD\xE2\x80\xAF"));
	CHECK(guarded("\xE2\x81\xA5\xE2\x81\xA6\xE2\x81\xA9\xE2\x81\xAA",
	    "\xE2\x81\xA5\xEF\xBF\xBD\xEF\xBF\xBD\xE2\x81\xAA"));
	CHECK(guarded("\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80"));
	CHECK(control_begun("", 0) == 0 && control_begun("a", 1) == 0);
	CHECK(control_begun("a\xF0\x9F\x98", 4) == 3);
	CHECK(control_begun("\xF0\x9F\x98\x80", 4) == 0);
	CHECK(control_begun("\xE2\x82\xC2", 3) == 1);
	CHECK(control_begun("\xE0\x82", 2) == 0);
}

static void
hash(void)
{
	struct hash h = { 0 };
	char key[20];
	bool added;
	uint32_t i;
	int round;

	for (round = 0; round < 2; round++) {
		for (i = 0; i < 50000; i++) {
			int n = snprintf(key, sizeof(key), "key %u", i);
			struct slice k = { key, (size_t)n };

			CHECK(hash_find(&h, k) == HASH_NONE);
			CHECK(hash_add(&h, k, &added) == i && added);
			CHECK(hash_add(&h, k, &added) == i && !added);
			CHECK(slice_equal(hash_key(&h, i), k));
		}
		CHECK(hash_add(&h, slice_of(""), NULL) == 50000);
		hash_clear(&h);
	}
	hash_free(&h);
	like_values();
	long_keys();
}

static void
arena(void)
{
	struct arena a = { 0 };
	char *first, *big, *nothing;
	size_t room = 0;
	int i;

	first = arena_copy(&a, slice_of("first"));
	for (i = 0; i < 10000; i++)
		memset(arena_get(&a, (size_t)i), 0xFF, (size_t)i);
	CHECK(strcmp(first, "first") == 0);
	big = arena_get(&a, 10000000);
	memset(big, 0, 10000000);
	arena_reset(&a);
	CHECK(arena_copy(&a, slice_of("again")) == first);
	arena_free(&a);
	nothing = memory_grow(NULL, &room, 0, 1);
	CHECK(nothing != NULL && room > 0);
	free(nothing);
}

static void
table(void)
{
	struct slice nul = { "Mr\0", 3 };

	CHECK(strcmp(table_find(table_abbreviations, slice_of("Mr")),
	    "t") == 0);
	CHECK(table_find(table_abbreviations, slice_of("Mrz")) == NULL);
	CHECK(table_find(table_abbreviations, slice_of("")) == NULL);
	CHECK(table_find(table_abbreviations, nul) == NULL);
}

/* Every row of a table that is looked up in, once. */
static size_t
count_rows(const uint64_t *table)
{
	struct hash seen = { 0 };
	struct slice key;
	const char *value;
	uint64_t at = 0;
	size_t count = 0;
	bool added;

	while (table_next(table, &at, &key, &value)) {
		CHECK(table_find(table, key) == value);
		(void)hash_add(&seen, key, &added);
		CHECK(added);
		count++;
	}
	CHECK(!table_next(table, &at, &key, &value));
	hash_free(&seen);
	return count;
}

static void
rows(void)
{
	static const char *const list[][2] = {
		{ "spring", "3\t5" }, { "autumn", "9\t11" },
		{ "spring", "9\t11" }, { "winter", "" }, { "a", "b" },
	};
	struct slice key;
	const char *value;
	uint64_t at = 0;
	size_t i;

	for (i = 0; i < sizeof(list) / sizeof(list[0]); i++)
		CHECK(table_next(table_list, &at, &key, &value) &&
		    slice_is(key, list[i][0]) && strcmp(value, list[i][1]) == 0);
	CHECK(!table_next(table_list, &at, &key, &value));
	CHECK(table_find(table_list, slice_of("spring")) == NULL);
	CHECK(count_rows(table_abbreviations) > 400);
	CHECK(count_rows(table_starters) > 50);
}

/* A table of the other byte order: the program ends. */
static void
foreign(void)
{
	uint64_t *table = memory_get(TABLE_HEAD + 1, sizeof(*table));

	memcpy(table, "elbat ld", 8);
	table[TABLE_AT_SLOTS] = TABLE_LIST;
	(void)table_find(table, slice_of("key"));
	free(table);
}

/* What is known of a line is not looked at, what is behind it is the same. */
static void
record_behind(void)
{
	static const char *const lines[] = {
		"e\tx\t-\t1\t2\t4\tLOC\tV\tVi", "S\t\t\t12\t3\t3\ts\t1\t\t",
		"e\tx\t-\t1\t2\t4\tLOC\tV\tVi\tcountry=AT\tgeo=1,2",
		"S\tx\t-\t1\t0\t90\ts\t1\tLonger than sixty-four bytes is this "
		"text, and so the tags behind it are far\tblank=1\tx=y",
		"e\tx\t-\t1\t2\t4\tLOC\tV", "e\tx\t-\t1\t2\tx\tLOC\tV\tVi",
		"e\tx\t-\t1\t2\t4\tLOC\tA value that is longer than a line of "
		"some terminals, seventy\tVi\tx=y"
	};
	struct record a, b;
	struct slice line;
	size_t i, head;

	for (i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		line = slice_of(lines[i]);
		head = lines[i][2] == 'x' ? 6 : 4;
		if (!record_parse(line, &a)) {
			CHECK(!record_parse_behind(line, head, &b));
			continue;
		}
		if (!record_parse_behind(line, head, &b)) {
			CHECK(a.value.len > 50);
			continue;
		}
		CHECK(a.sent == b.sent && a.start == b.start && a.end == b.end);
		CHECK(slice_equal(a.type, b.type) && slice_equal(a.value,
		    b.value) && b.line.len == 0);
		CHECK(slice_equal(a.text, b.text) && slice_equal(a.tags,
		    b.tags));
	}
}

static void
record(void)
{
	struct record r;
	struct slice value;

	CHECK(record_parse(slice_of("e\tx\t-\t1\t2\t4\tLOC\tV\tVi\tcountry=AT"
	    "\tgeo=1,2"), &r));
	CHECK(r.kind == 'e' && r.sent == 1 && r.start == 2 && r.end == 4);
	CHECK(record_tag(&r, "geo", &value) && slice_is(value, "1,2"));
	CHECK(!record_tag(&r, "count", &value));
	CHECK(!record_parse(slice_of("e\tx\t-\t1\t2\tx\tLOC\tV\tVi"), &r));
	CHECK(!record_parse(slice_of("e\tx\t-\t1\t2\t4\tLOC\tV"), &r));
	CHECK(!record_parse(slice_of(
	    "e\tx\t-\t1\t2\t18446744073709551620\tLOC\tV\tVi"), &r));
	CHECK(!record_parse(slice_of("e\tx\t-\t\t2\t4\tLOC\tV\tVi"), &r));
	CHECK(!record_parse(slice_of("e\tx\t-\t1\t-2\t4\tLOC\tV\tVi"), &r));
	CHECK(!record_parse(slice_of("ee\tx\t-\t1\t2\t4\tLOC\tV\tVi"), &r));
	CHECK(!record_parse(slice_of("1\tx\t-\t1\t2\t4\tLOC\tV\tVi"), &r));
	CHECK(!record_parse(slice_of(""), &r));
	record_behind();
}

/*
 * A terminal's two ends, without its habit of adding carriage returns. With 0
 * columns it does not tell its size.
 */
static void
open_terminal(int *master, int *slave, unsigned short columns)
{
	struct winsize size = { 0 };
	struct termios mode;

	*master = posix_openpt(O_RDWR | O_NOCTTY);
	if (*master == -1 || grantpt(*master) == -1 ||
	    unlockpt(*master) == -1)
		error_fatal("no terminal");
	*slave = open(ptsname(*master), O_RDWR | O_NOCTTY);
	if (*slave == -1 || tcgetattr(*slave, &mode) == -1)
		error_fatal("no terminal");
	mode.c_oflag &= ~(tcflag_t)OPOST;
	(void)tcsetattr(*slave, TCSANOW, &mode);
	size.ws_col = columns;
	(void)ioctl(*slave, TIOCSWINSZ, &size);
}

/* Runs a command with a terminal as its standard output, and copies that. */
static int
run_on_terminal(char **command, unsigned short columns)
{
	static struct output out;
	int master, slave, status;
	char bytes[4096];
	ssize_t n;
	pid_t child;

	open_terminal(&master, &slave, columns);
	child = fork();
	if (child == 0) {
		(void)dup2(slave, STDOUT_FILENO);
		(void)close(slave);
		(void)close(master);
		(void)execvp(command[0], command);
		_exit(EXIT_FATAL);
	}
	(void)close(slave);
	output_begin(&out, STDOUT_FILENO, "standard output");
	while ((n = read(master, bytes, sizeof(bytes))) > 0)
		output_bytes(&out, slice_between(bytes, bytes + n));
	output_flush(&out);
	return waitpid(child, &status, 0) == child && WIFEXITED(status) ?
	    WEXITSTATUS(status) : EXIT_FATAL;
}

int
main(int argc, char **argv)
{
	static const struct {
		const char *name;
		void (*run)(void);
	} units[] = {
		{ "arena", arena }, { "calendar", calendar },
		{ "control", control },
		{ "foreign", foreign }, { "hash", hash },
		{ "links", links }, { "names", names }, { "radix", radix },
		{ "record", record }, { "rows", rows }, { "scan", scan },
		{ "secret", secret },
		{ "sums", sums }, { "table", table }, { "tagging", tagging },
		{ "token", token }, { "utf8", utf8 }, { "vector", vector },
		{ "words", words },
	};
	size_t i, n = sizeof(units) / sizeof(units[0]);
	unsigned long columns;

	error_begin("units");
	if (argc > 2 && strcmp(argv[1], "terminal") == 0) {
		columns = strtoul(argv[2], NULL, 10);
		return run_on_terminal(argv + (columns > 0 ? 3 : 2),
		    (unsigned short)columns);
	}
	for (i = 0; argc == 2 && i < n; i++) {
		if (strcmp(argv[1], units[i].name) == 0) {
			units[i].run();
			return failures > 0;
		}
	}
	return 2;
}
