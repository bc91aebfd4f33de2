import type { AppointmentContext } from '../appointment/appointment.ts'
import type { ClientContext } from '../client/client.ts'
import type { Surroundings } from '../desk/status.ts'
import type { TemplateContext } from '../notification/templates/routes.ts'
import type { OrganizationContext } from '../organization/organization.ts'
import type { Actor } from '../platform/context.ts'

/** What every door may need of what happens elsewhere. */
export type ApiContext = OrganizationContext & ClientContext & AppointmentContext & TemplateContext & Surroundings

export type ContextFor = (organizationId: string, actor: Actor) => ApiContext
