import { languages } from '../../i18n/language.ts'
import { languageNames } from '../../i18n/site.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { rolesWith } from '../../policy/policy.ts'
import { columnNames } from '../../web/personal-data/messages.ts'
import {
  type HandOver,
  ownTable,
  type PersonalData,
  type PersonalTable,
  type Subject,
} from '../../web/personal-data/personal-data.ts'
import { said as detailsSaid } from './details/messages.ts'
import { dataSaid, roleNames } from './messages.ts'
import { said as sessionsSaid } from './sessions/messages.ts'

const people: PersonalTable = {
  table: 'people',
  refers: ['id'],
  title: dataSaid.account,
  onErasure: 'emptied',
  labels: {
    id: columnNames.reference,
    name: detailsSaid.name,
    email: detailsSaid.signInEmail,
    language: detailsSaid.noticeLanguage,
    work_email: detailsSaid.workEmail,
    work_email_confirmed_at: dataSaid.confirmed,
    issuer: dataSaid.issuer,
    issuer_subject: dataSaid.issuerSubject,
    created_at: dataSaid.opened,
    seen_at: dataSaid.seen,
  },
  values: { language: languageNames },
  withheld: ['erased_at'],
  take: (db, { id }) => db.selectFrom('people').selectAll().where('id', '=', id).execute(),
  erase: async (tx, { id }, { now }) => {
    // Whoever signs in again with the same identity is somebody new: nothing leads back to this row.
    const { numUpdatedRows } = await tx
      .updateTable('people')
      .set({
        issuer: 'erased',
        issuer_subject: id,
        name: '',
        email: '',
        language: languages[0],
        work_email: null,
        work_email_confirmed_at: null,
        seen_at: null,
        erased_at: now,
      })
      .where('id', '=', id)
      .where('erased_at', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(numUpdatedRows)
  },
}

const roleGrants: PersonalTable = {
  ...ownTable({
    table: 'role_grants',
    title: dataSaid.roles,
    labels: {
      role: dataSaid.role,
      office_en: dataSaid.officeInEnglish,
      office_fr: dataSaid.officeInFrench,
      campaign_en: dataSaid.campaignInEnglish,
      campaign_fr: dataSaid.campaignInFrench,
      granted_at: dataSaid.granted,
    },
    values: { role: roleNames },
    unspoken: ['id', 'person_id', 'office_id', 'campaign_id'],
    withheld: ['granted_by'],
  }),
  take: (db, { id }) =>
    db
      .selectFrom('role_grants')
      .leftJoin('offices', 'offices.id', 'role_grants.office_id')
      .leftJoin('campaigns', 'campaigns.id', 'campaign_id')
      .select(['role_grants.id', 'person_id', 'role', 'role_grants.office_id', 'campaign_id', 'granted_at'])
      .select(['campaigns.title_en as campaign_en', 'campaigns.title_fr as campaign_fr'])
      .select(['offices.name_en as office_en', 'offices.name_fr as office_fr'])
      .where('person_id', '=', id)
      .orderBy('granted_at')
      .execute(),
}

const sessions = ownTable({
  table: 'sessions',
  title: dataSaid.sessions,
  order: 'created_at',
  labels: {
    device: sessionsSaid.device,
    created_at: sessionsSaid.signedInOn,
    seen_at: sessionsSaid.lastUsed,
    expires_at: columnNames.expires,
  },
  unspoken: ['id', 'person_id'],
  withheld: ['token_hash', 'id_token'],
})

const codes = ownTable({
  table: 'work_email_codes',
  title: dataSaid.codes,
  labels: {
    work_email: detailsSaid.workEmail,
    tries_left: dataSaid.triesLeft,
    expires_at: columnNames.expires,
  },
  unspoken: ['person_id'],
  withheld: ['code_hash'],
})

/** The person as their data know them, with every address the account has; nobody when the account is closed. */
export const findSubject = async (db: Database | Tx, personId: string): Promise<Subject | undefined> => {
  const row = await db
    .selectFrom('people')
    .leftJoin('work_email_codes', 'work_email_codes.person_id', 'people.id')
    .leftJoin('profiles', 'profiles.person_id', 'people.id')
    .select(['people.id', 'email', 'people.work_email', 'work_email_codes.work_email as pending', 'contact_email'])
    .where('people.id', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const addresses = [row.email, row.work_email, row.pending, row.contact_email].filter((one) => one !== null)
  return { id: row.id, addresses: [...new Set(addresses.filter((one) => one !== ''))] }
}

/** The only administrator must not leave: an installation cannot be without one. */
const handOver = async (db: Database | Tx, personId: string): Promise<HandOver[]> => {
  const holders = await db
    .selectFrom('role_grants')
    .select('person_id')
    .distinct()
    .where('role', 'in', rolesWith('retention.apply'))
    .execute()
  return holders.length === 1 && holders[0]?.person_id === personId ? [{ what: dataSaid.lastAdministrator }] : []
}

/** What the accounts hold of a person. */
export const accountData: PersonalData = { tables: [people, roleGrants, sessions, codes], handOver }
