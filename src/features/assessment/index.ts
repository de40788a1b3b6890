export { schedules, tasks } from './jobs.ts'
export { assessmentData } from './personal-data.ts'
export { distrustKey, signAnew } from './qualifications/signing.ts'
export { assessment } from './routes.ts'
