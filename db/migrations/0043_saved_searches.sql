-- A search that somebody keeps under a name, to come back to and to be told of changes. What was there at their last look is held as numbers made of
-- references: enough to say who is new or gone, nothing that names anybody.
create table saved_searches (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  name text not null check (name <> ''),
  query text not null,
  alert text not null default 'none' check (alert in ('none', 'daily', 'weekly')),
  is_paused boolean not null default false,
  -- what a link of a mail is known by
  token text not null unique,
  seen_at timestamptz not null,
  -- none where too many match to be followed one by one
  seen bigint[],
  seen_version bigint not null default 0,
  -- what the last mail told, so that nothing is told twice
  told text not null default '',
  alerted_at timestamptz,
  created_at timestamptz not null,
  unique (person_id, name)
);
create index on saved_searches (alert) where alert <> 'none' and not is_paused;

insert into retention_rules (key, position, applies, what_en, what_fr, why_en, why_fr, amount, unit, shortest, longest) values
  ('saved-searches', 95, 'by-clock',
   'Saved talent searches, since they were last looked at', 'Recherches de talents enregistrées, depuis la dernière consultation',
   'A search that nobody looks at any more serves nobody.', 'Une recherche que personne ne consulte plus ne sert à personne.',
   24, 'months', 6, 60);
