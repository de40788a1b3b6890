-- What somebody did at once to many who stood at the same place of an assessment; it may be undone for a time.
create table bulk_actions (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns,
  kind text not null check (kind in ('tell', 'qualified', 'not-qualified', 'removed', 'result')),
  -- where they stood
  queue text not null,
  done_by uuid not null references people,
  done_at timestamptz not null,
  -- decisions are told at this moment and not before
  undo_until timestamptz not null check (undo_until > done_at),
  undone_by uuid references people,
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
create index on bulk_actions (campaign_id, undo_until);
create index on bulk_actions (done_by);
create index on bulk_actions (undone_by) where undone_by is not null;

-- A decision that was taken back has none in its place.
alter table decisions
  add column taken_back_by uuid references people,
  add check (taken_back_by is null or (replaced_at is not null and told_at is null));
create index on decisions (taken_back_by) where taken_back_by is not null;

-- A result that takes another back repeats it; neither counts any more.
alter table assessment_results add column takes_back uuid references assessment_results on delete cascade;
create unique index on assessment_results (takes_back) where takes_back is not null;

-- Whom it touched, and what it made for each: a decision signed or to be told, or a result.
create table bulk_action_people (
  bulk_action_id uuid not null references bulk_actions on delete cascade,
  application_id uuid not null references applications on delete cascade,
  decision_id uuid references decisions on delete cascade,
  result_id uuid references assessment_results on delete cascade,
  primary key (bulk_action_id, application_id),
  check (num_nonnulls(decision_id, result_id) = 1)
);
create index on bulk_action_people (application_id);
create index on bulk_action_people (decision_id) where decision_id is not null;
create index on bulk_action_people (result_id) where result_id is not null;

alter table qualifications drop constraint qualifications_removal_reason_check;
alter table qualifications add check (removal_reason in ('', 'replaced', 'taken-back', 'withdrew', 'erased', 'by-mistake', 'not-genuine', 'other'));
