import { launch } from './launch.js'

await launch('scripts/run-checks.ts', process.argv.slice(2))
