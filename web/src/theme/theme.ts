import { createTheme, type CSSVariablesResolver } from '@mantine/core'

/** Mantine's widgets in our dyes. The filled shades are the seventh step by day and the fifth by night: white reads on both. */
export const theme = createTheme({
  fontFamily: 'var(--staff)',
  fontFamilyMonospace: 'var(--mono)',
  primaryColor: 'anil',
  primaryShade: { light: 7, dark: 5 },
  colors: {
    anil: ['#eef0fa', '#dce1f5', '#bcc4eb', '#97a3de', '#7685d3', '#5564c8', '#4c5abb', '#35439b', '#2b3785', '#222c6b'],
  },
  defaultRadius: 9,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
})

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--control)',
  '--mantine-color-error': 'var(--fail)',
  '--mantine-color-anchor': 'var(--anil-text)',
}

/** The tokens decide what a theme's colours are; Mantine only asks them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared })
