/** The columns a vCard file is read as; several values of one kind stand in one cell, one per line. */
export const cardHeaders = ['FN', 'TEL', 'EMAIL', 'ORG', 'TITLE', 'ADR', 'NOTE', 'CATEGORIES', 'URL'] as const
type Header = (typeof cardHeaders)[number]

/** Reads vCards 2.1, 3.0 and 4.0: folded lines, quoted-printable, groups (item1.TEL), escaped commas. One row per card. */
export function readCards(text: string): string[][] {
  const rows: string[][] = []
  let card: Map<Header, string[]> | null = null
  let name = ''
  for (const line of unfold(text)) {
    const { key, params, value } = partsOf(line)
    if (key === 'BEGIN' && value.toUpperCase() === 'VCARD') {
      card = new Map()
      name = ''
    } else if (key === 'END' && card) {
      if (!card.has('FN') && name !== '') card.set('FN', [name])
      const done = card
      rows.push(cardHeaders.map((header) => (done.get(header) ?? []).join('\n')))
      card = null
    } else if (card) {
      const plain = decode(value, params)
      if (key === 'N') name = nameOf(plain)
      else if (isHeader(key)) add(card, key, valueOf(key, plain))
    }
  }
  return rows
}

function add(card: Map<Header, string[]>, key: Header, value: string): void {
  if (value === '' || (key === 'FN' && card.has('FN'))) return
  card.set(key, [...(card.get(key) ?? []), value])
}

function isHeader(key: string): key is Header {
  return cardHeaders.some((header) => header === key)
}

/** Lines that begin with a space go on the one before; quoted-printable ones end with "=". */
function unfold(text: string): string[] {
  const lines: string[] = []
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const last = lines.at(-1)
    if (last !== undefined && /^[ \t]/.test(raw)) lines[lines.length - 1] = last + raw.slice(1)
    else if (last !== undefined && last.endsWith('=') && /ENCODING=QUOTED-PRINTABLE/i.test(last)) lines[lines.length - 1] = last.slice(0, -1) + raw
    else lines.push(raw)
  }
  return lines
}

function partsOf(line: string): { key: string; params: string; value: string } {
  const colon = /^((?:[^:"]|"[^"]*")*):(.*)$/s.exec(line)
  const head = colon?.[1] ?? line
  const [first = '', ...params] = head.split(';')
  return { key: (first.split('.').at(-1) ?? '').trim().toUpperCase(), params: params.join(';').toUpperCase(), value: colon?.[2] ?? '' }
}

function decode(value: string, params: string): string {
  if (!params.includes('QUOTED-PRINTABLE')) return value
  const bytes = Buffer.from(value.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1')
  return /CHARSET=(ISO-8859-1|WINDOWS-1252)/.test(params) ? bytes.toString('latin1') : bytes.toString('utf8')
}

function nameOf(value: string): string {
  const [family = '', given = '', middle = '', prefix = '', suffix = ''] = fields(value)
  return [prefix, given, middle, family, suffix].filter(Boolean).join(' ')
}

function valueOf(key: Header, value: string): string {
  if (key === 'ADR') return fields(value).filter(Boolean).join(', ')
  if (key === 'ORG') return fields(value)[0] ?? ''
  if (key === 'TEL') return unescape(value).replace(/^tel:/i, '')
  if (key === 'CATEGORIES') return unescape(value)
  return unescape(value)
}

/** The parts of a structured value; a semicolon behind a backslash belongs to its part. */
function fields(value: string): string[] {
  return value.split(/(?<!\\);/).map((part) => unescape(part).trim())
}

function unescape(value: string): string {
  return value.replaceAll(/\\n/gi, '\n').replaceAll(/\\([,;\\])/g, '$1').trim()
}
