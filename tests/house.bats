# The house: which folder stands on which, and that no files stand in circles.
load helper

# The folders of src from top to bottom: "." are the programs. A file may
# include what is in its own folder and in those below it; entity, time, tally,
# markup and unmark belong to one program each and know nothing of one another.
layers=". train data
entity entity/placing entity/naming entity/persons entity/names
entity/tagging entity/words
time time/value time/grammar time/words
tally tally/report tally/state tally/counting tally/rows
markup markup/page markup/value markup/document markup/write
unmark unmark/syntax unmark/document
text core"

# house SRC: what the sources below a folder do against the list.
house() {
	printf '%s\n' $layers >"$BATS_TEST_TMPDIR/layers"
	find "$1" -name '*.[ch]' ! -name '*.table.c' | sort |
	    xargs awk -f house.awk "$BATS_TEST_TMPDIR/layers" || return 1
}

# A small house in a folder of its own: FILE INCLUDES ...
build() {
	local file=$1 include

	shift
	mkdir -p "$BATS_TEST_TMPDIR/src/$(dirname "$file")"
	for include; do
		echo "#include \"$include\""
	done >"$BATS_TEST_TMPDIR/src/$file"
}

@test "includes point down only, and no files include each other in a circle" {
	house ../src
}

@test "every folder is in the list, and every one in the list is there" {
	for folder in $layers; do
		ls ../src/$folder/*.c >/dev/null || return 1
	done
}

@test "no folder of a program has more than twelve .c files" {
	for folder in $(find ../src/entity ../src/time ../src/tally ../src/markup \
	    ../src/unmark -type d); do
		[ "$(ls "$folder" | grep -c '\.c$')" -le 12 ] || {
			echo "$folder"
			return 1
		}
	done
}

@test "the check of the house finds circles, upward arrows and other programs" {
	build core/a.h
	build core/a.c core/a.h core/b.h
	build core/b.h core/c.h
	build core/c.c core/c.h core/a.h
	build core/c.h text/t.h
	build text/t.h
	build time/value/v.h
	build time/words/w.c time/value/v.h
	build markup/m.c time/words/w.h text/t.h core/a.h
	build other/o.c core/a.h
	build p.c time/value/v.h markup/m.h core/a.h
	printf '# include <text/t.h>\n#define T "text/u.h"\n#include T\n' \
	    >"$BATS_TEST_TMPDIR/src/core/d.c"
	ends 1 house "$BATS_TEST_TMPDIR/src" >"$BATS_TEST_TMPDIR/found"
	sort "$BATS_TEST_TMPDIR/found" | cmp - <<-'END'
	circle: core/a -> core/b -> core/c -> core/a
	not a plain include: core/d: T
	not in the list: other/
	upward: core/c -> text/t
	upward: core/d -> text/t
	upward: markup/m -> time/words/w
	upward: other/o -> core/a
	upward: time/words/w -> time/value/v
	END
}

@test "two functions of one name are not in one folder" {
	for folder in $(find ../src -mindepth 1 -type d); do
		for file in $(ls "$folder" | grep '\.c$'); do
			grep -oE '^[a-z_0-9]+\(' "$folder/$file" | sort -u
		done | grep -v '^main($' | sort | uniq -d | grep . && {
			echo "in $folder"
			return 1
		}
	done
	true
}

@test "every program makes the secret of its hash tables first of all" {
	for program in ../bin/*; do
		grep -A 1 -Fx "	error_begin(\"${program##*/}\");" \
		    "../src/${program##*/}.c" | grep -qFx '	hash_begin();' || {
			echo "$program"
			return 1
		}
	done
}

# A condition that begins with ! fails a test only as the last of a function.
loose_conditions() {
	awk '
	begun && !/^\t*}/ { print loose; found = 1 }
	{ begun = 0 }
	continued || /^\t+! / {
		if (!continued)
			loose = FILENAME ":" FNR ": " $0
		continued = /(\\|\||&&)$/
		guarded = guarded || /\|\|/
		begun = !continued && !guarded
		guarded = guarded && continued
	}
	END { exit found }' "$@"
}

@test "no condition of a test is one that cannot fail it" {
	loose_conditions *.bats helper.bash
	cd "$BATS_TEST_TMPDIR"
	printf '@test "a" {\n\t! grep x y\n\t%s\n\t! grep \\\n\t    x\n\tz\n}\n' \
	    '! grep x || return 1' >bad
	ends 1 loose_conditions bad >found
	printf 'bad:%s: \t! grep %s\n' 2 'x y' 4 '\' | cmp found -
	printf 'a() {\n\t! grep x y\n}\n\t! a |\n\t    b || c\n\td\n' >good
	ends 0 loose_conditions good
}
