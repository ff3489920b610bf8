# confidence.awk GOLD SYSTEM: for each mention of the system with a conf= tag,
# its tenth and whether the gold has it: "9 1". A gold without MISC says
# nothing about MISC.
BEGIN { FS = "\t" }

FNR == 1 { file++ }

$1 == "e" && file == 1 {
	gold[$2, $5, $6, $7]
	types[$7]
}

$1 == "e" && file == 2 && $7 in types && match($0, /\tconf=0\.[0-9]/) {
	print substr($0, RSTART + RLENGTH - 1, 1), \
	    (($2, $5, $6, $7) in gold) + 0
}
