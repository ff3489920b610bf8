#include "tally/report/request.h"

#include <stdio.h>

#include "core/error.h"
#include "tally/counting/documents.h"

enum { WORDS_MOST = 80 };	/* bytes of the words behind -b, as a list */

int
request_by(const struct request *q, const char *const *words)
{
	char list[WORDS_MOST] = "";
	size_t len;
	int i;

	if (q->by == NULL)
		return 0;
	for (i = 0; words[i] != NULL; i++)
		if (strcmp(words[i], q->by) == 0)
			return i;
	for (i = 0; words[i] != NULL; i++) {
		len = strlen(list);
		(void)snprintf(list + len, sizeof(list) - len, "%s%s",
		    i == 0 ? "" : words[i + 1] == NULL ? " or " : ", ",
		    words[i]);
	}
	error_usage(q->usage, "-b %s: must be %s", q->by, list);
}

unsigned
request_names(const struct request *q)
{
	(void)q;
	return NEED_NAMES;
}

unsigned
request_records(const struct request *q)
{
	(void)q;
	return NEED_NAMES | NEED_RECORDS;
}

unsigned
request_rest_on_names(const struct request *q)
{
	(void)q;
	return NEED_NAMES | ON_DOCUMENTS | ON_WINDOW;
}

enum names_depth
request_by_name(const struct request *q)
{
	(void)q;
	return NAMES_NAME;
}

void
request_table(const struct request *q, struct writer *table,
    struct output *out, const struct column *columns, size_t count)
{
	writer_begin(table, out, q->format, q->header, columns, count, true);
	table->guarded = q->guarded;
}

void
request_table_quiet(const struct request *q, struct writer *table,
    struct output *out, const struct column *columns, size_t count)
{
	writer_begin(table, out, q->format, q->header, columns, count, false);
	table->guarded = q->guarded;
}
