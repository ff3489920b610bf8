# The days of feasts that follow the moon or the sun, years 1900 to 2100, as
# rows of time_feasts.tsv: awk -f feasts.awk >>time_feasts.tsv after its head.
#
# Sources: new and full moons, the longitudes of sun and moon: J. Meeus,
# "Astronomical Algorithms", 2nd ed., ch. 25, 47 and 49 (the larger terms);
# the difference of Universal and Terrestrial Time: polynomials of F. Espenak
# and J. Meeus; the calendars: E. Reingold, N. Dershowitz, "Calendrical
# Calculations"; days of Islam and of Diwali that were kept otherwise: as
# publicly known, below.
BEGIN {
	RAD = atan2(0, -1) / 180
	FIRST = 1900
	LAST = 2100
	kept()
	seasons()
	persian()
	jewish()
	chinese("china", "lunar=1.1 dragon=5.5 qixi=7.7 ghosts=7.15 " \
	    "midautumn=8.15 double9=9.9")
	chinese("vietnam", "tet=1.1")
	chinese("korea", "seollal=1.1 buddha=4.8 chuseok=8.15")
	islamic()
	hindu()
	for (year = FIRST; year <= LAST; year++)
		print_year(year)
}

# Days that were kept elsewhere than by the rules below.
function kept(	n, i, part, list)
{
	n = split("2013 ramadan 0710;2015 adha 0924;2016 adha 0912;" \
	    "2019 fitr 0604;2024 adha 0616;2024 diwali 1031;" \
	    "2025 fitr 0330", list, ";")
	for (i = 1; i <= n; i++) {
		split(list[i], part, " ")
		row[part[1], ++rows[part[1]]] = part[3] part[2]
		fixed[part[1], part[2]] = 1
	}
}

# The calendar: days since 1970, as in core/calendar.c.
function floor(x,	n)
{
	n = int(x)
	return n > x ? n - 1 : n
}

function day_of(year, month, day,	y, era, of_era)
{
	y = month <= 2 ? year - 1 : year
	era = floor(y / 400)
	of_era = y - era * 400
	return era * 146097 + of_era * 365 + int(of_era / 4) - \
	    int(of_era / 100) + int((153 * ((month + 9) % 12) + 2) / 5) + \
	    day - 1 - 719468
}

function year_of(day,	y)
{
	y = floor(1970 + day / 365.2425)
	while (day_of(y + 1, 1, 1) <= day)
		y++
	while (day_of(y, 1, 1) > day)
		y--
	return y
}

function month_day(day,	y, m)
{
	y = year_of(day)
	for (m = 12; day_of(y, m, 1) > day; m--)
		;
	return sprintf("%02d%02d", m, day - day_of(y, m, 1) + 1)
}

# 1 Monday to 7 Sunday.
function weekday(day)
{
	return (day + 3 + 7000000) % 7 + 1
}

function add(feast, day,	y)
{
	y = year_of(day)
	if (y < FIRST || y > LAST)
		return
	if ((y, feast) in fixed)
		return
	row[y, ++rows[y]] = month_day(day) feast
}

function print_year(year,	i, j, swap, line)
{
	for (i = 2; i <= rows[year]; i++)
		for (j = i; j > 1 && row[year, j] < row[year, j - 1]; j--) {
			swap = row[year, j]
			row[year, j] = row[year, j - 1]
			row[year, j - 1] = swap
		}
	for (i = 1; i <= rows[year]; i++)
		line = line (i > 1 ? " " : "") substr(row[year, i], 5) "=" \
		    substr(row[year, i], 1, 4)
	print year "\t" line
}

# The sky: moments are Julian days of Universal Time.
function sine(degrees)
{
	return sin((degrees - 360 * floor(degrees / 360)) * RAD)
}

# Terrestrial less Universal Time, in days.
function delta(jd,	y, t, s)
{
	y = 2000 + (jd - 2451545) / 365.25
	if (y < 1920) {
		t = y - 1900
		s = -2.79 + 1.494119 * t - 0.0598939 * t ^ 2 + \
		    0.0061966 * t ^ 3 - 0.000197 * t ^ 4
	} else if (y < 1941) {
		t = y - 1920
		s = 21.20 + 0.84493 * t - 0.076100 * t ^ 2 + \
		    0.0020936 * t ^ 3
	} else if (y < 1961) {
		t = y - 1950
		s = 29.07 + 0.407 * t - t ^ 2 / 233 + t ^ 3 / 2547
	} else if (y < 1986) {
		t = y - 1975
		s = 45.45 + 1.067 * t - t ^ 2 / 260 - t ^ 3 / 718
	} else if (y < 2005) {
		t = y - 2000
		s = 63.86 + 0.3345 * t - 0.060374 * t ^ 2 + \
		    0.0017275 * t ^ 3 + 0.000651814 * t ^ 4 + \
		    0.00002373599 * t ^ 5
	} else if (y < 2050) {
		t = y - 2000
		s = 62.92 + 0.32217 * t + 0.005589 * t ^ 2
	} else {
		s = -20 + 32 * ((y - 1820) / 100) ^ 2 - 0.5628 * (2150 - y)
	}
	return s / 86400
}

# The moon's phase k: whole numbers new, and a half full.
function phase(k,	t, jde, e, m, n, f, o, x, full)
{
	t = k / 1236.85
	full = k != floor(k)
	e = 1 - 0.002516 * t - 0.0000074 * t * t
	m = 2.5534 + 29.10535670 * k - 0.0000014 * t * t
	n = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
	f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
	o = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
	jde = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t
	x = (full ? -0.40614 : -0.40720) * sine(n) + \
	    (full ? 0.17302 : 0.17241) * e * sine(m) + \
	    (full ? 0.01614 : 0.01608) * sine(2 * n) + \
	    (full ? 0.01043 : 0.01039) * sine(2 * f) + \
	    (full ? 0.00734 : 0.00739) * e * sine(n - m) - \
	    (full ? 0.00515 : 0.00514) * e * sine(n + m) + \
	    (full ? 0.00209 : 0.00208) * e * e * sine(2 * m) - \
	    0.00111 * sine(n - 2 * f) - 0.00057 * sine(n + 2 * f) + \
	    0.00056 * e * sine(2 * n + m) - 0.00042 * sine(3 * n) + \
	    0.00042 * e * sine(m + 2 * f) + 0.00038 * e * sine(m - 2 * f) - \
	    0.00024 * e * sine(2 * n - m) - 0.00017 * sine(o) - \
	    0.00007 * sine(n + 2 * m) + 0.00004 * sine(2 * n - 2 * f) + \
	    0.00004 * sine(3 * m) + 0.00003 * sine(n + m - 2 * f) + \
	    0.00003 * sine(2 * n + 2 * f) - 0.00003 * sine(n + m + 2 * f) + \
	    0.00003 * sine(n - m + 2 * f) - 0.00002 * sine(n - m - 2 * f) - \
	    0.00002 * sine(3 * n + m) + 0.00002 * sine(4 * n)
	x += 0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t) + \
	    0.000165 * sine(251.88 + 0.016321 * k) + \
	    0.000164 * sine(251.83 + 26.651886 * k) + \
	    0.000126 * sine(349.42 + 36.412478 * k) + \
	    0.000110 * sine(84.66 + 18.206239 * k) + \
	    0.000062 * sine(141.74 + 53.303771 * k) + \
	    0.000060 * sine(207.14 + 2.453732 * k) + \
	    0.000056 * sine(154.84 + 7.306860 * k)
	return jde + x - delta(jde)
}

# The sun's apparent longitude, and the moon's.
function sun(jd,	t, m)
{
	t = (jd + delta(jd) - 2451545) / 36525
	m = 357.52911 + 35999.05029 * t - 0.0001537 * t * t
	return turn(280.46646 + 36000.76983 * t + 0.0003032 * t * t + \
	    (1.914602 - 0.004817 * t) * sine(m) + \
	    (0.019993 - 0.000101 * t) * sine(2 * m) + \
	    0.000289 * sine(3 * m) - 0.00569 - \
	    0.00478 * sine(125.04 - 1934.136 * t))
}

function moon(jd,	t, d, m, n, f)
{
	t = (jd + delta(jd) - 2451545) / 36525
	d = 297.8501921 + 445267.1114034 * t
	m = 357.5291092 + 35999.0502909 * t
	n = 134.9633964 + 477198.8675055 * t
	f = 93.2720950 + 483202.0175233 * t
	return turn(218.3164477 + 481267.88123421 * t + 6.288774 * sine(n) + \
	    1.274027 * sine(2 * d - n) + 0.658314 * sine(2 * d) + \
	    0.213618 * sine(2 * n) - 0.185116 * sine(m) - \
	    0.114332 * sine(2 * f) + 0.058793 * sine(2 * d - 2 * n) + \
	    0.057066 * sine(2 * d - m - n) + 0.053322 * sine(2 * d + n) + \
	    0.045758 * sine(2 * d - m) - 0.040923 * sine(m - n) - \
	    0.034720 * sine(d) - 0.030383 * sine(m + n) + \
	    0.015327 * sine(2 * d - 2 * f) - 0.012528 * sine(n + 2 * f) + \
	    0.010980 * sine(n - 2 * f))
}

function turn(degrees)
{
	return degrees - 360 * floor(degrees / 360)
}

# When the sun comes to a longitude in a year.
function sun_at(longitude, year,	jd, off, i)
{
	jd = 2451623.81 + 365.2422 * (year - 2000) + longitude / 0.98564736
	if (longitude >= 285)	# these come before 21 March
		jd -= 365.2422
	for (i = 0; i < 6; i++) {
		off = turn(longitude - sun(jd) + 180) - 180
		jd += off * 1.01456
	}
	return jd
}

# The day, at a place so many hours east, of a moment; and the phase that was
# the last new moon before the end of a day there.
function day_at(jd, hours)
{
	return floor(jd - 2440587.5 + hours / 24)
}

function last_new(day, hours,	k)
{
	k = floor((day + 2440587.5 - 2451550.1) / 29.530588861) + 1
	while (day_at(phase(k), hours) > day)
		k--
	return k
}

# The days, by Universal Time, on which the seasons begin.
function seasons(	y)
{
	for (y = FIRST; y <= LAST; y++) {
		add("march", day_at(sun_at(0, y), 0))
		add("june", day_at(sun_at(90, y), 0))
		add("september", day_at(sun_at(180, y), 0))
		add("december", day_at(sun_at(270, y), 0))
	}
}

# Iran's year begins on the day of the equinox, if that is before noon.
function persian(	y)
{
	for (y = FIRST; y <= LAST; y++)
		add("nowruz", day_at(sun_at(0, y), 3.5 + 12))
}

# The Jewish calendar by its arithmetic: days since the molad of the world.
function jewish_new_year(year,	months, parts, day)
{
	months = floor((235 * year - 234) / 19)
	parts = 12084 + 13753 * months
	day = 29 * months + floor(parts / 25920)
	if ((3 * (day + 1)) % 7 < 3)
		day++
	return day
}

function jewish_year_start(year,	last, this, next_)
{
	last = jewish_new_year(year - 1)
	this = jewish_new_year(year)
	next_ = jewish_new_year(year + 1)
	if (next_ - this == 356)
		this += 2
	else if (this - last == 382)
		this++
	return this - 2092590
}

# Days of remembrance in Israel are moved from and next to the sabbath.
function jewish(	y, rosh, passover, length_, day)
{
	for (y = FIRST + 3760; y <= LAST + 3761; y++) {
		rosh = jewish_year_start(y)
		length_ = jewish_year_start(y + 1) - rosh
		passover = jewish_year_start(y + 1) - 163
		add("rosh", rosh)
		add("hanukkah", rosh + 83 + (length_ % 10 == 5))
		add("shvat", passover - (length_ > 380 ? 89 : 59))
		add("passover", passover)
		day = passover + 112		# the 9th of Av
		add("av", weekday(day) == 6 ? day + 1 : day)
		if (y < 5709)
			continue
		day = passover + 12		# the 27th of Nisan
		add("shoah", shoah(day, y))
		add("israel", israel(passover + 20, y))
	}
}

# On a Friday the day before; from 1997 on a Sunday the day after.
function shoah(day, year)
{
	if (weekday(day) == 5)
		return day - 1
	return weekday(day) == 7 && year >= 5757 ? day + 1 : day
}

# The 5th of Iyar: not on Friday, Saturday, nor, from 2004, on Monday.
function israel(day, year)
{
	if (weekday(day) == 5)
		return day - 1
	if (weekday(day) == 6)
		return day - 2
	return weekday(day) == 1 && year >= 5764 ? day + 1 : day
}

# Hours east of Greenwich by which a country reckoned its months.
function east(country, year)
{
	if (country == "vietnam")
		return year >= 1976 ? 7 : 8
	if (country == "korea")
		return year < 1908 ? 8.5 : year < 1912 ? 8.5 : \
		    year >= 1954 && year < 1961 ? 8.5 : 9
	return year < 1929 ? 7 + 45.67 / 60 : 8
}

# The month with the winter solstice is the 11th; of thirteen up to the next
# the first one in which the sun comes to no multiple of 30 degrees is a leap
# month.
function chinese(country, feasts,	y, h, k, last, number, leap, i, n, list,
    part, start)
{
	n = split(feasts, list, " ")
	for (y = FIRST; y <= LAST; y++) {
		h = east(country, y)
		k = last_new(day_at(sun_at(270, y - 1), h), h)
		last = last_new(day_at(sun_at(270, y), h), h)
		leap = last - k == 13
		for (number = 11; k < last; k++) {
			if (leap && is_leap(k, h)) {
				leap = 0
				number--
			} else {
				start = day_at(phase(k), h)
				for (i = 1; i <= n; i++) {
					split(list[i], part, /[=.]/)
					if (part[2] == number)
						add(part[1], start + \
						    part[3] - 1)
				}
			}
			number = number % 12 + 1
		}
		if (country == "china")
			add("qingming", day_at(sun_at(15, y), h))
	}
}

function is_leap(k, h,	from, to)
{
	from = sun(day_at(phase(k), h) + 2440587.5 - h / 24)
	to = sun(day_at(phase(k + 1), h) + 2440587.5 - h / 24)
	return int(from / 30) == int(to / 30)
}

# A month begins on the day after the evening in Mecca by which the new moon
# is ten hours old. Ramadan of 2014 began with phase 179 since January 2000.
function islamic(	k, month, day)
{
	k = last_new(day_of(FIRST, 1, 1), 3) - 1
	for (; (day = day_at(phase(k), 14) + 1) <= day_of(LAST, 12, 31); k++) {
		month = (k - 179 + 8 + 12000) % 12 + 1
		if (month == 1) {
			add("muharram", day)
		} else if (month == 3) {
			add("mawlid", day + 11)
		} else if (month == 9) {
			add("ramadan", day)
		} else if (month == 10) {
			add("fitr", day)
		} else if (month == 12) {
			add("adha", day + 9)
		}
	}
}

# India's months are named for the sign of the zodiac, as the stars stand,
# that the sun is in at the new moon: 11 is that of Holi. A lunar day is a
# thirtieth of a month; a feast is on the day on which its lunar day prevails
# at an hour in Ujjain (5:30 east).
function sidereal(jd)
{
	return turn(sun(jd) - 23.853 - 0.01397 * (jd - 2451545) / 365.25)
}

# The last new moon of a year with the sun in a sign: that of the month
# proper, not of the leap month before it.
function new_in_sign(sign, year,	k, found)
{
	k = last_new(day_of(year, 1, 1), 5.5)
	for (found = k; year_of(day_at(phase(k), 5.5)) <= year; k++)
		if (int(sidereal(phase(k)) / 30) + 1 == sign)
			found = k
	return found
}

function lunar_day(day, hour,	jd)
{
	jd = day + 2440587.5 + (hour - 5.5) / 24
	return int(turn(moon(jd) - sun(jd)) / 12) + 1
}

function feast_in(feast, sign, year, number, hour,	day, i)
{
	day = day_at(phase(new_in_sign(sign, year)), 5.5) + number - 3
	for (i = 0; i < 6; i++)
		if (lunar_day(day + i, hour) == number) {
			add(feast, day + i)
			return
		}
	for (i = 0; i < 6; i++)
		if (lunar_day(day + i, hour) > number) {
			add(feast, day + i)
			return
		}
}

function hindu(	y)
{
	for (y = FIRST; y <= LAST; y++) {
		feast_in("shivaratri", 10, y, 29, 24)
		# the day after the evening of the full moon
		add("holi", day_at(phase(full_in(11, y)), 5.5 + 7))
		feast_in("basant", 10, y, 5, 9)
		feast_in("ugadi", 12, y, 1, 6)
		feast_in("ramnavami", 12, y, 9, 12.5)
		feast_in("mahavir", 12, y, 13, 6)
		add("vesak", day_at(phase(full_in(1, y)), 5.5 - 6))
		feast_in("rakhi", 4, y, 15, 9)
		feast_in("janmashtami", 4, y, 23, 24)
		feast_in("ganesh", 5, y, 4, 12.5)
		feast_in("navratri", 6, y, 1, 7)
		feast_in("dussehra", 6, y, 10, 14)
		feast_in("karva", 6, y, 19, 20)
		# the evening of the new moon
		add("diwali", day_at(phase(new_in_sign(6, y) + 1), 5.5 - 18.2))
		add("nanak", day_at(phase(full_in(7, y)), 5.5 - 6))
		add("onam", onam(y))
	}
}

# Kerala's: the day of the star Thiruvonam, the 22nd of 27, with the sun in Leo.
function onam(year,	day, star, next_, found)
{
	for (day = day_of(year, 8, 12); day < day_of(year, 9, 22); day++) {
		star = star_at(day)
		next_ = star_at(day + 1)
		if ((star == 21 || (star == 20 && next_ == 22)) &&
		    int(sidereal(day + 2440587.5) / 30) == 4)
			found = day
	}
	return found
}

function star_at(day,	jd)
{
	jd = day + 2440587.5 + (6 - 5.5) / 24
	return int(turn(moon(jd) - sun(jd) + sidereal(jd)) / 360 * 27)
}

function full_in(sign, year)
{
	return new_in_sign(sign, year) + 0.5
}
