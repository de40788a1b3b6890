import { strToU8, zipSync } from 'fflate'
import { to } from '../../../../i18n/addresses.ts'
import { sayDate } from '../../../../i18n/dates.ts'
import type { Language } from '../../../../i18n/language.ts'
import { translator } from '../../../../i18n/sentences.ts'
import type { Clock } from '../../../../platform/clock.ts'
import type { Database, Tx } from '../../../../platform/database.ts'
import { recordEvent } from '../../../../platform/event-log.ts'
import type { Task } from '../../../../platform/jobs.ts'
import { doLongWork, isUnderWay, latestLongWork, startLongWork } from '../../../../platform/long-work.ts'
import { postMail } from '../../../../platform/mail.ts'
import { NotFound } from '../../../../platform/refusals.ts'
import { after, periodOf } from '../../../../platform/retention.ts'
import { letter } from '../../../../web/mail-layout.ts'
import type { Means, PersonalData } from '../../../../web/personal-data/personal-data.ts'
import { findSubject } from '../../../accounts/index.ts'
import { asJson, collect } from './collect.ts'
import { makeDocuments } from './documents.ts'
import { said } from './messages.ts'
import { readablePage } from './readable.ts'

/** The kind of long work that makes a copy. */
export const takeOutKind = 'take-out'

const task = 'make-take-out'

/** Begins to make a copy of everything about a person, in place of an earlier one; while one is being made, it changes nothing. */
export const startTakeOut = (db: Database, personId: string, now: Date): Promise<void> =>
  db.transaction().execute(async (tx) => {
    await tx.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute()
    const latest = await latestLongWork(tx, personId, takeOutKind, now)
    if (latest && isUnderWay(latest, now)) return
    await startLongWork(tx, { personId, kind: takeOutKind, task, now, replaces: true })
    await recordEvent(tx, {
      at: now,
      actor: personId,
      verb: 'take-out.make',
      subjectKind: 'person',
      subject: personId,
    })
  })

const fileName = { en: 'portal-data', fr: 'mes-renseignements' }
const readableName = { en: 'read-me-first.html', fr: 'a-lire-en-premier.html' }

type Addressee = { id: string; name: string; email: string; language: Language }

const findAddressee = async (db: Database, id: string): Promise<Addressee> => {
  const row = await db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return { ...row, language: row.language === 'fr' ? 'fr' : 'en' }
}

const mailReady = async (
  tx: Tx,
  work: string,
  { id, email, language }: Addressee,
  until: Date,
  means: Means,
  now: Date,
) => {
  const t = translator(language)
  const mail = await letter({
    key: `take-out ${id} ${work}`,
    to: email,
    language,
    subject: t(said.mailSubject),
    paragraphs: [t(said.mailBody, { until: sayDate(language, until) })],
    action: { label: t(said.mailAction), href: means.publicUrl + to(language, 'takeOut') },
    footer: [t(said.mailNotYou)],
  })
  await postMail(tx, mail, now)
}

/** The job that makes a copy: collects every table, writes data, page and documents, and tells the person. */
export const takeOutTask =
  ({ db, clock, data, means }: { db: Database; clock: Clock; data: readonly PersonalData[]; means: Means }): Task =>
  async (payload) => {
    const { work } = payload as { work: string }
    await doLongWork({ db, clock, keys: means.declarationKeys }, work, async (personId, report) => {
      const now = clock()
      const person = await findAddressee(db, personId)
      const { language, name } = person
      const subject = await findSubject(db, personId)
      if (!subject) throw new NotFound()
      const taken = await collect(db, data, subject, means, report)
      const files: Record<string, Uint8Array> = {
        [readableName[language]]: strToU8(await readablePage(taken, { language, name, now })),
        'data.json': strToU8(asJson(taken, now)),
      }
      for (const [document, made] of Object.entries(await makeDocuments({ db, person, language, now })))
        files[`documents/${document}`] = typeof made === 'string' ? strToU8(made) : made
      await report(taken.length + 1, taken.length + 2)
      const until = after(now, await periodOf(db, 'take-outs'))
      return {
        file: {
          name: `${fileName[language]}-${now.toISOString().slice(0, 10)}.zip`,
          type: 'application/zip',
          bytes: zipSync(files, { mtime: now }),
        },
        expiresAt: until,
        alongside: (tx) => mailReady(tx, work, person, until, means, now),
      }
    })
  }
