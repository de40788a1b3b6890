import { to } from '../../../../i18n/addresses.ts'
import { findLongWork, isUnderWay, latestLongWork, readLongWorkFile } from '../../../../platform/long-work.ts'
import { NotFound } from '../../../../platform/refusals.ts'
import { idIn, ownerFor } from '../../../../web/context.ts'
import { frameOf } from '../../../../web/frame.ts'
import { keepFresh } from '../../../../web/fresh.ts'
import { slice } from '../../../../web/slice.ts'
import { startTakeOut, takeOutKind } from './actions.ts'
import { takeOutPage } from './views.ts'

export const takeOut = slice()

takeOut.get('takeOut', async (c) => {
  const { db, now } = c.var
  const work = await latestLongWork(db, ownerFor(c, 'take-out.make').id, takeOutKind, now)
  const isRunning = work !== undefined && isUnderWay(work, now)
  return c.html(takeOutPage({ frame: frameOf(c), work, isRunning, isFresh: isRunning && keepFresh(c) }))
})

takeOut.post('takeOut', async (c) => {
  const { db, now, language } = c.var
  await startTakeOut(db, ownerFor(c, 'take-out.make').id, now)
  return c.redirect(to(language, 'takeOut'), 303)
})

takeOut.get('takeOutFile', async (c) => {
  const { db, now, settings, may } = c.var
  ownerFor(c, 'take-out.make')
  const work = await findLongWork(db, idIn(c), now)
  if (!work?.file || work.kind !== takeOutKind || !may('take-out.make', work)) throw new NotFound()
  const bytes = await readLongWorkFile(db, settings.declarationKeys, work.id, now)
  if (!bytes) throw new NotFound()
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': work.file.type,
    'content-disposition': `attachment; filename="${work.file.name}"`,
  })
})
