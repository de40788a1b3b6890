-- Every process that holds an index of the search in memory follows search_document: by these rows, which name the transaction of each change.
-- The order of a sequence is not the order of commits, so a reader asks for what its last snapshot did not see and the present one does.
create table search_changes (
  ordinal int not null,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp()
);
create index on search_changes (xid);
create index on search_changes (at);

-- A document keeps its ordinal as long as it lives; then another may have it, so that arrays over ordinals stay dense whoever comes and goes.
create table search_free_ordinals (
  ordinal int primary key
);
alter table search_document alter column ordinal drop identity;
create sequence search_ordinal as int minvalue 0 start 0;
select setval('search_ordinal', coalesce((select max(ordinal) + 1 from search_document), 0), false);

create function next_search_ordinal() returns int language plpgsql as $$
declare
  free int;
begin
  delete from search_free_ordinals
  where ordinal = (select ordinal from search_free_ordinals order by ordinal limit 1 for update skip locked)
  returning ordinal into free;
  return coalesce(free, nextval('search_ordinal'));
end $$;
alter table search_document alter column ordinal set default next_search_ordinal();

create function note_search_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    insert into search_free_ordinals select ordinal from changed on conflict do nothing;
  end if;
  insert into search_changes (ordinal) select ordinal from changed;
  if found then
    perform pg_notify('search_changes', '');
  end if;
  return null;
end $$;
create trigger indexes_follow_insert after insert on search_document referencing new table as changed for each statement execute function note_search_changes();
create trigger indexes_follow_update after update on search_document referencing new table as changed for each statement execute function note_search_changes();
create trigger indexes_follow_delete after delete on search_document referencing old table as changed for each statement execute function note_search_changes();

-- Two transactions that change one talent project one after the other: the second reads what the first committed, and neither row is left out.
create or replace function project_talent(talent uuid) returns void language plpgsql as $$
declare
  row record;
begin
  perform pg_advisory_xact_lock(hashtextextended('search_document ' || talent, 0));
  select * into row from search_row(talent);
  if not found then
    delete from search_document where talent_id = talent;
    return;
  end if;
  update search_document set
    terms = row.terms, evidenced = row.evidenced, claimed = row.claimed, skills = row.skills,
    tsv_en = row.tsv_en, tsv_fr = row.tsv_fr, visible_until = row.visible_until, version = nextval('search_version')
  where talent_id = talent;
  if not found then
    insert into search_document (talent_id, terms, evidenced, claimed, skills, tsv_en, tsv_fr, visible_until, version)
    values (talent, row.terms, row.evidenced, row.claimed, row.skills, row.tsv_en, row.tsv_fr, row.visible_until, nextval('search_version'))
    -- Only a transaction of an older moment can meet a row it did not see: it is told so (40001), and begins anew.
    on conflict (talent_id) do nothing;
  end if;
end $$;
