create table applications (
  id uuid primary key default uuidv7(),
  number int generated always as identity unique,
  campaign_id uuid not null references campaigns,
  person_id uuid not null references people,
  status text not null default 'draft' check (status in ('draft', 'submitted', 'in_assessment', 'decided', 'withdrawn')),
  language text not null check (language in ('en', 'fr')),
  -- how the education requirement is met: by experience or by a diploma; both are equal
  education_path text not null default '' check (education_path in ('', 'experience', 'education')),
  signature text not null default '',
  -- what the person sent, as it was at that moment: never changed afterwards
  snapshot jsonb,
  snapshot_hash text not null default '',
  is_submitted_at_bell boolean not null default false,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  withdrawn_at timestamptz,
  unique (campaign_id, person_id),
  check ((status = 'draft') = (submitted_at is null)),
  check ((snapshot is null) = (submitted_at is null)),
  check ((snapshot_hash = '') = (submitted_at is null)),
  check ((status = 'withdrawn') = (withdrawn_at is not null))
);
create index on applications (person_id, started_at desc);
create index on applications (campaign_id, status, submitted_at desc, id);

create function refuse_new_snapshot() returns trigger language plpgsql as $$
begin
  -- only the words of a closed account go, all at once; the hash stays, to tell what was sealed apart
  if old.snapshot is not null and ((new.snapshot is distinct from old.snapshot and new.snapshot is distinct from '{}') or new.snapshot_hash is distinct from old.snapshot_hash or new.submitted_at is distinct from old.submitted_at) then
    raise exception 'what was submitted is never changed';
  end if;
  return new;
end $$;
create trigger snapshot_stays before update on applications for each row execute function refuse_new_snapshot();

-- The experiences by which the education requirement is met.
create table application_experiences (
  application_id uuid not null references applications on delete cascade,
  experience_id uuid not null references experiences on delete cascade,
  primary key (application_id, experience_id)
);
create index on application_experiences (experience_id);

-- The experiences that show a skill in this application. Without words of its own, the evidence of the profile serves.
create table application_skills (
  application_id uuid not null references applications on delete cascade,
  skill_id int not null references skills,
  experience_id uuid not null references experiences on delete cascade,
  explanation text not null default '',
  language text not null default 'en' check (language in ('en', 'fr')),
  primary key (application_id, skill_id, experience_id)
);
create index on application_skills (experience_id);

create table application_answers (
  application_id uuid not null references applications on delete cascade,
  question_id uuid not null references campaign_questions,
  answer text not null check (answer <> ''),
  language text not null check (language in ('en', 'fr')),
  primary key (application_id, question_id)
);
create index on application_answers (question_id);
