/** The number of a letter: the institution's initials, the year, six digits of the year's series. */
export function letterNumber(institutionName: string, year: number, serial: number): string {
  return `${initials(institutionName)}-${year}-${String(serial).padStart(6, '0')}`;
}

function initials(name: string): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z ]/g, '')
    .split(' ');
  const capitals = words.map((word) => /^[A-Z]/.exec(word)?.[0] ?? '').join('');
  return capitals.slice(0, 5) || 'COOP';
}
