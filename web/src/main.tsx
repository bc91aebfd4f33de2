import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import './theme/font.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/controls.css'
import { createRoot } from 'react-dom/client'
import { StrictMode } from 'react'
import { App } from './app.tsx'
import { speakAsBefore } from './words/language.ts'

const place = document.querySelector('#app')
if (place === null) throw new Error('The page has no place for the app')
await speakAsBefore()
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
