import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openWabt from 'wabt'

const folder = join(import.meta.dirname, '../src/features/talent-search/memory')

/** The search's kernel, assembled from its source. */
export const buildKernel = async (): Promise<Uint8Array> => {
  const wabt = await openWabt()
  const parsed = wabt.parseWat('kernel.wat', readFileSync(join(folder, 'kernel.wat'), 'utf8'), { simd: true })
  parsed.validate()
  return parsed.toBinary({}).buffer
}

if (import.meta.main) writeFileSync(join(folder, 'kernel.wasm'), await buildKernel())
