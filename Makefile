# Dateline: see README. Works with GNU make and BSD make.
.POSIX:

VERSION = 0.1
PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man
DESTDIR =

CC = cc
CFLAGS = -O3
LDFLAGS =
STANDARD = -std=c99 -pedantic -D_POSIX_C_SOURCE=200809L
WARNINGS = -Wall -Wextra -Wshadow -Wconversion
COMPILE = $(CC) $(STANDARD) $(WARNINGS) -Isrc $(CFLAGS)

# Link statically where the system has a static libc; "make STATIC=" does not.
STATIC != echo 'int main(void) { return 0; }' | \
	$(CC) -static -x c -o /dev/null - 2>/dev/null && echo -static || :

PROGRAMS = bin/sentsplit bin/datefind bin/enttag bin/tally bin/markup
MANUALS = man/sentsplit.1 man/enttag.1 man/datefind.1 man/tally.1 \
	man/markup.1 man/dateline.5 man/dateline.7

### What each program is made of ############################################

include src/objects.mk

all: $(PROGRAMS)

bin/sentsplit: $(SENTSPLIT) $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $(SENTSPLIT) $(TEXT) $(CORE)

bin/datefind: $(DATEFIND) $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $(DATEFIND) $(TEXT) $(CORE)

bin/enttag: $(ENTTAG) $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $(ENTTAG) $(TEXT) $(CORE) \
	    -lpthread

bin/tally: $(TALLY) $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $(TALLY) $(TEXT) $(CORE) -lm

bin/markup: $(MARKUP) $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $(MARKUP) $(TEXT) $(CORE)

### How objects are made ######################################################

.SUFFIXES:
.SUFFIXES: .c .o .tsv .model

.c.o:
	$(COMPILE) -c -o $@ $<

# A table becomes an array of words in C, which is compiled and dropped.
.tsv.o:
	src/data/mktable $< >$*.table.c
	$(CC) -std=c99 -c -o $@ $*.table.c
	rm -f $*.table.c

.model.o:
	src/data/mktable $< >$*.table.c
	$(CC) -std=c99 -c -o $@ $*.table.c
	rm -f $*.table.c

src/data/mktable: src/data/mktable.c src/core/table.h src/core/slice.h \
	src/entity/tagging/model.h
	$(COMPILE) -o $@ src/data/mktable.c

$(TABLES): src/data/mktable

$(CORE) $(TEXT) $(SENTSPLIT) $(DATEFIND) $(ENTTAG) $(TALLY) $(MARKUP) \
	$(UNITS): $(HEADERS)

### Trying it out ############################################################

demo: all
	@sh tests/demo.sh

check: all tests/units/units tests/units/tally
	@sh tests/run.sh

check-long: all tests/units/units tests/units/tally
	@sh tests/long/run.sh

# tally that fails, or is killed, on demand: see tests/fuzz/faults.c.
FAULTS = -Wl,--wrap=read,--wrap=write,--wrap=close,--wrap=fsync \
	-Wl,--wrap=rename,--wrap=mkdir,--wrap=unlink,--wrap=rmdir

tests/units/tally: $(TALLY) $(TEXT) $(CORE) tests/fuzz/faults.c
	$(CC) $(STANDARD) $(CFLAGS) $(LDFLAGS) $(STATIC) $(FAULTS) -o $@ \
	    tests/fuzz/faults.c $(TALLY) $(TEXT) $(CORE) -lm

tests/units/units: $(UNITS) $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $(UNITS) $(TEXT) $(CORE)

lint:
	mandoc -Tlint -W warning $(MANUALS)

accuracy: all
	@sh tests/accuracy/accuracy.sh $(GOLD)

# The gazetteer made again from a folder of lexicon files.
tables:
	src/data/derive.sh $(LEXICON)

bench: all
	@sh tests/bench/bench.sh $(BENCH_TEXT)

# Learn the weights of sentence boundaries again from a folder of gold.
signs: src/train/signs
	sh src/train/signs.sh $(GOLD)

src/train/signs: src/train/signs.o $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ src/train/signs.o $(TEXT) \
	    $(CORE) -lm
src/train/signs.o: $(HEADERS)

# Learn the model of enttag again from a folder of gold (HELD=dev: without the
# development sets): see src/data/MODEL.
model: bin/sentsplit src/train/clusters src/train/entities
	sh src/train/model.sh $(GOLD) $(HELD)

src/train/clusters: $(CLUSTERS) $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $(CLUSTERS) $(TEXT) $(CORE) \
	    -lpthread

src/train/entities: $(ENTITIES) $(TAGGING) src/data/entities.o $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $(ENTITIES) $(TAGGING) \
	    src/data/entities.o $(TEXT) $(CORE) -lpthread
src/train/clusters.o $(ENTITIES): $(HEADERS) src/train/*.h

### Installing ###############################################################

install: all
	mkdir -p "$(DESTDIR)$(BINDIR)" "$(DESTDIR)$(MANDIR)/man1" \
	    "$(DESTDIR)$(MANDIR)/man5" "$(DESTDIR)$(MANDIR)/man7"
	cp $(PROGRAMS) "$(DESTDIR)$(BINDIR)"
	cp man/*.1 "$(DESTDIR)$(MANDIR)/man1"
	cp man/*.5 "$(DESTDIR)$(MANDIR)/man5"
	cp man/*.7 "$(DESTDIR)$(MANDIR)/man7"

uninstall:
	for file in $(PROGRAMS); do \
		rm -f "$(DESTDIR)$(BINDIR)/$${file##*/}"; \
	done
	for file in $(MANUALS); do \
		rm -f "$(DESTDIR)$(MANDIR)/man$${file##*.}/$${file##*/}"; \
	done

DISTRIBUTED = LICENSE Makefile NEWS README bin man src tests

dist:
	rm -rf dateline-$(VERSION)
	mkdir dateline-$(VERSION)
	git ls-files $(DISTRIBUTED) | tar -cf - -T - | \
	    tar -xf - -C dateline-$(VERSION)
	tar -cf - dateline-$(VERSION) | gzip -9 >dateline-$(VERSION).tar.gz
	rm -rf dateline-$(VERSION)

clean:
	rm -f $(PROGRAMS) src/*.o src/*/*.o src/*/*/*.o src/data/mktable \
	    src/data/*.table.c
	rm -f tests/units/units tests/units/tally tests/units/*.o \
	    src/train/clusters src/train/entities src/train/signs
	rm -rf dateline-$(VERSION) dateline-$(VERSION).tar.gz

.PHONY: all demo check check-long lint accuracy signs model tables bench install \
	uninstall dist clean
