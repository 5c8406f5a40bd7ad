/** Claims as lists of texts, whatever form the provider gives them; what is neither text nor number is left out. */
export function textsOf(claims: Readonly<Record<string, unknown>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
        typeof one === 'string' || typeof one === 'number' ? [String(one)] : [],
      ),
    ]),
  );
}
