-- The skills a person puts forward, and those they want to improve, in an order of their own. They gate nothing and order nothing in a search.
create table showcase_skills (
  person_id uuid not null,
  list text not null check (list in ('top', 'improve')),
  skill_id int not null,
  -- from 1 on within the list and the kind of skill
  position int not null check (position > 0),
  primary key (person_id, list, skill_id),
  foreign key (person_id, skill_id) references person_skills on delete cascade
);

-- Skills that the words of an experience name and that the person does not want there.
create table dismissed_suggestions (
  experience_id uuid not null references experiences on delete cascade,
  skill_id int not null references skills,
  dismissed_at timestamptz not null,
  primary key (experience_id, skill_id)
);
