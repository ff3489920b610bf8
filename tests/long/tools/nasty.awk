# Records that readers of tables stumble over: quotes, backslashes, words for
# nothing, numbers, formulas, spaces. Valid records of dateline(5), a document
# each; with -v bytes=1 also some that are no UTF-8. awk -f nasty.awk
#
# The document whose text is "-" has that as its id, too.
function document(text, value, tags,    id) {
	id = text == "-" ? text : "nasty/" ++n
	print "D", id, "2015-07-06", 0, 0, 0, "-", text, "-", "url=" text, "source=" text
	print "S", id, "2015-07-06", 1, 0, length(text), "s", 1, text
	print "e", id, "2015-07-06", 1, 0, length(text), "PER", value, text tags
	print "Z", id, "2015-07-06", 1, length(text), length(text), "-", "-", "-"
}
function each(list, between,    i, k, part) {
	k = split(list, part, between)
	for (i = 1; i <= k; i++)
		document(part[i], part[i], "")
}
BEGIN {
	OFS = "\t"
	each("\"|\"\"|\"a|a\"|a\"b|\"a\"|\"a\",\"b\"|'|'a|a'|'a'|`|``|O'Brien", "[|]")
	each("\\|\\.|\\N|\\n|\\t|C:\\new\\table|N\\A|\\\\|a\\|\\-|\\x41|\\0", "[|]")
	each("NA NULL null None nan NaN Nan N/A n/a NIL inf -inf <NA> #N/A na", " ")
	each("007 1e5 0x1F 1_000 1,5 .5 1. -0 +1 1/2 45% $5 00:10 2015-02-30", " ")
	each("T F t f true FALSE yes no y n NO Y Nov May today", " ")
	each("=1+1 +1+1 -1+1 @x =cmd|x # #a // -- ; , , : | {} [] $x %s * ?", " ")
	each(" a|a |  a  b  | - |-|, |3 weeks ago|a, b|<b>x</b>|&amp;", "[|]")
	each("\303\251t\303\251|\360\237\230\200|\302\240|e\314\201|\357\273\277a|\342\200\250", "[|]")
	document("Namibia", "Namibia", "\tcountry=NA\tgeo=-22.5,17.1\tconf=0.90")
	document("Oslo", "Oslo", "\tcountry=NO\tgeo=59.9,10.7\tlabel=GPE\tx=\"y")
	document("a", "a", "\tx\ty=z=\tcountry=AT\tcountry=DE\tz=\tq=1")
	id = "nasty/t"
	print "t", id, "-", 1, 0, 4, "SET", "XXXX-W1", "text", \
	    "from=2015-07-06", "to=2015-07-12", "mod=START", "quant=EACH", \
	    "freq=2X"
	print "x", id, "-", 1, 0, 4, "-", "-", "unknown kind"
	if (bytes)
		each("\351t\351|\377\376|a\200|\303|\355\240\200", "[|]")
}
