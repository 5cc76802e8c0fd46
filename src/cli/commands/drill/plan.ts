export { run } from '../show.ts'
