import { sql } from 'kysely'
import type { Database, Tx } from '../../platform/database.ts'
import { reachOf } from '../../policy/policy.ts'
import type { Viewer } from '../../policy/viewer.ts'
import type { Campaign, CampaignQuestion, CampaignSkill, PlanStep } from './campaign.ts'
import type { CampaignStatus } from './lifecycle.ts'

const skills = sql<CampaignSkill[]>`coalesce((
  select json_agg(json_build_object('skillId', s.id, 'key', s.key, 'name_en', s.name_en, 'name_fr', s.name_fr, 'category', s.category, 'need', asked.need, 'level', asked.level)
    order by asked.need = 'asset', asked.position, s.id)
  from campaign_skills asked join skills s on s.id = asked.skill_id where asked.campaign_id = c.id), '[]')`

const questions = sql<CampaignQuestion[]>`coalesce((
  select json_agg(json_build_object('id', q.id, 'kind', q.kind, 'question_en', q.question_en, 'question_fr', q.question_fr, 'wordLimit', q.word_limit, 'stale', q.stale)
    order by q.kind, q.position)
  from campaign_questions q where q.campaign_id = c.id), '[]')`

const plan = sql<PlanStep[]>`coalesce((
  select json_agg(json_build_object('id', step.id, 'kind', step.kind, 'title_en', step.title_en, 'title_fr', step.title_fr,
    'skillIds', coalesce((select json_agg(measured.skill_id) from assessment_step_skills measured where measured.step_id = step.id), '[]'))
    order by step.position)
  from assessment_steps step where step.campaign_id = c.id), '[]')`

const rows = (db: Database | Tx) =>
  db
    .selectFrom('campaigns as c')
    .innerJoin('offices as o', 'o.id', 'c.office_id')
    .leftJoin('classifications as k', 'k.id', 'c.classification_id')
    .leftJoin('work_streams as w', 'w.key', 'c.work_stream')
    .select([
      'c.id',
      'c.number',
      'c.office_id as officeId',
      'o.name_en as office_en',
      'o.name_fr as office_fr',
      sql<CampaignStatus>`c.status`.as('status'),
      'c.classification_id as classificationId',
      'k.code as classification',
      'k.name_en as classification_en',
      'k.name_fr as classification_fr',
      'c.work_stream as workStream',
      'w.name_en as stream_en',
      'w.name_fr as stream_fr',
      'c.process_number as processNumber',
      'c.poster_url as posterUrl',
      sql<Campaign['audience']>`c.audience`.as('audience'),
      sql<Campaign['employmentLength']>`c.employment_length`.as('employmentLength'),
      sql<Campaign['languageRequirement']>`c.language_requirement`.as('languageRequirement'),
      'c.language_profile as languageProfile',
      sql<Campaign['security']>`c.security`.as('security'),
      sql<Campaign['arrangements']>`c.arrangements`.as('arrangements'),
      sql<Campaign['regions']>`c.regions`.as('regions'),
      sql<Campaign['education']>`c.education`.as('education'),
    ])
    .select([
      'c.title_en',
      'c.title_fr',
      'c.impact_en',
      'c.impact_fr',
      'c.tasks_en',
      'c.tasks_fr',
      'c.expect_en',
      'c.expect_fr',
      'c.team_en',
      'c.team_fr',
      'c.equivalent_en',
      'c.equivalent_fr',
      sql<Campaign['stale']>`c.stale`.as('stale'),
      sql<Campaign['answered']>`c.answered`.as('answered'),
      'c.opens_at as opensAt',
      'c.closes_at as closesAt',
      sql<Campaign['timeZone']>`c.time_zone`.as('timeZone'),
      'c.submits_complete_drafts as submitsCompleteDrafts',
      sql<Campaign['qualificationMonths']>`c.qualification_months`.as('qualificationMonths'),
      'c.copied_from as copiedFrom',
      'c.created_by as createdBy',
      'c.created_at as createdAt',
      'c.updated_at as updatedAt',
      'c.published_at as publishedAt',
      'c.closed_at as closedAt',
      'c.archived_at as archivedAt',
      skills.as('skills'),
      questions.as('questions'),
      plan.as('plan'),
    ])

/** A campaign, whatever its status, with the facts that permission needs. */
export const findCampaign = (db: Database | Tx, id: string): Promise<Campaign | undefined> =>
  rows(db).where('c.id', '=', id).executeTakeFirst()

/** A campaign as everyone may see it: published or over, and open to reading since its opening moment. */
export const findPublicCampaign = (db: Database, id: string, now: Date): Promise<Campaign | undefined> =>
  rows(db)
    .where('c.id', '=', id)
    .where('c.status', '<>', 'draft')
    .where((where) => where.or([where('c.opens_at', 'is', null), where('c.opens_at', '<=', now)]))
    .executeTakeFirst()

/** The campaigns that have closed and said that complete drafts are submitted then, as long as that was not done. */
export const listBellsDue = (db: Database, now: Date): Promise<{ id: string; closesAt: Date }[]> =>
  db
    .selectFrom('campaigns')
    .select(['id', sql<Date>`closes_at`.as('closesAt')])
    .where('status', '<>', 'draft')
    .where('submits_complete_drafts', '=', true)
    .where('bell_rung_at', 'is', null)
    .where('closes_at', '<=', now)
    .orderBy('closes_at')
    .execute()

const pageSize = 50

/** One page of the campaigns that reach the viewer in an office, whatever their status; what was touched last comes first. */
export const listOfficeCampaigns = async (
  db: Database,
  viewer: Viewer,
  status: CampaignStatus | undefined,
  page: number,
) => {
  const { any, officeIds } = reachOf(viewer, 'campaign.view-draft')
  const reached = db
    .selectFrom('campaigns as c')
    .where((where) =>
      where.or([where.val(any), ...(officeIds.length > 0 ? [where('c.office_id', 'in', officeIds)] : [])]),
    )
    .$if(status !== undefined, (query) => query.where('c.status', '=', status ?? ''))
  const { total } = await reached.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const at = Math.min(page, pages)
  const campaigns = await reached
    .leftJoin('classifications as k', 'k.id', 'c.classification_id')
    .select(['c.id', 'c.number', 'c.title_en', 'c.title_fr', 'k.code as classification'])
    .select([sql<CampaignStatus>`c.status`.as('status'), 'c.closes_at as closesAt'])
    .select([sql<Campaign['timeZone']>`c.time_zone`.as('timeZone'), 'c.updated_at as updatedAt'])
    .orderBy('c.updated_at', 'desc')
    .orderBy('c.number', 'desc')
    .limit(pageSize)
    .offset((at - 1) * pageSize)
    .execute()
  return { campaigns, page: at, pages }
}
