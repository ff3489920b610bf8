#include "tally/counting/window.h"

#include "core/calendar.h"

uint32_t
window_date(struct slice text)
{
	struct calendar_stamp stamp;

	if (!calendar_parse(text, &stamp))
		return 0;
	return (uint32_t)(stamp.year * 10000 + stamp.month * 100 + stamp.day);
}

struct window
window_of(uint32_t date)
{
	int year = (int)(date / 10000), month = (int)(date / 100 % 100);
	int day = (int)(date % 100), last = month == 0 ? 12 : month;
	struct window w;

	w.first = calendar_day(year, month == 0 ? 1 : month,
	    day == 0 ? 1 : day);
	w.last = calendar_day(year, last, day != 0 ? day :
	    calendar_month_length(year, last));
	return w;
}

bool
window_holds(const struct window *w, uint32_t date)
{
	struct window covered;

	if (date == 0)
		return false;
	covered = window_of(date);
	return covered.first >= w->first && covered.last <= w->last;
}

/* One side: a date, or nothing for the end of the calendar. */
static bool
read_side(struct slice text, struct window *w)
{
	uint32_t date = text.len > 10 ? 0 : window_date(text);

	if (text.len == 0) {
		w->first = calendar_day(CALENDAR_FIRST_YEAR, 1, 1);
		w->last = calendar_day(CALENDAR_LAST_YEAR, 12, 31);
		return true;
	}
	if (date == 0)
		return false;
	*w = window_of(date);
	return true;
}

bool
window_read(struct slice text, struct window *w)
{
	struct window to;
	size_t i;

	for (i = 0; i + 1 < text.len; i++)
		if (text.at[i] == '.' && text.at[i + 1] == '.')
			break;
	if (i + 1 >= text.len)
		return text.len > 0 && read_side(text, w);
	if (!read_side(slice_between(text.at, text.at + i), w) ||
	    !read_side(slice_between(text.at + i + 2, text.at + text.len),
	    &to))
		return false;
	w->last = to.last;
	return w->first <= w->last;
}
