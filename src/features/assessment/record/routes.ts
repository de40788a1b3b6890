import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { reachOf } from '../../../policy/policy.ts'
import { type Ctx, idIn, pageIn, signedIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { answerWithFile, answerWithWork, findOwnWork, workShown } from '../../../web/own-work.ts'
import { slice } from '../../../web/slice.ts'
import { findApplication } from '../../applications/index.ts'
import { findCampaign } from '../../campaigns/index.ts'
import { factsOf, findCampaignFor } from '../asking.ts'
import { isTheirOwn } from '../rules.ts'
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
import { type CampaignRecord, listPeople, readCampaignRecord, readPlanRecord } from './queries.ts'
import type { Reader } from './saying.ts'
import { recordPage, recordWorkPage } from './views.ts'

export const recording = slice()

const aPage = 50

const readerOf = (c: Ctx): Reader => ({ language: c.var.language, now: c.var.now, viewerId: signedIn(c).id })

const find = async (c: Ctx): Promise<CampaignRecord> =>
  readCampaignRecord(c.var.db, await findCampaignFor(c, 'assessment.report'))

recording.get('assessmentRecord', async (c) => {
  const record = await find(c)
  const { campaign } = record
  const pages = Math.max(1, Math.ceil(countPeople(record) / aPage))
  const page = Math.min(pages, pageIn(c))
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
  return answerWithFile(c, await makeRecord(db, record, reader), {
    name: fileNameOf(reader, record.campaign.number),
    type: docxType,
  })
})

const findPerson = async (c: Ctx) => {
  const { db } = c.var
  const { id } = signedIn(c)
  const application = await findApplication(db, idIn(c))
  const campaign = application && (await findCampaign(db, application.campaignId))
  if (!campaign || isTheirOwn(application, id) || !c.var.may('assessment.report', factsOf(campaign)))
    throw new NotFound()
  const [one] = await listPeople(db, campaign.id, { only: application.id, most: 1 })
  if (!one) throw new NotFound()
  return { record: await readPlanRecord(db, campaign), one }
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
  const bytes = await makeRecordOfPerson(c.var.db, record, one, reader)
  return answerWithFile(c, bytes, { name: fileNameOf(reader, one.number), type: docxType })
})

const findWork = (c: Ctx) => {
  const { viewer, may } = c.var
  signedIn(c)
  const { any, officeIds } = reachOf(viewer, 'assessment.report')
  const reached = [...officeIds.map((officeId) => ({ officeId })), ...(any ? [{}] : [])]
  if (!reached.some((facts) => may('assessment.report', facts))) {
    may('assessment.report')
    throw new NotFound()
  }
  return findOwnWork(c, recordKind)
}

recording.get('assessmentRecordWork', async (c) =>
  c.html(recordWorkPage({ frame: frameOf(c), shown: workShown(c, await findWork(c)) })),
)

recording.get('assessmentRecordFile', async (c) => answerWithWork(c, await findWork(c)))
