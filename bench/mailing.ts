import { draftMailing, releaseMailing, savedMailing } from '../src/features/mailing-list/mailings/actions.ts'
import { countRecipients, findMailing } from '../src/features/mailing-list/mailings/queries.ts'
import { stampOf } from '../src/web/stamp.ts'
import { makePerson } from '../test/cast.ts'
import { endProcess, fillList, openMailServer, startSender } from '../test/mailing-list.ts'
import { inPortal, type MeasuredPortal } from './parts/portal.ts'

// So many letters through a mail server of this machine; the process that sends them is killed in the middle, and another goes on. Nobody may be missed, and nobody have two letters.
const size = Number(process.argv[2] ?? 100_000)
const words = { subject_en: 'News', subject_fr: 'Nouvelles', link_en: '', link_fr: '' }
const body = Array.from({ length: 8 }, (_, place) => `${place + 1}. ${'All is well in the portal. '.repeat(12)}`).join(
  '\n\n',
)

const measure = async ({ db, url }: MeasuredPortal): Promise<boolean> => {
  const server = await openMailServer()
  const now = new Date()
  const { id: by } = await makePerson(db, 'Lea Lead')
  await fillList(db, size, now)
  const texts = { ...words, body_en: body, body_fr: body }
  const id = await db.transaction().execute((tx) => draftMailing(tx, { topic: 'portal-news', ...texts }, { by, now }))
  const mailing = await findMailing(db, id)
  if (!mailing) throw new Error('There is no mailing')
  const began = performance.now()
  await releaseMailing(db, id, { sendAt: now, seen: stampOf(savedMailing(mailing)), by, now })
  const until = async (isSo: () => boolean | Promise<boolean>) => {
    while (!(await isSo())) await new Promise((later) => setTimeout(later, 100))
  }
  const first = startSender(url, server.url)
  await until(() => server.count.letters >= size / 2)
  await endProcess(first, 'SIGKILL')
  const killedAt = server.count.letters
  const second = startSender(url, server.url)
  await until(async () => (await findMailing(db, id))?.status === 'sent')
  const seconds = (performance.now() - began) / 1000
  await endProcess(second, 'SIGTERM')
  await server.close()
  const { sent } = await countRecipients(db, id)
  const twice = [...server.letters.values()].filter((numbers) => new Set(numbers).size > 1).length
  console.log(
    `${size} letters in ${seconds.toFixed(0)} s, ${(size / seconds).toFixed(0)} a second; killed after ${killedAt}`,
  )
  console.log(
    `noted as sent ${sent}; addresses that had a letter ${server.letters.size}; two letters ${twice}; the same letter again ${server.count.letters - size}`,
  )
  return sent === size && server.letters.size === size && twice === 0
}

await inPortal(measure)
