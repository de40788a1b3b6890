export { schedules, tasks } from './interviews/jobs.ts'
export { assessmentData } from './personal-data.ts'
export { assessment } from './routes.ts'
