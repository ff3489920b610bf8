#!/bin/sh
# The same bytes on other systems. Of copies of the tree, builds with another
# compiler, another C library, 32 bits, another make, and for other machines,
# one of them big-endian, whose programs qemu's user mode runs; they must write
# what the programs of this machine write. And the scripts and the awk programs
# of the tree must write the same with every awk, and with busybox for all
# tools and for the shell. What is not installed is skipped, and told.
# SYSTEMS="clang s390x" tries only these, of
#	clang musl 32bit bmake aarch64 s390x gawk original-awk mawk busybox
# LEXICON=DIR, UNICODE=DIR (UnicodeData.txt, EastAsianWidth.txt) and LAND=FILE
# (land-110m.json) are what derive.sh, widths.awk and outline.awk read.
# Run by tests/long/run.sh.
set -u
. ./common.sh
export TMPDIR="$scratch"
formats="conll conll2 csv geojson html json labelstudio spans timelinejs timeml"

### What programs write ######################################################

reports() {
	for report in top timeline pairs dups events suspects \
	    "why Vienna" "rising -B 2013..2014 -p 1" "top -b doc" \
	    "pairs -b doc -f graphml" "timeline -b week -f json" \
	    "timeline -n 9 -z -b month" "events -N Vienna -d 1"; do
		echo "# $report"
		tally $report "$@"
	done
}

# exports OUT: every format of markup, and the way back.
exports() {
	markup -c "$1/all" >"$1/marked.ansi"
	for form in $formats; do
		markup -f $form "$1/all" >"$1/marked.$form"
	done
	for form in brat 'conll -T'; do
		markup -f $form -o "$1/files.${form% -T}" "$1/all"
		form=${form% -T}
		(cd "$1" && unmark -f $form files.$form >back.$form.files)
	done
	for form in conll conll2 timeml json; do
		unmark -d 2015-07-06 -f $form <"$1/marked.$form" \
		    >"$1/back.$form"
	done
	foreign | while read -r command; do
		echo "# $command"
		$command
	done >"$1/foreign"
	for file in "$scratch"/inputs/*; do
		for form in conll timeml json; do
			unmark -f $form "$file"
		done
	done >"$1/hostile.back"
}

# write_outputs OUT: all that is compared, into a new folder, by the programs
# first in PATH.
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
		reports "$1/all" >"$1/reports"
		reports fixtures/tally/news.rec >"$1/news"
		tally add -s "$1/state" "$1/all"
		tally add -s "$1/state" fixtures/tally/news.rec
		tally timeline -s "$1/state" >"$1/timeline"
		exports "$1"
	} 2>"$1/messages"
	sed "s|$1|OUT|g" "$1/messages" >"$1/messages.txt"
	rm "$1/messages"
	cd long || exit 1
}

# ready: whether the outputs to compare with are there; makes them.
ready() {
	[ ! -e "$scratch/out.native" ] || return 0
	for file in ../articles/*.txt; do
		file_record "${file##*/}" "$file"
	done >"$scratch/docs"
	write_outputs "$scratch/out.native"
	for file in all reports marked.json marked.html back.json \
	    back.brat.files foreign messages.txt; do
		[ -s "$scratch/out.native/$file" ] || report "to compare with" \
		    "not ok no $file"
	done
}

### Other builds #############################################################

skip() {
	report "$1" "ok # skip $2"
}

# units_pass EMULATOR ...: the checks of tests/units.
units_pass() {
	for unit in arena calendar control hash links names radix record rows \
	    scan secret sums table tagging token utf8 vector words; do
		"$@" "$copy/tests/units/units" $unit && continue
		echo "# units $unit"
		return 1
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

# build NAME MAKE ...: a copy of the tree, $copy, made without a warning.
build() {
	name=$1
	shift
	copy=$scratch/$name
	mkdir "$copy"
	(cd ../.. && tar -cf - Makefile src tests) | (cd "$copy" && tar -xf -)
	if (cd "$copy" && make clean && mkdir -p bin && "$@" all \
	    tests/units/units) >"$scratch/log" 2>&1 &&
	    ! grep -i 'warning' "$scratch/log" >&2; then
		report "a build for $name without a warning" ok
	else
		tail "$scratch/log" >&2
		report "a build for $name without a warning" "not ok"
		return 1
	fi
}

# run NAME EMULATOR ...: the build of that name writes the same bytes.
run() {
	name=$1
	shift
	ready
	units_pass "$@" >&2 && result=ok || result="not ok"
	report "the units of $name" "$result"
	make_wrappers "$@"
	(PATH=$copy/wrapped:$PATH && write_outputs "$scratch/out.$name")
	diff -r "$scratch/out.native" "$scratch/out.$name" |
	    cut -c 1-200 | head -n 20 >"$scratch/log"
	sed 's/^/# /' "$scratch/log"
	[ -s "$scratch/log" ] && result="not ok" || result=ok
	report "the same bytes of $name" "$result"
	rm -rf "$copy" "$scratch/out.$name"
}

# missing NAME TOOL ...: whether one is, which is told.
missing() {
	what=$1
	shift
	for tool; do
		command -v "$tool" >/dev/null 2>&1 && continue
		skip "$what" "$tool is not installed"
		return 0
	done
	return 1
}

try_clang() {
	missing clang clang && return
	build clang make CC=clang && run clang
}

try_musl() {
	missing musl musl-gcc && return
	build musl make CC=musl-gcc && run musl
}

# With -m32, or where its headers are not there the compiler for i686; where
# the kernel does not run such programs, qemu does.
try_32bit() {
	echo 'int main(void) { return 0; }' >"$scratch/try.c"
	for narrow in "cc -m32" i686-linux-gnu-gcc ""; do
		[ -n "$narrow" ] || {
			skip 32bit "no headers for cc -m32, and no compiler"
			return
		}
		$narrow -include stdio.h -static -o "$scratch/try" \
		    "$scratch/try.c" 2>/dev/null && break
	done
	emulator=
	"$scratch/try" 2>/dev/null || {
		missing 32bit qemu-i386 && return
		emulator=qemu-i386
	}
	echo "# 32 bits by $narrow${emulator:+, $emulator}"
	build 32bit make BUILD_CC=cc CC="$narrow" STATIC=-static &&
	    run 32bit $emulator
}

try_bmake() {
	missing bmake bmake && return
	build bmake bmake && run bmake
}

# try_machine NAME: built in one go here, run by an emulator.
try_machine() {
	missing "$1" "$1-linux-gnu-gcc" "qemu-$1" && return
	build "$1" make BUILD_CC=cc CC="$1-linux-gnu-gcc" &&
	    run "$1" "qemu-$1" -L "/usr/$1-linux-gnu"
}

### Other tools ##############################################################

# awk_programs OUT: what those of the tree write.
awk_programs() {
	for kind in $(awk -f hostile.awk -v kind=list); do
		awk -f hostile.awk -v kind=$kind -v size=400 >"$1/hostile.$kind"
	done
	awk -f properties.awk "$records" >"$1/properties"
	sed 's/^\(e.*	\)[0-9]*	\([0-9]*	[A-Z]\)/\17	\2/' \
	    "$records" | awk -f properties.awk >"$1/faults"
	awk -f foreign.awk -v each=3 -v flood=20000 -v long=300 "$records" \
	    >"$1/foreign"
	awk -f foreign.awk -v each=1 -v kinds=0 "$records" >"$1/none"
	find ../src -name '*.[ch]' ! -name '*.table.c' | sort >"$scratch/files"
	printf '%s\n' . text core train data >"$scratch/layers"
	awk -f house.awk "$scratch/layers" $(cat "$scratch/files") >"$1/house"
	awk -f house.awk -v graph=1 "$scratch/layers" \
	    $(cat "$scratch/files") >"$1/graph"
	if awk 'BEGIN { exit sin(1) < 0.8 }' 2>/dev/null; then
		awk -f ../src/data/feasts.awk >"$1/feasts"
		awk -f bench/mentions.awk -v mentions=3000 >"$1/mentions"
	fi
	od -An -v -tu1 articles/2015*.txt >"$1/bytes"
	awk '$1 == "e" { print $5, $6, length($9), $9 }' FS='\t' "$records" \
	    >"$1/places"
	awk -f offsets.awk "$1/bytes" "$1/places" >"$1/offsets"
	awk -f spans.awk flat "$1/places" "$1/places" >"$1/spans"
	awk -f accuracy/bytes.awk -f accuracy/golden.awk \
	    fixtures/accuracy/golden.json >"$1/golden"
	awk -f accuracy/wrap.awk "$scratch/docs" >"$1/wrapped"
	awk -f accuracy/cases.awk fixtures/accuracy/golden.rec \
	    fixtures/accuracy/golden-split.rec >"$1/cases"
	awk -f accuracy/country.awk fixtures/accuracy/countries.tsv \
	    fixtures/accuracy/countries.rec >"$1/countries"
	cat articles/*.txt | tr -cs A-Za-z0-9 '\n' >"$scratch/words"
	awk -f long/dups.awk -v task=make "$scratch/words" >"$1/dups"
	[ -z "${UNICODE:-}" ] || awk -f ../src/data/widths.awk \
	    "$UNICODE/UnicodeData.txt" "$UNICODE/EastAsianWidth.txt" \
	    >"$1/widths"
	[ -z "${LAND:-}" ] || awk -f ../src/data/outline.awk "$LAND" \
	    >"$1/outline"
}

# scripts OUT SHELL ...: and what the scripts do.
scripts() {
	out=$1
	shift
	"$@" accuracy/accuracy.sh >"$out/accuracy" 2>&1
	"$@" demo.sh >"$out/demo" 2>&1
	for page in ../man/*.[1-7]; do
		echo "# $page"
		"$@" man-examples.sh "${page##*/}"
	done >"$out/examples" 2>&1
	for page in dateline.7 tally.1; do
		"$@" man-commands.sh $page "$tools"
	done >"$out/commands" 2>&1
	for words in static compile link; do
		CC=cc CFLAGS=-O3 STATIC=-static "$@" ../src/harden.sh $words
	done >"$out/harden" 2>&1
	make -C .. -n clean install >"$out/make" 2>&1
	[ -z "${LEXICON:-}" ] || (mkdir "$out/data" &&
	    cp -R ../src "$out/data" &&
	    "$@" "$out/data/src/data/derive.sh" "$LEXICON") \
	    >"$out/derive" 2>&1
}

# tool_outputs OUT SHELL ...: with the tools in the folder $tools before all
# others.
tool_outputs() {
	mkdir "$1" && cd .. || exit 1
	(PATH=$tools:$PATH
	awk_programs "$1"
	scripts "$@") 2>"$1/messages"
	cd long || exit 1
}

# try_tools NAME SHELL ...
try_tools() {
	name=$1
	shift
	records=$scratch/out.native/all
	ready
	if [ ! -e "$scratch/tools.native" ]; then
		tools=$scratch/none
		mkdir "$tools"
		tool_outputs "$scratch/tools.native" sh
		for file in properties faults none graph feasts accuracy demo \
		    examples commands; do
			[ -e "$scratch/tools.native/$file" ] ||
			    report "to compare with" "not ok no $file"
		done
	fi
	tools=$scratch/with.$name
	tool_outputs "$scratch/tools.$name" "$@"
	[ -e "$scratch/tools.$name/feasts" ] || {
		skip "feasts.awk and mentions.awk with $name" \
		    "it is built without mathematics"
		cp "$scratch/tools.native/feasts" \
		    "$scratch/tools.native/mentions" "$scratch/tools.$name"
	}
	diff -r "$scratch/tools.native" "$scratch/tools.$name" |
	    cut -c 1-200 | head -n 40 >"$scratch/log"
	sed 's/^/# /' "$scratch/log"
	[ -s "$scratch/log" ] && result="not ok" || result=ok
	report "the scripts and awk programs with $name" "$result"
	rm -rf "$tools" "$scratch/tools.$name"
}

# try_awk NAME: as the awk.
try_awk() {
	missing "$1" "$1" && return
	mkdir "$scratch/with.$1"
	ln -s "$(command -v "$1")" "$scratch/with.$1/awk"
	try_tools "$1" sh
}

# Every tool that busybox has, and its shell.
try_busybox() {
	missing busybox busybox && return
	mkdir "$scratch/with.busybox"
	for tool in $(busybox --list); do
		ln -s "$(command -v busybox)" "$scratch/with.busybox/$tool"
	done
	# no part of what is tried: these are of the compiler
	rm -f "$scratch"/with.busybox/ar "$scratch"/with.busybox/make
	try_tools busybox busybox sh
}

make_inputs
make_foreign
for system in ${SYSTEMS:-clang musl 32bit bmake aarch64 s390x gawk \
    original-awk mawk busybox}; do
	case $system in
	clang | musl | 32bit | bmake) try_$system ;;
	busybox) try_busybox ;;
	*awk) try_awk $system ;;
	*) try_machine $system ;;
	esac
done
[ -n "${LEXICON:-}" ] || skip derive.sh "no folder LEXICON"
[ -n "${UNICODE:-}" ] || skip widths.awk "no folder UNICODE"
[ -n "${LAND:-}" ] || skip outline.awk "no file LAND"
finish
