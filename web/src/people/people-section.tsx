import { IconChevronRight, IconUserPlus } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { meQuery } from '../access/me.ts'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { useMoment } from './moment-words.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Empty } from '../parts/empty.tsx'
import { InvitationsPanel } from './invitations-panel.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { MemberDialog } from './member-dialog.tsx'
import './people.css'
import { useLimits } from './people-words.ts'
import type { Member } from './position.ts'
import { membersQuery } from './read-people.ts'
import { PanelSkeleton } from './panel-skeleton.tsx'
import { MoreButton } from '../parts/more-button.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { NEW, useOpened } from '../organization/use-opened.ts'

/** Who gets in, as what and where; who was asked to come. */
export function PeopleSection() {
  const t = useTranslations('people')
  const { organization } = useBusiness()
  const { isNew, open } = useOpened('personas')
  const [made, setMade] = useState<Schemas['MadeInvitation']>()
  const close = () => {
    setMade(undefined)
    open(undefined)
  }
  // What is shown this once is not there after a reload, and nothing is begun again in its place.
  const handOver = (invitation: Schemas['MadeInvitation']) => {
    setMade(invitation)
    open(undefined)
  }
  return (
    <div className="people">
      <SectionHead title={t('title')} hint={t('hint', { name: organization.name })}>
        <button type="button" className="button primary" onClick={() => open(NEW)}>
          <IconUserPlus className="icon" aria-hidden="true" />
          {t('invite')}
        </button>
      </SectionHead>
      <Members />
      <InvitationsPanel />
      {(isNew || made !== undefined) && <InviteDialog made={made} setMade={handOver} close={close} />}
    </div>
  )
}

function Members() {
  const t = useTranslations('people')
  const { api } = useBusiness()
  const query = useInfiniteQuery(membersQuery(api))
  if (query.isPending) return <PanelSkeleton />
  if (query.data === undefined) return <Failure error={query.error} retry={() => void query.refetch()} />
  const members = query.data.pages.flatMap(({ items }) => items)
  return (
    <section className="panel flush rows-panel" aria-label={t('members')}>
      <ul>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} />
        ))}
      </ul>
      {members.length === 1 && <Empty title={t('membersOnlyYou')} hint={t('membersOnlyYouHint')} />}
      <MoreButton pages={query} label={t('more')} look="button quiet" />
    </section>
  )
}

function MemberRow({ member }: { member: Member }) {
  const t = useTranslations('people')
  const { data: me } = useQuery(meQuery)
  const limits = useLimits()
  const moment = useMoment()
  const { id: opened, open } = useOpened('personas')
  const { user, role, lastSeenAt } = member
  const isMe = me?.user.id === user.id
  return (
    <li>
      <button type="button" className="person-row" aria-haspopup="dialog" onClick={() => open(member.id)}>
        <Avatar name={user.name} size={34} />
        <span className="person-words">
          <span>
            <span className="strong">{user.name}</span>
            {isMe && <span className="caption"> ({t('you')})</span>}
          </span>
          <span className="caption">{user.email}</span>
        </span>
        <span className="person-words person-place">
          <span>{t(role)}</span>
          <span className="caption">{limits(member)}</span>
        </span>
        <span className="caption person-seen">{lastSeenAt === null ? t('neverSeen') : t('seen', { when: moment(lastSeenAt) })}</span>
        <IconChevronRight className="icon" aria-hidden="true" />
      </button>
      {opened === member.id && <MemberDialog member={member} isMe={isMe} close={() => open(undefined)} />}
    </li>
  )
}
