import { describe, expect, it } from '@jest/globals';
import { nameMismatch } from './name-check.js';

const codeOf = (printed: string, record: string): string | null => {
  const [familyName = '', givenNames = ''] = printed.split(', ');
  const [knownFamily = '', knownGiven = ''] = record.split(', ');
  return (
    nameMismatch({ familyName, givenNames }, { familyName: knownFamily, givenNames: knownGiven })?.code ??
    null
  );
};

describe('a printed name against the record’s', () => {
  it.each([
    ['NGUYEN, THI LINH', 'Nguyễn, Thị Linh', null],
    ["O'BRIEN, SINEAD", 'O’Brien, Sinéad', null],
    ['TREMBLAY ROY, MINJUN', 'Tremblay-Roy, Min-Jun', null],
    ['LINH, NGUYEN THI', 'Nguyễn, Thị Linh', 'name_in_other_order'],
    ['MUELLER, LUKAS', 'Müller, Lukas', 'name_spelled_otherwise'],
    ['SORENSEN, AASE', 'Sørensen, Åse', 'name_spelled_otherwise'],
    ['SHEVCHENKO, OLENA', 'Шевченко, Олена', null],
    ['PAPADOPOYLOS, ALEXANDROS', 'Παπαδόπουλος, Αλέξανδρος', null],
    ['WANG, XIAOMING', '王, 小明', 'name_in_other_script'],
    ['KOWALCZVK, PIOTR', 'Kowalczyk, Piotr', 'name_differs_slightly'],
    ['OKONKWO, CHIDINMA', 'Okonkwo, Chidinma Grace', 'name_in_part'],
    ['SINGH, GURPREET', 'Nguyễn, Thị Linh', 'name_differs'],
    // One word in common is a family, not a person.
    ['NGUYEN, VAN MINH', 'Nguyễn, Thị Linh', 'name_differs'],
  ])('%s · %s: %s', (printed, record, code) => {
    expect(codeOf(printed, record)).toBe(code);
  });

  it('warns where it may be another person, and only notes what offices write differently', () => {
    const pair = (familyName: string): { familyName: string; givenNames: string } => ({
      familyName,
      givenNames: 'Lukas',
    });
    expect(nameMismatch(pair('MUELLER'), pair('Müller'))).toMatchObject({ severity: 'info' });
    expect(nameMismatch(pair('SCHMIDT'), pair('Müller'))).toMatchObject({
      severity: 'warn',
      field: 'familyName',
    });
  });
});
