import { describe, expect, it } from '@jest/globals';
import { CANDIDATE_CHANGES } from './candidate-changes.js';
import type { WorkAuthorizationFacts } from './facts.js';
import { application, coopPermit, factsWith, placement, studyPermit } from './spec-support/builders.js';

const changed = (code: string, facts: WorkAuthorizationFacts): WorkAuthorizationFacts =>
  CANDIDATE_CHANGES.find((candidate) => candidate.code === code)!.change(facts, facts.placements[0]!);

describe('the changes that are tried for a better verdict', () => {
  it.each([
    ['verify_documents', 'Verify the documents on file.', 'Vérifier les documents au dossier.'],
    ['prove_filing', 'File the proof of the application.', 'Déposer la preuve de la demande.'],
    ['approve_placement', 'Approve the placement.', 'Approuver le stage.'],
    [
      'issue_letter',
      'Issue the placement confirmation before the first day.',
      'Délivrer la confirmation de stage avant le premier jour.',
    ],
    [
      'certify_stream',
      'Have the registrar certify the co-op stream.',
      'Faire attester le volet coop par le registraire.',
    ],
    [
      'record_full_time',
      'Study full-time during the placement, recorded by the registrar.',
      'Étudier à temps plein pendant le stage, inscrit par le registraire.',
    ],
    [
      'amend_condition',
      'Have the qualifying condition printed on the study permit.',
      'Faire imprimer la condition admissible sur le permis d’études.',
    ],
    [
      'extend_study_permit',
      'Apply to extend the study permit before it expires.',
      'Demander la prolongation du permis d’études avant son expiration.',
    ],
    [
      'remove_restriction',
      'Have the restriction removed from the permit after a medical exam.',
      'Faire lever la restriction du permis après un examen médical.',
    ],
  ])('%s says what to do, in both languages, in its place', (code, en, fr) => {
    expect(CANDIDATE_CHANGES.map((candidate) => candidate.code)).toHaveLength(9);
    expect(CANDIDATE_CHANGES.find((candidate) => candidate.code === code)?.words).toEqual({ en, fr });
  });

  it('approves the placement that is asked about and no other', () => {
    const placements = [
      placement({ id: 'P1', approvedByDli: false }),
      placement({ id: 'P2', approvedByDli: false, from: '2027-05-03', to: '2027-08-20' }),
    ];
    expect(
      changed('approve_placement', factsWith({ placements })).placements.map((each) => each.approvedByDli),
    ).toEqual([true, false]);
  });

  it('prints the condition on study permits alone', () => {
    const facts = factsWith({ permits: [studyPermit({ remarks: [] }), coopPermit({ remarks: [] })] });
    expect(changed('amend_condition', facts).permits.map(({ remarks }) => remarks?.length)).toEqual([1, 0]);
  });

  it.each([
    ['2026-11-29T23:59:59Z', ['A1', 'extension of SP1']],
    ['2026-11-30T00:00:00Z', ['A1']],
  ])('at %s, extends study permits whose last day is still to come', (asOf, ids) => {
    const facts = factsWith({
      asOf,
      permits: [studyPermit({ expiresOn: '2026-11-30' }), coopPermit({ expiresOn: '2027-12-31' })],
      applications: [application({ kind: 'visitor_record' })],
    });
    const { applications } = changed('extend_study_permit', facts);
    expect(applications.map(({ id }) => id)).toEqual(ids);
    expect(applications.slice(1)).toEqual(
      ids.slice(1).map((id) => ({
        id,
        kind: 'study_permit_extension',
        receivedAt: '2026-11-30T00:00:00Z',
        evidence: 'verified',
      })),
    );
  });

  it('removes every restriction', () => {
    const facts = factsWith({ permits: [studyPermit({ restrictions: ['child_care'] })] });
    expect(changed('remove_restriction', facts).permits[0]!.restrictions).toEqual([]);
  });
});
