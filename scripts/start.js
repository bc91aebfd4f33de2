import { launch } from './launch.js'
import { productFlags } from './product-flags.js'

await launch('scripts/start-product.ts', ['start', ...process.argv.slice(2)], productFlags)
