import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainKernel } from './plain-kernel.ts'

type Join = (to: number, one: number, other: number, bytes: number) => void

/** What is done with sets as bits in the arena's memory; addresses and lengths are in bytes, a length is a multiple of 128 and not zero. `count` keeps the set's key in 16 bytes. */
export type Kernel = {
  and: Join
  andNot: Join
  or: Join
  count: (one: number, other: number, key: number, bytes: number) => number
}

const file = join(import.meta.dirname, 'kernel.wasm')

/** The kernel with SIMD. */
export const fastKernel = (memory: WebAssembly.Memory): Kernel =>
  new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), { arena: { memory } }).exports as Kernel

/** The kernel that this machine can run. */
export const openKernel = (memory: WebAssembly.Memory): Kernel =>
  WebAssembly.validate(readFileSync(file)) ? fastKernel(memory) : plainKernel(memory)
