export { schedules, tasks } from './jobs.ts'
export { applicationData } from './personal-data.ts'
export { applications } from './routes.ts'
