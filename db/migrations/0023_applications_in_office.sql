-- An application is held by the office of its campaign; the reference to both cannot disagree.
alter table campaigns add unique (id, office_id);
alter table applications add column office_id uuid;
update applications a set office_id = c.office_id from campaigns c where c.id = a.campaign_id;
alter table applications
  alter column office_id set not null,
  add foreign key (campaign_id, office_id) references campaigns (id, office_id);

-- What an office sorts and filters by is read from what was sent: it can never say otherwise, and goes with it.
alter table applications
  add column applicant_name text not null generated always as (coalesce(snapshot -> 'person' ->> 'name', '')) stored,
  add column applicant_order text not null generated always as (left(fold(coalesce(snapshot -> 'person' ->> 'name', '')), 200)) stored,
  add column applicant_words text not null generated always as (left(fold(coalesce(snapshot -> 'person' ->> 'name', '') || ' ' || coalesce(snapshot -> 'person' ->> 'contactEmail', '')), 500)) stored,
  add column applicant_city text not null generated always as (coalesce(snapshot -> 'person' ->> 'city', '')) stored,
  add column applicant_province text not null generated always as (coalesce(snapshot -> 'person' ->> 'province', '')) stored,
  add column applicant_citizenship text not null generated always as (coalesce(snapshot -> 'person' ->> 'citizenship', '')) stored,
  add column applicant_armed_forces text not null generated always as (coalesce(snapshot -> 'person' ->> 'armedForces', '')) stored,
  add column applicant_priority text not null generated always as (coalesce(snapshot -> 'person' ->> 'priorityEntitlement', '')) stored;

-- Long snapshots leave the row, so that a list reads short rows.
alter table applications set (toast_tuple_target = 256);

create extension if not exists pg_trgm;
-- One index for each order in which an office reads; what it filters and counts by comes along, so that counting reads no row.
create index applications_by_submission on applications (submitted_at, id) include (office_id, status, campaign_id) where status <> 'draft';
create index applications_by_name on applications (applicant_order, id) include (office_id, status, campaign_id) where status <> 'draft';
create index applications_by_status on applications (status, id) include (office_id, campaign_id) where status <> 'draft';
create index applications_by_place on applications (applicant_province, id) include (office_id, status, campaign_id) where status <> 'draft';
create index applications_of_office on applications (office_id) include (status, campaign_id) where status <> 'draft';
create index applications_by_words on applications using gin (applicant_words gin_trgm_ops) where status <> 'draft';

-- What an office writes to itself about an application. The person may read it in the copy of their data.
create table application_notes (
  id uuid primary key default uuidv7(),
  application_id uuid not null references applications on delete cascade,
  author_id uuid not null references people,
  body text not null check (body <> ''),
  language text not null check (language in ('en', 'fr')),
  at timestamptz not null
);
create index on application_notes (application_id, at);
create index on application_notes (author_id);

-- Somebody's own mark on an application they want to come back to.
create table application_bookmarks (
  application_id uuid not null references applications on delete cascade,
  person_id uuid not null references people on delete cascade,
  at timestamptz not null,
  primary key (application_id, person_id)
);
create index on application_bookmarks (person_id);

-- That an application was read: by whom, in which role and for which office as they were then. Rows are added and never changed; who leaves takes only the reference to themselves along.
create table application_openings (
  id uuid primary key default uuidv7(),
  application_id uuid not null references applications on delete cascade,
  viewer_id uuid references people on delete set null,
  role text not null check (role in ('talent', 'manager', 'recruiter', 'assessor', 'lead', 'administrator')),
  office_id uuid references offices,
  opened_at timestamptz not null
);
create index on application_openings (application_id, opened_at desc);
create index on application_openings (viewer_id);
