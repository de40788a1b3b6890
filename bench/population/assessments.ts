import { sql } from 'kysely'
import { familyNames, firstNames } from '../../db/seeds/demonstration/names.ts'
import { chance } from '../../db/seeds/demonstration/population.ts'
import { writeResults } from '../../src/features/assessment/actions.ts'
import { type Signee, signDecisions } from '../../src/features/assessment/deciding.ts'
import type { DecisionOutcome } from '../../src/features/assessment/lifecycle.ts'
import { readAssessedOf } from '../../src/features/assessment/queries.ts'
import { criteriaOf, unmetOf } from '../../src/features/assessment/rules.ts'
import { type Campaign, findCampaign } from '../../src/features/campaigns/index.ts'
import type { Database } from '../../src/platform/database.ts'
import { makeApplicant, submitFor } from '../../test/applying.ts'
import { makeCampaign } from '../../test/campaign.ts'
import { firstOffice, type Member, makePerson } from '../../test/cast.ts'
import { populationIssuer } from './applications.ts'

const batch = 1_000
const day = 86_400_000

/** A campaign in the midst of its assessment, and somebody of its office. */
export type Assessed = { campaign: Campaign; recruiter: Member; applicationIds: string[] }

// How far people came, of twenty: through so many steps, then what the last of them came to, then what was decided.
type Path = { passed: number; last?: 'hold' | 'not-demonstrated'; decided?: DecisionOutcome; isTold?: boolean }
const paths: readonly Path[] = [
  ...Array.from({ length: 5 }, () => ({ passed: 0 })),
  { passed: 0, last: 'hold' },
  ...Array.from({ length: 2 }, () => ({ passed: 0, last: 'not-demonstrated' as const })),
  ...Array.from({ length: 2 }, () => ({ passed: 1 })),
  { passed: 1, last: 'not-demonstrated', decided: 'not-qualified', isTold: true },
  { passed: 0, last: 'not-demonstrated', decided: 'not-qualified' },
  { passed: 2 },
  { passed: 2, last: 'hold' },
  { passed: 3 },
  { passed: 3, decided: 'qualified' },
  ...Array.from({ length: 4 }, () => ({ passed: 3, decided: 'qualified' as const, isTold: true })),
]

const makePeople = async (db: Database, howMany: number, now: Date): Promise<void> => {
  const luck = chance(29)
  for (let at = 0; at < howMany; at += batch) {
    const people = Array.from({ length: Math.min(batch, howMany - at) }, (_, place) => ({
      name: `${luck.pick(firstNames)} ${luck.pick(familyNames)}`,
      email: `assessed-${at + place}@population.example`,
    }))
    await sql`
      insert into people (issuer, issuer_subject, name, email, language, created_at)
      select ${populationIssuer}, gen_random_uuid(), name, email, 'en', ${now} from json_to_recordset(${JSON.stringify(people)}) as row(name text, email text)`.execute(
      db,
    )
  }
}

// Each sends what one person really sent, under a name and a standing of their own.
const copyApplication = async (db: Database, applicationId: string): Promise<string[]> =>
  (
    await sql<{ id: string }>`
      insert into applications (campaign_id, office_id, person_id, status, language, education_path, signature, snapshot, snapshot_hash, started_at, updated_at, submitted_at)
      select a.campaign_id, a.office_id, p.id, 'submitted', a.language, a.education_path, p.name,
        a.snapshot || jsonb_build_object('person', a.snapshot -> 'person' || jsonb_build_object('name', p.name,
          'armedForces', case when abs(hashtext(p.email)) % 25 = 0 then 'veteran' else 'none' end,
          'citizenship', case when abs(hashtext(p.email)) % 7 = 0 then 'other' else 'citizen' end,
          'priorityEntitlement', case when abs(hashtext(p.email)) % 50 = 0 then 'yes' else 'no' end)),
        a.snapshot_hash, a.started_at, a.updated_at, a.submitted_at
      from people p, applications a where a.id = ${applicationId} and p.issuer = ${populationIssuer} order by p.email returning id`.execute(
      db,
    )
  ).rows.map(({ id }) => id)

const assess = async (db: Database, campaign: Campaign, ids: readonly string[], by: Member, now: Date) => {
  const person = { id: by.id, language: 'en' } as const
  for (const [place, step] of campaign.plan.entries()) {
    const criteria = criteriaOf(campaign, step)
    const results = ids.flatMap((applicationId, at) => {
      const { passed, last } = paths[at % paths.length] ?? { passed: 0 }
      if (place > passed || (place === passed && !last)) return []
      return criteria.map((criterion, number) => {
        const isLast = place === passed && number === at % criteria.length
        const found =
          isLast && last === 'hold'
            ? ({ result: 'hold', reason: 'to-verify', note: 'Ask for the year.' } as const)
            : isLast && criterion.isEssential
              ? ({ result: 'not-demonstrated', reason: 'no-evidence', note: 'Nothing shows it.' } as const)
              : ({ result: 'demonstrated', reason: 'at-level', note: '' } as const)
        return { applicationId, criterion, given: { key: criterion.key, ...found } }
      })
    })
    if (results.length === 0) continue
    const writing = { campaign, stepId: step.id, kind: 'own', by: person } as const
    await db.transaction().execute((tx) => writeResults(tx, writing, results, now))
  }
}

const decide = async (db: Database, campaign: Campaign, ids: readonly string[], by: Member, now: Date) => {
  const signing = { reason: '', note: '', signature: by.name, by: { id: by.id, language: 'en' } } as const
  for (const outcome of ['qualified', 'not-qualified'] as const) {
    const decided = ids.filter((_, at) => paths[at % paths.length]?.decided === outcome)
    const signees = [...(await readAssessedOf(db, campaign, decided)).values()].flatMap((assessed): Signee[] => {
      const criterion = unmetOf(campaign, assessed.results, assessed.independent)[0]
      return outcome === 'qualified' || criterion ? [{ assessed, criterion }] : []
    })
    if (signees.length === 0) continue
    await db.transaction().execute((tx) => signDecisions(tx, signees, { ...signing, outcome }, now))
  }
  const told = ids.filter((_, at) => paths[at % paths.length]?.isTold)
  await db
    .updateTable('decisions')
    .set({ told_at: now })
    .where('application_id', '=', sql<string>`any(${told}::uuid[])`)
    .execute()
}

/** Fills a database with one campaign to which so many applied, assessed and decided by the real actions. */
export const populateAssessment = async (db: Database, howMany: number, now: Date): Promise<Assessed> => {
  const officeId = await firstOffice(db)
  const recruiter = await makePerson(db, 'Rosa Recruiter', [{ role: 'recruiter', officeId }])
  const lead = await makePerson(db, 'Lea Lead', [{ role: 'lead', officeId }])
  const id = await makeCampaign(db, { officeId, by: lead.id, now: new Date(now.getTime() - 10 * day) })
  const campaign = await findCampaign(db, id)
  if (!campaign) throw new Error('No campaign')
  const first = await makeApplicant(db, 'First Applicant', now)
  const application = await submitFor(db, { campaignId: id, person: first, now })
  await makePeople(db, howMany, now)
  const applicationIds = await copyApplication(db, application)
  for (let at = 0; at < applicationIds.length; at += batch) {
    const ids = applicationIds.slice(at, at + batch)
    await assess(db, campaign, ids, recruiter, now)
    await decide(db, campaign, ids, lead, now)
  }
  await sql`update applications set status = 'withdrawn', withdrawn_at = ${now} where campaign_id = ${id} and number % 33 = 0`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
  return { campaign, recruiter, applicationIds }
}
