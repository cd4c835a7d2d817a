import type { Role } from '../../shared/access.ts'
import type { Company as CompanyRow } from '../../shared/objects/company.ts'
import type { Contact as ContactRow, ContactInput as ContactWrite } from '../../shared/objects/contact.ts'

export type Language = 'en' | 'hi'
export type Theme = 'light' | 'dark' | 'system'
export type Named = { id: string; name: string }
export type Page<T> = { items: T[]; next: string | null; count: { value: number; capped: boolean } | null }
export type { Role }

export type Me = {
  member: { id: string; name: string; role: Role; language: Language; theme: Theme }
  organisation: { id: string; slug: string; name: string; legalName: string; zone: string; region: string; language: Language; currency: string }
  notices: { id: string; kind: NoticeKind; version: number; title: Words }[]
  consent: { state: ConsentState; since: string | null; waiting: string | null } | null
  alerts: { kind: 'reveals'; member: Named; at: string }[]
  can: Record<string, string[]>
  devices: { paired: number }
}
export type Words = { en: string; hi: string }
export type ConsentState = 'none' | 'given' | 'withdrawn'

export type SessionRow = { id: string; createdAt: string; lastSeenAt: string; app: string; ip: string; current: boolean }
export type Session = { name: string; organisations: { slug: string; name: string; role: Role }[] }

export type Organisation = {
  name: string
  legalName: string
  zone: string
  region: string
  language: Language
  grievanceName: string
  grievanceContact: string
  employeesRead: 'own' | 'team' | 'all'
  duplicateOwnerShown: boolean
  retentionMonths: number
  /** 1 = Monday … 7 = Sunday. */
  weekStart: number
  /** The month the financial year begins with, 1–12. */
  financialYearMonth: number
  version: number
}
export type Member = {
  id: string
  name: string
  role: Role
  teamId: string | null
  language: Language
  disabledAt: string | null
  identifierHint: string | null
  can: string[]
}
export type Team = { id: string; name: string; parentId: string | null; members: Named[]; managers: Named[]; can: string[] }
export type MemberTeam = { teamId: string; name: string; fromOn: string; toOn: string | null }
export type HoursPeriod = { teamId: string | null; fromOn: string; toOn: string | null; hours: Hours }
export type Holiday = { id: string; teamId: string | null; name: string; fromOn: string; toOn: string | null; /** MM-DD: that day each year. */ yearly: string | null }
export type HolidayLine = { line: number; on: string | null; name: string; error: 'no_date' | 'no_such_day' | 'no_name' | 'twice' | null }
export type Invitation = {
  id: string
  name: string
  role: Role
  teamId: string | null
  createdAt: string
  expiresAt: string
  acceptedAt: string | null
  revokedAt: string | null
  createdBy: Named | string | null
}
/** A SIM number of the organisation; `holders` the latest first, each from a local day to the day before `toOn`. */
export type Line = {
  id: string
  number: string
  label: string
  archivedAt: string | null
  holder: Named | null
  holders: { member: Named; fromOn: string; toOn: string | null }[]
  alsoContact: boolean
  can: string[]
}
export type Tone = 'good' | 'caution' | 'bad' | 'neutral'
export type Outcome = { id: string; label: string; tone: Tone; position: number; archivedAt: string | null }
export type OutcomeMark = { id: string; label: string; tone: Tone }

export type Contact = ContactRow
export type Company = CompanyRow
export type CustomKind =
  | 'text' | 'longText' | 'number' | 'money' | 'date' | 'instant' | 'select' | 'multiSelect' | 'check' | 'phone' | 'email' | 'link' | 'member'
export type Seniority = 'employee' | 'manager' | 'admin'
export type CustomField = {
  id: string
  object: 'contact' | 'company'
  key: string
  label: string
  labelHi: string
  kind: CustomKind
  options: { value: string; label: string; labelHi: string }[]
  pii: boolean
  inList: boolean
  readFrom: Seniority
  writeFrom: Seniority
  position: number
  deletedAt: string | null
  writable: boolean
}
export type FieldInput = {
  label?: string
  labelHi?: string
  options?: { value?: string; label: string; labelHi?: string }[]
  pii?: boolean
  inList?: boolean
  readFrom?: Seniority
  writeFrom?: Seniority
  position?: number
}
export type Density = 'compact' | 'usual' | 'comfortable'
export type ViewState = { filter?: unknown; sort?: string; group?: string; columns?: string[]; density?: Density }
export type SavedView = {
  id: string
  object: string
  name: string
  member: Named
  shared: boolean
  isDefault: boolean
  draft: boolean
  state: ViewState
  version: number
  can: string[]
}
export type Run = {
  id: string
  kind: string
  object: string
  state: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed'
  total: number
  done: number
  changed: number
  failed: number
  summary: Record<string, unknown>
  ofRun: string | null
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
  can: string[]
}
export type ImportFile = {
  id: string
  object: string
  format: string
  rows: number
  targets: string[]
  columns: { header: string; samples: string[]; filled: number; target: string }[]
}
export type Found = {
  object: 'contact' | 'company'
  id: string
  name: string
  number: string | null
  company: Named | null
  owner: Named | null
  by: 'name' | 'number' | 'email' | 'company'
}
export type ContactInput = ContactWrite
export type MergeSide = 'this' | 'other'
/** Two records before they are one; `fields` differ, and `kept` is the side that stands unless another is chosen. */
export type MergePreview = { this: Contact; other: Contact; fields: { field: string; kept: MergeSide }[]; sums: Record<string, number> }
export type MergeRow = { id: string; object: 'contact' | 'company'; at: string; until: string; by: Named; into: Named | null; from: Named | null; can: string[] }
export type DuplicatePair = { why: string[]; a: Contact; b: Contact }
export type Duplicate = { by: 'phone' | 'email' | 'name'; value: string; contact: Named | null; owner: Named | null }

export type CallKind = 'incoming' | 'outgoing' | 'missed' | 'rejected' | 'blocked' | 'answered_elsewhere' | 'voicemail' | 'unknown'
export type CallNumber = { id: string; display: string; masked: boolean; dial: string | null; kind: string }
export type Settlement = 'once' | 'both'
/** `startedAt` is null where the phone gave an impossible date; `number` is null where the caller withheld it. */
export type Call = {
  id: string
  kind: CallKind
  startedAt: string | null
  talkSeconds: number
  member: Named
  number: CallNumber | null
  client: { object: 'contact' | 'company'; id: string; name: string; owner: Named | null; minimal: boolean } | null
  link: { reason: 'number' | 'number_shared' | 'by_hand' | 'none'; others: number }
  outcome: OutcomeMark | null
  note: string | null
  source: 'device' | 'import' | 'manual'
  device: Named | null
  receivedAt: string
  clockSuspect: boolean
  double: boolean
  suspect: boolean
  /** What a person decided about a call that looks like another one. */
  settledAs: Settlement | null
  otherEnd: boolean
  version: number
  can: string[]
}
export type CallDetail = Call & {
  raw: {
    typeRaw: number
    dateRaw: number
    durationRaw: number
    presentation: number | null
    policy: number | null
    letIn: string
    logGeneration: string | null
    offsetMin: number | null
    clockOffsetMs: number
    clockUnsure: boolean
    editedAt: string | null
    sim: string | null
    form: string | null
  }
  before: Call[]
}

export type TimelineItem = {
  id: string
  kind: 'call' | 'note' | 'change'
  at: string
  by: Named | null
  about: Named | null
  call?: { id: string; kind: CallKind; talkSeconds: number; outcome: OutcomeMark | null; note: string | null; mine: boolean }
  note?: { id: string; body: string; version: number; can: string[] }
  change?: { event: string; fields: { field: string; from: string | null; to: string | null }[] }
}
export type HomeDay = {
  day: string
  mine: boolean
  counts: { incoming: number; outgoing: number; missed: number; rejected: number; connected: number; talkSeconds: number }
  missed: Call[]
  unlabelled: Call[]
  steps: { organisation: boolean; contacts: boolean; phone: boolean; team: boolean }
}

export type NoticeKind = 'privacy' | 'terms' | 'calls'
export type NoticeRow = { id: string; kind: NoticeKind; version: number; publishedAt: string; inForce: boolean; title: Words }
export type NoticeText = { title: string; sections: { heading: string; paragraphs: string[]; items?: string[] }[] }
export type Notice = NoticeRow & { content: { en: NoticeText; hi: NoticeText } }
export type ConsentItem = { key: string; title: Words; detail: Words; choice: boolean }
export type ConsentAct = {
  at: string
  act: 'give' | 'withdraw'
  noticeVersion: number | null
  language: Language | null
  place: 'phone' | 'browser'
  callLog: boolean | null
  names: boolean | null
  backfillDays: number | null
  mode: 'keep' | 'erase' | null
}
export type Consent = {
  state: ConsentState
  notice: { id: string; version: number; items: ConsentItem[] } | null
  givenAt: string | null
  names: boolean
  backfillDays: number
  backfillMaxDays: number
  /** Wider rules that were published and hold only from the member's agreement. */
  waiting: { since: string; rules: PolicyInput & { zone: string } } | null
  /** The rules as they held for the member, newest first. */
  rules: Policy[]
  acts: ConsentAct[]
}
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
/** Minutes of the local day, from and to, by weekday. */
export type Hours = Partial<Record<Weekday, number[][]>>
export type PolicyInput = { hours: Hours | null; holidays: string[]; backfillMaxDays: number; names: boolean; scanDays: number }
export type Policy = PolicyInput & { version: number; fromAt: string; zone: string }
export type PolicyHistory = { current: Policy | null; versions: Policy[] }
export type PolicyPreview = { days: number; calls: number; notKept: number; capped: boolean }
export type SimClass = 'all' | 'known' | 'none'
export type Sim = {
  id: string
  key: string
  slot: number | null
  carrier: string
  label: string
  class: SimClass | null
  classFrom: string | null
  /** The company line it belongs to, by its label. */
  line: string | null
  /** Rows that wait on the phone because the SIM has no class. */
  waiting: number
  classes: { class: SimClass; from: string }[]
}
export type DeviceState = 'sending' | 'silent' | 'no_permission' | 'queue_growing' | 'battery' | 'not_agreed' | 'revoked' | 'new'
/** The last heartbeat of a phone. */
export type Beat = {
  at: string
  callLog: boolean
  phoneState: boolean
  contacts: boolean
  batteryExempt: boolean
  queue: number
  growsSince: string | null
  oldestWaiting: string | null
  tray: number
  logFrom: string | null
}
export type Device = {
  id: string
  member: Named
  name: string
  maker: string
  model: string
  os: string
  app: string
  pairedAt: string
  lastSeenAt: string | null
  revokedAt: string | null
  state: DeviceState
  sims: Sim[]
  clock: { offsetMs: number; jumps: number; jumpedAt: string | null }
  beat: Beat | null
  can: string[]
}
export type Pairing = { id: string; code: string; secret: string; qr: string; expiresAt: string }
export type PairingState = { state: 'waiting' | 'used' | 'expired' | 'revoked'; deviceId: string | null }

export type MyRecord = {
  calls: { count: { value: number; capped: boolean }; since: string | null }
  notKept: { days: number; reasons: { reason: string; count: number }[] }
  lookers: { days: number; members: { member: Named; times: number; last: string }[] }
  devices: { id: string; name: string; pairedAt: string; lastSeenAt: string | null; revokedAt: string | null }[]
}
export type RecordedCall = {
  id: string
  kind: CallKind
  startedAt: string | null
  talkSeconds: number
  number: string | null
  source: 'device' | 'import' | 'manual'
  letIn: string
  rules: number | null
  sim: string | null
  device: string | null
  receivedAt: string
}
export type Look = { id: string; at: string; member: Named }
export type Acceptance = { at: string; kind: NoticeKind; version: number; language: Language; place: 'phone' | 'browser'; app: string }
export type AcceptanceOfNotice = { member: Named; at: string | null; language: Language | null; place: 'phone' | 'browser' | null; app: string | null }
