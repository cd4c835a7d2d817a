import type { Translate } from '../app/i18n.ts'
import type { CallKind, NoticeKind, Role, SimClass, Weekday } from '../api/types.ts'

export function roleName(role: Role, t: Translate): string {
  const names: Record<Role, string> = { owner: t('Owner'), admin: t('Administrator'), manager: t('Manager'), employee: t('Employee') }
  return names[role]
}

export function kindName(kind: CallKind, t: Translate): string {
  const names: Record<CallKind, string> = {
    incoming: t('Incoming'),
    outgoing: t('Outgoing'),
    missed: t('Missed'),
    rejected: t('Rejected'),
    blocked: t('Blocked'),
    answered_elsewhere: t('Answered elsewhere'),
    voicemail: t('Voicemail'),
    unknown: t('Unknown kind'),
  }
  return names[kind]
}

export function noticeName(kind: NoticeKind, t: Translate): string {
  const names: Record<NoticeKind, string> = { privacy: t('Privacy notice'), terms: t('Terms'), calls: t('Call log notice') }
  return names[kind]
}

export function simClassName(simClass: SimClass | null, t: Translate): string {
  if (simClass === null) return t('not chosen yet')
  const names: Record<SimClass, string> = { all: t('all calls'), known: t('known numbers'), none: t('nothing') }
  return names[simClass]
}

export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export function weekdayName(day: Weekday, t: Translate): string {
  const names: Record<Weekday, string> = {
    mon: t('Monday'),
    tue: t('Tuesday'),
    wed: t('Wednesday'),
    thu: t('Thursday'),
    fri: t('Friday'),
    sat: t('Saturday'),
    sun: t('Sunday'),
  }
  return names[day]
}
