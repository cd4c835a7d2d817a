import { everythingChanged, objectChanged } from './query.ts'

type Heard = { object: string } | { resync: true }
const longestWaitMs = 30_000

/**
 * Keeps the screens of one organisation fresh. Of all tabs of a browser one holds the lock and the only connection; it tells the
 * others what it hears. After a break everything on screen is fetched again. Returns what ends it.
 */
export function followChanges(slug: string): () => void {
  const channel = new BroadcastChannel(`crm-live-${slug}`)
  const ended = new AbortController()
  channel.onmessage = (message: MessageEvent<Heard>) => apply(slug, message.data)
  const tell = (heard: Heard): void => {
    apply(slug, heard)
    channel.postMessage(heard)
  }
  lead(slug, ended.signal, tell)
  return () => {
    ended.abort()
    channel.close()
  }
}

function apply(slug: string, heard: Heard): void {
  if ('resync' in heard) everythingChanged(slug)
  else objectChanged(slug, heard.object)
}

function lead(slug: string, signal: AbortSignal, tell: (heard: Heard) => void): void {
  const work = () => listen(slug, signal, tell)
  // Locks exist on secure addresses only; elsewhere each tab listens for itself.
  if (!('locks' in navigator)) void work()
  else navigator.locks.request(`crm-live-${slug}`, { signal }, work).catch(() => undefined)
}

async function listen(slug: string, signal: AbortSignal, tell: (heard: Heard) => void): Promise<void> {
  let wait = 1_000
  let first = true
  while (!signal.aborted) {
    await connection(`/api/v1/${slug}/stream`, signal, {
      opened: () => {
        if (!first) tell({ resync: true })
        first = false
        wait = 1_000
      },
      changed: (object) => tell({ object }),
    })
    // What broke it may be that this member was disabled or his session ended: whoever asks who is in hears that.
    if (!signal.aborted) tell({ object: 'me' })
    await pause(wait, signal)
    wait = Math.min(wait * 2, longestWaitMs)
  }
}

type Ears = { opened: () => void; changed: (object: string) => void }

/** One connection; resolves when it broke or was ended. */
function connection(url: string, signal: AbortSignal, ears: Ears): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const source = new EventSource(url)
    const close = () => {
      source.close()
      resolve()
    }
    source.onopen = ears.opened
    source.onerror = close
    source.addEventListener('change', (event: MessageEvent<string>) => {
      const object = objectOf(event.data)
      if (object) ears.changed(object)
    })
    signal.addEventListener('abort', close, { once: true })
  })
}

function objectOf(data: string): string | null {
  try {
    const parsed: unknown = JSON.parse(data)
    return typeof parsed === 'object' && parsed !== null && 'object' in parsed && typeof parsed.object === 'string' ? parsed.object : null
  } catch {
    return null
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
