#!/bin/sh
# make check-long: what takes longer or needs more tools than make check.
# Says which tool is missing, and fails (systems.sh, holidays.sh and scale.sh
# only skip).
# LONG="memory"
# runs only that part; REAL="FILE ..." adds real.sh on files of D records
# (absolute names), which commute.sh and dups.sh take as well.
cd "$(dirname "$0")" || exit 1
status=0
for part in ${LONG:-sanitize faults state memory linear dups commute \
    systems zones holidays converters readers tools scale fuzz}; do
	echo "# $part"
	files=
	case $part in
	commute | dups) files=${REAL:-} ;;
	esac
	sh "./$part.sh" $files || status=1
done
if [ -n "${REAL:-}" ]; then
	sh ./real.sh $REAL || status=1
fi
exit "$status"
