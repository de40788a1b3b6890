import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export const registry = new Registry()
collectDefaultMetrics({ register: registry })

export const requestSeconds = new Histogram({
  name: 'http_request_seconds',
  help: 'Time to answer a request, by method, page and status',
  labelNames: ['method', 'page', 'status'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [registry],
})

export const jobsDone = new Counter({
  name: 'jobs_total',
  help: 'Jobs by task and outcome',
  labelNames: ['task', 'outcome'],
  registers: [registry],
})

export const eventsUnsealed = new Gauge({
  name: 'events_unsealed',
  help: 'Events not yet in the hash chain',
  registers: [registry],
})

export const searchAnswers = new Counter({
  name: 'search_answers_total',
  help: 'Answers to searches, by where they come from: the index in memory, or SQL while there is none',
  labelNames: ['from'],
  registers: [registry],
})

/** How an index in memory stands. */
type IndexState = { isReady: boolean; lagSeconds: number; people: number; bytes: number }

let stateOfIndex: (() => IndexState) | undefined

/** From now on the gauges of the index in memory say, each time they are read, what this says. */
export const measureSearchIndex = (state: () => IndexState): void => {
  stateOfIndex = state
}

const gaugeOfIndex = (name: string, help: string, read: (state: IndexState) => number) =>
  new Gauge({
    ...{ name, help, registers: [registry] },
    collect() {
      if (stateOfIndex) this.set(read(stateOfIndex()))
    },
  })

gaugeOfIndex('search_index_ready', 'Whether the index in memory answers (1) or SQL does (0)', ({ isReady }) =>
  isReady ? 1 : 0,
)
gaugeOfIndex(
  'search_index_lag_seconds',
  'How long ago the index in memory was last known to say what the database says',
  ({ lagSeconds }) => lagSeconds,
)
gaugeOfIndex('search_index_people', 'People in the index in memory', ({ people }) => people)
gaugeOfIndex(
  'search_index_bytes',
  'Memory of the index: sets of people; the names of facts and words come on top in the heap',
  ({ bytes }) => bytes,
)

export const searchIndexBuildSeconds = new Gauge({
  name: 'search_index_build_seconds',
  help: 'How long it took to read the index from the database',
  registers: [registry],
})

export const searchIndexRebuilds = new Counter({
  name: 'search_index_rebuilds_total',
  help: 'Times the index was given up and read anew, by reason',
  labelNames: ['reason'],
  registers: [registry],
})
