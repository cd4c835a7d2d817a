import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, ok } from '../../api/client.ts'
import { objectChanged } from '../../api/query.ts'
import type { Role, Team } from '../../api/types.ts'
import { useT, type Translate } from '../../app/i18n.ts'
import { useMe } from '../../app/me.ts'
import { roleName } from '../../lib/words.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Input } from '../../ui/Field.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormError } from '../identity/FormError.tsx'
import { TeamSelect } from '../teams/TeamSelect.tsx'
import { inOrder, manages, useTeams } from '../teams/teams.ts'
import { ShareLink } from './ShareLink.tsx'

const formId = 'invite'

/** Invites one person: name and role, an e-mail if there is one; then the link to hand on. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useT()
  const { organisation, member } = useMe()
  const slug = organisation.slug
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('employee')
  const [teamId, setTeamId] = useState('')
  const { teams, mayInto, choices } = useChoices()
  const team = choices.find((one) => one.id === teamId) ?? choices[0]
  const invite = useMutation({
    mutationFn: () =>
      ok(
        api.POST('/api/v1/{slug}/invitations', { params: { path: { slug } }, body: { name: name.trim(), role, ...(team && { teamId: team.id }), ...(email.trim() && { email: email.trim() }) } }),
      ),
    onSuccess: () => objectChanged(slug, 'invitation'),
  })
  if (invite.data) {
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('The invitation of {name}', { name })}
        {...(invite.data.sent && { description: t('It was also sent to {email}.', { email }) })}>
        <ShareLink
          link={invite.data.link}
          qr={invite.data.qr}
          expiresAt={invite.data.expiresAt}
          text={t('{organisation} invites you to CRM@Weblink:', { organisation: organisation.name })}
        />
      </Dialog>
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('Invite a member')}
      footer={
        <>
          <Button onClick={onClose}>{t('Cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={invite.isPending}>
            {t('Make the link')}
          </Button>
        </>
      }>
      <Form id={formId} className="flex flex-col gap-4" onSubmit={() => invite.mutate()}>
        <Field label={t('Name')}>
          {(ids) => <Input {...ids} value={name} onChange={(event) => setName(event.target.value)} maxLength={120} autoComplete="off" required autoFocus />}
        </Field>
        {team && choices.length > 1 && <TeamSelect label={t('Team')} teams={teams} value={team.id} onChange={setTeamId} only={mayInto} />}
        <RoleChoice roles={invitable(member.role)} value={role} onChange={setRole} />
        <Field label={t('E-mail, if there is one')} hint={t('Many callers have none: the link alone is enough.')}>
          {(ids) => <Input {...ids} type="email" value={email} onChange={(event) => setEmail(event.target.value)} maxLength={254} autoComplete="off" />}
        </Field>
        <FormError error={invite.error} />
      </Form>
    </Dialog>
  )
}

/** The teams one may invite into: administrators all, managers their own and those below. */
function useChoices() {
  const { member } = useMe()
  const teams = useTeams().data?.items ?? []
  const mayInto = (team: Team) => member.role !== 'manager' || manages(teams, member.id, team)
  return { teams, mayInto, choices: inOrder(teams).map(({ team }) => team).filter(mayInto) }
}

function RoleChoice({ roles, value, onChange }: { roles: Role[]; value: Role; onChange: (role: Role) => void }) {
  const t = useT()
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('Role')}</legend>
      <div className="flex flex-col gap-2">
        {roles.map((one) => (
          <label key={one} className="flex items-start gap-2.5 touch:py-1.5">
            <input type="radio" name="role" className="mt-1 size-4" checked={one === value} onChange={() => onChange(one)} />
            <span>
              <span className="font-medium">{roleName(one, t)}</span>
              <span className="block text-n9">{roleText(one, t)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function invitable(own: Role): Role[] {
  if (own === 'owner') return ['employee', 'manager', 'admin', 'owner']
  return own === 'admin' ? ['employee', 'manager', 'admin'] : ['employee']
}

function roleText(role: Role, t: Translate): string {
  const texts: Record<Role, string> = {
    employee: t('Own clients and calls.'),
    manager: t('Clients and calls of the team.'),
    admin: t('Everything, and the settings.'),
    owner: t('Everything, and password links for others.'),
  }
  return texts[role]
}
