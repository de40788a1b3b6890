-- What a person is typing into a form, kept until the form is sent.
create table drafts (
  person_id uuid not null references people on delete cascade,
  form text not null,
  fields jsonb not null,
  version int not null,
  saved_at timestamptz not null,
  primary key (person_id, form)
);
