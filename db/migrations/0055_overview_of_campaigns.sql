-- The overview of campaigns: derived from the event log and from nothing else, by a follower that keeps its place in it; bin/rebuild derives it anew.
create table overview_position (
  only_one boolean primary key default true check (only_one),
  -- every event up to this number is counted
  upto bigint not null,
  -- the moment of the last event that was
  at timestamptz,
  -- grows with every change of what is held, so that whoever keeps a reading knows whether it still stands
  version bigint not null default 0
);
insert into overview_position (upto) values (0);

create table overview_campaigns (
  id uuid primary key,
  office_id uuid not null references offices,
  status text not null check (status in ('draft', 'published', 'closed', 'archived')),
  begun_at timestamptz not null,
  published_at timestamptz,
  opens_at timestamptz,
  closes_at timestamptz,
  closed_at timestamptz,
  archived_at timestamptz,
  -- since when, once closed, nobody awaits a decision; nobody awaits to be told; nobody is left in the pool
  decided_at timestamptz,
  told_at timestamptz,
  ended_at timestamptz,
  applied int not null,
  screened int not null,
  decided int not null,
  qualified int not null,
  qualified_told int not null,
  available int not null,
  available_told int not null,
  held int not null,
  referred int not null,
  placed int not null,
  undecided int not null,
  untold int not null,
  -- decisions that were told, and those of them told after the day promised
  notices int not null,
  notices_late int not null,
  -- hour (since 1970) → how many decisions are to be told by it; how many places in the pool end in it
  dues jsonb not null,
  ends jsonb not null,
  -- whole days from the closing to the decision told → how many people
  waits jsonb not null,
  first_due_at timestamptz,
  last_end_at timestamptz
);
create index on overview_campaigns (office_id);

create table overview_applications (
  id uuid primary key,
  campaign_id uuid not null references overview_campaigns,
  person_id uuid,
  submitted_at timestamptz not null,
  is_withdrawn boolean not null,
  is_screened boolean not null,
  decision text,
  outcome text,
  due_hour int,
  is_told boolean not null,
  was_told boolean not null,
  place text,
  standing text not null check (standing in ('', 'available', 'suspended', 'expired', 'removed')),
  end_hour int,
  referrals int not null,
  placements int not null
);
create index on overview_applications (campaign_id);
create index on overview_applications (person_id);

-- Somebody put forward: for which of their applications, and whether a job came of it.
create table overview_referrals (
  id uuid primary key,
  applications uuid[] not null,
  is_placed boolean not null
);
create index on overview_referrals using gin (applications);

-- What happened to the applications of a campaign, for whoever looks behind its figures.
create index events_of_campaign on events ((facts ->> 'campaign'), seq) where facts ->> 'campaign' is not null;
