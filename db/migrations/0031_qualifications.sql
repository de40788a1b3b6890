-- What a decision “qualified” gives its person: a place in the pool of the campaign, and one row for each skill shown, at the level asked.
create table qualifications (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people,
  campaign_id uuid not null references campaigns,
  application_id uuid not null references applications,
  decision_id uuid not null references decisions,
  -- none for the place in the pool
  skill_id int references skills,
  level text check (level in ('beginner', 'intermediate', 'advanced', 'lead')),
  status text not null default 'available' check (status in ('available', 'suspended', 'expired', 'removed')),
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > issued_at),
  -- when somebody who is not available for now is so again, when they said it
  suspended_until timestamptz,
  removed_at timestamptz,
  removal_reason text not null default '' check (removal_reason in ('', 'replaced', 'withdrew', 'erased', 'by-mistake', 'not-genuine', 'other')),
  removal_note text not null default '',
  removal_language text not null default 'en' check (removal_language in ('en', 'fr')),
  -- the days before expiry of which the person was last reminded
  reminded int,
  -- the signed statement, and the key that signed it; none until it is signed, and none once its person has left
  statement jsonb,
  key_id text,
  -- its place in the public lists of what is revoked and suspended
  status_index int not null generated always as identity (minvalue 0 start with 0),
  check ((skill_id is null) = (level is null)),
  check (status = 'suspended' or suspended_until is null),
  check (status <> 'suspended' or skill_id is null),
  check ((status = 'removed') = (removed_at is not null)),
  check ((status = 'removed') = (removal_reason <> '')),
  check ((statement is null) = (key_id is null))
);
create unique index on qualifications (decision_id, skill_id) nulls not distinct;
create unique index on qualifications (status_index);
create index on qualifications (person_id, skill_id);
create index on qualifications (campaign_id);
create index on qualifications (application_id);
create index on qualifications (skill_id) where skill_id is not null;
create index on qualifications (expires_at) where status in ('available', 'suspended');
create index on qualifications (status, status_index) where status in ('suspended', 'removed');
create index on qualifications (id) where statement is null and status <> 'removed';

-- Every public key that ever signed, so that what it signed is still recognised once it signs no more.
create table signing_keys (
  id text primary key,
  public_key text not null unique,
  added_at timestamptz not null,
  -- what it signed is no longer believed: the key was lost to somebody
  distrusted_at timestamptz
);

-- A result that takes over what another campaign found says which qualification it rests on.
alter table assessment_results add column qualification_id uuid references qualifications;
alter table assessment_results add check ((reason = 'reused') = (qualification_id is not null));
create index on assessment_results (qualification_id) where qualification_id is not null;
