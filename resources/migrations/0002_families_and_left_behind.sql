-- Registration forms, left-behind children with the history of their facts, and who teaches which class.

ALTER TABLE family_members ADD COLUMN birth_date TEXT;
ALTER TABLE family_members ADD COLUMN age REAL;
ALTER TABLE family_members ADD COLUMN age_year REAL;
ALTER TABLE family_members ADD COLUMN education TEXT;
ALTER TABLE family_members ADD COLUMN political_status TEXT;
ALTER TABLE family_members ADD COLUMN lives_with INTEGER;
ALTER TABLE family_members ADD COLUMN adult_key TEXT;

-- The families that share an adult, and adults that may be one.
CREATE INDEX family_members_adult ON family_members (adult_key) WHERE adult_key IS NOT NULL;
CREATE INDEX family_members_id_number ON family_members (id_number) WHERE id_number IS NOT NULL;
CREATE INDEX family_members_name ON family_members (name, phone);

ALTER TABLE accounts ADD COLUMN closed_at TEXT;

CREATE TABLE environment_forms (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  student_id INTEGER REFERENCES students (id),
  school_year INTEGER,
  form_state TEXT,
  filled_on TEXT,
  family_type TEXT,
  main_guardian TEXT,
  caretaker TEXT,
  guardianship_mode TEXT,
  economic_status TEXT,
  income_sources TEXT,
  housing TEXT,
  study_space INTEGER,
  books TEXT,
  family_atmosphere TEXT,
  parenting_style TEXT,
  parent_habits TEXT,
  expectations TEXT,
  difficulties TEXT,
  suggestions TEXT,
  routine TEXT,
  homework TEXT,
  chores TEXT,
  screen_time TEXT,
  reading TEXT,
  friends TEXT,
  locality TEXT,
  bad_places TEXT,
  bad_place_distance TEXT,
  hazards TEXT,
  commute_mode TEXT,
  commute_distance_km REAL,
  commute_minutes REAL,
  commute_dangers TEXT,
  escort TEXT,
  neighbourhood TEXT,
  village_contact TEXT,
  village_phone TEXT,
  outside_friends TEXT,
  teacher_opinion TEXT,
  office_opinion TEXT,
  harm_signs TEXT,
  remark TEXT
);

CREATE TABLE left_behind_children (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  student_id INTEGER REFERENCES students (id),
  household_registered INTEGER,
  registered_on TEXT,
  illness TEXT,
  schooling TEXT,
  income_sources TEXT,
  assistance TEXT,
  study_level TEXT,
  conduct_level TEXT,
  mind_level TEXT,
  village_contact TEXT,
  village_phone TEXT,
  remark TEXT
);

CREATE TABLE parent_states (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES left_behind_children (id),
  position INTEGER NOT NULL,
  parent TEXT,
  valid_from TEXT,
  alive INTEGER,
  away INTEGER,
  since TEXT,
  place TEXT,
  place_range TEXT,
  lives_with_child INTEGER,
  can_care INTEGER,
  cannot_care_reason TEXT,
  note TEXT
);

CREATE TABLE care_states (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES left_behind_children (id),
  position INTEGER NOT NULL,
  valid_from TEXT,
  guardian_name TEXT,
  guardian_relation TEXT,
  entrusted INTEGER,
  notice_given INTEGER,
  notice_date TEXT,
  guardianship_type TEXT,
  assessment TEXT,
  care_level TEXT,
  paired_teacher TEXT,
  paired_teacher_phone TEXT,
  measures TEXT,
  note TEXT
);

CREATE TABLE settled_warnings (
  id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES students (id),
  code TEXT NOT NULL,
  facts TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL
);

CREATE TABLE account_classes (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  stage TEXT NOT NULL,
  entry_year INTEGER NOT NULL,
  class_no INTEGER NOT NULL
);

-- A student has one form a school year and one record of its left-behind facts; what lies in the recycle bin does not count.
CREATE UNIQUE INDEX environment_forms_student ON environment_forms (student_id, school_year) WHERE deleted_at IS NULL;
CREATE INDEX environment_forms_year ON environment_forms (school_year, student_id);
CREATE UNIQUE INDEX left_behind_children_student ON left_behind_children (student_id) WHERE deleted_at IS NULL;

CREATE INDEX parent_states_owner ON parent_states (owner_id, position);
CREATE INDEX care_states_owner ON care_states (owner_id, position);

CREATE INDEX settled_warnings_student ON settled_warnings (student_id, code);
CREATE INDEX account_classes_account ON account_classes (account_id);
