# Records as a table, each with as many columns, for what reads tables: the
# nine of dateline(5); the date in UTC; and the values of some tags, or "-".
#
#	LC_ALL=C awk -f rect.awk [-v tags="country conf"] day.rec >day.tsv
#
# A date without a zone, or without an hour, stays as it is: so that dates as
# text are in the order of time. Exit status 1: two documents have one id.

BEGIN {
	FS = OFS = "\t"
	if (tags == "")
		tags = "country from to source url"
	wanted = split(tags, tag, " ")
	split("31 28 31 30 31 30 31 31 30 31 30 31", month, " ")
}

function days(y, m) {
	return month[m] + (m == 2 && y % 4 == 0 &&
	    (y % 100 != 0 || y % 400 == 0))
}

# utc: YYYY-MM-DDThh:mm[:ss] and Z or an offset, as the moment in UTC. What
# would lie before year 0 or after 9999 stays as it is.
function utc(date,    zone, offset, y, m, d, minutes, seconds) {
	if (date !~ /T.*(Z|[+-][0-9][0-9]:[0-9][0-9])$/)
		return date
	y = substr(date, 1, 4) + 0
	m = substr(date, 6, 2) + 0
	d = substr(date, 9, 2) + 0
	minutes = substr(date, 12, 2) * 60 + substr(date, 15, 2)
	seconds = substr(date, 17, 1) == ":" ? substr(date, 17, 3) : ":00"
	zone = substr(date, length(date) - 5)
	offset = substr(zone, 2, 2) * 60 + substr(zone, 5, 2)
	minutes += zone ~ /^-/ ? offset : zone ~ /^\+/ ? -offset : 0
	if (minutes < 0 && --d < 1) {
		if (--m < 1) {
			m = 12
			y--
		}
		d = days(y, m)
	} else if (minutes >= 1440 && ++d > days(y, m)) {
		d = 1
		if (++m > 12) {
			m = 1
			y++
		}
	}
	minutes = (minutes + 1440) % 1440
	if (y < 0 || y > 9999)
		return date
	return sprintf("%04d-%02d-%02dT%02d:%02d%s", y, m, d,
	    int(minutes / 60), minutes % 60, seconds)
}

$1 == "D" && seen[$2]++ == 1 {
	file = FILENAME == "" || FILENAME == "-" ? "standard input" : FILENAME
	print "rect.awk: " file ":" FNR ": two documents have the id " \
	    $2 | "cat >&2"
	status = 1
}
{
	split("", value)
	for (i = NF; i > 9; i--)
		if ((at = index($i, "=")) > 0)
			value[substr($i, 1, at - 1)] = substr($i, at + 1)
	if ($3 != known) {
		known = $3
		moment = utc(known)
	}
	printf "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s",
	    $1, $2, $3, $4, $5, $6, $7, $8, $9, moment
	for (i = 1; i <= wanted; i++)
		printf "\t%s", tag[i] in value ? value[tag[i]] : "-"
	print ""
}
END { exit status }
