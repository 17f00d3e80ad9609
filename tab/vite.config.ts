import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { packedAssets } from './packed-assets.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Whoever builds it, a test included: the tab as people get it, not React's own development version.
process.env['NODE_ENV'] = 'production'

/** The product serves the result at {PUBLIC_URL}/tab/: index.html uncached, the assets (hashed names) for ever. */
export default defineConfig({
  root: here('.'),
  base: '/tab/',
  plugins: [react(), packedAssets()],
  build: {
    outDir: here('../dist/tab'),
    emptyOutDir: true,
    target: 'es2023',
    // Scripts must come from files: the page's content security policy allows no inline script.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The tab, and the page of a table: it draws notes and cards by the same components.
    rolldownOptions: { input: [here('index.html'), here('table.html')] },
  },
})
