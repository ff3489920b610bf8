#!/bin/sh
# igraph 0.10.2 (Debian 12, python3-igraph) reads an ampersand in an attribute
# of GraphML, the id of a node or of an edge and the name of a column, as the
# five characters &#38;: AT&T is AT&#38;T. In <data> it is right, and so are <
# and quotation marks in attributes. Nothing is said. The name of a column
# grows each time that a file is read and written.
# Expected: AT&T, and `R & D' before and after. Seen: what stands below.
# (igraph leaves references to libxml2's SAX2 interface, which hands out the
# ampersand of an attribute in this form where entities are not to be replaced.)
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq python3-igraph=0.10.2-1+b1 python3-texttable=1.6.7-1 >&2
for package in *.deb; do
	dpkg -x "$package" tree
done
cat >in.graphml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="k" for="node" attr.name="R &amp; D" attr.type="string"/>
<graph edgedefault="undirected">
<node id="AT&amp;T"><data key="k">AT&amp;T</data></node>
<node id="&lt;&quot;B&quot;&gt;"><data key="k">&lt;B&gt;</data></node>
<edge source="AT&amp;T" target="&lt;&quot;B&quot;&gt;"/>
</graph></graphml>
XML
cat >show.py <<'PY'
import sys, warnings
sys.path.insert(0, "tree/usr/lib/python3/dist-packages")
import xml.dom.minidom, igraph
assert igraph.__version__ == "0.10.2" and "tree/usr" in igraph.__file__
warnings.simplefilter("ignore")
tree = xml.dom.minidom.parse("in.graphml")
print("minidom", [n.getAttribute("id")
                  for n in tree.getElementsByTagName("node")])
graph = igraph.Graph.Read_GraphML("in.graphml")
print("igraph ", graph.vs["id"])
for again in range(3):
    print(dict((k, v) for k, v in graph.vs[0].attributes().items()
               if k != "id"))
    graph.write_graphml("out.graphml")
    graph = igraph.Graph.Read_GraphML("out.graphml")
PY
# The python3 of Debian 12 is the one that the package is built for.
/usr/bin/python3 show.py | tee seen
cmp seen - <<'SEEN'
minidom ['AT&T', '<"B">']
igraph  ['AT&#38;T', '<"B">']
{'R &#38; D': 'AT&T'}
{'R &#38;#38; D': 'AT&T'}
{'R &#38;#38;#38; D': 'AT&T'}
SEEN
