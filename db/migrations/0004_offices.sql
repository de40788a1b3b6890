create table departments (
  number int primary key,
  name_en text not null,
  name_fr text not null
);
create table offices (
  id uuid primary key default uuidv7(),
  key text not null unique,
  name_en text not null,
  name_fr text not null,
  email text not null,
  created_at timestamptz not null default now()
);
alter table role_grants add foreign key (office_id) references offices;

create table classifications (
  id int generated always as identity primary key,
  group_code text not null,
  level int not null,
  name_en text not null,
  name_fr text not null,
  unique (group_code, level)
);
create table work_streams (
  key text primary key,
  name_en text not null,
  name_fr text not null
);
