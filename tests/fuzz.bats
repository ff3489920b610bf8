# The inputs that fuzzers are kept from, and found: tests/fuzz/README.
load helper

@test "the kept inputs of every fuzzer do no harm" {
	for name in $(units/replay); do
		[ -d "fuzz/seeds/$name" ] || { echo "$name"; return 1; }
		ends 0 units/replay "$name" "fuzz/seeds/$name"/* ||
		    { tail -n 3 "$err"; return 1; }
	done
}

@test "every entry point is replayed, built as a fuzzer, and short" {
	for file in fuzz/*_fuzz.c; do
		name=$(basename "$file" _fuzz.c)
		units/replay | grep -qx "$name" || { echo "$name"; return 1; }
		awk '/^LLVMFuzzerTestOneInput/ { from = NR }
		    END { exit NR - from > 30 }' "$file" ||
		    { echo "$file: too long"; return 1; }
		sed -n '/^FUZZ =/,/[^\\]$/p' ../src/objects.mk |
		    grep -qw "$name" || { echo "$name"; return 1; }
	done
	[ "$(ls fuzz/*_fuzz.c | wc -l)" -eq "$(units/replay | wc -l)" ]
	[ "$(ls fuzz/*_fuzz.c | wc -l)" -eq "$(ls fuzz/seeds | wc -l)" ]
}

@test "kept inputs are few and small" {
	for folder in fuzz/seeds/*; do
		[ "$(ls "$folder" | wc -l)" -le 64 ] || return 1
		[ -z "$(find "$folder" -type f -size +16)" ] || return 1
	done
}

@test "a byte that is missing in what programs write is seen" {
	local where=middle

	for name in text records cut apart tally grammar tagger roundtrip \
	    markup_json markup_xml unmark_conll unmark_brat unmark_timeml \
	    unmark_json markup_table; do
		[ "$name" != markup_table ] || where=end
		FUZZ_SPOIL=$where ends 134 units/replay "$name" \
		    "fuzz/seeds/$name"/* && grep -q '^fault: ' "$err" ||
		    { echo "$name"; return 1; }
	done
}
