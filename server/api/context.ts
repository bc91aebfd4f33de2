import type { PersonContext, Standing } from '../access/standing.ts'
import type { AppointmentContext } from '../appointment/appointment.ts'
import type { ClientContext } from '../client/client.ts'
import type { AccountContext } from '../message/account/account.ts'
import type { MemberContext } from '../member/member.ts'
import type { Surroundings } from '../desk/status.ts'
import type { TemplateContext } from '../notification/templates/routes.ts'
import type { WipeContext } from '../operator/wipe-demo.ts'
import type { OrganizationContext } from '../organization/organization.ts'
import type { Actor } from '../platform/context.ts'

/** What every door may need of what happens elsewhere. */
export type ApiContext = OrganizationContext &
  AccountContext &
  ClientContext &
  AppointmentContext &
  TemplateContext &
  MemberContext &
  WipeContext &
  Surroundings

/** What the doors of whoever is signed in get: they may turn to any organization, where the door lets nobody in but the operator. */
export type SignedInContext = PersonContext & { contextFor: ContextFor }

/** Whoever is no person, such as a command or a worker, stands nowhere in particular and may do everything. */
export type ContextFor = (organizationId: string, actor: Actor, standing?: Standing, language?: string) => ApiContext
