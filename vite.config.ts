import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { splitWords } from './tools/split-words.ts'

export default defineConfig({
  plugins: [splitWords(), react(), tailwindcss()],
  publicDir: 'web/public',
  build: {
    target: 'es2022',
    manifest: true,
    // The content policy loads fonts and images from our own address only, never from data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs, in one file: fewer requests, and it stays in the browser's cache when only screens change.
        codeSplitting: { groups: [{ name: 'base', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(react-router|router-core|react-query|query-core|react-store|store|history)|@lingui|openapi-fetch)\// }] },
      },
    },
  },
  server: { proxy: { '/api': process.env['CRM_API'] ?? 'http://127.0.0.1:3000' } },
})
