import { sql } from 'kysely'
import type { Language } from '../../../i18n/language.ts'
import type { Database } from '../../../platform/database.ts'
import type { Campaign } from '../campaign.ts'
import { type CampaignFilter, soonDays } from './filter.ts'

const open = (db: Database, now: Date) =>
  db
    .selectFrom('campaigns as c')
    .innerJoin('offices as o', 'o.id', 'c.office_id')
    .innerJoin('classifications as k', 'k.id', 'c.classification_id')
    .innerJoin('work_streams as w', 'w.key', 'c.work_stream')
    .where('c.status', '=', 'published')
    .where('c.opens_at', '<=', now)
    .where('c.closes_at', '>', now)

// What a campaign is found by in a language: its texts, and the names of what it asks for and where it belongs.
const says = (language: Language, text: string) => {
  const name = (table: string) => sql.ref(`${table}.name_${language}`)
  const reading = sql.lit(`portal_${language}`)
  return sql<boolean>`(${sql.ref(`c.tsv_${language}`)} || to_tsvector(${reading}, concat_ws(' ¶ ', k.code, ${name('w')}, ${name('o')},
    (select string_agg(${name('s')}, ' ¶ ') from campaign_skills asked join skills s on s.id = asked.skill_id where asked.campaign_id = c.id))))
    @@ websearch_to_tsquery(${reading}, ${text})`
}

const day = 24 * 60 * 60 * 1000

/** The campaigns that are open now and match, what closes first at the top. */
export const listOpenCampaigns = (db: Database, filter: CampaignFilter, now: Date) =>
  open(db, now)
    .select([
      'c.id',
      'c.number',
      'c.title_en',
      'c.title_fr',
      'o.name_en as office_en',
      'o.name_fr as office_fr',
      'k.code as classification',
      'w.name_en as stream_en',
      'w.name_fr as stream_fr',
      'c.published_at as publishedAt',
      'c.updated_at as updatedAt',
      sql<Date>`c.closes_at`.as('closesAt'),
      sql<Campaign['timeZone']>`c.time_zone`.as('timeZone'),
      sql<Campaign['audience']>`c.audience`.as('audience'),
      sql<Campaign['languageRequirement']>`c.language_requirement`.as('languageRequirement'),
      sql<Campaign['regions']>`c.regions`.as('regions'),
      sql<Campaign['arrangements']>`c.arrangements`.as('arrangements'),
      sql<Campaign['employmentLength']>`c.employment_length`.as('employmentLength'),
    ])
    .$if(filter.classification !== '', (query) => query.where('k.code', '=', filter.classification))
    .$if(filter.stream !== '', (query) => query.where('c.work_stream', '=', filter.stream))
    .$if(filter.language !== '', (query) => query.where('c.language_requirement', '=', filter.language))
    .$if(filter.region !== '', (query) => query.where(sql<boolean>`${filter.region} = any (c.regions)`))
    .$if(filter.isRemote, (query) => query.where(sql<boolean>`'remote' = any (c.arrangements)`))
    .$if(filter.closesSoon, (query) => query.where('c.closes_at', '<=', new Date(now.getTime() + soonDays * day)))
    .$if(filter.text !== '', (query) =>
      query.where((where) => where.or([says('en', filter.text), says('fr', filter.text)])),
    )
    .orderBy('c.closes_at')
    .orderBy('c.number')
    .execute()

export type OpenCampaign = Awaited<ReturnType<typeof listOpenCampaigns>>[number]

/** What the filters offer: the classifications and streams of the campaigns that are open now. */
export const openChoices = async (db: Database, language: Language, now: Date) => ({
  classifications: (await open(db, now).select('k.code').distinct().orderBy('k.code').execute()).map(
    ({ code }) => code,
  ),
  streams: (await open(db, now).select(['w.key', 'w.name_en', 'w.name_fr']).distinct().execute()).sort((one, two) =>
    one[`name_${language}`].localeCompare(two[`name_${language}`], language),
  ),
})

/** The application of a person to a campaign, when they began one. */
export const findOwnApplication = (db: Database, campaignId: string, personId: string) =>
  db
    .selectFrom('applications')
    .select(['id', 'status'])
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
