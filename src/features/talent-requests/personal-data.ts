import { to } from '../../i18n/addresses.ts'
import { languageNames } from '../../i18n/site.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { rolesWith } from '../../policy/policy.ts'
import { columnNames } from '../../web/personal-data/messages.ts'
import type { HandOver, PersonalData, PersonalTable } from '../../web/personal-data/personal-data.ts'
import { languageRequirementNames, securityNames } from '../campaigns/index.ts'
import { cancelWithin, emptyMessages, emptyRequest } from './actions.ts'
import { openStatuses } from './lifecycle.ts'
import { dataSaid, reasonNames, said, statusNames, unfulfilledNames } from './messages.ts'
import { referrals } from './referring/personal-data.ts'

const rule = 'talent-requests'

const requestsOf = (db: Database | Tx, ownerId: string) =>
  db.selectFrom('talent_requests').where('owner_id', '=', ownerId)

const requests: PersonalTable = {
  table: 'talent_requests',
  refers: ['owner_id'],
  title: said.listTitle,
  onErasure: 'emptied',
  labels: {
    number: dataSaid.number,
    status: said.status,
    position_title: said.position,
    department_number: dataSaid.departmentNumber,
    team: said.team,
    how_many: said.howMany,
    language_requirement: said.language,
    security: said.security,
    start_month: said.start,
    reason: said.reason,
    details: said.details,
    filter: said.theSearch,
    matches_when_sent: dataSaid.matches,
    language: columnNames.language,
    next_due_at: dataSaid.due,
    submitted_at: said.sentOn,
    taken_up_at: dataSaid.takenUp,
    concluded_at: dataSaid.closed,
    conclusion: said.conclusion,
    not_fulfilled_reason: said.unfulfilledReason,
  },
  values: {
    status: statusNames,
    language_requirement: languageRequirementNames,
    security: securityNames,
    reason: reasonNames,
    not_fulfilled_reason: unfulfilledNames,
    language: languageNames,
  },
  unspoken: ['id', 'owner_id', 'office_id', 'classification_id', 'next_step_by', 'created_at', 'updated_at'],
  withheld: ['recruiter_id'],
  take: (db, { id }) => requestsOf(db, id).selectAll().orderBy('number').execute(),
  // What is still open is cancelled, and the Office told; the words are kept apart, and the row keeps what it asked for.
  erase: async (tx, { id: ownerId }, { now, means, keep }) => {
    const open = await requestsOf(tx, ownerId).select('id').where('status', 'in', openStatuses).orderBy('id').execute()
    for (const { id } of open) await cancelWithin(tx, id, ownerId, { now, origin: means.publicUrl })
    const worded = await requestsOf(tx, ownerId)
      .select(['id', 'team', 'details', 'conclusion', 'concluded_at'])
      .where((is) => is.or([is('team', '<>', ''), is('details', '<>', ''), is('conclusion', '<>', '')]))
      .execute()
    for (const { id, concluded_at: since, ...content } of worded) {
      await keep({ rule, subjectKind: 'request', subject: id, content, since: since ?? now })
      await emptyRequest(tx, id)
    }
    return worded.length
  },
}

// The whole conversation of a person’s requests, both sides of it: each may say who they are.
const messages: PersonalTable = {
  table: 'talent_request_messages',
  refers: ['author_id'],
  title: dataSaid.messages,
  onErasure: 'emptied',
  labels: {
    number: dataSaid.number,
    from_office: dataSaid.fromOffice,
    body: dataSaid.message,
    language: columnNames.language,
    at: columnNames.when,
  },
  values: { language: languageNames },
  unspoken: ['id', 'request_id'],
  withheld: ['author_id', 'removed_at'],
  take: (db, { id }) =>
    db
      .selectFrom('talent_request_messages as m')
      .innerJoin('talent_requests as r', 'r.id', 'm.request_id')
      .select(['m.id', 'm.request_id', 'r.number', 'm.from_office', 'm.body', 'm.language', 'm.at'])
      .where((is) => is.or([is('r.owner_id', '=', id), is('m.author_id', '=', id)]))
      .where('m.removed_at', 'is', null)
      .orderBy('m.at')
      .orderBy('m.id')
      .execute(),
  erase: async (tx, { id: ownerId }, { now, keep }) => {
    let emptied = 0
    for (const { id, concluded_at: since } of await requestsOf(tx, ownerId).select(['id', 'concluded_at']).execute()) {
      const said = await tx
        .selectFrom('talent_request_messages')
        .select(['at', 'from_office', 'language', 'body'])
        .where('request_id', '=', id)
        .where('removed_at', 'is', null)
        .orderBy('at')
        .execute()
      if (said.length === 0) continue
      await keep({ rule, subjectKind: 'request', subject: id, content: { messages: said }, since: since ?? now })
      emptied += await emptyMessages(tx, id, now)
    }
    return emptied
  },
}

/** Requests that a person looks after, and offices that could answer none without them. */
const handOver = async (db: Database | Tx, personId: string): Promise<HandOver[]> => {
  const mine = await db
    .selectFrom('talent_requests')
    .select(['id', 'number', 'position_title'])
    .where('recruiter_id', '=', personId)
    .where('status', 'in', openStatuses)
    .orderBy('number')
    .execute()
  const staff = db
    .selectFrom('role_grants')
    .select(['office_id', 'person_id'])
    .where('role', 'in', rolesWith('request.take-up'))
  const emptied = await db
    .selectFrom('offices')
    .select(['name_en', 'name_fr'])
    .where('id', 'in', staff.where('person_id', '=', personId).clearSelect().select('office_id'))
    .where(
      'id',
      'not in',
      staff.where('person_id', '<>', personId).where('office_id', 'is not', null).clearSelect().select('office_id'),
    )
    .where('id', 'in', db.selectFrom('talent_requests').select('office_id').where('status', 'in', openStatuses))
    .orderBy('name_en')
    .execute()
  return [
    ...mine.map(({ id, number, position_title: title }) => ({
      what: dataSaid.requestInHand,
      values: { number: String(number), title },
      href: { en: to('en', 'officeRequest', { id }), fr: to('fr', 'officeRequest', { id }) },
    })),
    ...emptied.map(({ name_en: en, name_fr: fr }) => ({ what: dataSaid.lastOfOffice, values: { office: { en, fr } } })),
  ]
}

/** What the talent requests hold of a person. */
export const requestData: PersonalData = { tables: [requests, messages, referrals], handOver }
