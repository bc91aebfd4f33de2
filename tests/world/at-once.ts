import { Worker } from 'node:worker_threads'

/** Calls `call` with one list of arguments after the other, each in the very moment in which the other thread does. */
const calling = `
  const { workerData: { module, call, calls, meeting }, parentPort } = require('node:worker_threads')
  const met = new Int32Array(meeting)
  import(module).then(({ [call]: called }) => {
    parentPort.postMessage(calls.map((args, round) => {
      Atomics.add(met, 0, 1)
      while (Atomics.load(met, 0) < (round + 1) * 2);
      try { return called(...args) } catch (error) { return String(error) }
    }))
  })`

/**
 * What two threads are told that call a function of a module at the same moments, one list each; what is thrown is told in words.
 * Any number of starters may find a folder empty: that is how to be two of them.
 */
export async function atOnce(module: string, call: string, calls: readonly (readonly unknown[])[]): Promise<[unknown[], unknown[]]> {
  const workerData = { module, call, calls, meeting: new SharedArrayBuffer(4) }
  const one = (): Promise<unknown[]> =>
    new Promise((resolve, reject) => new Worker(calling, { eval: true, workerData }).once('message', resolve).once('error', reject))
  return Promise.all([one(), one()])
}
