import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import readXlsx from 'read-excel-file/universal'
import { FileRefused, most } from './limits.ts'
import { TablePacker, type PackedTable } from './table-packer.ts'
import { cardHeaders, readCards } from './vcard.ts'

/** Reads an address book as a table of texts: what it is, is told by its content, not its name. Throws FileRefused. */
export async function readFile(bytes: Buffer): Promise<PackedTable> {
  if (bytes.length > most.bytes) throw new FileRefused('The file is larger than 25 MB. Split it, or save only the sheet you need.')
  if (bytes.length === 0) throw new FileRefused('The file is empty.')
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readSheet(bytes)
  if (/^(\xd0\xcf\x11\xe0|%PDF|\x89PNG|\xff\xd8|GIF8|\x1f\x8b|MZ|Rar!)/.test(bytes.subarray(0, 8).toString('latin1'))) {
    throw new FileRefused('This is no CSV, XLSX or VCF file. Open it where it was made and save it as one of them.')
  }
  const text = decode(bytes)
  return /^\ufeff?\s*BEGIN:VCARD/i.test(text) ? readVcf(text) : readCsv(text)
}

/** Texts are UTF-8 (with or without a mark), UTF-16 with one, or else Windows-1252. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, 4_000).includes(0)) throw new FileRefused('This file holds bytes that are no text. Save it as CSV (UTF-8) or XLSX.')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function readCsv(text: string): PackedTable {
  let table: TablePacker | undefined
  // Row by row: a table of rows would need many times the room of its text.
  Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t', '|'],
    step: ({ data }) => {
      if (table) table.add(data)
      else table = tableUnder('csv', data)
    },
  })
  return (table ?? tableUnder('csv', [])).end()
}

function readVcf(text: string): PackedTable {
  const table = new TablePacker('vcf', cardHeaders)
  const cards = readCards(text)
  if (cards.length === 0) throw new FileRefused('There is no card in this file.')
  for (const row of cards) table.add(row)
  return table.end()
}

function tableUnder(format: 'csv' | 'xlsx', head: string[]): TablePacker {
  if (head.length > most.columns) throw new FileRefused(`A file may have ${most.columns} columns; this one has ${head.length}.`)
  return new TablePacker(format, head.map((cell, at) => cell.trim() || `Column ${at + 1}`))
}

async function readSheet(bytes: Buffer): Promise<PackedTable> {
  checkArchive(bytes)
  try {
    const sheets = await readXlsx(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer)
    const tables = sheets.map(({ data }) => (data as unknown[][]).map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell !== '')))
    const [head = [], ...rows] = tables.find((one) => one.length > 1) ?? []
    if (rows.length > most.sheetRows) throw new FileRefused(`An Excel sheet may have ${most.sheetRows} rows. Save it as CSV, which may have ${most.rows}, or split it.`)
    const table = tableUnder('xlsx', head)
    for (const row of rows) table.add(row)
    return table.end()
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused(`The sheet could not be read${error instanceof Error && /encrypt|password/i.test(error.message) ? ': take its password away first' : ''}. Open it in Excel and save it again as XLSX or CSV.`)
  }
}

/** An archive is unpacked only as far as its list of contents is harmless: a sheet, not much larger than it says, not too wide. */
function checkArchive(bytes: Buffer): void {
  let unpacked = 0
  let isSheet = false
  const looked = (() => {
    try {
      return unzipSync(bytes, {
        filter: (file) => {
          unpacked += file.originalSize
          if (unpacked > most.unpacked || file.originalSize > most.ratio * Math.max(file.size, 100_000)) throw new FileRefused('This archive unpacks to far more than it holds; it is not opened.')
          if (/\.(zip|xlsx|jar)$/i.test(file.name)) throw new FileRefused('There is an archive inside this archive; it is not opened.')
          if (file.name === 'xl/workbook.xml') isSheet = true
          return file.name.startsWith('xl/worksheets/sheet')
        },
      })
    } catch (error) {
      if (error instanceof FileRefused) throw error
      throw new FileRefused('This archive is broken. Save the sheet again as XLSX or CSV.')
    }
  })()
  if (!isSheet) throw new FileRefused('This archive holds no Excel sheet. Save the sheet as XLSX or CSV.')
  for (const sheet of Object.values(looked)) {
    const head = Buffer.from(sheet.buffer, sheet.byteOffset, Math.min(sheet.length, 2_000_000)).toString('latin1')
    if (/<!DOCTYPE|<!ENTITY/i.test(head)) throw new FileRefused('This sheet names outside contents; it is not opened.')
    for (const match of head.matchAll(/ r="([A-Z]{1,3})\d+"/g)) if (columnNumber(match[1] ?? '') > most.columns) throw new FileRefused(`A sheet may have ${most.columns} columns. Delete the empty ones to the right and save again.`)
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  if (typeof cell === 'number' && Number.isInteger(cell)) return BigInt(cell).toString()
  return String(cell)
}
