create table campaigns (
  id uuid primary key default uuidv7(),
  number int generated always as identity unique,
  office_id uuid not null references offices,
  status text not null default 'draft' check (status in ('draft', 'published', 'closed', 'archived')),
  title_en text not null default '',
  title_fr text not null default '',
  classification_id int references classifications,
  work_stream text references work_streams,
  process_number text not null default '',
  poster_url text not null default '',
  audience text not null default '' check (audience in ('', 'public', 'employees')),
  employment_length text not null default '' check (employment_length in ('', 'indeterminate', 'long-term', 'short-term')),
  language_requirement text not null default '' check (language_requirement in ('', 'en', 'fr', 'either', 'bilingual')),
  -- what a bilingual position asks of the second official language: reading, writing, oral (BBB, CBC)
  language_profile text not null default '' check (language_profile ~ '^([ABC]{3})?$'),
  security text not null default '' check (security in ('', 'reliability', 'secret', 'top-secret')),
  arrangements text[] not null default '{}' check (arrangements <@ array['on-site', 'hybrid', 'remote']),
  regions text[] not null default '{}' check (regions <@ array['national-capital', 'atlantic', 'quebec', 'ontario', 'prairie', 'british-columbia', 'north', 'telework']),
  impact_en text not null default '',
  impact_fr text not null default '',
  tasks_en text not null default '',
  tasks_fr text not null default '',
  expect_en text not null default '',
  expect_fr text not null default '',
  team_en text not null default '',
  team_fr text not null default '',
  education text not null default '' check (education in ('', 'none', 'secondary', 'two-years', 'degree')),
  equivalent_en text not null default '',
  equivalent_fr text not null default '',
  opens_at timestamptz,
  closes_at timestamptz,
  time_zone text not null default 'America/Toronto',
  -- whether a draft that is complete at the bell is submitted for its person: the same for everyone, said before
  submits_complete_drafts boolean not null default false,
  -- when that was done: once, at the closing moment; a campaign closed early rings no bell
  bell_rung_at timestamptz,
  -- the texts one side of which changed after the other: {"impact": "fr"} means that the French awaits review
  stale jsonb not null default '{}',
  -- warnings of the gate that somebody answered: {"tooManySkills": "why"}
  answered jsonb not null default '{}',
  copied_from uuid references campaigns on delete set null,
  created_by uuid not null references people,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz,
  closed_at timestamptz,
  archived_at timestamptz,
  tsv_en tsvector generated always as (to_tsvector('portal_en', title_en || ' ¶ ' || impact_en || ' ¶ ' || tasks_en || ' ¶ ' || expect_en || ' ¶ ' || team_en)) stored,
  tsv_fr tsvector generated always as (to_tsvector('portal_fr', title_fr || ' ¶ ' || impact_fr || ' ¶ ' || tasks_fr || ' ¶ ' || expect_fr || ' ¶ ' || team_fr)) stored,
  check (status = 'draft' or (title_en <> '' and title_fr <> '' and closes_at is not null and published_at is not null)),
  check ((status in ('closed', 'archived')) = (closed_at is not null)),
  check (opens_at is null or closes_at is null or opens_at < closes_at)
);
create index on campaigns (office_id, status);
create index on campaigns (status, closes_at);
create index on campaigns (closes_at) where submits_complete_drafts and bell_rung_at is null;
create index on campaigns using gin (tsv_en);
create index on campaigns using gin (tsv_fr);

create table campaign_skills (
  campaign_id uuid not null references campaigns on delete cascade,
  skill_id int not null references skills,
  need text not null check (need in ('essential', 'asset')),
  level text not null check (level in ('beginner', 'intermediate', 'advanced', 'lead')),
  position int not null,
  primary key (campaign_id, skill_id)
);

create table campaign_questions (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns on delete cascade,
  kind text not null check (kind in ('general', 'screening')),
  position int not null,
  question_en text not null default '',
  question_fr text not null default '',
  word_limit int not null default 200 check (word_limit between 20 and 1000),
  stale text not null default '' check (stale in ('', 'en', 'fr')),
  unique (campaign_id, kind, position) deferrable initially deferred
);

-- What recruiter and lead say to each other about a campaign; never public.
create table campaign_comments (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns on delete cascade,
  author_id uuid not null references people,
  body text not null check (body <> ''),
  language text not null check (language in ('en', 'fr')),
  at timestamptz not null
);
create index on campaign_comments (campaign_id, at);

-- Every change to a published campaign, with the reason that its page shows.
create table campaign_changes (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns on delete cascade,
  kind text not null check (kind in ('text', 'extended', 'closed-early')),
  reason_en text not null check (reason_en <> ''),
  reason_fr text not null check (reason_fr <> ''),
  closes_before timestamptz,
  closes_after timestamptz,
  at timestamptz not null,
  by uuid not null references people
);
create index on campaign_changes (campaign_id, at);
