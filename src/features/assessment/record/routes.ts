import { to } from '../../../i18n/addresses.ts'
import { findLongWork, isUnderWay, readLongWorkFile } from '../../../platform/long-work.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { reachOf } from '../../../policy/policy.ts'
import { type Ctx, idIn, signedIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepFresh } from '../../../web/fresh.ts'
import { slice } from '../../../web/slice.ts'
import { findApplication } from '../../applications/index.ts'
import {
  countPeople,
  docxType,
  fileNameOf,
  makeRecord,
  makeRecordOfPerson,
  mostAtOnce,
  recordKind,
  startRecord,
} from './actions.ts'
import { recordOfCampaign, recordOfPerson } from './content.ts'
import { type CampaignRecord, listPeople, readCampaignRecord } from './queries.ts'
import type { Reader } from './saying.ts'
import { recordPage, recordWorkPage } from './views.ts'

export const recording = slice()

const aPage = 50

const readerOf = (c: Ctx): Reader => ({ language: c.var.language, now: c.var.now, viewerId: signedIn(c).id })

const mayReport = (c: Ctx, record: CampaignRecord | undefined): record is CampaignRecord => {
  const facts = record && { officeId: record.campaign.officeId, campaignId: record.campaign.id }
  return c.var.may('assessment.report', facts) && record !== undefined && record.campaign.status !== 'draft'
}

const find = async (c: Ctx): Promise<CampaignRecord> => {
  signedIn(c)
  const record = await readCampaignRecord(c.var.db, idIn(c))
  if (!mayReport(c, record)) throw new NotFound()
  return record
}

const download = (c: Ctx, bytes: Uint8Array<ArrayBuffer>, name: string, type = docxType): Response =>
  c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  })

recording.get('assessmentRecord', async (c) => {
  const record = await find(c)
  const { campaign } = record
  const pages = Math.max(1, Math.ceil(countPeople(record) / aPage))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1))
  const people = await listPeople(c.var.db, campaign.id, { from: (page - 1) * aPage, most: aPage })
  const content = recordOfCampaign(record, people, readerOf(c))
  const action = to(c.var.language, 'assessmentRecord', campaign)
  return c.html(recordPage({ frame: frameOf(c), campaign, content, action, pages: { page, pages } }))
})

recording.post('assessmentRecord', async (c) => {
  const { db, language } = c.var
  const record = await find(c)
  const reader = readerOf(c)
  if (countPeople(record) > mostAtOnce)
    return c.redirect(to(language, 'assessmentRecordWork', { id: await startRecord(db, record, reader) }), 303)
  return download(c, await makeRecord(db, record, reader), fileNameOf(reader, record.campaign.number))
})

const findPerson = async (c: Ctx) => {
  const { db } = c.var
  signedIn(c)
  const application = await findApplication(db, idIn(c))
  const record = application && (await readCampaignRecord(db, application.campaignId))
  if (!mayReport(c, record)) throw new NotFound()
  const [one] = await listPeople(db, record.campaign.id, { only: idIn(c), most: 1 })
  if (!one) throw new NotFound()
  return { record, one }
}

recording.get('assessmentRecordOfPerson', async (c) => {
  const { record, one } = await findPerson(c)
  const content = recordOfPerson(record, one, readerOf(c))
  const action = to(c.var.language, 'assessmentRecordOfPerson', one)
  return c.html(recordPage({ frame: frameOf(c), campaign: record.campaign, content, action }))
})

recording.post('assessmentRecordOfPerson', async (c) => {
  const { record, one } = await findPerson(c)
  const reader = readerOf(c)
  return download(c, await makeRecordOfPerson(c.var.db, record, one, reader), fileNameOf(reader, one.number))
})

const findWork = async (c: Ctx) => {
  const { db, viewer, may, now } = c.var
  const person = signedIn(c)
  const { any, officeIds } = reachOf(viewer, 'assessment.report')
  const reached = [...officeIds.map((officeId) => ({ officeId })), ...(any ? [{}] : [])]
  if (!reached.some((facts) => may('assessment.report', facts))) may('assessment.report')
  const work = await findLongWork(db, idIn(c), now)
  if (reached.length === 0 || !work || work.kind !== recordKind || work.ownerId !== person.id) throw new NotFound()
  return work
}

recording.get('assessmentRecordWork', async (c) => {
  const work = await findWork(c)
  const isRunning = isUnderWay(work, c.var.now)
  return c.html(recordWorkPage({ frame: frameOf(c), work, isRunning, isFresh: isRunning && keepFresh(c) }))
})

recording.get('assessmentRecordFile', async (c) => {
  const { db, now, settings } = c.var
  const work = await findWork(c)
  const bytes = work.file && (await readLongWorkFile(db, settings.declarationKeys, work.id, now))
  if (!work.file || !bytes) throw new NotFound()
  return download(c, new Uint8Array(bytes), work.file.name, work.file.type)
})
