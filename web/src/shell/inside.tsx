import { useQuery } from '@tanstack/react-query'
import { Outlet, useMatch, useParams, useSearch } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { type Me, meQuery, type Membership } from '../access/me.ts'
import { createApi } from '../api/api.ts'
import { isProblem } from '../api/problem.ts'
import { keep, recall } from '../api/kept.ts'
import { useSignal } from '../api/signal.ts'
import { mannerOf } from '../calendar/manner.ts'
import { Crashed, Lost } from '../feedback/whole-page.tsx'
import { BusinessContext, insteadOfLocation, offerQuery, type Offer, useBusiness } from '../organization/business.ts'
import { hasChosenLanguage, language, speak } from '../words/language.ts'
import { Dialogs } from './dialogs.tsx'
import { Frame } from './frame.tsx'
import { useLiveUpdates } from './live.ts'
import { useShortcuts } from './shortcuts.ts'
import { Waiting } from './waiting.tsx'

const NotYetOpen = lazy(async () => ({ default: (await import('../organization/first-steps.tsx')).NotYetOpen }))

/** Everything behind the door: one organization, one person in it, and what they look at. */
export function Inside() {
  const { slug } = useParams({ from: '/o/$slug' })
  const api = useMemo(() => createApi(slug), [slug])
  const me = useQuery(meQuery)
  const offer = useQuery(offerQuery(api))
  useEffect(() => keep('organization', slug), [slug])
  useEffect(() => {
    // Whoever has not chosen a language here reads the one of their account.
    if (me.data?.user.locale && !hasChosenLanguage()) void speak(me.data.user.locale)
  }, [me.data])
  const membership = me.data && membershipIn(me.data, slug, offer.data)
  if (isProblem(offer.error, 'not-found')) return <Lost />
  if (offer.isError && offer.data === undefined) return <Crashed error={offer.error} />
  if (me.isError && me.data === undefined) return <Crashed error={me.error} />
  if (me.data === undefined || offer.data === undefined) return <Waiting />
  if (membership === undefined) return <Lost />
  return <Within key={slug} api={api} offer={offer.data} membership={membership} who={me.data.user.id} />
}

interface WithinProps {
  api: ReturnType<typeof createApi>
  offer: Offer
  membership: Membership
  who: string
}

function Within({ api, offer, membership, who }: WithinProps) {
  const { slug } = api
  const { locale } = useSignal(language)
  const [chosen, choose] = useState(() => recall(`location.${slug}`))
  const locations = useMemo(
    () => offer.locations.filter(({ id }) => membership.locationIds?.includes(id) ?? true),
    [offer.locations, membership.locationIds],
  )
  const location = locations.find(({ id }) => id === chosen) ?? locations[0] ?? insteadOfLocation(offer.organization)
  const business = useMemo(() => {
    const { country, currency } = offer.organization
    const chooseLocation = (id: string) => {
      keep(`location.${slug}`, id)
      choose(id)
    }
    return { ...offer, api, slug, locations, location, membership, manner: mannerOf(locale, country, currency), chooseLocation }
  }, [offer, api, slug, locations, location, membership, locale])
  useLiveUpdates(slug, who)
  return (
    <BusinessContext value={business}>
      <WithShortcuts>
        <Frame>
          <Page />
        </Frame>
        <Dialogs />
      </WithShortcuts>
    </BusinessContext>
  )
}

/** Without any location there is no agenda and nothing to book; all else is there. */
function Page() {
  const { locations } = useBusiness()
  const { nueva } = useSearch({ from: '/o/$slug' })
  const agenda = useMatch({ from: '/o/$slug/agenda', shouldThrow: false })
  if (locations.length > 0 || (agenda === undefined && nueva === undefined)) return <Outlet />
  return (
    <Suspense>
      <NotYetOpen />
    </Suspense>
  )
}

function WithShortcuts({ children }: { children: ReactNode }) {
  useShortcuts()
  return children
}

/** An operator of the installation may look into every organization, and acts there as its owner. */
function membershipIn({ memberships, operator }: Me, slug: string, offer: Offer | undefined): Membership | undefined {
  const own = memberships.find(({ organization }) => organization.slug === slug)
  if (own !== undefined || !operator || offer === undefined) return own
  return { organization: offer.organization, role: 'owner', locationIds: null, professionalId: null }
}
