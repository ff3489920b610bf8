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

CORE = src/core/arena.o src/core/calendar.o src/core/error.o \
	src/core/hash.o src/core/input.o src/core/options.o \
	src/core/output.o src/core/progress.o src/core/record.o \
	src/core/table.o
TEXT = src/text/abbreviations.o src/text/boundary.o src/text/lines.o \
	src/text/scan.o src/text/sentence.o src/text/signs.o \
	src/text/stream.o src/text/token.o src/text/utf8.o \
	src/data/abbreviations.o src/data/signs.o src/data/starters.o

SENTSPLIT = src/sentsplit.o
DATEFIND = src/datefind.o src/time/anchor.o src/time/clock.o \
	src/time/context.o src/time/dates.o src/time/digits.o \
	src/time/direction.o src/time/duration.o src/time/finder.o \
	src/time/forms.o src/time/grammar.o src/time/guards_amount.o \
	src/time/guards_calendar.o src/time/guards_phrase.o \
	src/time/lexicon.o src/time/moment.o src/time/numerals.o \
	src/time/periods.o src/time/reading.o src/time/resolve.o \
	src/time/words.o src/data/time_feasts.o \
	src/data/time_holidays.o src/data/time_words.o src/data/time_zones.o
ENTTAG = src/enttag.o src/entity/annotate.o src/entity/batch.o \
	src/entity/flow.o src/entity/key.o src/entity/listed.o \
	src/entity/names.o src/entity/persons.o src/entity/seat.o \
	src/entity/sites.o src/entity/tagger.o src/entity/where.o \
	src/data/accents.o src/data/entities.o src/data/honorifics.o \
	src/data/marks.o src/data/seats.o src/data/sites.o $(SCENE)
# What enttag shares with the programs that make its model.
SCENE = src/entity/clues.o src/entity/decode.o src/entity/document.o \
	src/entity/features.o src/entity/gazetteer.o src/entity/model.o \
	src/entity/scene.o \
	src/data/cues.o src/data/institutions.o src/data/known.o \
	src/data/names.o src/data/nations.o src/data/places.o \
	src/data/words.o
TALLY = src/tally.o src/tally/checksum.o src/tally/counts.o \
	src/tally/curation.o src/tally/documents.o src/tally/dups.o \
	src/tally/events.o src/tally/files.o src/tally/heads.o \
	src/tally/intake.o src/tally/ledger.o src/tally/line.o \
	src/tally/names.o src/tally/pairs.o src/tally/periods.o src/tally/radix.o \
	src/tally/rising.o src/tally/segment.o src/tally/sheet.o \
	src/tally/sorter.o src/tally/state.o src/tally/statistics.o \
	src/tally/stories.o src/tally/suspects.o src/tally/timeline.o \
	src/tally/top.o src/tally/why.o src/tally/window.o \
	src/data/accents.o
UNITS = tests/units/units.o
MARKUP = src/markup.o src/markup/ansi.o src/markup/html.o \
	src/markup/json.o src/markup/marks.o src/markup/reader.o

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
	src/entity/model.h
	$(COMPILE) -o $@ src/data/mktable.c

TABLES = src/data/abbreviations.o src/data/accents.o src/data/cues.o \
	src/data/entities.o src/data/honorifics.o src/data/institutions.o \
	src/data/known.o src/data/marks.o src/data/names.o \
	src/data/nations.o src/data/places.o src/data/seats.o \
	src/data/signs.o src/data/sites.o src/data/starters.o \
	src/data/time_feasts.o src/data/time_holidays.o \
	src/data/time_words.o src/data/time_zones.o src/data/words.o
$(TABLES): src/data/mktable

HEADERS = src/core/*.h src/entity/*.h src/markup/*.h src/tally/*.h \
	src/text/*.h src/time/*.h
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

src/train/clusters: src/train/clusters.o src/entity/features.o \
	src/data/cues.o src/data/names.o src/data/places.o \
	src/data/words.o $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ src/train/clusters.o \
	    src/entity/features.o src/data/cues.o src/data/names.o \
	    src/data/places.o src/data/words.o $(TEXT) $(CORE) -lpthread

ENTITIES = src/train/entities.o src/train/gold.o src/train/pack.o \
	src/train/perceptron.o
src/train/entities: $(ENTITIES) $(SCENE) src/data/entities.o $(TEXT) $(CORE)
	$(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) -o $@ $(ENTITIES) $(SCENE) \
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
	rm -f $(PROGRAMS) src/*.o src/*/*.o src/data/mktable \
	    src/data/*.table.c
	rm -f tests/units/units tests/units/tally tests/units/*.o \
	    src/train/clusters src/train/entities src/train/signs
	rm -rf dateline-$(VERSION) dateline-$(VERSION).tar.gz

.PHONY: all demo check check-long lint accuracy signs model tables bench install \
	uninstall dist clean
