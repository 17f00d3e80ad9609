import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The local tenant serves the result at /desk. */
export default defineConfig({
  root: here('.'),
  base: '/desk/',
  build: { outDir: here('../../../../dist/desk'), emptyOutDir: true, target: 'es2023' },
})
