-- What a person brings in: a JSON Resume, files of a LinkedIn data export, or a profile that a portal like this one saved.
alter table profile_imports drop constraint profile_imports_source_check;
alter table profile_imports add constraint profile_imports_source_check check (source in ('json-resume', 'linkedin', 'profile'));
create index on profile_imports (person_id);
