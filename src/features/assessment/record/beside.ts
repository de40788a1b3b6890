import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Content } from './blocks.ts'

/** Makes a document beside the process that answers: with hundreds of people it takes seconds, in which nobody else is to wait. */
export const toDocxBeside = async (content: Content): Promise<Uint8Array<ArrayBuffer>> => {
  const worker = new Worker(new URL('./docx-worker.ts', import.meta.url), { workerData: content })
  const [bytes] = await once(worker, 'message')
  return bytes as Uint8Array<ArrayBuffer>
}
