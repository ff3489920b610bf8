# Items of ninjs 1 to 3, one or an array of them a file or a line, as D records
# whose text is HTML:
#
#	jq -r -f ninjs.jq FILE ... | sh html.sh -t | sentsplit -r
#
# The text is the first of body_html, body_xhtml, body_text and the bodies, the
# main one before others, that is not empty; some write guid for uri.

def plain: @html "<pre>\(.)</pre>";
def main_first:
    sort_by(if .role == "main" then 0 elif .role == null then 1 else 2 end);
def html:
    if (.contenttype // "html") | test("html|xml") then .value
    else .value | strings | plain end;

if type == "array" then .[] else . end |
[.body_html, .body_xhtml,
    (.body_text | strings | select(. != "") | plain),
    ([.bodies[]?] | main_first[] | html)] as $texts |
["D", .uri // .guid, .firstcreated // .versioncreated, 0, 0, 0, "-",
    .headline // ([.headlines[]?] | main_first[0].value),
    ($texts | map(strings | select(. != ""))[0]) + "\n"] | @tsv
