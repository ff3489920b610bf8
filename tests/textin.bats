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

@test "every awk that the programs are tried with is here" {
	for awk in mawk gawk original-awk busybox; do
		command -v $awk >/dev/null || missing="${missing:-} $awk"
	done
	[ -z "${missing:-}" ] || not_here "$missing"
}

@test "a program of files that is given none says how it is run, and ends in 2" {
	for command in decode.sh 'decode.sh -c' 'decode.sh -c latin1' \
	    'decode.sh a b' documents.sh 'documents.sh -M' feed.sh news.sh; do
		ends 2 sh $share/$command </dev/null >"$BATS_TEST_TMPDIR/out"
		[ "$(wc -l <"$err")" -eq 1 ]
		grep -q "^usage: sh ${command%% *} .*FILE" "$err"
		[ ! -s "$BATS_TEST_TMPDIR/out" ]
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
		    ends 1 sentsplit -r out >rec &&
		    message_says sentsplit 'is cut off' &&
		    head -c 700 "$archive" | ends 1 $awk -f "$wet" >out &&
		    ends 1 sentsplit -r out >rec &&
		    message_says sentsplit 'is cut off' &&
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

@test "UTF-8: what is none becomes the letters of windows-1252, and is all there" {
	letters() {
		printf '\357\273\277a\351\222b\201 \303\251 \342\200\224\360\237\230\200 \355\240\200\377\n\302\n' |
		    $awk -f $share/utf8.awk >"$BATS_TEST_TMPDIR/out" &&
		    printf 'aé’b\302\201 é —😀 í\302\240€ÿ\nÂ\n' |
		    cmp - "$BATS_TEST_TMPDIR/out" &&
		    printf '\311\222 \303\251\n' |
		    $awk -v all=1 -f $share/utf8.awk >"$BATS_TEST_TMPDIR/out" &&
		    printf 'É’ Ã©\n' | cmp - "$BATS_TEST_TMPDIR/out"
	}
	with_each_awk letters
}

@test "UTF-8: of any bytes comes UTF-8, which stays as it is" {
	for kind in $(awk -f hostile.awk -v kind=list); do
		{
			echo
			awk -f hostile.awk -v kind="$kind" -v size=3000
		} | tr -d '\000' | awk -f $share/utf8.awk >"$BATS_TEST_TMPDIR/once"
		awk -f $share/utf8.awk "$BATS_TEST_TMPDIR/once" |
		    cmp - "$BATS_TEST_TMPDIR/once"
	done
	# Letters at each place of the blocks of a long line.
	for i in 1 2 3 4; do
		awk -v i=$i 'BEGIN {
			printf "%*s\377", i, ""
			while (n++ < 2000)
				printf "😀"
			print ""
		}' | awk -f $share/utf8.awk |
		    [ "$(tr -d ' ' | sed 's/😀//g')" = ÿ ]
	done
}

@test "RTF: no letter behind a number is lost, and pairs become one letter" {
	letters() {
		printf '%s\n' '\u233?x \u233 ?y\u-10179?\u-8704?z C:\\u233?' \
		    "\\u55357\\'3f\\u56832\\'3f.\\u-10179?" |
		    $awk -f $share/rtf.awk >"$BATS_TEST_TMPDIR/out" &&
		    printf '%s\n' "\\u233\\'3fx \\u233\\'3fy😀z C:\\\\u233?" \
			"😀.\\u55357\\'3f" | cmp - "$BATS_TEST_TMPDIR/out"
	}
	with_each_awk letters
}

# with_w3m COMMAND ...: with a w3m that hands on what it gets, or fails.
with_w3m() {
	mkdir -p "$BATS_TEST_TMPDIR/bin"
	printf '#!/bin/sh\n%s\n' "${w3m:-cat}" >"$BATS_TEST_TMPDIR/bin/w3m"
	chmod +x "$BATS_TEST_TMPDIR/bin/w3m"
	PATH=$BATS_TEST_TMPDIR/bin:$PATH "$@"
}

# awk_is COMMAND ...: with $awk as awk.
awk_is() {
	mkdir -p "$BATS_TEST_TMPDIR/awk"
	printf '#!/bin/sh\nexec "%s" %s "$@"\n' \
	    "$(command -v "${awk%% *}")" "$(echo "$awk" | cut -d ' ' -s -f 2-)" \
	    >"$BATS_TEST_TMPDIR/awk/awk"
	chmod +x "$BATS_TEST_TMPDIR/awk/awk"
	PATH=$BATS_TEST_TMPDIR/awk:$PATH "$@"
}

@test "HTML: columns 8 and 9 become text, all else stays" {
	renders() {
		printf 'D\tx\t-\t0\t0\t0\t-\ta<b>c</b> < d\\\\n\tA\\nB\\\\n\tC\turl=u\nS\nD\ty\t-\t0\t0\t0\t-\tT\t\nD\tz\t-\t0\t0\t0\t-\tT\t-\n' >"$BATS_TEST_TMPDIR/in"
		with_w3m awk_is ends 0 sh $share/html.sh -t \
		    <"$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" && silent &&
		    printf 'D\tx\t-\t0\t0\t0\t-\tac &lt; d&#92;n\tA\\nB&#92;n\\n\tC\turl=u\nS\nD\ty\t-\t0\t0\t0\t-\tT\t\nD\tz\t-\t0\t0\t0\t-\tT\t-\n' |
		    cmp - "$BATS_TEST_TMPDIR/out" &&
		    { w3m='exit 1' with_w3m awk_is sh $share/html.sh \
			<"$BATS_TEST_TMPDIR/in" >"$BATS_TEST_TMPDIR/out" ||
			:; } &&
		    sed -n 1p "$BATS_TEST_TMPDIR/out" |
		    cut -f 8,9 | grep -qx 'a<b>c</b> < d\\\\n	-'
	}
	with_each_awk renders
}

@test "HTML: a line as wide as w3m makes them goes on, others do not" {
	wide() {
		awk 'BEGIN { while (n++ < 250) printf "été "; print "a 12345678901234567890"
		    print "12 b"; print "c"; print "" ; print "d" }' \
		    >"$BATS_TEST_TMPDIR/in"
		with_w3m awk_is sh $share/page.sh <"$BATS_TEST_TMPDIR/in" |
		    sed 's/^été.* a/a/' >"$BATS_TEST_TMPDIR/out" &&
		    printf 'a 12345678901234567890 12 b\nc\n\nd\n' |
		    cmp - "$BATS_TEST_TMPDIR/out" &&
		    sed 's/12 b/1 b/; s/890$//' "$BATS_TEST_TMPDIR/in" |
		    with_w3m awk_is sh $share/page.sh | sed 1d |
		    [ "$(sed 1q)" = '1 b' ]
	}
	with_each_awk wide
}

@test "documents: texts and subtitles, dated by their files" {
	cd "$BATS_TEST_TMPDIR"
	share=$OLDPWD/$share
	printf 'M\374ller left.\n\nC:\\new\tZoë' >'a b.txt'
	printf '1\n00:01,000 --> 00:02,000\nAnna\n\n2\n00:02,000 --> 00:03,000\nleft.\n- No.\n' \
	    >-c.srt
	TZ=UTC0 touch -t 201507061200 ./*
	err=err
	both() {
		awk_is ends 0 sh "$share/documents.sh" -M 'a b.txt' -c.srt >out &&
		    silent &&
		    printf 'D\t%s\t2015-07-06\t0\t0\t0\t-\t\t%s\n' \
			'a b.txt' 'Müller left.\n\nC:\\new\tZoë\n' \
			-c.srt 'Anna left.\n\n- No.\n' | cmp - out
	}
	with_each_awk both
}

@test "documents: what is missing, unknown or no such thing does not end" {
	cd "$BATS_TEST_TMPDIR"
	share=$OLDPWD/$share
	echo x >a.srt
	echo x >b.zip
	: >c.txt
	err=err
	named() {
		awk_is ends 1 sh "$share/documents.sh" ./a.srt b.zip c.txt '*.odt' \
		    >out &&
		    message_says documents.sh './a.srt: subtitles.awk: no cue' &&
		    message_says documents.sh 'b.zip: no tool knows it' &&
		    message_says documents.sh 'c.txt: no text in it' &&
		    message_says documents.sh '[*].odt: no such file' &&
		    ends 1 sentsplit -r out >rec &&
		    [ "$(cut -f 1,2 rec | tr '\t\n' '  ')" = \
			'D ./a.srt D b.zip D c.txt Z c.txt D *.odt ' ] &&
		    message_says sentsplit 'b.zip is cut off'
	}
	with_each_awk named
}

@test "the programs read what they do not know in linear time, and without harm" {
	for kind in $(awk -f hostile.awk -v kind=list); do
		awk -f hostile.awk -v kind="$kind" -v size=400 \
		    >"$BATS_TEST_TMPDIR/$kind"
		for program in lexisnexis subtitles wet; do
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

@test "the recipe for titles makes paragraphs of them" {
	mkdir "$BATS_TEST_TMPDIR/titles"
	printf 'D\t%s\t-\t0\t0\t0\t-\t%s\t%s\n' 1 'Kerry in C:\\new' 'It is.' \
	    2 'Only a title' '' 3 Null '\N' 4 - 'No title.' 5 '' 'None.' \
	    >"$BATS_TEST_TMPDIR/titles/stories.txt"
	recipe titles
	awk -F '\t' '$1 == "S" { print $2 " " $9 }' "$work/day.rec" |
	    tr '\n' '|' >"$work/found"
	[ "$(cat "$work/found")" = '1 Kerry in C:\new|1 It is.|2 Only a title|3 Null|4 No title.|5 None.|' ]
	[ "$(grep -c '^D' "$work/day.rec")" -eq 5 ]
}

list_empty() {
	recipe empty
}

@test "the recipe for empty documents finds these" {
	mkdir "$BATS_TEST_TMPDIR/empty"
	printf 'D\t%s\t-\t0\t0\t0\t-\tT\t%s\n' 'a b' '' c 'It is.' d ' ' |
	    sentsplit >"$BATS_TEST_TMPDIR/empty/day.rec"
	list_empty >"$BATS_TEST_TMPDIR/found"
	[ "$(cut -f 2 "$BATS_TEST_TMPDIR/found" | tr '\n' ' ')" = 'a b d ' ]
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
