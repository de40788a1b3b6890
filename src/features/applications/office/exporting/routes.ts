import { to } from '../../../../i18n/addresses.ts'
import { type Ctx, signedIn } from '../../../../web/context.ts'
import { formOf, typed } from '../../../../web/forms.ts'
import { frameOf } from '../../../../web/frame.ts'
import { answerWithWork, findOwnWork, workShown } from '../../../../web/own-work.ts'
import { sheetFormats } from '../../../../web/sheet.ts'
import { slice } from '../../../../web/slice.ts'
import { countApplications } from '../queries.ts'
import { enterOffice, filterIn } from '../routes.ts'
import { exportKind, mostRows, startExport } from './actions.ts'
import { exportPage, newExportPage } from './views.ts'

export const exporting = slice()

exporting.get('officeExportNew', async (c) => {
  enterOffice(c, 'application.export')
  const filter = filterIn(c)
  const count = await countApplications(c.var.db, c.var.viewer, filter)
  return c.html(newExportPage({ frame: frameOf(c), filter, count }))
})

exporting.post('officeExportNew', async (c) => {
  const { db, viewer, now, language } = c.var
  enterOffice(c, 'application.export')
  const person = signedIn(c)
  const filter = filterIn(c)
  const count = await countApplications(db, viewer, filter)
  if (count > mostRows) return c.html(newExportPage({ frame: frameOf(c), filter, count }), 422)
  const sent = await formOf(c)
  const format = sheetFormats.find((one) => one === typed(sent, 'format')) ?? 'xlsx'
  const id = await startExport(db, { id: person.id, language }, filter, format, now)
  return c.redirect(to(language, 'officeExport', { id }), 303)
})

const find = (c: Ctx) => {
  enterOffice(c, 'application.export')
  return findOwnWork(c, exportKind)
}

exporting.get('officeExport', async (c) =>
  c.html(exportPage({ frame: frameOf(c), shown: workShown(c, await find(c)) })),
)

exporting.get('officeExportFile', async (c) => answerWithWork(c, await find(c)))
