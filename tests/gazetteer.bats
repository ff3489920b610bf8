# Names known from lists, as the tagger sees them. See units/gazetteer.c.
load helper

# found SENTENCE: the names in it, in the order of words, shorter ones first.
found() {
	printf '%s' "$1" | units/gazetteer
}

# nothing SENTENCE: no name of its type MISC is in it.
nothing() {
	[ "$(found "$1" | grep -c ' M')" = 0 ]
}

@test "a version belongs to the name of its product" {
	found 'The iPhone 17 Pro Max sold.' | grep -qx 'iphone 17 pro max M7'
	found 'The Samsung Galaxy S27 Ultra, too.' |
	    grep -qx 'samsung galaxy s27 ultra M7'
	found 'It runs iOS 19.4 now.' | grep -qx 'ios 19 . 4 M7'
	found 'Two Boeing 707s and a Pixel 9a.' >"$BATS_TEST_TMPDIR/found"
	grep -qx 'boeing 707s M7' "$BATS_TEST_TMPDIR/found"
	grep -qx 'pixel 9a M7' "$BATS_TEST_TMPDIR/found"
	found 'A Boeing 737-800 and an Airbus A350-1000.' |
	    grep -c 'boeing 737 800 M7\|airbus a350 1000 M7' | grep -qx 2
	found 'Super Bowl LIX begins.' | grep -qx 'super bowl lix M7'
}

@test "a version behind a hyphen belongs to it too" {
	found 'They flew Chandrayaan-7 there.' | grep -qx 'chandrayaan 7 M7'
	nothing 'They flew Nimbus-7 there.'
}

@test "a name that is a word is none without its version, or in small letters" {
	nothing 'A Galaxy far away.'
	nothing 'Samsung said it.'
	nothing 'take pixel 7 there.'
	found 'A Galaxy A56 was there.' | grep -qx 'galaxy a56 M7'
}

@test "what is no version stays outside" {
	found 'The iPhone 15, 16 and more.' | grep -qx 'iphone 15 M7'
	found 'The iPhone 20000 times.' | grep -qx 'iphone M7'
	found 'An iPhone is it.' | grep -qx 'iphone M7'
	found 'Apple sold 15 iPhone 12 30 times.' | grep -qx 'iphone 12 M7'
	found 'iPhone' | grep -qx 'iphone M7'
}

@test "a name of two types has both readings" {
	found 'She posts on TikTok daily.' >"$BATS_TEST_TMPDIR/found"
	grep -qx 'tiktok O8' "$BATS_TEST_TMPDIR/found"
	grep -qx 'tiktok M3' "$BATS_TEST_TMPDIR/found"
}

@test "marks in titles are words, and an article belongs to the title" {
	found 'I liked Avengers: Endgame.' | grep -q '^avengers : endgame M'
	found 'I saw The Crown.' | grep -q '^the crown M2'
	nothing 'He took a crown.'
}

@test "days bear the names of series and films in vain" {
	nothing 'On Wednesday, and on October 22.'
}

@test "the keys of the tables are as the words of a text have them" {
	printf '%s\n' 'gdaŃsk' $'aada\r' 'a  b' ' a' 'Ab' 'a b' \
	    '1 2 3 4 5 6 7 8 9 10 11' >"$BATS_TEST_TMPDIR/wrong"
	[ "$(units/gazetteer -k <"$BATS_TEST_TMPDIR/wrong" | wc -l)" = 6 ]
	for table in names places orgs_misc institutions nations \
	    place_gazetteer org_countries; do
		grep -v '^#' "../src/data/$table.tsv" | cut -f 1
	done >"$BATS_TEST_TMPDIR/keys"
	[ "$(wc -l <"$BATS_TEST_TMPDIR/keys")" -gt 300000 ]
	[ -z "$(units/gazetteer -k <"$BATS_TEST_TMPDIR/keys")" ]
}
