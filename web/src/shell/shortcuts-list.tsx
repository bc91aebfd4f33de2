import { useTranslations } from 'use-intl'
import { withModKey } from '../feedback/keys.ts'
import { Dialog } from '../parts/dialog.tsx'

export function ShortcutsList({ close }: { close: () => void }) {
  const t = useTranslations('shell')
  const lines = [
    ['N', t('keyNew')],
    ['/', t('keySearch')],
    ['T', t('keyToday')],
    ['D', t('keyDay')],
    ['S', t('keyWeek')],
    ['⇞ ⇟', t('keyPage')],
    ['↑ ↓ ← →', t('keyArrows')],
    ['↵', t('keyOpen')],
    ['M', t('keyMove')],
    [withModKey('↵'), t('keySave')],
    ['?', t('keyHelp')],
  ] as const
  return (
    <Dialog title={t('shortcuts')} close={close}>
      <dl className="shortcuts">
        {lines.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd className="kbd">{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
