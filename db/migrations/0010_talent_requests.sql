-- What is not sent yet is a draft of the form (drafts), not a request.
create table talent_requests (
  id uuid primary key default uuidv7(),
  number int generated always as identity unique,
  owner_id uuid not null references people,
  office_id uuid not null references offices,
  status text not null check (status in ('submitted', 'in_progress', 'fulfilled', 'not_fulfilled', 'cancelled')),
  language text not null check (language in ('en', 'fr')),
  position_title text not null,
  department_number int references departments,
  team text not null default '',
  how_many int not null check (how_many between 1 and 500),
  classification_id int references classifications,
  language_requirement text not null default '' check (language_requirement in ('', 'en', 'fr', 'either', 'bilingual')),
  security text not null default '' check (security in ('', 'reliability', 'secret', 'top-secret')),
  start_month text not null default '' check (start_month ~ '^(\d{4}(-(0[1-9]|1[0-2]))?)?$'),
  reason text not null default '' check (reason in ('', 'vacancy', 'new-position', 'replacement', 'project', 'other')),
  details text not null default '',
  filter jsonb not null default '{}',
  matches_when_sent int not null default 0,
  recruiter_id uuid references people,
  -- who holds the next step, and by when
  next_step_by text not null check (next_step_by in ('office', 'manager', 'nobody')),
  next_due_at timestamptz,
  submitted_at timestamptz not null,
  taken_up_at timestamptz,
  concluded_at timestamptz,
  conclusion text not null default '',
  not_fulfilled_reason text not null default '' check (not_fulfilled_reason in ('', 'nobody-found', 'nobody-available', 'need-changed', 'filled-otherwise', 'other')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((next_step_by = 'nobody') = (next_due_at is null)),
  check ((next_step_by = 'nobody') = (status in ('fulfilled', 'not_fulfilled', 'cancelled'))),
  check ((not_fulfilled_reason <> '') = (status = 'not_fulfilled'))
);
create index on talent_requests (owner_id, created_at desc);
create index on talent_requests (office_id, status, next_due_at);

create table talent_request_messages (
  id uuid primary key default uuidv7(),
  request_id uuid not null references talent_requests on delete cascade,
  author_id uuid not null references people,
  from_office boolean not null,
  body text not null check (body <> ''),
  language text not null check (language in ('en', 'fr')),
  at timestamptz not null
);
create index on talent_request_messages (request_id, at);
