import { both, type InBoth } from './explain-words.js';
import type { PlacementFacts, WorkAuthorizationFacts } from './facts.js';
import { withLoadBetween } from './load-between.js';

export interface CandidateChange {
  readonly code: string;
  readonly words: InBoth;
  readonly change: (facts: WorkAuthorizationFacts, placement: PlacementFacts) => WorkAuthorizationFacts;
}

/** The wording that qualifies is the law's; here it stands for "the condition was printed". */
const QUALIFYING =
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.';

/** Single changes that somebody could bring about, the easiest first. */
export const CANDIDATE_CHANGES: readonly CandidateChange[] = [
  {
    code: 'verify_documents',
    words: both('Verify the documents on file.', 'Vérifier les documents au dossier.'),
    change: (facts) => ({
      ...facts,
      permits: facts.permits.map((permit) => ({ ...permit, verified: true })),
    }),
  },
  {
    code: 'prove_filing',
    words: both('File the proof of the application.', 'Déposer la preuve de la demande.'),
    change: (facts) => ({
      ...facts,
      applications: facts.applications.map((each) => ({ ...each, evidence: 'verified' as const })),
    }),
  },
  {
    code: 'approve_placement',
    words: both('Approve the placement.', 'Approuver le stage.'),
    change: (facts, placement) => withPlacement(facts, { ...placement, approvedByDli: true }),
  },
  {
    code: 'issue_letter',
    words: both(
      'Issue the placement confirmation before the first day.',
      'Délivrer la confirmation de stage avant le premier jour.',
    ),
    change: (facts, { from }) => ({
      ...facts,
      letters: [...facts.letters, { kind: 'placement_confirmation', issuedOn: from }],
    }),
  },
  {
    code: 'certify_stream',
    words: both(
      'Have the registrar certify the co-op stream.',
      'Faire attester le volet coop par le registraire.',
    ),
    change: (facts) => ({ ...facts, program: { ...facts.program, streamCertified: true } }),
  },
  {
    code: 'record_full_time',
    words: both(
      'Study full-time during the placement, recorded by the registrar.',
      'Étudier à temps plein pendant le stage, inscrit par le registraire.',
    ),
    change: (facts, { from, to }) => ({
      ...facts,
      enrolment: withLoadBetween(facts.enrolment, { from, to, load: 'full_time' }),
    }),
  },
  {
    code: 'amend_condition',
    words: both(
      'Have the qualifying condition printed on the study permit.',
      'Faire imprimer la condition admissible sur le permis d’études.',
    ),
    change: (facts) => ({
      ...facts,
      permits: facts.permits.map((permit) =>
        permit.kind === 'study_permit' ? { ...permit, remarks: [QUALIFYING] } : permit,
      ),
    }),
  },
  {
    code: 'extend_study_permit',
    words: both(
      'Apply to extend the study permit before it expires.',
      'Demander la prolongation du permis d’études avant son expiration.',
    ),
    change: (facts) => ({
      ...facts,
      applications: [...facts.applications, ...extensions(facts)],
    }),
  },
  {
    code: 'remove_restriction',
    words: both(
      'Have the restriction removed from the permit after a medical exam.',
      'Faire lever la restriction du permis après un examen médical.',
    ),
    change: (facts) => ({
      ...facts,
      permits: facts.permits.map((permit) => ({ ...permit, restrictions: [] })),
    }),
  },
];

const withPlacement = (facts: WorkAuthorizationFacts, changed: PlacementFacts): WorkAuthorizationFacts => ({
  ...facts,
  placements: facts.placements.map((each) => (each.id === changed.id ? changed : each)),
});

/** A verified filing on each study permit's last day that has not passed at the moment of asking. */
const extensions = ({ permits, asOf }: WorkAuthorizationFacts): WorkAuthorizationFacts['applications'] =>
  permits
    .filter(({ kind, expiresOn }) => kind === 'study_permit' && `${expiresOn}T00:00:00Z` > asOf)
    .map(({ id, expiresOn }) => ({
      id: `extension of ${id}`,
      kind: 'study_permit_extension',
      receivedAt: `${expiresOn}T00:00:00Z`,
      evidence: 'verified',
    }));
