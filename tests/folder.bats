# markup -o: a file for each document, named safely, never half-written.
bats_require_minimum_version 1.5.0
load helper

setup() {
	news=fixtures/markup/news.rec
	dir=$BATS_TEST_TMPDIR/dir
}

# A document of one sentence: id, text.
document() {
	begin "$1"
	sentence "$1" 1 0 "$2"
	end "$1"
}

# The files in the folder, hidden ones too, one a line.
files() {
	(cd "$dir" && find . ! -name . | sed 's|^\./||' | sort)
}

# written NAME ...: these files are there and no others.
written() {
	local found

	found=$(files)
	[ "$found" = "$(printf '%s\n' "$@")" ] || { echo "$found"; return 1; }
}

@test "each document is a file of its own, and standard output is empty" {
	{ document a 'One.'; document b 'Two.'; } |
	    ends 0 markup -f conll2 -o "$dir" >"$BATS_TEST_TMPDIR/out"
	silent
	[ ! -s "$BATS_TEST_TMPDIR/out" ]
	written a.conll b.conll
	cmp "$dir/a.conll" <(printf 'One\tO\n.\tO\n\n')
	cmp "$dir/b.conll" <(printf 'Two\tO\n.\tO\n\n')
}

@test "with standard output closed the files are written" {
	document a 'One.' | markup -f json -o "$dir" >&-
	written a.json
}

@test "a file is what the format writes of its document alone" {
	for f in ansi html json 'conll -T' 'conll2 -T'; do
		rm -rf "$dir"
		markup -f $f -o "$dir" $news articles/*.txt
		n=0
		for id in $(cut -f 2 $news | uniq); do
			awk -F '\t' -v id="$id" '$2 == id' $news |
			    markup -f $f >"$BATS_TEST_TMPDIR/one"
			cmp "$BATS_TEST_TMPDIR/one" "$dir/$id".* || return 1
			n=$((n + 1))
		done
		[ "$n" -eq 3 ]
		[ "$(files | wc -l)" -eq 7 ]
	done
}

@test "no colour is in a file on a terminal, unless -c asks for it" {
	document a 'One.' >"$BATS_TEST_TMPDIR/in"
	env TERM=xterm units/units terminal \
	    markup -o "$dir" "$BATS_TEST_TMPDIR/in"
	markup "$BATS_TEST_TMPDIR/in" | cmp - "$dir/a.txt"
	markup -c -O -o "$dir" "$BATS_TEST_TMPDIR/in"
	markup -c "$BATS_TEST_TMPDIR/in" | cmp - "$dir/a.txt"
}

@test "the folder may be there, with other files in it" {
	mkdir "$dir"
	echo mine >"$dir/mine"
	document a 'One.' | markup -f json -o "$dir/"
	written a.json mine
	[ "$(cat "$dir/mine")" = mine ]
}

@test "no document makes no file, but the folder" {
	ends 0 markup -f json -o "$dir" /dev/null
	silent
	written ''
}

@test "a folder that cannot be made, or is none, ends in status 2" {
	echo mine >"$dir"
	document a 'One.' >"$BATS_TEST_TMPDIR/in"
	for path in "$dir" "$dir/sub" "$BATS_TEST_TMPDIR/no/sub"; do
		ends 2 markup -f json -o "$path" "$BATS_TEST_TMPDIR/in"
		one_message markup
		message_says markup "$path: "
	done
	[ "$(cat "$dir")" = mine ]
}

@test "-O without -o is a usage error" {
	run -2 markup -O -f json $news
	[ "${lines[0]}" = 'markup: -O: needs -o' ]
}

@test "names have no bytes that a shell or a path takes for its own" {
	for id in / . .. ../x /etc/passwd .hidden -rf 'a b' 'a;b' '$x' \
	    "$(printf '\303\251')" "$(printf '\377')" 'a*' '~' '\' '"' "'" '|' \
	    "$(repeated 1000000 x | first_bytes 300 /dev/stdin)"; do
		document "$(printf %s "$id" | tr '\n' ' ')" 'One.'
	done | ends 0 markup -f json -o "$dir"
	[ "$(files | wc -l)" -eq 19 ]
	fails grep -vE '^[A-Za-z0-9_][A-Za-z0-9._-]*-[0-9a-f]{16}\.json$' \
	    <(files)
	fails grep -E '.{201}' <(files)
	[ "$(find "$BATS_TEST_TMPDIR" -name '*.json' | wc -l)" -eq 19 ]
}

@test "names that need no change are ids" {
	for id in a A.b_c-1 2015-07-06.txt x..y \
	    "$(repeated 1000000 x | first_bytes 184 /dev/stdin)"; do
		document "$id" 'One.' | markup -f json -o "$dir"
		[ -f "$dir/$id.json" ] || return 1
	done
}

@test "ids that differ have names that differ" {
	long=$(repeated 1000000 x | first_bytes 300 /dev/stdin)
	for id in a/b a_b a.b a-b "a b" a:b "${long}1" "${long}2"; do
		document "$id" 'One.'
	done | markup -f json -o "$dir"
	[ "$(files | wc -l)" -eq 8 ]
	# the name that another has, as an id
	name=$(files | sed -n 's/^\(a_b-.*\)\.json$/\1/p' | head -n 1)
	document "$name" 'Two.' | ends 0 markup -f json -o "$dir"
	[ "$(files | wc -l)" -eq 9 ]
}

@test "the hash of an id is FNV-1a, on any machine" {
	document bbc/12 'One.' | markup -f json -o "$dir"
	written bbc_12-bd2175751eb35350.json
}

@test "a file that is there is named and left, the rest is written" {
	mkdir "$dir"
	echo mine >"$dir/a.json"
	{ document a 'One.'; document b 'Two.'; } >"$BATS_TEST_TMPDIR/in"
	ends 1 markup -f json -o "$dir" "$BATS_TEST_TMPDIR/in"
	one_message markup
	message_says markup "$dir/a.json: exists already: document a is left out"
	[ "$(cat "$dir/a.json")" = mine ]
	written a.json b.json
	ends 1 markup -f json -o "$dir//" "$BATS_TEST_TMPDIR/in"
	message_says markup "$dir/a.json: exists already"
	ends 1 markup -q -f json -o "$dir" "$BATS_TEST_TMPDIR/in"
	silent
}

@test "with -O it is replaced" {
	mkdir "$dir"
	echo mine >"$dir/a.json"
	document a 'One.' | ends 0 markup -f json -O -o "$dir"
	silent
	grep -q 'One\.' "$dir/a.json"
	written a.json
}

@test "a folder or a link with the name of a file is not followed" {
	mkdir -p "$dir/a.json/sub"
	echo mine >"$BATS_TEST_TMPDIR/mine"
	ln -s ../mine "$dir/b.json"
	{ document a 'One.'; document b 'Two.'; } >"$BATS_TEST_TMPDIR/in"
	ends 1 markup -f json -o "$dir" "$BATS_TEST_TMPDIR/in"
	written a.json a.json/sub b.json
	ends 1 markup -f json -O -o "$dir" "$BATS_TEST_TMPDIR/in"
	one_message markup
	message_says markup "$dir/a.json: is a folder"
	[ "$(cat "$BATS_TEST_TMPDIR/mine")" = mine ]
	[ ! -L "$dir/b.json" ] && grep -q 'Two\.' "$dir/b.json"
}

@test "of two documents with one id the first is written, with -O too" {
	{ document a 'One.'; document b 'Two.'; document a 'Three.'; } \
	    >"$BATS_TEST_TMPDIR/in"
	ends 1 markup -f json -o "$dir" "$BATS_TEST_TMPDIR/in"
	one_message markup
	grep -q 'One\.' "$dir/a.json"
	ends 1 markup -f json -O -o "$dir" "$BATS_TEST_TMPDIR/in"
	one_message markup
	message_says markup "$dir/a.json: was written in this run"
	grep -q 'One\.' "$dir/a.json"
	written a.json b.json
}

@test "a document cut short is written as far as it goes, and the status is 1" {
	{ begin a; sentence a 1 0 'One.'; } |
	    ends 1 markup -f conll -o "$dir"
	written a.conll
	grep -q '^One ' "$dir/a.conll"
}

@test "records without D and Z are a file for each id" {
	{ sentence a 1 0 'One.'; sentence b 1 0 'Two.'; } |
	    ends 0 markup -f conll -o "$dir"
	written a.conll b.conll
}

# Runs markup on a document whose end has not come, until it has begun its
# file: a line that is no record after the D, which it names, tells when.
half_written() {
	mkdir -p "$dir"
	mkfifo "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/say"
	exec 6<>"$BATS_TEST_TMPDIR/say"
	markup -r -f conll -o "$dir" "$BATS_TEST_TMPDIR/in" \
	    2>"$BATS_TEST_TMPDIR/say" 3>&- 6>&- &
	pid=$!
	exec 5>"$BATS_TEST_TMPDIR/in"
	{ begin a; sentence a 1 0 'One.'; echo 'no record'; } >&5
	read -r -t 60 said <&6
	[[ $said == *:3:* ]]
	[ "$(files | grep -c '^\.markup-.*\.part$')" -eq 1 ]
	[ ! -e "$dir/a.conll" ]
}

@test "a signal that ends the run leaves nothing half-written" {
	for signal in HUP TERM; do
		rm -rf "$dir" "$BATS_TEST_TMPDIR/in" "$BATS_TEST_TMPDIR/say"
		half_written
		kill -$signal $pid
		status=0
		wait $pid || status=$?
		exec 5>&- 6<&-
		[ "$status" -eq $((128 + $(kill -l $signal))) ]
		written ''
	done
}

@test "a signal that is ignored goes on being so" {
	trap '' HUP
	half_written
	trap - HUP
	kill -HUP $pid
	end a >&5
	exec 5>&-
	status=0
	wait $pid || status=$?
	exec 6<&-
	[ "$status" -eq 1 ]	# the line that was none
	written a.conll
}

@test "a file that comes while its document is written is not overwritten" {
	half_written
	echo mine >"$dir/a.conll"
	end a >&5
	exec 5>&-
	status=0
	wait $pid || status=$?
	read -r -t 60 said <&6
	exec 6<&-
	[[ $said == *'a.conll: exists already'* ]]
	[ "$status" -eq 1 ]
	[ "$(cat "$dir/a.conll")" = mine ]
	written a.conll
}

@test "a hidden file of another run is left" {
	half_written
	hidden=$(files)
	kill -KILL $pid
	wait $pid || true
	exec 5>&- 6<&-
	written "$hidden"
	document a 'One.' | ends 0 markup -f conll -o "$dir"
	written "$hidden" a.conll
}

@test "a write that fails ends in status 2 and leaves nothing half-written" {
	{ document a 'One.'; begin b; for i in 1 2 3 4 5 6 7 8 9; do
		sentence b $i $((i * 20000)) "$(repeated 1000000 x |
		    first_bytes 19000 /dev/stdin)"
	done; end b; } >"$BATS_TEST_TMPDIR/in"
	mkdir "$dir"
	full() {
		(trap "$1" XFSZ; ulimit -f 100
		    exec markup -f json -o "$dir" "$BATS_TEST_TMPDIR/in")
	}
	ends 2 full ''
	message_says markup "$dir/b.json: File too large"
	written a.json
	rm -r "$dir"
	status=0
	full - 2>/dev/null || status=$?	# killed
	[ "$status" -gt 128 ]
	written a.json
}

@test "a folder that may not be written to ends in status 2" {
	[ "$(id -u)" -ne 0 ] || dir=/proc/self
	mkdir -p "$dir"
	chmod a-w "$dir" 2>/dev/null || true
	document a 'One.' | ends 2 markup -f json -o "$dir"
	one_message markup
	message_says markup "$dir/a.json: "
}
