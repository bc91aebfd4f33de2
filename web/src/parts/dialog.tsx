import { Modal, type ModalProps } from '@mantine/core'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Modal.css'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslations } from 'use-intl'
import './dialog.css'

type DialogProps = Pick<ModalProps, 'title' | 'size' | 'children'> & { close: () => void; flush?: boolean }

/** A dialog over the page, the whole screen on a phone. Escape and a tap outside close it; what was typed is the caller's to keep. */
export function Dialog({ title, size = 'md', close, flush = false, children }: DialogProps) {
  const t = useTranslations('feedback')
  const onPhone = useMediaQuery('(max-width: 767px)', undefined, { getInitialValueInEffect: false })
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size={size}
      radius={16}
      padding={flush ? 0 : 24}
      fullScreen={onPhone && flush}
      centered={!flush}
      closeButtonProps={{ 'aria-label': t('close') }}
      overlayProps={{ color: '#12141a', backgroundOpacity: 0.45 }}
      transitionProps={{ duration: 180, transition: 'fade' }}
      classNames={{ content: 'dialog', header: 'dialog-header', title: 'dialog-title' }}
    >
      {children}
    </Modal>
  )
}
