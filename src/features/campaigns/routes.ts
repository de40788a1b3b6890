import { Hono } from 'hono'
import type { Env } from '../../web/context.ts'
import { advertisement, advertisementOne, type SaysPromise } from './advertisement/routes.ts'
import { parts } from './drafting/part-routes.ts'
import { drafting } from './drafting/routes.ts'
import { publication } from './publication/routes.ts'

/** Every page of a campaign: what everyone reads, and what its office writes. The page that everyone reads is given what is said of its office. */
export const campaigns = (saysPromise: SaysPromise) => ({
  routes: [advertisement, advertisementOne(saysPromise), drafting, parts, publication].reduce(
    (all, journey) => all.route('/', journey.routes),
    new Hono<Env>(),
  ),
})
