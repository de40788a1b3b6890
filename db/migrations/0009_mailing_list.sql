create table subscribers (
  id uuid primary key default uuidv7(),
  -- forgotten when the person leaves; the keyed hash stays, to find what they had agreed to if they ask
  email text,
  email_hash text not null,
  language text not null check (language in ('en', 'fr')),
  topics text[] not null check (topics <@ array['campaigns', 'portal-news', 'community'] and cardinality(topics) > 0),
  status text not null check (status in ('waiting', 'confirmed', 'removed')),
  token text not null unique,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  removed_at timestamptz,
  check ((status = 'removed') = (email is null))
);
create unique index subscribers_email on subscribers (lower(email)) where status <> 'removed';

-- What a person agreed to, word for word, when, and when they took it back.
create table consents (
  id uuid primary key default uuidv7(),
  subscriber_id uuid not null references subscribers on delete cascade,
  act text not null check (act in ('asked', 'confirmed', 'changed', 'removed')),
  wording text not null,
  wording_version int not null,
  language text not null,
  topics text[] not null,
  at timestamptz not null
);
create index on consents (subscriber_id, at);

-- Addresses that asked to be left alone, as keyed hashes: enough to keep the promise, not enough to read them.
create table suppressed_addresses (
  hash text primary key,
  at timestamptz not null
);
