-- A filter and order of the campaign overview that somebody keeps under a name.
create table overview_views (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  name text not null check (name <> ''),
  query text not null,
  created_at timestamptz not null,
  unique (person_id, name)
);
