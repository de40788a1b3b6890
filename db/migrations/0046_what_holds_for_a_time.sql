-- From which day somebody could start, as they say.
alter table profiles add column available_from date check (available_from between '2000-01-01' and '2199-12-31');

-- Whom the Office qualified in which pool, and from when until when that holds: what somebody was told of, who did not withdraw, who is available or
-- said from when they will be again. Expiry and the end of a suspension hold at their own moment, noted by the clock or not.
create view pool_places as
select q.person_id, q.campaign_id, c.number as campaign_number, c.title_en, c.title_fr, q.issued_at,
  case q.status when 'suspended' then q.suspended_until else q.issued_at end as held_from, q.expires_at as held_until
from qualifications q
join decisions d on d.id = q.decision_id
join applications a on a.id = q.application_id
join campaigns c on c.id = q.campaign_id
where q.skill_id is null and d.told_at is not null and a.status <> 'withdrawn'
  and (q.status = 'available' or q.status = 'suspended' and q.suspended_until is not null);
create index on qualifications (campaign_id, expires_at) where skill_id is null and status in ('available', 'suspended');

-- What can be asked of these. Every published campaign is known, so that to be known tells of nobody; which are offered is asked of the pools.
insert into search_terms (facet, value) values
  ('availability', 'half-year'), ('availability', 'quarter'), ('availability', 'month'), ('availability', 'now'), ('qualified', 'none');
insert into search_terms (facet, value) select 'qualified', number::text from campaigns where status <> 'draft' order by number;
insert into search_terms (facet, value) select distinct 'qualified-month', to_char(issued_at at time zone 'America/Toronto', 'YYYY-MM') from qualifications order by 2;

create function know_campaign() returns trigger language plpgsql as $$
begin
  insert into search_terms (facet, value) values ('qualified', new.number::text) on conflict do nothing;
  return null;
end $$;
create trigger search_knows after insert or update of status on campaigns for each row when (new.status <> 'draft') execute function know_campaign();

create function know_month() returns trigger language plpgsql as $$
begin
  insert into search_terms (facet, value) values ('qualified-month', to_char(new.issued_at at time zone 'America/Toronto', 'YYYY-MM')) on conflict do nothing;
  return null;
end $$;
create trigger search_knows after insert on qualifications for each row execute function know_month();

-- Terms that hold from a moment until another: a document tells when, and whoever reads it asks of the moment, so that what ends falls away by itself.
alter table search_document
  add column timed_terms int[] not null default '{}',
  add column timed_from timestamptz[] not null default '{}',
  add column timed_until timestamptz[] not null default '{}';
create index on search_document using gin (timed_terms);

create function timed_facts(talent uuid) returns table (facet text, value text, since timestamptz, until timestamptz) language sql stable as $$
  with places as (
    select * from pool_places where person_id = talent and held_from < held_until
  )
  select 'qualified', campaign_number::text, held_from, held_until from places
  union all select 'qualified-month', to_char(issued_at at time zone 'America/Toronto', 'YYYY-MM'), held_from, held_until from places
  -- In no pool: whatever time the places leave. Of who has none it always holds, and is no fact of a time.
  union all select 'qualified', 'none', coalesce(lower(gap), '-infinity'), coalesce(upper(gap), 'infinity')
  from unnest(tstzmultirange(tstzrange(null, null)) - (select range_agg(tstzrange(held_from, held_until)) from places)) gap
  union all select 'availability', horizon.value, (available_from - horizon.ahead) at time zone 'America/Toronto', 'infinity'
  from profiles, (values ('half-year', interval '6 months'), ('quarter', interval '3 months'), ('month', interval '1 month'), ('now', interval '0')) horizon (value, ahead)
  where person_id = talent and available_from is not null
$$;

-- As before (0041), with facts that hold for a time.
drop function search_row(uuid);
create function search_row(talent uuid) returns table (
  terms int[], evidenced int[], claimed int[], skills int[], timed_terms int[], timed_from timestamptz[], timed_until timestamptz[],
  tsv_en tsvector, tsv_fr tsvector, visible_until timestamptz
) language sql stable as $$
  with profile as (
    select * from profiles where person_id = talent and visibility <> 'hidden'
  ), timed as (
    select t.term, f.since, f.until from timed_facts(talent) f join search_terms t using (facet, value)
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
    union all select 'qualified', 'none' from profile where not exists (select from pool_places where person_id = talent and held_from < held_until)
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
    coalesce((select array_agg(term order by term, since) from timed), '{}'),
    coalesce((select array_agg(since order by term, since) from timed), '{}'),
    coalesce((select array_agg(until order by term, since) from timed), '{}'),
    to_tsvector('portal_en', left(coalesce((select string_agg(text, ' ¶ ') from words), ''), 250000)),
    to_tsvector('portal_fr', left(coalesce((select string_agg(text, ' ¶ ') from words), ''), 250000)),
    profile.visible_until
  from profile
$$;

create or replace function write_document(talent uuid) returns void language plpgsql as $$
declare
  row record;
  held search_document;
begin
  select * into row from search_row(talent);
  if not found then
    delete from search_document where talent_id = talent;
    return;
  end if;
  select * into held from search_document where talent_id = talent;
  if not found then
    insert into search_document (talent_id, terms, evidenced, claimed, skills, timed_terms, timed_from, timed_until, tsv_en, tsv_fr, visible_until, version)
    values (talent, row.terms, row.evidenced, row.claimed, row.skills, row.timed_terms, row.timed_from, row.timed_until, row.tsv_en, row.tsv_fr, row.visible_until, nextval('search_version'))
    -- Only a transaction of an older moment can meet a row it did not see: it is told so (40001), and begins anew.
    on conflict (talent_id) do nothing;
  elsif (held.terms, held.evidenced, held.claimed, held.skills, held.timed_terms, held.timed_from, held.timed_until, held.tsv_en, held.tsv_fr)
    is distinct from (row.terms, row.evidenced, row.claimed, row.skills, row.timed_terms, row.timed_from, row.timed_until, row.tsv_en, row.tsv_fr) then
    update search_document set
      terms = row.terms, evidenced = row.evidenced, claimed = row.claimed, skills = row.skills,
      timed_terms = row.timed_terms, timed_from = row.timed_from, timed_until = row.timed_until,
      tsv_en = row.tsv_en, tsv_fr = row.tsv_fr, visible_until = row.visible_until, version = nextval('search_version')
    where talent_id = talent;
  elsif held.visible_until is distinct from row.visible_until then
    update search_document set visible_until = row.visible_until where talent_id = talent;
  end if;
end $$;

create or replace function project_changed_talent() returns trigger language plpgsql as $$
declare
  changed jsonb := to_jsonb(coalesce(new, old));
  talent uuid := coalesce(
    changed ->> 'person_id',
    (select person_id::text from experiences where id = (changed ->> 'experience_id')::uuid),
    (select person_id::text from applications where id = (changed ->> 'application_id')::uuid));
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

create constraint trigger search_follows after insert or update or delete on qualifications deferrable initially deferred for each row execute function project_changed_talent();
create constraint trigger search_follows after update of told_at on decisions deferrable initially deferred for each row execute function project_changed_talent();
create constraint trigger search_follows after update of status on applications deferrable initially deferred
  for each row when (old.status is distinct from new.status and (old.status = 'withdrawn' or new.status = 'withdrawn')) execute function project_changed_talent();

select project_everyone();
