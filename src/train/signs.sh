#!/bin/sh
# Makes src/data/signs.tsv again: sh signs.sh FOLDER, where FOLDER has
# sentences/sent-{ewt,gum}-train.{docs,gold}.tsv (UD English EWT and GUM) and
# text/{reuters-21578,senate-press}.docs.tsv.gz, of which some documents are
# split by the rules alone.
set -eu
folder=${1:?usage: signs.sh FOLDER}
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

{
	gzip -dc "$folder/text/reuters-21578.docs.tsv.gz" |
	    awk 'NR % 9 == 0 && n++ < 1500'
	gzip -dc "$folder/text/senate-press.docs.tsv.gz" |
	    awk 'NR % 40 == 0 && n++ < 700'
} >"$work/news"
sets=$folder/sentences
./signs 1 "$sets/sent-ewt-train.docs.tsv" "$sets/sent-ewt-train.gold.tsv" \
    1 "$sets/sent-gum-train.docs.tsv" "$sets/sent-gum-train.gold.tsv" \
    0.3 "$work/news" - >"$work/signs.tsv"
cp "$work/signs.tsv" ../data/signs.tsv
