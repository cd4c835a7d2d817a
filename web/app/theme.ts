import type { Theme } from '../api/types.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

/** Shows a theme and remembers it for the next first paint. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme === 'dark' || (theme === 'system' && dark.matches) ? 'dark' : 'light'
  try {
    localStorage.setItem('theme', theme)
  } catch {
    /* private windows may refuse storage */
  }
}

/** The theme chosen on this browser. */
export function chosenTheme(): Theme {
  try {
    const theme = localStorage.getItem('theme')
    return theme === 'light' || theme === 'dark' ? theme : 'system'
  } catch {
    return 'system'
  }
}

/** Follows the system's theme while "system" is chosen. */
export function followSystemTheme(): void {
  dark.addEventListener('change', () => {
    if (chosenTheme() === 'system') showTheme('system')
  })
}
