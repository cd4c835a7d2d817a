import { describe, expect, it } from 'vitest'
import { offsetFor, readClock, type ClockState } from './clock.ts'

const fresh: ClockState = { boot: null, sentAt: null, elapsed: null, jumpedAt: null }
const server = 1_767_243_600_000

describe("a phone's clock", () => {
  it('under 2 s off counts as right; beyond, rows move by the difference', () => {
    const offsets = [0, 1_999, -1_999, 2_000, -2_000, 3_600_000].map((late) => readClock(fresh, { boot: 'b', sentAt: server - late, elapsed: 5 }, server).offset)
    expect(offsets).toEqual([0, 0, 0, 2_000, -2_000, 3_600_000])
  })

  it('is unsure for rows observed in another boot', () => {
    const reading = readClock(fresh, { boot: 'b2', sentAt: server - 60_000, elapsed: 5 }, server)
    expect(offsetFor(reading, { boot: 'b1', observedAt: server - 90_000 })).toBeNull()
    expect(offsetFor(reading, { boot: 'b2', observedAt: server - 90_000 })).toBe(60_000)
  })

  it('is unsure for rows observed before it was set, and sure again for those after', () => {
    const before = readClock(fresh, { boot: 'b', sentAt: server - 7_200_000, elapsed: 1_000_000 }, server - 3_600_000).next
    const reading = readClock(before, { boot: 'b', sentAt: server, elapsed: 1_000_000 + 3_600_000 }, server)
    expect(offsetFor(reading, { boot: 'b', observedAt: server - 5_000 })).toBeNull()
    expect(offsetFor(reading, { boot: 'b', observedAt: server })).toBe(0)
    const next = readClock(reading.next, { boot: 'b', sentAt: server + 600_000, elapsed: 1_000_000 + 4_200_000 }, server + 600_000)
    expect(offsetFor(next, { boot: 'b', observedAt: server - 5_000 })).toBeNull()
    expect(offsetFor(next, { boot: 'b', observedAt: server + 500_000 })).toBe(0)
  })

  it('set back by an hour is unsure for rows that claim to be observed after they were sent', () => {
    const before = readClock(fresh, { boot: 'b', sentAt: server + 3_600_000, elapsed: 0 }, server).next
    const reading = readClock(before, { boot: 'b', sentAt: server + 60_000, elapsed: 60_000 }, server + 60_000)
    expect(offsetFor(reading, { boot: 'b', observedAt: server + 3_630_000 })).toBeNull()
  })

  it('did not jump when it drifts 2 s or less, nor across a restart', () => {
    const before: ClockState = { boot: 'b', sentAt: server, elapsed: 0, jumpedAt: null }
    expect(readClock(before, { boot: 'b', sentAt: server + 62_000, elapsed: 60_000 }, server + 60_000).since).toBeNull()
    expect(readClock(before, { boot: 'b', sentAt: server + 62_001, elapsed: 60_000 }, server + 60_000).since).toBe(server + 62_001)
    expect(readClock({ ...before, jumpedAt: server }, { boot: 'c', sentAt: server + 90_000, elapsed: 10 }, server + 60_000).since).toBeNull()
  })
})
