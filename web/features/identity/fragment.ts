/** The one-time token of a link, from the part after #, which never reaches a server's log. Null when there is none. */
export function tokenOfLink(): string | null {
  const token = decodeURIComponent(location.hash.slice(1))
  return token === '' ? null : token
}
