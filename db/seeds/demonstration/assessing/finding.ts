import {
  type Criterion,
  criteriaOf,
  type Given,
  listOffers,
  recordResults,
} from '../../../../src/features/assessment/index.ts'
import type { Campaign } from '../../../../src/features/campaigns/index.ts'
import type { Language } from '../../../../src/i18n/language.ts'
import type { Database } from '../../../../src/platform/database.ts'
import type { Chance } from '../population.ts'
import { noteFor } from './words.ts'

/** What a step comes to for somebody. */
export type Verdict = 'passed' | 'failed' | 'held'

/** Who records, in their language. */
export type Recorder = { id: string; language: Language }

/** The application that somebody is assessed by. */
export type Application = { id: string; ownerId: string; campaign: Campaign }

type Finding = { db: Database; luck: Chance; application: Application; place: number; by: Recorder }

const stepAt = ({ application: { campaign }, place }: Pick<Finding, 'application' | 'place'>) => {
  const step = campaign.plan[place]
  if (!step) throw new Error(`“${campaign.title_en}” has no step ${place}`)
  return step
}

const give = (
  luck: Chance,
  language: Language,
  key: string,
  result: Given['result'],
  reason: Given['reason'],
  talks = true,
): Given => ({ key, result, reason, note: talks ? noteFor(reason, language, luck) : '' })

const shown = (luck: Chance, language: Language, key: string): Given =>
  give(luck, language, key, 'demonstrated', luck.likely(0.15) ? 'above-level' : 'at-level', luck.likely(0.2))

const unshown = (luck: Chance, language: Language, key: string): Given =>
  give(
    luck,
    language,
    key,
    'not-demonstrated',
    luck.pick(['too-little-detail', 'below-level', 'no-evidence', 'other-skill']),
  )

const held = (luck: Chance, language: Language, key: string): Given =>
  give(luck, language, key, 'hold', luck.pick(['to-verify', 'more-asked', 'another-opinion']))

/** The essential criterion on which a step turns for somebody; an asset turns nothing. */
export const turningPoint = (finding: Pick<Finding, 'application' | 'place' | 'luck'>): string => {
  const essential = criteriaOf(finding.application.campaign, stepAt(finding)).filter(({ isEssential }) => isEssential)
  return finding.luck.pick(essential).key
}

const givenFor = ({ luck, by: { language } }: Finding, criteria: readonly Criterion[], verdict: Verdict, at: string) =>
  criteria.map(({ key, isEssential }): Given => {
    if (key === at && verdict === 'failed') return unshown(luck, language, key)
    if (key === at && verdict === 'held') return held(luck, language, key)
    if (!isEssential && luck.likely(0.45)) return give(luck, language, key, 'not-demonstrated', 'no-evidence', false)
    return shown(luck, language, key)
  })

/** Records what somebody finds in a step, `at` the criterion on which it turns. */
export const find = async (finding: Finding, verdict: Verdict, at: string, now: Date): Promise<void> => {
  const { db, application, by } = finding
  const step = stepAt(finding)
  const given = givenFor(finding, criteriaOf(application.campaign, step), verdict, at)
  await recordResults(db, { applicationId: application.id, stepId: step.id, kind: 'own', given, by }, now)
}

/** Records what those who assessed a step alone agreed on. */
export const agree = async (finding: Finding, verdict: Verdict, at: string, now: Date): Promise<void> => {
  const { db, application, by } = finding
  const step = stepAt(finding)
  const given = givenFor(finding, criteriaOf(application.campaign, step), verdict, at)
  await recordResults(db, { applicationId: application.id, stepId: step.id, kind: 'consensus', given, by }, now)
}

/** Passes a step, and takes over what the person showed in an earlier campaign. */
export const findWithOffers = async (finding: Finding, now: Date): Promise<void> => {
  const { db, application, by, luck } = finding
  const { ownerId: personId, campaign } = application
  const step = stepAt(finding)
  const offers = await listOffers(db, { personId, campaign }, now)
  const criteria = criteriaOf(campaign, step)
  const given = givenFor(finding, criteria, 'passed', '').map((one, place): Given => {
    const criterion = criteria[place]
    const offer = criterion?.kind === 'skill' ? offers.get(criterion.skillId) : undefined
    return offer ? { ...give(luck, by.language, one.key, 'demonstrated', 'reused'), qualificationId: offer.id } : one
  })
  await recordResults(db, { applicationId: application.id, stepId: step.id, kind: 'own', given, by }, now)
}
