import { findLongWork, isUnderWay, type LongWork, readLongWorkFile } from '../platform/long-work.ts'
import { NotFound } from '../platform/refusals.ts'
import { type Ctx, idIn, signedIn } from './context.ts'
import { keepFresh } from './fresh.ts'

/** The long work of the address: of this kind and of the person who asks; any other is not found. Whether they may still have it made is for the caller to ask. */
export const findOwnWork = async (c: Ctx, kind: string): Promise<LongWork> => {
  const { id } = signedIn(c)
  const work = await findLongWork(c.var.db, idIn(c), c.var.now)
  if (!work || work.kind !== kind || work.ownerId !== id) throw new NotFound()
  return work
}

/** How long work stands for its page, which asks for itself again while the work goes on. */
export type WorkShown = { work: LongWork; isRunning: boolean; isFresh: boolean }

/** Long work as its page shows it. */
export const workShown = (c: Ctx, work: LongWork): WorkShown => {
  const isRunning = isUnderWay(work, c.var.now)
  return { work, isRunning, isFresh: isRunning && keepFresh(c) }
}

/** Answers with a file to be kept by whoever asked for it, and by nothing in between. */
export const answerWithFile = (
  c: Ctx,
  bytes: Uint8Array<ArrayBuffer>,
  { name, type }: { name: string; type: string },
) =>
  c.body(bytes, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'private, no-store',
  })

/** Answers with the file that long work made; it is not found before it is made, nor once it has gone. */
export const answerWithWork = async (c: Ctx, { id, file }: LongWork): Promise<Response> => {
  const { db, now, settings } = c.var
  const bytes = file && (await readLongWorkFile(db, settings.declarationKeys, id, now))
  if (!file || !bytes) throw new NotFound()
  return answerWithFile(c, new Uint8Array(bytes), file)
}
