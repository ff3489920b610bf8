#include "tally/report/request.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/error.h"
#include "tally/counting/documents.h"

int
request_by(const struct request *q, const char *const *words)
{
	int i;

	if (q->by == NULL)
		return 0;
	for (i = 0; words[i] != NULL; i++)
		if (strcmp(words[i], q->by) == 0)
			return i;
	fprintf(stderr, "%s: -b %s: must be", error_program(), q->by);
	for (i = 0; words[i] != NULL; i++)
		fprintf(stderr, "%s%s", i == 0 ? " " :
		    words[i + 1] == NULL ? " or " : ", ", words[i]);
	fprintf(stderr, "\n%s", q->usage);
	exit(EXIT_FATAL);
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
