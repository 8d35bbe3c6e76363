-- Visits, meetings, the family school, activities and their evidence; entries of the to-do list that were put off.

CREATE TABLE home_visits (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  student_id INTEGER REFERENCES students (id),
  visit_date TEXT,
  start_time TEXT,
  end_time TEXT,
  method TEXT,
  category TEXT,
  teachers TEXT,
  parent_name TEXT,
  parent_relation TEXT,
  people_present TEXT,
  place TEXT,
  purpose TEXT,
  family_situation TEXT,
  school_performance TEXT,
  home_performance TEXT,
  content TEXT,
  parent_feedback TEXT,
  problems TEXT,
  agreement TEXT,
  measures TEXT,
  hazards TEXT,
  harm_signs TEXT,
  follow_up TEXT,
  follow_up_date TEXT,
  follow_up_state TEXT,
  follow_up_result TEXT,
  parent_signed INTEGER,
  remark TEXT
);

CREATE TABLE visited_siblings (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES home_visits (id),
  position INTEGER NOT NULL,
  student_id REAL,
  name TEXT
);

CREATE TABLE parent_meetings (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  title TEXT,
  kind TEXT,
  stage TEXT,
  entry_year INTEGER,
  class_no INTEGER,
  date TEXT,
  start_time TEXT,
  end_time TEXT,
  place TEXT,
  host TEXT,
  teachers TEXT,
  reported_expected REAL,
  reported_present REAL,
  absent_note TEXT,
  agenda TEXT,
  class_report TEXT,
  study_review TEXT,
  opinions TEXT,
  opinion_forms REAL,
  follow_up TEXT,
  event TEXT,
  remark TEXT
);

CREATE TABLE parent_meeting_attendance (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES parent_meetings (id),
  position INTEGER NOT NULL,
  student_id REAL,
  name TEXT,
  attendee TEXT,
  parent_name TEXT,
  phone TEXT,
  late INTEGER,
  absent_reason TEXT,
  make_up TEXT,
  make_up_date TEXT,
  make_up_note TEXT
);

CREATE TABLE parent_meeting_matters (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES parent_meetings (id),
  position INTEGER NOT NULL,
  matter TEXT,
  raised_by TEXT,
  answer TEXT,
  responsible TEXT,
  deadline TEXT,
  state TEXT,
  closed_on TEXT,
  result TEXT
);

CREATE TABLE committee_members (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  student_id INTEGER REFERENCES students (id),
  member_name TEXT,
  member_gender TEXT,
  relation TEXT,
  position TEXT,
  portfolio TEXT,
  workplace TEXT,
  member_phone TEXT,
  education TEXT,
  talents TEXT,
  political_status TEXT,
  level TEXT,
  session TEXT,
  term_from TEXT,
  term_to TEXT,
  ended_on TEXT,
  end_reason TEXT,
  remark TEXT
);

CREATE TABLE committee_meetings (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  title TEXT,
  date TEXT,
  start_time TEXT,
  end_time TEXT,
  place TEXT,
  level TEXT,
  stage TEXT,
  entry_year INTEGER,
  class_no INTEGER,
  session TEXT,
  host TEXT,
  recorder TEXT,
  reported_expected REAL,
  reported_present REAL,
  attendee_names TEXT,
  absent_note TEXT,
  guests TEXT,
  agenda TEXT,
  school_report TEXT,
  discussion TEXT,
  opinions TEXT,
  opinion_count REAL,
  school_answer TEXT,
  resolutions TEXT,
  remark TEXT
);

CREATE TABLE committee_attendees (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES committee_meetings (id),
  position INTEGER NOT NULL,
  member_id REAL,
  name TEXT,
  post TEXT,
  state TEXT,
  reason TEXT
);

CREATE TABLE committee_matters (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES committee_meetings (id),
  position INTEGER NOT NULL,
  matter TEXT,
  raised_by TEXT,
  answer TEXT,
  responsible TEXT,
  deadline TEXT,
  state TEXT,
  closed_on TEXT,
  result TEXT
);

CREATE TABLE trainings (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  issue TEXT,
  course TEXT,
  topic TEXT,
  date TEXT,
  start_time TEXT,
  end_time TEXT,
  place TEXT,
  form TEXT,
  lecturer TEXT,
  lecturer_unit TEXT,
  lecturer_kind TEXT,
  hours REAL,
  audience TEXT,
  stage TEXT,
  entry_year INTEGER,
  class_no INTEGER,
  reported_expected REAL,
  reported_present REAL,
  summary TEXT,
  handouts TEXT,
  handout_copies REAL,
  journal TEXT,
  journal_issue TEXT,
  printed REAL,
  feedback TEXT,
  event TEXT,
  remark TEXT
);

CREATE TABLE training_attendance (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES trainings (id),
  position INTEGER NOT NULL,
  student_id REAL,
  name TEXT,
  attendee TEXT,
  parent_name TEXT,
  phone TEXT,
  late INTEGER,
  absent_reason TEXT,
  make_up TEXT,
  make_up_date TEXT,
  make_up_note TEXT
);

CREATE TABLE teaching_evaluations (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  teacher TEXT,
  subject TEXT,
  stage TEXT,
  entry_year INTEGER,
  class_no INTEGER,
  date TEXT,
  method TEXT,
  issued REAL,
  returned REAL,
  valid REAL,
  very_satisfied REAL,
  satisfied REAL,
  basically_satisfied REAL,
  dissatisfied REAL,
  reported_rate REAL,
  ethics TEXT,
  teaching TEXT,
  homework TEXT,
  management TEXT,
  communication TEXT,
  points TEXT,
  opinions TEXT,
  handling TEXT,
  shown_to_teacher INTEGER,
  remark TEXT
);

CREATE TABLE open_days (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  theme TEXT,
  start_date TEXT,
  end_date TEXT,
  stage TEXT,
  entry_year INTEGER,
  class_no INTEGER,
  classes_open TEXT,
  lesson_count REAL,
  parents REAL,
  talks TEXT,
  forms_issued REAL,
  forms_returned REAL,
  opinions TEXT,
  handling TEXT,
  remark TEXT
);

CREATE TABLE open_day_lessons (
  id INTEGER PRIMARY KEY,
  owner_id INTEGER NOT NULL REFERENCES open_days (id),
  position INTEGER NOT NULL,
  date TEXT,
  period TEXT,
  class_name TEXT,
  subject TEXT,
  teacher TEXT,
  topic TEXT,
  parents REAL
);

CREATE TABLE legal_lectures (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  date TEXT,
  topic TEXT,
  form TEXT,
  lecturer TEXT,
  lecturer_unit TEXT,
  place TEXT,
  audience TEXT,
  stage TEXT,
  entry_year INTEGER,
  class_no INTEGER,
  people REAL,
  hours REAL,
  summary TEXT,
  remark TEXT
);

CREATE TABLE legal_vice_principals (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  person_name TEXT,
  person_gender TEXT,
  unit TEXT,
  duty TEXT,
  person_phone TEXT,
  term_from TEXT,
  term_to TEXT,
  remark TEXT
);

CREATE TABLE publicity (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  type TEXT,
  issue TEXT,
  date TEXT,
  theme TEXT,
  copies REAL,
  coverage TEXT,
  editor TEXT,
  stage TEXT,
  entry_year INTEGER,
  class_no INTEGER,
  remark TEXT
);

CREATE TABLE activities (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  title TEXT,
  category TEXT,
  date TEXT,
  end_date TEXT,
  place TEXT,
  organiser TEXT,
  responsible TEXT,
  stage TEXT,
  entry_year INTEGER,
  class_no INTEGER,
  participants TEXT,
  student_count REAL,
  parent_count REAL,
  course TEXT,
  effect TEXT,
  awards TEXT,
  briefing TEXT,
  remark TEXT
);

CREATE TABLE surroundings (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  other_columns TEXT,
  doubts TEXT,
  name_key TEXT,
  date TEXT,
  problem_kind TEXT,
  place TEXT,
  problem TEXT,
  inspectors TEXT,
  partners TEXT,
  measures TEXT,
  result TEXT,
  closed_count REAL,
  state TEXT,
  deadline TEXT,
  closed_on TEXT,
  responsible TEXT,
  remark TEXT
);

CREATE TABLE attachments (
  id INTEGER PRIMARY KEY,
  register TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  digest TEXT NOT NULL,
  file TEXT NOT NULL,
  stored_digest TEXT NOT NULL,
  thumbnail BLOB,
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL,
  removed_at TEXT,
  removed_by TEXT
);

CREATE TABLE attachment_steps (
  id INTEGER PRIMARY KEY,
  attachment_id INTEGER NOT NULL REFERENCES attachments (id),
  action TEXT NOT NULL,
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL
);

CREATE TABLE postponements (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL,
  entry TEXT NOT NULL,
  until TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
);

-- What is about a student, and what happened on a day.
CREATE INDEX home_visits_student ON home_visits (student_id, visit_date);
CREATE INDEX home_visits_date ON home_visits (visit_date);
CREATE INDEX committee_members_student ON committee_members (student_id);
CREATE INDEX parent_meetings_date ON parent_meetings (date);
CREATE INDEX trainings_date ON trainings (date);

CREATE INDEX visited_siblings_owner ON visited_siblings (owner_id, position);
CREATE INDEX visited_siblings_student ON visited_siblings (student_id);
CREATE INDEX committee_attendees_owner ON committee_attendees (owner_id, position);
CREATE INDEX committee_matters_owner ON committee_matters (owner_id, position);
CREATE INDEX parent_meeting_attendance_owner ON parent_meeting_attendance (owner_id, position);
CREATE INDEX parent_meeting_attendance_student ON parent_meeting_attendance (student_id);
CREATE INDEX parent_meeting_matters_owner ON parent_meeting_matters (owner_id, position);
CREATE INDEX training_attendance_owner ON training_attendance (owner_id, position);
CREATE INDEX training_attendance_student ON training_attendance (student_id);
CREATE INDEX open_day_lessons_owner ON open_day_lessons (owner_id, position);

CREATE INDEX attachments_record ON attachments (register, record_id);
CREATE INDEX postponements_entry ON postponements (account_id, entry);
