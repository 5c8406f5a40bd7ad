/** A code for a new reason, made of its English words: small letters and underscores, none that is taken. */
export function reasonCode(text: string, taken: readonly string[]): string {
  const base =
    text
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
      .slice(0, 36)
      .replace(/_+$/, '') || 'own';
  const further = ['', ...Array.from({ length: 26 }, (_, at) => `_${String.fromCharCode(97 + at)}`)];
  return further.map((end) => `${base}${end}`).find((code) => !taken.includes(code)) ?? `${base}_own`;
}
