-- A campaign may be open to designated groups alone (Public Service Employment Act, subsection 34(2)): proposed with its reason while it is drafted,
-- approved by the lead who publishes it, and never changed afterwards.
alter table campaigns
  add column equity_groups text[] not null default '{}' check (equity_groups <@ array['women', 'indigenous', 'disability', 'racialized']),
  add column equity_en text not null default '',
  add column equity_fr text not null default '',
  add column equity_approved_at timestamptz,
  add check (equity_approved_at is null or equity_groups <> '{}'),
  add check (status = 'draft' or equity_groups = '{}' or (equity_approved_at is not null and equity_en <> '' and equity_fr <> ''));
