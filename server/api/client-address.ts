import { BlockList, isIPv6 } from 'node:net'
import type { Context } from 'hono'
import type { Connection } from '../platform/http-server.ts'

const near = new BlockList()
near.addSubnet('127.0.0.0', 8)
near.addSubnet('10.0.0.0', 8)
near.addSubnet('172.16.0.0', 12)
near.addSubnet('192.168.0.0', 16)
near.addAddress('::1', 'ipv6')
near.addSubnet('fc00::', 7, 'ipv6')

/**
 * Where a request comes from. Only a proxy of our own, which is near, is believed about others, and only the last name it added:
 * what stands before that, a caller can write.
 */
export function clientAddress(c: Context): string {
  const peer = peerOf(c)
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  const address = forwarded !== '' && isNear(peer) ? forwarded : peer
  return address === '' ? 'unknown' : address
}

/** Who holds the other end of the connection; empty where there is none. */
export function peerOf(c: Context): string {
  return ((c.env as Connection | undefined)?.peer ?? '').replace(/^::ffff:/, '')
}

function isNear(address: string): boolean {
  return address !== '' && near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}
