import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the product runs while its screens are worked on; a key there spares signing in. Only the development server reads these. */
const target = process.env['PUNTUAL_URL'] ?? 'http://127.0.0.1:3000'
const key = process.env['PUNTUAL_KEY']
const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // The check of the first load reads who imports whom.
    manifest: 'manifest.json',
    // A font inside a style sheet would be loaded by everybody, wanted or not, and by no preload.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // What every page needs, in one file: it compresses better than thirty, and changes only when a package does.
      output: {
        advancedChunks: {
          groups: [
            {
              name: 'every-page',
              // But for what asks before somebody leaves a form, which only the settings have.
              test: /node_modules\/(react|react-dom|scheduler|@tanstack|use-intl|intl-messageformat|@formatjs|openapi-fetch)\/(?!.*useBlocker)/,
            },
            {
              name: 'ground',
              // Our own of that kind: files of a few lines each, which weigh more apart.
              test: /web\/src\/(api|calendar|feedback|organization\/business|parts\/(avatar|empty|skeleton))(?!.*(zones|outdated-strip|copy-text))/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': { target, headers } } },
})
