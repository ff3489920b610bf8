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

try_jsonl() {
	cat >feed.jsonl <<-'JSON'
	{"id":"a1","date":"2015-07-06T20:30:00-04:00","title":"Talks","body":"Mr. Kerry is\nin C:\\new.","outlet":"The Courier"}
	{"id":"a\t2","date":null,"title":null,"body":"Zo\u00eb \ud83d\ude00 left.","outlet":"B\\n"}
	JSON
	run
	documents 'a1|2015-07-06T20:30:00-04:00|Talks|source=The Courier' \
	    '|Mr. Kerry is' '|in C:\new.' 'a 2|-|-|source=B\n' '|Zoë 😀 left.'
	# A line of the wrong shape is lost, and counted.
	echo '["x"]' | cat - feed.jsonl >more
	mv more feed.jsonl
	! sh -eu ./recipe >out 2>err
	grep -c '^D' day.rec | grep -qx 2
}

try_jsonfeed() {
	cat >feed.json <<-'JSON'
	{"version":"https://jsonfeed.org/version/1.1","title":"C","items":[
	{"id":"1","url":"http://courier.example/1","title":"C:\\new","date_published":"2015-07-06T20:30:00-04:00","content_html":"<p>Jo&euml;l saw\nC:\\new.</p><p>A &amp; B won.</p>"},
	{"id":"2","url":"http://courier.example/2","content_text":"Is 3 < 4 &amp; so?\nIt is\tlate."},
	{"id":"3","url":"http://courier.example/3","summary":"Anna left."}]}
	JSON
	run
	documents '1|2015-07-06T20:30:00-04:00|C:\new|url=http://courier.example/1' \
	    '|Joël saw C:\new.' '|A & B won.' \
	    '2|-|-|url=http://courier.example/2' '|Is 3 < 4 &amp; so?' \
	    '|It is late.' '3|-|-|url=http://courier.example/3' '|Anna left.'
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
	<?xml version="1.0" encoding="utf-8"?>
	<feed xmlns="http://www.w3.org/2005/Atom"><title>C</title>
	<entry><title>Bridge</title><id>urn:3</id><link href="http://courier.example/3"/><published>2015-01-06T20:30:00Z</published><content type="text">Is 3 &lt; 4 &amp;amp; so?
	Anna left.</content></entry>
	<entry><title>Road</title><id>urn:4</id><link href="http://courier.example/4"/><published>2015-07-06T20:30:00-04:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Anna <em>Gruber</em> left.</p><p>So did she.</p></div></content></entry></feed>
	XML
	run
	documents 'urn:3|2015-01-06T15:30:00-05:00|Bridge|url=http://courier.example/3' \
	    '|Is 3 < 4 &amp; so?' '|Anna left.' \
	    'urn:4|2015-07-06T20:30:00-04:00|Road|url=http://courier.example/4' \
	    '|Anna Gruber left.' '|So did she.'
}

try_postgres_in() {
	psql -qX <<-'SQL'
	create table story (id text, published timestamptz, title text,
	    body text, outlet text);
	insert into story values
	    ('1', '2015-07-07 00:30Z', E'C:\\new\tday', E'Joël saw C:\\new.\n\nIt rained.', 'The Courier'),
	    ('2', null, null, E'\\N', null),
	    ('3', '2015-01-07 00:30Z', '', '', ''),
	    ('4', '2015-07-07 00:30:00.5Z', 'T', null, 'x');
	SQL
	run
	documents '1|2015-07-06T20:30:00-04:00|C:\new day|source=The Courier' \
	    '|Joël saw C:\new.' '|It rained.' \
	    '2|-|-|source=' '|\N' '3|2015-01-06T19:30:00-05:00|-|source=' \
	    '4|2015-07-06T20:30:00-04:00|T|source=x'
}

### Pages, papers and mail ###################################################

# Charsets that the page declares, in a page of one line too.
try_page() {
	page='<title>t</title></head><body><p>Mayor José Muñoz “left”.</p><p>A&amp;B pay so&shy;on, 2&nbsp;km off.</p></body></html>'
	for set in windows-1252 utf-8; do
		printf '<html><head><meta charset="%s">%s' $set "$page" |
		    iconv -f UTF-8 -t $set >$set.html
	done
	printf '<html><head><meta http-equiv=Content-Type content="text/html; charset=ISO-8859-1">\n%s' \
	    "$page" | iconv -f UTF-8 -t windows-1252 >iso.html
	printf '<html><head>%s' "$page" >none.html
	run
	set -- '|Mayor José Muñoz “left”.' '|A&B pay soon, 2 km off.'
	documents 'iso.html|-|-|' "$@" 'none.html|-|-|' "$@" \
	    'utf-8.html|-|-|' "$@" 'windows-1252.html|-|-|' "$@"
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
	    s/ //g; s/ //g" | grep .
}

# converted SUFFIX ...: the articles in each of these formats, by pandoc; what
# the recipe makes of them must be the sentences of the articles themselves.
converted() {
	articles
	for article in *.txt; do
		{
			echo '<html><head><meta charset="utf-8"><title>x</title>
			</head><body>'
			sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g
			    s/.*/<p>&<\/p>/' "$article"
		} >page.htm
		for suffix; do
			pandoc -f html -s -o "${article%.txt}.$suffix" page.htm \
			    2>/dev/null
		done
	done
	run
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

try_office() {
	converted docx odt epub
}

try_rtf() {
	converted rtf
}

# Of what print does to sentences, three in a hundred may be other than before.
try_pdf() {
	articles
	for article in *.txt; do
		{
			printf '.nr LL 6.5i\n.nr PS 11\n.nr VS 13\n.LP\n.nh\n'
			sed 's/\\/\\e/g; s/^[.'\'']/\\\&&/; s/^/.LP\n/' "$article"
		} | groff -K utf8 -ms -Tps 2>/dev/null |
		    ps2pdf - "${article%.txt}.pdf" 2>/dev/null
	done
	run
	mv day.rec day.out
	for of in wanted:*.rec found:day.out; do
		plain_sentences ${of#*:} | sed 's/-//g; s/‐//g; s/−//g' |
		    sort >"${of%%:*}"
	done
	[ "$(comm -23 wanted found | wc -l)" -le \
	    $(($(wc -l <wanted) * 3 / 100)) ]
	[ "$(cut -f 2 day.out | uniq | wc -l)" -eq "$(ls ./*.pdf | wc -l)" ]
}

try_mail() {
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
	run
	documents './a.eml|2015-07-06T20:30:00-04:00|Zürich opens C:\new again|' \
	    '|Mayor José Muñoz said no on Monday, and left.' \
	    '|The path is C:\new.' '|Anna Gruber stays.' \
	    './b.eml|2015-07-07T08:00+02:00|Plain|' \
	    '|Subject: is no head here.' '|John Kerry left Vienna.'
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

try_factiva() {
	cat >factiva.xml <<-'XML'
	<?xml version="1.0" encoding="UTF-8"?>
	<ppsArticleResponse><article><accessionNo>COUR000020150706eb760001</accessionNo>
	<headline><paragraph>Bridge &amp; road:
	C:\new</paragraph></headline><publicationDate><date>2015-07-06</date></publicationDate>
	<sourceName>The Courier</sourceName><regionCodes><code><name>Saudi Arabia</name></code></regionCodes>
	<leadParagraph><paragraph>Mayor José said
	no.</paragraph><paragraph>The path is C:\new.</paragraph></leadParagraph>
	<tailParagraphs><paragraph>It is <hlt>3 &lt; 4</hlt>.</paragraph></tailParagraphs></article>
	<article><accessionNo>COUR000020150707eb770002</accessionNo><headline/><publicationDate><date>20150707</date></publicationDate>
	<sourceName>The Courier</sourceName><leadParagraph>Anna left Vienna.</leadParagraph></article></ppsArticleResponse>
	XML
	run
	documents 'COUR000020150706eb760001|2015-07-06|Bridge & road: C:\new|source=The Courier' \
	    '|Mayor José said no.' '|The path is C:\new.' '|It is 3 < 4.' \
	    'COUR000020150707eb770002|2015-07-07|-|source=The Courier' \
	    '|Anna left Vienna.'
}

# With a namespace and without, in Latin-1 too.
try_nitf() {
	cat >a <<-'XML'
	<?xml version="1.0" encoding="iso-8859-1"?>
	<nitf change.date="October 18, 2006" change.time="19:30" version="-//IPTC//DTD NITF 3.4//EN"><head><title>x</title><docdata><doc-id id-string="courier-1"/><date.issue norm="20150706T203000-0400"/><date.expire norm="20160706T203000Z"/></docdata></head>
	<body><body.head><hedline><hl1>Caf&#xE9; opens &amp; closes</hl1></hedline><byline>BERNARD CONDON</byline></body.head>
	<body.content><block><p>Mayor <person>José</person> said
	 no.</p><hl2>What comes later</hl2><p>It rained &lt;a lot&gt; in C:\new.</p></block></body.content></body></nitf>
	XML
	iconv -f UTF-8 -t ISO-8859-1 a >a.nitf
	sed 's|<nitf |&xmlns="http://iptc.org/std/NITF/2006-10-18/" |
	    s/iso-8859-1/utf-8/' a >b.nitf
	run
	set -- '|Mayor José said no.' '|What comes later' \
	    '|It rained <a lot> in C:\new.'
	documents 'a.nitf|2015-07-06T20:30:00-04:00|Café opens & closes|' "$@" \
	    'b.nitf|2015-07-06T20:30:00-04:00|Café opens & closes|' "$@"
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

try_newsml() {
	newsml '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>Anna <b>Gruber</b> left
	Vienna.</p><p>Is 3 &lt; 4 in C:\new?</p></body></html></inlineXML>' \
	    '<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>Joël won.</p></body.content></body></nitf></inlineXML>' \
	    >newsml.xml
	run
	documents 'urn:newsml:courier:1|2015-07-06T20:30:00-04:00|Bridge & road|' \
	    '|Anna Gruber left Vienna.' '|Is 3 < 4 in C:\new?' \
	    'urn:newsml:courier:2|2015-07-07T09:00:00Z|Boats|' '|Joël won.'
}

try_newsml_html() {
	newsml '<inlineData contenttype="text/html"><![CDATA[<p>Jo&euml;l saw
	C:\new.</p>	<p>He left &amp; came.</p>]]></inlineData>' \
	    '<inlineData contenttype="text/html">&lt;p&gt;Anna left.&lt;/p&gt;</inlineData>' \
	    >newsml.xml
	run
	documents 'urn:newsml:courier:1|2015-07-06T20:30:00-04:00|Bridge & road|' \
	    '|Joël saw C:\new.' '|He left & came.' \
	    'urn:newsml:courier:2|2015-07-07T09:00:00Z|Boats|' '|Anna left.'
}

try_ninjs() {
	cat >a.ninjs <<-'JSON'
	{"uri":"urn:ninjs:1","versioncreated":"2015-07-07T00:30:00.000Z","firstcreated":"2015-07-06T20:30:00-0400","headline":"Bridge","body_text":"Is 3 <b> left?\nC:\\new & so on."}
	{"guid":"urn:ninjs:2","versioncreated":"2015-07-07T00:30:00+0000","headline":"Boats","body_html":"<p>Jo&euml;l left.</p><p>The path is C:\\new.</p>"}
	JSON
	cat >b.ninjs <<-'JSON'
	{"uri":"urn:ninjs:3","versioncreated":"2015-07-07T00:30:00Z","headlines":[{"role":"main","value":"Ferry"}],
	"bodies":[{"role":"main","contenttype":"text/html","value":"<p>It runs.</p>"}]}
	JSON
	run
	documents 'urn:ninjs:1|2015-07-06T20:30:00-04:00|Bridge|' \
	    '|Is 3 <b> left?' '|C:\new & so on.' \
	    'urn:ninjs:2|2015-07-07T00:30:00+00:00|Boats|' '|Joël left.' \
	    '|The path is C:\new.' 'urn:ninjs:3|2015-07-07T00:30:00Z|Ferry|' \
	    '|It runs.'
}

### Subtitles and web archives ###############################################

try_subtitles() {
	cp "$here"/../fixtures/textin/*.srt "$here"/../fixtures/textin/*.vtt .
	run
	documents 'film.srt|-|-|' '|The ferry left Linz at 9 a.m. & came back.' \
	    '|No.' '|No.' '|- Where is Anna Gruber?' '|- In Vienna, since 1994.' \
	    '|I <3 boats that run late.' \
	    'rolling.vtt|-|-|' '|the ferry left on monday' \
	    'talk.vtt|-|-|' '|Jane Doe: We met in Vienna on Monday.' \
	    '|It rained, <as usual>.' '|John Smith: In Linz too?' \
	    '|Jane Doe: No & yes &lt;.'
}

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
