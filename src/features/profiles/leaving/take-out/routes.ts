import { to } from '../../../../i18n/addresses.ts'
import { latestLongWork } from '../../../../platform/long-work.ts'
import { ownerFor } from '../../../../web/context.ts'
import { frameOf } from '../../../../web/frame.ts'
import { answerWithWork, findOwnWork, workShown } from '../../../../web/own-work.ts'
import { slice } from '../../../../web/slice.ts'
import { startTakeOut, takeOutKind } from './actions.ts'
import { takeOutPage } from './views.ts'

export const takeOut = slice()

takeOut.get('takeOut', async (c) => {
  const { db, now } = c.var
  const work = await latestLongWork(db, ownerFor(c, 'take-out.make').id, takeOutKind, now)
  return c.html(takeOutPage({ frame: frameOf(c), shown: work && workShown(c, work) }))
})

takeOut.post('takeOut', async (c) => {
  const { db, now, language } = c.var
  await startTakeOut(db, ownerFor(c, 'take-out.make').id, now)
  return c.redirect(to(language, 'takeOut'), 303)
})

takeOut.get('takeOutFile', async (c) => {
  ownerFor(c, 'take-out.make')
  return answerWithWork(c, await findOwnWork(c, takeOutKind))
})
