export { schedules, tasks } from './retention/jobs.ts'
export { admin } from './routes.ts'
