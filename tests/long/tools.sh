#!/bin/sh
# The recipes of dateline(7) and dateline(5), with the tools that people have:
# each is taken out of the page (see ../recipe.sh) and run in a folder of its
# own, and every field that comes out is compared with what went in.
#
# Names what is missing, and fails if fewer than fifteen ran. RECIPES="NAME
# ..." runs only these. Run by tests/long/run.sh.
#
# A recipe NAME has a function try_NAME in tools/*.sh, which runs with set -eu:
# it makes the input, calls run, and looks at what came out. Any command of it
# that fails makes the recipe fail.
set -u
. ./common.sh
least=15
here=$PWD
ran=0
export TZ=UTC	# Miller refuses UTC0
export NODE_PATH="$scratch/node/node_modules${NODE_PATH:+:$NODE_PATH}"
trap 'stop_postgres; rm -rf "$scratch"' EXIT

# run [INTERPRETER ...]: runs the recipe, with sh where none is given; its
# output is in ./out. It must end in 0 and say nothing.
run() {
	if ! "${@:-sh}" ./recipe >out 2>err || [ -s err ]; then
		sed 's/^/# /' err
		return 1
	fi
}

# same FILE FILE: shows how they differ, if they do.
same() {
	cmp -s "$1" "$2" && return
	diff -a "$1" "$2" | head -n 20 | sed 's/^/# /'
	return 1
}

# records N: day.rec with at least N records of the articles and of hostile
# documents, each time under ids of their own.
records() {
	[ -e "$scratch/inputs" ] || make_inputs
	if [ ! -e "$scratch/some.rec" ]; then
		(cd "$scratch/inputs" && sentsplit -t -d 2015-07-06 ./* |
		    enttag | datefind) >"$scratch/some.rec" 2>/dev/null
	fi
	awk -F '\t' -v OFS='\t' -v wanted="$1" '
	{ line[NR] = $0 }
	END {
		for (round = 1; written < wanted; round++)
			for (i = 1; i <= NR; i++) {
				$0 = line[i]
				$2 = round "/" $2
				print
				written++
			}
	}' "$scratch/some.rec"
}

### PostgreSQL, where it is asked for #######################################

# pg_bin: the folder of the server's programs.
pg_bin() {
	for folder in "$(pg_config --bindir 2>/dev/null)" \
	    /usr/lib/postgresql/*/bin; do
		[ ! -x "$folder/initdb" ] || { echo "$folder"; return; }
	done
	return 1
}

# start_postgres: a server on a socket in $scratch, empty; psql finds it by its
# environment. As root it runs as the user postgres.
start_postgres() {
	[ -z "${PGHOST:-}" ] || return 0
	pg=$scratch/pg
	pgbin=$(pg_bin) || return 1
	as=
	mkdir "$pg"
	if [ "$(id -u)" = 0 ]; then
		as="setpriv --reuid=postgres --regid=postgres --clear-groups"
		chmod 711 "$scratch"
		chown postgres "$pg"
	fi
	$as "$pgbin/initdb" -D "$pg/data" -U dateline -E UTF8 --locale=C \
	    -A trust -N >"$scratch/pg.log" 2>&1 || return 1
	$as "$pgbin/pg_ctl" -D "$pg/data" -w -l "$pg/log" -o "-F -k $pg -h ''" \
	    start >>"$scratch/pg.log" 2>&1 || return 1
	export PGHOST="$pg" PGUSER=dateline PGDATABASE=postgres
}

stop_postgres() {
	[ ! -e "$scratch/pg/data/postmaster.pid" ] ||
	    $as "$pgbin/pg_ctl" -D "$scratch/pg/data" -m immediate stop \
		>/dev/null 2>&1
}

### One after the other #####################################################

# python_with MODULE: a Python that has it.
python_with() {
	for python in python3 /usr/bin/python3; do
		if "$python" -c "import $1" 2>/dev/null; then
			echo "$python"
			return
		fi
	done
	return 1
}

# node_with PACKAGE@VERSION: whether node finds it; if not, npm may fetch it.
node_with() {
	node -e "require('${1%@*}')" || {
		mkdir -p "$scratch/node" && cd "$scratch/node" &&
		    npm install --no-fund --no-audit --silent "$1" &&
		    node -e "require('${1%@*}')"
	}
}

# missing TOOL ...: those of them that are not there. python3/pandas is a
# module, R/readr and node/PACKAGE@VERSION are packages; psql stands for a
# server too.
missing() {
	for tool; do
		case $tool in
		python3/*) python_with "${tool#*/}" ;;
		node/*) node_with "${tool#*/}" ;;
		R/*) Rscript -e "library(${tool#*/})" ;;
		psql) command -v psql && pg_bin ;;
		*) command -v "$tool" ;;
		esac >/dev/null 2>&1 || printf ' %s' "$tool"
	done
}

# attempt PAGE NAME TOOL ...: runs one recipe.
attempt() {
	page=$1
	name=$2
	shift 2
	lacking=$(missing "$@")
	if [ -n "$lacking" ]; then
		echo "# $name: not run, for there is no$lacking"
		return
	fi
	ran=$((ran + 1))
	mkdir "$scratch/$name"
	case " $* " in
	*' psql '*) start_postgres || cat "$scratch/pg.log" ;;
	esac
	(
		set -eu
		sh ../recipe.sh "$page" "$name" >"$scratch/$name/recipe"
		cd "$scratch/$name"
		"try_$name"
	)
	result=$?
	[ $result -eq 0 ] && result=ok || result="not ok"
	report "$page: $name" "$result"
	rm -rf "${scratch:?}/$name"
}

for part in tools/*.sh; do
	. "./$part"
done
for page in dateline.5 dateline.7; do
	sh ../recipe.sh "$page" >"$scratch/list" || exit 1
	while read -r name tools; do
		case " ${RECIPES:-$name} " in
		*" $name "*) attempt "$page" "$name" $tools </dev/null ;;
		esac
	done <"$scratch/list"
done

# A function whose recipe the page has lost.
cat ../../man/dateline.[57] | sed -n 's/^\.\\" run: //p' >"$scratch/list"
for name in $(sed -n 's/^try_\([a-z0-9_]*\)().*/\1/p' tools/*.sh); do
	grep -q "^$name\( \|\$\)" "$scratch/list" ||
	    report "the page has the recipe $name" "not ok it has not"
done
[ -n "${RECIPES:-}" ] || {
	result=ok
	[ "$ran" -ge "$least" ] || result="not ok"
	report "at least $least recipes ran" "$result $ran"
}
finish
