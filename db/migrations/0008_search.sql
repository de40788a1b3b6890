create table search_terms (
  term int generated always as identity primary key,
  facet text not null,
  value text not null,
  unique (facet, value)
);
insert into search_terms (facet, value) values
  ('language', 'en'), ('language', 'fr'), ('language', 'bilingual'),
  ('region', 'national-capital'), ('region', 'atlantic'), ('region', 'quebec'), ('region', 'ontario'), ('region', 'prairie'), ('region', 'british-columbia'), ('region', 'north'), ('region', 'telework'),
  ('arrangement', 'on-site'), ('arrangement', 'hybrid'), ('arrangement', 'remote');

-- One row for each person who chose to be found: the truth of every search, which also asks that visible_until lie ahead.
create table search_document (
  ordinal int generated always as identity primary key,
  talent_id uuid not null unique,
  terms int[] not null,
  evidenced int[] not null,
  claimed int[] not null,
  skills int[] not null,
  tsv_en tsvector not null,
  tsv_fr tsvector not null,
  visible_until timestamptz not null,
  version bigint not null
);
create index on search_document using gin (terms);
create index on search_document using gin (skills);
create index on search_document using gin (evidenced);
create index on search_document using gin (tsv_en);
create index on search_document using gin (tsv_fr);
create sequence search_version;

-- The definition of the row. A person who is hidden has none. What a search may match is what it may show: the words of a person without
-- name are their headline and their evidence alone, so that no search can tell of them what no page shows.
create function search_row(talent uuid) returns table (
  terms int[], evidenced int[], claimed int[], skills int[], tsv_en tsvector, tsv_fr tsvector, visible_until timestamptz
) language sql stable as $$
  with profile as (
    select * from profiles where person_id = talent and visibility <> 'hidden'
  ), facts as (
    select 'language' as facet, unnest(position_languages) as value from profile
    union all select 'region', unnest(regions) from profile
    union all select 'arrangement', unnest(arrangements) from profile
  ), proven as (
    select distinct link.skill_id from experience_skills link join experiences e on e.id = link.experience_id where e.person_id = talent
  ), held as (
    select skill_id from person_skills where person_id = talent union select skill_id from proven
  ), words as (
    select headline as text from profile
    union all select concat_ws(' ', title, organization, area, credential, details) from experiences, profile where experiences.person_id = talent and visibility = 'named'
    union all select link.evidence from experience_skills link join experiences e on e.id = link.experience_id where e.person_id = talent
  )
  select
    coalesce((select array_agg(t.term order by t.term) from facts f join search_terms t using (facet, value)), '{}'),
    coalesce((select array_agg(skill_id order by skill_id) from proven), '{}'),
    coalesce((select array_agg(skill_id order by skill_id) from held where skill_id not in (select skill_id from proven)), '{}'),
    coalesce((select array_agg(skill_id order by skill_id) from held), '{}'),
    to_tsvector('portal_en', coalesce((select string_agg(text, ' ¶ ') from words), '')),
    to_tsvector('portal_fr', coalesce((select string_agg(text, ' ¶ ') from words), '')),
    profile.visible_until
  from profile
$$;

create function project_talent(talent uuid) returns void language plpgsql as $$
begin
  insert into search_document (talent_id, terms, evidenced, claimed, skills, tsv_en, tsv_fr, visible_until, version)
  select talent, row.terms, row.evidenced, row.claimed, row.skills, row.tsv_en, row.tsv_fr, row.visible_until, nextval('search_version') from search_row(talent) row
  on conflict (talent_id) do update set
    terms = excluded.terms, evidenced = excluded.evidenced, claimed = excluded.claimed, skills = excluded.skills,
    tsv_en = excluded.tsv_en, tsv_fr = excluded.tsv_fr, visible_until = excluded.visible_until, version = excluded.version;
  if not found then
    delete from search_document where talent_id = talent;
  end if;
end $$;

-- Deferred to the commit and done once per talent, so that no code path can forget it and none pays for it twice.
create function project_changed_talent() returns trigger language plpgsql as $$
declare
  changed jsonb := to_jsonb(coalesce(new, old));
  talent uuid := coalesce(changed ->> 'person_id', (select person_id::text from experiences where id = (changed ->> 'experience_id')::uuid));
  done text := coalesce(current_setting('portal.projected', true), '');
  mark text;
begin
  if talent is null then
    return null;
  end if;
  mark := pg_current_xact_id()::text || ':' || talent || ';';
  if position(mark in done) = 0 then
    perform project_talent(talent);
    perform set_config('portal.projected', done || mark, true);
  end if;
  return null;
end $$;

create constraint trigger search_follows after insert or update or delete on profiles deferrable initially deferred for each row execute function project_changed_talent();
create constraint trigger search_follows after insert or update or delete on experiences deferrable initially deferred for each row execute function project_changed_talent();
create constraint trigger search_follows after insert or update or delete on person_skills deferrable initially deferred for each row execute function project_changed_talent();
create constraint trigger search_follows after insert or update or delete on experience_skills deferrable initially deferred for each row execute function project_changed_talent();
