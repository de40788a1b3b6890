import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, type Person, signedIn } from '../../../web/context.ts'
import { formOf, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { answerWithWork, findOwnWork, workShown } from '../../../web/own-work.ts'
import { sheetFormats } from '../../../web/sheet.ts'
import { slice } from '../../../web/slice.ts'
import { countTalent } from '../queries.ts'
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
  const asked = await readFilter(db, viewer, new URL(c.req.url).searchParams, language)
  const { shown, total } = await countTalent(db, viewer, asked.filter, { now, secret: settings.secret })
  return { asked, shown, isTooMany: total > mostRows }
}

pages.get('searchExportNew', async (c) => {
  exporter(c)
  return c.html(newExportPage({ frame: frameOf(c), ...(await newExport(c)) }))
})

pages.post('searchExportNew', async (c) => {
  const { db, now, language } = c.var
  const person = exporter(c)
  const { asked, shown, isTooMany } = await newExport(c)
  if (isTooMany) return c.html(newExportPage({ frame: frameOf(c), asked, shown, isTooMany }), 422)
  const sent = await formOf(c)
  const format = sheetFormats.find((one) => one === typed(sent, 'format')) ?? 'csv'
  const id = await startExport(db, { id: person.id, language }, asked.filter, format, now)
  return c.redirect(to(language, 'searchExport', { id }), 303)
})

const find = (c: Ctx) => {
  exporter(c)
  return findOwnWork(c, exportKind)
}

pages.get('searchExport', async (c) => c.html(exportPage({ frame: frameOf(c), shown: workShown(c, await find(c)) })))

pages.get('searchExportFile', async (c) => answerWithWork(c, await find(c)))
