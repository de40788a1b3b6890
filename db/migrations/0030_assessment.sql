-- Somebody is named on a campaign to assess it; the bare role opens nothing.
alter table role_grants add column campaign_id uuid references campaigns on delete cascade;
alter table role_grants drop constraint role_grants_person_id_role_office_id_key;
alter table role_grants add unique nulls not distinct (person_id, role, office_id, campaign_id);
alter table role_grants add check (campaign_id is null or role = 'assessor');
create index on role_grants (campaign_id) where campaign_id is not null;

-- How a step of the plan is held, beside what it measures.
create table step_settings (
  step_id uuid primary key references assessment_steps on delete cascade,
  -- nobody sees another's result before their own is in; then one is agreed on
  is_independent boolean not null default false,
  -- one question across all people, in an order of chance, without names
  is_horizontal boolean not null default false,
  -- what was looked at for bias and barriers in this method, and what is done about it
  bias_review text not null default '',
  language text not null default 'en' check (language in ('en', 'fr')),
  reviewed_by uuid references people,
  reviewed_at timestamptz,
  check ((bias_review = '') = (reviewed_at is null))
);
create index on step_settings (reviewed_by);

-- When and where a step is held; it may be held several times.
create table sittings (
  id uuid primary key default uuidv7(),
  step_id uuid not null references assessment_steps on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null default '',
  created_by uuid not null references people,
  created_at timestamptz not null
);
create index on sittings (step_id, starts_at);
create index on sittings (created_by);

-- What an assessor found of one criterion in one step: a skill, a screening question, or (neither) the education requirement.
-- Rows are added and never changed, so that first values are kept; the last of its assessor counts.
create table assessment_results (
  id uuid primary key default uuidv7(),
  application_id uuid not null references applications on delete cascade,
  step_id uuid not null references assessment_steps,
  skill_id int references skills,
  question_id uuid references campaign_questions,
  assessor_id uuid not null references people,
  -- a consensus is recorded by one for all
  kind text not null check (kind in ('own', 'consensus')),
  result text not null check (result in ('demonstrated', 'hold', 'not-demonstrated')),
  reason text not null,
  note text not null default '',
  language text not null check (language in ('en', 'fr')),
  at timestamptz not null,
  check (skill_id is null or question_id is null)
);
create index on assessment_results (application_id, step_id, at);
create index on assessment_results (assessor_id);
create index on assessment_results (question_id) where question_id is not null;

create function refuse_other_result() returns trigger language plpgsql as $$
begin
  -- only the words go, when their person leaves
  if new.note = '' and (to_jsonb(new) - 'note') = (to_jsonb(old) - 'note') then return new; end if;
  raise exception 'a result is never changed, only followed by another';
end $$;
create trigger result_stays before update on assessment_results for each row execute function refuse_other_result();

-- Where an application stands in the plan, worked out from its results in the transaction that adds one.
create table assessments (
  application_id uuid primary key references applications on delete cascade,
  campaign_id uuid not null references campaigns,
  -- none once every step is passed
  step_id uuid references assessment_steps,
  standing text not null check (standing in ('to-assess', 'held', 'passed', 'failed')),
  -- step → its outcome
  outcomes jsonb not null default '{}',
  updated_at timestamptz not null,
  check ((step_id is null) = (standing = 'passed'))
);
create index on assessments (campaign_id, step_id, standing, application_id);

-- What somebody signed: qualified, not qualified (with the criterion), or removed (with the reason). Replaced by another, never changed.
create table decisions (
  id uuid primary key default uuidv7(),
  application_id uuid not null references applications on delete cascade,
  outcome text not null check (outcome in ('qualified', 'not-qualified', 'removed')),
  -- the criterion that was not met: a skill, a screening question, or (neither) the education requirement
  skill_id int references skills,
  question_id uuid references campaign_questions,
  reason text not null default '',
  note text not null default '',
  language text not null check (language in ('en', 'fr')),
  signed_by uuid not null references people,
  signature text not null check (signature <> ''),
  decided_at timestamptz not null,
  -- by when the person is to be told, and when they were
  tell_by timestamptz not null,
  told_at timestamptz,
  replaced_at timestamptz,
  check (skill_id is null or question_id is null),
  check ((outcome = 'removed') = (reason <> ''))
);
create unique index decisions_standing on decisions (application_id) where replaced_at is null;
create index on decisions (tell_by) where told_at is null and replaced_at is null;
create index on decisions (signed_by);
