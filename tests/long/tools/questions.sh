# The recipes of "Asking questions" in dateline(7), and of dateline(5); read by
# ../tools.sh.

### What they read ##########################################################

# many_documents: the articles as D records, as often as it takes for 40,000
# records (ROUNDS: so often), with ids, dates and zones of their own; with REAL="FILE
# ..." those too.
rounds=${ROUNDS:-180}
many_documents() {
	for article in "$here"/../articles/*.txt \
	    "$here"/../fixtures/examples/vienna.txt; do
		file_record "${article##*/}" "$article"
	done | awk -F '\t' -v OFS='\t' -v rounds="$rounds" '
	{ line[NR] = $0 }
	END {
		hour[0] = ""
		hour[1] = "T20:30:00-04:00"
		hour[2] = "T07:30+09:00"
		hour[3] = "T12:00Z"
		for (round = 1; round <= rounds; round++)
			for (i = 1; i <= NR; i++) {
				$0 = line[i]
				$2 = round "/" $2
				$3 = sprintf("2015-07-%02d%s",
				    round * 7 % 31 + 1, hour[round % 4])
				print
			}
	}'
	[ -z "${REAL:-}" ] || cat $REAL
}

# furnish: day.rec and day.tsv; all.rec and all.tsv, which have bytes that are
# no UTF-8 as well; day.csv and day.json.
furnish() {
	local day=$scratch/day

	if [ ! -d "$day" ]; then
		mkdir "$day.part"
		many_documents | sentsplit | enttag | datefind >"$day.part/made"
		[ "$(wc -l <"$day.part/made")" -ge $((rounds * 40000 / 180)) ]
		awk -f "$here/tools/nasty.awk" >"$day.part/nasty"
		cat "$day.part/nasty" "$day.part/made" >"$day.part/day.rec"
		awk -v bytes=1 -f "$here/tools/nasty.awk" |
		    cat - "$day.part/made" >"$day.part/all.rec"
		sh "$here/../recipe.sh" dateline.7 rect >"$day.part/rect"
		(
			cd "$day.part"
			sh ./rect
			sed 's/day\./all./g' rect | sh
			markup -q -f csv day.rec >day.csv
			markup -q -f json day.rec >day.json
			fields day.csv >day.fields
		)
		mv "$day.part" "$day"
	fi
	ln -s "$day"/day.* "$day"/all.* .
}

# fields FILE: of RFC 4180, without its first row: columns with TABs.
fields() {
	awk '
	{
		out = ""
		rest = $0 ","
		while (rest != "") {
			if (rest ~ /^"/) {
				if (!match(rest, /^"([^"]|"")*"/))
					exit 1
				cell = substr(rest, 2, RLENGTH - 2)
				gsub(/""/, "\"", cell)
			} else {
				RLENGTH = index(rest, ",") - 1
				cell = substr(rest, 1, RLENGTH)
			}
			out = out "\t" cell
			rest = substr(rest, RLENGTH + 2)
		}
		if (NR > 1)
			print substr(out, 2)
	}' "$1"
}

# every SCRIPT: day.tsv through awk, in columns.
every() {
	awk -F '\t' -v OFS='\t' "$@" day.tsv
}

# on_the_day: a filter, times that hold 6 July 2015: document, sentence.
on_the_day() {
	every '$1 == "t" && $12 != "-" && substr($12, 1, 10) <= "2015-07-06" &&
	    substr($13, 1, 10) >= "2015-07-06" { print $2, $4 }' | sort -u
}

# also TEXT ...: adds lines to the recipe.
also() {
	printf '%s\n' "$@" >>recipe
}

### awk, sort and join ######################################################

# tag_of KEY: its value in each line of day.rec, the first, or "-".
tag_of() {
	cut -f 10- day.rec | awk -v key="$1=" '
	{
		$0 = "\t" $0 "\t"
		at = index($0, "\t" key)
		rest = substr($0, at + length(key) + 1)
		print at ? substr(rest, 1, index(rest, "\t") - 1) : "-"
	}'
}

try_rect() {
	furnish
	rm day.tsv
	run
	[ "$(awk -F '\t' '{ print NF }' day.tsv | sort -u)" = 15 ]
	cut -f 1-9 day.rec >fixed
	for tag in country from to source url; do
		tag_of $tag >$tag
	done
	moments >utc
	[ "$(sort -u utc | wc -l)" -gt 15 ]
	paste fixed utc country from to source url >wanted
	same day.tsv wanted
	sed 's/ -f/ -v tags="source conf" -f/' recipe | sh
	tag_of conf >conf
	paste fixed utc source conf >wanted
	same day.tsv wanted
}

# moments: the dates of day.rec in UTC, as date(1) has them.
moments() {
	cut -f 3 day.rec | sort -u | while read -r date; do
		case $date in
		*T*) moment=$(date -u -d "$date" +%FT%T) ;;
		*) moment=$date ;;
		esac
		printf '%s\t%s\n' "$date" "$moment"
	done >moment
	awk -F '\t' 'NR == FNR { moment[$1] = $2; next } { print moment[$3] }
	' moment day.rec
}

# The later of two documents with one id, and all others.
try_newest() {
	furnish
	sed -n '/^D	9\//,/^Z/p' day.rec >some
	[ -s some ]
	sed 's/	9\//	8\//' some >later
	cp day.rec once
	rm day.rec
	cat once later >day.rec
	run
	awk -F '\t' '$2 !~ /^8\//' once | cat - later >wanted
	same newest.rec wanted
}

# Names: the first moment of each, in the order of documents.
try_first() {
	furnish
	run
	cut -f 3,7,8,10 out | sort >found
	every '$1 == "e" && $3 != "-" { print $10, $7, $8, $3 }' | sort |
	    awk -F '\t' -v OFS='\t' '
	    !seen[$2 FS $3]++ { print $4, $2, $3, $1 }' | sort >wanted
	same found wanted
	grep -Fxvf day.tsv out >strange || [ $? = 1 ]
	[ ! -s strange ]
}

try_near() {
	furnish
	run
	on_the_day >sentences
	every '$1 == "e"' | awk -F '\t' 'NR == FNR { near[$0]; next }
	($2 FS $4) in near' sentences - >wanted
	[ "$(wc -l <wanted)" -gt 100 ]
	same out wanted
}

try_join() {
	furnish
	printf '%s\tdesk %s\n' 'John Kerry' 1 Iran 2 '"a"' 3 '\N' 4 NA 5 \
	    ' a' 6 nobody 7 >desk.tsv
	run
	sort out >found
	awk -F '\t' -v OFS='\t' 'NR == FNR { desk[$1] = $2; next }
	$1 == "e" && ($8 in desk) { print $3, $2, $8, desk[$8] }
	' desk.tsv day.rec | sort >wanted
	[ "$(cut -f 3 wanted | sort -u | wc -l)" -ge 5 ]
	same found wanted
}

### Databases ###############################################################

# pairs: people who are named in one sentence: documents, two names.
pairs() {
	every '
	$7 == "PER" {
		key = $2 FS $4
		for (i = 1; i <= n[key]; i++) {
			a = name[key, i]
			b = $8
			if (a "" > b "") { b = a; a = $8 }
			if (a "" != b "" && !seen[$2, a, b]++)
				count[a FS b]++
		}
		name[key, ++n[key]] = $8
	}
	END { for (pair in count) print count[pair], pair }'
}

# Every field comes out of the table as it went in, also bytes that are no
# UTF-8, which SQLite takes; and once, however often it is run. A file that is
# missing leaves no table that is empty without a word.
try_sqlite() {
	furnish
	run
	run
	sort out >found
	pairs | sort >wanted
	[ -s wanted ]
	same found wanted
	! sed 's/day\.tsv/missing.tsv/' recipe | sh >out 2>err
	[ ! -s out ] && [ -s err ]
	for name in day all; do
		sed "s/day\.tsv/$name.tsv/" recipe | sh >/dev/null
		sqlite3 -cmd '.mode ascii' -cmd '.separator "\t" "\n"' day.db \
		    'select * from r' >found
		same found $name.tsv
	done
}

try_outlets() {
	furnish
	sh "$here/../recipe.sh" dateline.7 sqlite | sh >/dev/null
	run
	tr '|' '\t' <out | sort >found
	every '
	$1 == "D" { source = $14 }
	$1 == "e" { seen[source FS $8 FS $2] }
	END { for (key in seen) print key }' | awk -F '\t' -v OFS='\t' '
	{ n[$1 FS $2]++ } END { for (name in n) print name, n[name] }' |
	    tr '|' '\t' | sort >wanted
	[ "$(cut -f 1 wanted | sort -u | wc -l)" -gt 50 ]
	same found wanted
}

# slices: the mentions as they stand in their sentences.
slices() {
	every '$1 == "e" { print $9 }' | sort
}

try_sqlite_bytes() {
	furnish
	sh "$here/../recipe.sh" dateline.7 sqlite | sh >/dev/null
	run
	sort out >found
	slices >wanted
	same found wanted
}

# this_week: countries, and in how many documents of the week.
this_week() {
	every '$1 == "e" && $11 != "-" && substr($3, 1, 10) >= "2015-07-06" &&
	    substr($3, 1, 10) <= "2015-07-12" { print $11, $2 }' | sort -u |
	    cut -f 1 | uniq -c | awk -v OFS='\t' '{ print $2, $1 }' |
	    sort -t '	' -k 2,2nr -k 1,1
}

# The driver for JavaScript loses a byte order mark at the start of a text,
# which stands in the table.
try_duckdb() {
	furnish
	run node "$here/tools/duckdb.js"
	this_week >wanted
	grep -q '^NA	' wanted
	same out wanted
	also 'from r'
	run node "$here/tools/duckdb.js"
	sed "s/	$bom/	/g" day.tsv >wanted
	same out wanted
	also "; select count(*) from r where value = chr(65279) || 'a'"
	run node "$here/tools/duckdb.js"
	[ "$(cat out)" = "$(every "\$8 == \"${bom}a\"" | wc -l)" ]
	sed -i.own 's/day\.tsv/all.tsv/' recipe
	! node "$here/tools/duckdb.js" recipe >out 2>err
	grep -q 'not utf-8' err
}

bom=$(printf '\357\273\277')

# psql_rows QUERY: columns with TABs, what is absent as "-".
psql_rows() {
	psql -qAt -F '	' -P null=- -c "$1"
}

# PostgreSQL has an order of its own, and refuses bytes that are no UTF-8.
try_postgres() {
	furnish
	psql -q -c 'drop table if exists r' 2>/dev/null
	run
	on_the_day >sentences
	every '$1 == "S" { print $2, $4, $9 }' | awk -F '\t' '
	NR == FNR { near[$0]; next } ($1 FS $2) in near' sentences - |
	    sort -t '	' -k 1,1 -k 2,2n | tr '	' '|' >wanted
	[ -s wanted ]
	same out wanted
	psql_rows 'select * from r' | sort >found
	sort day.tsv >wanted
	same found wanted
	[ "$(psql_rows 'select count(*) from r where text is null')" = 0 ]
	psql -q -c 'drop table r'
	sed 's/day\.tsv/all.tsv/' recipe >all
	! sh all >/dev/null 2>err
	grep -q 'invalid byte sequence' err
}

try_postgres_bytes() {
	furnish
	psql -q -c 'drop table if exists r' 2>/dev/null
	sh "$here/../recipe.sh" dateline.7 postgres | sh >/dev/null
	run
	sort out >found
	slices >wanted
	same found wanted
}

### Python and R ############################################################

# first_days: of each name with its type.
first_days() {
	every '$1 == "e" && $3 != "-" { print $10, $7, $8, $3 }' | sort |
	    awk -F '\t' -v OFS='\t' '!seen[$2 FS $3]++ { print $2, $3, $4 }'
}

# pandas refuses bytes that are no UTF-8, unless encoding_errors says more.
try_pandas() {
	furnish
	python=$(python_with pandas)
	run "$python"
	also 'write = lambda name, rows, **more: open(name, "w", newline="\n",' \
	    '    encoding="utf-8", **more).write(' \
	    '    "".join("\t".join(row) + "\n" for row in rows))' \
	    'write("read", r.itertuples(index=False))' \
	    'write("firsts", firsts.itertuples(index=False))'
	run "$python"
	same read day.tsv
	first_days | sort >wanted
	sort firsts >found
	same found wanted
	sed -i.own 's/day\.tsv/all.tsv/' recipe
	! "$python" recipe >out 2>err
	grep -q UnicodeDecodeError err
	sed -i.own "s/keep_default_na/encoding_errors='surrogateescape', &/
	s/index=False)))*\$/&/; s/itertuples(index=False))/&/
	s/^write(.read.*/write('read', r.itertuples(index=False), errors='surrogateescape')/
	/^write(.firsts/d" recipe
	run "$python"
	same read all.tsv
}

# write_r: what writes the table r of R, as it is.
write_r() {
	also 'writeLines(do.call(paste, c(r, sep = "\t")), "read",' \
	    '    useBytes = TRUE)'
}

# r_reads: the recipe reads every field, of all.tsv too, and in UTF-8.
r_reads() {
	also 'stopifnot(!anyNA(r))'
	write_r
	sed 's/day\.tsv/all.tsv/' recipe >all
	for locale in C C.UTF-8; do
		LC_ALL=$locale run Rscript
		same read day.tsv
		LC_ALL=$locale Rscript all >out 2>&1
		same read all.tsv
	done
}

try_r() {
	furnish
	run Rscript
	on_the_day >sentences
	every '$1 == "e"' | awk -F '\t' 'NR == FNR { near[$0]; next }
	($2 FS $4) in near { n[$8]++ }
	END { for (name in n) print n[name] "\t" name }' sentences - |
	    sort >wanted
	cp recipe kept
	also 'n <- table(e$value)' \
	    'writeLines(paste(n, names(n), sep = "\t"), "near")'
	run Rscript
	sort near >found
	same found wanted
	cp kept recipe
	r_reads
}

try_fread() {
	furnish
	r_reads
}

try_readr() {
	furnish
	r_reads
}

### Tools of columns ########################################################

try_miller() {
	furnish
	run
	every '$1 == "e" && $11 != "-" { print $11, $2 }' | sort -u |
	    cut -f 1 | uniq -c | awk -v OFS='\t' '{ print $2, $1 }' |
	    sort >wanted
	sort out >found
	same found wanted
	cut -f 2 out | sort -nrc
	for name in day all; do
		for kind in rec tsv; do
			mlr -S --inidx --ifs tab --onidx --ofs tab cat \
			    $name.$kind >found
			same found $name.$kind
		done
	done
}

try_csvkit() {
	furnish
	run
	fields out >found
	every '$8 == "John Kerry" { print $3, $2, $9 }' >wanted
	[ -s wanted ]
	same found wanted
	# The same, for any name.
	sed "s/ -r '[^']*'/ -r ''/; s/ |.*//" recipe >any
	sh ./any >out
	fields out >found
	same found day.tsv
	sed -i.own 's/day\.tsv/all.tsv/' any
	! sh ./any >out 2>err
	grep -q utf-8 err
}

try_datamash() {
	furnish
	run
	sort out >found
	every '$1 == "e" { n[$7 FS $8]++; if (!seen[$7, $8, $2]++) d[$7 FS $8]++ }
	END { for (name in n) print name, n[name], d[name] }' | sort >wanted
	same found wanted
	for name in day all; do
		datamash transpose <$name.tsv | datamash transpose >found
		same found $name.tsv
	done
}

# It tells on standard error what it does. A first line of names, here empty,
# and rows of the length of the longest.
try_visidata() {
	furnish
	for name in day all; do
		sed "s/^vd/vd -b -o out.tsv/; s/day\.rec/$name.rec/" \
		    recipe >batch
		sh ./batch >/dev/null 2>&1
		sed '1d; s/	*$//' out.tsv >found
		same found $name.rec
	done
}

### markup -f csv and -f json ###############################################

try_csv_sqlite() {
	furnish
	run
	run
	sqlite3 -cmd '.mode ascii' -cmd '.separator "\t" "\n"' m.db \
	    'select * from m' >found
	same found day.fields
}

try_csv_duckdb() {
	furnish
	also 'from m'
	run node "$here/tools/duckdb.js"
	sed "s/	$bom/	/g; s/		/	-	/g; s/		/	-	/g
	    s/^	/-	/; s/	\$/	-/" day.fields >wanted
	same out wanted
}

# lat and lon are numbers: 74.0060 is -74.006.
try_csv_postgres() {
	furnish
	psql -q -c 'drop table if exists m' 2>/dev/null
	run
	! sh ./recipe >out 2>err	# it is there, and nothing is added
	grep -q 'already exists' err
	psql -qAt -F '	' -c 'select * from m' | sort >found
	awk -F '\t' -v OFS='\t' '{
		for (i = 7; i <= 8; i++)
			if ($i ~ /\./)
				sub(/\.?0*$/, "", $i)
		print
	}' day.fields | sort >wanted
	same found wanted
}

try_csv_pandas() {
	furnish
	also 'open("read", "w", newline="\n", encoding="utf-8").write("".join(' \
	    '    "\t".join(row) + "\n" for row in m.itertuples(index=False)))'
	run "$(python_with pandas)"
	same read day.fields
}

try_csv_r() {
	furnish
	also 'm[is.na(m)] <- ""' 'r <- m'
	write_r
	run Rscript
	same read day.fields
}

try_csv_miller() {
	furnish
	run
	[ "$(wc -l <out)" -eq "$(wc -l <day.fields)" ]
	mlr -S --icsv --onidx --ofs tab cat day.csv >found
	same found day.fields
	if command -v jq >/dev/null; then
		jq -r '[.[] | tostring] | join("\t")' out >found
		same found day.fields
	fi
}

try_jq() {
	furnish
	run
	jq -r '[.[] | tostring] | join("\t")' out | sort -u >found
	on_the_day >sentences
	every '$1 == "S" { print $2, $4, $9 }' | awk -F '\t' '
	NR == FNR { near[$0]; next } ($1 FS $2) in near' sentences - |
	    sort >wanted
	same found wanted
}

try_json_duckdb() {
	furnish
	run node "$here/tools/duckdb.js"
	cut -f 1-3 out | sort >found
	every '$1 == "e" { print $2, $7, $8 }' | sed "s/	$bom/	/g" |
	    sort >wanted
	same found wanted
}

try_json_pandas() {
	furnish
	also 'open("read", "w", newline="\n", encoding="utf-8").write("".join(' \
	    '    "\t".join([str(x) for x in row]) + "\n" for row in' \
	    '    e[["id", "type", "value", "text"]].itertuples(index=False)))' \
	    'for doc in docs:' \
	    '    s = {s["n"]: s for s in doc["sentences"]}' \
	    '    for m in doc["entities"]:' \
	    '        h = s[m["sentence"]]' \
	    '        a = m["start_char"] - h["start_char"]' \
	    '        assert h["text"][a:a + len(m["text"])] == m["text"]'
	run "$(python_with pandas)"
	sort read >found
	every '$1 == "e" { print $2, $7, $8, $9 }' |
	    sed 's/^-	/None	/; s/	-	/	None	/' | sort >wanted
	same found wanted
}

### dateline(5) #############################################################

try_python() {
	furnish
	also 'for name in "day", "all":' \
	    '    out = open(name + ".read", "wb")' \
	    '    for *r, tags in records(name + ".rec"):' \
	    '        r = [b"-" if c is None else c for c in r]' \
	    '        r += [k + b"=" + v for k, v in reversed(tags.items())]' \
	    '        out.write(b"\t".join(r) + b"\n")' \
	    '    out.close()'
	run python3
	for name in day all; do
		# x is no tag, and of two of a key the first counts.
		sed 's/	x	y=z=/	x=	y=z=/; s/\(	country=AT\)	country=DE/\1/' \
		    $name.rec >wanted
		same $name.read wanted
	done
}

try_rlang() {
	furnish
	also 'absent <- is.na(r[3:8])' 'r[3:8][absent] <- "-"' \
	    'tags <- vapply(r$tags, paste, "", collapse = "\t")' \
	    'r <- c(r[1:9], list(tags))'
	write_r
	for locale in C C.UTF-8; do
		for name in day all; do
			sed "s/day\.rec/$name.rec/" recipe >it
			LC_ALL=$locale Rscript it >out 2>&1
			sed 's/	$//' read >found
			same found $name.rec
		done
	done
}
