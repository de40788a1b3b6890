create table people (
  id uuid primary key default uuidv7(),
  issuer text not null,
  issuer_subject text not null,
  name text not null default '',
  email text not null,
  language text not null default 'en' check (language in ('en', 'fr')),
  work_email text,
  work_email_confirmed_at timestamptz,
  created_at timestamptz not null,
  unique (issuer, issuer_subject)
);
create unique index people_work_email on people (lower(work_email)) where work_email is not null;

create table role_grants (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  role text not null check (role in ('talent', 'manager', 'recruiter', 'assessor', 'lead', 'administrator')),
  office_id uuid,
  granted_at timestamptz not null,
  granted_by uuid references people on delete set null,
  check ((role in ('recruiter', 'lead')) = (office_id is not null)),
  unique nulls not distinct (person_id, role, office_id)
);

create table sessions (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  token_hash text not null unique,
  id_token text,
  device text not null default '',
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index on sessions (person_id);

create table sign_in_attempts (
  state text primary key,
  browser_hash text not null,
  code_verifier text not null,
  nonce text not null,
  return_to text not null,
  language text not null,
  expires_at timestamptz not null
);

create table work_email_codes (
  person_id uuid primary key references people on delete cascade,
  work_email text not null,
  code_hash text not null,
  tries_left int not null,
  expires_at timestamptz not null
);

create table accepted_mail_domains (
  domain text primary key check (domain = lower(domain))
);
insert into accepted_mail_domains values ('gc.ca'), ('canada.ca');
