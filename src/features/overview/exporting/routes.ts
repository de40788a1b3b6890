import { to } from '../../../i18n/addresses.ts'
import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, type Person, signedIn } from '../../../web/context.ts'
import { formOf, typed } from '../../../web/forms.ts'
import { frameOf } from '../../../web/frame.ts'
import { answerWithWork, findOwnWork, workShown } from '../../../web/own-work.ts'
import { sheetFormats } from '../../../web/sheet.ts'
import { slice } from '../../../web/slice.ts'
import { askingOf, filterOf } from '../campaigns/routes.ts'
import { choose, seeAll } from '../campaigns/seen.ts'
import { exportKind, startExport } from './actions.ts'
import { exportPage, newExportPage } from './views.ts'

export const exporting = slice()

const exporter = (c: Ctx): Person => {
  const person = signedIn(c)
  if (!c.var.may('overview.export')) throw new NotFound()
  return person
}

exporting.get('overviewExportNew', async (c) => {
  const { db, viewer, language } = c.var
  exporter(c)
  const filter = filterOf(c)
  const found = choose(await seeAll(db, viewer, askingOf(c)), filter, language)
  return c.html(newExportPage(frameOf(c), filter, found.length))
})

exporting.post('overviewExportNew', async (c) => {
  const { db, now, language } = c.var
  const person = exporter(c)
  const sent = await formOf(c)
  const format = sheetFormats.find((one) => one === typed(sent, 'format')) ?? 'xlsx'
  const id = await startExport(db, { id: person.id, language }, filterOf(c), format, now)
  return c.redirect(to(language, 'overviewExport', { id }), 303)
})

const find = (c: Ctx) => {
  exporter(c)
  return findOwnWork(c, exportKind)
}

exporting.get('overviewExport', async (c) => c.html(exportPage(frameOf(c), workShown(c, await find(c)))))

exporting.get('overviewExportFile', async (c) => answerWithWork(c, await find(c)))
