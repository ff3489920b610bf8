# What each program is made of, room by room: read by the Makefile.

CORE = src/core/arena.o src/core/calendar.o src/core/calls.o \
	src/core/control.o src/core/error.o src/core/hash.o src/core/held.o \
	src/core/input.o src/core/list.o src/core/options.o \
	src/core/output.o src/core/progress.o src/core/record.o \
	src/core/sandbox.o src/core/stamp.o src/core/system.o \
	src/core/table.o
TEXT = src/text/abbreviations.o src/text/boundary.o \
	src/text/boundary_features.o src/text/boundary_names.o \
	src/text/boundary_rules.o src/text/candidate.o src/text/dates.o \
	src/text/escape.o src/text/fold.o src/text/form.o src/text/labels.o \
	src/text/lines.o src/text/scan.o src/text/sentence.o \
	src/text/speech.o src/text/stream.o src/text/token.o \
	src/text/utf8.o \
	src/data/abbreviations.o src/data/boundary_weights.o \
	src/data/compositions.o src/data/starters.o

# How wide characters are, for those that write tables and lines to be read.
WIDTHS = src/text/width.o src/data/widths.o

SENTSPLIT = src/sentsplit.o

DATEFIND = src/datefind.o src/time/finder.o $(TIME_VALUE) $(TIME_GRAMMAR) \
	$(TIME_WORDS)
TIME_VALUE = src/time/value/anchor.o src/time/value/clock.o \
	src/time/value/dates.o src/time/value/duration.o \
	src/time/value/holidays.o src/time/value/moment.o \
	src/time/value/offset.o src/time/value/periods.o \
	src/time/value/reading.o src/time/value/relative.o \
	src/time/value/resolve.o src/time/value/spans.o \
	src/data/time_feasts.o
TIME_GRAMMAR = src/time/grammar/constraints.o \
	src/time/grammar/constraints_amount.o \
	src/time/grammar/constraints_calendar.o \
	src/time/grammar/constraints_clock.o \
	src/time/grammar/constraints_phrase.o \
	src/time/grammar/constraints_year.o src/time/grammar/day_ahead.o \
	src/time/grammar/direction.o src/time/grammar/direction_past.o \
	src/time/grammar/direction_possessive.o \
	src/time/grammar/direction_words.o \
	src/time/grammar/grammar.o src/data/time_grammar.o
TIME_WORDS = src/time/words/capitals.o src/time/words/choices.o \
	src/time/words/digits.o src/time/words/events.o \
	src/time/words/places.o src/time/words/zones.o src/data/time_daylight.o \
	src/data/time_places.o src/time/words/holiday_names.o \
	src/time/words/lexicon.o src/time/words/numerals.o \
	src/time/words/word.o src/time/words/words.o \
	src/data/time_events.o src/data/time_holidays.o src/data/time_zones.o

ENTTAG = src/enttag.o src/entity/annotate.o src/entity/batch.o \
	src/entity/flow.o $(ENTITY_PLACING) $(ENTITY_NAMING) \
	$(ENTITY_PERSONS) $(ENTITY_NAMES) src/entity/tagging/bounds.o \
	src/entity/tagging/hints.o src/entity/tagging/homonyms.o \
	src/entity/tagging/rules.o src/entity/tagging/tagger.o \
	src/entity/words/user_gazetteer.o src/data/entities.o \
	src/data/name_rules.o $(TAGGING)
ENTITY_PLACING = src/entity/placing/country.o src/entity/placing/locations.o \
	src/entity/placing/org_country.o src/entity/placing/organisations.o \
	src/entity/placing/place_gazetteer.o src/entity/placing/toponyms.o \
	src/entity/placing/unlisted.o src/entity/placing/votes.o \
	src/data/country_cues.o src/data/org_countries.o \
	src/data/place_gazetteer.o
ENTITY_NAMING = src/entity/naming/acronyms.o src/entity/naming/bodies.o \
	src/entity/naming/canonical.o src/entity/naming/places.o \
	src/entity/naming/short_forms.o src/data/place_names.o \
	src/data/ties.o
ENTITY_PERSONS = src/entity/persons/address.o src/entity/persons/couples.o \
	src/entity/persons/namesakes.o src/entity/persons/person_case.o \
	src/entity/persons/person_names.o src/entity/persons/persons.o \
	src/entity/persons/persons_learn.o src/data/eastern_names.o \
	src/data/first_names.o src/data/honorifics.o src/data/person_cues.o
ENTITY_NAMES = src/entity/names/key.o src/entity/names/letter_case.o \
	src/entity/names/names.o src/data/accents.o
# What enttag shares with the programs that make its model.
TAGGING = src/entity/tagging/context.o src/entity/tagging/decode.o \
	src/entity/tagging/features.o src/entity/tagging/history.o \
	src/entity/tagging/history_features.o src/entity/tagging/model.o \
	src/entity/tagging/style.o $(ENTITY_WORDS)
ENTITY_WORDS = src/entity/words/gazetteer.o src/entity/words/lexicon.o \
	src/entity/words/words.o \
	src/data/cues.o src/data/institutions.o src/data/names.o \
	src/data/nations.o src/data/orgs_misc.o src/data/places.o \
	src/data/words.o

TALLY = src/tally.o src/tally/command.o src/tally/guard.o \
	src/tally/notes.o src/tally/run.o src/tally/usage.o $(TALLY_REPORT) $(TALLY_STATE) $(TALLY_COUNTING) \
	$(TALLY_ROWS) src/data/accents.o
TALLY_REPORT = src/tally/report/dups.o src/tally/report/events.o \
	src/tally/report/graph.o src/tally/report/pairs.o \
	src/tally/report/request.o src/tally/report/rising.o \
	src/tally/report/statistics.o src/tally/report/suspects.o \
	src/tally/report/timeline.o src/tally/report/top.o \
	src/tally/report/why.o src/tally/report/writer.o $(WIDTHS)
TALLY_STATE = src/tally/state/checksum.o src/tally/state/drop.o \
	src/tally/state/files.o src/tally/state/folder.o \
	src/tally/state/ingest.o src/tally/state/merge.o \
	src/tally/state/pack.o src/tally/state/parts.o \
	src/tally/state/postings.o src/tally/state/segment.o \
	src/tally/state/state.o
TALLY_COUNTING = src/tally/counting/counts.o src/tally/counting/curation.o \
	src/tally/counting/documents.o src/tally/counting/duplicates.o \
	src/tally/counting/features.o src/tally/counting/fingerprint.o \
	src/tally/counting/folding.o src/tally/counting/links.o \
	src/tally/counting/names.o src/tally/counting/periods.o \
	src/tally/counting/seen.o src/tally/counting/window.o
TALLY_ROWS = src/tally/rows/aggregate.o src/tally/rows/buffer.o \
	src/tally/rows/heap.o src/tally/rows/overflow.o \
	src/tally/rows/radix.o src/tally/rows/row.o src/tally/rows/runs.o \
	src/tally/rows/sorter.o src/tally/rows/spool.o

MARKUP = src/markup.o src/markup/ansi.o src/markup/brat.o \
	src/markup/conll.o src/markup/csv.o src/markup/geojson.o \
	src/markup/html.o src/markup/json.o src/markup/spans.o \
	src/markup/timelinejs.o src/markup/timeml.o $(MARKUP_PAGE) \
	$(MARKUP_VALUE) $(MARKUP_DOCUMENT) $(MARKUP_WRITE)
MARKUP_PAGE = src/markup/page/dots.o src/markup/page/id.o \
	src/markup/page/index.o src/markup/page/kinds.o \
	src/markup/page/map.o src/markup/page/summary.o \
	src/markup/page/timeline.o src/markup/page/title.o \
	src/markup/page/when.o src/data/outline.o src/data/page.o
MARKUP_VALUE = src/markup/value/edtf.o src/markup/value/facts.o \
	src/markup/value/instant.o src/markup/value/timex.o \
	src/markup/value/tokens.o
MARKUP_DOCUMENT = src/markup/document/bounds.o \
	src/markup/document/flat.o src/markup/document/inline.o \
	src/markup/document/offsets.o src/markup/document/reader.o \
	src/markup/document/tags.o src/markup/document/text.o
MARKUP_WRITE = src/markup/write/buffer.o src/markup/write/csv_text.o \
	src/markup/write/escape.o src/markup/write/folder.o \
	src/markup/write/json_text.o src/markup/write/screen.o \
	src/markup/write/terminal.o $(WIDTHS)

UNMARK = src/unmark.o src/unmark/brat.o src/unmark/conll.o \
	src/unmark/json.o src/unmark/spacing.o src/unmark/timeml.o \
	$(UNMARK_SYNTAX) $(UNMARK_DOCUMENT)
UNMARK_SYNTAX = src/unmark/syntax/json_reader.o \
	src/unmark/syntax/xml_reader.o
UNMARK_DOCUMENT = src/unmark/document/builder.o \
	src/unmark/document/labels.o src/unmark/document/places.o \
	src/unmark/document/records.o src/unmark/document/runs.o \
	src/unmark/document/source.o \
	src/data/labels.o

UNITS = tests/units/units.o tests/units/counting.o tests/units/list.o \
	tests/units/secret.o tests/units/tagging.o tests/units/vector.o \
	tests/units/vector_plain.o src/entity/tagging/decode.o \
	src/entity/tagging/model.o src/data/entities.o $(TALLY_COUNTING) \
	$(TALLY_ROWS) src/data/accents.o

# What seals a forged segment of a state.
RESEAL = src/tally/state/checksum.o src/tally/counting/fingerprint.o

# Entry points for fuzzers, and what they stand on: see tests/fuzz/README.
FUZZ = text records cut apart lists state tally grammar tagger model \
	roundtrip markup_json markup_xml markup_table markup_show \
	unmark_conll unmark_brat unmark_timeml unmark_json
FUZZ_ENTRIES = tests/fuzz/text_fuzz.o tests/fuzz/records_fuzz.o \
	tests/fuzz/cut_fuzz.o tests/fuzz/apart_fuzz.o \
	tests/fuzz/lists_fuzz.o \
	tests/fuzz/state_fuzz.o tests/fuzz/tally_fuzz.o \
	tests/fuzz/grammar_fuzz.o tests/fuzz/tagger_fuzz.o \
	tests/fuzz/model_fuzz.o tests/fuzz/roundtrip_fuzz.o \
	tests/fuzz/markup_json_fuzz.o tests/fuzz/markup_xml_fuzz.o \
	tests/fuzz/markup_table_fuzz.o tests/fuzz/markup_show_fuzz.o \
	tests/fuzz/unmark_conll_fuzz.o tests/fuzz/unmark_brat_fuzz.o \
	tests/fuzz/unmark_timeml_fuzz.o tests/fuzz/unmark_json_fuzz.o
FUZZ_OBJECTS = tests/fuzz/harness.o tests/fuzz/oracle.o \
	tests/fuzz/oracle_syntax.o tests/fuzz/oracle_state.o \
	tests/fuzz/oracle_lists.o tests/fuzz/damage.o tests/fuzz/reseal.o
FUZZ_PROGRAMS = tests/fuzz/sentsplit.o tests/fuzz/enttag.o \
	tests/fuzz/datefind.o tests/fuzz/tally.o tests/fuzz/markup.o \
	tests/fuzz/unmark.o
FUZZ_WHOLE = tests/fuzz/whole.sh tests/fuzz/symbols
FUZZ_HEADERS = tests/fuzz/harness.h tests/fuzz/oracle.h tests/fuzz/damage.h

# What makes classes of words, and what trains the model of enttag with them.
CLUSTERS = src/train/clusters.o $(ENTITY_WORDS)
ENTITIES = src/train/entities.o src/train/gates.o src/train/gold.o \
	src/train/pack.o src/train/perceptron.o
CALIBRATE = src/train/calibrate.o src/train/gold.o src/train/pack.o \
	src/entity/tagging/bounds.o src/entity/tagging/hints.o \
	src/entity/tagging/homonyms.o src/entity/tagging/rules.o \
	src/entity/tagging/tagger.o src/data/honorifics.o \
	src/data/entities.o src/data/name_rules.o $(TAGGING)

TABLES = src/data/abbreviations.o src/data/accents.o \
	src/data/boundary_weights.o src/data/compositions.o \
	src/data/country_cues.o src/data/cues.o \
	src/data/eastern_names.o src/data/entities.o \
	src/data/first_names.o src/data/honorifics.o \
	src/data/institutions.o src/data/labels.o src/data/names.o \
	src/data/nations.o src/data/org_countries.o src/data/orgs_misc.o \
	src/data/outline.o src/data/page.o src/data/person_cues.o \
	src/data/place_gazetteer.o src/data/places.o src/data/starters.o \
	src/data/ties.o src/data/time_daylight.o src/data/time_events.o \
	src/data/time_feasts.o src/data/time_holidays.o src/data/time_places.o \
	src/data/time_zones.o src/data/widths.o src/data/words.o \
	tests/units/list.o

# What lays rules and words out as arrays of C, and of what, in order.
MKRULES = src/data/mkrules.c src/data/rows.c
NAME_TABLES = src/data/name_rules.tsv src/data/name_words.tsv
MKGRAMMAR = src/data/mkgrammar.c src/data/mklexicon.c src/data/rows.c
TIME_TABLES = src/data/time_rules.tsv src/data/time_words.tsv \
	src/data/time_zones.tsv src/data/time_holidays.tsv

# BSD make does not look into folders by itself.
HEADERS != echo src/*/*.h src/*/*/*.h
