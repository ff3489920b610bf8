#!/bin/sh
# Prints the flags that make compiled code and linked programs hard to misuse,
# as far as a compiler and its linker know them. Run by the Makefile, with CC,
# CFLAGS and STATIC in the environment. usage: harden.sh static|compile|link
set -u
scratch=$(mktemp -d "${TMPDIR:-/tmp}/dateline-harden.XXXXXX") || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
cat >"$scratch/try.c" <<'END'
#include <stdio.h>

int
main(void)
{
	char line[16];

	return fgets(line, sizeof(line), stdin) != NULL && puts(line) < 0;
}
END

# makes FLAG ...: whether a program is made with them, and without a warning;
# CFLAGS come behind them, and may have another mind.
makes() {
	rm -f "$scratch/try"
	$CC -Werror "$@" $CFLAGS -o "$scratch/try" "$scratch/try.c" \
	    >/dev/null 2>&1
}

# runs: whether it ends well, or is one of another machine.
runs() {
	"$scratch/try" </dev/null >/dev/null 2>&1
	case $? in
	0 | 126 | 127) return 0 ;;
	esac
	return 1
}

# known FLAGS ...: those that make a program: all, or else each by itself.
known() {
	if makes $*; then
		echo $*
		return
	fi
	for flags; do
		makes $flags && echo $flags
	done
}

case ${1:-} in
static)
	# Some do not know the first and link with a library all the same: that
	# does not run without what loads it.
	if makes -fPIE -static-pie -Wl,--no-dynamic-linker && runs; then
		echo -static-pie
	elif makes -static && runs; then
		echo -static
	fi
	;;
compile)
	# A sanitizer checks more, and does not see what fortified calls do.
	case $CFLAGS in
	*-fsanitize=*) fortify= ;;
	*) fortify="-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2" ;;
	esac
	known -fPIE -fstack-protector-strong "$fortify"
	;;
link)
	pie=
	case $STATIC in
	-static) ;;
	-static-pie) CFLAGS="$CFLAGS -fPIE" ;;
	*) makes -fPIE -pie && pie=-pie CFLAGS="$CFLAGS -fPIE" ;;
	esac
	CFLAGS="$CFLAGS $STATIC"
	known $pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack
	;;
esac
exit 0
