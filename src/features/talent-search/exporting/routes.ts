import { to } from '../../../i18n/addresses.ts'
import { findLongWork, isUnderWay, readLongWorkFile } from '../../../platform/long-work.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idIn, type Person, signedIn } from '../../../web/context.ts'
import { formOf, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { keepFresh } from '../../../web/fresh.ts'
import { sheetFormats } from '../../../web/sheet.ts'
import { slice } from '../../../web/slice.ts'
import { findTalent } from '../queries.ts'
import { readFilter } from '../read-filter.ts'
import { exportKind, mostRows, startExport } from './actions.ts'
import { exportPage, newExportPage } from './views.ts'

const pages = slice()
export const routes = pages.routes

const exporter = (c: Ctx): Person => {
  const person = signedIn(c)
  if (!c.var.may('talent.export')) throw new NotFound()
  return person
}

const newExport = async (c: Ctx) => {
  const { db, viewer, now, language, settings } = c.var
  const asked = await readFilter(db, new URL(c.req.url).searchParams, language)
  const answer = await findTalent(db, viewer, asked.filter, { page: 1, now, secret: settings.secret, perPage: 1 })
  return { asked, answer, isTooMany: answer.total > mostRows }
}

pages.get('searchExportNew', async (c) => {
  exporter(c)
  return c.html(newExportPage({ frame: frameOf(c), ...(await newExport(c)) }))
})

pages.post('searchExportNew', async (c) => {
  const { db, now, language } = c.var
  const person = exporter(c)
  const { asked, answer, isTooMany } = await newExport(c)
  if (isTooMany) return c.html(newExportPage({ frame: frameOf(c), asked, answer, isTooMany }), 422)
  const sent = await formOf(c)
  const format = sheetFormats.find((one) => one === typed(sent, 'format')) ?? 'csv'
  const id = await startExport(db, { id: person.id, language }, asked.filter, format, now)
  return c.redirect(to(language, 'searchExport', { id }), 303)
})

const find = async (c: Ctx) => {
  const person = exporter(c)
  const work = await findLongWork(c.var.db, idIn(c), c.var.now)
  if (!work || work.kind !== exportKind || work.ownerId !== person.id) throw new NotFound()
  return work
}

pages.get('searchExport', async (c) => {
  const work = await find(c)
  const isRunning = isUnderWay(work, c.var.now)
  return c.html(exportPage({ frame: frameOf(c), work, isRunning, isFresh: isRunning && keepFresh(c) }))
})

pages.get('searchExportFile', async (c) => {
  const { db, now, settings } = c.var
  const work = await find(c)
  const bytes = work.file && (await readLongWorkFile(db, settings.declarationKeys, work.id, now))
  if (!work.file || !bytes) throw new NotFound()
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': work.file.type,
    'content-disposition': `attachment; filename="${work.file.name}"`,
  })
})
