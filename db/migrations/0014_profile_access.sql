-- What a person opens of their profile to one viewer, for one request, until a moment. It is over when it has expired or was withdrawn.
create table profile_grants (
  id uuid primary key default uuidv7(),
  talent_id uuid not null references people on delete cascade,
  viewer_id uuid not null references people on delete cascade,
  request_id uuid not null references talent_requests on delete cascade,
  fields text[] not null check (fields <@ array['name', 'contact', 'timeline'] and cardinality(fields) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  -- why it ended before its time
  reason text not null default '' check (reason in ('', 'by-the-person', 'replaced', 'request-closed')),
  check (viewer_id <> talent_id),
  check (expires_at > created_at),
  check ((withdrawn_at is null) = (reason = ''))
);
create unique index profile_grants_one_open on profile_grants (talent_id, viewer_id, request_id) where withdrawn_at is null;
create index on profile_grants (viewer_id);
create index on profile_grants (request_id);

-- That a person's page was read: by whom, in which role and organization as they were then, for what, and how much was shown.
-- Rows are added and never changed; who leaves takes only the reference to themselves along.
create table profile_openings (
  id uuid primary key default uuidv7(),
  talent_id uuid not null references people on delete cascade,
  viewer_id uuid references people on delete set null,
  role text not null check (role in ('talent', 'manager', 'recruiter', 'assessor', 'lead', 'administrator')),
  office_id uuid references offices,
  -- of a manager: the department their request names, and where their work e-mail was confirmed
  department_number int references departments,
  mail_domain text not null default '',
  -- none when it was opened from a search
  request_id uuid references talent_requests on delete set null,
  visibility text not null check (visibility in ('anonymous', 'named')),
  grant_id uuid references profile_grants on delete set null,
  opened_at timestamptz not null
);
create index on profile_openings (talent_id, opened_at desc, id desc);
create index on profile_openings (viewer_id);
create index on profile_openings (request_id);
create index on profile_openings (grant_id);
