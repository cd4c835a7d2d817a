const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** "Chrome, Windows" of a browser's own long description; null when nothing in it is known. */
export function browserName(agent: string): string | null {
  const find = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(agent))?.[1]
  return [find(browsers), find(systems)].filter(Boolean).join(', ') || null
}
