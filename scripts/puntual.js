import { launch } from './launch.js'
import { productFlags } from './product-flags.js'

await launch('server/main.ts', process.argv.slice(2), productFlags)
