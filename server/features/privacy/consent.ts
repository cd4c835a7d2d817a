import type { PolicyVersion, ConsentInterval } from '../../../shared/contract/policy.ts'
import { widens, type Rules } from '../../../shared/contract/narrow.ts'
import type { Ctx, DeviceCtx, MemberCtx } from '../../platform/context.ts'
import { uuidv7 } from '../../platform/crypto/ids.ts'
import { fail } from '../../platform/errors.ts'
import { consentIntervals, reachedBack, standingConsent, type ConsentAct } from './consent-intervals.ts'
import { latestNotice } from './notices.ts'
import { policiesFor } from './policy.ts'

type ActRow = {
  at: string; act: 'give' | 'withdraw'; notice_version: number | null; language: 'en' | 'hi' | null; place: 'phone' | 'browser'
  call_log: boolean | null; names: boolean | null; backfill_days: number | null; policy_version: number | null; mode: 'keep' | 'erase' | null
  agreed: Rules | null
}
export type Giving = { noticeId?: string; noticeVersion?: number; language: 'en' | 'hi'; names: boolean; backfillDays: number }
export type Withdrawal = { memberId: string; mode: 'keep' | 'erase'; from: number; to: number }
export type WithdrawnHook = (ctx: Ctx, withdrawal: Withdrawal) => Promise<void>

/** What a member's calls are judged by: policy versions as they hold for him, consents, and whether one stands. */
export async function captureMeasure(ctx: Ctx, memberId: string): Promise<{ policies: PolicyVersion[]; newest: number; consents: ConsentInterval[]; standing: boolean }> {
  const acts = (await readActs(ctx, memberId)).map(plain)
  const { policies } = await policiesFor(ctx, memberId, acts)
  return { policies, newest: policies.at(-1)?.version ?? 0, consents: consentIntervals(acts), standing: standingConsent(acts) !== null }
}

/** A member's consent as his own page shows it. */
export async function readConsent(ctx: MemberCtx) {
  const [rows, notice] = [await readActs(ctx, ctx.actor.memberId), await latestNotice(ctx, 'calls')]
  const standing = standingConsent(rows.map(plain))
  const { policies, published, waiting } = await rulesOf(ctx, ctx.actor.memberId, rows.map(plain))
  const last = rows.at(-1)
  return {
    state: standing ? 'given' : last ? 'withdrawn' : 'none',
    notice: notice && { id: notice.id, version: notice.version, items: notice.content.items ?? [] },
    givenAt: standing ? new Date(standing.givenAt).toISOString() : null, names: standing?.names ?? false,
    backfillDays: standing ? Math.round((standing.givenAt - standing.from) / 86_400_000) : 0, backfillMaxDays: published?.backfillMaxDays ?? 0,
    waiting, rules: policies.map(({ fromAt, ...one }) => ({ ...one, fromAt: new Date(fromAt).toISOString() })).reverse(),
    acts: rows.map((row) => ({
      at: row.at, act: row.act, noticeVersion: row.notice_version, language: row.language, place: row.place, callLog: row.call_log, names: row.names,
      backfillDays: row.backfill_days, mode: row.mode,
    })).reverse(),
  }
}

/**
 * Agrees to the call log under the notice in force; again, it changes names and backfill. At once, from phone or browser.
 * Throws stale_version when a newer notice is in force, invalid when the backfill is more than the policy allows.
 */
export async function giveConsent(ctx: MemberCtx | DeviceCtx, input: Giving): Promise<void> {
  const memberId = ctx.actor.memberId
  const notice = await latestNotice(ctx, 'calls')
  if (!notice) throw fail('settings_incomplete', 'The call notice is not published yet')
  if (input.noticeId !== undefined ? input.noticeId !== notice.id : input.noticeVersion !== notice.version) throw fail('stale_version', 'A newer notice is in force; read it first')
  const acts = (await readActs(ctx, memberId)).map(plain)
  const agreeing: ConsentAct = { at: ctx.now.getTime(), act: 'give', names: input.names, backfillDays: input.backfillDays, policyVersion: null, mode: null, agreed: null }
  const { policies, published } = await policiesFor(ctx, memberId, [...acts, agreeing])
  const policy = policies.at(-1)
  if (input.backfillDays > (policy?.backfillMaxDays ?? 0)) throw fail('invalid', { errors: [{ pointer: '/backfillDays', detail: `is at most ${policy?.backfillMaxDays ?? 0}` }] })
  const device = ctx.actor.kind === 'device' ? ctx.actor.deviceId : null
  await ctx.db.rows(
    `insert into app.consent_acts (org_id, id, member_id, at, act, notice_id, language, place, device_id, call_log, names, backfill_days, policy_version, agreed)
     values ($1, $2, $3, $4, 'give', $5, $6, $7, $8, true, $9, $10, $11, $12)`,
    [ctx.org.id, uuidv7(), memberId, ctx.now.toISOString(), notice.id, input.language, device ? 'phone' : 'browser', device, input.names, input.backfillDays, policy?.version ?? null, published && JSON.stringify(published)])
  await acceptCalls(ctx, notice.id, input.language, device)
  ctx.changes.push({
    kind: 'consent.given', object: 'consent', recordId: memberId, ownerId: memberId, aboutMember: memberId,
    fields: [{ field: 'notice', from: null, to: notice.version }, { field: 'names', from: null, to: input.names }, { field: 'backfillDays', from: null, to: input.backfillDays }],
  })
}

/** Agreeing to the call log accepts its notice too; the phone or browser it was read on stands with it. */
async function acceptCalls(ctx: MemberCtx | DeviceCtx, noticeId: string, language: 'en' | 'hi', device: string | null): Promise<void> {
  await ctx.db.rows(
    `insert into app.acceptances (org_id, id, notice_id, member_id, language, at, app, place, device_id)
     values ($1, $2, $3, $4, $5, $6, coalesce((select d.app from app.devices d where d.org_id = $1 and d.id = $8), ''), $7, $8) on conflict (org_id, notice_id, member_id) do nothing`,
    [ctx.org.id, uuidv7(), noticeId, ctx.actor.memberId, language, ctx.now.toISOString(), device ? 'phone' : 'browser', device])
}

/** Takes the agreement back, at once: `keep` leaves what was recorded, `erase` removes it. Throws not_consented when none stands. */
export async function withdrawConsent(ctx: MemberCtx | DeviceCtx, mode: 'keep' | 'erase', hooks: WithdrawnHook[]): Promise<void> {
  const memberId = ctx.actor.memberId
  const from = reachedBack((await readActs(ctx, memberId)).map(plain))
  if (from === null) throw fail('not_consented')
  const device = ctx.actor.kind === 'device' ? ctx.actor.deviceId : null
  await ctx.db.rows(
    `insert into app.consent_acts (org_id, id, member_id, at, act, place, device_id, mode) values ($1, $2, $3, $4, 'withdraw', $5, $6, $7)`,
    [ctx.org.id, uuidv7(), memberId, ctx.now.toISOString(), device ? 'phone' : 'browser', device, mode])
  for (const hook of hooks) await hook(ctx, { memberId, mode, from, to: ctx.now.getTime() })
  ctx.changes.push({ kind: 'consent.withdrawn', object: 'consent', recordId: memberId, ownerId: memberId, aboutMember: memberId, fields: [{ field: 'mode', from: null, to: mode }] })
}

/** The state of a member's consent in short; `waiting`: since when wider rules wait for his agreement. */
export async function consentState(ctx: MemberCtx): Promise<{ state: 'none' | 'given' | 'withdrawn'; since: string | null; waiting: string | null }> {
  const rows = await readActs(ctx, ctx.actor.memberId)
  const acts = rows.map(plain)
  const standing = standingConsent(acts)
  if (standing) {
    const { waiting } = await rulesOf(ctx, ctx.actor.memberId, acts)
    return { state: 'given', since: new Date(standing.givenAt).toISOString(), waiting: waiting?.since ?? null }
  }
  const last = rows.at(-1)
  return last ? { state: 'withdrawn', since: last.at, waiting: null } : { state: 'none', since: null, waiting: null }
}

/** The rules as they held for a member, and wider ones published that wait for his agreement while one stands. */
async function rulesOf(ctx: Ctx, memberId: string, acts: ConsentAct[]) {
  const { policies, published, publishedAt } = await policiesFor(ctx, memberId, acts)
  const held = policies.at(-1)
  const waits = standingConsent(acts) !== null && held && published && widens(held, published)
  return { policies, published, waiting: waits ? { since: new Date(publishedAt).toISOString(), rules: published } : null }
}

async function readActs(ctx: Ctx, memberId: string): Promise<ActRow[]> {
  return ctx.db.prepared<ActRow>('consent-acts',
    `select a.at, a.act, n.version as notice_version, a.language, a.place, a.call_log, a.names, a.backfill_days, a.policy_version, a.mode, a.agreed
     from app.consent_acts a left join app.notices n on n.org_id = $1 and n.id = a.notice_id
     where a.org_id = $1 and a.member_id = $2 order by a.at, a.id`, [ctx.org.id, memberId])
}

function plain(row: ActRow): ConsentAct {
  return { at: Date.parse(row.at), act: row.act, names: row.names ?? false, backfillDays: row.backfill_days ?? 0, policyVersion: row.policy_version, mode: row.mode, agreed: row.agreed }
}
