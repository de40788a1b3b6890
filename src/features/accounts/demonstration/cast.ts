import type { Database } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { Role } from '../../../policy/policy.ts'
import { grantRole } from '../actions.ts'
import { who } from './messages.ts'

/** The issuer under which the people of a demonstration are known: they stay themselves when its address or port changes. */
export const demonstrationIssuer = 'demonstration'

type Member = {
  email: string
  name: string
  language: 'en' | 'fr'
  role: Role | 'new'
  inOffice?: boolean
  workEmail?: string
}

/** The accounts that the demonstration offers, one for each role and one that has never signed in. */
export const members: readonly Member[] = [
  { email: 'talent@demo.example', name: 'Camille Tremblay', language: 'fr', role: 'talent' },
  {
    email: 'manager@demo.example',
    name: 'Morgan Lavoie',
    language: 'en',
    role: 'manager',
    workEmail: 'morgan.lavoie@demo.gc.ca',
  },
  { email: 'recruiter@demo.example', name: 'Sasha Okafor', language: 'en', role: 'recruiter', inOffice: true },
  { email: 'lead@demo.example', name: 'Élise Arsenault', language: 'fr', role: 'lead', inOffice: true },
  { email: 'assessor@demo.example', name: 'Priya Nair', language: 'en', role: 'assessor' },
  { email: 'admin@demo.example', name: 'Jordan Bélanger', language: 'fr', role: 'administrator' },
  { email: 'new@demo.example', name: 'Alex Nguyen', language: 'en', role: 'new' },
]

/** The demonstration’s accounts, each with who it is in both languages. */
export const demonstrationAccounts = members.map(({ email, name, role }) => ({ email, name, ...who[role] }))

type Known = Exclude<Member['role'], 'new'>

/** Makes the people of the demonstration’s accounts, save the one who has never signed in; again, it changes nothing. Returns who they are by role. */
export const ensureDemonstrationPeople = (db: Database, now: Date): Promise<Record<Known, string>> =>
  db.transaction().execute(async (tx) => {
    const office = await tx
      .selectFrom('offices')
      .select('id')
      .where('key', '=', 'digital-community')
      .executeTakeFirstOrThrow()
    const ids: Partial<Record<Known, string>> = {}
    for (const { email, name, language, role, inOffice, workEmail } of members) {
      if (role === 'new') continue
      const made = await tx
        .insertInto('people')
        .values({
          issuer: demonstrationIssuer,
          issuer_subject: email,
          name,
          email,
          language,
          work_email: workEmail ?? null,
          work_email_confirmed_at: workEmail ? now : null,
          created_at: now,
        })
        .onConflict((conflict) => conflict.columns(['issuer', 'issuer_subject']).doNothing())
        .returning('id')
        .executeTakeFirst()
      const id = made?.id ?? (await idOf(tx, email))
      ids[role] = id
      if (!made) continue
      await recordEvent(tx, { at: now, actor: id, verb: 'account.create', subjectKind: 'person', subject: id })
      await grantRole(tx, { personId: id, role: 'talent', by: null, now })
      await grantRole(tx, { personId: id, role, officeId: inOffice ? office.id : null, by: null, now })
    }
    return ids as Record<Known, string>
  })

const idOf = async (db: Database, email: string): Promise<string> =>
  (
    await db
      .selectFrom('people')
      .select('id')
      .where('issuer', '=', demonstrationIssuer)
      .where('issuer_subject', '=', email)
      .executeTakeFirstOrThrow()
  ).id
