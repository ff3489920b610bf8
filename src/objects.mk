# What each program is made of: read by the Makefile.

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
	src/entity/flow.o src/entity/naming/canonical.o \
	src/entity/naming/country.o src/entity/naming/key.o \
	src/entity/naming/locations.o src/entity/naming/names.o \
	src/entity/naming/org_country.o src/entity/naming/organisations.o \
	src/entity/naming/persons.o src/entity/naming/place_gazetteer.o \
	src/entity/naming/short_forms.o src/entity/naming/toponyms.o \
	src/entity/naming/votes.o src/entity/tagging/tagger.o \
	src/entity/tagging/user_gazetteer.o src/data/accents.o \
	src/data/country_cues.o src/data/entities.o src/data/honorifics.o \
	src/data/org_countries.o src/data/place_gazetteer.o $(TAGGING)
# What enttag shares with the programs that make its model.
TAGGING = src/entity/tagging/context.o src/entity/tagging/decode.o \
	src/entity/tagging/features.o src/entity/tagging/gazetteer.o \
	src/entity/tagging/history.o src/entity/tagging/history_features.o \
	src/entity/tagging/model.o src/entity/tagging/style.o \
	src/entity/tagging/words.o src/data/cues.o src/data/institutions.o \
	src/data/names.o src/data/nations.o src/data/orgs_misc.o \
	src/data/places.o src/data/words.o
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

# What makes classes of words, and what trains the model of enttag with them.
CLUSTERS = src/train/clusters.o src/entity/tagging/words.o src/data/cues.o \
	src/data/names.o src/data/places.o src/data/words.o
ENTITIES = src/train/entities.o src/train/gold.o src/train/pack.o \
	src/train/perceptron.o

TABLES = src/data/abbreviations.o src/data/accents.o src/data/country_cues.o \
	src/data/cues.o src/data/entities.o src/data/honorifics.o \
	src/data/institutions.o src/data/names.o src/data/nations.o \
	src/data/org_countries.o src/data/orgs_misc.o \
	src/data/place_gazetteer.o src/data/places.o src/data/signs.o \
	src/data/starters.o src/data/time_feasts.o src/data/time_holidays.o \
	src/data/time_words.o src/data/time_zones.o src/data/words.o

HEADERS = src/*/*.h src/*/*/*.h
