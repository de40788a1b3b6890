import { to } from '../../i18n/addresses.ts'
import type { Language } from '../../i18n/language.ts'
import { translator } from '../../i18n/sentences.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { recordEvent } from '../../platform/event-log.ts'
import { postMail } from '../../platform/mail.ts'
import { Conflict, NotFound } from '../../platform/refusals.ts'
import { letter } from '../../web/mail-layout.ts'
import { decisionNames, removalNames, said } from './messages.ts'
import { said as qualifying } from './qualifications/messages.ts'
import { type Assessed, type Decision, findDecision, readAssessed } from './queries.ts'
import { criterionKey, nameOfCriterion } from './words.ts'

type Done = { now: Date; origin: string }

/** Why something was decided, in plain words: the criterion or the reason; nothing when the words of the office alone say it. */
export const whyOf = (
  { campaign }: Pick<Assessed, 'campaign'>,
  decision: Pick<Decision, 'outcome' | 'skillId' | 'questionId' | 'reason'>,
  language: Language,
): string[] => {
  const t = translator(language)
  if (decision.outcome === 'not-qualified')
    return [t(said.tellCriterion, { criterion: nameOfCriterion({ t, language }, campaign, criterionKey(decision)) })]
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

/** Tells a person what was decided on their application, with the reason, and notes when; returns whether it still stood and was not told. */
export const tellWithin = async (
  tx: Tx,
  { campaign, application }: Pick<Assessed, 'campaign' | 'application'>,
  decision: Decision,
  by: string,
  { now, origin }: Done,
): Promise<boolean> => {
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
  const person = await tx
    .selectFrom('people')
    .select(['id', 'email', 'language'])
    .where('id', '=', application.ownerId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!person) return true
  const language: Language = person.language === 'fr' ? 'fr' : 'en'
  const t = translator(language)
  const mail = await letter({
    key: `decision ${decision.id}`,
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

/** Tells a person what was decided on their application; told already, it throws Conflict. */
export const tellDecision = (db: Database, applicationId: string, by: string, done: Done): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const assessed = await readAssessed(tx, applicationId)
    const decision = assessed && (await findDecision(tx, applicationId))
    if (!assessed || !decision) throw new NotFound()
    if (!(await tellWithin(tx, assessed, decision, by, done))) throw new Conflict()
  })
