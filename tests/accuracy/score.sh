#!/bin/sh
# Score a record stream against gold records, both as in dateline(5).
#
#	score.sh [-k S|e|t] [-T TYPE,...] GOLD SYSTEM
#
# -k says what to score: S sentences, e entities (the default), t time
# expressions; -T leaves only these types on both sides.  SYSTEM may be - for
# standard input.  What is measured is said in score.awk.  Exit status 0, or 2
# when a file cannot be read.  $AWK is the awk to use.

LC_ALL=C
export LC_ALL

usage()
{
	echo 'usage: score.sh [-k S|e|t] [-T type,...] gold system' >&2
	exit 2
}

# A path that awk takes for a file, whatever is in it.
operand()
{
	case $1 in
	-|/*)	printf '%s\n' "$1" ;;
	*)	printf './%s\n' "$1" ;;
	esac
}

kind=e
types=
while getopts k:T: option; do
	case $option in
	k)	kind=$OPTARG ;;
	T)	types=$OPTARG ;;
	*)	usage ;;
	esac
done
shift $((OPTIND - 1))
case $#$kind in
2[Set])	;;
*)	usage ;;
esac

for file; do
	if [ "$file" != - ] && { [ -d "$file" ] || [ ! -r "$file" ]; }; then
		echo "score.sh: $file: cannot be read" >&2
		exit 2
	fi
done

here=$(dirname "$0")
exec ${AWK:-awk} -v kind="$kind" -v types="$types" \
    -f "$here/bytes.awk" -f "$here/score.awk" \
    side=gold "$(operand "$1")" side=system "$(operand "$2")"
