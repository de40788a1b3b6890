import { Hono } from 'hono'
import type { RetentionAct } from '../../platform/retention.ts'
import type { Env } from '../../web/context.ts'
import { retention } from './retention/routes.ts'

/** The pages of whoever runs the installation. They are given what each rule of retention does. */
export const admin = (acts: readonly RetentionAct[]) => ({ routes: new Hono<Env>().route('/', retention(acts)) })
