export { submitRequest, takeUpRequest, writeMessage } from './actions.ts'
export type { NewRequest } from './forms.ts'
export { schedules, tasks } from './reminders.ts'
export { talentRequests } from './routes.ts'
