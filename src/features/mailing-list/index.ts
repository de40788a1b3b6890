export { schedules, tasks } from './actions.ts'
export { mailingList } from './routes.ts'
