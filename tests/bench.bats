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
