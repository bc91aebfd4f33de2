import type { AnyEndpoint, Endpoint } from '../access/endpoint.ts'
import { accessEndpoints } from '../access/routes.ts'
import { appointmentEndpoints } from '../appointment/routes.ts'
import { clientEndpoints } from '../client/routes.ts'
import { conversationEndpoints } from '../conversation/routes.ts'
import { bookingEndpoints } from '../desk/booking-routes.ts'
import { deskEndpoints } from '../desk/routes.ts'
import { statusEndpoints } from '../desk/status-routes.ts'
import { timelineEndpoints } from '../desk/timeline-routes.ts'
import { insightEndpoints } from '../insight/routes.ts'
import { invitationEndpoints } from '../member/invitation-routes.ts'
import { meEndpoints } from '../member/me-routes.ts'
import { memberEndpoints } from '../member/routes.ts'
import { accountEndpoints } from '../message/account/routes.ts'
import { messageEndpoints } from '../message/routes.ts'
import { reminderEndpoints } from '../notification/routes.ts'
import { templateEndpoints } from '../notification/templates/routes.ts'
import { hoursEndpoints } from '../organization/hours-routes.ts'
import { offerEndpoints } from '../organization/offer-routes.ts'
import { organizationEndpoints } from '../organization/routes.ts'
import { demoEndpoints } from '../operator/demo-routes.ts'
import { operatorEndpoints } from '../operator/routes.ts'
import type { ApiContext, SignedInContext } from './context.ts'

/** Every door of an organization. The server and the OpenAPI document are made of these lists. */
export const endpoints: readonly Endpoint<ApiContext>[] = [
  ...organizationEndpoints,
  ...demoEndpoints,
  ...offerEndpoints,
  ...hoursEndpoints,
  ...clientEndpoints,
  ...appointmentEndpoints,
  ...reminderEndpoints,
  ...accountEndpoints,
  ...messageEndpoints,
  ...templateEndpoints,
  ...conversationEndpoints,
  ...insightEndpoints,
  ...memberEndpoints,
  ...invitationEndpoints,
  ...accessEndpoints,
  ...deskEndpoints,
  ...bookingEndpoints,
  ...timelineEndpoints,
  ...statusEndpoints,
]

/** The doors of whoever is signed in, in no organization. */
export const personEndpoints: readonly Endpoint<SignedInContext, 'person' | 'operator'>[] = [...meEndpoints, ...operatorEndpoints]

export const everyEndpoint: readonly AnyEndpoint[] = [...endpoints, ...personEndpoints]
