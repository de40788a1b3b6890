-- A document is written where it differs, and its version tells of what people state: a telephone number, or another year of being found, is no
-- change of that. Otherwise everybody who follows a search would be told of it, and of every migration that projects everybody.
create function write_document(talent uuid) returns void language plpgsql as $$
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
    insert into search_document (talent_id, terms, evidenced, claimed, skills, tsv_en, tsv_fr, visible_until, version)
    values (talent, row.terms, row.evidenced, row.claimed, row.skills, row.tsv_en, row.tsv_fr, row.visible_until, nextval('search_version'))
    -- Only a transaction of an older moment can meet a row it did not see: it is told so (40001), and begins anew.
    on conflict (talent_id) do nothing;
  elsif (held.terms, held.evidenced, held.claimed, held.skills, held.tsv_en, held.tsv_fr)
    is distinct from (row.terms, row.evidenced, row.claimed, row.skills, row.tsv_en, row.tsv_fr) then
    update search_document set
      terms = row.terms, evidenced = row.evidenced, claimed = row.claimed, skills = row.skills,
      tsv_en = row.tsv_en, tsv_fr = row.tsv_fr, visible_until = row.visible_until, version = nextval('search_version')
    where talent_id = talent;
  elsif held.visible_until is distinct from row.visible_until then
    update search_document set visible_until = row.visible_until where talent_id = talent;
  end if;
end $$;

-- Two transactions that change one talent project one after the other (0042); whoever projects everybody goes before or after both.
create or replace function project_talent(talent uuid) returns void language plpgsql as $$
begin
  lock table search_document in row exclusive mode;
  perform pg_advisory_xact_lock(hashtextextended('search_document ' || talent, 0));
  perform write_document(talent);
end $$;

-- For a migration that defines search_row anew: one lock for all, where one for each person would be more than a transaction may hold.
create function project_everyone() returns void language plpgsql as $$
begin
  lock table search_document in share row exclusive mode;
  delete from search_document where not exists (select from profiles where person_id = talent_id and visibility <> 'hidden');
  perform write_document(person_id) from profiles where visibility <> 'hidden';
end $$;

-- The link of a mail is signed over its person: it stops all their alerts, whichever search they let go meanwhile.
alter table saved_searches drop column token;
