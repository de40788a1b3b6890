export { mailingListData } from './personal-data.ts'
export { subscriptionRetention } from './retention.ts'
export { mailingList } from './routes.ts'
