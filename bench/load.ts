import { Agent, request } from 'node:http'
import { percentile } from './statistics.ts'

export interface Load {
  count: number
  perSecond: number
  p99: number
}

export interface Post {
  url: string
  headers: Record<string, string>
  /** Of each request, another. */
  body: () => string
}

/** So many connections that stay open, each asking again once it is answered, for so long. Any answer but 201 is an error. */
export async function load({ url, headers, body }: Post, connections: number, seconds: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  const since = performance.now()
  const over = () => performance.now() - since > seconds * 1_000
  const askAgain = async () => {
    while (!over()) {
      const askedAt = performance.now()
      const { status, text } = await post(agent, url, headers, body())
      if (status !== 201) throw new Error(`A booking was answered ${status}: ${text}`)
      latencies.push(performance.now() - askedAt)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, askAgain))
  } finally {
    agent.destroy()
  }
  return { count: latencies.length, perSecond: latencies.length / ((performance.now() - since) / 1_000), p99: percentile(latencies, 0.99) }
}

function post(agent: Agent, url: string, headers: Record<string, string>, body: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body)
    const sending = request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': length } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.once('error', reject).once('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sending.once('error', reject).end(body)
  })
}
