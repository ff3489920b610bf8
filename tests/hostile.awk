# Writes hostile text: LC_ALL=C awk -f hostile.awk -v kind=KIND [-v seed=N]
# [-v size=PIECES]. The same bytes with any awk: the random numbers are its
# own (Park and Miller's minimal standard), and no byte is written that a
# locale could touch. "-v kind=list" writes the kinds.

function random(n)
{
	state = (state * 16807) % 2147483647
	return state % n
}

function byte(n)
{
	printf "%c", n
}

# Pieces, separated by "|"; a piece NUL is that byte. A newline would part them
# too with some awks, so that byte 1 stands for it.
function define(name, list)
{
	gsub(/\n/, "\001", list)
	kinds = kinds name "\n"
	pieces[name] = list
}

function write(name,	list, n, i, piece)
{
	n = split(pieces[name], list, "|")
	for (i = 0; i < size; i++) {
		piece = list[1 + random(n)]
		gsub(/\001/, "\n", piece)
		if (piece == "NUL")
			byte(0)
		else
			printf "%s", piece
	}
}

function write_bytes(	i, n)
{
	for (i = 0; i < 8 * size; i++) {
		n = random(256)
		byte(n == 1 ? 0 : n)	# 1 is for the tests' own use
	}
}

function define_all()
{
	define("words", "the |a |Kerry |said |Mr. |U.S. |. |.\n|\n|\n\n|, ")
	define("lines", "word |Word |word|Word|0|.|, |Vienna |in |is ")
	define("stops", ".|. |..|... |!|? |?!|.\n|a. |A. |\342\200\246 |" \
	    "Mr. |No. |e.g. |U.S. |\343\200\202|1.|.5 |.\t")
	define("quotes", "\"|'|\342\200\234|\342\200\235|\342\200\230|" \
	    "\342\200\231|.\" |\" |,\" he said. |`|``|''|\302\253|\302\273|" \
	    "word |Word |. ")
	define("brackets", "(|)|[|]|{|}|<|>|(. |.) |[caption |] |word |" \
	    "Word |. |(AP) |</p>")
	define("nuls", "NUL|NUL|word|Word |. |\n|.NUL|\177|\033|\010|\t")
	define("crlf", "A word.\r\n|\r\n|\r|\n|Word |word |. |\n\r|\"\r\n")
	define("marks", "\357\273\277|Word |word. |\357\273|\277|\n|. ")
	define("spaces", "\302\240|\342\200\250|\342\200\251|\302\205|" \
	    "\343\200\200|\342\200\213|\342\200\257|\341\232\200|" \
	    "\342\201\237|\013|\014| |word|Word|.|.\342\200\250|" \
	    "\302|\342\200|\342|\n")
	define("emoji", "\360\237\230\200|\360\237\217\275|\342\200\215|" \
	    "\357\270\217|\360\237\207\246|\360\237\207\271|Word |word. |" \
	    "\342\235\244|.\360\237\230\200 |\n")
	define("cut-utf8", "\303|\342\202|\360\237\230|\360|\200|\277|\377|" \
	    "\300\200|\355\240\200|\364\220\200\200|\303\251|Word |w. |\n|. |" \
	    "\342\200|.\342 ")
	define("dates", "July |6 |2015|July 6, 2015 |\303|\200|NUL|Monday |" \
	    "last |next |week |10 days |ago |99999999999999999999 |-|/|" \
	    "2015-07-06|T|25:61 |12:00 |p.m. |31 |February |. |the |of |" \
	    "century |in |on |00|'|1|th |0/0/0 |year |\302\240|three |and " \
	    "|half |a |Friday the 13th|every |decade |\342\200\223|\n")
	define("names", "John |Kerry |Mr. |\303|\200|NUL|U.S. |United |" \
	    "States |of |the |Bank |Inc. |J.|-|'s |\342\200\231s |& |AP|" \
	    "(AP) |Vienna |VIENNA |de |van |O'|Mac|\303\211|\303\251|Jr. |" \
	    "President |University |said |. |\n|, |New |York |\302\240|X|I ")
	define("fields", "\\t|\\n|\\|\\\\|\\0|\\r|\t|D\t|S\t1\t|-|\n|=|word. ")
	kinds = kinds "bytes\n"
}

BEGIN {
	define_all()
	if (kind == "list") {
		printf "%s", kinds
		exit
	}
	if (size == "")
		size = 2000
	if (seed == "")
		seed = 1
	state = seed * 7919 % 2147483647
	for (i = 0; i < 10; i++)
		random(2)
	if (kind == "bytes")
		write_bytes()
	else
		write(kind)
}
