import { Hono } from 'hono'
import type { Env } from '../../web/context.ts'
import { applying } from './drafting/routes.ts'
import { following, followingOne, type SaysDecision } from './following/routes.ts'
import { exporting } from './office/exporting/routes.ts'
import { inOffice } from './office/routes.ts'

/** Applying, step by step, and what becomes of it. The page of an application is given what is said of a decision. */
export const applications = (saysDecision: SaysDecision) => ({
  routes: [applying, following, followingOne(saysDecision), inOffice, exporting].reduce(
    (all, journey) => all.route('/', journey.routes),
    new Hono<Env>(),
  ),
})
