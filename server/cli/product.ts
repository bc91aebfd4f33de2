import type { AddCommand, Told } from './command.ts'
import { telling } from './command.ts'
import type { Part, Running } from './host.ts'

const parts: Record<string, { runs: readonly Part[]; description: string }> = {
  start: { runs: ['web', 'worker'], description: 'run the product: web and worker in one process' },
  web: { runs: ['web'], description: 'run the web alone (needs DATABASE_URL)' },
  worker: { runs: ['worker'], description: 'run the worker alone (needs DATABASE_URL)' },
}

export const addProduct: AddCommand = (program, host) => {
  for (const [name, { runs, description }] of Object.entries(parts)) {
    telling(host, program.command(name).description(description), (tell, { json }: { json?: boolean }) => {
      // With --json, stdout is for the one document: where everything is, once it is there.
      const progress = (line: string): void => host.io[json === true ? 'stderr' : 'stdout'](`${line}\n`)
      return host.start(runs, { progress, running: (running) => tell(() => Promise.resolve(describe(running))) })
    })
  }
}

function describe(running: Running): Told {
  const { web, phone, demo, firstRun, missing } = running
  const api = web && `${web}/api/v1`
  const lines = [
    web && `  Web        ${web}`,
    web && `  API        ${web}/api/v1   (reference: ${web}/api/docs)`,
    phone && `  Phone      ${phone}   (the clients’ WhatsApp, simulated on this machine)`,
    demo && `  Demo key   ${demo.key}`,
    demo?.signIn && web && `  Sign in    ${web}   e-mail ${demo.signIn.email}   password ${demo.signIn.password}`,
    firstRun && `  First run  ${firstRun}   (make your account here; the link works once)`,
    missing.length > 0 && `  WhatsApp   not configured: ${missing.join(' and ')} missing. Messages wait and say so.`,
  ]
  const text = ['', 'Puntual is running.', ...lines.filter(Boolean), 'Ctrl-C ends it.'].join('\n')
  const access = { demoKey: demo?.key ?? null, signIn: demo?.signIn ?? null, firstRun: firstRun ?? null }
  return { data: { web: web ?? null, api: api ?? null, phone: phone ?? null, ...access, missing }, text }
}
