# What each program is made of: read by the Makefile.

CORE = src/core/arena.o src/core/calendar.o src/core/control.o \
	src/core/error.o src/core/hash.o src/core/input.o \
	src/core/options.o src/core/output.o src/core/progress.o \
	src/core/record.o src/core/stamp.o src/core/table.o
TEXT = src/text/abbreviations.o src/text/boundary.o \
	src/text/boundary_features.o src/text/boundary_rules.o \
	src/text/candidate.o src/text/dates.o src/text/escape.o \
	src/text/form.o src/text/lines.o src/text/scan.o \
	src/text/sentence.o src/text/speech.o src/text/stream.o \
	src/text/token.o src/text/utf8.o src/data/abbreviations.o \
	src/data/boundary_weights.o src/data/starters.o

SENTSPLIT = src/sentsplit.o
DATEFIND = src/datefind.o src/time/finder.o \
	src/time/value/anchor.o src/time/value/clock.o src/time/value/dates.o \
	src/time/value/duration.o src/time/value/holidays.o \
	src/time/value/moment.o \
	src/time/value/periods.o src/time/value/reading.o \
	src/time/value/relative.o src/time/value/spans.o \
	src/time/value/resolve.o \
	src/time/grammar/constraints.o src/time/grammar/constraints_amount.o \
	src/time/grammar/constraints_calendar.o \
	src/time/grammar/constraints_phrase.o src/time/grammar/direction.o \
	src/time/grammar/grammar.o src/time/grammar/rules.o \
	src/time/words/capitals.o src/time/words/digits.o \
	src/time/words/holiday_names.o src/time/words/lexicon.o \
	src/time/words/numerals.o \
	src/time/words/word.o src/time/words/words.o \
	src/data/time_feasts.o src/data/time_holidays.o \
	src/data/time_rules.o src/data/time_words.o src/data/time_zones.o
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
UNITS = tests/units/units.o tests/units/list.o
MARKUP = src/markup.o src/markup/ansi.o src/markup/html.o \
	src/markup/json.o src/markup/marks.o src/markup/reader.o

# What trains the model of enttag.
ENTITIES = src/train/entities.o src/train/gold.o src/train/pack.o \
	src/train/perceptron.o

TABLES = src/data/abbreviations.o src/data/accents.o \
	src/data/boundary_weights.o src/data/cues.o \
	src/data/entities.o src/data/honorifics.o src/data/institutions.o \
	src/data/known.o src/data/marks.o src/data/names.o \
	src/data/nations.o src/data/places.o src/data/seats.o \
	src/data/sites.o src/data/starters.o \
	src/data/time_feasts.o src/data/time_holidays.o \
	src/data/time_rules.o src/data/time_words.o src/data/time_zones.o \
	src/data/words.o tests/units/list.o

HEADERS = src/*/*.h src/*/*/*.h
