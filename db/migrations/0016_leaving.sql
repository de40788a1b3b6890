-- A closed account is an empty shell: the log and the records of the Office still refer to somebody, and nobody can tell to whom.
alter table people add column seen_at timestamptz, add column erased_at timestamptz;
alter table people add constraint people_erased check (erased_at is null or (name = '' and email = '' and work_email is null));
update people set seen_at = (select max(at) from events where verb = 'account.sign-in' and actor = people.id);

-- Work that takes longer than an answer may: how far it is, and what came of it. A file is sealed, and forgotten when it expires.
create table long_works (
  id uuid primary key default uuidv7(),
  person_id uuid not null references people on delete cascade,
  kind text not null,
  status text not null check (status in ('waiting', 'running', 'done', 'failed')),
  done int not null default 0,
  total int not null default 0,
  -- figures of ours, never words
  outcome jsonb not null default '{}',
  file_name text,
  file_type text,
  file_size int,
  key_id text,
  sealed bytea,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  finished_at timestamptz,
  expires_at timestamptz not null,
  check ((sealed is null) = (key_id is null)),
  check ((sealed is null) = (file_name is null)),
  check ((status in ('done', 'failed')) = (finished_at is not null))
);
create index on long_works (person_id, kind, created_at desc);
create index on long_works (expires_at);
create index on long_works (key_id) where key_id is not null;

create table inactivity_warnings (
  person_id uuid primary key references people on delete cascade,
  first_at timestamptz not null,
  second_at timestamptz
);

-- How long what is kept, and why. `by-clock` goes by itself; `after-erasure` is what stays of a closed account; `always` stays.
create table retention_rules (
  key text primary key,
  position int not null unique,
  applies text not null check (applies in ('by-clock', 'after-erasure', 'always')),
  what_en text not null,
  what_fr text not null,
  why_en text not null,
  why_fr text not null,
  -- none: it stays, or it goes at a date of its own
  amount int,
  unit text not null default 'days' check (unit in ('days', 'months')),
  shortest int,
  longest int,
  changed_at timestamptz,
  check ((amount is null) = (shortest is null) and (amount is null) = (longest is null)),
  check (amount between shortest and longest)
);
insert into retention_rules (key, position, applies, what_en, what_fr, why_en, why_fr, amount, unit, shortest, longest) values
  ('drafts', 10, 'by-clock',
   'Drafts of forms, since they were last typed in', 'Ébauches de formulaires, depuis la dernière saisie',
   'Nothing is kept longer than it serves the person who typed it (Privacy Act, section 4).', 'Rien n’est gardé plus longtemps que cela ne sert à la personne qui l’a tapé (Loi sur la protection des renseignements personnels, article 4).',
   180, 'days', 30, 365),
  ('imports', 20, 'by-clock',
   'Files read to be imported, since they were read', 'Fichiers lus pour être importés, depuis leur lecture',
   'What was not added to a profile within this time is not wanted.', 'Ce qui n’a pas été ajouté à un profil dans ce délai n’est pas voulu.',
   7, 'days', 1, 30),
  ('unconfirmed-subscriptions', 30, 'by-clock',
   'Subscriptions that nobody confirmed, since they were asked for', 'Abonnements que personne n’a confirmés, depuis la demande',
   'Without confirmation there is no consent (Canada’s Anti-Spam Legislation, section 6).', 'Sans confirmation, il n’y a pas de consentement (Loi canadienne anti-pourriel, article 6).',
   7, 'days', 1, 30),
  ('sign-ins', 40, 'by-clock',
   'Sessions, attempts to sign in and codes, since they ran out', 'Sessions, tentatives de connexion et codes, depuis leur expiration',
   'Once they have run out nobody can use them.', 'Une fois expirés, ils ne servent plus à personne.',
   1, 'days', 1, 30),
  ('mails', 50, 'by-clock',
   'Mails we sent, since they were written', 'Courriels envoyés, depuis leur rédaction',
   'Long enough to answer a question about a mail, and no longer.', 'Le temps de répondre à une question au sujet d’un courriel, sans plus.',
   90, 'days', 60, 365),
  ('take-outs', 60, 'by-clock',
   'Copies people made of their data, since they were made', 'Copies que les gens ont faites de leurs renseignements, depuis leur création',
   'A copy is there to be downloaded, not to be stored here a second time.', 'Une copie sert à être téléchargée, non à être conservée ici une seconde fois.',
   7, 'days', 1, 30),
  ('kept-records', 70, 'by-clock',
   'What was kept apart when an account was closed, at its own date', 'Ce qui a été gardé à part à la fermeture d’un compte, à sa propre date',
   'The date was set when the account was closed, by the rules for closed accounts.', 'La date a été fixée à la fermeture du compte, selon les règles des comptes fermés.',
   null, 'days', null, null),
  ('erasure-certificates', 80, 'by-clock',
   'Certificates of erasure, since the account was closed', 'Attestations d’effacement, depuis la fermeture du compte',
   'They name nobody; they let somebody prove what was done.', 'Elles ne nomment personne ; elles permettent de prouver ce qui a été fait.',
   24, 'months', 12, 84),
  ('inactivity-warnings', 90, 'by-clock',
   'Accounts nobody used: a warning by mail, and another one 30 days later', 'Comptes inutilisés : un avertissement par courriel, et un second 30 jours plus tard',
   'Nobody loses an account without having been told twice.', 'Personne ne perd un compte sans en avoir été averti deux fois.',
   22, 'months', 6, 60),
  ('inactive-accounts', 100, 'by-clock',
   'Accounts nobody used, after two warnings: erased', 'Comptes inutilisés, après deux avertissements : effacés',
   'A profile that its owner has left serves no purpose any more (Directive on Privacy Practices, retention and disposal).', 'Un profil que sa ou son titulaire a délaissé ne sert plus à rien (Directive sur les pratiques relatives à la protection de la vie privée, conservation et élimination).',
   24, 'months', 12, 84),
  ('talent-requests', 200, 'after-erasure',
   'Words of talent requests and of their messages, since the request was closed; the request itself stays, without the person’s name', 'Textes des demandes de talents et de leurs messages, depuis la clôture de la demande ; la demande elle-même reste, sans le nom de la personne',
   'Personal information used for an administrative purpose is kept for at least two years after its last use (Privacy Regulations, SOR/83-508, section 4).', 'Les renseignements personnels utilisés à des fins administratives sont conservés au moins deux ans après leur dernière utilisation (Règlement sur la protection des renseignements personnels, DORS/83-508, article 4).',
   24, 'months', 24, 84),
  ('applications', 210, 'after-erasure',
   'Applications and assessments, since their last administrative use', 'Candidatures et évaluations, depuis leur dernière utilisation administrative',
   'Personal information used for an administrative purpose is kept for at least two years after its last use (Privacy Regulations, SOR/83-508, section 4).', 'Les renseignements personnels utilisés à des fins administratives sont conservés au moins deux ans après leur dernière utilisation (Règlement sur la protection des renseignements personnels, DORS/83-508, article 4).',
   24, 'months', 24, 84),
  ('event-log', 300, 'always',
   'The event log: what happened and when, by references alone', 'Le journal des événements : ce qui s’est passé et quand, par des références seulement',
   'It proves that figures are true and that nothing was altered. It holds no name, no address and no words; once an account is closed, nothing links its reference to anybody.', 'Il prouve que les chiffres sont exacts et que rien n’a été modifié. Il ne contient ni nom, ni adresse, ni texte ; une fois un compte fermé, plus rien ne relie sa référence à quelqu’un.',
   null, 'days', null, null);

-- What the law makes the Office keep of a closed account: sealed, apart, and dated.
create table kept_records (
  id uuid primary key,
  person_id uuid not null references people,
  rule text not null references retention_rules,
  subject_kind text not null,
  subject text not null,
  key_id text not null,
  sealed bytea not null,
  kept_at timestamptz not null,
  until timestamptz not null
);
create index on kept_records (until);
create index on kept_records (key_id);

-- The proof of an erasure. It names nobody, and is found again by the token of its address, of which the hash is kept.
create table erasures (
  reference text primary key,
  token_hash text not null unique,
  at timestamptz not null,
  content text not null,
  hash text not null
);
create index on erasures (at);

-- The last mail to an address: once it has left, nothing here knows the address any more.
alter table mails add column forget_recipient boolean not null default false;

-- The words of a message may have to go while the conversation keeps its shape.
alter table talent_request_messages add column removed_at timestamptz;
alter table talent_request_messages drop constraint talent_request_messages_body_check;
alter table talent_request_messages add constraint talent_request_messages_body_check check ((body = '') = (removed_at is not null));
