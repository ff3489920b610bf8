#!/bin/sh
# Makes src/data/boundary_weights.tsv again: sh boundaries.sh FOLDER, where FOLDER has
# sentences/sent-{ewt,gum}-train.{docs,gold}.tsv (UD English EWT and GUM) and
# text/{reuters-21578,senate-press}.docs.tsv.gz, of which some documents are
# split by the rules alone.
set -eu
folder=${1:?usage: boundaries.sh FOLDER}
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
./boundaries 1 "$sets/sent-ewt-train.docs.tsv" "$sets/sent-ewt-train.gold.tsv" \
    1 "$sets/sent-gum-train.docs.tsv" "$sets/sent-gum-train.gold.tsv" \
    0.3 "$work/news" - >"$work/weights.tsv"
cp "$work/weights.tsv" ../data/boundary_weights.tsv
