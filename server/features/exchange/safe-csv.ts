/**
 * Rows as CSV (RFC 4180, UTF-8 with a mark for Excel). A cell that a spreadsheet would run as a formula begins with an apostrophe, which
 * an import takes away again.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map((cell) => quote(harmless(cell))).join(',')).join('\r\n')}\r\n`
}

function harmless(cell: string): string {
  return /^['=+\-@\t\r\u0000]/.test(cell) && !/^\+?[\d\s()-]{5,20}$/.test(cell) ? `'${cell}` : cell
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) || /^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
