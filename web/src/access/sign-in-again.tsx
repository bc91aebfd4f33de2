import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import './access.css'
import { SignInForm } from './sign-in-form.tsx'

/** Over whatever was being done, so that nothing typed is lost with the session. */
export function SignInAgain() {
  const t = useTranslations('access')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="again" aria-labelledby="again-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="again-title">{t('again')}</h2>
      <p className="second">{t('againHint')}</p>
      <SignInForm done={() => undefined} />
    </dialog>
  )
}
