import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { splitWords } from './tools/split-words.ts'

// Small files that the first page loads anyway; apart they would cost more in requests and compression than they save.
const firstPage = /\/web\/(api\/(query|client|live)|app\/(i18n|last-organisation|me|theme|PageStates|shell\/(?!MorePage)\w+|palette\/(CommandKeys|actions))|lib\/(copy|explain|shortcuts|format|words)|ui\/(cx|Button|states|toast|Toaster|Avatar|Menu|menu-moves)|records\/(conflict|undo))\.tsx?$/

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
        // What every page needs, in two files, libraries and our own: fewer requests, and the larger one stays in the browser's cache when only screens change.
        codeSplitting: { groups: [{ name: 'shell', test: firstPage }, { name: 'base', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/(react-router|router-core|react-query|query-core|react-store|store|history)|@lingui|openapi-fetch)\// }] },
      },
    },
  },
  server: { proxy: { '/api': process.env['CRM_API'] ?? 'http://127.0.0.1:3000' } },
})
