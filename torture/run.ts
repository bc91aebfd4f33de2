import { untilStable } from '../tests/processes/until.ts'
import { wreakHavoc } from './havoc.ts'
import { type Plan, readPlan, usage } from './plan.ts'
import { openScene, type Scene } from './scene.ts'
import { judge, untilSettled, type Verdict } from './verdict.ts'

/** Whatever hangs, the machine is given back. */
const LONGEST_MS = 25 * 60_000
/** On the embedded database: longer than any message takes that nobody disturbs any more, uncertain ones included. */
const QUIET_MS = 120_000

async function torture(plan: Plan): Promise<Verdict> {
  const scene = await openScene(plan)
  try {
    await wreakHavoc(scene, plan)
    console.log('no more harm is done; waiting until every message has its end …')
    await (plan.database === 'embedded' ? untilSilent(scene) : untilSettledOn(scene))
    await scene.workers.end()
    for (const line of scene.workers.complaints) console.log(line)
    const book = await scene.openBook()
    const verdict = await judge(book, scene.emulator)
    await book.close()
    return verdict
  } finally {
    await scene.workers.end()
    await scene.close()
  }
}

async function untilSettledOn(scene: Scene): Promise<void> {
  const book = await scene.openBook()
  await untilSettled(book)
  await book.close()
}

/** Nobody looks into the embedded database beside its process: there the ledger has to stand still. */
async function untilSilent({ emulator }: Scene): Promise<void> {
  await untilStable('silence', QUIET_MS, 10 * 60_000, async () => (await emulator.ledger()).length)
}

function tell(plan: Plan, { planned, arrived, lost, doubled, late, uncertain, sentAgain, longestMs, tookMs }: Verdict): void {
  console.log(`
${plan.database}, seed ${plan.seed}, ${plan.workers} worker(s), ${plan.kills} kills, ${plan.perSecond} messages/s
planned    ${planned}
arrived    ${arrived}   in ${Math.round(tookMs / 1_000)} s
lost       ${lost.length}   ${lost.slice(0, 5).join(' ')}
doubled    ${doubled.length}   ${doubled.slice(0, 5).join(' ')}
late       ${late.length}   ${late.slice(0, 5).join(' ')}
uncertain  ${uncertain.length}   ${uncertain.slice(0, 5).join(' ')}
sent once more after silence   ${sentAgain}
longest until an attempt was settled   ${Math.round(longestMs / 1_000)} s`)
}

const plan = readPlan(process.argv.slice(2))
if (plan === undefined) console.log(usage)
else {
  setTimeout(() => {
    console.log('It took too long.')
    process.exit(1)
  }, LONGEST_MS).unref()
  console.log(`seed ${plan.seed}: ${plan.messages} reminders on ${plan.database} …`)
  const verdict = await torture(plan)
  tell(plan, verdict)
  const { planned, lost, doubled, late, uncertain } = verdict
  process.exit(planned === plan.messages && lost.length + doubled.length + late.length + uncertain.length === 0 ? 0 : 1)
}
