-- In which order people who qualified in a campaign open to everyone are considered for an appointment: groups, never a number of a person.
-- A rule is never changed: it ends, and another begins.
create table consideration_rules (
  -- what the code knows how to tell of a person
  key text not null check (key in ('priority', 'veterans', 'citizens-residents', 'others')),
  position int not null check (position > 0),
  words_en text not null check (words_en <> ''),
  words_fr text not null check (words_fr <> ''),
  why_en text not null check (why_en <> ''),
  why_fr text not null check (why_fr <> ''),
  effective_from date not null,
  -- the first day on which it is no longer in force
  effective_to date check (effective_to > effective_from),
  primary key (key, effective_from)
);

-- Since 29 June 2021 citizens and permanent residents stand together. The references are to be confirmed by whoever runs the portal.
insert into consideration_rules (key, position, words_en, words_fr, why_en, why_fr, effective_from) values
  ('priority', 1, 'Priority entitlement', 'Droit de priorité',
    'Public Service Employment Act, sections 39.1, 40 and 41, and Public Service Employment Regulations',
    'Loi sur l’emploi dans la fonction publique, articles 39.1, 40 et 41, et Règlement sur l’emploi dans la fonction publique', '2021-06-29'),
  ('veterans', 2, 'Veterans', 'Vétéranes et vétérans',
    'Public Service Employment Act, paragraphs 39(1)(a) and (b)',
    'Loi sur l’emploi dans la fonction publique, alinéas 39(1)a) et b)', '2021-06-29'),
  ('citizens-residents', 3, 'Citizens and permanent residents', 'Citoyennes, citoyens, résidentes permanentes et résidents permanents',
    'Public Service Employment Act, paragraph 39(1)(c): both together, neither before the other',
    'Loi sur l’emploi dans la fonction publique, alinéa 39(1)c) : ensemble, sans préséance', '2021-06-29'),
  ('others', 4, 'Everyone else', 'Toutes les autres personnes',
    'Public Service Employment Act, subsection 39(1): after those named there',
    'Loi sur l’emploi dans la fonction publique, paragraphe 39(1) : après les personnes qui y sont nommées', '2021-06-29');
