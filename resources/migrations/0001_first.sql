-- The first shape of the ledger. tests/guards/schema.test.ts compares it with src/main/core/database/tables.ts.

CREATE TABLE students (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  name TEXT,
  gender TEXT,
  stage TEXT,
  entry_year INTEGER,
  class_no INTEGER,
  birth_date TEXT,
  id_number TEXT,
  student_number TEXT,
  ethnicity TEXT,
  phone TEXT,
  address TEXT,
  boarding TEXT,
  only_child INTEGER,
  left_behind TEXT,
  care_arrangement TEXT,
  migrant_child INTEGER,
  class_student_number TEXT,
  student_number_aux TEXT,
  id_type TEXT,
  former_name TEXT,
  birthplace TEXT,
  native_place TEXT,
  nationality TEXT,
  overseas_status TEXT,
  political_status TEXT,
  household_type TEXT,
  household_address TEXT,
  mailing_address TEXT,
  family_address TEXT,
  postcode TEXT,
  email TEXT,
  homepage TEXT,
  enrolment_date TEXT,
  enrolment_method TEXT,
  student_source TEXT,
  enrolment_status TEXT,
  preschool INTEGER,
  health TEXT,
  medical_history TEXT,
  blood_type TEXT,
  disability TEXT,
  disabled INTEGER,
  inclusive_education TEXT,
  needs_aid INTEGER,
  boarding_subsidy INTEGER,
  orphan INTEGER,
  martyr_family INTEGER,
  low_income INTEGER,
  registered_poverty INTEGER,
  commute_distance TEXT,
  commute_mode TEXT,
  school_bus INTEGER,
  government_place INTEGER,
  talent TEXT,
  id_validity TEXT,
  remark TEXT
);

-- Matching on import: by ID number, by 学籍号, by name and birth date.
CREATE INDEX students_id_number ON students (id_number);

CREATE INDEX students_student_number ON students (student_number);

CREATE INDEX students_name ON students (name, birth_date);

-- The class tree, matching by class, and the usual order: class by class, names by pinyin.
CREATE INDEX students_class ON students (stage DESC, entry_year DESC, class_no, name_key, deleted_at);

-- The recycle bin, which is small.
CREATE INDEX students_deleted ON students (deleted_at) WHERE deleted_at IS NOT NULL;

-- Names, pinyin, ID numbers and phones as words made in code (docs/decisions/0003-search-index.md); rowid = students.id.
CREATE VIRTUAL TABLE student_search USING fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = 'ascii'
);

CREATE TABLE family_members (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES students (id),
  position INTEGER NOT NULL,
  name TEXT,
  relation TEXT,
  relation_note TEXT,
  phone TEXT,
  is_guardian INTEGER,
  workplace TEXT,
  job TEXT,
  id_number TEXT,
  id_type TEXT,
  ethnicity TEXT,
  address TEXT,
  household_address TEXT
);

CREATE INDEX family_members_owner ON family_members (owner_id, position);

CREATE TABLE change_sets (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL,
  origin TEXT NOT NULL,
  label TEXT NOT NULL,
  undone_at TEXT,
  undoes INTEGER REFERENCES change_sets (id),
  import_id TEXT
);

-- The undo and redo stacks of an account.
CREATE INDEX change_sets_account ON change_sets (account_id, id);

CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  change_set_id INTEGER NOT NULL REFERENCES change_sets (id),
  register TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  action TEXT NOT NULL,
  before TEXT,
  after TEXT
);

CREATE INDEX changes_set ON changes (change_set_id);

-- The history of a record.
CREATE INDEX changes_record ON changes (register, record_id);

CREATE TABLE looks (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL,
  register TEXT NOT NULL,
  record_id INTEGER,
  field TEXT NOT NULL
);

CREATE INDEX looks_record ON looks (register, record_id);

CREATE TABLE imports (
  id TEXT PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL,
  file_name TEXT NOT NULL,
  register TEXT NOT NULL,
  summary TEXT NOT NULL,
  change_set_id INTEGER REFERENCES change_sets (id),
  undone_at TEXT
);

CREATE TABLE import_mappings (
  signature TEXT PRIMARY KEY NOT NULL,
  register TEXT NOT NULL,
  mapping TEXT NOT NULL,
  confirmed_at TEXT NOT NULL
);

CREATE TABLE class_aliases (
  alias TEXT PRIMARY KEY NOT NULL,
  stage TEXT NOT NULL,
  entry_year INTEGER NOT NULL,
  class_no INTEGER NOT NULL
);

CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);

CREATE TABLE preferences (
  account_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (account_id, key)
);

CREATE TABLE accounts (
  id INTEGER PRIMARY KEY,
  user_name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at TEXT NOT NULL
);
