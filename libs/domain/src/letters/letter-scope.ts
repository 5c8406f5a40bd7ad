import type { Claims } from './claim.js';
import { claimsOf } from './claims.js';
import { baseOf, type LetterFacts } from './letter-facts.js';
import { fieldsOf } from './template-fields.js';

type Value = string | number | boolean | null;
/** What a template may name: groups of plain values, and the claims. Nothing of it is a function or an object beyond. */
export type LetterScope = Readonly<Record<string, Readonly<Record<string, Value>> | Claims>>;

const LEVELS = {
  en: { post_secondary: 'post-secondary', secondary: 'secondary' },
  fr: { post_secondary: 'postsecondaire', secondary: 'secondaire' },
} as const;

/** The values of every field of the letter's base; a fact that is not recorded is null and comes out as nothing. */
export function letterScope(facts: LetterFacts): LetterScope {
  const all: Readonly<Record<string, Value>> = {
    'student.name': facts.student.name,
    'student.number': facts.student.studentNumber,
    'program.name': facts.program.name,
    'program.credential': facts.program.credential,
    'program.level': LEVELS[facts.language][facts.program.level],
    'program.months': facts.program.months,
    'program.starts_on': facts.program.startsOn,
    'program.ends_on': facts.program.endsOn,
    'placement.from': facts.placement?.from ?? null,
    'placement.to': facts.placement?.to ?? null,
    'placement.employer': facts.placement?.employer ?? null,
    'placement.approved': facts.placement?.approved ?? null,
    'internship.host': facts.internship?.host ?? null,
    'internship.home_institution': facts.internship?.homeInstitution ?? null,
    'internship.from': facts.internship?.from ?? null,
    'internship.to': facts.internship?.to ?? null,
    'office.institution': facts.office.institutionName,
    'office.dli_number': facts.office.dliNumber,
    'office.name': facts.office.officeName,
    'office.email': facts.office.email,
    'office.telephone': facts.office.telephone,
    'office.address': facts.office.address,
    'office.signatory': facts.office.signatoryName,
    'office.signatory_title': facts.office.signatoryTitle,
    'letter.number': facts.number,
    'letter.issued_on': facts.issuedOn,
  };
  const scope: Record<string, Record<string, Value> | Claims> = { claims: claimsOf(facts) };
  for (const { path, type } of fieldsOf(baseOf(facts))) {
    if (type === 'claim') continue;
    const [group = '', name = ''] = path.split('.');
    scope[group] = { ...scope[group], [name]: all[path] ?? null };
  }
  return scope;
}
