export { schedules, tasks } from './jobs.ts'
export { applications } from './routes.ts'
