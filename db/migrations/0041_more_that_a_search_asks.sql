-- A search asks for more of what people state of themselves. Groups and levels, and work streams, are reference data: their terms follow them.
insert into search_terms (facet, value) values
  ('duration', 'indeterminate'), ('duration', 'long-term'), ('duration', 'short-term'),
  ('condition', 'travel'), ('condition', 'overtime-at-times'), ('condition', 'overtime-often'), ('condition', 'shifts'), ('condition', 'on-call'), ('condition', 'drivers-licence'), ('condition', 'lifting'),
  ('reading', 'A'), ('reading', 'B'), ('reading', 'C'),
  ('writing', 'A'), ('writing', 'B'), ('writing', 'C'),
  ('oral', 'A'), ('oral', 'B'), ('oral', 'C'),
  ('education', 'studies'), ('education', 'credential');
insert into search_terms (facet, value) select 'classification', code from classifications order by group_code, level;
insert into search_terms (facet, value) select 'stream', key from work_streams order by key;

create function add_search_term() returns trigger language plpgsql as $$
declare
  facet text := tg_argv[0];
  value text := to_jsonb(new) ->> tg_argv[1];
begin
  insert into search_terms (facet, value) values (facet, value) on conflict do nothing;
  return null;
end $$;
create trigger search_knows after insert on classifications for each row execute function add_search_term('classification', 'code');
create trigger search_knows after insert on work_streams for each row execute function add_search_term('stream', 'key');

-- As before (0008, 0024), with more facts. A level of the second official language counts for all levels below it: “at least B” asks for the one
-- term B. It counts as it was stated, whether tested, expired or estimated: which of these it is, the row says, so that no fact turns with the day.
-- Studies of a person without name count where their evidence shows them; what they ended with is shown with a name alone.
create or replace function search_row(talent uuid) returns table (
  terms int[], evidenced int[], claimed int[], skills int[], tsv_en tsvector, tsv_fr tsvector, visible_until timestamptz
) language sql stable as $$
  with profile as (
    select * from profiles where person_id = talent and visibility <> 'hidden'
  ), facts as (
    select 'language' as facet, unnest(position_languages) as value from profile
    union all select 'region', unnest(regions) from profile
    union all select 'arrangement', unnest(arrangements) from profile
    union all select 'duration', unnest(durations) from profile
    union all select 'condition', unnest(conditions) from profile
    union all select 'classification', unnest(classifications) from profile
    union all select 'stream', unnest(work_streams) from profile
    union all select ability, level from profile,
      lateral (values ('reading', reading_level), ('writing', writing_level), ('oral', oral_level)) held (ability, best),
      unnest(array['A', 'B', 'C']) level where best >= level
    union all select 'education', 'studies' from profile where exists (
      select from experiences e where e.person_id = talent and e.kind = 'education'
        and (visibility = 'named' or exists (select from experience_skills link where link.experience_id = e.id)))
    union all select 'education', 'credential' from profile where visibility = 'named' and exists (
      select from experiences e where e.person_id = talent and e.kind = 'education' and e.credential <> '')
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
    coalesce((select array_agg(distinct t.term order by t.term) from facts f join search_terms t using (facet, value)), '{}'),
    coalesce((select array_agg(skill_id order by skill_id) from proven), '{}'),
    coalesce((select array_agg(skill_id order by skill_id) from held where skill_id not in (select skill_id from proven)), '{}'),
    coalesce((select array_agg(skill_id order by skill_id) from held), '{}'),
    to_tsvector('portal_en', left(coalesce((select string_agg(text, ' ¶ ') from words), ''), 250000)),
    to_tsvector('portal_fr', left(coalesce((select string_agg(text, ' ¶ ') from words), ''), 250000)),
    profile.visible_until
  from profile
$$;

select project_talent(person_id) from profiles where visibility <> 'hidden';
