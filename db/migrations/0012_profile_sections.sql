alter table classifications add code text not null generated always as (group_code || '-' || lpad(level::text, 2, '0')) stored unique;

alter table profiles
  add citizenship text not null default '' check (citizenship in ('', 'citizen', 'permanent-resident', 'other')),
  add armed_forces text not null default '' check (armed_forces in ('', 'veteran', 'member', 'none')),
  add exam_language text not null default '' check (exam_language in ('', 'en', 'fr')),
  add interview_language text not null default '' check (interview_language in ('', 'en', 'fr')),
  -- the second official language: by test results, each with its day of expiry (an exemption, E, has none), or by the person's own estimate
  add second_language_basis text not null default '' check (second_language_basis in ('', 'tested', 'estimate')),
  add reading_level text not null default '' check (reading_level in ('', 'A', 'B', 'C', 'E')),
  add reading_until date,
  add writing_level text not null default '' check (writing_level in ('', 'A', 'B', 'C', 'E')),
  add writing_until date,
  add oral_level text not null default '' check (oral_level in ('', 'A', 'B', 'C', 'E')),
  add oral_until date,
  add durations text[] not null default '{}' check (durations <@ array['indeterminate', 'long-term', 'short-term']),
  add conditions text[] not null default '{}' check (conditions <@ array['travel', 'overtime-at-times', 'overtime-often', 'shifts', 'on-call', 'drivers-licence', 'lifting']),
  -- codes of classifications and keys of work streams; checked against the reference data when they are saved
  add classifications text[] not null default '{}',
  add work_streams text[] not null default '{}',
  add priority_entitlement text not null default '' check (priority_entitlement in ('', 'yes', 'no')),
  add priority_number text not null default '',
  add check (priority_number = '' or priority_entitlement = 'yes');

-- What a person needs to show what they can do; never why. Seen by nobody until the person shares it.
create table accommodation_cards (
  person_id uuid primary key references people on delete cascade,
  needs text[] not null default '{}' check (needs <@ array['extra-time', 'breaks', 'quiet-room', 'alternative-format', 'screen-reader', 'captions', 'sign-language', 'step-free', 'in-writing', 'other']),
  details text not null default '',
  language text not null default 'en' check (language in ('en', 'fr')),
  is_shared boolean not null default false,
  updated_at timestamptz not null
);

alter table experiences
  add department_number int references departments,
  add employment_type text not null default '' check (employment_type in ('', 'indeterminate', 'term', 'acting', 'casual', 'student', 'secondment')),
  add classification text not null default '',
  add check (kind = 'work' or (department_number is null and employment_type = '' and classification = ''));
