export { publicSite } from './routes.ts'
