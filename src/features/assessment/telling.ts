import { to } from '../../i18n/addresses.ts'
import type { Language } from '../../i18n/language.ts'
import { translator } from '../../i18n/sentences.ts'
import type { Database } from '../../platform/database.ts'
import { recordEvent } from '../../platform/event-log.ts'
import { postMail } from '../../platform/mail.ts'
import { Conflict, NotFound } from '../../platform/refusals.ts'
import { letter } from '../../web/mail-layout.ts'
import { findPerson } from '../accounts/index.ts'
import { findApplication } from '../applications/index.ts'
import { findCampaign } from '../campaigns/index.ts'
import { freePlaces } from './interviews/actions.ts'
import { decisionNames, removalNames, said } from './messages.ts'
import { said as qualifying } from './qualifications/messages.ts'
import { type Assessed, type Decision, findDecision } from './queries.ts'
import { isTheirOwn, keyOf } from './rules.ts'
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

/** Tells a person what was decided on their application, with the reason, and notes when; the places they hold in interviews to come are given back. Told already, replaced by another than was `seen`, or of somebody who withdrew, it throws Conflict. */
export const tellDecision = (
  db: Database,
  applicationId: string,
  by: string,
  { now, origin }: Done,
  seen?: string,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const application = await findApplication(tx, applicationId)
    const campaign = application && (await findCampaign(tx, application.campaignId))
    const decision = campaign && (await findDecision(tx, applicationId))
    if (!decision || isTheirOwn(application, by)) throw new NotFound()
    if (application.status !== 'decided' || (seen !== undefined && seen !== decision.id)) throw new Conflict()
    await tx
      .updateTable('decisions')
      .set({ told_at: now })
      .where('id', '=', decision.id)
      .where('told_at', 'is', null)
      .where('replaced_at', 'is', null)
      .returning('id')
      .executeTakeFirstOrThrow(() => new Conflict())
    await recordEvent(tx, {
      at: now,
      actor: by,
      verb: 'decision.tell',
      subjectKind: 'application',
      subject: applicationId,
      facts: { campaign: campaign.id, decision: decision.id, late: now > decision.tellBy },
    })
    await freePlaces(tx, applicationId, 'decided', by, { now, origin })
    const person = await findPerson(tx, application.ownerId)
    if (!person) return
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
  })
