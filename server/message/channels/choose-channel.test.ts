import { expect, test } from 'vitest'
import { Sealed } from '../../platform/sealed.ts'
import type { Channel, Served } from '../channel.ts'
import { chooseChannel } from './choose-channel.ts'

const named = (id: string) => ({ sender: { id } }) as Channel
const [account, emulator, own] = ['account', 'emulator', 'own'].map(named) as [Channel, Channel, Channel]
const plain: Served = { id: '1', demo: false, twilioAccount: undefined }
const withOwn: Served = { ...plain, twilioAccount: new Sealed('closed') }

test('an organization’s own account comes before the installation’s, which comes before the emulator', () => {
  const channels = chooseChannel({ account, emulator, own: { channelOf: () => own } })
  expect(channels.of(withOwn)).toEqual({ channel: own, source: 'organization' })
  expect(channels.of(plain)).toEqual({ channel: account, source: 'installation' })
  expect(chooseChannel({ emulator }).of(plain)).toEqual({ channel: emulator, source: 'emulator' })
  expect(chooseChannel({}).of(plain)).toEqual({ unavailable: 'not_configured' })
})

test('whoever has an account of their own that cannot be read does not write by another', () => {
  const channels = chooseChannel({ account, emulator, own: { channelOf: () => undefined } })
  expect(channels.of(withOwn)).toEqual({ unavailable: 'not_configured' })
})

test('a demo reaches the emulator and nothing else', () => {
  const channels = chooseChannel({ account, emulator, own: { channelOf: () => own } })
  expect(channels.of({ ...withOwn, demo: true })).toEqual({ channel: emulator, source: 'emulator' })
  expect(chooseChannel({ account }).of({ ...plain, demo: true })).toEqual({ unavailable: 'demo_organization' })
})
