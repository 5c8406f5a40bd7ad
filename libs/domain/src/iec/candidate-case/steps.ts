import type { Recorder, StepField, StepKind } from '../../pathways/pathway.js';

type Kind = StepField['kind'];
type More = Omit<Partial<StepField>, 'code' | 'kind' | 'names'>;

const field = (code: string, kind: Kind, en: string, fr: string, more: More = {}): StepField => ({
  code,
  kind,
  names: { en, fr },
  ...more,
});
const options = (...list: readonly (readonly [code: string, en: string, fr: string])[]): More => ({
  options: list.map(([code, en, fr]) => ({ code, names: { en, fr } })),
});
const hint = (en: string, fr: string): More => ({ hint: { en, fr } });
const OPTIONAL = { optional: true } as const;

const step = (
  code: string,
  [en, fr]: readonly [string, string],
  from: readonly string[],
  to: string | null,
  fields: readonly StepField[] = [],
  by: readonly Recorder[] = ['candidate', 'office'],
): StepKind => ({ code, names: { en, fr }, by, from, to, fields });

const OFFICE: readonly Recorder[] = ['office'];
const IN_PROGRESS = ['submitted', 'documents_requested'];
const ENTRY = field('enteredOn', 'date', 'Day of entry to Canada', 'Jour d’entrée au Canada');

const REQUESTS = options(
  ['biometrics', 'Biometrics', 'Données biométriques'],
  ['medical', 'Medical exam', 'Examen médical'],
  ['police', 'Police certificates', 'Certificats de police'],
);

/** R48: the number that the employer's portal gives. */
const OFFER_NUMBER: More = {
  form: {
    pattern: 'A[0-9]{7}',
    said: {
      en: 'The number is the letter A and seven digits, as the portal prints it.',
      fr: 'Le numéro est la lettre A suivie de sept chiffres, comme le portail l’imprime.',
    },
  },
  ...hint('The letter A and seven digits.', 'La lettre A et sept chiffres.'),
};
/** NOC 2021: five digits. Recorded, never a reason to refuse (R42). */
const NOC: More = {
  optional: true,
  form: {
    pattern: '[0-9]{5}',
    said: { en: 'A NOC code has five digits.', fr: 'Un code CNP compte cinq chiffres.' },
  },
  ...hint(
    'Recorded as the offer says it; no code is a reason to refuse.',
    'Inscrit comme l’offre le dit; aucun code n’est un motif de refus.',
  ),
};

/** What stands on the permit, wherever it was issued. */
const PERMIT: readonly StepField[] = [
  field('permitIssuedOn', 'date', 'Permit issued on', 'Permis délivré le'),
  field('permitExpiresOn', 'date', 'Permit expires on, as printed', 'Permis expire le, comme imprimé'),
  field('permitEmployer', 'text', 'Employer as printed', 'Employeur comme imprimé'),
  field('permitPlace', 'text', 'Place as printed', 'Lieu comme imprimé', OPTIONAL),
];

/** What can be recorded of a candidate, in the order of the way through. */
export const IEC_STEPS: readonly StepKind[] = [
  step('enter_pool', ['Entered the pool', 'Entrée dans le bassin'], ['profile'], 'pool', [
    field('enteredPoolOn', 'date', 'Day of entering the pool', 'Jour d’entrée dans le bassin'),
    field('season', 'number', 'Season (year)', 'Saison (année)'),
    field('profileNumber', 'text', 'Number of the profile', 'Numéro du profil', OPTIONAL),
  ]),
  step(
    'note_round',
    ['Note on a round or quota', 'Note sur une ronde ou un quota'],
    ['pool'],
    null,
    [
      field('roundOn', 'date', 'Day of the round', 'Jour de la ronde'),
      field(
        'quota',
        'choice',
        'Places that are left',
        'Places restantes',
        options(
          ['many', 'Many', 'Beaucoup'],
          ['few', 'Few', 'Peu'],
          ['none', 'None', 'Aucune'],
          ['unknown', 'Not known', 'Inconnu'],
        ),
      ),
      field('note', 'text', 'Note', 'Note', OPTIONAL),
    ],
    OFFICE,
  ),
  step('season_over', ['Season over, not drawn', 'Saison terminée, non tirée'], ['pool'], 'profile', [
    field('closedOn', 'date', 'Last day of the season', 'Dernier jour de la saison'),
  ]),
  step('invite', ['Invitation received', 'Invitation reçue'], ['pool'], 'invited', [
    field('issuedAt', 'moment', 'Date and time of the invitation', 'Date et heure de l’invitation'),
  ]),
  step('accept', ['Invitation accepted', 'Invitation acceptée'], ['invited'], 'accepted', [
    field('acceptedAt', 'moment', 'Date and time of the acceptance', 'Date et heure de l’acceptation', {
      ...hint(
        'To the minute: the time to submit counts from it.',
        'À la minute près : le délai de dépôt court à partir de là.',
      ),
    }),
  ]),
  step('decline', ['Invitation declined', 'Invitation refusée'], ['invited'], 'declined', [
    field('declinedOn', 'date', 'Day', 'Jour'),
  ]),
  step(
    'file_offer',
    ['Offer filed and fee paid', 'Offre présentée et frais payés'],
    ['accepted'],
    'offer_filed',
    [
      field('offerNumber', 'text', 'Number of the offer', 'Numéro de l’offre', OFFER_NUMBER),
      field('filedOn', 'date', 'Day of filing', 'Jour du dépôt de l’offre'),
      field(
        'feePaidOn',
        'date',
        'Day on which the employer paid its fee',
        'Jour du paiement des frais par l’employeur',
      ),
      field('nocCode', 'text', 'NOC code', 'Code CNP', NOC),
    ],
  ),
  step('submit', ['Application submitted', 'Demande présentée'], ['offer_filed'], 'submitted', [
    field('submittedAt', 'moment', 'Date and time of submission', 'Date et heure du dépôt'),
    field('participationFeePaidOn', 'date', 'Day on which the fees were paid', 'Jour du paiement des frais'),
  ]),
  step(
    'request_documents',
    ['IRCC asked for documents', 'IRCC a demandé des documents'],
    IN_PROGRESS,
    'documents_requested',
    [
      field('requestedOn', 'date', 'Day of the request', 'Jour de la demande'),
      field('requests', 'choices', 'What is asked for', 'Ce qui est demandé', REQUESTS),
      field('dueOn', 'date', 'To be given by', 'À remettre au plus tard', {
        optional: true,
        ...hint(
          'The day in IRCC’s letter: the clock and its notices run to it.',
          'La date dans la lettre d’IRCC : le délai et ses avis en dépendent.',
        ),
      }),
    ],
  ),
  step('give_documents', ['Given what was asked', 'Documents remis'], ['documents_requested'], null, [
    field('givenOn', 'date', 'Day', 'Jour'),
    field('given', 'choices', 'What was given', 'Ce qui a été remis', REQUESTS),
  ]),
  step('approve', ['IRCC approved', 'IRCC a approuvé'], IN_PROGRESS, 'approved', [
    field('decidedOn', 'date', 'Day of the decision', 'Jour de la décision'),
  ]),
  step('refuse', ['IRCC refused', 'IRCC a refusé'], IN_PROGRESS, 'refused', [
    field('decidedOn', 'date', 'Day of the decision', 'Jour de la décision'),
  ]),
  step(
    'receive_letter',
    ['Letter of introduction received', 'Lettre d’introduction reçue'],
    ['approved', 'letter_of_introduction'],
    'letter_of_introduction',
    [
      field('letterIssuedOn', 'date', 'Day printed as issued', 'Jour d’émission imprimé'),
      field('enterBy', 'date', 'Must enter by, as printed', 'À utiliser avant, comme imprimé', {
        optional: true,
        ...hint(
          'If it cannot be read yet, leave it empty: a year from the issue is assumed until you record the letter again.',
          'Si elle n’est pas encore lisible, laissez vide : un an après l’émission est supposé jusqu’à ce que vous inscriviez de nouveau la lettre.',
        ),
      }),
    ],
  ),
  step(
    'enter',
    ['Entered, permit issued', 'Entrée, permis délivré'],
    ['letter_of_introduction'],
    'permit_issued',
    [ENTRY, ...PERMIT],
  ),
  // R53: somebody who is in Canada on a valid IEC permit need not leave to have the new one issued.
  step(
    'print_permit',
    ['Permit printed in Canada, by web form', 'Permis imprimé au Canada, par formulaire web'],
    ['letter_of_introduction'],
    'permit_issued',
    [
      field(
        'heldUntil',
        'date',
        'The IEC permit held until then ended on',
        'Le permis EIC détenu jusque-là expirait le',
      ),
      field('requestedOn', 'date', 'Web form sent on', 'Formulaire web envoyé le', {
        ...hint(
          'While the permit held was still valid: there is no maintained status.',
          'Pendant que le permis détenu était encore valide : il n’y a pas de statut maintenu.',
        ),
      }),
      ...PERMIT,
    ],
  ),
  step('begin_placement', ['Placement began', 'Stage commencé'], ['permit_issued'], 'placement', [
    field('beganOn', 'date', 'First day of work', 'Premier jour de travail'),
  ]),
  step('end_placement', ['Placement ended', 'Stage terminé'], ['placement'], 'ended', [
    field('endedOn', 'date', 'Last day of work', 'Dernier jour de travail'),
  ]),
  step(
    'expire',
    ['A limit passed', 'Un délai est passé'],
    ['invited', 'accepted', 'offer_filed', 'letter_of_introduction'],
    'expired',
    [],
    OFFICE,
  ),
  step(
    'withdraw',
    ['Candidate withdraws', 'La personne se retire'],
    [
      'profile',
      'pool',
      'invited',
      'accepted',
      'offer_filed',
      'submitted',
      'documents_requested',
      'approved',
      'letter_of_introduction',
      'permit_issued',
    ],
    'withdrawn',
    [field('withdrawnOn', 'date', 'Day', 'Jour')],
  ),
];
