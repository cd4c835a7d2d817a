/**
 * Rows as CSV (RFC 4180, UTF-8 with a mark for Excel). A cell that a spreadsheet would run as a formula begins with an apostrophe, which
 * an import takes away again. `phones`: columns of phone numbers, where a plus followed by digits is no formula.
 */
export function toCsv(rows: readonly (readonly string[])[], phones: ReadonlySet<number> = new Set()): string {
  return `\ufeff${rows.map((row) => row.map((cell, at) => quote(harmless(cell, phones.has(at)))).join(',')).join('\r\n')}\r\n`
}

/** A cell as it was before it was made harmless. */
export function withoutMark(cell: string): string {
  return cell.replace(/^'(?=['=+\-@\t\r\u0000＝＋－＠]|\s+[=+\-@])/, '')
}

function harmless(cell: string, isPhone: boolean): string {
  // Only digits, spaces and the slash between two numbers: a hyphen or bracket would be calculated with.
  if (isPhone && /^\+\d[\d +/]*$/.test(cell)) return cell
  return /^(['\t\r\u0000＝＋－＠]|\s*[=+\-@])/.test(cell) ? `'${cell}` : cell
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) || /^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
