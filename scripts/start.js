import { launch } from './launch.js'

await launch('scripts/start-product.ts', ['start', ...process.argv.slice(2)])
