import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

const session = '__Host-crm_session'
const known = '__Host-crm_known'

/** The session token a request carries. */
export function sessionToken(request: FastifyRequest): string | null {
  return read(request, session, /^[A-Za-z0-9_-]{20,200}$/)
}

/** Gives the browser its session, and a mark that this person signed in here before. */
export function setSession(reply: FastifyReply, token: string, seconds: number, knownMark: string): void {
  reply.header('set-cookie', [cookie(session, token, seconds), cookie(known, knownMark, 180 * 86_400)])
}

export function clearSession(reply: FastifyReply): void {
  reply.header('set-cookie', cookie(session, '', 0)).header('clear-site-data', '"cache", "storage"')
}

/** The mark of one person on one browser; worth nothing but being let through a crowd of guessers. */
export function knownMark(key: KeyObject, userId: string): string {
  return `${userId}.${createHmac('sha256', key).update(`known/${userId}`, 'utf8').digest('base64url')}`
}

/** The person this browser is marked for, if the mark is ours. */
export function markedUser(request: FastifyRequest, key: KeyObject): string | null {
  const mark = read(request, known, /^[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/)
  const userId = mark?.slice(0, 36)
  if (!mark || !userId) return null
  return timingSafeEqual(Buffer.from(mark), Buffer.from(knownMark(key, userId))) ? userId : null
}

function read(request: FastifyRequest, name: string, shape: RegExp): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const text = part.trim()
    if (text.startsWith(`${name}=`)) {
      const value = text.slice(name.length + 1)
      return shape.test(value) ? value : null
    }
  }
  return null
}

function cookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`
}
