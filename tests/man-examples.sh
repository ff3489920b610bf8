#!/bin/sh
# Runs the EXAMPLES of a man page: sh man-examples.sh PAGE
#
# An example is a literal display: a line that begins with "$ " is a command
# (it goes on after a line that ends with a backslash or a bar), the lines
# after it are what it prints; "..." as the last of them stands for the rest.
# An example that shows nothing must only succeed. Commands run in a copy of
# fixtures/examples, so a page may use the files there by name.
set -u
cd "$(dirname "$0")" || exit 2
PATH="$PWD/../bin:$PATH"
export PATH LC_ALL=C
page=$PWD/../man/$1
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cp -R fixtures/examples/. "$work" || exit 2
cd "$work" || exit 2

# One example a file, N.cmd and N.out, with the escapes of mdoc undone.
awk '
/^\.Sh / { inside = $2 == "EXAMPLES" }
!inside { next }
/^\.Bd -literal/ { display = 1; next }
/^\.Ed/ { display = 0; close(command); close(shown); next }
display {
	gsub(/\\\(aq/, "\047"); gsub(/\\-/, "-"); gsub(/\\&/, "")
	gsub(/\\e/, "\\")
	if (/^\$ /) {
		n++
		command = n ".cmd"; shown = n ".out"
		printf "" >shown
		print substr($0, 3) >command
		continued = /[\\|]$/
	} else if (continued) {
		print >command
		continued = /[\\|]$/
	} else {
		print >shown
	}
}
END { print n + 0 }' "$page" >count || exit 2

count=$(cat count)
if [ "$count" -eq 0 ]; then
	echo "$1: no examples" >&2
	exit 1
fi
failed=0
n=0
while [ "$n" -lt "$count" ]; do
	n=$((n + 1))
	if ! sh "$n.cmd" >"$n.got" 2>"$n.err"; then
		printf '%s\n' "$1: fails: $(cat "$n.cmd")" >&2
		cat "$n.err" >&2
		failed=1
	fi
	if [ "$(tail -n 1 "$n.out")" = ... ]; then
		sed '$d' "$n.out" >"$n.want"
		head -n "$(wc -l <"$n.want")" "$n.got" >"$n.have"
	else
		cp "$n.out" "$n.want"
		cp "$n.got" "$n.have"
	fi
	if [ -s "$n.out" ] && ! cmp -s "$n.want" "$n.have"; then
		printf '%s\n' "$1: prints something else: $(cat "$n.cmd")" >&2
		diff "$n.want" "$n.have" >&2
		failed=1
	fi
done
exit $failed
