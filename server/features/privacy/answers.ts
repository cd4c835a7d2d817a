import { Type } from 'typebox'
import { nullable } from '../../records/schemas.ts'

const text = Type.String()
const words = Type.Object({ en: text, hi: text })
const noticeText = Type.Object({ title: text, sections: Type.Array(Type.Object({ heading: text, paragraphs: Type.Array(text), items: Type.Optional(Type.Array(text)) })) })
const noticeRow = { id: text, kind: text, version: Type.Integer(), publishedAt: text, inForce: Type.Boolean(), title: words }
const consentItem = Type.Object({ key: text, title: words, detail: words, choice: Type.Boolean() })

/** What the routes of notices, consent and policy answer. */
export const notices = Type.Object({ items: Type.Array(Type.Object(noticeRow)) })
export const notice = Type.Object({ ...noticeRow, content: Type.Object({ en: noticeText, hi: noticeText, items: Type.Optional(Type.Array(consentItem)) }) })
export const pending = Type.Object({ notices: Type.Array(Type.Object({ id: text, kind: text, version: Type.Integer(), title: words })) })
const rules = {
  zone: text, holidays: Type.Array(text), backfillMaxDays: Type.Integer(), names: Type.Boolean(), scanDays: Type.Integer(),
  hours: Type.Unsafe({ type: ['object', 'null'], additionalProperties: { type: 'array', items: { type: 'array', items: { type: 'integer' } } } }),
}
export const policy = Type.Object({ version: Type.Integer(), fromAt: text, ...rules })
export const consent = Type.Object({
  state: text, notice: Type.Union([Type.Object({ id: text, version: Type.Integer(), items: Type.Array(consentItem) }), Type.Null()]),
  givenAt: nullable(text), names: Type.Boolean(), backfillDays: Type.Integer(), backfillMaxDays: Type.Integer(),
  waiting: Type.Union([Type.Object({ since: text, rules: Type.Object(rules) }), Type.Null()]), rules: Type.Array(policy),
  acts: Type.Array(Type.Object({
    at: text, act: text, noticeVersion: nullable(Type.Integer()), language: nullable(text), place: text, callLog: nullable(Type.Boolean()), names: nullable(Type.Boolean()),
    backfillDays: nullable(Type.Integer()), mode: nullable(text),
  })),
})
export const policies = Type.Object({ current: Type.Union([policy, Type.Null()]), versions: Type.Array(policy) })
export const acceptances = Type.Object({
  items: Type.Array(Type.Object({ member: Type.Object({ id: text, name: text }), at: nullable(text), language: nullable(text), place: nullable(text), app: nullable(text) })),
})
export const ownAcceptances = Type.Object({ items: Type.Array(Type.Object({ at: text, kind: text, version: Type.Integer(), language: text, place: text, app: text })) })
