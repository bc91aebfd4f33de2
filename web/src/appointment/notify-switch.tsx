import { Switch } from '@mantine/core'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/Switch.css'
import { useId } from 'react'
import { useTranslations } from 'use-intl'

interface NotifySwitchProps {
  notify: boolean
  setNotify: (notify: boolean) => void
  hint: string
}

export function NotifySwitch({ notify, setNotify, hint }: NotifySwitchProps) {
  const t = useTranslations('booking')
  const id = useId()
  return (
    <div className="notify">
      <span>
        <span className="strong" id={id}>
          {t('notify')}
        </span>
        <br />
        <span className="second">{notify ? hint : t('notifyOff')}</span>
      </span>
      <Switch
        size="md"
        withThumbIndicator={false}
        checked={notify}
        aria-labelledby={id}
        onChange={(event) => setNotify(event.currentTarget.checked)}
      />
    </div>
  )
}
