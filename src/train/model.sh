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
classes=1000
groups=96
rows=280000

for text in "$folder"/text/*.docs.tsv.gz; do
	gzip -dc "$text"
done | sentsplit | ./clusters $classes $groups $threads >"$work/clusters"

# add WEIGHT SET: a set, which counts so many percent; press is beside this.
add() {
	case $2 in
	press-*) at=gold ;;
	*) at=$folder/entities ;;
	esac
	gold=$at/$2.gold.tsv
	docs=$at/$2.docs.tsv
	sentences=$gold
	if [ -f "$docs" ]; then
		sentences=$work/$2
		sentsplit "$docs" >"$sentences"
	fi
	sets="$sets $1 $sentences $gold"
}

sets=
add 100 conll2003-train
add 110 en-worldwide-train
add 100 wikigold-test
add 125 crossner-politics-train
add 125 crossner-politics-dev
add 100 wnut17-train
add 40 btc-train
add 25 conll04-train
add 150 press-train
add 110 uner-ewt-train
add 50 grobid-ner-train
for topic in music literature science ai; do
	add 100 crossner-$topic-train
	add 100 crossner-$topic-dev
done
add 40 redocred-dev
add 40 redocred-test
add 60 gum-names-train
if [ "$held" != dev ]; then
	add 100 conll2003-dev
	add 100 en-worldwide-dev
	add 125 crossner-politics-test
	add 100 uner-ewt-dev
	add 100 wnut17-dev
	for topic in music literature science ai; do
		add 100 crossner-$topic-test
	done
fi
# shellcheck disable=SC2086
./entities "$work/clusters" $threads $rows "$work/model" "$work/part" $sets

# How sure second readings are, by press of today: by the documents of it that
# a part of the model has not learned from.
sentsplit gold/press-train.docs.tsv >"$work/press"
./calibrate "$work/model" "$work/part" 0 "$work/press" gold/press-train.gold.tsv
cp "$work/model" ../data/entities.model
