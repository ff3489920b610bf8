# The recipes of "Getting text in" in dateline(7) and of what follows there;
# read by ../tools.sh. Made-up texts, with what does harm: letters beyond
# ASCII, entities, backslashes, TABs, columns that are missing.

# documents LINE ...: day.rec is to hold these, ID|DATE|TITLE|TAGS for each
# document and |SENTENCE below it, in this order, and nothing else.
documents() {
	printf '%s\n' "$@" >wanted
	awk -F '\t' '
	$1 == "D" {
		printf "%s|%s|%s|", $2, $3, $8
		for (i = 10; i <= NF; i++)
			printf "%s%s", (i > 10 ? " " : ""), $i
		print ""
	}
	$1 == "S" { print "|" $9 }' day.rec >found
	same wanted found
}

### Feeds and databases ######################################################

# failing: runs the recipe, and is true if it fails.
failing() {
	! sh -eu ./recipe >out 2>err
}

# says TEXT: the recipe said so.
says() {
	grep -qF -e "$1" err || { sed 's/^/# /' err; return 1; }
}

try_jsonl() {
	cat >feed.jsonl <<-'JSON'
	{"id":"a1","date":"2015-07-06T20:30:00-04:00","title":"Talks","body":"Mr. Kerry is\nin C:\\new.","outlet":"The Courier"}
	{"id":"a\t2","date":null,"title":null,"body":"Zo\u00eb \ud83d\ude00 left.","outlet":"B\\n"}

	JSON
	printf '{"id":3,"body":"-"}\n{"id":4,"outlet":null}' >>feed.jsonl
	run
	documents 'a1|2015-07-06T20:30:00-04:00|Talks|source=The Courier' \
	    '|Mr. Kerry is' '|in C:\new.' 'a 2|-|-|source=B\n' '|Zoë 😀 left.' \
	    '3|-|-|' '|-' '4|-|-|'
	# A line of the wrong shape is lost, and counted, the last one too.
	printf '["x"]\n' | cat - feed.jsonl >more
	printf '\n{"id":5,"body":["x"]}' | cat feed.jsonl - >less
	for file in more less; do
		mv $file feed.jsonl
		failing
		grep -c '^D' day.rec | grep -qx 4
	done
	printf '{"id":5,"body":["x"]}' >feed.jsonl
	failing
	[ ! -s day.rec ]
}

try_csv() {
	printf 'id,date,title,body,outlet\r\n' >stories.csv
	printf '%s\r\n' \
	    '007,2015-07-06,"Talks, ""again""","Anna said ""no"".' 'C:\new, she	left.","The ""Courier"", Ltd"' \
	    '1e3,,,-,' '20150706123456789012,2015,T,Zoë’s is late.,null' \
	    >>stories.csv
	cp stories.csv utf8.csv
	{ printf '\357\273\277'; cat utf8.csv; } >stories.csv
	run
	set -- '007|2015-07-06|Talks, "again"|source=The "Courier", Ltd' \
	    '|Anna said "no".' '|C:\new, she left.' '1e3|-|-|' '|-' \
	    '20150706123456789012|2015|T|source=null' '|Zoë’s is late.'
	documents "$@"
	for set in windows-1252 UTF-16; do
		iconv -f UTF-8 -t $set utf8.csv >stories.csv
		run
		documents "$@"
	done
	printf '1,2\r\n' >>utf8.csv
	cp utf8.csv stories.csv
	failing
}

try_jsonfeed() {
	cat >feed.json <<-'JSON'
	{"version":"https://jsonfeed.org/version/1.1","title":"C","items":[
	{"id":"1","url":"http://courier.example/1","title":"C:\\new","date_published":"2015-07-06T20:30:00-04:00","content_html":"<p>Jo&euml;l saw\nC:\\new.</p><p>A &amp; B won.</p>"},
	{"id":"2","url":"http://courier.example/2","content_text":"Is 3 < 4 &amp; so?\nIt is\tlate."},
	{"id":"3","url":"http://courier.example/3","summary":"Anna left."},
	{"id":"4","title":"None"},{"id":"5","content_html":"","content_text":"Is it <b>?"}]}
	JSON
	run
	documents '1|2015-07-06T20:30:00-04:00|C:\new|url=http://courier.example/1' \
	    '|Joël saw C:\new.' '|A & B won.' \
	    '2|-|-|url=http://courier.example/2' '|Is 3 < 4 &amp; so?' \
	    '|It is late.' '3|-|-|url=http://courier.example/3' '|Anna left.' \
	    '4|-|None|' '5|-|-|' '|Is it <b>?'
}

# In Latin-1, with entities, CDATA and what feeds leave out.
try_feed() {
	iconv -f UTF-8 -t ISO-8859-1 >feed.xml <<-'XML'
	<?xml version="1.0" encoding="ISO-8859-1"?>
	<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Courier</title><link>http://courier.example/</link>
	<item><title>Caf&#xE9; in Z&#252;rich &quot;C:\new&quot;</title><link>http://courier.example/1?a=1&amp;b=2</link><guid>urn:1</guid><pubDate>Mon, 06 Jul 2015 20:30:00 -0400</pubDate>
	<description>short</description><content:encoded><![CDATA[<p>Mayor José Muñoz said &quot;no&quot;.</p><p>The path is C:\new\table. It is <b>2&nbsp;km</b> long &amp; old.</p>]]></content:encoded></item>
	<item><title><![CDATA[Nothing new]]></title><link>http://courier.example/2</link><description>&lt;p&gt;John Kerry left Vienna.&lt;/p&gt;</description></item>
	</channel></rss>
	XML
	run
	documents 'urn:1|2015-07-06T20:30:00-04:00|Café in Zürich "C:\new"|url=http://courier.example/1?a=1&b=2' \
	    '|Mayor José Muñoz said "no".' '|The path is C:\new\table.' \
	    '|It is 2 km long & old.' \
	    'http://courier.example/2|-|Nothing new|url=http://courier.example/2' \
	    '|John Kerry left Vienna.'
	cat >feed.xml <<-'XML'
	<?xml version="1.0"?>
	<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title>
	<entry><title type="html">Br&#xfc;cke AT&amp;amp;T &amp;#8217; Caf&amp;eacute; &lt; 3 &lt;b&gt;bold&lt;/b&gt;</title><id>urn:3</id><link href="http://courier.example/3"/><published>2015-01-06T20:30:00Z</published><content type="text">Is 3 &lt; 4 &amp;amp; so?
	Anna left.</content></entry>
	<entry><title>Road</title><source><updated>2001-01-01T00:00:00Z</updated></source><id>urn:4</id><link href="http://courier.example/4"/><published>2015-07-06T20:30:00-04:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Anna <em>Gruber</em> left.</p><p>So did she.</p></div></content></entry></feed>
	XML
	run
	documents 'urn:3|2015-01-06T15:30:00-05:00|Brücke AT&T ’ Café < 3 bold|url=http://courier.example/3' \
	    '|Is 3 < 4 &amp; so?' '|Anna left.' \
	    'urn:4|2015-07-06T20:30:00-04:00|Road|url=http://courier.example/4' \
	    '|Anna Gruber left.' '|So did she.'
	feed_dates
	feed_broken
}

item() {
	printf '<item><title>T</title><guid>%s</guid>%s<description>%s</description></item>\n' \
	    "$1" "$2" "$3"
}

# As the feed has them: days stay days, and zones are known.
feed_dates() {
	{
		echo '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
		<pubDate>Sun, 1 Mar 2015 00:00:00 GMT</pubDate>'
		item day '<pubDate>Tue, 05 Mar 2024</pubDate>' x
		item dc '<dc:date>2024-03-05</dc:date>' -
		item cet '<pubDate><![CDATA[Tue, 05 Mar 2024 21:30:00 CET]]></pubDate><category>pubDate</category>' ''
		item jst '<pubDate>
		Tue, 05 Mar 2024 21:30 JST </pubDate>' '&lt;item&gt; &lt;pubDate&gt;'
		item utc '<pubDate>Wed, 06 Mar 2024 02:30:00 GMT</pubDate>' x
		item none '' x
		echo '<item><title>C</title></item>'
		echo '</channel></rss>'
	} >feed.xml
	run
	documents 'day|2024-03-05|T|url=day' '|x' 'dc|2024-03-05|T|url=dc' '|-' \
	    'cet|2024-03-05T21:30:00+01:00|T|url=cet' \
	    'jst|2024-03-05T21:30+09:00|T|url=jst' \
	    'utc|2024-03-05T21:30:00-05:00|T|url=utc' '|x' \
	    'none|-|T|url=none' '|x' 'feed.xml/7|-|C|'
	{
		echo '<rss><channel>'
		item bad '<pubDate>Mar 5, 2024 9:30 PM</pubDate>' x
		echo '</channel></rss>'
	} >feed.xml
	failing
	says 'Mar 5, 2024 9:30 PM: not a date'
}

# A byte that is no UTF-8 costs nothing; what is cut, empty or no feed is named.
feed_broken() {
	{
		echo '<?xml version="1.0" encoding="utf-8"?><rss><channel>'
		item 1 '' 'M'
		item 2 '' "$(printf 'M\374nchen\222s Z\303\274rich')"
		item 3 '' 'Linz'
		echo '</channel></rss>'
	} >feed.xml
	run
	documents '1|-|T|url=1' '|M' '2|-|T|url=2' '|München’s Zürich' \
	    '3|-|T|url=3' '|Linz'
	sed '/<guid>3/,$d' feed.xml >a.xml
	echo '<html>' >b.xml
	failing
	says 'feed.sh: a.xml: cut short'
	says 'feed.sh: b.xml: no items'
	cut -f 1,2 day.rec | grep '^[DZ]' | tr '\t\n' '  ' >found
	echo 'D 1 Z 1 D 2 Z 2 D a.xml D b.xml D 1 Z 1 D 2 Z 2 D 3 Z 3 ' |
	    tr -d '\n' >wanted
	same wanted found
	rm a.xml b.xml
}

try_titles() {
	printf 'D\t%s\t-\t0\t0\t0\t-\t%s\t%s\n' 1 'Kerry in C:\\new' 'It is.' \
	    2 'Only a title' '' 3 - 'No title.' >stories.txt
	run
	documents '1|-|Kerry in C:\new|' '|Kerry in C:\new' '|It is.' \
	    '2|-|Only a title|' '|Only a title' '3|-|-|' '|No title.'
}

try_empty() {
	printf 'D\t%s\t-\t0\t0\t0\t-\tT\t%s\n' 'a b' '' c 'It is.' |
	    sentsplit >day.rec
	run
	[ "$(cut -f 2 out)" = 'a b' ]
}

try_postgres_in() {
	psql -qX <<-'SQL'
	create table story (id text, published timestamptz, title text,
	    body text, outlet text);
	insert into story values
	    ('1', '2015-07-07 00:30Z', E'C:\\new\tday', E'Joël saw C:\\new.\n\nIt rained.', 'The Courier'),
	    ('2', null, null, E'\\N', null),
	    ('3', '2015-01-07 00:30Z', '', '', ''),
	    ('4', '2015-07-07 00:30:00.5Z', 'T', null, 'x'),
	    ('5', '2015-07-07 00:30Z', 'T', '-', 'x');
	SQL
	run
	documents '1|2015-07-06T20:30:00-04:00|C:\new day|source=The Courier' \
	    '|Joël saw C:\new.' '|It rained.' \
	    '2|-|-|' '|\N' '3|2015-01-06T19:30:00-05:00|-|source=' \
	    '4|2015-07-06T20:30:00-04:00|T|source=x' \
	    '5|2015-07-06T20:30:00-04:00|T|source=x' '|-'
	# Without an answer there is no document.
	psql -qX -c 'drop table story'
	sh ./recipe >out 2>err
	[ ! -s day.rec ]
}

### Files of many kinds #######################################################

# stories COMMAND ...: makes files in stories, runs the recipe, and takes the
# folder out of the ids and the days, which must be those of the files.
stories() {
	rm -rf stories
	mkdir stories
	(cd stories && "$@")
	find stories -exec touch -t 201507061200 {} +
	failed=
	sh -eu ./recipe >out 2>err || failed=1
	awk -F '\t' -v OFS='\t' '{
		sub(/^stories\//, "", $2)
		sub(/^2015-07-06$/, "M", $3)
		print
	}' day.rec >plain
	mv plain day.rec
}

# well: the last run was, and said nothing.
well() {
	[ -z "$failed" ] && [ ! -s err ] || { sed 's/^/# /' err; return 1; }
}

# The articles, a paragraph a line, as NAME.txt, and their sentences, NAME.rec.
articles() {
	for article in "$here"/../articles/*.txt; do
		name=${article##*/}
		sentsplit -t "$article" | awk -F '\t' '
		$1 == "S" {
			printf "%s%s", ($8 == last ? " " : n++ ? "\n" : ""), $9
			last = $8
		}
		END { print "" }' >"$name"
		sentsplit -l -t "$name" >"${name%.txt}.rec"
	done
}

# plain_sentences FILE ...: of a text or of records, without what a converter
# may change: white space, and the forms of quotation marks and dashes.
plain_sentences() {
	cat "$@" | awk -F '\t' '$1 == "S" { print $9 }' |
	    sed "s/‘/'/g; s/’/'/g; s/“/\"/g; s/”/\"/g; s/…/.../g
	    s/ //g; s/ //g" | grep .
}

# converted SUFFIX ...: the articles in each of these formats, by pandoc.
converted() {
	for article in ../*.txt; do
		article=${article#../}
		{
			echo '<html><head><meta charset="utf-8"><title>x</title>
			</head><body>'
			sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g
			    s/.*/<p>&<\/p>/' "../$article"
		} >../page
		for suffix; do
			pandoc -f html -s -o "${article%.txt}.$suffix" ../page \
			    2>/dev/null
		done
	done
}

# compared SUFFIX ...: what came of them are the sentences of the articles, and
# the title, x.
compared() {
	well
	for suffix; do
		for article in *.txt; do
			original=${article%.txt}.rec
			awk -F '\t' -v id="${original%.rec}.$suffix" \
			    '$2 == id' day.rec >one
			plain_sentences one | grep -vx x >found
			plain_sentences "$original" >wanted
			same wanted found
		done
	done
}

printed() {
	for article in ../*.txt; do
		article=${article#../}
		{
			printf '.nr LL 6.5i\n.nr PS 11\n.nr VS 13\n.LP\n.nh\n'
			sed 's/\\/\\e/g; s/^[.'\'']/\\\&&/; s/^/.LP\n/' \
			    "../$article"
		} | groff -K utf8 -ms -Tps 2>/dev/null |
		    ps2pdf - "${article%.txt}.pdf" 2>/dev/null
	done
}

# Of what print does to sentences, three in a hundred may be other than before.
compared_pdf() {
	well
	mv day.rec day.out
	for of in wanted:*.rec found:day.out; do
		plain_sentences ${of#*:} | sed 's/-//g; s/‐//g; s/−//g' |
		    sort >"${of%%:*}"
	done
	[ "$(comm -23 wanted found | wc -l)" -le \
	    $(($(wc -l <wanted) * 3 / 100)) ]
	[ "$(cut -f 2 day.out | uniq | wc -l)" -eq \
	    "$(ls stories/*.pdf | wc -l)" ]
}

letters() {
	cat >a.rtf <<-'RTF'
	{\rtf1\ansi\ansicpg1252 A \u-10179 ?\u-8704 ? B \u233?x \u8364 \'80 \u233 ?y
	 C:\\u233?z \u55357\'3f\u56832\'3f.\par}
	RTF
}

titled() {
	printf -- '---\ntitle: The Müller file\nauthor: Anna Gruber\n---\n\nShe left.\n' |
	    pandoc -f markdown -s -o a.docx
}

# Charsets that pages declare, with what they do not mean: those of scripts and
# of the text, bytes that are nothing, none, a byte order mark, a wrong one.
pages() {
	text='<p>Mayor José Muñoz “left”.</p><p>A&amp;B pay so&shy;on, 2&nbsp;km off.</p>'
	page="<title>t</title></head><body>$text</body></html>"
	for set in windows-1252 utf-8; do
		printf '<html><head><meta charset="%s">%s' $set "$page" |
		    iconv -f UTF-8 -t $set >$set.html
	done
	printf '<html><head><meta http-equiv=Content-Type content="text/html; charset=ISO-8859-1">\n%s' \
	    "$page" | iconv -f UTF-8 -t windows-1252 >iso.html
	printf '<html><head>%s' "$page" >none.html
	printf '<html><head>%s' "$page" | iconv -f UTF-8 -t windows-1252 >old.htm
	printf '<html><head>%s' "$page" | iconv -f UTF-8 -t UTF-16 >mark.html
	printf '<html><head><script charset="iso-8859-1"></script><meta charset="utf-8"><script charset="x">%s' \
	    "</script>$page" >script.html
	printf '<p>charset=latin1x</p>%s' "$text" >-text.html
	printf '<meta charset=x-none>%s' "$text" >wrong.html
	printf '<meta charset=utf-8><p>Mayor José Mu\361oz “left”.<p>A&amp;B pay so&shy;on, 2&nbsp;km off.' \
	    >bytes.html
	printf '<meta charset=iso-8859-1><p>\311\222x\201y' >latin.html
	printf '<meta charset=koi8-r><p>\313\311\305\327' >koi.html
}

compared_pages() {
	well
	set -- '|Mayor José Muñoz “left”.' '|A&B pay soon, 2 km off.'
	documents '-text.html|M|-|' '|charset=latin1x' "$@" \
	    'bytes.html|M|-|' "$@" 'iso.html|M|-|' "$@" \
	    'koi.html|M|-|' '|киев' 'latin.html|M|-|' '|É’x y' \
	    'mark.html|M|-|' "$@" 'none.html|M|-|' "$@" \
	    'old.htm|M|-|' "$@" 'script.html|M|-|' "$@" \
	    'utf-8.html|M|-|' "$@" 'windows-1252.html|M|-|' "$@" \
	    'wrong.html|M|-|' "$@"
}

# A paragraph of more than the columns that w3m has, in letters of two bytes.
long_page() {
	{
		printf '<meta charset=utf-8><p>'
		awk 'BEGIN { for (i = 0; i < 1000; i++) printf "été %d ", i }'
		printf 'end.</p><p>Next one.'
	} >long.html
}

mails() {
	cat >a.eml <<-'MAIL'
	From: =?iso-8859-1?Q?Jos=E9?= <jose@courier.example>
	To: desk@courier.example
	Subject: =?utf-8?B?WsO8cmljaCBvcGVucyBDOlxuZXc=?=
	 =?utf-8?Q?_again?=
	Date: Mon, 06 Jul 2015 20:30:00 -0400 (EDT)
	Message-ID: <m1@courier.example>
	MIME-Version: 1.0
	Content-Type: multipart/alternative; boundary="b"

	--b
	Content-Type: text/plain; charset=iso-8859-1
	Content-Transfer-Encoding: quoted-printable

	Mayor Jos=E9 Mu=F1oz said no on Monday, and =
	left.

	The path is C:\new.	Anna Gruber stays.
	--b
	Content-Type: text/html; charset=utf-8

	<p>Mayor Jos&eacute; said no.</p>
	--b--
	MAIL
	cat >b.eml <<-'MAIL'
	From: desk@courier.example
	Subject: Plain
	Date: Tue, 7 Jul 2015 08:00 +0200

	Subject: is no head here.

	John Kerry left Vienna.
	MAIL
	cat >c.eml <<-'MAIL'
	Subject: Agenda	=?utf-8?Q?a=09b=0Ac?=
	Date: Tue, 05 Mar 2024
	MIME-Version: 1.0
	Content-Type: multipart/signed; boundary="b"; protocol="application/pgp-signature"

	--b
	Content-Type: text/html; charset=iso-8859-1
	Content-Transfer-Encoding: quoted-printable

	<p>Ana M=FCller &amp; Co. were in=
	 Linz.</p><p>They left.</p>
	--b
	Content-Type: application/pgp-signature

	iQEz
	--b--
	MAIL
	printf 'Subject: M\374ller\nContent-Type: text/plain; charset=x-foo\n\nAna M\374ller left.\n' \
	    >d.eml
	{
		echo 'From a@courier.example Tue Mar  5 21:30:00 2024'
		cat b.eml
		printf '\n>From Linz it is far.\n\nFrom here too.\n\n'
		echo 'From MAILER-DAEMON Tue Mar  5 21:30:00 2024'
		cat d.eml
	} >e.mbox
	cp e.mbox f.eml
}

compared_mails() {
	well
	set -- '2015-07-07T08:00+02:00|Plain|' '|Subject: is no head here.' \
	    '|John Kerry left Vienna.'
	documents 'a.eml|2015-07-06T20:30:00-04:00|Zürich opens C:\new again|' \
	    '|Mayor José Muñoz said no on Monday, and left.' \
	    '|The path is C:\new.' '|Anna Gruber stays.' \
	    "b.eml|$1" "$2" "$3" \
	    'c.eml|2024-03-05|Agenda a b c|' \
	    '|Ana Müller & Co. were in Linz.' '|They left.' \
	    'd.eml|-|Müller|' '|Ana Müller left.' \
	    "e.mbox/1|$1" "$2" "$3" '|From Linz it is far.' '|From here too.' \
	    'e.mbox/2|-|Müller|' '|Ana Müller left.' \
	    "f.eml/1|$1" "$2" "$3" '|From Linz it is far.' '|From here too.' \
	    'f.eml/2|-|Müller|' '|Ana Müller left.'
}

subtitled() {
	cp "$here"/../fixtures/textin/*.srt "$here"/../fixtures/textin/*.vtt .
	printf '1\r\n00:00:01,000 --> 00:00:02,000\r\nÜber Linz\r\n' |
	    iconv -f UTF-8 -t UTF-16 >utf16.srt
	printf '1\n00:00:01,000 --> 00:00:02,000\nM\374nchen in\n2\n00:00:02,000 --> 00:00:03,000\nMay\n2024\n' \
	    >"two words.srt"
}

compared_subtitles() {
	well
	documents 'film.srt|M|-|' '|The ferry left Linz at 9 a.m. & came back.' \
	    '|No.' '|No.' '|- Where is Anna Gruber?' '|- In Vienna, since 1994.' \
	    '|I <3 boats that run late.' \
	    'rolling.vtt|M|-|' '|the ferry left on monday' \
	    'talk.vtt|M|-|' '|Jane Doe: We met in Vienna on Monday.' \
	    '|It rained, <as usual>.' '|John Smith: In Linz too?' \
	    '|Jane Doe: No & yes &lt;.' \
	    'two words.srt|M|-|' '|München in May 2024' \
	    'utf16.srt|M|-|' '|Über Linz'
}

# What cannot be read has no Z, and what has no text no sentence; both are named.
broken() {
	echo x >a.docx
	echo '%PDF-1.4' >b.pdf
	printf '.sp\n' | groff -Tps | ps2pdf - c.pdf
	echo x >d.srt
	echo x >e.mbox
	echo x >f.zip
	echo '<p>' >g.html
	echo 'It is.' >h.txt
	mkdir i.html
	# With text before what is damaged, where pdftotext ends in 0.
	{
		printf '.LP\nIt is.\n.LP\n'
		awk 'BEGIN { while (n++ < 500) print "word" n }'
	} | groff -ms -Tps | ps2pdf - j.pdf
	place=$(grep -abo stream j.pdf | sed 's/:.*//; q')
	printf '\377\377\377\377' |
	    dd of=j.pdf bs=1 seek=$((place + 400)) conv=notrunc 2>/dev/null
}

compared_broken() {
	[ -n "$failed" ]
	cut -f 1,2 day.rec | tr '\t\n' '  ' >found
	printf '%s ' D a.docx D b.pdf D c.pdf Z c.pdf D d.srt D e.mbox D f.zip \
	    D g.html Z g.html D h.txt S h.txt Z h.txt D i.html D j.pdf >wanted
	cut -d ' ' -f "-$(wc -w <wanted)" found >begins
	tr -d '\n' <begins | sed 's/$/ /' | tr -d '\n' >found
	same wanted found
	for file in a.docx b.pdf c.pdf d.srt e.mbox f.zip g.html i.html j.pdf; do
		says "documents.sh: stories/$file: "
	done
	says 'the document stories/i.html is cut off'
}

try_documents() {
	stories pages
	compared_pages
	stories long_page
	well
	[ "$(awk -F '\t' '$1 == "S" { print $8 }' day.rec | uniq | wc -l)" -eq 2 ]
	articles
	stories converted docx odt epub
	compared docx odt epub
	stories converted rtf
	compared rtf
	stories letters
	well
	documents 'a.rtf|M|-|' '|A 😀 B éx € éy C:\u233?z 😀.'
	stories titled
	well
	documents 'a.docx|M|-|' '|The Müller file' '|Anna Gruber' '|She left.'
	stories printed
	compared_pdf
	stories mails
	compared_mails
	stories subtitled
	compared_subtitles
	stories broken
	compared_broken
}

### Press databases and agencies #############################################

try_lexisnexis() {
	cp "$here/../fixtures/textin/lexisnexis.txt" a.TXT
	cp a.TXT b.TXT
	run
	sed 's|fixtures/textin/lexisnexis.txt|a.TXT|' \
	    "$here/../fixtures/textin/lexisnexis.rec" | sentsplit >wanted
	sed 's/a\.TXT/b.TXT/' wanted >more
	cat more >>wanted
	same wanted day.rec
}

# Nexis Uni, as a Word file has it.
try_nexis_docx() {
	sed 's/\\/&&/g; s/^[0-9]*\./\\&/; s/\$/\\&/g; s/["'\'']/\\&/g' \
	    "$here/../fixtures/textin/nexisuni.txt" |
	    pandoc -f markdown-smart -o a.docx
	cp a.docx b.docx
	run
	sentsplit "$here/../fixtures/textin/nexisuni.rec" |
	    sed 's|fixtures/textin/nexisuni.txt|a.docx|' >one
	sed 's/a\.docx/b.docx/' one | cat one - >wanted
	for file in wanted day.rec; do
		grep '^[DS]' $file | cut -f 1-3,8,9 >$file.text
	done
	same wanted.text day.rec.text
}

# As that service marks up its pages, by spans and classes.
try_lexisnexis_html() {
	tr -d '\r' <"$here/../fixtures/textin/lexisnexis.txt" |
	    sed 's/\\/\&#92;/g; s/&/\&amp;/g; s/&amp;#92;/\&#92;/g' |
	    awk '
	/^ .*DOCUMENTS/ { print "<hr>" }
	/^ / { sub(/^ */, ""); print "<div class=c0><p class=c1><span class=c2>" $0 "</span></p></div>"; next }
	/^$/ { print "<br>"; next }
	{ print "<p class=c5><span class=c4>" $0 "</span></p>" }' >b.HTML
	run
	cut -f 1-3,8,10 day.rec | grep '^D' | tr '\t' '|' >found
	cat >wanted <<-'END'
	D|b.HTML/1|2018-03-20|Ferry Company to Close Its Oldest Line After Ninety Years, and a Town Says That It Was Not Asked|source=The Danube Courier
	D|b.HTML/2|2004-07-06|Bridge closed|source=The Plain Weekly
	D|b.HTML/3|2018-05|A Year of Boats|source=Harbour Monthly
	END
	same wanted found
	! grep -i 'copyright\|load-date\|english' day.rec
	grep -q 'The path C:\\new\\boats on' day.rec
}

factiva() {
	cat >a.xml <<-'XML'
	<?xml version="1.0" encoding="UTF-8"?>
	<ppsArticleResponse><article><accessionNo>COUR000020150706eb760001</accessionNo>
	<headline><paragraph>Bridge &amp; road:
	C:\new</paragraph></headline><publicationDate><date>2015-07-06</date></publicationDate>
	<sourceName>The Courier</sourceName><regionCodes><code><name>Saudi Arabia</name></code></regionCodes>
	<leadParagraph><paragraph>Mayor José said
	no.</paragraph><paragraph>The path is C:\new.</paragraph></leadParagraph>
	<tailParagraphs><paragraph>It is <hlt>3 &lt; 4</hlt>.</paragraph></tailParagraphs></article>
	<article><accessionNo>COUR000020150707eb770002</accessionNo><headline/><publicationDate><date>20150707</date></publicationDate>
	<sourceName>The Courier</sourceName><leadParagraph>Anna left Vienna.</leadParagraph></article>
	<article><accessionNo>3</accessionNo><headline><paragraph>Two</paragraph><paragraph>decks</paragraph></headline><tailParagraphs><paragraph display="Preformatted">a   b
	c   d</paragraph></tailParagraphs></article></ppsArticleResponse>
	XML
	run
	documents 'COUR000020150706eb760001|2015-07-06|Bridge & road: C:\new|source=The Courier' \
	    '|Mayor José said no.' '|The path is C:\new.' '|It is 3 < 4.' \
	    'COUR000020150707eb770002|2015-07-07|-|source=The Courier' \
	    '|Anna left Vienna.' '3|-|Two decks|' '|a   b' '|c   d'
}

# With a namespace and without, in Latin-1 too.
nitf() {
	cat >a <<-'XML'
	<?xml version="1.0" encoding="iso-8859-1"?>
	<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
	<nitf change.date="October 18, 2006" change.time="19:30" version="-//IPTC//DTD NITF 3.4//EN"><head><title>x</title><docdata><doc-id id-string="courier-1"/><date.issue norm="20150706T203000-0400"/><date.expire norm="20160706T203000Z"/></docdata></head>
	<body><body.head><hedline><hl1>Caf&#xE9; opens &amp; closes</hl1></hedline><byline>BERNARD CONDON</byline></body.head>
	<body.content><block><p>Mayor <person>José</person> said
	 no.</p><hl2>What comes later</hl2><p>It rained &lt;a lot&gt; in C:\new.</p><ul><li>A list,</li><li>Anna.</li></ul><table><tr><td>A cell.</td></tr></table><media><media-metadata name="x">no</media-metadata><media-caption>A caption.</media-caption></media></block></body.content></body></nitf>
	XML
	iconv -f UTF-8 -t ISO-8859-1 a >a.xml
	sed 's|<nitf |&xmlns="http://iptc.org/std/NITF/2006-10-18/" |
	    s/iso-8859-1/utf-8/' a >b.xml
	run
	set -- '|Mayor José said no.' '|What comes later' \
	    '|It rained <a lot> in C:\new.' '|A list,' '|Anna.' '|A cell.' \
	    '|A caption.'
	documents 'a.xml|2015-07-06T20:30:00-04:00|Café opens & closes|' "$@" \
	    'b.xml|2015-07-06T20:30:00-04:00|Café opens & closes|' "$@"
}

newsml() {
	cat <<-XML
	<?xml version="1.0" encoding="UTF-8"?>
	<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2015-07-09T00:00:00Z</sent></header><itemSet>
	<newsItem guid="urn:newsml:courier:1" version="2"><itemMeta><versionCreated>2017-07-08T09:00:00-04:00</versionCreated><firstCreated>2015-07-06T20:30:00-04:00</firstCreated></itemMeta>
	<contentMeta><headline>Bridge &amp; road</headline><headline role="short">B</headline></contentMeta><contentSet>$1</contentSet></newsItem>
	<newsItem guid="urn:newsml:courier:2" version="1"><itemMeta><versionCreated>2015-07-07T09:00:00.000Z</versionCreated></itemMeta>
	<contentMeta><headline>Boats</headline></contentMeta><contentSet>$2</contentSet></newsItem></itemSet></newsMessage>
	XML
}

# Items of XML, of HTML as CDATA and with entities, and of plain text, mixed.
newsml_items() {
	newsml '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>Anna <b>Gruber</b> left
	Vienna.<br/>Is 3 &lt; 4 in C:\new?</p><h2>Boats</h2><ul><li>One sank.</li></ul><div>So it is.</div></body></html></inlineXML>' \
	    '<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>Joël won.</p></body.content></body></nitf></inlineXML>' \
	    >a.xml
	newsml '<inlineData contenttype="text/html"><![CDATA[<p>Jo&euml;l saw
	C:\new.</p>	<p>He left &amp; came.</p>]]></inlineData>' \
	    '<inlineData contenttype="text/plain">Is 3 &lt; 4?

	It &amp;amp; is.</inlineData>' >b.xml
	newsml '<inlineData>&lt;p&gt;Anna left.&lt;/p&gt;</inlineData>' \
	    '<remoteContent href="x.jpg"/>' >c.xml
	run
	first='urn:newsml:courier:1|2015-07-06T20:30:00-04:00|Bridge & road|'
	second='urn:newsml:courier:2|2015-07-07T09:00:00Z|Boats|'
	documents "$first" '|Anna Gruber left Vienna.' \
	    '|Is 3 < 4 in C:\new?' '|Boats' '|One sank.' '|So it is.' \
	    "$second" '|Joël won.' \
	    "$first" '|Joël saw C:\new.' '|He left & came.' \
	    "$second" '|Is 3 < 4?' '|It &amp; is.' \
	    "$first" '|Anna left.' "$second"
}

broken_news() {
	newsml '' '' >a.xml
	head -c 600 a.xml >cut
	mv cut a.xml
	echo '<a/>' >b.xml
	printf '<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><body><body.content><p>Jos&eacute;.</p></body.content></body></nitf>' \
	    >c.xml
	newsml '' '' >d.xml
	failing
	says 'news.sh: a.xml: '
	says 'news.sh: b.xml: no article in it'
	says "news.sh: c.xml: Entity 'eacute' not defined"
	documents 'a.xml|-|-|' 'b.xml|-|-|' 'c.xml|-|-|' "$first" "$second"
}

try_news() {
	factiva
	rm a.xml
	nitf
	rm a.xml b.xml
	newsml_items
	broken_news
}

try_ninjs() {
	cat >a.ninjs <<-'JSON'
	{"uri":"urn:ninjs:1","versioncreated":"2015-07-07T00:30:00.000Z","firstcreated":"2015-07-06T20:30:00-0400","headline":"Bridge","body_text":"Is 3 <b> left?\nC:\\new & so on."}
	{"guid":"urn:ninjs:2","versioncreated":"2015-07-07T00:30:00+0000","headline":"Boats","body_html":"<p>Jo&euml;l left.</p><p>The path is C:\\new.</p>"}
	JSON
	cat >b.ninjs <<-'JSON'
	{"uri":"urn:ninjs:3","versioncreated":"2015-07-07T00:30:00Z","headlines":[{"role":"main","value":"Ferry"}],
	"bodies":[{"role":"main","contenttype":"text/html","value":"<p>It runs.</p>"}]}
	[{"uri":"4","headlines":[{"value":"Plain &amp; <i>so</i>"}],"bodies":[{"role":"summary","value":"no"},{"role":"main","contenttype":"text/plain","value":"Is a <b> c?\n\nNo."}]},
	{"uri":"5","body_html":"","body_text":"Fallback."},{"uri":"6","headline":"Nothing","firstcreated":"2024-03-05"}]
	JSON
	run
	documents 'urn:ninjs:1|2015-07-06T20:30:00-04:00|Bridge|' \
	    '|Is 3 <b> left?' '|C:\new & so on.' \
	    'urn:ninjs:2|2015-07-07T00:30:00+00:00|Boats|' '|Joël left.' \
	    '|The path is C:\new.' 'urn:ninjs:3|2015-07-07T00:30:00Z|Ferry|' \
	    '|It runs.' '4|-|Plain & so|' '|Is a <b> c?' '|No.' \
	    '5|-|-|' '|Fallback.' '6|2024-03-05|Nothing|'
}

### Web archives ##############################################################

try_wet() {
	for part in 1 2; do
		gzip -c "$here/../fixtures/textin/crawl.wet" >$part.wet.gz
	done
	run
	set -- 'http://courier.example/a b|-|-|lang=eng,deu' \
	    '|Talks resume in Vienna' "|The path C:\\new	is Zoë's." '|WARC/1.0' \
	    '|It ends here.'
	set -- "$@" "$@"
	printf '%s\n' "$@" | tr '\t' ' ' >plain
	documents "$(cat plain)"
}
