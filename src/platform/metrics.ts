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
