-- What a person says of themselves for employment equity: apart from the profile, sealed by a key that the database does not hold, and
-- bound to the person, so that a row moved to somebody else cannot be opened. What they chose it to be used for is sealed with it.
create table self_declarations (
  person_id uuid primary key references people on delete cascade,
  key_id text not null,
  sealed bytea not null,
  -- the words they agreed to
  wording_version int not null,
  wording_language text not null check (wording_language in ('en', 'fr')),
  given_at timestamptz not null
);
create index on self_declarations (key_id);
