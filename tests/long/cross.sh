#!/bin/sh
# Builds for other machines, one of them big-endian, of a copy of the tree:
# each is made in one go and run under qemu's user mode, and must write the
# same bytes as the programs of this machine. A machine whose compiler or
# emulator is not installed is skipped. Run by tests/long/run.sh.
set -u
. ./common.sh

# All that is compared, into the folder $1, by the programs first in PATH.
write_outputs() {
	mkdir "$1" && cd .. || exit 1
	{
		sentsplit articles/*.txt fixtures/examples/*.txt >"$1/sentences"
		sentsplit -d 2015-07-06 -t "$scratch"/inputs/* >"$1/hostile"
		sentsplit -u -p articles/*.txt >"$1/plain"
		sentsplit -r "$scratch/docs" >"$1/docs"
		cat "$1/sentences" "$1/docs" >"$1/both"
		enttag -j 2 "$1/both" >"$1/entities"
		enttag -m ../src/data/entities.model "$1/both" |
		    cmp - "$1/entities"
		enttag -1 "$1/hostile" >"$1/hostile.entities"
		datefind "$1/entities" >"$1/all"
		datefind -u -d 2015-07-06 "$1/hostile" >"$1/hostile.times"
		for report in top timeline pairs dups events suspects \
		    "why Vienna" "rising -B 2013..2014 -p 1" "top -b doc" \
		    "pairs -b doc -f graphml" "timeline -b week -f json" \
		    "timeline -n 9 -z -b month" "events -N Vienna -d 1"; do
			echo "# $report"
			tally $report "$1/all"
		done >"$1/reports"
		for report in top timeline pairs dups; do
			tally $report fixtures/tally/news.rec
		done >"$1/news"
		tally add -s "$1/state" "$1/all"
		tally add -s "$1/state" fixtures/tally/news.rec
		tally timeline -s "$1/state" >"$1/timeline"
		for form in ansi html json; do
			markup -f $form "$1/all"
		done >"$1/markup"
	} 2>"$1/messages"
	sed "s|$1|OUT|g" "$1/messages" >"$1/messages.txt"
	rm "$1/messages"
	cd long || exit 1
}

# units_pass EMULATOR: the checks of tests/units.
units_pass() {
	for unit in arena calendar hash record rows scan table token utf8; do
		"$@" "$copy/tests/units/units" $unit || return 1
	done
}

# make_wrappers EMULATOR ...: a folder of programs that run the others.
make_wrappers() {
	mkdir "$copy/wrapped"
	for program in "$copy"/bin/*; do
		printf '#!/bin/sh\nexec %s "%s" "$@"\n' "$*" "$program" \
		    >"$copy/wrapped/${program##*/}"
		chmod 755 "$copy/wrapped/${program##*/}"
	done
}

# try MACHINE: build, run, compare.
try() {
	compiler=$1-linux-gnu-gcc
	emulator=qemu-$1
	for tool in $compiler $emulator; do
		command -v $tool >/dev/null 2>&1 && continue
		report "programs for $1" "ok # skip $tool is not installed"
		return
	done
	copy=$scratch/$1
	mkdir "$copy"
	(cd ../.. && tar -cf - Makefile src tests) | (cd "$copy" && tar -xf -)
	if ! (cd "$copy" && make clean && mkdir -p bin &&
	    make BUILD_CC=cc CC=$compiler all tests/units/units) \
	    >"$scratch/log" 2>&1; then
		tail "$scratch/log" >&2
		report "a build for $1 in one go" "not ok"
		return
	fi
	report "a build for $1 in one go" ok
	set -- "$1" $emulator -L "/usr/$1-linux-gnu"
	machine=$1
	shift
	units_pass "$@" >&2 && result=ok || result="not ok"
	report "the units on $machine" "$result"
	make_wrappers "$@"
	(PATH=$copy/wrapped:$PATH && write_outputs "$scratch/out.$machine")
	diff -r "$scratch/out.native" "$scratch/out.$machine" >&2 &&
	    result=ok || result="not ok"
	report "the same bytes on $machine" "$result"
}

make_inputs
for file in ../articles/*.txt; do
	file_record "${file##*/}" "$file"
done >"$scratch/docs"
write_outputs "$scratch/out.native"
[ -s "$scratch/out.native/markup" ] || report "outputs to compare" "not ok"
for machine in aarch64 s390x; do
	try $machine
done
finish
