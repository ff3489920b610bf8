# Getting text in: the programs of src/share, with every awk that is here; those
# that need other tools are in long/tools/textin.sh.
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

@test "LexisNexis: Nexis Uni has its articles between Body and End of Document" {
	with_each_awk makes lexisnexis nexisuni.txt nexisuni.rec
	without_end() {
		head -n 60 $samples/nexisuni.txt |
		    ends 1 $awk -f $share/lexisnexis.awk |
		    sentsplit -r >"$BATS_TEST_TMPDIR/out" 2>/dev/null
		grep -q 'lexisnexis.awk: stdin: article 1 is cut short' "$err"
		[ "$(cut -f 1 "$BATS_TEST_TMPDIR/out" | tr -d '\n')" = DSSSZD ]
	}
	with_each_awk without_end
}

# article LINE ...: the text that its lines, those behind the title, give.
article() {
	{
		printf '   1 of 1 DOCUMENTS\n\n   The Courier\n\n   %s\n\n' \
		    "${day-March 5, 2024 Tuesday}"
		printf 'Title\n\n'
		printf '%s\n' "$@"
	} | ends "${status:-0}" $awk -f $share/lexisnexis.awk |
	    cut -f "${column:-9}"
}

@test "LexisNexis: paragraphs that look like the index stay in the text" {
	stays() {
		[ "$(article 'LENGTH: 9 words' '' 'One.' '' 'NOTES: Two.' '' \
		    'SUBJECT: of it.' '' 'Three.' '' 'GRAPHIC: none.' '' \
		    'Four.' '' 'CITY: LINZ (90%); GRAZ (60%)' '' \
		    'GRAPHIC: A boat.' '' 'LOAD-DATE: March 6, 2024' '' 'X.')" = \
		    'One.\n\nNOTES: Two.\n\nSUBJECT: of it.\n\nThree.\n\nGRAPHIC: none.\n\nFour.\n' ] &&
		[ "$(article 'LENGTH: 9 words' '' 'One.' '' 'CITY: ends it.')" = \
		    'One.\n\nCITY: ends it.\n' ]
	}
	with_each_awk stays
}

@test "LexisNexis: the dateline comes before the text, BODY: is none of it" {
	dateline() {
		[ "$(article 'LENGTH: 9 words' '' 'HEADLINE: T' '' \
		    'DATELINE: LINZ' '' 'BODY:' '   One.')" = \
		    'DATELINE: LINZ\n\n   One.\n' ]
	}
	with_each_awk dateline
}

@test "LexisNexis: the forms of English dates; without a date the title stays" {
	dates() {
		for day in '5 March 2024' 'Tuesday, March 5, 2024, 9:30 PM EST' \
		    'Tuesday 5 March 2024' 'March 5, 2024, Tuesday, PM cycle'; do
			[ "$(column=3,8 article 'LENGTH: 1' '' 'A.')" = \
			    "2024-03-05	Title" ] || return
		done
		day='5 mars 2024'
		[ "$(column=3,8 status=1 article 'LENGTH: 1' '' 'A.')" = \
		    "	Title" ]
	}
	with_each_awk dates
}

@test "LexisNexis: a file without articles is named, and does not end" {
	without() {
		printf 'A letter.\n' | ends 1 $awk -f $share/lexisnexis.awk \
		    >"$BATS_TEST_TMPDIR/out" && one_message lexisnexis.awk &&
		    ends 1 sentsplit -r "$BATS_TEST_TMPDIR/out" >/dev/null &&
		    message_says sentsplit 'stdin is cut off' &&
		    ends 1 $awk -f $share/lexisnexis.awk </dev/null >/dev/null &&
		    one_message lexisnexis.awk
	}
	with_each_awk without
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
		    [ "$(cut -f 2 out | tr '\n' ' ')" = \
			'cut.txt/1 cut.txt/3 cut.txt ' ]
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

@test "subtitles: numbers without a line between cues, and arrows in the text" {
	tight() {
		printf '%s\n' 1 '00:01,000 --> 00:02,000' 'In May' 2 \
		    '00:02,000 --> 00:03,000' 'from a --> b in' 2024 '' 3 \
		    '00:03,000 --> 00:04,000' 7 |
		    $awk -f $share/subtitles.awk >"$BATS_TEST_TMPDIR/out" &&
		    printf '%s\n' 'In May' 'from a --> b in' 2024 7 |
		    cmp - "$BATS_TEST_TMPDIR/out"
	}
	with_each_awk tight
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
			# Nothing, or that the file is no such one.
			[ "$(grep -cv '^D	[^	]*	-	0	0	0	-	-	-$' \
			    "$BATS_TEST_TMPDIR/out")" -eq 0 ]
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
