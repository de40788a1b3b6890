export { catchUp, rebuildOverview } from './following/follower.ts'
export { schedules, tasks } from './jobs.ts'
export { overview } from './routes.ts'
export { protectedCount } from './talent/rules.ts'
