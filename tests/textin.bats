# Getting text in: the awk programs of src/share, with every awk that is here.
load helper

share=../src/share
samples=fixtures/textin

# with_each_awk COMMAND ...: runs it with $awk being each of them.
with_each_awk() {
	for awk in awk mawk gawk 'gawk --posix' original-awk 'busybox awk'; do
		command -v ${awk%% *} >/dev/null || continue
		"$@" || { echo "with $awk" >&2; return 1; }
	done
}

# makes PROGRAM SAMPLE WANTED [OPTION ...]: and says nothing.
makes() {
	local program=$1 sample=$2 wanted=$3

	shift 3
	ends 0 $awk "$@" -f $share/$program.awk "$samples/$sample" \
	    >"$BATS_TEST_TMPDIR/made" && silent &&
	    cmp "$BATS_TEST_TMPDIR/made" "$samples/$wanted"
}

@test "LexisNexis: articles have their source, day, title and text, no index" {
	with_each_awk makes lexisnexis lexisnexis.txt lexisnexis.rec
	# As records, without a complaint.
	ends 0 sentsplit "$samples/lexisnexis.rec" >"$BATS_TEST_TMPDIR/rec"
	silent
	[ "$(grep -c '^D' "$BATS_TEST_TMPDIR/rec")" -eq 3 ]
	grep -q '^S.*	"a mistake with a date."$\|a mistake with a date' \
	    "$BATS_TEST_TMPDIR/rec"
	fails grep -i 'copyright\|load-date\|english' "$BATS_TEST_TMPDIR/rec"
}

@test "LexisNexis: what is missing is named" {
	cd "$BATS_TEST_TMPDIR"
	sed '1,/BYLINE/s/March 20, 2018 Tuesday//; / 2 of 3/,/All Rights/d
	    /^Boats were/d' "$OLDPWD/$samples/lexisnexis.txt" >cut.txt
	cut_short() {
		ends 1 $awk -f "$OLDPWD/$share/lexisnexis.awk" cut.txt >out &&
		    grep -q 'cut.txt: has 2 articles, not 3' err &&
		    grep -q 'cut.txt: article 1 has no date' err &&
		    grep -q 'cut.txt: article 3 has no text' err &&
		    [ "$(wc -l <out)" -eq 2 ]
	}
	err=err
	with_each_awk cut_short
}

@test "LexisNexis: several files, and a name of one's own" {
	several() {
		$awk -f $share/lexisnexis.awk "$samples/lexisnexis.txt" name=other \
		    "$samples/lexisnexis.txt" | cut -f 2 |
		    tr '\n' ' ' >"$BATS_TEST_TMPDIR/ids"
		p=$samples/lexisnexis.txt
		[ "$(cat "$BATS_TEST_TMPDIR/ids")" = \
		    "$p/1 $p/2 $p/3 other/1 other/2 other/3 " ]
	}
	with_each_awk several
}

@test "subtitles: text only, in SRT and WebVTT; speakers begin paragraphs" {
	with_each_awk makes subtitles film.srt film.txt
	with_each_awk makes subtitles talk.vtt talk.txt
}

@test "subtitles: lines that roll up come once, those said twice come twice" {
	with_each_awk makes subtitles rolling.vtt rolling.txt
	sed 's/<[^>]*>//g' $samples/rolling.vtt >"$BATS_TEST_TMPDIR/plain.vtt"
	[ "$(awk -f $share/subtitles.awk "$BATS_TEST_TMPDIR/plain.vtt" |
	    grep -c 'ferry left')" -eq 3 ]
	awk -v rolling=1 -f $share/subtitles.awk "$BATS_TEST_TMPDIR/plain.vtt" |
	    cmp - $samples/rolling.txt
	[ "$(grep -cx 'No\.' $samples/film.txt)" -eq 2 ]
}

@test "subtitles: a file without a cue is an error" {
	without() {
		ends 1 $awk -f $share/subtitles.awk $example >/dev/null &&
		    one_message subtitles.awk
	}
	with_each_awk without
}

@test "web archives: a text each, as long as it says, with its address" {
	with_each_awk makes wet crawl.wet crawl.rec
	english() {
		[ "$($awk -v lang=eng -f $share/wet.awk $samples/crawl.wet |
		    cut -f 2)" = 'http://courier.example/a b' ]
	}
	with_each_awk english
	ends 0 sentsplit $samples/crawl.rec >"$BATS_TEST_TMPDIR/rec"
	silent
	grep -qx 'S.*	WARC/1.0' "$BATS_TEST_TMPDIR/rec"
}

@test "web archives: what is cut short, mislaid or no text is named" {
	cd "$BATS_TEST_TMPDIR"
	archive=$OLDPWD/$samples/crawl.wet
	wet=$OLDPWD/$share/wet.awk
	err=err
	damaged() {
		head -c 600 "$archive" | ends 1 $awk -f "$wet" >out &&
		    message_says wet.awk 'cut short' &&
		    sed 's/Length: 15/Length: 9/' "$archive" |
		    ends 1 $awk -f "$wet" >out &&
		    message_says wet.awk 'longer than' &&
		    grep -q 'Ohne Zeilenende' out &&
		    sed 's/conversion/response/' "$archive" |
		    ends 1 $awk -f "$wet" >out &&
		    message_says wet.awk 'a response' && [ ! -s out ] &&
		    sed 's/Length: 18/Length: 5/' "$archive" |
		    ends 1 $awk -f "$wet" >out &&
		    [ "$(wc -l <out)" -eq 3 ]
	}
	with_each_awk damaged
}

@test "paragraphs: a line each becomes the text of the document above it" {
	gather() {
		printf 'D\ta\\b\t2018\t0\t0\t0\t-\tT\turl=u\nOne\ttwo.\n \n\\n.\nD\tc\t\t0\t0\t0\t-\t\n' |
		    ends 0 $awk -f $share/paragraphs.awk >"$BATS_TEST_TMPDIR/out" &&
		    silent &&
		    printf 'D\ta\\\\b\t2018\t0\t0\t0\t-\tT\tOne\\ttwo.\\n\\n\\\\n.\\n\\n\turl=u\nD\tc\t\t0\t0\t0\t-\t\t\n' |
		    cmp - "$BATS_TEST_TMPDIR/out" &&
		    echo One | ends 1 $awk -f $share/paragraphs.awk &&
		    one_message paragraphs.awk
	}
	with_each_awk gather
}

@test "the programs read what they do not know in linear time, and without harm" {
	for kind in $(awk -f hostile.awk -v kind=list); do
		awk -f hostile.awk -v kind="$kind" -v size=400 \
		    >"$BATS_TEST_TMPDIR/$kind"
		for program in lexisnexis subtitles wet paragraphs; do
			awk -f $share/$program.awk "$BATS_TEST_TMPDIR/$kind" \
			    >"$BATS_TEST_TMPDIR/out" 2>/dev/null || [ $? = 1 ]
			[ ! -s "$BATS_TEST_TMPDIR/out" ]
		done
	done
}

### Recipes of dateline(7) that need no other tool ###########################

# recipe NAME: runs it in a folder of its own, $work, where day.rec comes.
recipe() {
	work=$BATS_TEST_TMPDIR/$1
	mkdir -p "$work"
	sh recipe.sh dateline.7 "$1" >"$work/recipe"
	(cd "$work" && ends 0 sh -eu ./recipe && silent)
}

@test "the recipe for LexisNexis makes the documents of every file" {
	mkdir "$BATS_TEST_TMPDIR/lexisnexis"
	cp $samples/lexisnexis.txt "$BATS_TEST_TMPDIR/lexisnexis/a.TXT"
	recipe lexisnexis
	sed 's|fixtures/textin/lexisnexis.txt|a.TXT|' $samples/lexisnexis.rec |
	    sentsplit | cmp - "$work/day.rec"
}

@test "the recipe for subtitles makes whole sentences of cues" {
	mkdir "$BATS_TEST_TMPDIR/subtitles"
	cp $samples/*.srt $samples/*.vtt "$BATS_TEST_TMPDIR/subtitles"
	recipe subtitles
	[ "$(grep -c '^D' "$work/day.rec")" -eq 3 ]
	cut -f 2,9 "$work/day.rec" >"$work/sentences"
	grep -qx 'film.srt	The ferry left Linz at 9 a.m. & came back.' \
	    "$work/sentences"
	grep -qx 'talk.vtt	Jane Doe: We met in Vienna on Monday.' \
	    "$work/sentences"
}

@test "a name of a recipe is there once, and what needs no tool is run here" {
	for page in ../man/*; do
		sh recipe.sh "${page##*/}" || return 1
	done >"$BATS_TEST_TMPDIR/names"
	cut -d ' ' -f 1 "$BATS_TEST_TMPDIR/names" | sort | uniq -d >"$err"
	silent
	grep -v ' ' "$BATS_TEST_TMPDIR/names" | while read -r name; do
		grep -q "^	recipe $name\$" ./*.bats || {
			echo "$name"
			return 1
		}
	done
	ends 1 sh recipe.sh dateline.7 nothing
}
