-- The library of fieldref: read-only once built. Names are the field's own (see GLOSSARY.md).
-- application_id is "flrf"; user_version is the version of this schema.
PRAGMA application_id = 0x666c7266;
PRAGMA user_version = 1;

-- Facts about this build: content_date (newest checked_on), version (digest of the inputs), program.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The eight chapters of the Model International Mobility Convention (a model: binds no State).
CREATE TABLE chapter (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE family (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE person_group (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE topic (id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE situation (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL,
  question TEXT NOT NULL,             -- how the person would say it
  icon TEXT NOT NULL                  -- name of a bundled icon
) STRICT, WITHOUT ROWID;

-- Categories of person; overlay adds to whatever else the person is; derived = family members.
CREATE TABLE category (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL,
  chapter TEXT NOT NULL REFERENCES chapter(id), overlay INTEGER NOT NULL, derived INTEGER NOT NULL, note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Direct edges of the graph: category holds everything of includes, and so on down to "everyone".
CREATE TABLE category_includes (category TEXT NOT NULL REFERENCES category(id), includes TEXT NOT NULL REFERENCES category(id), PRIMARY KEY (category, includes)) STRICT, WITHOUT ROWID;
-- The closure of the graph: distance 0 is the category itself.
CREATE TABLE category_reach (category TEXT NOT NULL, reaches TEXT NOT NULL, distance INTEGER NOT NULL, PRIMARY KEY (category, reaches)) STRICT, WITHOUT ROWID;

CREATE TABLE instrument (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, short TEXT NOT NULL, kind TEXT NOT NULL,
  force TEXT NOT NULL CHECK (force IN ('binding','soft','model')),
  unit TEXT NOT NULL, adopted TEXT NOT NULL, in_force TEXT NOT NULL, in_force_note TEXT NOT NULL, applies_from TEXT NOT NULL,
  as_of TEXT NOT NULL, caution TEXT NOT NULL, depositary TEXT NOT NULL, supervised_by TEXT NOT NULL, complaint TEXT NOT NULL,
  open_to TEXT NOT NULL,
  binds_via TEXT NOT NULL,            -- the code whose participation rows say who is bound; '' = nobody recorded it
  except_states TEXT NOT NULL, unsure_states TEXT NOT NULL, also_states TEXT NOT NULL, -- JSON arrays, for EU acts
  text_checked INTEGER NOT NULL, verify TEXT NOT NULL, article_count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE instrument_alias (alias TEXT PRIMARY KEY, instrument TEXT NOT NULL REFERENCES instrument(id)) STRICT, WITHOUT ROWID;
CREATE TABLE article (instrument TEXT NOT NULL REFERENCES instrument(id), number TEXT NOT NULL, position INTEGER NOT NULL, subject TEXT NOT NULL, paragraphs INTEGER, PRIMARY KEY (instrument, number)) STRICT, WITHOUT ROWID;

-- States by ISO 3166 alpha-3; note is a warning the lens must show. Territories differ from their State.
CREATE TABLE state (code TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE territory (code TEXT PRIMARY KEY, state TEXT NOT NULL, note TEXT NOT NULL, confidence TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE participation (
  instrument TEXT NOT NULL, state TEXT NOT NULL REFERENCES state(code), status TEXT NOT NULL, date TEXT NOT NULL,
  as_at TEXT NOT NULL, confidence TEXT NOT NULL, source TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (instrument, state)
) STRICT, WITHOUT ROWID;
-- What the lens says "binds" for: computed at build, for filters.
CREATE TABLE binds (state TEXT NOT NULL, instrument TEXT NOT NULL REFERENCES instrument(id), PRIMARY KEY (state, instrument)) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  id TEXT PRIMARY KEY, position INTEGER NOT NULL, chapter TEXT NOT NULL REFERENCES chapter(id), family TEXT NOT NULL REFERENCES family(id),
  kind TEXT NOT NULL, checked_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE entry_category (entry TEXT NOT NULL REFERENCES entry(id), category TEXT NOT NULL REFERENCES category(id), PRIMARY KEY (entry, category)) STRICT, WITHOUT ROWID;
CREATE TABLE entry_group (entry TEXT NOT NULL REFERENCES entry(id), person_group TEXT NOT NULL REFERENCES person_group(id), PRIMARY KEY (entry, person_group)) STRICT, WITHOUT ROWID;
CREATE TABLE entry_topic (entry TEXT NOT NULL REFERENCES entry(id), topic TEXT NOT NULL REFERENCES topic(id), PRIMARY KEY (entry, topic)) STRICT, WITHOUT ROWID;
CREATE TABLE entry_situation (entry TEXT NOT NULL REFERENCES entry(id), situation TEXT NOT NULL REFERENCES situation(id), PRIMARY KEY (entry, situation)) STRICT, WITHOUT ROWID;
CREATE TABLE entry_related (entry TEXT NOT NULL REFERENCES entry(id), position INTEGER NOT NULL, related TEXT NOT NULL REFERENCES entry(id), PRIMARY KEY (entry, position)) STRICT, WITHOUT ROWID;
CREATE TABLE entry_udhr (entry TEXT NOT NULL REFERENCES entry(id), article INTEGER NOT NULL, PRIMARY KEY (entry, article)) STRICT, WITHOUT ROWID;
-- The words people type when they need the entry.
CREATE TABLE entry_asked_as (entry TEXT NOT NULL REFERENCES entry(id), language TEXT NOT NULL, position INTEGER NOT NULL, phrase TEXT NOT NULL, PRIMARY KEY (entry, language, position)) STRICT, WITHOUT ROWID;
CREATE TABLE citation (
  entry TEXT NOT NULL REFERENCES entry(id), position INTEGER NOT NULL, instrument TEXT NOT NULL REFERENCES instrument(id),
  provision TEXT NOT NULL, says TEXT NOT NULL, force TEXT NOT NULL, grade TEXT NOT NULL CHECK (grade IN ('V','P','M')),
  PRIMARY KEY (entry, position)
) STRICT, WITHOUT ROWID;
-- The articles a citation names, one row each ("28, 31-34" makes five), so that "article 31" finds it.
CREATE TABLE citation_article (instrument TEXT NOT NULL, article TEXT NOT NULL, paragraph TEXT NOT NULL, entry TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (instrument, article, paragraph, entry, position)) STRICT, WITHOUT ROWID;

CREATE TABLE statement (id TEXT PRIMARY KEY, position INTEGER NOT NULL, entry TEXT NOT NULL REFERENCES entry(id), instrument TEXT NOT NULL, provision TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sheet (id TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE sheet_statement (sheet TEXT NOT NULL REFERENCES sheet(id), position INTEGER NOT NULL, statement TEXT NOT NULL REFERENCES statement(id), PRIMARY KEY (sheet, position)) STRICT, WITHOUT ROWID;
CREATE TABLE sheet_situation (sheet TEXT NOT NULL REFERENCES sheet(id), situation TEXT NOT NULL REFERENCES situation(id), PRIMARY KEY (sheet, situation)) STRICT, WITHOUT ROWID;
-- The closest articles of the Universal Declaration, the closest first.
CREATE TABLE sheet_udhr (sheet TEXT NOT NULL REFERENCES sheet(id), position INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (sheet, position)) STRICT, WITHOUT ROWID;

CREATE TABLE glossary_term (id TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE glossary_synonym (term TEXT NOT NULL REFERENCES glossary_term(id), language TEXT NOT NULL, position INTEGER NOT NULL, synonym TEXT NOT NULL, PRIMARY KEY (term, language, position)) STRICT, WITHOUT ROWID;
CREATE TABLE glossary_entry (term TEXT NOT NULL REFERENCES glossary_term(id), position INTEGER NOT NULL, entry TEXT NOT NULL REFERENCES entry(id), PRIMARY KEY (term, position)) STRICT, WITHOUT ROWID;

-- Every translatable passage: English is state 'source'; other languages 'reviewed', 'draft' or 'stale'.
-- owner_kind: entry, statement, sheet, glossary, citation ("entry#position"), chapter, family, category, group, topic, situation, instrument.
-- section: entry: title, term, key-message, what-it-means, what-you-can-do, limits; statement: text, officer, card;
--   sheet: title, key-message, what-happens-next/N, you-can-show-this/N; glossary: term, meaning; citation: says; others: name, description, question, ...
CREATE TABLE passage (
  owner_kind TEXT NOT NULL, owner TEXT NOT NULL, section TEXT NOT NULL, language TEXT NOT NULL, words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('source','reviewed','draft','stale')),
  PRIMARY KEY (owner_kind, owner, section, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE language (
  tag TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, own_name TEXT NOT NULL, script TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('ltr','rtl')), region TEXT NOT NULL, fallbacks TEXT NOT NULL, -- fallbacks: JSON array of tags
  interface INTEGER NOT NULL, content INTEGER NOT NULL, udhr TEXT NOT NULL, -- udhr: code of the variant to use, '' = none
  point TEXT NOT NULL                 -- "I speak ..." in the language itself
) STRICT, WITHOUT ROWID;
CREATE TABLE variant (
  code TEXT PRIMARY KEY, language TEXT NOT NULL, script TEXT NOT NULL, direction TEXT NOT NULL, name TEXT NOT NULL,
  stage INTEGER NOT NULL, title TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- The Universal Declaration: number 0 is the preamble.
CREATE TABLE declaration (variant TEXT NOT NULL REFERENCES variant(code), number INTEGER NOT NULL, title TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (variant, number)) STRICT;
