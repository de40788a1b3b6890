import { Hono } from 'hono'
import type { Env } from '../../web/context.ts'
import { applying } from './drafting/routes.ts'
import { following } from './following/routes.ts'
import { exporting } from './office/exporting/routes.ts'
import { inOffice } from './office/routes.ts'

const journeys = [applying, following, inOffice, exporting]

/** Applying, step by step, and what becomes of it. */
export const applications = {
  routes: journeys.reduce((all, journey) => all.route('/', journey.routes), new Hono<Env>()),
}
