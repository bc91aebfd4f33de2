import { launch } from './launch.js'

await launch('server/main.ts', process.argv.slice(2))
