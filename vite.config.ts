import { defineConfig } from 'vite'

/**
 * The console's pages. Three documents: a light one for phones and walls, one for those who run and rate the drill, and the
 * library of plans.
 * Everything is a file of our own: the server sends `default-src 'self'`, so nothing is inlined and nothing fetched elsewhere.
 */
export default defineConfig({
  root: 'src/console/client',
  base: '/',
  oxc: { jsx: { runtime: 'automatic' } },
  server: { proxy: { '/api': 'http://127.0.0.1:8484' } },
  build: {
    outDir: '../../../dist/console/client',
    emptyOutDir: true,
    // Phones in villages are not new, and built-in browsers of chat programs lag behind.
    target: ['chrome87', 'safari15.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // antd's files say "use client", which means nothing in a bundle.
      checks: { moduleLevelDirective: false },
      input: {
        index: 'src/console/client/index.html',
        direct: 'src/console/client/direct.html',
        library: 'src/console/client/library.html',
      },
    },
  },
})
