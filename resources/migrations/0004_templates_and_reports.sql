-- How a recipient wants values written: dates, class names, 是/否, relations, masking.
CREATE TABLE wording_profiles (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  wording TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
);

-- Which column of a recipient's template means what, remembered by the template's headers.
CREATE TABLE template_bindings (
  signature TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  bindings TEXT NOT NULL,
  wording_profile_id INTEGER REFERENCES wording_profiles (id),
  confirmed_at TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL
);

-- Workbooks and documents by which a school replaces the forms that ship with the programme; the latest one counts.
CREATE TABLE form_templates (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL,
  name TEXT NOT NULL,
  content BLOB NOT NULL,
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL,
  removed_at TEXT
);

-- A report as it was sent: its figures, and the rows behind each.
CREATE TABLE report_snapshots (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  recipient TEXT NOT NULL,
  note TEXT,
  question TEXT NOT NULL,
  as_of TEXT NOT NULL,
  summary TEXT NOT NULL,
  evidence BLOB NOT NULL,
  digest TEXT NOT NULL,
  at TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL,
  removed_at TEXT
);

-- What a school writes into the summary of a year beside its numbers.
CREATE TABLE annual_summaries (
  id INTEGER PRIMARY KEY,
  period TEXT NOT NULL UNIQUE,
  texts TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  updated_at TEXT NOT NULL,
  account_id INTEGER NOT NULL,
  account_name TEXT NOT NULL
);

CREATE INDEX form_templates_form ON form_templates (form, at);
