import { launch } from './launch.js'

await launch('server/main.ts', ['start', ...process.argv.slice(2)])
