-- Drafts are merged field by field: what two tabs type into different fields is kept side by side.
-- A version is never used twice, not even by a draft that begins after another has ended.
create sequence draft_versions;

alter table drafts
  alter column version type bigint,
  -- of each field: the version of its last change, the tab that made it, and that tab's count of its own sendings
  add column marks jsonb not null default '{}',
  -- whether a field that is absent was left empty; else it is as it was saved
  add column is_whole boolean not null default false;

update drafts
set is_whole = true,
    marks = coalesce(
      (select jsonb_object_agg(field, jsonb_build_array(version, '', 0)) from jsonb_object_keys(fields) as field), '{}');

select setval('draft_versions', greatest((select max(version) from drafts), 1));
