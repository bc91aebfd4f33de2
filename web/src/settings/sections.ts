import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

type Section = LazyExoticComponent<ComponentType>

export interface SectionEntry {
  /** In the address, and the key of its name in the words. */
  path: string
  name: 'business' | 'notices' | 'templates' | 'whatsapp' | 'locations' | 'services' | 'team' | 'people' | 'keys' | 'activity' | 'data'
  page: Section
  /** Also for whoever administers some locations and not the whole. */
  limited?: true
}

export interface SectionGroup {
  name: 'groupBusiness' | 'groupMessages' | 'groupAccess'
  sections: readonly SectionEntry[]
}

const businessPage = lazy(async () => ({ default: (await import('./business-section.tsx')).BusinessSection }))
const locationsPage = lazy(async () => ({ default: (await import('./locations-section.tsx')).LocationsSection }))
const servicesPage = lazy(async () => ({ default: (await import('./services-section.tsx')).ServicesSection }))
const teamPage = lazy(async () => ({ default: (await import('./team-section.tsx')).TeamSection }))
const noticesPage = lazy(async () => ({ default: (await import('./notices-section.tsx')).NoticesSection }))
const templatesPage = lazy(async () => ({ default: (await import('./templates-section.tsx')).TemplatesSection }))
const connectionPage = lazy(async () => ({ default: (await import('../connection/connection-section.tsx')).ConnectionSection }))
const dataPage = lazy(async () => ({ default: (await import('./data-section.tsx')).DataSection }))
const peoplePage = lazy(async () => ({ default: (await import('../people/people-section.tsx')).PeopleSection }))
const keysPage = lazy(async () => ({ default: (await import('../people/keys-section.tsx')).KeysSection }))
const activityPage = lazy(async () => ({ default: (await import('../people/activity-section.tsx')).ActivitySection }))

/** All sections of the settings, in the order in which they are listed; each is fetched when it is opened. */
const groups: readonly SectionGroup[] = [
  {
    name: 'groupBusiness',
    sections: [
      { path: 'negocio', name: 'business', page: businessPage },
      { path: 'sedes', name: 'locations', page: locationsPage, limited: true },
      { path: 'servicios', name: 'services', page: servicesPage },
      { path: 'profesionales', name: 'team', page: teamPage, limited: true },
    ],
  },
  {
    name: 'groupMessages',
    sections: [
      { path: 'avisos', name: 'notices', page: noticesPage },
      { path: 'plantillas', name: 'templates', page: templatesPage },
      { path: 'whatsapp', name: 'whatsapp', page: connectionPage },
    ],
  },
  {
    name: 'groupAccess',
    sections: [
      { path: 'personas', name: 'people', page: peoplePage, limited: true },
      { path: 'claves', name: 'keys', page: keysPage },
      { path: 'datos', name: 'data', page: dataPage },
      { path: 'actividad', name: 'activity', page: activityPage },
    ],
  },
]

/** Those that somebody may open who administers the whole, or a part of it. */
export function groupsFor(isLimited: boolean): readonly SectionGroup[] {
  if (!isLimited) return groups
  const partly = groups.map((group) => ({ ...group, sections: group.sections.filter(({ limited }) => limited === true) }))
  return partly.filter(({ sections }) => sections.length > 0)
}
