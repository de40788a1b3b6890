import { sql } from 'kysely'
import { languageNames } from '../../i18n/site.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { columnNames } from '../../web/personal-data/messages.ts'
import type { PersonalData, PersonalTable, Subject } from '../../web/personal-data/personal-data.ts'
import { leaveWithin } from './actions.ts'
import { dataSaid as lettersSaid, recipientNames } from './mailings/messages.ts'
import { dataSaid, said, topicNames } from './messages.ts'

const subscriptionsOf = (db: Database | Tx, { addresses }: Subject) =>
  db.selectFrom('subscribers').where(sql<boolean>`lower(email) = any(${addresses.map((one) => one.toLowerCase())})`)

const subscribers: PersonalTable = {
  table: 'subscribers',
  refers: [],
  title: dataSaid.subscription,
  onErasure: 'emptied',
  labels: {
    email: dataSaid.address,
    language: columnNames.language,
    topics: said.topics,
    status: columnNames.status,
    created_at: dataSaid.asked,
    confirmed_at: dataSaid.confirmed,
    undeliverable_at: dataSaid.undeliverable,
  },
  values: {
    language: languageNames,
    topics: topicNames,
    status: { waiting: dataSaid.waiting, confirmed: dataSaid.confirmed },
  },
  unspoken: ['id'],
  withheld: ['token', 'email_hash', 'removed_at'],
  take: (db, subject) =>
    subscriptionsOf(db, subject)
      .select(['id', 'email', 'language', 'topics', 'status', 'created_at', 'confirmed_at', 'undeliverable_at'])
      .orderBy('created_at')
      .execute(),
  // As by one’s own click: the address goes, its keyed hash keeps the promise not to write again.
  erase: async (tx, subject, { now }) => {
    const found = await subscriptionsOf(tx, subject).select(['id', 'language', 'topics']).execute()
    for (const { id, language, topics } of found)
      await leaveWithin(
        tx,
        { id, language: language === 'fr' ? 'fr' : 'en', topics: topics as (keyof typeof topicNames)[] },
        now,
      )
    return found.length
  },
}

const consents: PersonalTable = {
  table: 'consents',
  refers: [],
  title: dataSaid.consents,
  onErasure: 'kept',
  labels: {
    act: dataSaid.act,
    wording: dataSaid.wording,
    wording_version: dataSaid.version,
    language: columnNames.language,
    topics: said.topics,
    at: columnNames.when,
  },
  values: {
    language: languageNames,
    topics: topicNames,
    act: { asked: dataSaid.asked, confirmed: dataSaid.confirmed, changed: dataSaid.changed, removed: dataSaid.left },
  },
  unspoken: ['id', 'subscriber_id'],
  take: (db, subject) =>
    db
      .selectFrom('consents')
      .selectAll()
      .where('subscriber_id', 'in', subscriptionsOf(db, subject).select('id'))
      .orderBy('at')
      .execute(),
  erase: async () => 0,
}

const letters: PersonalTable = {
  table: 'mailing_recipients',
  refers: [],
  title: lettersSaid.letters,
  onErasure: 'kept',
  labels: { subject: lettersSaid.subject, status: lettersSaid.became, at: columnNames.when, tries: lettersSaid.tries },
  values: { status: recipientNames },
  unspoken: ['mailing_id', 'subscriber_id'],
  withheld: ['email_hash'],
  take: (db, subject) =>
    db
      .selectFrom('mailing_recipients as r')
      .innerJoin('mailings as m', 'm.id', 'r.mailing_id')
      .innerJoin('subscribers as s', 's.id', 'r.subscriber_id')
      .select(['r.mailing_id', 'r.subscriber_id', 'r.status', 'r.at', 'r.tries'])
      .select(sql<string>`case s.language when 'fr' then m.subject_fr else m.subject_en end`.as('subject'))
      .where('r.subscriber_id', 'in', subscriptionsOf(db, subject).select('id'))
      .orderBy('m.began_at')
      .execute(),
  // No address is among it: that went with the subscription.
  erase: async () => 0,
}

/** What the mailing list holds of a person, known by their addresses. */
export const mailingListData: PersonalData = { tables: [subscribers, consents, letters] }
