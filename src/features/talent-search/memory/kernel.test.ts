import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildKernel } from '../../../../test/build-kernel.ts'
import { openArena } from './arena.ts'
import { fastKernel, openKernel } from './kernel.ts'
import { plainKernel } from './plain-kernel.ts'
import { openSets } from './sets.ts'

test('the kernel that is run is the one that is written', async () => {
  assert.deepEqual(new Uint8Array(readFileSync(join(import.meta.dirname, 'kernel.wasm'))), await buildKernel())
})

test('both kernels say the same of any sets, and the key of a set is made of its people’s residues', () => {
  const memory = new WebAssembly.Memory({ initial: 4 })
  const kernels = [fastKernel(memory), plainKernel(memory)] as const
  const words = new Uint32Array(memory.buffer)
  const [one, other, to, key] = [1024, 66_560, 132_096, 64]
  const content = fc.oneof(
    fc.constant(0),
    fc.constant(0xffffffff),
    fc.maxSafeNat().map((number) => number >>> 0),
  )
  const bits = fc.integer({ min: 1, max: 40 }).chain((blocks) => {
    const size = { minLength: blocks * 32, maxLength: blocks * 32 }
    return fc.tuple(fc.array(content, size), fc.array(content, size))
  })
  fc.assert(
    fc.property(bits, ([left, right]) => {
      const bytes = left.length * 4
      words.set(left, one >>> 2)
      words.set(right, other >>> 2)
      for (const name of ['and', 'andNot', 'or'] as const) {
        const [fast, plain] = kernels.map((kernel) => {
          kernel[name](to, one, other, bytes)
          return [...words.subarray(to >>> 2, (to + bytes) >>> 2)]
        })
        assert.deepEqual(fast, plain, name)
      }
      const residues = new Uint32Array(4)
      let people = 0
      for (let ordinal = 0; ordinal < bytes * 8; ordinal++) {
        if (((((left[ordinal >>> 5] ?? 0) & (right[ordinal >>> 5] ?? 0)) >>> (ordinal & 31)) & 1) === 0) continue
        people++
        const word = (ordinal % 128) >>> 5
        residues[word] = (residues[word] ?? 0) ^ (1 << (ordinal & 31))
      }
      for (const kernel of kernels) {
        assert.equal(kernel.count(one, other, key, bytes), people)
        assert.deepEqual(words.subarray(key >>> 2, (key >>> 2) + 4), residues)
      }
    }),
    { numRuns: 150, seed: 6 },
  )
})

test('this machine runs the kernel with SIMD', () => {
  assert.match(String(openKernel(new WebAssembly.Memory({ initial: 1 })).count), /native code/)
})

test('sets hold what is added and not what is taken away, as lists, as bits and while they grow', () => {
  const change = fc.record({ set: fc.nat(3), ordinal: fc.nat(2047), isAdded: fc.boolean() })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 600, size: 'max' }), (changes) => {
      const arena = openArena()
      const sets = openSets(arena, 1024)
      const numbers = Array.from({ length: 4 }, sets.create)
      const model = numbers.map(() => new Set<number>())
      for (const [place, { set, ordinal, isAdded }] of changes.entries()) {
        if (place === 200) sets.growTo(2048)
        const one = place < 200 ? ordinal % 1024 : ordinal
        const [number, known] = [numbers[set] ?? 0, model[set] ?? new Set()]
        if (isAdded || place % 3 > 0) {
          sets.add(number, one)
          known.add(one)
        } else {
          sets.remove(number, one)
          known.delete(one)
        }
      }
      for (const [place, known] of model.entries()) {
        const number = numbers[place] ?? 0
        assert.equal(sets.count(number), known.size)
        const reach = changes.length > 200 ? 2048 : 1024
        for (let ordinal = 0; ordinal < reach; ordinal++)
          if (sets.has(number, ordinal) !== known.has(ordinal)) assert.fail(`${ordinal} of set ${place}`)
      }
    }),
    { numRuns: 60, seed: 8 },
  )
})
