import type { IecFacts, IecOffer, IecParticipation } from '#domain/iec/facts.js';

/** A German student of 22 with everything in order; the country keys follow `chosenCitizenship` unless told otherwise. */
export function iecFacts(changes: Partial<IecFacts> = {}): IecFacts {
  const home = changes.chosenCitizenship ?? 'DE';
  return {
    asOf: '2026-11-21T20:00:00Z',
    citizenships: [home],
    chosenCitizenship: home,
    birthDate: '2004-05-17',
    residence: home,
    school: { country: home, enrolled: true },
    curriculumRequires: true,
    occupationSector: 'tourism',
    offer: iecOffer(),
    passportExpiresOn: '2032-01-31',
    insuranceUntil: '2031-12-31',
    funds: 5000,
    dependants: false,
    previous: [],
    ...changes,
  };
}

/** Half a year at one employer, paid. */
export function iecOffer(changes: Partial<IecOffer> = {}): IecOffer {
  return { employer: 'Harbour Robotics', from: '2027-05-03', to: '2027-10-29', paid: true, ...changes };
}

/** An earlier working holiday of a German, long over. */
export function iecStay(changes: Partial<IecParticipation> = {}): IecParticipation {
  return {
    citizenship: 'DE',
    category: 'wh',
    months: 12,
    permitIssued: true,
    expiredOn: '2024-08-31',
    ...changes,
  };
}

/** The same facts with one key not known. */
export function withoutFact<K extends keyof IecFacts>(facts: IecFacts, key: K): Omit<IecFacts, K> {
  const { [key]: _unknown, ...known } = facts;
  return known;
}
