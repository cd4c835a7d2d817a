const key = 'organisation'

/** The organisation this browser showed last, or null. */
export function openedLast(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function rememberOpened(slug: string): void {
  try {
    localStorage.setItem(key, slug)
  } catch {
    /* private windows may refuse storage */
  }
}
