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

export const searchIndexReady = new Gauge({
  name: 'search_index_ready',
  help: 'Whether the index in memory answers (1) or SQL does (0)',
  registers: [registry],
})

export const searchIndexLag = new Gauge({
  name: 'search_index_lag_seconds',
  help: 'How long ago the index in memory was last known to say what the database says',
  registers: [registry],
})

export const searchIndexPeople = new Gauge({
  name: 'search_index_people',
  help: 'People in the index in memory',
  registers: [registry],
})

export const searchIndexBytes = new Gauge({
  name: 'search_index_bytes',
  help: 'Memory of the index: sets of people; the names of facts and words come on top in the heap',
  registers: [registry],
})

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
