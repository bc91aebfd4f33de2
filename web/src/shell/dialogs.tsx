import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useSignal } from '../api/signal.ts'
import { finderOpen } from '../client/finder-open.ts'
import { useBusiness } from '../organization/business.ts'
import { shortcutsShown } from './shortcuts.ts'

const VisitDrawer = lazy(() => import('../appointment/visit-drawer.tsx').then(({ VisitDrawer: part }) => ({ default: part })))
const BookingDialog = lazy(() => import('../appointment/booking-dialog.tsx').then(({ BookingDialog: part }) => ({ default: part })))
const MoveDialog = lazy(() => import('../appointment/move-dialog.tsx').then(({ MoveDialog: part }) => ({ default: part })))
const Finder = lazy(() => import('../client/finder.tsx').then(({ Finder: part }) => ({ default: part })))
const ShortcutsList = lazy(() => import('./shortcuts-list.tsx').then(({ ShortcutsList: part }) => ({ default: part })))

/** What lies over the page, as the address says. */
export function Dialogs() {
  const navigate = useNavigate()
  const { cita, nueva, mover } = useSearch({ from: '/o/$slug' })
  const { locations } = useBusiness()
  const finding = useSignal(finderOpen)
  const helping = useSignal(shortcutsShown)
  const without = (...names: ('cita' | 'nueva' | 'mover')[]) =>
    void navigate({
      to: '.',
      search: (was) => Object.fromEntries(Object.entries(was).filter(([name]) => !(names as string[]).includes(name))),
    })
  return (
    <Suspense>
      {cita !== undefined && <VisitDrawer id={cita} close={() => without('cita')} />}
      {nueva !== undefined && mover === undefined && locations.length > 0 && <BookingDialog at={nueva} close={() => without('nueva')} />}
      {mover !== undefined && <MoveDialog id={mover} close={() => without('mover')} />}
      {finding && <Finder close={() => finderOpen.set(false)} />}
      {helping && <ShortcutsList close={() => shortcutsShown.set(false)} />}
    </Suspense>
  )
}
