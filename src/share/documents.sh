#!/bin/sh
# Files of many kinds as D records, by the tools that know them:
#
#	sh documents.sh [-M] FILE ... | sentsplit -r
#
# By the end of the name: pages of the web (html, htm, xhtml; w3m), papers and
# books (docx, odt, epub, rtf; pandoc), PDF (pdftotext), mail (eml, mbox; the
# tools of mblaze, w3m for HTML), subtitles (srt, vtt) and text (txt). The id
# of a document is the name of its file, in a mailbox FILE/1 and so on. Mail
# has its own date and title; with -M other files have the day, in UTC, when
# they were last changed.
#
# A file that is missing, that no tool knows or that a tool does not read to
# its end is named, and its document does not end: sentsplit names it again,
# ends in 1, and nothing counts it. A file without a text, as scanned pages
# are, is named and is an empty document. Exit status 1: a file was named; 2:
# there is none on the command line.
set -u
export LC_ALL=C
share=$(dirname "$0")
export share
status=0
changed=
[ "${1:-}" != -M ] || { changed=1; shift; }
[ $# -gt 0 ] || { echo 'usage: sh documents.sh [-M] FILE ...' >&2; exit 2; }
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
export MAILFILTER="$work/filter" failed="$work/failed"

complain() {
	echo "documents.sh: $1: $2" >&2
	status=1
}

### Records #################################################################

# flat TEXT: as a column.
flat() {
	printf '%s\n' "$1" | tr '\t\r' '  ' | awk -f "$share/utf8.awk" |
	    awk '{ gsub(/\\/, "&&"); printf "%s%s", (NR > 1 ? " " : ""), $0 }'
}

# record ID DATE TITLE: a document, whose text is in $work/text.
record() {
	printf 'D\t%s\t%s\t0\t0\t0\t-\t%s\t' "$(flat "$1")" "$(flat "$2")" \
	    "$(flat "$3")"
	awk '{
		gsub(/\\/, "&&")
		gsub(/\t/, "\\t")
		printf "%s\\n", $0
	}
	END { print "" }' "$work/text"
}

# broken ID: a document that does not end.
broken() {
	printf 'D\t%s\t-\t0\t0\t0\t-\t-\t-\n' "$(flat "$1")"
}

# convert ID COMMAND ...: makes $work/text of $path. If that fails it is named,
# does not end, and this is false.
convert() {
	rm -f "$failed"
	id=$1
	shift
	if "$@" >"$work/text" 2>"$work/said" && [ ! -e "$failed" ]; then
		said=$(sed -n 's/^decode.sh: [^:]*: //p; /^Syntax Error/p' \
		    "$work/said" | sed 1q)
		[ -z "$said" ] || complain "$id" "$said"
		return 0
	fi
	said=$(sed -n '/[^ ]/{p;q;}' "$work/said")
	complain "$id" "${said:-$1 failed}"
	broken "$id"
	return 1
}

# day: when $path was last changed, if that is asked for.
day() {
	[ -z "$changed" ] || TZ=UTC0 date -r "$path" +%Y-%m-%d
}

# document COMMAND ...: what it makes of $path.
document() {
	convert "$name" "$@" || return
	if ! date=$(day); then
		complain "$name" "its day is not known"
	fi
	record "$name" "$date" ""
	grep -q '[^[:space:]]' "$work/text" || complain "$name" "no text in it"
}

### Formats #################################################################

decoded() {
	sh "$share/decode.sh" "$path" || [ $? = 1 ]
}

page() {
	decoded >"$work/page" && sh "$share/page.sh" <"$work/page"
}

# -s for the title and the authors, which docx has in its text; the date of a
# book is no part of it.
paper() {
	pandoc -f "$1" -t plain -s --wrap=none "$path"
}

book() {
	pandoc -f epub -t plain -s -M date= --wrap=none "$path"
}

rtf() {
	awk -f "$share/rtf.awk" "$path" >"$work/rtf" &&
	    pandoc -f rtf -t plain -s --wrap=none "$work/rtf"
}

pdf() {
	pdftotext "$path" -
}

# A paragraph becomes a line.
subtitles() {
	decoded >"$work/cues" &&
	    awk -f "$share/subtitles.awk" "$work/cues" >"$work/lines" &&
	    awk '{
		gap = (NF && last) ? " " : "\n"
		printf "%s%s", (NR > 1 ? gap : ""), $0
		last = NF
	}
	END { print "" }' "$work/lines"
}

### Mail ####################################################################

# What becomes of the parts of a mail; what is no text is left out.
filters() {
	decode='sh "$share/decode.sh" -c "${PIPE_CHARSET:-}" -'
	cat <<-END
	text/html: $decode | sh "\$share/page.sh" || : >"\$failed"
	text/calendar: true
	text: $decode || [ \$? = 1 ] || : >"\$failed"
	END
	for kind in application audio font image model video; do
		echo "$kind: true"
	done
}

# mail ID: the mail in $path.
mail() {
	convert "$1" mshow -n -N -h '' "$path" || return
	sed 1d "$work/text" >"$work/body" && mv "$work/body" "$work/text" &&
	    record "$1" "$(mhdr -h date "$path")" \
		"$(mhdr -d -h subject "$path")"
}

# mailbox: the mails in $path, each of which begins with a line "From ".
mailbox() {
	mkdir "$work/box" && awk -v to="$work/box/" '
	/^From / && (NR == 1 || blank && /[0-9]:[0-9][0-9].* [0-9][0-9][0-9][0-9]/) {
		if (n)
			close(to n)
		n++
		blank = 0
		next
	}
	{ blank = /^\r?$/ }
	/^>+From / { sub(/^>/, "") }
	n { print >(to n) }' "$path" || exit 2
	n=0
	while [ -e "$work/box/$((n + 1))" ]; do
		n=$((n + 1))
		path=$work/box/$n
		if [ "$suffix" = eml ] && [ ! -e "$work/box/2" ]; then
			mail "$name"
		else
			mail "$name/$n"
		fi
	done
	[ "$n" -gt 0 ] || { complain "$name" "no mail in it"; broken "$name"; }
	rm -r "$work/box"
}

#############################################################################

filters >"$MAILFILTER" || exit 2
for name; do
	case $name in
	/*) path=$name ;;
	*) path=./$name ;;
	esac
	if ! [ -f "$path" ] || ! [ -r "$path" ]; then
		complain "$name" "no such file, or not readable"
		broken "$name"
		continue
	fi
	suffix=$(printf %s "${name##*.}" | tr A-Z a-z)
	case $suffix in
	html | htm | xhtml) document page ;;
	docx | odt) document paper "$suffix" ;;
	epub) document book ;;
	rtf | pdf) document "$suffix" ;;
	srt | vtt) document subtitles ;;
	txt) document decoded ;;
	mbox) mailbox ;;
	eml)
		case $(dd if="$path" bs=5 count=1 2>/dev/null) in
		'From ') mailbox ;;
		*) mail "$name" ;;
		esac ;;
	*)
		complain "$name" "no tool knows it"
		broken "$name" ;;
	esac
done
exit $status
