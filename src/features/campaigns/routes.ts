import { Hono } from 'hono'
import type { Env } from '../../web/context.ts'
import { advertisement } from './advertisement/routes.ts'
import { parts } from './drafting/part-routes.ts'
import { drafting } from './drafting/routes.ts'
import { publication } from './publication/routes.ts'

const journeys = [advertisement, drafting, parts, publication]

/** Every page of a campaign: what everyone reads, and what its office writes. */
export const campaigns = { routes: journeys.reduce((all, journey) => all.route('/', journey.routes), new Hono<Env>()) }
