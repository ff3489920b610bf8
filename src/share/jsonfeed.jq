# The items of a JSON Feed as D records whose text is HTML:
#
#	jq -r -f jsonfeed.jq FILE ... | sh html.sh | sentsplit -r
#
# The text is the first of content_html, content_text and summary that is not
# empty.

def plain: strings | select(. != "") | @html "<pre>\(.)</pre>";

.items[] |
[.content_html, (.content_text, .summary | plain)] as $texts |
["D", .id // .url, .date_published // .date_modified, 0, 0, 0, "-", .title,
    ($texts | map(strings | select(. != ""))[0]) + "\n",
    (.url | values | "url=\(.)")] | @tsv
