import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

type Section = LazyExoticComponent<ComponentType>

export interface SectionEntry {
  /** In the address, and the key of its name in the words. */
  path: string
  name: 'business' | 'notices' | 'templates' | 'whatsapp' | 'locations' | 'services' | 'team' | 'people' | 'keys' | 'data'
  page: Section
}

export interface SectionGroup {
  name: 'groupBusiness' | 'groupMessages' | 'groupAccess'
  sections: readonly SectionEntry[]
}

const businessPage = lazy(async () => ({ default: (await import('./business-section.tsx')).BusinessSection }))

const connectionPage = lazy(async () => ({ default: (await import('../connection/connection-section.tsx')).ConnectionSection }))

/** All sections of the settings, in the order in which they are listed; each is fetched when it is opened. */
export const groups: readonly SectionGroup[] = [
  { name: 'groupBusiness', sections: [{ path: 'negocio', name: 'business', page: businessPage }] },
  { name: 'groupMessages', sections: [{ path: 'whatsapp', name: 'whatsapp', page: connectionPage }] },
]
