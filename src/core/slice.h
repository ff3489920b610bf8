/* A run of bytes that belongs to somebody else. */
#ifndef CORE_SLICE_H
#define CORE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
	const char *at;
	size_t len;
};

/* The slice of a NUL-terminated string, which must outlive it. */
static inline struct slice
slice_of(const char *string)
{
	struct slice s = { string, strlen(string) };

	return s;
}

/* The slice from one place of a buffer up to another. */
static inline struct slice
slice_between(const char *from, const char *to)
{
	struct slice s = { from, (size_t)(to - from) };

	return s;
}

/* Whether two slices hold the same bytes. */
static inline bool
slice_equal(struct slice a, struct slice b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

/* Whether a slice holds just the bytes of a string. */
static inline bool
slice_is(struct slice s, const char *string)
{
	return slice_equal(s, slice_of(string));
}

/* Whether a slice is one of a NULL-terminated list of strings. */
static inline bool
slice_among(struct slice s, const char *const *list)
{
	if (s.len == 0)
		return false;
	for (; *list != NULL; list++)
		if (**list == *s.at && slice_is(s, *list))
			return true;
	return false;
}

/* Whether the bytes in [at, end) begin with those of a string. */
static inline bool
slice_begins_at(const char *at, const char *end, const char *string)
{
	size_t n = strlen(string);

	return (size_t)(end - at) >= n && memcmp(at, string, n) == 0;
}

/* Bytewise order, the shorter of two that agree first: <0, 0 or >0. */
static inline int
slice_compare(struct slice a, struct slice b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int order = n == 0 ? 0 : memcmp(a.at, b.at, n);

	if (order != 0)
		return order;
	return a.len < b.len ? -1 : a.len > b.len;
}

#endif
