export { overview } from './routes.ts'
export { protectedCount } from './rules.ts'
