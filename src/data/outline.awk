# The land of the world as rings of SVG, the rows of outline.tsv behind its
# head:
#
#	awk -f outline.awk land-110m.json >>outline.tsv
#
# The file is of the package world-atlas 2.0.2: land of Natural Earth in scale
# 1:110,000,000, as TopoJSON. Coordinates are those of markup/page/map.h.
#
# Rings are made simpler by taking away, time and again, the point that makes
# the smallest triangle with its neighbours, while that is below AREA.
# Source: M. Visvalingam, J. D. Whyatt, "Line generalisation by repeated
# elimination of points", 1993.
BEGIN {
	AREA = 3	# square units, of a triangle
	ISLAND = 5	# of the smallest ring
	EAST = 3	# units of a degree
	SOUTH = 4
	NORTH = 84
	ANTARCTIC = -60
}

{ json = json $0 }

END {
	read_scale()
	read_arcs()
	list = between(json, "\"MultiPolygon\",\"arcs\":[[[", "]]]")
	rings = split(list, ring, /\]+,\[+/)
	for (r = 1; r <= rings; r++)
		write_ring(ring[r])
}

# What stands in a text behind one string and before another.
function between(text, begin, end)
{
	text = substr(text, index(text, begin) + length(begin))
	return substr(text, 1, index(text, end) - 1)
}

function read_scale(	pair)
{
	split(between(json, "\"scale\":[", "]"), pair, ",")
	scale_x = pair[1]
	scale_y = pair[2]
	split(between(json, "\"translate\":[", "]"), pair, ",")
	west = pair[1]
	south = pair[2]
}

# Arcs are differences, from point to point.
function read_arcs(	list, arcs, arc, a, points, point, p, pair, x, y)
{
	list = between(json, "]}]}},\"arcs\":[[[", "]]]")
	arcs = split(list, arc, /\]\],\[\[/)
	for (a = 1; a <= arcs; a++) {
		points = split(arc[a], point, /\],\[/)
		x = y = 0
		for (p = 1; p <= points; p++) {
			split(point[p], pair, ",")
			x += pair[1]
			y += pair[2]
			arc_x[a, p] = x * scale_x + west
			arc_y[a, p] = y * scale_y + south
		}
		arc_points[a] = points
	}
}

# The points of a ring of arcs; a negative number is an arc from its end.
function gather(ring,	arcs, arc, a, i, p, n, step, k)
{
	arcs = split(ring, arc, ",")
	for (a = 1; a <= arcs; a++) {
		i = arc[a] < 0 ? -arc[a] : arc[a] + 1
		step = arc[a] < 0 ? -1 : 1
		p = step > 0 ? 1 : arc_points[i]
		# an arc ends where the next one begins
		for (k = 1; k < arc_points[i]; k++) {
			n++
			lat[n] = arc_y[i, p]
			X[n] = (arc_x[i, p] + 180) * EAST
			# across 180 degrees the ring goes on
			if (n > 1 && X[n] < X[n - 1] - 180 * EAST)
				X[n] += 360 * EAST
			else if (n > 1 && X[n] > X[n - 1] + 180 * EAST)
				X[n] -= 360 * EAST
			Y[n] = (NORTH - arc_y[i, p]) * SOUTH
			p += step
		}
	}
	return n
}

function triangle(a, b, c,	area)
{
	area = (X[b] - X[a]) * (Y[c] - Y[a]) - (X[c] - X[a]) * (Y[b] - Y[a])
	return (area < 0 ? -area : area) / 2
}

# Takes points out of a ring of n; returns how many are left.
function simplify(n,	i, best, least, area, before, behind)
{
	while (n > 3) {
		best = 0
		least = AREA
		for (i = 1; i <= n; i++) {
			before = i > 1 ? i - 1 : n
			behind = i < n ? i + 1 : 1
			area = triangle(before, i, behind)
			if (area < least) {
				least = area
				best = i
			}
		}
		if (best == 0)
			break
		for (i = best; i < n; i++) {
			X[i] = X[i + 1]
			Y[i] = Y[i + 1]
		}
		n--
	}
	return n
}

function ring_area(n,	i, next_one, area)
{
	for (i = 1; i <= n; i++) {
		next_one = i < n ? i + 1 : 1
		area += X[i] * Y[next_one] - X[next_one] * Y[i]
	}
	return (area < 0 ? -area : area) / 2
}

function rounded(x)
{
	return int(x + 1000.5) - 1000
}

# The step of a path: no space before a minus, or at the beginning.
function step_of(path, d)
{
	return path (path == "" || d < 0 ? "" : " ") d
}

# What is beyond an edge of the map is at the other one too.
function write_copies(x, y, path, from, to)
{
	printf "%d %d\t%s\n", x, y, path
	if (from < 0)
		printf "%d %d\t%s\n", x + 360 * EAST, y, path
	if (to > 360 * EAST)
		printf "%d %d\t%s\n", x - 360 * EAST, y, path
}

function write_ring(ring,	n, i, x, y, dx, dy, path, top, from, to)
{
	n = gather(ring)
	top = -90
	for (i = 1; i <= n; i++)
		top = lat[i] > top ? lat[i] : top
	if (top < ANTARCTIC || ring_area(n) < ISLAND)
		return
	n = simplify(n)
	x = rounded(X[1])
	y = rounded(Y[1])
	from = to = x
	for (i = 2; i <= n; i++) {
		dx = rounded(X[i]) - x
		dy = rounded(Y[i]) - y
		if (dx == 0 && dy == 0)
			continue
		path = step_of(step_of(path, dx), dy)
		x += dx
		y += dy
		from = x < from ? x : from
		to = x > to ? x : to
	}
	write_copies(rounded(X[1]), rounded(Y[1]), path, from, to)
}
