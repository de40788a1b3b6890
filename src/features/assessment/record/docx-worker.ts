import { parentPort, workerData } from 'node:worker_threads'
import type { Content } from './blocks.ts'
import { toDocx } from './docx.ts'

const bytes = await toDocx(workerData as Content)
parentPort?.postMessage(bytes, [bytes.buffer])
