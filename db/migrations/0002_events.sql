-- tx comes before seq: a transaction has its number before it takes a place in the log, which the sealing relies on.
create table events (
  tx xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  actor uuid,
  on_behalf_of uuid,
  verb text not null,
  subject_kind text not null,
  subject text not null,
  facts jsonb not null default '{}',
  why text
);
create index on events (subject_kind, subject, seq);
create index on events (verb, seq);

create table event_seals (
  last_seq bigint primary key,
  count int not null,
  hash text not null
);
create table event_seal_mark (
  only_one boolean primary key default true check (only_one),
  upto bigint not null,
  horizon text not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger events_append_only before update or delete or truncate on events for each statement execute function refuse_change();
create trigger event_seals_append_only before update or delete or truncate on event_seals for each statement execute function refuse_change();
revoke update, delete, truncate on events, event_seals from public;
