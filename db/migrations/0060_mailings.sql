-- What the office writes to the mailing list, in both languages, and to whom it left.
create table mailings (
  id uuid primary key default uuidv7(),
  office_id uuid not null references offices,
  topic text not null check (topic in ('campaigns', 'portal-news', 'community')),
  subject_en text not null default '',
  subject_fr text not null default '',
  body_en text not null default '',
  body_fr text not null default '',
  link_en text not null default '',
  link_fr text not null default '',
  status text not null default 'draft' check (status in ('draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled')),
  created_by uuid not null references people,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  released_by uuid references people,
  send_at timestamptz,
  began_at timestamptz,
  ended_at timestamptz,
  check ((status = 'draft') = (send_at is null)),
  check (status not in ('sending', 'paused', 'sent') or began_at is not null)
);
create index on mailings (office_id, created_at desc);

-- Whoever was on the list when a mailing began to leave. A row is no address: that stays with the subscriber, and goes when they do.
create table mailing_recipients (
  mailing_id uuid not null references mailings on delete cascade,
  subscriber_id uuid not null references subscribers on delete cascade,
  email_hash text not null,
  status text not null default 'waiting' check (status in ('waiting', 'sending', 'sent', 'left', 'undeliverable')),
  tries int not null default 0,
  at timestamptz,
  primary key (mailing_id, subscriber_id),
  -- no address twice, whatever happened to its subscription
  unique (mailing_id, email_hash)
);
create index mailing_recipients_open on mailing_recipients (mailing_id, tries, subscriber_id) where status in ('waiting', 'sending');
create index on mailing_recipients (subscriber_id);

-- An address that takes no mail any more is written to no more, until its person joins again.
alter table subscribers add column undeliverable_at timestamptz;
create index subscribers_reached on subscribers (id) where status = 'confirmed' and undeliverable_at is null;
