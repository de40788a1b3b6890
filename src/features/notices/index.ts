export { notices } from './outbox/routes.ts'
