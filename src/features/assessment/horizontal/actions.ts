import type { Database } from '../../../platform/database.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { RevealReason } from './rules.ts'

/** The name under which what is found of an answer is kept while it is typed: it tells no more than the page does. */
export const draftOfAnswer = (questionId: string, mark: string): string => `assessment.answer.${questionId}.${mark}`

type Reveal = { campaignId: string; stepId: string; questionId: string; applicationId: string; reason: RevealReason }

/** Notes that somebody asked whose an answer is, and why. */
export const reveal = (db: Database, asked: Reveal, by: string, now: Date): Promise<void> =>
  db.transaction().execute((tx) =>
    recordEvent(tx, {
      at: now,
      actor: by,
      verb: 'assessment.reveal',
      subjectKind: 'application',
      subject: asked.applicationId,
      facts: { campaign: asked.campaignId, step: asked.stepId, question: asked.questionId, reason: asked.reason },
    }),
  )
