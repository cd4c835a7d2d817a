/** A bounded map that forgets what was asked for longest ago. */
export class Lru<K, V> {
  readonly #most: number
  readonly #map = new Map<K, V>()

  constructor(most: number) { this.#most = most }

  get(key: K): V | undefined {
    const value = this.#map.get(key)
    if (value === undefined) return undefined
    this.#map.delete(key)
    this.#map.set(key, value)
    return value
  }

  set(key: K, value: V): void {
    this.#map.delete(key)
    this.#map.set(key, value)
    if (this.#map.size > this.#most) {
      const oldest = this.#map.keys().next()
      if (!oldest.done) this.#map.delete(oldest.value)
    }
  }

  delete(key: K): void { this.#map.delete(key) }
  clear(): void { this.#map.clear() }
}
