import { Modal } from '@mantine/core'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/ScrollArea.css'
import { useTranslations } from 'use-intl'

export function ShortcutsList({ close }: { close: () => void }) {
  const t = useTranslations('shell')
  const f = useTranslations('feedback')
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
    ['⌘ ↵', t('keySave')],
    ['?', t('keyHelp')],
  ] as const
  return (
    <Modal opened onClose={close} title={t('shortcuts')} radius={16} closeButtonProps={{ 'aria-label': f('close') }}>
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
    </Modal>
  )
}
