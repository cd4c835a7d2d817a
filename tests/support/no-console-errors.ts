import { afterEach, beforeEach, expect, vi } from 'vitest'

// What is written as an error on the console is a failure nobody looked at.
beforeEach(() => { vi.spyOn(console, 'error') })
afterEach(() => { expect(console.error).not.toHaveBeenCalled() })
