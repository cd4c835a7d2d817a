import type { Team } from '../../api/types.ts'
import { Field, Select } from '../../ui/Field.tsx'
import { inOrder } from './teams.ts'

type Props = { label: string; teams: Team[]; value: string; onChange: (id: string) => void; except?: string | undefined }

/** A team out of the tree; names stand in as deep as the team does. */
export function TeamSelect({ label, teams, value, onChange, except }: Props) {
  return (
    <Field label={label}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          {inOrder(teams, except).map(({ team, depth }) => (
            <option key={team.id} value={team.id}>
              {`${'\u2003'.repeat(depth)}${team.name}`}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
