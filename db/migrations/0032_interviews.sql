-- A sitting may have places that people choose among; it may be cancelled, and then stays for those who were told of it.
alter table sittings
  add column capacity int check (capacity between 1 and 500),
  add column cancelled_at timestamptz,
  add unique (id, step_id);

-- Somebody is invited to a step, and chooses one of its sittings or says that none suits.
create table interview_invitations (
  id uuid primary key default uuidv7(),
  application_id uuid not null references applications on delete cascade,
  step_id uuid not null references assessment_steps,
  invited_by uuid not null references people,
  invited_at timestamptz not null,
  sitting_id uuid,
  chosen_at timestamptz,
  -- what the person says: why no sitting suits, and what changed about what they need
  none_suits text not null default '',
  none_suits_language text not null default 'en' check (none_suits_language in ('en', 'fr')),
  none_suits_at timestamptz,
  needs_changed text not null default '',
  needs_language text not null default 'en' check (needs_language in ('en', 'fr')),
  -- counts what a calendar was told (RFC 5545, SEQUENCE)
  sequence int not null default 0,
  reminded_at timestamptz,
  cancelled_at timestamptz,
  unique (application_id, step_id),
  foreign key (sitting_id, step_id) references sittings (id, step_id),
  check ((sitting_id is null) = (chosen_at is null)),
  check (sitting_id is null or (none_suits_at is null and cancelled_at is null))
);
create index on interview_invitations (sitting_id) where sitting_id is not null;
create index on interview_invitations (step_id);
create index on interview_invitations (invited_by);

-- A mail may carry an appointment for the calendar of whoever receives it.
alter table mails
  add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  add column calendar text,
  add check ((calendar_method is null) = (calendar is null));
