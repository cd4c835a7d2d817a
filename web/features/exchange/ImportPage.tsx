import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMutation } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { ApiError } from '../../api/client.ts'
import type { ImportFile, Run } from '../../api/types.ts'
import { useT } from '../../app/i18n.ts'
import { useSlug } from '../../app/me.ts'
import { Page } from '../../app/shell/Page.tsx'
import { explain } from '../../lib/explain.ts'
import { objects, type ObjectName } from '../../records/objects.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { ColumnTable } from './ColumnTable.tsx'
import { ImportAside } from './ImportAside.tsx'
import { sendFile, type ImportChoices } from './imports.ts'

/** Brings an address book in: the file, where its columns go, what would happen, then the import itself. */
export function ImportPage() {
  const t = useT()
  const slug = useSlug()
  const navigate = useNavigate()
  const object: ObjectName = (useSearch({ strict: false }) as { object?: string }).object === 'company' ? 'company' : 'contact'
  const [file, setFile] = useState<{ name: string; table: ImportFile } | null>(null)
  const [mapping, setMapping] = useState<string[]>([])
  const [choices, setChoices] = useState<ImportChoices>({ rule: 'fill', owner: { kind: 'me' } })
  const upload = useMutation({
    mutationFn: (chosen: File) => sendFile(slug, object, chosen).then((table) => ({ name: chosen.name, table })),
    onSuccess: (taken) => {
      setFile(taken)
      setMapping(taken.table.columns.map((column) => column.target))
    },
  })
  const done = (run: Run) => void navigate({ to: objects[object].list, params: { slug }, search: {} }).then(() => run)
  const step = file === null ? 1 : 2
  return (
    <Page title={object === 'contact' ? t('Import people') : t('Import companies')} back={objects[object].list}>
      <Steps at={step} />
      {file === null && <Choose busy={upload.isPending} error={upload.error} onFile={(chosen) => upload.mutate(chosen)} object={object} />}
      {file !== null && (
        <div className="flex min-h-0 flex-1 touch:block touch:overflow-y-auto">
          <ColumnTable object={object} table={file.table} mapping={mapping} onChange={setMapping} />
          <ImportAside object={object} file={file} mapping={mapping} choices={choices} onChoose={setChoices} onStarted={done} onOther={() => setFile(null)} />
        </div>
      )}
    </Page>
  )
}

function Steps({ at }: { at: number }) {
  const t = useT()
  const names = [t('File'), t('Columns and check'), t('Import')]
  return (
    <ol className="flex min-h-11 shrink-0 items-center gap-5 hairline-b px-5 touch:px-4">
      {names.map((name, index) => (
        <li key={name} aria-current={index + 1 === at ? 'step' : undefined} className="flex items-center gap-2">
          <span
            aria-hidden="true"
            className={cx('flex size-5 items-center justify-center rounded-full text-xs font-semibold', index + 1 < at ? 'bg-good-tint text-good' : index + 1 === at ? 'bg-accent text-on-accent' : 'bg-n4 text-n10')}>
            {index + 1 < at ? '✓' : index + 1}
          </span>
          <span className={index + 1 === at ? 'font-medium' : 'text-n10'}>{name}</span>
        </li>
      ))}
    </ol>
  )
}

function Choose({ busy, error, onFile, object }: { busy: boolean; error: Error | null; onFile: (file: File) => void; object: ObjectName }) {
  const t = useT()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  const said = error && (error instanceof ApiError && error.code === 'file_refused' ? { title: t('This file was not taken'), next: error.detail ?? '' } : explain(error))
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-5 touch:p-4">
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
        className={cx('mx-auto mt-10 flex max-w-xl flex-col items-center rounded-lg border-2 border-dashed px-6 py-14 text-center touch:mt-4', over ? 'border-accent bg-tint' : 'border-n5')}>
        <span aria-hidden="true" className="mb-4 flex size-11 items-center justify-center rounded-full bg-n3 text-n10">
          <FileUp className="size-5" />
        </span>
        <h2 className="text-md font-semibold">{t('An Excel, CSV or vCard file')}</h2>
        <p className="mt-1 max-w-md text-n10 text-pretty">
          {object === 'contact' ? t('The address book of a phone, an Excel sheet, an export of another program. Nothing is written before you have seen what will happen.') : t('An Excel sheet or an export of another program. Nothing is written before you have seen what will happen.')}
        </p>
        <input
          ref={input}
          type="file"
          aria-label={t('Choose a file')}
          accept=".csv,.tsv,.txt,.xlsx,.vcf"
          className="sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) onFile(file)
            event.target.value = ''
          }}
        />
        <Button look="primary" className="mt-5" busy={busy} onClick={() => input.current?.click()}>
          {t('Choose a file')}
        </Button>
        {said && (
          <p role="alert" className="mt-4 max-w-md text-bad">
            {said.title}. {said.next}
          </p>
        )}
      </div>
    </div>
  )
}
