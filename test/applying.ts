import { saveAnswers, saveEducation, startApplication } from '../src/features/applications/drafting/actions.ts'
import { submitApplication } from '../src/features/applications/submission/actions.ts'
import { addExperience, changeProfile, linkSkill, listExperiences } from '../src/features/profiles/index.ts'
import { findSkillByKey } from '../src/features/skills/index.ts'
import type { Language } from '../src/i18n/language.ts'
import type { Database } from '../src/platform/database.ts'
import { type Member, makePerson } from './cast.ts'

type Told = {
  about?: Parameters<typeof changeProfile>[3]
  language?: Language
  evidence?: (key: string) => string
}

/** Tells in a profile all that an application asks of it, with evidence for the technical skills that every test campaign asks for; returns the experience. */
export const makeReadyToApply = (
  db: Database,
  personId: string,
  now: Date,
  { about = {}, language = 'en', evidence = (key) => `planted evidence of ${key}` }: Told = {},
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    await changeProfile(tx, personId, 'about', { citizenship: 'citizen', armedForces: 'none', ...about }, now)
    const spoken = {
      positionLanguages: ['bilingual' as const],
      examLanguage: 'en' as const,
      interviewLanguage: 'fr' as const,
    }
    await changeProfile(tx, personId, 'languages', spoken, now)
    const work = { kind: 'work', language, title: 'Engineer', organization: 'Harbour Board' } as const
    const told = { startMonth: '2020-01', isCurrent: true, details: 'planted details' }
    const experienceId = await addExperience(tx, personId, { ...work, ...told }, now)
    for (const key of ['cloud-security', 'typescript', 'postgresql']) {
      const skill = await findSkillByKey(tx, key)
      const words = { evidence: evidence(key), language }
      if (skill) await linkSkill(tx, personId, { experienceId, skillId: skill.id, ...words }, now)
    }
    return experienceId
  })

/** The questions of a campaign, in the order in which they are asked. */
export const questionsOf = (db: Database, campaignId: string) =>
  db
    .selectFrom('campaign_questions')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .orderBy('kind')
    .orderBy('position')
    .execute()

/** A draft that whoever is ready to apply needs only to sign; returns its id. */
export const makeApplication = async (
  db: Database,
  campaignId: string,
  person: { id: string; language?: Language },
  now: Date,
): Promise<string> => {
  const language = person.language ?? 'en'
  const id = await startApplication(db, campaignId, { id: person.id, language }, now)
  const own = { id, ownerId: person.id, language }
  const saving = { seen: '', now }
  const [experience] = await listExperiences(db, person.id)
  await saveEducation(db, own, { path: 'experience', experiences: experience ? [experience.id] : [] }, saving)
  const answer = 'planted answer in a few words'
  const answers = (await questionsOf(db, campaignId)).map((question) => ({ questionId: question.id, answer }))
  await saveAnswers(db, own, answers, saving)
  return id
}

/** Signs and sends a draft that lacks nothing. */
export const sendApplication = async (db: Database, id: string, signature: string, now: Date): Promise<void> => {
  const obstacles = await submitApplication(db, id, { signature, seen: '' }, 'en', { now, origin: 'http://localhost' })
  if (obstacles.length > 0) throw new Error(`Not sent: ${JSON.stringify(obstacles)}`)
}

/** A person who is ready to apply, with words of their own in their evidence. */
export const makeApplicant = async (
  db: Database,
  name: string,
  now: Date,
  about: Told['about'] = {},
  language: Language = 'en',
): Promise<Member> => {
  const person = await makePerson(db, name, [], language)
  await makeReadyToApply(db, person.id, now, { about, language, evidence: () => `Shown by ${name}.` })
  return person
}

/** An application of whoever is ready to apply, signed and sent; returns its id. */
export const submitFor = async (
  db: Database,
  { campaignId, person, language, now }: { campaignId: string; person: Member; language?: Language; now: Date },
): Promise<string> => {
  const id = await makeApplication(db, campaignId, { id: person.id, ...(language && { language }) }, now)
  await sendApplication(db, id, person.name, now)
  return id
}
