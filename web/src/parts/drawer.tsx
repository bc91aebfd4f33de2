import { Drawer as MantineDrawer } from '@mantine/core'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Overlay.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/ModalBase.css'
import '@mantine/core/styles/Drawer.css'
import type { ReactNode } from 'react'
import './drawer.css'

/** A sheet from the right; on a phone, the whole screen. */
export function Drawer({ label, close, children }: { label: string; close: () => void; children: ReactNode }) {
  return (
    <MantineDrawer.Root
      opened
      onClose={close}
      position="right"
      size={500}
      padding={0}
      transitionProps={{ duration: 180 }}
      classNames={{ content: 'drawer', body: 'drawer-body' }}
    >
      <MantineDrawer.Overlay color="#12141a" backgroundOpacity={0.4} />
      <MantineDrawer.Content aria-label={label}>
        <MantineDrawer.Body>{children}</MantineDrawer.Body>
      </MantineDrawer.Content>
    </MantineDrawer.Root>
  )
}
