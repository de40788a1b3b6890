import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Criterion } from '../rules.ts'
import {
  type BulkKind,
  bulkKinds,
  type Found,
  isUndoable,
  kindsAt,
  type Made,
  needsTicks,
  type Standing,
  undoLasts,
  whyFoundLeavesOut,
  whyNotUndone,
  whyStandingLeavesOut,
} from './rules.ts'
import { changesSince, numbersIn, seenOf } from './seen.ts'

const places: [queue: string, kinds: BulkKind[]][] = [
  ['step:to-assess', ['result', 'removed']],
  ['step:held', ['result', 'removed']],
  ['step:failed', ['not-qualified', 'result', 'removed']],
  ['to-decide', ['qualified', 'removed']],
  ['untold', ['tell']],
  ['qualified', ['tell']],
  ['not-qualified', ['tell']],
  ['removed', ['tell']],
  ['withdrawn', []],
]
for (const [queue, kinds] of places)
  test(`at ${queue} may be done at once: ${kinds.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(kindsAt(queue), kinds)
  })

test('qualifying is offered nowhere but where everything is passed; a reason or a result asks for ticked people', () => {
  assert.deepEqual(
    places.filter(([queue]) => kindsAt(queue).includes('qualified')).map(([queue]) => queue),
    ['to-decide'],
  )
  assert.deepEqual(bulkKinds.filter(needsTicks), ['removed', 'result'])
})

const decided = { isTold: false, isPlanned: false }
const standings: [BulkKind, Standing, string | undefined][] = [
  ['qualified', { status: 'in_assessment', isHere: true, decision: null }, undefined],
  ['qualified', { status: 'withdrawn', isHere: false, decision: null }, 'withdrawn'],
  ['removed', { status: 'decided', isHere: false, decision: decided }, 'decided'],
  ['result', { status: 'submitted', isHere: false, decision: null }, 'elsewhere'],
  ['tell', { status: 'decided', isHere: true, decision: decided }, undefined],
  ['tell', { status: 'decided', isHere: true, decision: { isTold: true, isPlanned: false } }, 'told'],
  ['tell', { status: 'decided', isHere: true, decision: { isTold: false, isPlanned: true } }, 'planned'],
  ['tell', { status: 'in_assessment', isHere: false, decision: null }, 'elsewhere'],
  ['tell', { status: 'withdrawn', isHere: true, decision: decided }, 'withdrawn'],
  ['tell', { status: 'decided', isHere: false, decision: decided }, 'elsewhere'],
]
for (const [kind, standing, why] of standings)
  test(`${kind}, ${JSON.stringify(standing)}: ${why ?? 'is touched'}`, () => {
    assert.equal(whyStandingLeavesOut(kind, standing), why)
  })

const education: Criterion = { kind: 'education', key: 'education', isEssential: true }
const nothing: Found = { unmet: null, isHidden: false, isByQuestion: false, isRecorded: false }
const founds: [BulkKind, Partial<Found>, string | undefined][] = [
  ['not-qualified', { unmet: education }, undefined],
  ['not-qualified', { unmet: education, isHidden: true }, 'hidden'],
  ['not-qualified', {}, 'nothing-unmet'],
  ['result', {}, undefined],
  ['result', { isRecorded: true }, 'recorded'],
  ['result', { isByQuestion: true }, 'by-question'],
  ['result', { isByQuestion: true, isRecorded: true }, 'by-question'],
  ['removed', { isByQuestion: true, isRecorded: true, isHidden: true }, undefined],
  ['qualified', { isRecorded: true }, undefined],
]
for (const [kind, found, why] of founds)
  test(`${kind}, of whom ${JSON.stringify(found)} is found: ${why ?? 'is touched'}`, () => {
    assert.equal(whyFoundLeavesOut(kind, { ...nothing, ...found }), why)
  })

const made: Made = { status: 'decided', isTold: false, isReplaced: false, isBuiltOn: false }
const undone: [Partial<Made>, string | undefined][] = [
  [{}, undefined],
  [{ isTold: true }, 'told'],
  [{ isReplaced: true }, 'replaced'],
  [{ status: 'withdrawn' }, 'withdrawn'],
  [{ isBuiltOn: true }, 'built-on'],
  [{ isTold: true, isReplaced: true, status: 'withdrawn' }, 'told'],
]
for (const [change, why] of undone)
  test(`what was made of somebody ${JSON.stringify(change)}: ${why ?? 'is undone'}`, () => {
    assert.equal(whyNotUndone({ ...made, ...change }), why)
  })

test('undoing lasts a time, and is done once', () => {
  const now = new Date('2026-03-02T15:00:00Z')
  const until = (milliseconds: number) => new Date(now.getTime() + milliseconds)
  assert.equal(isUndoable({ undoUntil: until(1), undoneAt: null }, now), true)
  assert.equal(isUndoable({ undoUntil: now, undoneAt: null }, now), false)
  assert.equal(isUndoable({ undoUntil: until(1), undoneAt: now }, now), false)
  assert.ok(Object.values(undoLasts).every((lasts) => lasts > 0))
})

test('a mark names whom a page touched and in which state; whatever changed is told', () => {
  const [ada, ben] = [
    { number: 7, state: '' },
    { number: 12, state: 'skill-3' },
  ]
  const seen = seenOf([ada, ben])
  assert.deepEqual(numbersIn(seen), [7, 12])
  assert.equal(changesSince(seen, [ben, ada]), undefined)
  assert.deepEqual(changesSince(seen, [ada]), { came: [], gone: [12] })
  const other = { number: 12, state: 'skill-4' }
  assert.deepEqual(changesSince(seen, [ada, other]), { came: [other], gone: [] })
  const cleo = { number: 1, state: '' }
  assert.deepEqual(changesSince(seen, [ada, ben, cleo]), { came: [cleo], gone: [] })
  for (const nonsense of ['', 'x', '1', '-1.', '99999999999.', '1.5e3.', '. .'])
    assert.deepEqual(changesSince(nonsense, [ada]), { came: [ada], gone: numbersIn(nonsense) })
  assert.deepEqual(numbersIn("1' or true"), [])
})
