import type { Channel, ChannelChoice, Channels, Served } from '../channel.ts'

export interface InstalledChannels {
  /** The installation's own account. */
  account?: Channel | undefined
  /** The local emulator. */
  emulator?: Channel | undefined
  /** Organizations' own accounts; undefined: what is kept of one cannot be read. */
  own?: { channelOf(organization: Served): Channel | undefined }
}

/**
 * A demo organization reaches the emulator and nothing else. Whoever has an account of their own writes by that or not at all: by
 * another, their clients would hear from somebody they do not know.
 */
export function chooseChannel({ account, emulator, own }: InstalledChannels): Channels {
  return {
    of: (organization): ChannelChoice => {
      if (organization.demo) return emulator ? { channel: emulator, source: 'emulator' } : { unavailable: 'demo_organization' }
      if (organization.twilioAccount !== undefined) {
        const channel = own?.channelOf(organization)
        return channel ? { channel, source: 'organization' } : { unavailable: 'not_configured' }
      }
      if (account) return { channel: account, source: 'installation' }
      return emulator ? { channel: emulator, source: 'emulator' } : { unavailable: 'not_configured' }
    },
  }
}
