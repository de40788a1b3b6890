import { to } from '../../i18n/addresses.ts'
import type { Language } from '../../i18n/language.ts'
import { translator } from '../../i18n/sentences.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { recordEvent } from '../../platform/event-log.ts'
import { postMail } from '../../platform/mail.ts'
import { Conflict, NotFound } from '../../platform/refusals.ts'
import { letter } from '../../web/mail-layout.ts'
import { findPerson } from '../accounts/index.ts'
import { holdAssessed } from './actions.ts'
import { freePlaces } from './interviews/actions.ts'
import { decisionNames, removalNames, said } from './messages.ts'
import { said as qualifying } from './qualifications/messages.ts'
import type { Assessed, Decision } from './queries.ts'
import { keyOf } from './rules.ts'
import { nameOfCriterion } from './words.ts'

type Done = { now: Date; origin: string }

/** Why something was decided, in plain words: the criterion or the reason; nothing when the words of the office alone say it. */
export const whyOf = (
  { campaign }: Pick<Assessed, 'campaign'>,
  decision: Pick<Decision, 'outcome' | 'skillId' | 'questionId' | 'reason'>,
  language: Language,
): string[] => {
  const t = translator(language)
  if (decision.outcome === 'not-qualified')
    return [t(said.tellCriterion, { criterion: nameOfCriterion({ t, language }, campaign, keyOf(decision)) })]
  return decision.reason !== '' && decision.reason !== 'other'
    ? [t(said.tellReason, { reason: t(removalNames[decision.reason]) })]
    : []
}

/** What a notice says of a decision, in plain words: the outcome, the criterion or the reason, and the words of the office. */
export const wordsOf = ({ campaign }: Pick<Assessed, 'campaign'>, decision: Decision, language: Language): string[] => {
  const t = translator(language)
  const title = campaign[`title_${language}`]
  return [
    t(said.tellOutcome, { title, outcome: t(decisionNames[decision.outcome]) }),
    ...whyOf({ campaign }, decision, language),
    ...(decision.note === '' ? [] : [t(said.tellWords, { words: decision.note })]),
    ...(decision.outcome === 'qualified' ? [t(said.tellNextQualified)] : [t(said.tellNextOther), t(said.tellTalk)]),
  ]
}

/** Tells a person what was decided on their application, which is held, with the reason, and notes when; the places they hold in interviews to come are given back. Returns whether the decision still stood and was not told, and the person had not withdrawn. */
export const tellWithin = async (
  tx: Tx,
  { campaign, application }: Pick<Assessed, 'campaign' | 'application'>,
  decision: Decision,
  by: string,
  { now, origin }: Done,
): Promise<boolean> => {
  if (application.status !== 'decided') return false
  const noted = await tx
    .updateTable('decisions')
    .set({ told_at: now })
    .where('id', '=', decision.id)
    .where('told_at', 'is', null)
    .where('replaced_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!noted) return false
  await recordEvent(tx, {
    at: now,
    actor: by,
    verb: 'decision.tell',
    subjectKind: 'application',
    subject: application.id,
    facts: { campaign: campaign.id, decision: decision.id, late: now > decision.tellBy },
  })
  await freePlaces(tx, application.id, 'decided', by, { now, origin })
  const person = await findPerson(tx, application.ownerId)
  if (!person) return true
  const { language } = person
  const t = translator(language)
  const mail = await letter({
    key: `decision ${person.id} ${decision.id}`,
    to: person.email,
    language,
    subject: t(said.tellSubject, { title: campaign[`title_${language}`] }),
    paragraphs: wordsOf({ campaign }, decision, language),
    action:
      decision.outcome === 'qualified'
        ? { label: t(qualifying.mailAction), href: origin + to(language, 'qualifications') }
        : { label: t(said.tellAction), href: origin + to(language, 'application', application) },
  })
  await postMail(tx, mail, now)
  return true
}

/** Tells a person what was decided on their application. Told already, replaced by another than was `seen`, or of somebody who withdrew, it throws Conflict; to its own person it does not exist. */
export const tellDecision = (
  db: Database,
  applicationId: string,
  by: string,
  done: Done,
  seen?: string,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const assessed = await holdAssessed(tx, applicationId, by)
    const decision = assessed.decisions.findLast(({ replacedAt }) => replacedAt === null)
    if (!decision) throw new NotFound()
    if (seen !== undefined && seen !== decision.id) throw new Conflict()
    if (!(await tellWithin(tx, assessed, decision, by, done))) throw new Conflict()
  })
