import type { Team } from '../../api/types.ts'
import { Field, Select } from '../../ui/Field.tsx'
import { inOrder } from './teams.ts'

type Props = { label: string; teams: Team[]; value: string; onChange: (id: string) => void; except?: string | undefined; only?: (team: Team) => boolean }

/** A team out of the tree; names stand in as deep as the team does. */
export function TeamSelect({ label, teams, value, onChange, except, only = () => true }: Props) {
  return (
    <Field label={label}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(event) => onChange(event.target.value)}>
          {inOrder(teams, except).filter(({ team }) => only(team)).map(({ team, depth }) => (
            <option key={team.id} value={team.id}>
              {`${'\u2003'.repeat(depth)}${team.name}`}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
