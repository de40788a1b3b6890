import type { Campaign, PlanStep } from '../campaigns/index.ts'
import type { DecisionOutcome, Outcome, Result } from './lifecycle.ts'

/** What a step measures: a skill that the campaign asks for, a screening question, or the education requirement. */
export type Criterion =
  | { kind: 'education'; key: 'education'; isEssential: true }
  | { kind: 'skill'; key: string; skillId: number; isEssential: boolean }
  | { kind: 'question'; key: string; questionId: string; isEssential: true }

/** The name under which a criterion is sent and stored in forms. */
export const keyOf = ({ skillId, questionId }: { skillId: number | null; questionId: string | null }): string =>
  skillId !== null ? `skill-${skillId}` : questionId !== null ? `question-${questionId}` : 'education'

/** The criteria of a step: in the screening of the application the education requirement comes first; a step of questions that measures no skill measures each screening question. */
export const criteriaOf = (
  campaign: Pick<Campaign, 'education' | 'skills' | 'questions'>,
  step: PlanStep,
): Criterion[] => {
  const asksEducation = campaign.education !== '' && campaign.education !== 'none'
  const skills = campaign.skills
    .filter(({ skillId }) => step.skillIds.includes(skillId))
    .map(({ skillId, need }) => ({
      kind: 'skill' as const,
      key: keyOf({ skillId, questionId: null }),
      skillId,
      isEssential: need === 'essential',
    }))
  const questions = step.kind === 'screening-questions' && skills.length === 0 ? campaign.questions : []
  return [
    ...(step.kind === 'application-screening' && asksEducation
      ? [{ kind: 'education', key: 'education', isEssential: true } as const]
      : []),
    ...skills,
    ...questions
      .filter(({ kind }) => kind === 'screening')
      .map(({ id }) => ({
        kind: 'question' as const,
        key: keyOf({ skillId: null, questionId: id }),
        questionId: id,
        isEssential: true as const,
      })),
  ]
}

/** What a step comes to. An essential not demonstrated fails; else any missing is to assess; else any hold holds; else it is passed. */
export const outcomeOf = (measured: readonly { isEssential: boolean; result: Result | null }[]): Outcome => {
  if (measured.some(({ isEssential, result }) => isEssential && result === 'not-demonstrated')) return 'failed'
  if (measured.length === 0 || measured.some(({ result }) => result === null)) return 'to-assess'
  return measured.some(({ result }) => result === 'hold') ? 'held' : 'passed'
}

/** Whether an application is somebody’s own: nobody assesses, decides on, tells or invites themselves. */
export const isTheirOwn = ({ ownerId }: { ownerId: string }, personId: string): boolean => ownerId === personId

/** A result as it was recorded. */
export type Recorded = {
  stepId: string
  skillId: number | null
  questionId: string | null
  assessorId: string
  kind: 'own' | 'consensus'
  result: Result
}

/** The result of a criterion that counts, from those recorded in order: where assessors work independently what they agreed on, otherwise the last. */
export const countingResult = (
  recorded: readonly Recorded[],
  stepId: string,
  key: string,
  isIndependent: boolean,
): Result | null =>
  recorded.findLast(
    (one) => one.stepId === stepId && keyOf(one) === key && (!isIndependent || one.kind === 'consensus'),
  )?.result ?? null

/** Whether an assessor has given a result of their own for every criterion of a step: only then others' results are shown. */
export const isOwnIn = (
  recorded: readonly Recorded[],
  stepId: string,
  criteria: readonly Criterion[],
  assessorId: string,
): boolean =>
  criteria.every(({ key }) =>
    recorded.some(
      (one) => one.stepId === stepId && one.kind === 'own' && one.assessorId === assessorId && keyOf(one) === key,
    ),
  )

/** Whether somebody may see every result of a step: where all work independently, only once their own are in. */
export const maySeeAll = (
  recorded: readonly Recorded[],
  stepId: string,
  criteria: readonly Criterion[],
  { id, isIndependent }: { id: string; isIndependent: boolean },
): boolean => !isIndependent || isOwnIn(recorded, stepId, criteria, id)

/** What somebody may see of the results of a step: all of them, or, while an independent one lacks their own, only these. */
export const shownTo = <One extends Recorded>(
  recorded: readonly One[],
  stepId: string,
  criteria: readonly Criterion[],
  viewer: { id: string; isIndependent: boolean },
): One[] => {
  const ofStep = recorded.filter((one) => one.stepId === stepId)
  return maySeeAll(ofStep, stepId, criteria, viewer)
    ? ofStep
    : ofStep.filter(({ assessorId, kind }) => assessorId === viewer.id && kind === 'own')
}

/** Those who gave results of their own for every criterion: an agreement needs two. */
export const assessorsIn = (recorded: readonly Recorded[], stepId: string, criteria: readonly Criterion[]): string[] =>
  [...new Set(recorded.map(({ assessorId }) => assessorId))].filter((id) => isOwnIn(recorded, stepId, criteria, id))

/** Where an application stands: each step's outcome, and the first that is not passed; none when all are. */
export const standingOf = (
  campaign: Pick<Campaign, 'education' | 'skills' | 'questions' | 'plan'>,
  recorded: readonly Recorded[],
  independent: ReadonlySet<string>,
): { stepId: string | null; standing: Outcome; outcomes: Record<string, Outcome> } => {
  const outcomes = Object.fromEntries(
    campaign.plan.map((step) => [
      step.id,
      outcomeOf(
        criteriaOf(campaign, step).map(({ key, isEssential }) => ({
          isEssential,
          result: countingResult(recorded, step.id, key, independent.has(step.id)),
        })),
      ),
    ]),
  )
  const at = campaign.plan.find(({ id }) => outcomes[id] !== 'passed')
  return { stepId: at?.id ?? null, standing: at ? (outcomes[at.id] ?? 'to-assess') : 'passed', outcomes }
}

/** The essential criteria that no step found demonstrated, of those that some step measures: why somebody is not qualified. */
export const unmetOf = (
  campaign: Pick<Campaign, 'education' | 'skills' | 'questions' | 'plan'>,
  recorded: readonly Recorded[],
  independent: ReadonlySet<string>,
): Criterion[] => {
  const found = campaign.plan.flatMap((step) =>
    criteriaOf(campaign, step).filter(
      ({ key, isEssential }) =>
        isEssential && countingResult(recorded, step.id, key, independent.has(step.id)) === 'not-demonstrated',
    ),
  )
  return found.filter(({ key }, place) => found.findIndex((one) => one.key === key) === place)
}

/** What keeps a decision from being signed, by the name of a sentence; nothing when it may be. Passing everything does not qualify by itself, but without it nobody is qualified. */
export const whatBlocksDecision = (
  {
    outcome,
    criterion,
    reason,
    note,
    signature,
  }: { outcome: DecisionOutcome | ''; criterion: string; reason: string; note: string; signature: string },
  { standing, unmet }: { standing: Outcome; unmet: readonly Criterion[] },
): { field: string; says: string }[] => [
  ...(outcome === '' ? [{ field: 'outcome', says: 'outcomeMissing' }] : []),
  ...(outcome === 'qualified' && standing !== 'passed' ? [{ field: 'outcome', says: 'notAllPassed' }] : []),
  ...(outcome === 'not-qualified' && unmet.length === 0 ? [{ field: 'outcome', says: 'nothingUnmet' }] : []),
  ...(outcome === 'not-qualified' && unmet.length > 0 && !unmet.some(({ key }) => key === criterion)
    ? [{ field: 'criterion', says: 'criterionMissing' }]
    : []),
  ...(outcome === 'removed' && reason === '' ? [{ field: 'reason', says: 'reasonMissing' }] : []),
  ...(outcome === 'removed' && reason === 'other' && note === '' ? [{ field: 'note', says: 'noteMissing' }] : []),
  ...(signature === '' ? [{ field: 'signature', says: 'signatureMissing' }] : []),
]

/** The skills that were shown, at the level asked: those that some step measures, and that every step that does found demonstrated. */
export const skillsShown = (
  { plan, skills }: Pick<Campaign, 'plan' | 'skills'>,
  recorded: readonly Recorded[],
  independent: ReadonlySet<string>,
): Pick<Campaign['skills'][number], 'skillId' | 'level'>[] =>
  skills
    .filter(({ skillId }) => {
      const measuring = plan.filter(({ skillIds }) => skillIds.includes(skillId))
      const key = keyOf({ skillId, questionId: null })
      return (
        measuring.length > 0 &&
        measuring.every(({ id }) => countingResult(recorded, id, key, independent.has(id)) === 'demonstrated')
      )
    })
    .map(({ skillId, level }) => ({ skillId, level }))
