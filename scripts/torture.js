import { launch } from './launch.js'

await launch('torture/run.ts', process.argv.slice(2))
