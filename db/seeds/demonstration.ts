import { demonstrationIssuer, ensureDemonstrationPeople, grantRole } from '../../src/features/accounts/index.ts'
import {
  addExperience,
  changeProfile,
  claimSkill,
  linkSkill,
  setVisibility,
} from '../../src/features/profiles/index.ts'
import { submitRequest, takeUpRequest, writeMessage } from '../../src/features/talent-requests/index.ts'
import type { Configuration } from '../../src/platform/configuration.ts'
import type { Database, Tx } from '../../src/platform/database.ts'
import { recordEvent } from '../../src/platform/event-log.ts'
import { type DemoTalent, demoTalent } from './demonstration/population.ts'
import { demoRequests } from './demonstration/requests.ts'

const together = 4
const day = 24 * 60 * 60 * 1000

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

  for (const { daysAgo, form, answer } of demoRequests) {
    const at = new Date(now.getTime() - daysAgo * day)
    const when = { now: at, origin: settings.publicUrl }
    const id = await submitRequest(db, { id: people.manager, language: 'en' }, form, 0, when)
    if (!answer) continue
    const later = { now: new Date(at.getTime() + day / 2), origin: settings.publicUrl }
    await takeUpRequest(db, { id }, people.recruiter, later)
    await writeMessage(db, { id }, { id: people.recruiter, language: 'en', fromOffice: true }, answer, later)
  }
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
