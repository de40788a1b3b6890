-- What was sent still never changes. Asked after the change and only where it was written: before every change, the database worked out again
-- what it reads from the snapshot, whichever column was meant.
drop trigger snapshot_stays on applications;
create trigger snapshot_stays after update of snapshot, snapshot_hash, submitted_at on applications
  for each row execute function refuse_new_snapshot();

-- All decisions of an application, those that were replaced too.
create index on decisions (application_id, decided_at, id);
