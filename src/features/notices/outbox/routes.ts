import { NotFound } from '../../../platform/refusals.ts'
import { type Ctx, idIn, pageIn } from '../../../web/context.ts'
import { frameOf } from '../../../web/frame.ts'
import { slice } from '../../../web/slice.ts'
import { findMail, listMails } from './queries.ts'
import { mailPage, outboxPage } from './views.ts'

export const notices = slice()

const perPage = 25

// Open to all where it exists at all: a demonstration writes to invented people only.
const inDemonstration = (c: Ctx) => {
  if (!c.var.settings.demonstration) throw new NotFound()
  c.var.openToAll()
}

notices.get('outbox', async (c) => {
  inDemonstration(c)
  const current = pageIn(c)
  const { mails, count } = await listMails(c.var.db, current, perPage)
  const pages = Math.max(1, Math.ceil(count / perPage))
  if (current > pages) throw new NotFound()
  return c.html(outboxPage({ frame: frameOf(c), mails, count, current, pages }))
})

notices.get('outboxMail', async (c) => {
  inDemonstration(c)
  const mail = await findMail(c.var.db, idIn(c))
  if (!mail) throw new NotFound()
  return c.html(mailPage(frameOf(c), mail))
})
