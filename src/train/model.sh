#!/bin/sh
# Makes src/data/entities.model again: sh model.sh FOLDER [dev], where FOLDER
# has text/*.docs.tsv.gz and the sets named below in entities. With "dev" the
# development sets are held back, so that they tell how good it is.
set -eu
folder=${1:?usage: model.sh FOLDER [dev]}
held=${2:-}
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
PATH=$PWD/../../bin:$PATH
threads=2
classes=800
groups=64
rows=260000

for text in "$folder"/text/*.docs.tsv.gz; do
	gzip -dc "$text"
done | sentsplit | ./clusters $classes $groups $threads >"$work/clusters"

# add WEIGHT SET: a set, which counts so many percent.
add() {
	gold=$folder/entities/$2.gold.tsv
	docs=$folder/entities/$2.docs.tsv
	sentences=$gold
	if [ -f "$docs" ]; then
		sentences=$work/$2
		sentsplit "$docs" >"$sentences"
	fi
	sets="$sets $1 $sentences $gold"
}

sets=
add 100 conll2003-train
add 100 en-worldwide-train
add 100 wikigold-test
add 125 crossner-politics-train
add 125 crossner-politics-dev
add 100 wnut17-train
add 40 btc-train
add 25 conll04-train
if [ "$held" != dev ]; then
	add 100 conll2003-dev
	add 100 en-worldwide-dev
	add 125 crossner-politics-test
	add 100 uner-ewt-dev
	add 100 wnut17-dev
fi
# shellcheck disable=SC2086
./entities "$work/clusters" $threads $rows "$work/model" $sets
cp "$work/model" ../data/entities.model
