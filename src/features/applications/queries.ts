import { sql } from 'kysely'
import type { Language } from '../../i18n/language.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { NotFound } from '../../platform/refusals.ts'
import { lengthOf } from '../../web/text-length.ts'
import { type Campaign, findCampaign } from '../campaigns/index.ts'
import {
  type Experience,
  findProfile,
  governmentWorkOf,
  listExperiences,
  type Profile,
  whatIsMissingToApply,
} from '../profiles/index.ts'
import type { ApplicationStatus } from './lifecycle.ts'
import type { Drafted, ShownSkill } from './rules.ts'

/** The status of an application (`a`) as its person knows it: what was decided counts once they were told. */
export const statusAsTold = sql<ApplicationStatus>`case when a.status = 'decided'
  and not exists (select from decisions d where d.application_id = a.id and d.told_at is not null) then 'in_assessment' else a.status end`

const columns = (db: Database | Tx, status = sql<ApplicationStatus>`a.status`) =>
  db
    .selectFrom('applications as a')
    .innerJoin('campaigns as c', 'c.id', 'a.campaign_id')
    .select([
      'a.id',
      'a.number',
      'a.campaign_id as campaignId',
      'a.person_id as ownerId',
      'c.office_id as officeId',
      status.as('status'),
      sql<Language>`a.language`.as('language'),
      sql<'' | 'experience' | 'education'>`a.education_path`.as('educationPath'),
      'a.signature',
      'a.snapshot_hash as snapshotHash',
      'a.is_submitted_at_bell as isSubmittedAtBell',
      'a.started_at as startedAt',
      'a.updated_at as updatedAt',
      'a.submitted_at as submittedAt',
      'a.withdrawn_at as withdrawnAt',
    ])

/** An application with the facts that permission needs: whose it is, and which office holds its campaign. A draft is nobody’s but its person’s. */
export const findApplication = (db: Database | Tx, id: string) => columns(db).where('a.id', '=', id).executeTakeFirst()

export type Application = NonNullable<Awaited<ReturnType<typeof findApplication>>>

/** Several applications, with the same facts. */
export const listApplications = (db: Database | Tx, ids: readonly string[]) =>
  columns(db).where('a.id', '=', sql<string>`any(${ids}::uuid[])`).execute()
/** An application with when its person was told what was decided on it. */
export type ApplicationAsTold = Application & { toldAt: Date | null }

/** An application as its person knows it, with when they were last told what was decided. */
export const findApplicationAsTold = (db: Database, id: string): Promise<ApplicationAsTold | undefined> =>
  columns(db, statusAsTold)
    .select(sql<Date | null>`(select max(d.told_at) from decisions d where d.application_id = a.id)`.as('toldAt'))
    .where('a.id', '=', id)
    .executeTakeFirst()

/** The application of a person to a campaign, when they began one. */
export const findApplicationTo = (db: Database | Tx, campaignId: string, personId: string) =>
  columns(db).where('a.campaign_id', '=', campaignId).where('a.person_id', '=', personId).executeTakeFirst()

/** The applications of a person with the campaigns they are for, the newest first. */
export const listOwnApplications = (db: Database, personId: string) =>
  columns(db, statusAsTold)
    .select([
      'c.title_en',
      'c.title_fr',
      'c.status as campaignStatus',
      'c.opens_at as opensAt',
      'c.closes_at as closesAt',
      'c.time_zone as timeZone',
    ])
    .where('a.person_id', '=', personId)
    .orderBy('a.started_at', 'desc')
    .execute()

/** A skill shown by an experience: the words of this application, or those of the profile when it has none of its own. */
export type SkillShown = ShownSkill & { isOwn: boolean; language: Language }

const shownSkills = async (db: Database | Tx, id: string): Promise<SkillShown[]> =>
  (
    await sql<SkillShown>`
      select s.skill_id as "skillId", s.experience_id as "experienceId", s.explanation <> '' as "isOwn",
        coalesce(nullif(s.explanation, ''), link.evidence, '') as words,
        case when s.explanation <> '' then s.language else coalesce(link.language, s.language) end as language
      from application_skills s
      left join experience_skills link on link.experience_id = s.experience_id and link.skill_id = s.skill_id
      where s.application_id = ${id} order by s.skill_id, s.experience_id`.execute(db)
  ).rows

/** All that a draft rests on: the campaign, the profile as it is now, and what was chosen and answered. */
export type Draft = {
  application: Application
  account: { email: string; language: Language }
  campaign: Campaign
  profile: Profile
  experiences: Experience[]
  educationExperiences: string[]
  shown: SkillShown[]
  answers: Map<string, { answer: string; language: Language }>
}

/** Reads a draft whole. */
export const readDraft = async (db: Database | Tx, application: Application): Promise<Draft | undefined> => {
  const campaign = await findCampaign(db, application.campaignId)
  const profile = await findProfile(db, application.ownerId)
  if (!campaign || !profile) return undefined
  const account = await db
    .selectFrom('people')
    .select(['email', sql<Language>`language`.as('language')])
    .where('id', '=', application.ownerId)
    .executeTakeFirstOrThrow()
  const experiences = await listExperiences(db, application.ownerId)
  const chosen = await db
    .selectFrom('application_experiences')
    .select('experience_id')
    .where('application_id', '=', application.id)
    .execute()
  const answers = await db
    .selectFrom('application_answers')
    .select(['question_id', 'answer', sql<Language>`language`.as('language')])
    .where('application_id', '=', application.id)
    .execute()
  return {
    application,
    account,
    campaign,
    profile,
    experiences,
    educationExperiences: chosen.map((row) => row.experience_id),
    shown: await shownSkills(db, application.id),
    answers: new Map(answers.map(({ question_id, answer, language }) => [question_id, { answer, language }])),
  }
}

/** Whose an application is and whether its campaign takes it, held until the transaction ends. */
export const holdApplication = async (tx: Tx, id: string) => {
  const held = await tx
    .selectFrom('applications')
    .select(['person_id as ownerId', 'status', 'campaign_id as campaignId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return undefined
  // Read once it is held: whoever closed the campaign meanwhile is heard.
  const campaign = await tx
    .selectFrom('campaigns')
    .select(['status', 'opens_at as opensAt', 'closes_at as closesAt'])
    .where('id', '=', held.campaignId)
    .executeTakeFirstOrThrow()
  return { ...held, campaign }
}

/** An application read whole, held until the transaction ends so that nobody changes it meanwhile. */
export const holdDraft = async (tx: Tx, id: string): Promise<Draft> => {
  await tx.selectFrom('applications').select('id').where('id', '=', id).forUpdate().execute()
  const application = await findApplication(tx, id)
  const draft = application && (await readDraft(tx, application))
  if (!draft) throw new NotFound()
  return draft
}

/** A draft as the rules see it. */
export const asDrafted = ({
  application,
  campaign,
  profile,
  experiences,
  educationExperiences,
  shown,
  answers,
}: Draft): Drafted => ({
  campaign,
  missing: whatIsMissingToApply({ ...profile, experiences: experiences.length, skills: 0, evidenced: 0 }),
  experiences: experiences.length,
  isEmployee: governmentWorkOf(experiences).length > 0,
  educationPath: application.educationPath,
  educationExperiences: educationExperiences.length,
  shown,
  answers: new Map([...answers].map(([id, { answer }]) => [id, lengthOf(answer).words])),
})
