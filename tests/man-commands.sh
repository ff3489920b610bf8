#!/bin/sh
# Runs the commands in the DESCRIPTION of a man page, in order and in one
# folder: sh man-commands.sh PAGE [TOOLS], where awk and what else TOOLS has
# stand before those of the system. Prints how many were run.
#
# A command is a literal display, or a literal in the text that begins with a
# program's name and has operands; one in the text reads records. Each must
# succeed and say nothing. What a page may name is here: *.txt, in (files),
# day.rec, state and state.1 to 3. /srv/news is the folder too, and share in it
# stands for /usr/local/share. Recipes are left to others, see recipe.sh.
set -u
cd "$(dirname "$0")" || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
bin=$(cd ../bin && pwd)
PATH=$work/stubs:$bin${2:+:$2}:$PATH
export PATH LC_ALL=C
page=$PWD/../man/$1

furnish() {
	mkdir -p stubs in/2015-07-06 rec share/man
	ln -s "${OLDPWD%/*}/src/share" share/dateline
	ln -s "${OLDPWD%/*}/man" share/man/man7
	printf '#!/bin/sh\necho "$0 $*" >>mailed\ncat >>mailed\n' >stubs/mail
	printf '#!/bin/sh\ntest "$*" = "-USR1 sentsplit"\n' >stubs/pkill
	chmod +x stubs/mail stubs/pkill
	cp "$OLDPWD"/articles/*.txt .
	cp 2013*.txt article.txt
	cp "$OLDPWD"/fixtures/examples/vienna.txt .
	cp 2015*.txt in/2015-07-06/a.txt
	echo 2015-07-05 >in/2015-07-06/a.date
	cp 2014*.txt in/2015-07-06/b.txt
	cp "$OLDPWD"/fixtures/examples/vienna.txt in/2015-07-06/retracted.txt
	sentsplit -d 2015-07-06 ./*.txt in/*/*.txt | enttag | datefind >day.rec
	for n in 1 2 3; do
		sentsplit -d 2015-07-0$n article.txt | enttag |
		    tally add -s state.$n
	done
	# A month in which one name comes up on the last day.
	awk 'BEGIN { OFS = "\t"; for (i = 1; i <= 31; i++)
		for (j = 1; j <= 9; j++) {
			id = "m" i "." j; day = sprintf("2015-07-%02d", i)
			print "D", id, day, 0, 0, 0, "-", "-", "-"
			print "e", id, day, 1, 0, 3, "PER", "Bob", "Bob"
			if (i == 31)
				print "e", id, day, 1, 4, 7, "PER", "Eve", "Eve"
			print "Z", id, day, 1, 7, 7, "-", "-", "-"
		} }' | tally add -s state
}

# N.cmd: a display, or a literal, with the escapes of mdoc undone.
extract() {
	awk '
	function plain(text) {
		gsub(/\\\(aq/, "\047", text); gsub(/\\\(dq/, "\"", text)
		gsub(/\\-/, "-", text); gsub(/\\&/, "", text)
		gsub(/\\e/, "\\", text)
		return text
	}
	/^\.Sh / { inside = $2 == "DESCRIPTION" }
	!inside { next }
	/^\.\\" run: / { recipe = 1 }
	recipe { recipe = !/^\.Ed/; next }
	/^\.Bd -literal/ { display = 1; file = ++n ".cmd"; printf "" >file; next }
	/^\.Ed/ { display = 0; close(file); next }
	display { print plain($0) >file; next }
	/^\.Ql (sentsplit|enttag|datefind|tally|markup|unmark|awk|grep|cut|sort|find|printf) / {
		sub(/^\.Ql /, ""); sub(/ [.,:;]$/, "")
		file = ++n ".cmd"
		print plain($0) " <day.rec" >file
		close(file)
	}
	END { print n + 0 }' "$page"
}

cd "$work" || exit 2
furnish || exit 2
count=$(extract)
failed=0
n=0
while [ "$n" -lt "$count" ]; do
	n=$((n + 1))
	sed -i.own "s|/srv/news|$work|g; s|/usr/local/share|$work/share|g
	    s|^PATH=|&$PATH:|" "$n.cmd"
	case $(sed 1q "$n.cmd") in
	*'sort -t'*)	sed -i.own '1s/$/ <day.rec/' "$n.cmd" ;;
	esac
	if ! sh -eu "$n.cmd" 2015-07-06 >"$n.out" 2>"$n.err" ||
	    grep -v 'too little history' "$n.err" >"$n.said"; then
		printf '%s\n' "$1: fails or speaks: $(cat "$n.cmd")" >&2
		cat "$n.err" >&2
		failed=1
	fi
done
# What they leave, so that a caller can look.
[ -z "${KEEP:-}" ] || cp -R . "$KEEP"
echo "$count"
exit $failed
