-- A mail is written with the change it tells of and leaves once: its key is unique and sent_at is set when it has left.
create table mails (
  id uuid primary key default uuidv7(),
  key text not null unique,
  recipient text not null,
  language text not null check (language in ('en', 'fr')),
  subject text not null,
  body_text text not null,
  body_html text not null,
  headers jsonb not null default '{}',
  created_at timestamptz not null,
  sent_at timestamptz
);
create index on mails (created_at desc);
