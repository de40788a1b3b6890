-- A person put forward for a request: asked first, then shown to the manager by a grant, until it is known what became of it.
create table referrals (
  id uuid primary key default uuidv7(),
  request_id uuid not null references talent_requests on delete cascade,
  talent_id uuid not null references people,
  status text not null check (status in (
    'asked', 'interested', 'not_now', 'not_interested', 'lapsed', 'referred', 'interview', 'selected', 'not_selected', 'placed', 'withdrawn', 'ended')),
  asked_by uuid not null references people,
  asked_at timestamptz not null,
  -- by when the person is asked to answer
  answer_by timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  -- what the person lets the manager see beside what a search shows
  fields text[] not null default '{}' check (fields <@ array['name', 'contact', 'timeline']),
  referred_by uuid references people,
  referred_at timestamptz,
  grant_id uuid references profile_grants on delete set null,
  not_selected_reason text not null default '' check (not_selected_reason in ('', 'other-chosen', 'skills', 'language', 'security', 'conditions', 'no-answer', 'need-changed', 'other')),
  -- what the person says became of it, when they were asked or said so unasked
  person_says text not null default '' check (person_says in ('', 'placed', 'not-placed')),
  person_said_at timestamptz,
  -- when the Office settled what the two sides told differently
  settled_at timestamptz,
  changed_at timestamptz not null,
  unique (request_id, talent_id),
  check ((referred_at is null) = (referred_by is null)),
  check (status not in ('referred', 'interview', 'selected', 'not_selected', 'placed') or referred_at is not null),
  check ((status = 'not_selected') = (not_selected_reason <> '')),
  check ((person_says = '') = (person_said_at is null))
);
create index on referrals (talent_id, referred_at);
create index on referrals (answer_by) where status = 'asked';
create index on referrals (asked_by);
create index on referrals (referred_by);
create index on referrals (grant_id);

-- The job that came of a referral.
create table placements (
  referral_id uuid primary key references referrals on delete cascade,
  kind text not null check (kind in ('indeterminate', 'term', 'assignment', 'acting', 'secondment', 'deployment', 'casual', 'student', 'contract')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  department_number int references departments,
  recorded_by uuid not null references people,
  recorded_at timestamptz not null
);
create index on placements (recorded_by);
create index on placements (department_number);

alter table profile_grants drop constraint profile_grants_reason_check;
alter table profile_grants add constraint profile_grants_reason_check check (reason in ('', 'by-the-person', 'replaced', 'request-closed', 'not-selected'));
