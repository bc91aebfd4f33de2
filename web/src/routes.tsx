import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { meQuery } from './access/me.ts'
import { agendaSearch } from './agenda/agenda-search.ts'
import { isProblem } from './api/problem.ts'
import { queries } from './api/queries.ts'
import { recall } from './api/kept.ts'
import { Crashed, Lost } from './feedback/whole-page.tsx'
import { messageSearch } from './message/message-search.ts'
import { dialogSearch } from './shell/dialog-search.ts'
import { Inside } from './shell/inside.tsx'

const openedSearch = ({ abierto }: Record<string, unknown>): { abierto?: string } => (typeof abierto === 'string' ? { abierto } : {})

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost, errorComponent: Crashed })

/** Where this person works: the organization they were at last, else their first. */
const start = createRoute({
  path: '/',
  getParentRoute: () => root,
  beforeLoad: async () => {
    const me = await signedIn('/')
    const last = recall('organization')
    const membership = me.memberships.find(({ organization }) => organization.slug === last) ?? me.memberships[0]
    if (membership !== undefined) redirect({ to: '/o/$slug/agenda', params: { slug: membership.organization.slug }, throw: true })
    if (me.operator) redirect({ to: '/operador', throw: true })
  },
  component: lazyRouteComponent(() => import('./access/nowhere.tsx'), 'Nowhere'),
})

const signInPage = createRoute({
  path: '/ingresar',
  getParentRoute: () => root,
  validateSearch: (search: Record<string, unknown>): { volver?: string } => (isPath(search['volver']) ? { volver: search['volver'] } : {}),
  component: lazyRouteComponent(() => import('./access/sign-in-page.tsx'), 'SignInPage'),
})

const forgottenPage = createRoute({
  path: '/recuperar',
  getParentRoute: () => root,
  component: lazyRouteComponent(() => import('./access/forgotten-page.tsx'), 'ForgottenPage'),
})

const passwordPage = createRoute({
  path: '/clave',
  getParentRoute: () => root,
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search['token'] === 'string' ? { token: search['token'] } : {},
  component: lazyRouteComponent(() => import('./access/password-page.tsx'), 'PasswordPage'),
})

const beginPage = createRoute({
  path: '/comenzar',
  getParentRoute: () => root,
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search['token'] === 'string' ? { token: search['token'] } : {},
  component: lazyRouteComponent(() => import('./access/begin-page.tsx'), 'BeginPage'),
})

const invitationPage = createRoute({
  path: '/invitacion/$token',
  getParentRoute: () => root,
  component: lazyRouteComponent(() => import('./access/invitation-page.tsx'), 'InvitationPage'),
})

const operatorPage = createRoute({
  path: '/operador',
  getParentRoute: () => root,
  validateSearch: openedSearch,
  beforeLoad: ({ location }) => signedIn(location.href),
  component: lazyRouteComponent(() => import('./operator/operator-page.tsx'), 'OperatorPage'),
})

const inside = createRoute({
  path: '/o/$slug',
  getParentRoute: () => root,
  validateSearch: dialogSearch,
  beforeLoad: ({ location }) => signedIn(location.href),
  component: Inside,
})

const agenda = createRoute({
  path: 'agenda',
  getParentRoute: () => inside,
  validateSearch: agendaSearch,
  component: lazyRouteComponent(() => import('./agenda/agenda-page.tsx'), 'AgendaPage'),
})

const clients = createRoute({
  path: 'clientes',
  getParentRoute: () => inside,
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search['q'] === 'string' && search['q'] !== '' ? { q: search['q'] } : {},
  component: lazyRouteComponent(() => import('./client/clients-page.tsx'), 'ClientsPage'),
})

const clientFile = createRoute({
  path: 'clientes/$clientId',
  getParentRoute: () => inside,
  validateSearch: (search: Record<string, unknown>): { editar?: true } => (search['editar'] === true ? { editar: true } : {}),
  component: lazyRouteComponent(() => import('./shell/client-file.tsx'), 'ClientFile'),
})

const messages = createRoute({
  path: 'mensajes',
  getParentRoute: () => inside,
  validateSearch: messageSearch,
  component: lazyRouteComponent(() => import('./message/messages-page.tsx'), 'MessagesPage'),
})

const settings = createRoute({
  path: 'ajustes',
  getParentRoute: () => inside,
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
})

const settingsSection = createRoute({
  path: 'ajustes/$section',
  getParentRoute: () => inside,
  validateSearch: openedSearch,
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
})

const account = createRoute({
  path: 'cuenta',
  getParentRoute: () => inside,
  component: lazyRouteComponent(() => import('./people/account-page.tsx'), 'AccountPage'),
})

const slugOnly = createRoute({
  path: '/',
  getParentRoute: () => inside,
  beforeLoad: ({ params }) => {
    redirect({ to: '/o/$slug/agenda', params, throw: true })
  },
})

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    signInPage,
    forgottenPage,
    passwordPage,
    invitationPage,
    beginPage,
    operatorPage,
    inside.addChildren([slugOnly, agenda, clients, clientFile, messages, settings, settingsSection, account]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** Who is signed in; whoever is not goes to the door, and comes back from there. */
async function signedIn(volver: string) {
  try {
    return await queries.query({ ...meQuery, staleTime: 'static' })
  } catch (error) {
    if (isProblem(error) && error.status === 401) redirect({ to: '/ingresar', search: volver === '/' ? {} : { volver }, throw: true })
    throw error
  }
}

/** Within this product: an address of somebody else's making must not lead out of it. */
function isPath(written: unknown): written is string {
  return typeof written === 'string' && /^\/(?![/\\])/.test(written)
}
