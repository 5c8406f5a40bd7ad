import type { Words } from '../../letters/words.js';
import type { PathwayRecord, SummaryLine } from '../../pathways/pathway.js';
import type { ToldIecResult } from '../answer-words.js';
import { countryNames } from '../country-names.js';
import { feeOn, type IecFee } from '../programme/fees.js';
import type { IecProgramme } from '../programme/programme.js';
import type { IecEligibility, PermitEndReason } from '../result.js';
import { dayWords } from './day-words.js';
import { type EnterBy, enterByOf, factsOf, permitTextOf, textOf } from './case-reading.js';

const both = (text: string): Words => ({ en: text, fr: text });
const line = (code: string, en: string, fr: string, value: Words): SummaryLine => ({
  code,
  label: { en, fr },
  value,
});

/** The sheet above a case: what the rules answer, in a line each. */
export function iecSummary(
  record: PathwayRecord,
  told: ToldIecResult | null,
  { table, fees }: IecProgramme,
  today: string,
): SummaryLine[] {
  const { chosenCitizenship, host } = factsOf(record);
  const printed = permitTextOf(record, 'permitExpiresOn');
  const offerNumber = textOf(record, 'file_offer', 'offerNumber');
  const noc = textOf(record, 'file_offer', 'nocCode');
  const enterBy = enterByOf(record);
  return [
    line('eligible', 'By the table', 'Selon le tableau', told ? ELIGIBLE[told.eligible] : ELIGIBLE.unknown),
    ...(chosenCitizenship
      ? [line('row', 'Citizenship', 'Citoyenneté', countryNames(chosenCitizenship))]
      : []),
    ...(told ? [line('age', 'Age tested on', 'Âge vérifié le', dayWords(told.ageTestedOn))] : []),
    ...(told?.maxMonths === null || told?.maxMonths === undefined
      ? []
      : [
          line(
            'max',
            'Months the country still allows',
            'Mois que le pays permet encore',
            both(String(told.maxMonths)),
          ),
        ]),
    ...(host
      ? [
          line('host', 'Host', 'Hôte', both(host.employer)),
          line('dates', 'Dates', 'Dates', spanWords(host.from, host.to)),
        ]
      : []),
    ...(offerNumber ? [line('offer', 'Offer number', 'Numéro de l’offre', both(offerNumber))] : []),
    ...(noc ? [line('noc', 'NOC code, as recorded', 'Code CNP, tel qu’inscrit', both(noc))] : []),
    // What would be is said until it is known what is.
    ...(!printed && told?.permitEndsOn && told.permitEndReason
      ? [
          line(
            'permit_end',
            'The permit would end on',
            'Le permis prendrait fin le',
            endWords(told.permitEndsOn, told.permitEndReason),
          ),
        ]
      : []),
    ...(!printed && enterBy
      ? [line('enter_by', 'Enter Canada by', 'Entrer au Canada avant', enterWords(enterBy))]
      : []),
    ...(printed
      ? [
          line(
            'printed_end',
            'The permit ends on, as printed',
            'Le permis prend fin le, comme imprimé',
            dayWords(printed),
          ),
        ]
      : []),
    ...feeLines(fees, today),
    line('table', 'Country table', 'Tableau des pays', {
      en: `${table.table}, verified on ${dayWords(table.verifiedOn).en}`,
      fr: `${table.table}, vérifié le ${dayWords(table.verifiedOn).fr}`,
    }),
  ];
}

const spanWords = (from: string, to: string): Words => ({
  en: `${dayWords(from).en} to ${dayWords(to).en}`,
  fr: `du ${dayWords(from).fr} au ${dayWords(to).fr}`,
});

const enterWords = ({ on, estimated }: EnterBy): Words =>
  estimated
    ? {
        en: `about ${dayWords(on).en}: a year from the issue, until the printed day is recorded`,
        fr: `vers le ${dayWords(on).fr} : un an après l’émission, jusqu’à l’inscription de la date imprimée`,
      }
    : dayWords(on);

/** R51: the day, what cut it, and whether it can be longer. */
export function endWords(on: string, reason: PermitEndReason): Words {
  return { en: `${dayWords(on).en}: ${CUT[reason].en}`, fr: `${dayWords(on).fr} : ${CUT[reason].fr}` };
}

const CUT: Readonly<Record<PermitEndReason, Words>> = {
  country_max: {
    en: 'the country’s maximum; it cannot be extended',
    fr: 'le maximum du pays; aucune prolongation possible',
  },
  offer: {
    en: 'the end of the offer; a longer offer may extend it up to the country’s maximum',
    fr: 'la fin de l’offre; une offre plus longue peut prolonger jusqu’au maximum du pays',
  },
  passport: {
    en: 'the end of the passport; a new passport may extend it up to the country’s maximum',
    fr: 'la fin du passeport; un nouveau passeport peut prolonger jusqu’au maximum du pays',
  },
  insurance: {
    en: 'the end of the insurance; a cut for insurance can never be extended',
    fr: 'la fin de l’assurance; un permis raccourci pour cela ne se prolonge jamais',
  },
};

export const ELIGIBLE: Readonly<Record<IecEligibility, Words>> = {
  yes: { en: 'Meets the conditions that were asked about', fr: 'Remplit les conditions vérifiées' },
  no: { en: 'Does not meet the conditions', fr: 'Ne remplit pas les conditions' },
  ro_only: { en: 'Only through a recognized organization', fr: 'Seulement par une organisation reconnue' },
  unknown: { en: 'Cannot be said yet', fr: 'Ne peut pas encore être dit' },
};

const FEES: readonly (readonly [kind: IecFee['kind'], words: Words])[] = [
  ['participation', { en: 'Participation fee', fr: 'Frais de participation' }],
  ['biometrics', { en: 'Biometrics fee', fr: 'Frais de biométrie' }],
  ['employer_compliance', { en: 'Employer compliance fee', fr: 'Frais de conformité de l’employeur' }],
];

/** R49: the fees of the day, with who pays and whether a refusal gives them back. */
export function feeLines(fees: readonly IecFee[], today: string): SummaryLine[] {
  return FEES.flatMap(([kind, label]) => {
    const fee = feeOn(fees, kind, today);
    return fee ? [{ code: `fee_${kind}`, label, value: feeWords(fee) }] : [];
  });
}

function feeWords({ cents, paidBy, refundedOnRefusal }: IecFee): Words {
  const dollars = (cents / 100).toFixed(2);
  const employer = paidBy === 'employer';
  const enRest = employer
    ? 'paid by the employer'
    : refundedOnRefusal
      ? 'given back on a refusal'
      : 'not given back';
  const frRest = employer
    ? 'payés par l’employeur'
    : refundedOnRefusal
      ? 'remboursés en cas de refus'
      : 'non remboursés';
  return { en: `$${dollars}, ${enRest}`, fr: `${dollars.replace('.', ',')} $, ${frRest}` };
}
