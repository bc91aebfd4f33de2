import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { IntlProvider } from 'use-intl'
import { queries } from './api/queries.ts'
import { sessionEnded } from './api/session-ended.ts'
import { useSignal } from './api/signal.ts'
import { Toasts } from './feedback/toasts-view.tsx'
import { router } from './routes.tsx'
import { cssVariablesResolver, theme } from './theme/theme.ts'
import { language } from './words/language.ts'

const SignInAgain = lazy(() => import('./access/sign-in-again.tsx').then(({ SignInAgain: part }) => ({ default: part })))
const schemes = localStorageColorSchemeManager({ key: 'puntual.scheme' })

export function App() {
  const { locale, words } = useSignal(language)
  const ended = useSignal(sessionEnded)
  return (
    <IntlProvider locale={locale} messages={words} timeZone="UTC">
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={schemes} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
          {ended && (
            <Suspense>
              <SignInAgain />
            </Suspense>
          )}
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </IntlProvider>
  )
}
