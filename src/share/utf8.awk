# Bytes that are no UTF-8 become the letters that they are in windows-1252;
# the rest stays, but for a byte order mark:
#
#	LC_ALL=C awk -f utf8.awk FILE
#
# With -v all=1 every byte beyond ASCII is one of windows-1252. Nothing is left
# out: the bytes 81, 8D, 8F, 90 and 9D, which are nothing there, become U+0081
# and so on, as browsers have it.

BEGIN {
	high = "\200\201\202\203\204\205\206\207\210\211\212\213\214\215\216" \
	    "\217\220\221\222\223\224\225\226\227\230\231\232\233\234\235" \
	    "\236\237\240\241\242\243\244\245\246\247\250\251\252\253\254" \
	    "\255\256\257\260\261\262\263\264\265\266\267\270\271\272\273" \
	    "\274\275\276\277"
	upper = "\300\301\302\303\304\305\306\307\310\311\312\313\314\315" \
	    "\316\317\320\321\322\323\324\325\326\327\330\331\332\333\334" \
	    "\335\336\337\340\341\342\343\344\345\346\347\350\351\352\353" \
	    "\354\355\356\357\360\361\362\363\364\365\366\367\370\371\372" \
	    "\373\374\375\376\377"
	split("\342\202\254 \302\201 \342\200\232 \306\222 \342\200\236 " \
	    "\342\200\246 \342\200\240 \342\200\241 \313\206 \342\200\260 " \
	    "\305\240 \342\200\271 \305\222 \302\215 \305\275 \302\217 " \
	    "\302\220 \342\200\230 \342\200\231 \342\200\234 \342\200\235 " \
	    "\342\200\242 \342\200\223 \342\200\224 \313\234 \342\204\242 " \
	    "\305\241 \342\200\272 \305\223 \302\235 \305\276 \305\270", \
	    windows, " ")
}

# How many bytes of UTF-8 the text begins with; 0 if it is none.
function valid(text) {
	if (text ~ /^[\302-\337][\200-\277]/)
		return 2
	if (text ~ /^\340[\240-\277][\200-\277]/ ||
	    text ~ /^[\341-\354\356\357][\200-\277][\200-\277]/ ||
	    text ~ /^\355[\200-\237][\200-\277]/)
		return 3
	if (text ~ /^\360[\220-\277][\200-\277][\200-\277]/ ||
	    text ~ /^[\361-\363][\200-\277][\200-\277][\200-\277]/ ||
	    text ~ /^\364[\200-\217][\200-\277][\200-\277]/)
		return 4
	return 0
}

function letter(byte,    place) {
	if ((place = index(upper, byte)) > 0)
		return "\303" substr(high, place, 1)
	place = index(high, byte)
	return place <= 32 ? windows[place] : "\302" byte
}

# Writes the letters that begin in the first so many bytes of a block. Returns
# how many bytes it went beyond them.
function mend(block, size,    i, piece, width) {
	for (i = 1; i <= size; i += width) {
		piece = substr(block, i, 4)
		if (match(substr(block, i, size - i + 1), /^[^\200-\377]+/)) {
			width = RLENGTH
			printf "%s", substr(block, i, width)
		} else if (!all && (width = valid(piece)) > 0) {
			printf "%s", substr(piece, 1, width)
		} else {
			width = 1
			printf "%s", letter(substr(piece, 1, 1))
		}
	}
	return i - size - 1
}

NR == 1 { sub(/^\357\273\277/, "") }
!/[\200-\377]/ { print; next }
{
	# By blocks, so that a long line takes no more time than many.
	size = length($0)
	for (i = 1; i <= size; i += 512)
		i += mend(substr($0, i, 515), size - i < 512 ? size - i + 1 : 512)
	print ""
}
