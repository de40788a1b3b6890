import { to } from '../../../../i18n/addresses.ts'
import { findLongWork, isUnderWay, readLongWorkFile } from '../../../../platform/long-work.ts'
import { NotFound } from '../../../../platform/refusals.ts'
import { type Ctx, idIn, signedIn } from '../../../../web/context.ts'
import { formOf, typed } from '../../../../web/forms.ts'
import { frameOf } from '../../../../web/frame.ts'
import { keepFresh } from '../../../../web/fresh.ts'
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

const find = async (c: Ctx) => {
  enterOffice(c, 'application.export')
  const person = signedIn(c)
  const work = await findLongWork(c.var.db, idIn(c), c.var.now)
  if (!work || work.kind !== exportKind || work.ownerId !== person.id) throw new NotFound()
  return work
}

exporting.get('officeExport', async (c) => {
  const work = await find(c)
  const isRunning = isUnderWay(work, c.var.now)
  return c.html(exportPage({ frame: frameOf(c), work, isRunning, isFresh: isRunning && keepFresh(c) }))
})

exporting.get('officeExportFile', async (c) => {
  const { db, now, settings } = c.var
  const work = await find(c)
  const bytes = work.file && (await readLongWorkFile(db, settings.declarationKeys, work.id, now))
  if (!work.file || !bytes) throw new NotFound()
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': work.file.type,
    'content-disposition': `attachment; filename="${work.file.name}"`,
  })
})
