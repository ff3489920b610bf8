// Days of holidays as packages from npm have them, for holidays.sh: lines of
// country (- for any), name, year and day.
import { createRequire } from 'module';
import { HDate, HebrewCalendar } from '@hebcal/core';

const require = createRequire(import.meta.url);
const Holidays = require('date-holidays');
const chinese = require('date-chinese');
const jalaali = require('jalaali-js');
const easter = require('date-easter');

const pad = (n) => String(n).padStart(2, '0');

function say(country, name, year, month, day) {
	console.log([country, name, year,
	    `${year}-${pad(month)}-${pad(day)}`].join('\t'));
}

// Month and day of the calendars that follow China's.
const lunar = [
	['Chinese New Year', chinese.CalendarChinese, 1, 1],
	['Dragon Boat Festival', chinese.CalendarChinese, 5, 5],
	['Qixi Festival', chinese.CalendarChinese, 7, 7],
	['Mid-Autumn Festival', chinese.CalendarChinese, 8, 15],
	['Double Ninth Festival', chinese.CalendarChinese, 9, 9],
	['Tet', chinese.CalendarVietnamese, 1, 1],
	['Seollal', chinese.CalendarKorean, 1, 1],
	['Chuseok', chinese.CalendarKorean, 8, 15]
];

// Day, month of the Jewish calendar, and the difference of its years.
const jewish = [
	['Rosh Hashanah', 1, 7, 3761], ['Yom Kippur', 10, 7, 3761],
	['Sukkot', 15, 7, 3761], ['Hanukkah', 25, 9, 3761],
	['Passover', 15, 1, 3760], ['Shavuot', 6, 3, 3760],
	['Lag BaOmer', 18, 2, 3760], ['Jerusalem Day', 28, 2, 3760]
];

function feasts(year) {
	for (const [name, Calendar, month, day] of lunar) {
		const summer = new Calendar();

		if (name.startsWith('Tet') && (year === 1968 || year === 1969))
			continue;
		if (year === 2033 && month > 7)
			continue;
		summer.fromGregorian(year, 6, 1);
		const at = new Calendar(summer.cycle, summer.year, month, false,
		    day).toGregorian(year);
		say('-', name, year, at.month, at.day);
	}
	for (const [name, day, month, apart] of jewish) {
		const at = new HDate(day, month, year + apart).greg();

		say('-', name, year, at.getMonth() + 1, at.getDate());
	}
	for (const event of HebrewCalendar.calendar({ year,
	    isHebrewYear: false, il: true })) {
		const names = { 'Purim': 'Purim', 'Yom HaShoah': 'Yom HaShoah',
		    "Yom HaAtzma'ut": "Yom Ha'atzmaut" };
		const at = event.getDate().greg();
		const name = names[event.getDesc()];

		if (name === undefined || year === 1948 && name !== 'Purim' ||
		    name === 'Yom HaShoah' && year < 1997)
			continue;
		say('-', name, year, at.getMonth() + 1, at.getDate());
	}
	const nowruz = jalaali.toGregorian(year - 621, 1, 1);
	say('-', 'Nowruz', year, nowruz.gm, nowruz.gd);
	for (const [name, at] of [['Easter', easter.gregorianEaster(year)],
	    ['Orthodox Easter', easter.orthodoxEaster(year)]])
		say('-', name, year, at.month, at.day);
}

// Names that a country's table has and what they are called in the news.
const national = {
	US: ["New Year's Day", 'Martin Luther King Jr. Day', "Valentine's Day",
	    "St. Patrick's Day", 'Tax Day', "Mother's Day", 'Memorial Day',
	    "Father's Day", 'Independence Day', 'Labor Day', 'Columbus Day',
	    'Halloween', 'Veterans Day', 'Thanksgiving Day',
	    'Christmas Eve', 'Christmas Day', "New Year's Eve"],
	GB: ['Good Friday', "Mother's Day", "Father's Day", 'Boxing Day',
	    'Early May bank holiday', 'Spring bank holiday'],
	IE: ["Mother's Day", "Father's Day", 'Easter Monday'],
	CA: ['Groundhog Day', 'Good Friday', "Mother's Day", "Father's Day",
	    'Canada Day', 'Labour Day', 'Thanksgiving', 'Victoria Day'],
	AU: ["Mother's Day", "Father's Day", 'Anzac Day', 'Easter Saturday'],
	NZ: ['Waitangi Day', 'ANZAC Day', 'Labour Day', "Queen's Birthday"],
	IN: ['Republic Day', 'Independence Day', 'Gandhi Jayanti',
	    'Ambedkar Jayanti'],
	ZA: ['Human Rights Day', 'Freedom Day', 'Youth Day', "Mother's Day",
	    "Father's Day", "National Women's Day", 'Heritage Day',
	    'Day of Reconciliation', 'Day of Goodwill']
};

// Where the package tells of more years than the day was kept so.
function differs(name, year) {
	return name === 'Tax Day' &&
	    (year < 2007 || year === 2020 || year === 2021) ||
	    name === 'Martin Luther King Jr. Day' && year < 1986 ||
	    name === 'Early May bank holiday' && year === 1995 ||
	    name === 'Spring bank holiday' &&
	    (year === 2002 || year === 2012);
}

for (let year = 1900; year <= 2100; year++)
	feasts(year);
for (const [country, names] of Object.entries(national)) {
	const holidays = new Holidays(country);

	for (let year = 1980; year <= 2040; year++)
		for (const day of holidays.getHolidays(year))
			if (names.includes(day.name) &&
			    !differs(day.name, year))
				say(country, day.name, year,
				    +day.date.slice(5, 7),
				    +day.date.slice(8, 10));
}
