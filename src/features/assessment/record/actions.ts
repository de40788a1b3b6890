import { zipSync } from 'fflate'
import { dayOf } from '../../../i18n/dates.ts'
import type { Language } from '../../../i18n/language.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import type { Keyring } from '../../../platform/encryption.ts'
import { recordEvent } from '../../../platform/event-log.ts'
import type { Task } from '../../../platform/jobs.ts'
import { doLongWork, startLongWork } from '../../../platform/long-work.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { mayUse } from '../../../policy/policy.ts'
import { findViewer } from '../../../web/session.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { factsOf } from '../asking.ts'
import { toDocxBeside } from './beside.ts'
import { recordOfCampaign, recordOfPerson } from './content.ts'
import { toDocx } from './docx.ts'
import { type CampaignRecord, listPeople, type PersonRecord, type PlanRecord, readCampaignRecord } from './queries.ts'
import type { Reader } from './saying.ts'

/** The kind of long work that makes the document of a campaign. */
export const recordKind = 'assessment-record'

const task = 'assessment-record'
const day = 24 * 60 * 60 * 1000

/** With more people than this a document is made in the background. */
export const mostAtOnce = 200

// A longer document opens slowly or not at all, and is not made in the memory there is: then there are several, in one archive.
const inOneDocument = 500

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const fileNames = { en: 'record-of-decision', fr: 'compte-rendu-de-decision' }

/** What the file of a record is called. */
export const fileNameOf = ({ language, now }: Reader, number: number): string =>
  `${fileNames[language]}-${number}-${dayOf(now)}.docx`

type About = { kind: 'campaign' | 'application'; id: string; facts: Record<string, string | number> }

const noteMade = (tx: Tx, by: string, { kind, id, facts }: About, now: Date) =>
  recordEvent(tx, {
    at: now,
    actor: by,
    verb: 'assessment.report',
    subjectKind: kind,
    subject: id,
    facts: { format: 'docx', ...facts },
  })

/** How many people a record is about. */
export const countPeople = ({ figures }: CampaignRecord): number =>
  Object.values(figures).reduce((sum, count) => sum + count, 0)

/** Makes the document of a whole campaign at once, and notes that it was made. */
export const makeRecord = async (db: Database, record: CampaignRecord, reader: Reader) => {
  const total = countPeople(record)
  const { id } = record.campaign
  const people = await listPeople(db, id, { most: mostAtOnce })
  const bytes = await toDocxBeside(recordOfCampaign(record, people, reader))
  const about: About = { kind: 'campaign', id, facts: { language: reader.language, people: total } }
  await db.transaction().execute((tx) => noteMade(tx, reader.viewerId, about, reader.now))
  return bytes
}

/** Makes the document of one person, and notes that it was made. */
export const makeRecordOfPerson = async (db: Database, record: PlanRecord, one: PersonRecord, reader: Reader) => {
  const bytes = await toDocx(recordOfPerson(record, one, reader))
  const about: About = {
    kind: 'application',
    id: one.id,
    facts: { language: reader.language, campaign: record.campaign.id },
  }
  await db.transaction().execute((tx) => noteMade(tx, reader.viewerId, about, reader.now))
  return bytes
}

/** Begins to make the document of a campaign with many people, in place of an earlier one of the person; returns the id of the work. */
export const startRecord = (
  db: Database,
  record: CampaignRecord,
  { viewerId, language, now }: Reader,
): Promise<string> =>
  db.transaction().execute(async (tx) => {
    const { id } = record.campaign
    const given = { campaign: id, language }
    const work = await startLongWork(tx, { personId: viewerId, kind: recordKind, task, now, replaces: true, given })
    await noteMade(tx, viewerId, { kind: 'campaign', id, facts: { language, people: countPeople(record), work } }, now)
    return work
  })

const fileOf = (documents: readonly Uint8Array[], name: string) => {
  const [only = new Uint8Array()] = documents
  if (documents.length === 1) return { name, type: docxType, bytes: only }
  const numbered = documents.map(
    (bytes, place) => [name.replace('.docx', `-${String(place + 1).padStart(2, '0')}.docx`), bytes] as const,
  )
  const bytes = zipSync(Object.fromEntries(numbered), { level: 0 })
  return { name: name.replace('.docx', '.zip'), type: 'application/zip', bytes }
}

/** The job that makes the document of a campaign: what its person may see when it is made. */
export const recordTask =
  ({ db, clock, keys }: { db: Database; clock: Clock; keys: Keyring }): Task =>
  async (payload) => {
    const { work, campaign, language } = payload as Record<string, string>
    await doLongWork({ db, clock, keys }, work ?? '', async (viewerId, report) => {
      const now = clock()
      const found = await findCampaign(db, campaign ?? '')
      const viewer = await findViewer(db, viewerId)
      if (!found || !mayUse(viewer, 'assessment.report', factsOf(found))) throw new NotFound()
      const record = await readCampaignRecord(db, found)
      const words: Language = language === 'fr' ? 'fr' : 'en'
      const reader = { language: words, now, viewerId }
      const total = countPeople(record)
      const documents: Uint8Array[] = []
      for (let from = 0; from < total; from += inOneDocument) {
        await report(from, total)
        const people = await listPeople(db, record.campaign.id, { from, most: inOneDocument })
        documents.push(await toDocxBeside(recordOfCampaign(record, people, reader)))
      }
      await report(total, total)
      const file = fileOf(documents, fileNameOf(reader, record.campaign.number))
      // A file about many people is there to be fetched at once.
      return { outcome: { people: total }, file, expiresAt: new Date(now.getTime() + day) }
    })
  }
