# Dateline: see README. Works with GNU make and BSD make.
.POSIX:

VERSION != sed -n '/DATELINE_VERSION/s/[^"]*"\(.*\)".*/\1/p' src/core/version.h
PREFIX = /usr/local
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man
DOCDIR = $(PREFIX)/share/doc/dateline
SHAREDIR = $(PREFIX)/share/dateline
DESTDIR =

CC = cc
# What the build itself runs is made with another compiler when CC is a cross
# compiler: make BUILD_CC=cc CC=aarch64-linux-gnu-gcc
BUILD_CC = $(CC)
CPPFLAGS =
CFLAGS = -O3
LDFLAGS =
STANDARD = -std=c99 -pedantic -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64
WARNINGS = -Wall -Wextra -Wshadow -Wconversion
COMPILE = $(STANDARD) $(WARNINGS) -Isrc

# Link statically where the system has a static libc; "make STATIC=" does not.
# What hardens a program is asked for as far as CC and its linker know it;
# "make STATIC=-static HARDEN= HARDENED=" does not.
PROBE = CC='$(CC)' CFLAGS='$(CFLAGS)' sh src/harden.sh
STATIC != $(PROBE) static
HARDEN != $(PROBE) compile
HARDENED != STATIC='$(STATIC)' $(PROBE) link
LINK = $(CC) $(CFLAGS) $(LDFLAGS) $(STATIC) $(HARDENED)

# The byte order of the machine that CC compiles for, where CC tells.
ORDER != echo __BYTE_ORDER__ | $(CC) $(CFLAGS) -E -x c - 2>/dev/null | tail -n 1

PROGRAMS = bin/sentsplit bin/datefind bin/enttag bin/tally bin/markup \
	bin/unmark
MANUALS = man/sentsplit.1 man/enttag.1 man/datefind.1 man/tally.1 \
	man/markup.1 man/unmark.1 man/dateline.5 man/dateline.7
# What makes text of what others write, and tables of records, for any awk and
# shell: see dateline(7).
SHARED = src/share/decode.sh src/share/documents.sh src/share/feed.sh \
	src/share/html.sh src/share/jsonfeed.jq src/share/lexisnexis.awk \
	src/share/news.sh src/share/news.xsl src/share/ninjs.jq \
	src/share/page.sh src/share/recipe.awk src/share/rect.awk \
	src/share/rtf.awk src/share/subtitles.awk src/share/utf8.awk \
	src/share/wet.awk
# What shares the work of many machines.
SCALE = src/share/scale/merge.sh src/share/scale/parallel.sh \
	src/share/scale/shard.sh src/share/scale/slurm.sh \
	src/share/scale/split.sh src/share/scale/tag.sh \
	src/share/scale/xargs.sh

### What each program is made of ############################################

include src/objects.mk

all: $(PROGRAMS)

bin/sentsplit: $(SENTSPLIT) $(TEXT) $(CORE)
	$(LINK) -o $@ $(SENTSPLIT) $(TEXT) $(CORE)

bin/datefind: $(DATEFIND) $(TEXT) $(CORE)
	$(LINK) -o $@ $(DATEFIND) $(TEXT) $(CORE)

bin/enttag: $(ENTTAG) $(TEXT) $(CORE)
	$(LINK) -o $@ $(ENTTAG) $(TEXT) $(CORE) -lpthread

bin/tally: $(TALLY) $(TEXT) $(CORE)
	$(LINK) -o $@ $(TALLY) $(TEXT) $(CORE) -lm

bin/markup: $(MARKUP) $(TEXT) $(CORE)
	$(LINK) -o $@ $(MARKUP) $(TEXT) $(CORE)

bin/unmark: $(UNMARK) $(TEXT) $(CORE)
	$(LINK) -o $@ $(UNMARK) $(TEXT) $(CORE)

### How objects are made ######################################################

.SUFFIXES:
.SUFFIXES: .c .o .tsv .model .css

.c.o:
	$(CC) $(COMPILE) $(HARDEN) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

# A table becomes an array of words in C, which is compiled and dropped.
.tsv.o .model.o .css.o:
	src/data/mktable $< $(ORDER) >$*.table.c
	$(CC) -std=c99 $(HARDEN) $(CFLAGS) -c -o $@ $*.table.c
	rm -f $*.table.c

src/data/mktable: src/data/mktable.c src/core/table.h src/core/slice.h
	$(BUILD_CC) $(COMPILE) -O2 -o $@ src/data/mktable.c

$(TABLES): src/data/mktable

# What the rules of times and of names are laid out by, as arrays of C.
src/data/mkgrammar: $(MKGRAMMAR) $(HEADERS)
	$(BUILD_CC) $(COMPILE) -O2 -o $@ $(MKGRAMMAR)
src/data/mkrules: $(MKRULES) $(HEADERS)
	$(BUILD_CC) $(COMPILE) -O2 -o $@ $(MKRULES)

src/data/time_grammar.o: src/data/mkgrammar $(TIME_TABLES)
	src/data/mkgrammar $(TIME_TABLES) >src/data/time_grammar.table.c
	$(CC) $(COMPILE) $(HARDEN) $(CFLAGS) -c -o $@ src/data/time_grammar.table.c
	rm -f src/data/time_grammar.table.c

src/data/name_rules.o: src/data/mkrules $(NAME_TABLES)
	src/data/mkrules $(NAME_TABLES) >src/data/name_rules.table.c
	$(CC) $(COMPILE) $(HARDEN) $(CFLAGS) -c -o $@ src/data/name_rules.table.c
	rm -f src/data/name_rules.table.c

$(CORE) $(TEXT) $(SENTSPLIT) $(DATEFIND) $(ENTTAG) $(TALLY) $(MARKUP) \
	$(UNMARK) $(UNITS): $(HEADERS)

### Trying it out ############################################################

demo: all
	@sh tests/demo.sh

check: all tests/units/units tests/units/tally tests/units/gazetteer \
	tests/units/reseal tests/units/models tests/units/replay \
	tests/bench/steps
	@CC='$(CC)' CFLAGS='$(CFLAGS)' sh tests/run.sh

check-long: all tests/units/units tests/units/tally tests/units/gazetteer
	@sh tests/long/run.sh

# tally that fails, or is killed, on demand: see tests/fuzz/faults.c.
FAULTS != sed -n 's/^__wrap_\([a-z0-9_]*\)(.*/-Wl,--wrap=\1/p' \
	tests/fuzz/faults.c 2>/dev/null || :

tests/units/tally: $(TALLY) $(TEXT) $(CORE) tests/fuzz/faults.c
	$(LINK) $(STANDARD) $(HARDEN) $(CPPFLAGS) $(FAULTS) -o $@ \
	    tests/fuzz/faults.c $(TALLY) $(TEXT) $(CORE) -lm -lpthread

# Seals a segment that was forged: see tests/fuzz/reseal.c.
tests/units/reseal: tests/fuzz/reseal.c $(RESEAL)
	$(LINK) $(COMPILE) $(HARDEN) $(CPPFLAGS) -o $@ tests/fuzz/reseal.c \
	    $(RESEAL)

tests/units/gazetteer: tests/units/gazetteer.o $(ENTITY_WORDS) $(TEXT) $(CORE)
	$(LINK) -o $@ tests/units/gazetteer.o $(ENTITY_WORDS) $(TEXT) $(CORE)

# Damaged models, which enttag takes or refuses: see tests/fuzz/models.c.
MODELS = $(ENTTAG:src/enttag.o=)

tests/units/models: tests/fuzz/models.c tests/fuzz/damage.o $(ENTTAG) $(TEXT) \
	$(CORE)
	$(LINK) $(COMPILE) $(HARDEN) $(CPPFLAGS) -o $@ tests/fuzz/models.c \
	    tests/fuzz/damage.o $(MODELS) $(TEXT) $(CORE) -lpthread

# Fuzzing: see tests/fuzz/README. Each program as an object, with another main
# and other functions of the system: see tests/fuzz/harness.h.
WHOLE = CC='$(CC)' OBJCOPY='$(OBJCOPY)' sh tests/fuzz/whole.sh
OBJCOPY = objcopy
AR = ar
MINUTES = 1
FUZZERS = $(FUZZ)

tests/fuzz/sentsplit.o: $(SENTSPLIT) $(TEXT) $(CORE) $(FUZZ_WHOLE)
	$(WHOLE) sentsplit $@ $(SENTSPLIT) $(TEXT) $(CORE)
tests/fuzz/enttag.o: $(ENTTAG) $(TEXT) $(CORE) $(FUZZ_WHOLE)
	$(WHOLE) enttag $@ $(ENTTAG) $(TEXT) $(CORE)
tests/fuzz/datefind.o: $(DATEFIND) $(TEXT) $(CORE) $(FUZZ_WHOLE)
	$(WHOLE) datefind $@ $(DATEFIND) $(TEXT) $(CORE)
tests/fuzz/tally.o: $(TALLY) $(TEXT) $(CORE) $(FUZZ_WHOLE)
	$(WHOLE) tally $@ $(TALLY) $(TEXT) $(CORE)
tests/fuzz/markup.o: $(MARKUP) $(TEXT) $(CORE) $(FUZZ_WHOLE)
	$(WHOLE) markup $@ $(MARKUP) $(TEXT) $(CORE)
tests/fuzz/unmark.o: $(UNMARK) $(TEXT) $(CORE) $(FUZZ_WHOLE)
	$(WHOLE) unmark $@ $(UNMARK) $(TEXT) $(CORE)
tests/fuzz/reseal.o: tests/fuzz/reseal.c $(HEADERS)
	$(CC) $(COMPILE) $(CPPFLAGS) $(CFLAGS) -Dmain=reseal_main -c -o $@ \
	    tests/fuzz/reseal.c

$(FUZZ_ENTRIES) $(FUZZ_COMMON): $(FUZZ_HEADERS) $(HEADERS)

$(FUZZ_ENTRIES) $(FUZZ_OBJECTS) tests/fuzz/replay.o: $(FUZZ_HEADERS) \
	$(HEADERS)

tests/fuzz/parts.a: $(FUZZ_OBJECTS) $(RESEAL) $(MODELS) $(TEXT) $(CORE)
	rm -f $@
	$(AR) -rc $@ $(FUZZ_OBJECTS) $(RESEAL) $(MODELS) $(TEXT) $(CORE)

# All entry points in one program, which is no fuzzer.
tests/units/replay: tests/fuzz/replay.o $(FUZZ_ENTRIES) $(FUZZ_PROGRAMS) \
	tests/fuzz/parts.a
	for entry in $(FUZZ_ENTRIES); do \
		name=$$(basename $$entry _fuzz.o) && $(OBJCOPY) \
		    --redefine-sym LLVMFuzzerTestOneInput=fuzz_$$name \
		    $$entry || exit 1; \
	done
	$(LINK) -o $@ tests/fuzz/replay.o $(FUZZ_ENTRIES) $(FUZZ_PROGRAMS) \
	    tests/fuzz/parts.a -lpthread -lm

# Each of them with a fuzzer: done by tests/fuzz/run.sh in a copy of the tree.
fuzzers: $(FUZZ_ENTRIES) $(FUZZ_PROGRAMS) tests/fuzz/parts.a
	for name in $(FUZZERS); do \
		$(CC) $(CFLAGS) $(LDFLAGS) -fsanitize=fuzzer -o bin/$$name \
		    tests/fuzz/$${name}_fuzz.o $(FUZZ_PROGRAMS) \
		    tests/fuzz/parts.a -lpthread -lm || exit 1; \
	done

fuzz:
	@sh tests/fuzz/run.sh $(MINUTES) $(FUZZERS)

tests/units/units: $(UNITS) $(TEXT) $(CORE)
	$(LINK) -o $@ $(UNITS) $(TEXT) $(CORE)
tests/units/gazetteer.o: $(HEADERS)
tests/units/units.o tests/units/counting.o tests/units/secret.o \
	tests/units/tagging.o tests/units/vector.o tests/units/vector_plain.o: \
	tests/units/units.h tests/units/tagging.h tests/units/vector.h \
	tests/units/vector.c

lint:
	mandoc -Tlint -W warning $(MANUALS)

accuracy: all
	@sh tests/accuracy/accuracy.sh $(GOLD)

# The gazetteer made again from a folder of lexicon files.
tables:
	src/data/derive.sh $(LEXICON)

bench: all
	@sh tests/bench/bench.sh $(BENCH_TEXT)

# What the check compares the instructions of each program with.
bench-counts: all tests/bench/steps
	sh tests/bench/instructions.sh tests/bench/steps \
	    >tests/bench/instructions.tsv

tests/bench/steps: tests/bench/steps.c
	$(CC) $(STANDARD) $(WARNINGS) -O2 -o $@ tests/bench/steps.c

# Learn the weights of sentence boundaries again from a folder of gold.
boundaries: src/train/boundaries
	sh src/train/boundaries.sh $(GOLD)

src/train/boundaries: src/train/boundaries.o $(TEXT) $(CORE)
	$(LINK) -o $@ src/train/boundaries.o $(TEXT) $(CORE) -lm
src/train/boundaries.o: $(HEADERS)

# Learn the model of enttag again from a folder of gold (HELD=dev: without the
# development sets): see src/data/MODEL.
model: bin/sentsplit src/train/clusters src/train/entities src/train/calibrate
	sh src/train/model.sh $(GOLD) $(HELD)

src/train/clusters: $(CLUSTERS) $(TEXT) $(CORE)
	$(LINK) -o $@ $(CLUSTERS) $(TEXT) $(CORE) -lpthread

src/train/entities: $(ENTITIES) $(TAGGING) src/data/entities.o $(TEXT) $(CORE)
	$(LINK) -o $@ $(ENTITIES) $(TAGGING) src/data/entities.o $(TEXT) \
	    $(CORE) -lpthread

src/train/calibrate: $(CALIBRATE) $(TEXT) $(CORE)
	$(LINK) -o $@ $(CALIBRATE) $(TEXT) $(CORE) -lpthread
src/train/clusters.o src/train/calibrate.o $(ENTITIES): $(HEADERS)

### Installing ###############################################################

install: all
	umask 022 && mkdir -p "$(DESTDIR)$(BINDIR)" "$(DESTDIR)$(DOCDIR)" \
	    "$(DESTDIR)$(SHAREDIR)/scale" "$(DESTDIR)$(MANDIR)/man1" \
	    "$(DESTDIR)$(MANDIR)/man5" "$(DESTDIR)$(MANDIR)/man7"
	install -m 755 $(PROGRAMS) "$(DESTDIR)$(BINDIR)"
	install -m 644 man/*.1 "$(DESTDIR)$(MANDIR)/man1"
	install -m 644 man/*.5 "$(DESTDIR)$(MANDIR)/man5"
	install -m 644 man/*.7 "$(DESTDIR)$(MANDIR)/man7"
	install -m 644 src/data/NOTICES "$(DESTDIR)$(DOCDIR)"
	install -m 644 $(SHARED) "$(DESTDIR)$(SHAREDIR)"
	install -m 755 $(SCALE) "$(DESTDIR)$(SHAREDIR)/scale"
	install -m 644 src/share/scale/scale.mk "$(DESTDIR)$(SHAREDIR)/scale"

uninstall:
	for file in $(PROGRAMS); do \
		rm -f "$(DESTDIR)$(BINDIR)/$${file##*/}"; \
	done
	for file in $(MANUALS); do \
		rm -f "$(DESTDIR)$(MANDIR)/man$${file##*.}/$${file##*/}"; \
	done
	rm -f "$(DESTDIR)$(DOCDIR)/NOTICES"
	for file in $(SHARED); do \
		rm -f "$(DESTDIR)$(SHAREDIR)/$${file##*/}"; \
	done
	for file in $(SCALE) scale.mk; do \
		rm -f "$(DESTDIR)$(SHAREDIR)/scale/$${file##*/}"; \
	done
	rmdir "$(DESTDIR)$(DOCDIR)" "$(DESTDIR)$(SHAREDIR)/scale" \
	    "$(DESTDIR)$(SHAREDIR)" 2>/dev/null || :

# What is committed, with the times of the commit: needs git and gzip.
dist:
	@git ls-files --error-unmatch Makefile >/dev/null 2>&1 || { \
		echo "make dist: needs git, and a working tree of it" >&2; \
		exit 1; \
	}
	git -c tar.umask=022 archive --prefix=dateline-$(VERSION)/ \
	    -o dateline-$(VERSION).tar HEAD
	gzip -n -9 -f dateline-$(VERSION).tar

clean:
	rm -f $(PROGRAMS) src/*.o src/*/*.o src/*/*/*.o src/data/mktable \
	    src/data/mkgrammar src/data/mkrules src/data/*.table.c \
	    tests/units/*.table.c tests/units/units tests/units/tally \
	    tests/units/gazetteer tests/units/reseal tests/units/models \
	    tests/units/replay tests/fuzz/*.a tests/units/*.o tests/fuzz/*.o \
	    tests/bench/steps \
	    src/train/clusters src/train/entities src/train/calibrate \
	    src/train/boundaries
	rm -f dateline-$(VERSION).tar.gz

.PHONY: all demo check check-long lint accuracy boundaries model tables bench \
	bench-counts fuzzers fuzz install uninstall dist clean
