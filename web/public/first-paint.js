// Runs before the first paint so that the chosen theme and language never flash.
(() => {
  const root = document.documentElement
  const read = (key) => {
    try { return localStorage.getItem(key) } catch { return null }
  }
  const theme = read('theme')
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.lang = read('language') ?? (navigator.language.startsWith('hi') ? 'hi' : 'en')
})()
