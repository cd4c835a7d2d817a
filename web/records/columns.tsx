import { useMemo } from 'react'
import { inLanguage, useT, type Translate } from '../app/i18n.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { FieldEditor, isEditable } from './FieldEditor.tsx'
import { FieldValue } from './FieldValue.tsx'
import type { ShownField } from './fields.ts'
import { objects, titleOf, type AnyRow, type ObjectName } from './objects.ts'
import type { Column } from './RecordTable.tsx'
import { useSaveField } from './saving.ts'

/** The fields that can stand as columns, and those that do when nobody chose. */
export function listable(fields: ShownField[]): ShownField[] {
  return fields.filter(({ field }) => field.kind !== 'longText' && field.kind !== 'addresses')
}

export function usualColumns(fields: ShownField[]): string[] {
  return listable(fields).filter(({ field }) => field.list).map(({ name }) => name)
}

/** The columns of a list in the order chosen; the record's name always comes first. While a record is open beside it, only the first four stand. */
export function useColumns(object: ObjectName, fields: ShownField[], chosen: string[] | undefined, narrow: boolean): Column<AnyRow>[] {
  const t = useT()
  const save = useSaveField(object)
  const asked = chosen?.join()
  // The same columns as long as nothing about them changes: each row is drawn again when they do.
  return useMemo(() => columnsOf(object, fields, asked?.split(','), narrow, save, t), [object, fields, asked, narrow, save, t])
}

type Save = ReturnType<typeof useSaveField>

function columnsOf(object: ObjectName, fields: ShownField[], chosen: string[] | undefined, narrow: boolean, save: Save, t: Translate): Column<AnyRow>[] {
  const title = objects[object].descriptor.title
  const names = [title, ...(chosen ?? usualColumns(fields)).filter((name) => name !== title)]
  const shown = names.flatMap((name) => fields.find((field) => field.name === name) ?? []).slice(0, narrow ? 4 : undefined)
  return shown.map((one): Column<AnyRow> => {
    const isTitle = one.name === title
    return {
      key: one.name,
      header: one.key === null ? inLanguage(one.field.label) : one.label,
      width: widthOf(one, isTitle),
      ...(one.field.sort && { sort: one.name }),
      ...(endAligned(one) && { align: 'end' as const }),
      cell: (row) => (isTitle ? <Title row={row} title={titleOf(row, t)} /> : <span className="text-n11"><FieldValue row={row} shown={one} /></span>),
      editable: (row) => isEditable(row, one),
      edit: (row, done) => <FieldEditor row={row} shown={one} onSave={(value, preview) => save(row, one, value, preview)} onDone={done} />,
    }
  })
}

function Title({ row, title }: { row: AnyRow; title: string }) {
  return (
    <span className="flex items-center gap-2.5">
      <Avatar id={row.id} name={row.name} />
      <span className="truncate font-semibold">{title}</span>
    </span>
  )
}

function endAligned({ field }: ShownField): boolean {
  return field.kind === 'number' || field.kind === 'money' || field.kind === 'instant' || field.kind === 'date'
}

function widthOf({ field }: ShownField, isTitle: boolean): string {
  if (isTitle) return 'minmax(200px, 2fr)'
  if (field.kind === 'check') return '72px'
  if (endAligned({ field } as ShownField)) return '116px'
  if (field.kind === 'tags' || field.kind === 'multiSelect') return 'minmax(140px, 1.2fr)'
  return 'minmax(120px, 1fr)'
}
