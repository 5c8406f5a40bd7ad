/** By field: whether both read the same. */
export type Agreement = Readonly<Record<string, boolean>>;

/** Print is compared as it is read: capitals, spaces and line ends are nobody's finding; an empty list is not an unread one. */
function plain(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return `[${value.map(String).join(' ').replaceAll(/\s+/g, ' ').trim().toLowerCase()}]`;
  if (value instanceof Date) return value.toISOString().toLowerCase();
  return (typeof value === 'string' ? value : JSON.stringify(value))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Every field that either of the two knows. The order of settings that a permit bars says nothing. */
export function agreementOf(
  first: Readonly<Record<string, unknown>>,
  second: Readonly<Record<string, unknown>>,
): Agreement {
  const sorted = (values: Readonly<Record<string, unknown>>, field: string): unknown => {
    const value = values[field];
    return field === 'restrictions' && Array.isArray(value) ? value.map(String).toSorted() : value;
  };
  const fields = [...new Set([...Object.keys(first), ...Object.keys(second)])].toSorted();
  return Object.fromEntries(
    fields.map((field) => [field, plain(sorted(first, field)) === plain(sorted(second, field))]),
  );
}

export const differingFields = (agreement: Agreement): string[] =>
  Object.entries(agreement)
    .flatMap(([field, agrees]) => (agrees ? [] : [field]))
    .toSorted();
