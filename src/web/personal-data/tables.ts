import { languageNames } from '../../i18n/site.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { forgetMailsTo, isMailTo } from '../../platform/mail.ts'
import { columnNames, said } from './messages.ts'
import { ownTable, type PersonalData, type PersonalTable, type Row, type Subject } from './personal-data.ts'

const drafts = ownTable({
  table: 'drafts',
  title: said.drafts,
  order: 'saved_at',
  labels: { form: said.form, fields: said.typed, saved_at: said.savedOn },
  unspoken: ['person_id', 'version', 'marks', 'is_whole'],
})

const works = ownTable({
  table: 'long_works',
  title: said.works,
  order: 'created_at',
  labels: {
    kind: columnNames.kind,
    status: columnNames.status,
    done: said.partsDone,
    total: said.partsTotal,
    outcome: said.facts,
    file_name: said.file,
    file_size: said.fileSize,
    created_at: columnNames.created,
    finished_at: said.finished,
    expires_at: columnNames.expires,
  },
  unspoken: ['id', 'person_id', 'file_type', 'updated_at'],
  withheld: ['key_id', 'sealed'],
})

const mailsTo = (db: Database | Tx, subject: Subject): Promise<Row[]> =>
  db
    .selectFrom('mails')
    .select(['recipient', 'language', 'subject', 'body_text', 'created_at', 'sent_at'])
    .where(isMailTo(subject))
    .where('recipient', '<>', '')
    .orderBy('created_at')
    .execute()

const mails: PersonalTable = {
  table: 'mails',
  refers: [],
  title: said.mails,
  onErasure: 'removed',
  labels: {
    recipient: said.mailTo,
    language: columnNames.language,
    subject: said.mailSubject,
    body_text: said.mailText,
    created_at: said.mailWritten,
    sent_at: said.mailSent,
  },
  values: { language: languageNames },
  // The same words once more, as HTML, and what mail programs need.
  withheld: ['id', 'key', 'body_html', 'headers', 'calendar_method', 'calendar', 'forget_recipient'],
  take: mailsTo,
  erase: forgetMailsTo,
}

const events: PersonalTable = {
  table: 'events',
  refers: ['actor', 'on_behalf_of'],
  title: said.events,
  onErasure: 'kept',
  labels: {
    at: columnNames.when,
    verb: said.verb,
    subject_kind: said.subjectKind,
    subject: columnNames.reference,
    facts: said.facts,
    why: said.why,
  },
  unspoken: ['seq', 'actor', 'on_behalf_of'],
  withheld: ['tx'],
  take: (db, { id }) =>
    db
      .selectFrom('events')
      .select(['seq', 'at', 'actor', 'on_behalf_of', 'verb', 'subject_kind', 'subject', 'facts', 'why'])
      .where((where) => where.or([where('actor', '=', id), where('on_behalf_of', '=', id), where('subject', '=', id)]))
      .orderBy('seq')
      .execute(),
  erase: async () => 0,
}

/** What the platform and the pages hold about a person: drafts, mails, long work, and the log. */
export const platformData: PersonalData = { tables: [drafts, works, mails, events] }
