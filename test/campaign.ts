import { beginCampaign, writeChanges } from '../src/features/campaigns/drafting/actions.ts'
import type { Changes } from '../src/features/campaigns/drafting/forms.ts'
import { savePlan, saveQuestions, saveSkills } from '../src/features/campaigns/drafting/list-actions.ts'
import { publishCampaign } from '../src/features/campaigns/publication/actions.ts'
import { findSkills } from '../src/features/skills/index.ts'
import type { Database } from '../src/platform/database.ts'
import { firstOffice } from './cast.ts'

const day = 24 * 60 * 60 * 1000

/** The skills that every test campaign asks for: four essential ones, two of them behavioural, and an asset. */
export const askedSkills = [
  'cloud-security',
  'typescript',
  'team-leadership',
  'active-listening',
  'postgresql',
] as const

const whole = (now: Date): Changes => ({
  title_en: 'Cloud security specialist',
  title_fr: 'Spécialiste de la sécurité infonuagique',
  impact_en: 'You keep the services of the country safe.',
  impact_fr: 'Vous assurez la sécurité des services du pays.',
  tasks_en: 'Review designs\nAnswer alerts',
  tasks_fr: 'Examiner les conceptions\nRépondre aux alertes',
  workStream: 'security',
  audience: 'public',
  employmentLength: 'indeterminate',
  languageRequirement: 'bilingual',
  languageProfile: 'BBB',
  security: 'secret',
  arrangements: ['hybrid', 'remote'],
  regions: ['national-capital', 'telework'],
  education: 'two-years',
  closesAt: new Date(now.getTime() + 30 * day),
  timeZone: 'America/Toronto',
})

/** A draft that nothing keeps from being published, changed by what a test gives. */
export const makeDraft = async (
  db: Database,
  { officeId, by, now, changes = {} }: { officeId: string; by: string; now: Date; changes?: Changes },
): Promise<string> => {
  const id = await beginCampaign(db, officeId, by, now)
  const { id: classificationId } = await db
    .selectFrom('classifications')
    .select('id')
    .where('code', '=', 'IT-03')
    .executeTakeFirstOrThrow()
  await db.transaction().execute((tx) => writeChanges(tx, id, { ...whole(now), classificationId, ...changes }, {}, now))
  const saving = { personId: by, seen: '', now }
  const skills = await findSkills(db, askedSkills)
  await saveSkills(
    db,
    id,
    skills.map(({ id: skillId }, place) => ({
      skillId,
      need: place < 4 ? 'essential' : 'asset',
      level: 'intermediate',
    })),
    saving,
  )
  const questions = [
    {
      kind: 'screening',
      question_en: 'Which incident taught you most?',
      question_fr: 'Quel incident vous a le plus appris ?',
      wordLimit: 100,
      stale: '',
    },
    {
      kind: 'general',
      question_en: 'When could you begin?',
      question_fr: 'Quand pourriez-vous commencer ?',
      wordLimit: 50,
      stale: '',
    },
  ] as const
  await saveQuestions(db, id, [...questions], saving)
  const skillIds = skills.map((skill) => skill.id)
  await savePlan(
    db,
    id,
    [
      { id: null, kind: 'application-screening', title_en: '', title_fr: '', skillIds: skillIds.slice(0, 2) },
      { id: null, kind: 'screening-questions', title_en: '', title_fr: '', skillIds: [] },
      { id: null, kind: 'interview', title_en: 'Conversation', title_fr: 'Conversation', skillIds },
    ],
    saving,
  )
  return id
}

/** A campaign that is open to everyone since `now`. */
export const makeCampaign = async (
  db: Database,
  given: { officeId: string; by: string; now: Date; changes?: Changes },
): Promise<string> => {
  const id = await makeDraft(db, given)
  const { obstacles, unanswered } = await publishCampaign(db, id, given.by, given.now)
  if (obstacles.length + unanswered.length > 0)
    throw new Error(`Not published: ${JSON.stringify([...obstacles, ...unanswered])}`)
  return id
}

/** A campaign of the first office that has been open for three weeks, in a portal that is served. */
export const openCampaign = async (
  { db, people }: { db: Database; people: { lead: string } },
  changes: Changes = {},
): Promise<string> => {
  const officeId = await firstOffice(db)
  return makeCampaign(db, { officeId, by: people.lead, now: new Date(Date.now() - 20 * day), changes })
}
