import { demonstrationIssuer, ensureDemonstrationPeople, grantRole } from '../../src/features/accounts/index.ts'
import {
  addExperience,
  changeProfile,
  claimSkill,
  findProfile,
  grantAccess,
  linkSkill,
  openProfile,
  setVisibility,
} from '../../src/features/profiles/index.ts'
import { submitRequest, takeUpRequest, writeMessage } from '../../src/features/talent-requests/index.ts'
import type { Configuration } from '../../src/platform/configuration.ts'
import type { Database, Tx } from '../../src/platform/database.ts'
import { recordEvent } from '../../src/platform/event-log.ts'
import { type DemoTalent, demoTalent } from './demonstration/population.ts'
import { demoRequests } from './demonstration/requests.ts'

const together = 4
const hour = 60 * 60 * 1000
const day = 24 * hour

type Skills = ReadonlyMap<string, number>

const idOf = (skills: Skills, key: string): number => {
  const id = skills.get(key)
  if (id === undefined) throw new Error(`The catalogue has no skill ${key}`)
  return id
}

const makePerson = async (tx: Tx, talent: DemoTalent, now: Date): Promise<string | undefined> => {
  const made = await tx
    .insertInto('people')
    .values({
      issuer: demonstrationIssuer,
      issuer_subject: talent.subject,
      name: talent.name,
      email: `${talent.subject}@talent.demo.example`,
      language: talent.language,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['issuer', 'issuer_subject']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return undefined
  await recordEvent(tx, { at: now, actor: made.id, verb: 'account.create', subjectKind: 'person', subject: made.id })
  await grantRole(tx, { personId: made.id, role: 'talent', by: null, now })
  return made.id
}

const tell = async (tx: Tx, id: string, talent: DemoTalent, skills: Skills, now: Date): Promise<void> => {
  const { language, city, province, headline, positionLanguages, regions, arrangements } = talent
  await changeProfile(tx, id, 'about', { city, province, headline, headlineLanguage: language }, now)
  await changeProfile(
    tx,
    id,
    'languages',
    { positionLanguages, firstLanguage: language, communicationLanguage: language },
    now,
  )
  await changeProfile(tx, id, 'preferences', { regions, arrangements }, now)
  for (const { evidence, ...experience } of talent.experiences) {
    const isCurrent = experience.kind === 'work' && experience.endMonth === ''
    const experienceId = await addExperience(tx, id, { ...experience, language, isCurrent }, now)
    for (const { key, text } of evidence)
      await linkSkill(tx, id, { experienceId, skillId: idOf(skills, key), evidence: text, language }, now)
  }
  for (const key of talent.claims) await claimSkill(tx, id, idOf(skills, key), now)
  await setVisibility(tx, id, talent.visibility, now)
}

const makeTalents = async (db: Database, howMany: number, skills: Skills, now: Date): Promise<void> => {
  const numbers = Array.from({ length: howMany }, (_, index) => index + 1)
  const work = async () => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) {
      const talent = demoTalent(number, now.getUTCFullYear())
      const at = new Date(now.getTime() - (number % 360) * day)
      await db.transaction().execute(async (tx) => {
        const id = await makePerson(tx, talent, at)
        if (id) await tell(tx, id, talent, skills, at)
      })
    }
  }
  await Promise.all(Array.from({ length: together }, work))
}

// The talent of the demonstration was found, looked at for a request, and opened more to its manager.
const lookAtTalent = async (
  db: Database,
  people: Awaited<ReturnType<typeof ensureDemonstrationPeople>>,
  [requestId = '']: readonly string[],
  now: Date,
): Promise<void> => {
  const { reference = '' } = (await findProfile(db, people.talent)) ?? {}
  const { officeId } = await db
    .selectFrom('talent_requests')
    .select('office_id as officeId')
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  const manager = { role: 'manager', officeId: null } as const
  const recruiter = { role: 'recruiter', officeId } as const
  const look = (id: string, as: typeof manager | typeof recruiter, purpose: string | null, hoursAgo: number) =>
    openProfile(
      db,
      { viewer: { id, grants: [as] }, as, reference, requestId: purpose },
      new Date(now.getTime() - hoursAgo * hour),
    )
  await look(people.manager, manager, null, 40)
  await look(people.recruiter, recruiter, requestId, 20)
  const grantedAt = new Date(now.getTime() - 5 * hour)
  const grant = {
    talentId: people.talent,
    viewerId: people.manager,
    requestId,
    fields: ['name', 'contact', 'timeline'],
    expiresAt: new Date(now.getTime() + 30 * day),
  } as const
  await db.transaction().execute((tx) => grantAccess(tx, grant, people.talent, grantedAt))
  await look(people.manager, manager, requestId, 3)
}

/** Fills an empty database with the demonstration: its accounts, people who may be found, and requests under way, all by the portal’s own actions. Done once; again, it changes nothing. */
export const loadDemonstration = async (
  db: Database,
  settings: Configuration,
  say: (line: string) => void,
): Promise<void> => {
  const now = new Date()
  const done = await db
    .selectFrom('events')
    .select('seq')
    .where('verb', '=', 'demonstration.loaded')
    .limit(1)
    .executeTakeFirst()
  if (done) return

  say(
    `Loading the demonstration: ${settings.demonstrationTalents} people · Chargement de la démonstration : ${settings.demonstrationTalents} personnes`,
  )
  const people = await ensureDemonstrationPeople(db, now)
  const rows = await db.selectFrom('skills').select(['key', 'id']).execute()
  const skills = new Map(rows.map(({ key, id }) => [key, id]))
  await makeTalents(db, settings.demonstrationTalents, skills, now)
  await db.transaction().execute(async (tx) => {
    const own = { ...demoTalent(7, now.getUTCFullYear()), language: 'fr' as const, visibility: 'named' as const }
    await tell(tx, people.talent, own, skills, now)
  })

  const requests: string[] = []
  for (const { daysAgo, form, answer } of demoRequests) {
    const at = new Date(now.getTime() - daysAgo * day)
    const when = { now: at, origin: settings.publicUrl }
    const id = await submitRequest(db, { id: people.manager, language: 'en' }, form, 0, when)
    requests.push(id)
    if (!answer) continue
    const later = { now: new Date(at.getTime() + day / 2), origin: settings.publicUrl }
    await takeUpRequest(db, { id }, people.recruiter, later)
    await writeMessage(db, { id }, { id: people.recruiter, language: 'en', fromOffice: true }, answer, later)
  }
  await lookAtTalent(db, people, requests, now)
  await db.transaction().execute((tx) =>
    recordEvent(tx, {
      at: now,
      actor: null,
      verb: 'demonstration.loaded',
      subjectKind: 'installation',
      subject: 'demonstration',
      facts: { talents: settings.demonstrationTalents },
    }),
  )
}
