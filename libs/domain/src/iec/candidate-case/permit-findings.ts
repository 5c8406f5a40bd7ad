import type { PathwayFinding, PathwayRecord } from '../../pathways/pathway.js';
import type { IecResult, PermitEndReason } from '../result.js';
import { factsOf, permitTextOf, textOf } from './case-reading.js';

/** What was really issued, held against what the rules give (R51): shorter or longer, another employer. */
export function permitFindings(
  record: PathwayRecord,
  expected: Pick<IecResult, 'permitEndsOn' | 'permitEndReason'> | null,
): PathwayFinding[] {
  const printed = permitTextOf(record, 'permitExpiresOn');
  const employer = permitTextOf(record, 'permitEmployer');
  const { host } = factsOf(record);
  if (printed === undefined) return [];
  const findings: PathwayFinding[] = [];
  if (employer !== undefined && host && comparable(employer) !== comparable(host.employer))
    findings.push(OTHER_EMPLOYER);
  const lastDay = textOf(record, 'end_placement', 'endedOn');
  if (lastDay !== undefined && lastDay > printed) findings.push(WORK_AFTER_END);
  if (!expected?.permitEndsOn || !expected.permitEndReason) return findings;
  if (printed < expected.permitEndsOn) findings.push(SHORTER);
  if (printed > expected.permitEndsOn) findings.push(LONGER);
  if (printed === expected.permitEndsOn) findings.push(CUT[expected.permitEndReason]);
  return findings;
}

const comparable = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const OTHER_EMPLOYER: PathwayFinding = {
  code: 'permit_other_employer',
  severity: 'block',
  rule: 'R42',
  text: {
    en: 'The permit prints another employer than the host on record. No work before it is put right at the office that issued it.',
    fr: 'Le permis imprime un autre employeur que l’hôte au dossier. Aucun travail avant la correction par le bureau qui l’a délivré.',
  },
};
const WORK_AFTER_END: PathwayFinding = {
  code: 'work_after_permit_end',
  severity: 'block',
  rule: 'R53',
  text: {
    en: 'The last day of work lies after the permit’s end, and nobody works on without a permit. If the day is mistaken, take the step back and record it again; if not, speak with a licensed immigration adviser at once.',
    fr: 'Le dernier jour de travail est postérieur à la fin du permis, et personne ne travaille sans permis. Si la date est erronée, annulez l’étape et inscrivez-la de nouveau; sinon, parlez sans attendre à une personne autorisée en immigration.',
  },
};
const SHORTER: PathwayFinding = {
  code: 'permit_shorter',
  severity: 'warn',
  rule: 'R51',
  text: {
    en: 'The permit ends earlier than offer, passport, insurance and country allow. An error of the officer can be put right; ask at once.',
    fr: 'Le permis prend fin plus tôt que ne le permettent l’offre, le passeport, l’assurance et le pays. Une erreur de l’agent peut être corrigée; demandez-le sans attendre.',
  },
};
const LONGER: PathwayFinding = {
  code: 'permit_longer',
  severity: 'warn',
  rule: 'R51',
  text: {
    en: 'The permit ends later than offer, passport, insurance and country allow by what is recorded here. Check the recorded dates; the placement itself ends with the offer.',
    fr: 'Le permis prend fin plus tard que ne le permettent l’offre, le passeport, l’assurance et le pays selon ce dossier. Vérifiez les dates inscrites; le stage, lui, prend fin avec l’offre.',
  },
};

const cut = (severity: 'info' | 'warn', code: string, en: string, fr: string): PathwayFinding => ({
  code,
  severity,
  rule: 'R51',
  text: { en, fr },
});

/** Why a permit ends when it does, and what that means for an extension. */
const CUT: Readonly<Record<PermitEndReason, PathwayFinding>> = {
  country_max: cut(
    'info',
    'permit_cut_country_max',
    'The permit runs for the country’s maximum. It cannot be extended.',
    'Le permis dure le maximum du pays. Il ne peut pas être prolongé.',
  ),
  offer: cut(
    'info',
    'permit_cut_offer',
    'The permit ends with the offer. A longer offer may extend it up to the country’s maximum.',
    'Le permis prend fin avec l’offre. Une offre plus longue peut le prolonger jusqu’au maximum du pays.',
  ),
  passport: cut(
    'warn',
    'permit_cut_passport',
    'The permit ends with the passport. A new passport may extend it up to the country’s maximum.',
    'Le permis prend fin avec le passeport. Un nouveau passeport peut le prolonger jusqu’au maximum du pays.',
  ),
  insurance: cut(
    'warn',
    'permit_cut_insurance',
    'The permit was cut to the insurance. That is for good: no extension is possible.',
    'Le permis a été raccourci à la durée de l’assurance. C’est définitif : aucune prolongation n’est possible.',
  ),
};
