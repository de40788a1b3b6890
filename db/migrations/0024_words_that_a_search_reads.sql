-- A tsvector holds at most one megabyte (PostgreSQL, “Limitations” of text search): of whoever wrote more, saving anything was refused. A search
-- reads the first 250,000 characters of a person, some hundred pages, whatever their letters weigh: the headline, then the evidence, then the timeline.
create or replace function search_row(talent uuid) returns table (
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
    union all select link.evidence from experience_skills link join experiences e on e.id = link.experience_id where e.person_id = talent
    union all select concat_ws(' ', title, organization, area, credential, details) from experiences, profile where experiences.person_id = talent and visibility = 'named'
  )
  select
    coalesce((select array_agg(t.term order by t.term) from facts f join search_terms t using (facet, value)), '{}'),
    coalesce((select array_agg(skill_id order by skill_id) from proven), '{}'),
    coalesce((select array_agg(skill_id order by skill_id) from held where skill_id not in (select skill_id from proven)), '{}'),
    coalesce((select array_agg(skill_id order by skill_id) from held), '{}'),
    to_tsvector('portal_en', left(coalesce((select string_agg(text, ' ¶ ') from words), ''), 250000)),
    to_tsvector('portal_fr', left(coalesce((select string_agg(text, ' ¶ ') from words), ''), 250000)),
    profile.visible_until
  from profile
$$;
