create table profiles (
  person_id uuid primary key references people on delete cascade,
  contact_email text not null default '',
  phone text not null default '',
  pronouns text not null default '',
  city text not null default '',
  province text not null default '' check (province in ('', 'AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT')),
  headline text not null default '',
  headline_language text not null default 'en' check (headline_language in ('en', 'fr')),
  -- the working languages of positions looked for
  position_languages text[] not null default '{}' check (position_languages <@ array['en', 'fr', 'bilingual']),
  first_language text not null default '' check (first_language in ('', 'en', 'fr')),
  communication_language text not null default '' check (communication_language in ('', 'en', 'fr')),
  regions text[] not null default '{}' check (regions <@ array['national-capital', 'atlantic', 'quebec', 'ontario', 'prairie', 'british-columbia', 'north', 'telework']),
  arrangements text[] not null default '{}' check (arrangements <@ array['on-site', 'hybrid', 'remote']),
  visibility text not null default 'hidden' check (visibility in ('hidden', 'anonymous', 'named')),
  consented_at timestamptz,
  visible_until timestamptz,
  -- the short reference by which a person without name is called in a search
  reference text not null unique,
  updated_at timestamptz not null,
  check ((visibility = 'hidden') = (visible_until is null))
);

create table experiences (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  kind text not null check (kind in ('work', 'education', 'community', 'award', 'personal')),
  title text not null,
  organization text not null default '',
  place text not null default '',
  url text not null default '',
  -- months, as people remember them: YYYY-MM or YYYY
  start_month text not null default '' check (start_month ~ '^(\d{4}(-(0[1-9]|1[0-2]))?)?$'),
  end_month text not null default '' check (end_month ~ '^(\d{4}(-(0[1-9]|1[0-2]))?)?$'),
  is_current boolean not null default false,
  details text not null default '',
  language text not null default 'en' check (language in ('en', 'fr')),
  area text not null default '',
  credential text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (not (is_current and end_month <> ''))
);
create index on experiences (person_id);

-- A skill the person has: evidenced as soon as an experience is linked to it, claimed until then.
create table person_skills (
  person_id uuid not null references people on delete cascade,
  skill_id int not null references skills,
  level text not null default '' check (level in ('', 'beginner', 'intermediate', 'advanced', 'lead')),
  added_at timestamptz not null,
  primary key (person_id, skill_id)
);
create table experience_skills (
  experience_id uuid not null references experiences on delete cascade,
  skill_id int not null references skills,
  evidence text not null check (evidence <> ''),
  language text not null default 'en' check (language in ('en', 'fr')),
  added_at timestamptz not null,
  primary key (experience_id, skill_id)
);

-- An import as it was read, kept until the person decides, then removed by a job.
create table profile_imports (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  source text not null check (source in ('json-resume')),
  plan jsonb not null,
  created_at timestamptz not null,
  applied_at timestamptz
);
