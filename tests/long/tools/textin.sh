# The recipes of "Getting text in" in dateline(7); read by ../tools.sh.

try_jsonl() {
	cat >feed.jsonl <<-'JSON'
	{"id":"a1","date":"2015-07-06T09:00:00Z","title":"Talks","body":"Mr. Kerry is\nin C:\\new."}
	{"id":"a\t2","date":null,"title":null,"body":"Zo\u00eb \ud83d\ude00 left."}
	JSON
	run
	grep '^[DSZ]' day.rec | cut -f 2-9 >found
	sed 's/|/	/g' >wanted <<-'END'
	a1|2015-07-06T09:00:00Z|0|0|0|-|Talks|-
	a1|2015-07-06T09:00:00Z|1|0|12|h|1|Mr. Kerry is
	a1|2015-07-06T09:00:00Z|2|13|23|s|2|in C:\new.
	a1|2015-07-06T09:00:00Z|2|23|23|-|-|-
	a 2|-|0|0|0|-|-|-
	a 2|-|1|0|15|s|1|Zoë 😀 left.
	a 2|-|1|15|15|-|-|-
	END
	same found wanted
}
