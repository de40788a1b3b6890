create function immutable_join(text[]) returns text language sql immutable parallel safe as
$$ select array_to_string($1, ' | ') $$;

create table skill_families (
  key text primary key,
  name_en text not null,
  name_fr text not null
);
create table skills (
  id int generated always as identity primary key,
  key text not null unique,
  category text not null check (category in ('technical', 'behavioural')),
  name_en text not null,
  name_fr text not null,
  description_en text not null,
  description_fr text not null,
  synonyms_en text[] not null default '{}',
  synonyms_fr text[] not null default '{}',
  retired_at timestamptz,
  -- every word by which a person may look for the skill, in both languages, folded: one search finds across languages
  folded text generated always as (
    fold(name_en || ' | ' || name_fr || ' | ' || immutable_join(synonyms_en) || ' | ' || immutable_join(synonyms_fr))
  ) stored
);
create table skill_family_members (
  skill_id int not null references skills on delete cascade,
  family_key text not null references skill_families on delete cascade,
  primary key (skill_id, family_key)
);
create index on skill_family_members (family_key);
