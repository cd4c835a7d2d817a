import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export type Answered = { status: number; body: Record<string, unknown>; etag: string | null; bytes: Buffer }
/** How the network treats a phone: answers lost after the server has worked; with `patience` (ms) a request that breaks or takes longer counts as unanswered. */
export type Network = { losesAnswer?: () => boolean; patience?: number }

/** What a link is opened with again: its key stands in it, so it belongs into a file of its owner alone. */
export type SavedLink = { server: string; installId: string; privateKey: string; token: string | null }

/** The answer never came: the phone knows nothing of what the server did. */
export class AnswerLost extends Error {}

/** A phone's signed way to the server, as the device contract has it. */
export class PhoneLink {
  readonly server: string
  readonly installId: string
  readonly #privateKey: KeyObject
  readonly publicKey: string
  #token: string | null = null
  network: Network = {}
  /** The phone's wall clock, ms. */
  now: () => number = Date.now

  constructor(server: string, installId: string = randomUUID(), saved?: SavedLink) {
    this.server = server.replace(/\/$/, '')
    this.installId = installId
    this.#privateKey = saved ? createPrivateKey(saved.privateKey) : generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
    this.publicKey = createPublicKey(this.#privateKey).export({ format: 'der', type: 'spki' }).toString('base64url')
    this.#token = saved?.token ?? null
  }

  save(): SavedLink {
    return { server: this.server, installId: this.installId, privateKey: this.#privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), token: this.#token }
  }

  get token(): string | null { return this.#token }
  set token(token: string | null) { this.#token = token }

  /** One request; signed when the phone is paired. Throws AnswerLost when the network drops the answer. */
  async send(method: string, path: string, body?: unknown, options: { sentAt?: number; gzip?: boolean; etag?: string | null } = {}): Promise<Answered> {
    const target = `/api/v1/device${path}`
    const plain = body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body))
    const bytes = options.gzip ? gzipSync(plain) : plain
    const headers: Record<string, string> = {
      ...(body !== undefined && { 'content-type': 'application/json' }), ...(options.gzip && { 'content-encoding': 'gzip' }), ...(options.etag && { 'if-none-match': `"${options.etag}"` }),
    }
    if (this.#token) {
      headers['authorization'] = `Bearer ${this.#token}`
      headers['crm-proof'] = this.#proof(method, target, bytes, options.sentAt ?? this.now())
    }
    const { response, answer } = await this.#fetch(target, { method, headers, ...(body !== undefined && { body: new Uint8Array(bytes) }) })
    if (this.network.losesAnswer?.()) throw new AnswerLost()
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && answer.length > 0
    return {
      status: response.status, etag: response.headers.get('etag')?.replaceAll('"', '') ?? null, bytes: answer,
      body: isJson ? (JSON.parse(answer.toString('utf8')) as Record<string, unknown>) : {},
    }
  }

  async #fetch(target: string, init: RequestInit): Promise<{ response: Response; answer: Buffer }> {
    const { patience } = this.network
    try {
      const response = await fetch(this.server + target, { ...init, ...(patience !== undefined && { signal: AbortSignal.timeout(patience) }) })
      return { response, answer: Buffer.from(await response.arrayBuffer()) }
    } catch (error) {
      throw patience === undefined ? error : new AnswerLost()
    }
  }

  #proof(method: string, target: string, bytes: Buffer, sentAt: number): string {
    const hash = createHash('sha256').update(bytes).digest('base64url')
    const signature = sign('sha256', Buffer.from(`${method}\n${target}\n${hash}\n${sentAt}`), { key: this.#privateKey, dsaEncoding: 'ieee-p1363' })
    return `${sentAt}.${signature.toString('base64url')}`
  }
}
