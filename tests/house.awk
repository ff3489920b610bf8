# The layers of the source: reads the list of folders from top to bottom, one
# a line, then sources, each as SRC/FOLDER/FILE, and prints every include that
# points up or into another program's rooms, every circle of units (a .c file
# with its .h is one), and every folder that is not in the list. Prints
# "UNIT -> UNIT" for each arrow instead with -v graph=1.
# usage: awk -f house.awk [-v graph=1] LIST FILE ...

function folder_of(unit) {
	return unit ~ /\// ? substr(unit, 1, match(unit, /\/[^\/]*$/) - 1) : "."
}

# The top folder, which one program has for itself.
function house_of(folder) {
	sub(/\/.*/, "", folder)
	return folder
}

function fault(text) {
	print text
	faults++
}

# Whether units of the first folder may point at those of the second.
function may_see(from, to) {
	if (!(to in level) || level[to] < level[from])
		return 0
	return from == "." || from == "train" || from == "data" ||
	    to == "text" || to == "core" || house_of(from) == house_of(to)
}

# Goes on from a unit along its arrows, in its folder and others.
function visit(unit, path,    list, n, i) {
	state[unit] = 1
	n = split(arrows[unit], list, " ")
	for (i = 1; i <= n; i++) {
		if (state[list[i]] == 1)
			fault("circle: " substr(path, index(path " ",
			    list[i] " ")) " -> " list[i])
		else if (state[list[i]] == 0)
			visit(list[i], path " -> " list[i])
	}
	state[unit] = 2
}

NR == FNR {
	level[$1] = NR
	next
}

FNR == 1 {
	unit = FILENAME
	sub(/^.*src\//, "", unit)
	sub(/\.[ch]$/, "", unit)
	folder = folder_of(unit)
	if (!(unit in arrows)) {
		arrows[unit] = ""
		units[++count] = unit
	}
	if (!(folder in level))
		fault("not in the list: " folder "/")
}

/^[ \t]*#[ \t]*include/ {
	target = $0
	sub(/^[ \t]*#[ \t]*include[ \t]*/, "", target)
	if (target ~ /^<([a-z]+|sys\/[a-z]+)\.h>/)
		next			# of the system
	if (target !~ /^["<][a-z_0-9\/]+\.h[">]/) {
		fault("not a plain include: " unit ": " target)
		next
	}
	gsub(/^["<]|\.h.*$/, "", target)
	if (target == unit || seen[unit, target]++)
		next
	arrows[unit] = arrows[unit] " " target
	if (graph)
		print unit " -> " target
	else if (!may_see(folder, folder_of(target)))
		fault("upward: " unit " -> " target)
}

END {
	for (i = 1; !graph && i <= count; i++)
		if (state[units[i]] == 0)
			visit(units[i], units[i])
	exit faults > 0
}
