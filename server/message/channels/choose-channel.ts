import type { Channel, ChannelChoice, Channels } from '../channel.ts'

export interface InstalledChannels {
  /** The installation's own account. */
  account?: Channel | undefined
  /** The local emulator. */
  emulator?: Channel | undefined
}

/** A demo organization reaches the emulator and nothing else, whatever account the installation has. */
export function chooseChannel({ account, emulator }: InstalledChannels): Channels {
  const own = account ?? emulator
  return {
    of: ({ demo }): ChannelChoice => {
      if (demo) return emulator ? { channel: emulator } : { unavailable: 'demo_organization' }
      return own ? { channel: own } : { unavailable: 'not_configured' }
    },
  }
}
