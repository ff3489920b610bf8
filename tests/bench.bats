# What make bench measures is right before it is fast.
load helper

@test "generated mentions are the same on every machine" {
	[ "$(awk -v mentions=5000 -f bench/mentions.awk | cksum)" = '1614213820 199891' ]
}

@test "tally counts in generated mentions what awk counts" {
	cd "$BATS_TEST_TMPDIR"
	awk -v mentions=20000 -f "$OLDPWD/bench/mentions.awk" >records
	tally top records | cut -f 1,2,4,8 | sort >tally
	awk -F '\t' -v OFS='\t' '
	$1 == "D" { documents++ }
	$1 == "e" {
		k = $7 FS $8
		n[k]++
		if (seen[k] != documents) {
			seen[k] = documents
			d[k]++
		}
	}
	END { for (k in n) print d[k], n[k], k }' records | sort >awk
	[ -s awk ]
	cmp tally awk
}

# What each program took when that was looked at last. Other compilers and
# options make other numbers of them: those may be a quarter more.
@test "no program takes many more instructions for a small text than it did" {
	local most=1.25

	case ${CFLAGS:-} in
	*sanitize*) not_here 'a build without a sanitizer' ;;
	esac
	[ "${CFLAGS:--O3}" != -O3 ] || readelf -p .comment ../bin/enttag |
	    grep -q clang || most=1.05
	sh bench/instructions.sh bench/steps >"$BATS_TEST_TMPDIR/now"
	awk -F '\t' -v most=$most '
	NR == FNR { was[$1] = $2; next }
	{ n++ }
	!($1 in was) || $2 > most * was[$1] || $2 < was[$1] / 2 {
		print $1 ": " $2 " instructions, not " was[$1] \
		    " (make bench-counts, where that is meant)"
		bad = 1
	}
	END { exit bad || n < 9 }' bench/instructions.tsv \
	    "$BATS_TEST_TMPDIR/now"
}

@test "steps counts the instructions of a program, and says when it cannot" {
	ends 0 bench/steps sentsplit -t /dev/null
	[ "$(tail -n 1 "$err")" -gt 1000 ]
	[ "$(tail -n 1 "$err")" -lt 200000 ]
	ends 2 bench/steps sentsplit /nonexistent
	ends 2 bench/steps
}
