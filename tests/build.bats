# What the Makefile promises beyond the programs: installing, the archive, one
# version, compilers and their options. In scratch folders.
load helper

setup() {
	unset MAKEFLAGS MFLAGS MAKELEVEL
	copy=$BATS_TEST_TMPDIR/copy
}

# What sentsplit is built from, with all headers, which the Makefile looks
# for, and nothing that was built, in $copy.
copy_sources() {
	local part header

	mkdir -p "$copy/bin" "$copy/src/data"
	cp ../Makefile "$copy"
	cp ../src/objects.mk ../src/harden.sh ../src/sentsplit.c "$copy/src"
	for header in $(cd .. && ls src/*/*.h src/*/*/*.h); do
		mkdir -p "$copy/${header%/*}"
		cp "../$header" "$copy/$header"
	done
	for part in core text; do
		cp ../src/$part/*.c "$copy/src/$part"
	done
	cp ../src/data/mktable.c ../src/data/abbreviations.tsv \
	    ../src/data/boundary_weights.tsv ../src/data/compositions.tsv \
	    ../src/data/starters.tsv "$copy/src/data"
}

version() {
	sed -n 's/^#define DATELINE_VERSION "\(.*\)"$/\1/p' \
	    ../src/core/version.h
}

# none ARGUMENTS: find with these finds nothing.
none() {
	[ -z "$(find "$stage" "$@")" ] || { find "$stage" "$@"; return 1; } >&2
}

@test "install sets the modes whatever the umask, and uninstall takes all away" {
	stage=$BATS_TEST_TMPDIR/stage
	mkdir -m 755 "$stage"
	(umask 077 && make -s -C .. install DESTDIR="$stage" PREFIX=/opt)
	none -type d ! -perm 755
	none -type f -path '*/bin/*' ! -perm 755
	none -type f ! -path '*/bin/*' ! -path '*/scale/*.sh' ! -perm 644
	none -type f -path '*/scale/*.sh' ! -perm 755
	for program in $everything; do
		[ -x "$stage/opt/bin/$program" ]
		[ -f "$stage/opt/share/man/man1/$program.1" ]
	done
	cmp ../src/data/NOTICES "$stage/opt/share/doc/dateline/NOTICES"
	diff -r ../src/share "$stage/opt/share/dateline"
	make -s -C .. uninstall DESTDIR="$stage" PREFIX=/opt
	none -type f
	[ ! -e "$stage/opt/share/doc/dateline" ]
	[ ! -e "$stage/opt/share/dateline" ]
}

@test "install goes over what another umask left" {
	stage=$BATS_TEST_TMPDIR/stage
	mkdir -p "$stage/bin"
	(umask 077 && echo old >"$stage/bin/tally")
	make -s -C .. install DESTDIR="$stage" PREFIX=
	cmp ../bin/tally "$stage/bin/tally"
	none -type f -path '*/bin/*' ! -perm 755
}

@test "dist makes the same bytes twice, with one version in all names" {
	copy_sources
	cd "$copy"
	git init -q .
	git add .
	git -c user.name=a -c user.email=a@example.org commit -qm one
	make -s dist
	mv dateline-*.tar.gz ../first
	touch -t 200001010000 Makefile
	(umask 077 && make -s dist)
	cmp ../first dateline-*.tar.gz
	gzip -dc ../first | tar -tf - | grep -v '^dateline-[0-9.]*/' >&2 &&
	    false
	gzip -dc ../first | tar -tf - | grep -q '/src/text/stream.c$'
}

@test "dist outside git says so and fails" {
	copy_sources
	cd "$copy"
	status=0
	GIT_CEILING_DIRECTORIES=$BATS_TEST_TMPDIR make -s dist 2>"$err" ||
	    status=$?
	[ "$status" -ne 0 ]
	grep -q '^make dist: needs git' "$err"
	[ -z "$(ls dateline-* 2>/dev/null)" ]
}

@test "the version stands in one place, and everybody says it" {
	for program in $everything; do
		[ "$($program --version)" = "$program (dateline) $(version)" ]
	done
	make -n -C .. dist | grep -q "dateline-$(version).tar"
	[ "$(head -n 1 ../NEWS)" = "Dateline $(version)" ]
}

@test "CPPFLAGS, CFLAGS, LDFLAGS and BUILD_CC reach the compilers" {
	copy_sources
	make -n -C "$copy" bin/sentsplit CPPFLAGS=-DEXTRA CFLAGS=-O1 \
	    LDFLAGS=-L/none BUILD_CC=buildcc >"$BATS_TEST_TMPDIR/log"
	grep -q -e '-D_FILE_OFFSET_BITS=64.* -DEXTRA -O1 -c -o src/core/' \
	    "$BATS_TEST_TMPDIR/log"
	grep -q -e ' -O1 -L/none .*-o bin/sentsplit' "$BATS_TEST_TMPDIR/log"
	grep -q '^buildcc .*-o src/data/mktable' "$BATS_TEST_TMPDIR/log"
	[ "$(grep -c buildcc "$BATS_TEST_TMPDIR/log")" -eq 1 ]
}

# Whether what was compiled has calls that check the room that they fill.
has_fortify() {
	case ${CFLAGS:--O3} in
	*-fsanitize=* | *-O0*) return 1 ;;
	*-O*) ;;
	*) return 1 ;;
	esac
	echo '#include <limits.h>' | ${CC:-cc} -E -dM - | grep -q __GLIBC__
}

# Where the linker can do it, which it can wherever this is read: Linux.
@test "programs are hardened: anywhere in memory, no code in data, tables that stay" {
	[ "$(uname)" = Linux ] || not_here Linux
	command -v readelf >/dev/null || skip "readelf is missing"
	type='DYN'
	case $(CC=${CC:-cc} CFLAGS=${CFLAGS:--O3} sh ../src/harden.sh \
	    static) in
	-static) type='EXEC' ;;
	esac
	for program in $everything; do
		readelf -hlWd "../bin/$program" >"$BATS_TEST_TMPDIR/elf"
		grep -q "Type: *$type" "$BATS_TEST_TMPDIR/elf"
		grep -q 'GNU_RELRO' "$BATS_TEST_TMPDIR/elf"
		grep -q 'GNU_STACK.* RW  *0x' "$BATS_TEST_TMPDIR/elf"
		[ $type = EXEC ] ||
		    grep -q 'FLAGS.*BIND_NOW' "$BATS_TEST_TMPDIR/elf"
		# no piece of memory can be written and run
		fails grep -q 'LOAD.* RWE ' "$BATS_TEST_TMPDIR/elf"
	done
}

@test "what is compiled guards its stack, and fills no room further than it goes" {
	[ "$(uname)" = Linux ] || not_here Linux
	command -v readelf >/dev/null || skip "readelf is missing"
	readelf -sW ../src/core/error.o >"$BATS_TEST_TMPDIR/symbols"
	grep -q 'UND __stack_chk_fail' "$BATS_TEST_TMPDIR/symbols"
	! has_fortify ||
	    grep -q 'UND __vsnprintf_chk' "$BATS_TEST_TMPDIR/symbols"
}

@test "flags that a compiler does not know are left out, and the others are not" {
	cat >"$BATS_TEST_TMPDIR/cc" <<-'END'
	#!/bin/sh
	case " $* " in
	*-fstack-protector* | *-static-pie* | *,now* | *-D_FORTIFY*) exit 1 ;;
	esac
	exec cc "$@"
	END
	chmod 755 "$BATS_TEST_TMPDIR/cc"
	export CC=$BATS_TEST_TMPDIR/cc CFLAGS=-O1 STATIC=
	[ "$(sh ../src/harden.sh compile)" = -fPIE ]
	[ "$(sh ../src/harden.sh static)" != -static-pie ]
	sh ../src/harden.sh link >"$BATS_TEST_TMPDIR/flags"
	printf '%s\n' -pie -Wl,-z,relro -Wl,-z,noexecstack |
	    cmp - "$BATS_TEST_TMPDIR/flags"
	# what the user says of it goes before what is asked for
	export CC=cc
	CFLAGS='-O2 -D_FORTIFY_SOURCE=1' sh ../src/harden.sh compile |
	    grep FORTIFY >&2 && false
	CFLAGS='-O2 -fsanitize=address' sh ../src/harden.sh compile |
	    grep FORTIFY >&2 && false
	CFLAGS=-O2 sh ../src/harden.sh compile | grep -q FORTIFY
}

@test "a table is laid out for the byte order that is asked for" {
	table=../src/data/starters.tsv
	../src/data/mktable $table 1234 >"$BATS_TEST_TMPDIR/little"
	../src/data/mktable $table 4321 >"$BATS_TEST_TMPDIR/big"
	grep -q '^0x656c626174206c64,' "$BATS_TEST_TMPDIR/little"
	grep -q '^0x646c207461626c65,' "$BATS_TEST_TMPDIR/big"
}

@test "a program with tables of the other byte order says so at start" {
	copy_sources
	order=4321
	[ "$(printf '\001\000' | od -An -tu2 | tr -d ' ')" = 1 ] || order=1234
	make -s -C "$copy" bin/sentsplit ORDER=$order CFLAGS=-O0
	ends 2 "$copy/bin/sentsplit" articles/* >"$BATS_TEST_TMPDIR/out"
	one_message sentsplit
	message_says sentsplit 'another byte order'
	[ ! -s "$BATS_TEST_TMPDIR/out" ]
}

# with_rule PROGRAM TABLE: what programs are built from, as it was built, in
# $copy; what stands on standard input is added to a table of rules, and the
# program is made again.
with_rule() {
	mkdir -p "$copy/bin"
	cp ../Makefile "$copy"
	cp -r ../src "$copy"
	find "$copy/src" -exec touch -t 202001010000 {} +
	cat >>"$copy/src/data/$2.tsv"
	make -s -C "$copy" "bin/$1" HEADERS=
}

@test "a rule of time is added without touching C" {
	printf 'time\tthe? year dot\tfixed\tend\tPAST_REF\n' |
	    with_rule datefind time_rules
	echo 'It was so in the year dot.' | "$copy/bin/datefind" -t |
	    cut -f 7-9 | grep -qx 'DATE	PAST_REF	the year dot'
}

# lay_out_time: mkgrammar with what stands on standard input behind the rules
# of time; $line is the number of the first such line.
lay_out_time() {
	mkdir -p "$copy"
	line=$(($(wc -l <../src/data/time_rules.tsv) + 1))
	cat ../src/data/time_rules.tsv - >"$copy/time_rules.tsv"
	(cd "$copy" && "$OLDPWD/../src/data/mkgrammar" time_rules.tsv \
	    "${1:-$OLDPWD/../src/data/time_words.tsv}" \
	    "$OLDPWD/../src/data/time_zones.tsv" \
	    "$OLDPWD/../src/data/time_holidays.tsv") >"$copy/laid_out"
}

@test "a rule of time with a wrong word in it ends the build, with file and line" {
	while IFS=: read -r rule says; do
		printf "$rule\n" >"$BATS_TEST_TMPDIR/rule"
		ends 1 lay_out_time <"$BATS_TEST_TMPDIR/rule"
		one_message "time_rules.tsv:$line"
		message_says "time_rules.tsv:$line" "$says"
	done <<-'END'
	time\tsoon\tfixd\t-\t-:time: soon: no such meaning: fixd
	time\tsoon\tfixed\tnon\t-:time: soon: no such constraint: non
	time\tsoon\tfixed:time: soon: no such constraint
	time\tsoon\tfixed\t-\t12345678901234567890123456789012:not a value here
	time\tsoon\tshifted\t-\tPAST_REF:not a value here
	time\t\tfixed\t-\t-:no pattern
	tme\tsoon\tfixed\t-\t-:no rule has a part: tme
	time\t<day\tfixed\t-\t-:no end of a category
	time\tSOON\tfixed\t-\t-:no such class: SOON
	time\tAHEAD\tfixed\t-\t-:no class for rules: AHEAD
	time\t<soon>\tfixed\t-\t-:no such category: soon
	END
	printf 'time\tsoon\tfixd\t-\t-\n' >"$BATS_TEST_TMPDIR/rule"
	fails with_rule datefind time_rules <"$BATS_TEST_TMPDIR/rule" 2>"$err"
	grep -q "^src/data/time_rules.tsv:$line: time: soon: no such" "$err"
	[ ! -e "$copy/src/data/time_grammar.o" ] ||
	    [ "$copy/src/data/time_grammar.o" -ot \
	    "$copy/src/data/time_rules.tsv" ]
}

@test "a word of time that is wrong ends the build, with file and line" {
	while IFS=: read -r row says; do
		printf "january\tMONTH=1\n$row\n" >"$BATS_TEST_TMPDIR/words.tsv"
		ends 1 lay_out_time "$BATS_TEST_TMPDIR/words.tsv" </dev/null
		one_message "$BATS_TEST_TMPDIR/words.tsv:2"
		message_says "$BATS_TEST_TMPDIR/words.tsv:2" "$says"
	done <<-'END'
	january\tMONTH=1:key stands twice
	soon\tSOON:no such class: SOON
	soon\tUNIT=x:no number: =x
	soon\tUNIT UNIT UNIT UNIT UNIT UNIT:too many classes
	END
}

@test "a rule of names is added without touching C" {
	printf 'bard [ NAME+ ]\tPER\tsure\tagain\n' |
	    with_rule enttag name_rules
	echo 'They read the bard Wax Lyrical. Lyrical rhymed.' |
	    "$copy/bin/enttag" -t | grep '^e' | cut -f 7-9 >"$copy/found"
	printf 'PER\tWax Lyrical\t%s\n' 'Wax Lyrical' Lyrical |
	    cmp - "$copy/found"
}

@test "a rule of names has conditions, and says that its first word is one too" {
	printf '[ bard&CAPITAL NAME&!hall ]\tPER\tsure\tfirst\n' |
	    with_rule enttag name_rules
	echo 'They met Bard Wax at Bard Hall. Now the bard sang to Bard.' |
	    "$copy/bin/enttag" -t | grep '^e.*PER' | cut -f 9 >"$copy/found"
	printf '%s\n' 'Bard Wax' Bard | cmp - "$copy/found"
}

# makes_no_rules MESSAGE: mkrules ends on the rows of $rules and $words, with
# the file and line of what is wrong in just this message.
makes_no_rules() {
	ends 1 ../src/data/mkrules "$rules" "$words" 2>"$BATS_TEST_TMPDIR/err"
	printf '%s\n' "$1" | cmp "$BATS_TEST_TMPDIR/err" -
}

@test "a rule of names with a wrong word in it ends the build" {
	rules=$BATS_TEST_TMPDIR/rules.tsv
	words=../src/data/name_words.tsv
	while IFS=@ read -r rule says; do
		printf '# a header\n\nwe [ NAME ]\tPER\tsure\n' >"$rules"
		printf "$rule\n" >>"$rules"
		makes_no_rules "$rules:4: $says" || return 1
	done <<-'END'
	\tPER\tsure@no name in it: 
	bard [ NAME ]\tPERSON\tsure@no such type: PERSON
	bard [ NAME ]\tPER\tsurely@no such weight: surely
	bard [ NAME ]\tPER\t3\toften@no such word: often
	bard [ NAMES ]\tPER\tsure@no such class: NAMES
	bard [ NAME&!LOUD ]\tPER\tsure@no such class: LOUD
	bard NAME\tPER\tsure@no name in it: bard NAME
	[ NAME+ ] SMALL\tPER\tsure@no word to find it by: [ NAME+ ] SMALL
	[ NAME+ ] bard?\tPER\tsure@no word to find it by: [ NAME+ ] bard?
	[ a b c d e f g h i j k l m n o p q ]\tPER\tsure@too long: q
	END
	printf 'bard [ NAME ]\tPER\tsure' >"$rules"
	makes_no_rules "$rules:1: no final newline"
}

@test "a class of names with a wrong word in it ends the build" {
	rules=../src/data/name_rules.tsv
	words=$BATS_TEST_TMPDIR/words.tsv
	while IFS=@ read -r word says; do
		printf "bard\tPOET\n$word\n" >"$words"
		makes_no_rules "$words:2: $says" || return 1
	done <<-'END'
	bard\tSINGER@it stands twice: bard
	poet\tPOET  POET@no class, or one too many: 
	END
	printf 'bard\tBARD\nbard\tBARD\n' >"$words"
	ends 2 with_rule enttag name_words <"$words" 2>"$BATS_TEST_TMPDIR/err"
	grep -q '^src/data/name_words.tsv:.*: it stands twice: bard' \
	    "$BATS_TEST_TMPDIR/err"
}

@test "what is made of the rules of names is the same every time" {
	../src/data/mkrules ../src/data/name_rules.tsv \
	    ../src/data/name_words.tsv >"$BATS_TEST_TMPDIR/one"
	../src/data/mkrules ../src/data/name_rules.tsv \
	    ../src/data/name_words.tsv | cmp - "$BATS_TEST_TMPDIR/one"
}

@test "the programs that make the model are built" {
	mkdir -p "$copy"
	cp -Rp ../Makefile ../src "$copy"
	rm -f "$copy"/src/train/clusters "$copy"/src/train/entities \
	    "$copy"/src/train/calibrate "$copy"/src/train/boundaries
	make -s -C "$copy" src/train/clusters src/train/entities \
	    src/train/calibrate src/train/boundaries
}
