/** Why a file was not taken, in a sentence that says what to do. */
export class FileRefused extends Error {}

// A sheet is unpacked and read whole, and so may have fewer rows than a text.
export const most = { bytes: 25 * 1024 * 1024, rows: 250_000, sheetRows: 100_000, columns: 200, cell: 20_000, packed: 100 * 1024 * 1024, unpacked: 300 * 1024 * 1024, ratio: 150 } as const
