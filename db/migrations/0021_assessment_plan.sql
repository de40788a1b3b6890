-- The plan of a campaign: steps, each measuring some of its skills.
create table assessment_steps (
  id uuid primary key default uuidv7(),
  campaign_id uuid not null references campaigns on delete cascade,
  kind text not null check (kind in ('application-screening', 'screening-questions', 'exam', 'take-home', 'interview', 'reference', 'other')),
  title_en text not null default '',
  title_fr text not null default '',
  position int not null,
  unique (campaign_id, position) deferrable initially deferred
);
create table assessment_step_skills (
  step_id uuid not null references assessment_steps on delete cascade,
  skill_id int not null references skills,
  primary key (step_id, skill_id)
);
