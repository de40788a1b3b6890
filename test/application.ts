import { saveAnswers, saveEducation, startApplication } from '../src/features/applications/drafting/actions.ts'
import { findApplication, readDraft } from '../src/features/applications/queries.ts'
import { submitApplication } from '../src/features/applications/submission/actions.ts'
import { findCampaign } from '../src/features/campaigns/index.ts'
import { addExperience, changeProfile, linkSkill } from '../src/features/profiles/index.ts'
import { findSkills } from '../src/features/skills/index.ts'
import type { Language } from '../src/i18n/language.ts'
import type { Database } from '../src/platform/database.ts'
import { type Member, makePerson } from './cast.ts'

/** A person whose profile holds all that an application asks, with evidence for every technical skill of the test campaign. */
export const makeApplicant = async (
  db: Database,
  name: string,
  now: Date,
  about: Parameters<typeof changeProfile>[3] = {},
  language: Language = 'en',
): Promise<Member> => {
  const person = await makePerson(db, name, [], language)
  await db.transaction().execute(async (tx) => {
    await changeProfile(tx, person.id, 'about', { citizenship: 'citizen', armedForces: 'none', ...about }, now)
    const languages = { positionLanguages: ['bilingual'], examLanguage: 'en', interviewLanguage: 'fr' } as const
    await changeProfile(tx, person.id, 'languages', { ...languages, positionLanguages: ['bilingual'] }, now)
    const told = { kind: 'work', language, title: 'Engineer', startMonth: '2020-01', isCurrent: true } as const
    const experienceId = await addExperience(tx, person.id, { ...told, organization: 'Harbour Board' }, now)
    for (const { id: skillId } of await findSkills(db, ['cloud-security', 'typescript', 'postgresql']))
      await linkSkill(tx, person.id, { experienceId, skillId, evidence: `Shown by ${name}.`, language }, now)
  })
  return person
}

/** An application of a ready person to a test campaign, submitted. */
export const submitFor = async (
  db: Database,
  { campaignId, person, language = 'en', now }: { campaignId: string; person: Member; language?: Language; now: Date },
): Promise<string> => {
  const campaign = await findCampaign(db, campaignId)
  if (!campaign) throw new Error('No such campaign')
  const id = await startApplication(db, campaign, { id: person.id, language }, now)
  const application = await findApplication(db, id)
  const draft = application && (await readDraft(db, application))
  if (!application || !draft) throw new Error('No such draft')
  const saving = { seen: '', now }
  const experiences = draft.experiences.map((one) => one.id)
  await saveEducation(db, application, { path: 'experience', experiences }, saving)
  const answers = campaign.questions.map((question) => ({
    questionId: question.id,
    answer: `Answer of ${person.name}.`,
  }))
  await saveAnswers(db, application, answers, saving)
  const obstacles = await submitApplication(db, id, person.name, language, { now, origin: 'http://localhost' })
  if (obstacles.length > 0) throw new Error(`Not submitted: ${JSON.stringify(obstacles)}`)
  return id
}
