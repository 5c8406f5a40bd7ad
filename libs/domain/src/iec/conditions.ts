import { addMonths, parseDay } from '../time/days.js';
import { parseInstant, utcDayOf } from '../time/instants.js';
import { countryName, type Candidate } from './candidate.js';
import { against, missing, type Finding } from './findings.js';

/** R52: dollars to have at entry. */
export const FUNDS_NEEDED = 2_500;

/** R42, R43: where the school is. A school in Canada makes one of our own students, who never use this pathway. */
export function schoolFindings(candidate: Candidate): Finding[] {
  const { school, chosenCitizenship } = candidate.facts;
  if (school.country === 'CA') {
    return [against('school_country', 'R42', 'The category is for students of a school outside Canada.')];
  }
  if (!candidate.terms?.schoolAtHome || school.country === chosenCitizenship) return [];
  const text = `${countryName(candidate)} asks for a school in the country itself.`;
  return [against('school_country', 'R43', text)];
}

export function residenceFindings(candidate: Candidate): Finding[] {
  const { residence, chosenCitizenship } = candidate.facts;
  if (!candidate.terms?.residentAtHome || residence === chosenCitizenship) return [];
  return [
    against(
      'residence',
      'R43',
      `${countryName(candidate)} asks for residence in the country at application.`,
    ),
  ];
}

/** Austria's row names the sectors of the placement; the field of study alone does not tell the sector. */
export function sectorFindings(candidate: Candidate): Finding[] {
  const { terms, facts } = candidate;
  if (!terms?.sectors) return [];
  const allowed = terms.sectors.join(', ');
  if (facts.occupationSector === undefined) {
    const text = `In which sector is the placement? ${countryName(candidate)} allows only: ${allowed}.`;
    return [missing('occupationSector', 'R43', text)];
  }
  if (terms.sectors.includes(facts.occupationSector)) return [];
  return [against('sector', 'R43', `${countryName(candidate)} allows only these sectors: ${allowed}.`)];
}

export function payFindings(candidate: Candidate): Finding[] {
  if (!candidate.terms?.paidOnly || candidate.facts.offer?.paid !== false) return [];
  return [against('unpaid', 'R43', `${countryName(candidate)} allows paid placements only.`)];
}

/** R42: a student whose program needs the placement. */
export function studyFindings(candidate: Candidate): Finding[] {
  const { facts } = candidate;
  const findings = facts.school.enrolled ? [] : graduateFindings(candidate);
  if (!facts.curriculumRequires) {
    const text = 'The placement must be needed to complete the program of study.';
    findings.push(against('not_required_by_curriculum', 'R42', text));
  }
  return findings;
}

/**
 * R42, R43: somebody who is not enrolled is no student; where the row takes recent graduates, the end of the studies
 * decides, counted to the day of application: the same day number is the last good one. Until then, to the day of the question.
 */
function graduateFindings(candidate: Candidate): Finding[] {
  const { facts, terms } = candidate;
  const months = terms?.graduateWithinMonths;
  if (months === undefined) {
    return [against('not_student', 'R42', 'The category is for students who are enrolled.')];
  }
  const row = `${countryName(candidate)} takes graduates of the last ${months} months`;
  if (facts.studiesEndedOn === undefined) {
    return [missing('studiesEndedOn', 'R43', `When did the studies end? ${row}.`)];
  }
  const appliedOn = utcDayOf(parseInstant(facts.ita?.submittedAt ?? facts.asOf));
  if (appliedOn <= addMonths(parseDay(facts.studiesEndedOn), months)) return [];
  return [against('not_student', 'R43', `${row}; the studies ended on ${facts.studiesEndedOn}.`)];
}

/** R48: an offer not told is unknown; an application that went in without one rests on nothing. */
export function offerFindings({ facts }: Candidate): Finding[] {
  if (facts.offer) return [];
  if (facts.ita?.submittedAt === undefined) {
    return [
      missing(
        'offer',
        'R42',
        'Is there an offer? The category needs one employer with an offer for the placement.',
      ),
    ];
  }
  return [against('no_offer', 'R48', 'The application was submitted without an offer of an employer.')];
}

/** R51: a passport that is over on the day of the question, or before the placement begins, carries no permit. */
export function passportFindings({ facts }: Candidate): Finding[] {
  const expiry = parseDay(facts.passportExpiresOn);
  if (expiry < utcDayOf(parseInstant(facts.asOf))) {
    return [against('passport', 'R51', `The passport expired on ${facts.passportExpiresOn}.`)];
  }
  if (!facts.offer || expiry >= parseDay(facts.offer.from)) return [];
  return [
    against(
      'passport',
      'R51',
      `The passport expires on ${facts.passportExpiresOn}, before the placement begins.`,
    ),
  ];
}

/** R52: means to begin the stay, and nobody else on the application. */
export function meansFindings({ facts }: Candidate): Finding[] {
  const findings: Finding[] = [];
  if (facts.funds === undefined) {
    findings.push(
      missing(
        'funds',
        'R52',
        `What funds are there? $${FUNDS_NEEDED.toLocaleString('en-CA')} are needed at entry.`,
      ),
    );
  } else if (facts.funds < FUNDS_NEEDED) {
    findings.push(
      against('funds', 'R52', `Funds of $${FUNDS_NEEDED.toLocaleString('en-CA')} are needed at entry.`),
    );
  }
  if (facts.dependants === undefined) {
    findings.push(missing('dependants', 'R52', 'Are there dependants on the application? None are allowed.'));
  } else if (facts.dependants) {
    findings.push(against('dependants', 'R52', 'No dependants may be on the application.'));
  }
  return findings;
}
