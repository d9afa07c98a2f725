/** Bounds of reading one document: what lies beyond is left out, and that is said. */
export const documentLimits = {
  pagesMax: 2000,
  charactersMax: 2_000_000,
  /** Milliseconds of getting the text out, after which the rest is left out. */
  readMs: 30_000,
  /** Milliseconds after which the thread of a document is ended, whatever it does, and megabytes it may use. */
  threadMs: 60_000,
  threadMb: 1024,
  /** Bytes that a packed document may unpack to, and files in it. */
  unpackedMax: 200 * 1024 * 1024,
  entriesMax: 10_000,
  /** Characters understood at once. */
  chunkMax: 8000,
  /** Characters of one sheet, and cells of one row. */
  cellsMax: 200,
} as const;
