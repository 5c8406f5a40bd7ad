type Row = Readonly<Record<string, unknown>>;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** What a row is called: a country, a fee and its day, a year, an organization. */
export function rowName(row: Row): string {
  const names = [row['name'], row['kind'], row['from'], row['year']].map(text).filter(Boolean);
  return names.length > 0 ? names.join(' · ') : Object.keys(row).join(', ');
}

/** The rest of a row in one line, as it is kept. */
export function rowWords(row: Row): string {
  return Object.entries(row)
    .filter(([key]) => !['name', 'kind', 'from', 'year', 'hintsFr', 'noteFr', 'servesFr'].includes(key))
    .map(([key, value]) => `${key}: ${typeof value === 'object' ? JSON.stringify(value) : text(value)}`)
    .join(' · ');
}
