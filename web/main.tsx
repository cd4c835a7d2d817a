import './styles.css'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/query.ts'
import { i18n, showLanguage } from './app/i18n.ts'
import { router } from './app/router.tsx'
import { followSystemTheme } from './app/theme.ts'
import { Toaster } from './ui/Toaster.tsx'

followSystemTheme()
await showLanguage(document.documentElement.lang === 'hi' ? 'hi' : 'en')

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Toaster />
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  )
}
