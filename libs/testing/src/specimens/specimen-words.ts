import type { Specimen } from './specimen-shape.js';

/** Invented people, with names as documents print them: capitals, seldom accents, several words, hyphens, apostrophes. */
export const FAMILY_NAMES = [
  'NGUYEN',
  'SINGH',
  'WANG',
  'DE LA CRUZ',
  'OKONKWO',
  'BEN YOUSSEF',
  "O'BRIEN",
  'TREMBLAY-ROY',
  'ZHANG',
  'AL-RASHID',
  'KOWALCZYK',
  'LEFÈVRE',
  'FERNANDES',
  'VAN DER BERG',
  'IBRAHIMOVIC',
  'PARK',
  'MOHAMMADI',
  'OLUWASEUN',
  'DUBOIS',
  'TANAKA',
  'MÜLLER',
  'SILVA',
  'HO',
  'NUÑEZ',
] as const;

export const GIVEN_NAMES = [
  'THI LINH',
  'GURPREET',
  'XIAOMING',
  'MARIA JOSE',
  'CHIDINMA GRACE',
  'AHMED',
  'SINEAD',
  'ÉLOÏSE MARIE',
  'YI',
  'FATIMA ZAHRA',
  'PIOTR',
  'ANDRÉ',
  'JOAO PEDRO',
  'WILLEM',
  'EMINA',
  'MIN-JUN',
  'PARISA',
  'TEMITOPE',
  'JULIE-ANNE',
  'HARUKI',
  'LUKAS',
  'BEATRIZ',
  'MEI LING',
  'IGNACIO',
] as const;

export const INSTITUTIONS = [
  ['Kestrel Polytechnic University', 'O19359011033'],
  ['Northgate College', 'O19283746512'],
  ['Institut Beaurivage', 'O10573829104'],
  ['Lakeshore Institute of Technology', 'O19047382615'],
  ['Université de Valmont', 'O20481937562'],
] as const;

interface PrintedRemark {
  readonly class: Specimen['remarkClass'];
  readonly lines: readonly string[];
}

/** R4. The wordings are known in English alone, so that is what is printed on specimens in both languages. */
export const REMARKS: readonly PrintedRemark[] = [
  {
    class: 'K1',
    lines: [
      'MAY ACCEPT EMPLOYMENT ON OR OFF CAMPUS IF MEETING ELIGIBILITY CRITERIA AS PER',
      'R186(F), (V) OR (W). MUST CEASE WORKING IF NO LONGER MEETING THESE CRITERIA.',
    ],
  },
  {
    class: 'K2',
    lines: [
      'THIS PERMIT DOES NOT AUTHORIZE THE HOLDER TO ENGAGE IN OFF CAMPUS EMPLOYMENT IN',
      'CANADA. MAY ACCEPT EMPLOYMENT ONLY ON CAMPUS IF MEETING ELIGIBILITY CRITERIA AS',
      'PER R186(F). MUST CEASE WORKING IF NO LONGER MEETING THESE CRITERIA.',
    ],
  },
  { class: 'not_qualifying', lines: ['MAY WORK 20 HRS OFF CAMPUS IF MEETING CRITERIA OF R186(V).'] },
  {
    class: 'manual_review',
    lines: [
      'MAY ACCEPT EMPLOYMENT ON THE CAMPUS OF THE INSTITUTION AT WHICH REGISTERED IN',
      'FULL-TIME STUDIES.',
    ],
  },
  { class: 'none', lines: [] },
];
