import type { CompanyInput } from '../../shared/objects/company.ts'
import type {
  Acceptance,
  AcceptanceOfNotice,
  Call,
  CallDetail,
  Company,
  Consent,
  Contact,
  ContactInput,
  CustomField,
  CustomKind,
  Device,
  Duplicate,
  DuplicatePair,
  FieldInput,
  Found,
  Holiday,
  HolidayLine,
  HomeDay,
  Hours,
  HoursPeriod,
  Invitation,
  Language,
  Line,
  Look,
  Me,
  Member,
  MemberTeam,
  MergePreview,
  MergeRow,
  MergeSide,
  MyRecord,
  Named,
  Notice,
  NoticeKind,
  NoticeRow,
  Organisation,
  Outcome,
  Page,
  Pairing,
  PairingState,
  Policy,
  PolicyHistory,
  PolicyInput,
  PolicyPreview,
  Role,
  RecordedCall,
  Run,
  SavedView,
  Session,
  SessionRow,
  Settlement,
  SimClass,
  Team,
  Theme,
  TimelineItem,
  Tone,
  ViewState,
} from './types.ts'

type Json<T> = { content: { 'application/json': T } }
type WithBody<Body> = [Body] extends [never] ? { requestBody?: never } : { requestBody: Json<Body> }
type Op<Path, Answer, Body = never, Query = never> = WithBody<Body> & {
  parameters: { path: Path; query?: Query; header?: Record<string, string> }
  responses: { 200: Json<Answer> }
}
type Bare<Answer, Body = never> = WithBody<Body> & {
  parameters: { query?: never; header?: never }
  responses: { 200: Json<Answer> }
}
type Slug = { slug: string }
type One = { slug: string; id: string }
type ListQuery = { limit?: number; cursor?: string; sort?: string; group?: string; filter?: string; count?: boolean }
type CallQuery = Omit<ListQuery, 'group'>
type ListBody = { limit?: number; cursor?: string; sort?: string; group?: string; filter?: unknown; count?: boolean }
type Items<T> = { items: T[] }
type OrganisationInput = Partial<Omit<Organisation, 'version'>>
type NewLink = { link: string; expiresAt: string }

/** Addresses of the API as the screens use them. */
export type paths = {
  '/api/v1/setup': {
    get: Bare<{ needed: boolean }>
    post: Bare<
      { slug: string },
      {
        token: string
        name: string
        identifier: string
        password: string
        language: Language
        accept: true
        organisation: { name: string; legalName: string; zone: string; region: string; language: Language; grievanceName: string; grievanceContact: string }
      }
    >
  }
  '/api/v1/auth/sign-in': { post: Bare<{ organisations: { slug: string; name: string }[] }, { identifier: string; password: string }> }
  '/api/v1/auth/sign-out': { post: Bare<undefined> }
  '/api/v1/auth/session': { get: Bare<Session> }
  '/api/v1/auth/sessions': { get: Bare<Items<SessionRow>>; delete: Bare<undefined> }
  '/api/v1/auth/sessions/{id}': { delete: Op<{ id: string }, undefined> }
  '/api/v1/auth/password': { put: Bare<undefined, { current: string; password: string }> }
  '/api/v1/auth/resets': { post: Bare<unknown, { identifier: string }> }
  '/api/v1/auth/resets/redemptions': { post: Bare<undefined, { token: string; password: string }> }
  '/api/v1/auth/invitations/lookups': {
    post: Bare<
      {
        organisation: { name: string; slug: string }
        name: string
        role: Role
        expiresAt: string
        identifierHint: string | null
        notices: { id: string; kind: NoticeKind; version: number; content: Notice['content'] }[]
      },
      { token: string }
    >
  }
  '/api/v1/auth/invitations/acceptances': {
    post: Bare<{ slug: string }, { token: string; name: string; identifier: string; password: string; language: Language; accept: true }>
  }
  '/api/v1/{slug}/me': { get: Op<Slug, Me>; patch: Op<Slug, Me, { name?: string; language?: Language; theme?: Theme }> }
  '/api/v1/{slug}/organisation': { get: Op<Slug, Organisation>; patch: Op<Slug, Organisation, OrganisationInput> }
  '/api/v1/{slug}/members': { get: Op<Slug, Page<Member>, never, ListQuery> }
  '/api/v1/{slug}/members/{id}': { patch: Op<One, Member, { name?: string; role?: Role }> }
  '/api/v1/{slug}/members/{id}/team': { put: Op<One, Items<MemberTeam>, { teamId: string; fromOn: string }> }
  '/api/v1/{slug}/members/{id}/teams': { get: Op<One, Items<MemberTeam>> }
  '/api/v1/{slug}/working-hours': { get: Op<Slug, Items<HoursPeriod>>; put: Op<Slug, Items<HoursPeriod>, { teamId: string | null; fromOn: string; hours: Hours | null }> }
  '/api/v1/{slug}/holidays': { get: Op<Slug, Items<Holiday>>; post: Op<Slug, { added: number }, { teamId: string | null; items: { on: string; name: string; yearly?: boolean }[] }> }
  '/api/v1/{slug}/holidays/preview': { post: Op<Slug, Items<HolidayLine>, { text: string }> }
  '/api/v1/{slug}/holidays/{id}': { delete: Op<One, undefined> }
  '/api/v1/{slug}/teams': { get: Op<Slug, Items<Team>>; post: Op<Slug, Pick<Team, 'id' | 'name' | 'parentId'>, { name: string; parentId: string }> }
  '/api/v1/{slug}/teams/{id}': { patch: Op<One, Pick<Team, 'id' | 'name' | 'parentId'>, { name?: string; parentId?: string }>; delete: Op<One, undefined> }
  '/api/v1/{slug}/teams/{id}/managers': { post: Op<One, undefined, { memberId: string }> }
  '/api/v1/{slug}/teams/{id}/managers/{memberId}': { delete: Op<{ slug: string; id: string; memberId: string }, undefined> }
  '/api/v1/{slug}/members/{id}/resets': { post: Op<One, NewLink> }
  '/api/v1/{slug}/members/{id}/sessions': { delete: Op<One, undefined> }
  '/api/v1/{slug}/members/{id}/disablement': { put: Op<One, Member>; delete: Op<One, Member> }
  '/api/v1/{slug}/members/{id}/handovers': { post: Op<One, { counts: { object: string; count: number }[]; run: Run | null }, { toMemberId?: string }> }
  '/api/v1/{slug}/invitations': {
    get: Op<Slug, Items<Invitation>>
    post: Op<Slug, { id: string; link: string; qr: string; expiresAt: string; sent: boolean }, { name: string; role: Role; teamId?: string; email?: string }>
  }
  '/api/v1/{slug}/invitations/{id}': { delete: Op<One, undefined> }
  '/api/v1/{slug}/lines': { get: Op<Slug, Items<Line>>; post: Op<Slug, Line, { number: string; label?: string }> }
  '/api/v1/{slug}/lines/{id}': { patch: Op<One, Line, { label: string }>; delete: Op<One, undefined> }
  '/api/v1/{slug}/lines/{id}/holder': { put: Op<One, Line, { memberId: string | null; fromOn: string; correction?: boolean }> }
  '/api/v1/{slug}/outcomes': { get: Op<Slug, Items<Outcome>>; post: Op<Slug, Outcome, { label: string; tone: Tone; position?: number }> }
  '/api/v1/{slug}/outcomes/{id}': { patch: Op<One, Outcome, { label?: string; tone?: Tone; position?: number }>; delete: Op<One, undefined> }
  '/api/v1/{slug}/contacts': { get: Op<Slug, Page<Contact>, never, ListQuery>; post: Op<Slug, Contact, ContactInput> }
  '/api/v1/{slug}/contacts/query': { post: Op<Slug, Page<Contact>, ListBody> }
  '/api/v1/{slug}/contacts/duplicates': {
    get: Op<Slug, { items: DuplicatePair[]; next: string | null }, never, { cursor?: string }>
    post: Op<Slug, { matches: Duplicate[] }, { phones: string[]; emails: string[]; name?: string; companyId?: string }>
  }
  '/api/v1/{slug}/contacts/{id}/distinctions/{otherId}': {
    put: Op<{ slug: string; id: string; otherId: string }, undefined>
    delete: Op<{ slug: string; id: string; otherId: string }, undefined>
  }
  '/api/v1/{slug}/contacts/{id}/merges/preview': { post: Op<One, MergePreview, { otherId: string }> }
  '/api/v1/{slug}/contacts/{id}/merges': {
    post: Op<One, { id: string; row: Contact }, { otherId: string; choose: Record<string, MergeSide>; versions: { this: number; other: number } }>
  }
  '/api/v1/{slug}/merges': { get: Op<Slug, { items: MergeRow[]; next: string | null }, never, { cursor?: string }> }
  '/api/v1/{slug}/merges/{id}': { delete: Op<One, { into: Named; from: Named; stayed: string[] }> }
  '/api/v1/{slug}/contacts/{id}': { get: Op<One, Contact>; patch: Op<One, Contact, ContactInput>; delete: Op<One, undefined> }
  '/api/v1/{slug}/contacts/{id}/phones/{phoneId}/reveals': { post: Op<{ slug: string; id: string; phoneId: string }, { number: string; national: string }> }
  '/api/v1/{slug}/contacts/{id}/timeline': {
    get: Op<One, { items: TimelineItem[]; next: string | null }, never, { cursor?: string; kinds?: string; limit?: number }>
  }
  '/api/v1/{slug}/contacts/{id}/restoration': { put: Op<One, Contact> }
  '/api/v1/{slug}/companies': { post: Op<Slug, Company, CompanyInput> }
  '/api/v1/{slug}/companies/{id}': { get: Op<One, Company> }
  '/api/v1/{slug}/companies/query': { post: Op<Slug, Page<Company>, ListBody> }
  '/api/v1/{slug}/companies/{id}/timeline': {
    get: Op<One, { items: TimelineItem[]; next: string | null }, never, { cursor?: string; kinds?: string; limit?: number }>
  }
  '/api/v1/{slug}/numbers/{id}/sharing': { put: Op<One, undefined, { shared: boolean }> }
  '/api/v1/{slug}/contacts/bin': {
    get: Op<Slug, { items: { id: string; name: string; deletedAt: string; deletedBy: Named | null }[]; next: string | null }, never, { cursor?: string }>
  }
  '/api/v1/{slug}/contacts/{id}/shares': { get: Op<One, Items<{ id: string; name: string; sharedBy: Named; at: string }>> }
  '/api/v1/{slug}/contacts/{id}/shares/{memberId}': {
    put: Op<{ slug: string; id: string; memberId: string }, undefined>
    delete: Op<{ slug: string; id: string; memberId: string }, undefined>
  }
  '/api/v1/{slug}/contacts/bulk': {
    post: Op<Slug, { count: number; run: Run | null }, { ids?: string[]; filter?: unknown; act: { kind: string; field?: string; value?: unknown; tagId?: string }; dryRun?: boolean }>
  }
  '/api/v1/{slug}/runs': { get: Op<Slug, Items<Run>> }
  '/api/v1/{slug}/runs/{id}': { get: Op<One, Run>; delete: Op<One, Run> }
  '/api/v1/{slug}/runs/{id}/undo': { post: Op<One, Run> }
  '/api/v1/{slug}/runs/{id}/failures': { get: Op<One, Items<{ n: number; recordId: string | null; reason: string; detail: unknown }>, never, { after?: number }> }
  '/api/v1/{slug}/imports/{id}/runs': {
    post: Op<One, Run, { mapping: string[]; rule: string; owner: { kind: string; memberId?: string }; region?: string; checkOnly?: boolean }>
  }
  '/api/v1/{slug}/search': { post: Op<Slug, { items: Found[]; tooMany: boolean }, { query: string }> }
  '/api/v1/{slug}/tags': { get: Op<Slug, Items<Named>> }
  '/api/v1/{slug}/tags/{id}': { patch: Op<One, Named, { name: string }>; delete: Op<One, undefined> }
  '/api/v1/{slug}/fields': {
    get: Op<Slug, Items<CustomField>, never, { deleted?: boolean }>
    post: Op<Slug, CustomField, FieldInput & { object: 'contact' | 'company'; kind: CustomKind; label: string }>
  }
  '/api/v1/{slug}/fields/{id}': { patch: Op<One, CustomField, FieldInput>; delete: Op<One, undefined> }
  '/api/v1/{slug}/fields/{id}/restoration': { put: Op<One, CustomField> }
  '/api/v1/{slug}/views': {
    get: Op<Slug, Items<SavedView>, never, { object?: 'contact' | 'company' }>
    post: Op<Slug, SavedView, { object: string; name?: string; shared?: boolean; isDefault?: boolean; draft?: boolean; state: ViewState }>
  }
  '/api/v1/{slug}/views/{id}': {
    get: Op<One, SavedView>
    patch: Op<One, SavedView, { name?: string; shared?: boolean; isDefault?: boolean; state?: ViewState }>
    delete: Op<One, undefined>
  }
  '/api/v1/{slug}/contacts/{id}/notes': { post: Op<One, { id: string }, { body: string }> }
  '/api/v1/{slug}/notes/{id}': { patch: Op<One, { id: string }, { body: string }>; delete: Op<One, undefined> }
  '/api/v1/{slug}/calls': { get: Op<Slug, Page<Call>, never, CallQuery> }
  '/api/v1/{slug}/calls/{id}': { get: Op<One, CallDetail>; patch: Op<One, Call, { outcomeId?: string | null; note?: string | null }> }
  '/api/v1/{slug}/calls/{id}/settlement': { put: Op<One, Call, { as: Settlement }> }
  '/api/v1/{slug}/calls/{id}/link': { put: Op<One, Call, { contactId: string | null }> }
  '/api/v1/{slug}/numbers/{id}/link': { put: Op<One, unknown, { contactId: string }> }
  '/api/v1/{slug}/numbers/{id}/contact': { post: Op<One, Contact, ContactInput> }
  '/api/v1/{slug}/home': { get: Op<Slug, HomeDay> }
  '/api/v1/{slug}/notices': { get: Op<Slug, Items<NoticeRow>>; post: Op<Slug, NoticeRow, { kind: NoticeKind }> }
  '/api/v1/{slug}/notices/{id}': { get: Op<One, Notice> }
  '/api/v1/{slug}/notices/{id}/acceptances': { get: Op<One, Items<AcceptanceOfNotice>>; post: Op<One, unknown, { language: Language }> }
  '/api/v1/{slug}/consent': {
    get: Op<Slug, Consent>
    post: Op<Slug, unknown, { noticeId: string; language: Language; callLog: true; names: boolean; backfillDays: number }>
    delete: Op<Slug, undefined, { mode: 'keep' | 'erase' }>
  }
  '/api/v1/{slug}/me/record': { get: Op<Slug, MyRecord> }
  '/api/v1/{slug}/me/record/calls': { get: Op<Slug, Page<RecordedCall>, never, { limit?: number; cursor?: string }> }
  '/api/v1/{slug}/me/record/looks': { get: Op<Slug, Page<Look>, never, { limit?: number; cursor?: string }> }
  '/api/v1/{slug}/me/acceptances': { get: Op<Slug, Items<Acceptance>> }
  '/api/v1/{slug}/policy': { get: Op<Slug, PolicyHistory>; post: Op<Slug, Policy, PolicyInput> }
  '/api/v1/{slug}/policy/preview': { post: Op<Slug, PolicyPreview, PolicyInput> }
  '/api/v1/{slug}/teams/{id}/policy': { get: Op<One, PolicyHistory>; post: Op<One, Policy, PolicyInput> }
  '/api/v1/{slug}/teams/{id}/policy/preview': { post: Op<One, PolicyPreview, PolicyInput> }
  '/api/v1/{slug}/pairings': { post: Op<Slug, Pairing, { memberId: string; replaces?: string }> }
  '/api/v1/{slug}/pairings/{id}': { get: Op<One, PairingState>; delete: Op<One, undefined> }
  '/api/v1/{slug}/devices': { get: Op<Slug, Items<Device>> }
  '/api/v1/{slug}/devices/{id}': { delete: Op<One, undefined> }
  '/api/v1/{slug}/devices/{id}/sims/{simId}/class': { put: Op<{ slug: string; id: string; simId: string }, unknown, { class: SimClass }> }
}
