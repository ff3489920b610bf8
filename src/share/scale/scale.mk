# make -k -j 8 -f scale.mk: what is not done, and the merge.
PARTS != cut -d ' ' -f 3 parts

total.done: $(PARTS:=.rec)
	./merge.sh
	touch $@

$(PARTS:=.rec):
	part=$@; ./shard.sh "$${part%.rec}"
