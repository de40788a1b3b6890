import { recordResults } from '../src/features/assessment/actions.ts'
import { decide } from '../src/features/assessment/deciding.ts'
import { readAssessed } from '../src/features/assessment/queries.ts'
import { criteriaOf } from '../src/features/assessment/rules.ts'
import { tellDecision } from '../src/features/assessment/telling.ts'
import type { Database } from '../src/platform/database.ts'

type Qualifying = { applicationId: string; by: string; now: Date; isTold?: boolean; except?: readonly string[] }

/** Finds all demonstrated that a plan measures of an application (`except` some assets), signs “qualified”, and tells the person unless asked not to. */
export const qualify = async (
  db: Database,
  { applicationId, by, now, isTold = true, except = [] }: Qualifying,
): Promise<void> => {
  const assessed = await readAssessed(db, applicationId)
  if (!assessed) throw new Error('There is no such application')
  const person = { id: by, language: 'en' as const }
  for (const step of assessed.campaign.plan) {
    const given = criteriaOf(assessed.campaign, step).map(({ key }) =>
      except.includes(key)
        ? ({ key, result: 'not-demonstrated', reason: 'no-evidence', note: '' } as const)
        : ({ key, result: 'demonstrated', reason: 'at-level', note: '' } as const),
    )
    await recordResults(db, { applicationId, stepId: step.id, kind: 'own', given, by: person }, now)
  }
  const signed = { outcome: 'qualified', criterion: '', reason: '', note: '', signature: 'Rosa Recruiter' } as const
  const problems = await decide(db, applicationId, signed, person, now)
  if (problems.length > 0) throw new Error(`Not qualified: ${JSON.stringify(problems)}`)
  if (isTold) await tellDecision(db, applicationId, by, { now, origin: 'http://localhost' })
}
