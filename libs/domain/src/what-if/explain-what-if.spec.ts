import { describe, expect, it } from '@jest/globals';
import type { WorkAuthorizationFacts } from '../work-authorization/facts.js';
import { RULE_PACK_2026_11 } from '../work-authorization/rule-packs/2026-11.js';
import {
  application,
  factsWith,
  openPermit,
  placement,
  studyPermit,
} from '../work-authorization/spec-support/builders.js';
import { fixedZones } from '../work-authorization/spec-support/fixed-zones.js';
import { compareResults } from './compare-results.js';
import { explainWhatIf, LICENSED_ADVISERS, NOT_ADVICE } from './explain-what-if.js';
import type { Hypothesis } from './hypotheses.js';
import { wordsOfHypotheses } from './hypothesis-words.js';
import { evaluateSideBySide } from './side-by-side.js';

const plain = (texts: readonly string[]): string[] => texts.map((text) => text.replaceAll('\u00a0', ' '));

function told(before: WorkAuthorizationFacts, after: WorkAuthorizationFacts) {
  const [one, other] = [before, after].map((facts) => ({ facts, rulePack: RULE_PACK_2026_11 }));
  const both = evaluateSideBySide(one!, other!, fixedZones);
  const { en, fr } = explainWhatIf(compareResults(both.before, both.after), after);
  return { en: plain(en), fr: plain(fr) };
}

const permits = [studyPermit({ expiresOn: '2026-11-30' })];
const refused = { kind: 'refused', at: '2026-12-10T18:00:00Z' } as const;
const SAME_WORK = 'The days on which a co-op placement may be worked would stay as they are.';

describe('the change in two sentences', () => {
  it('tells the days of work and the work term', () => {
    expect(told(factsWith({ permits }), factsWith({ permits, applications: [application()] }))).toEqual({
      en: [
        'From 1 December 2026 through 18 December 2026, work in a co-op placement would go from “not authorized” to “authorized by policy, with a sign-off”.',
        'The work term from 8 September 2026 to 18 December 2026 would go from “partly covered” to “covered by policy, with a sign-off”.',
      ],
      fr: [
        'Du 1er décembre 2026 au 18 décembre 2026 inclus, le travail en stage coop passerait de « non autorisé » à « autorisé par politique, avec approbation ».',
        'Le stage du 8 septembre 2026 au 18 décembre 2026 passerait de « couvert en partie » à « couvert par politique, avec approbation ».',
      ],
    });
  });

  it('says that nothing changes where nothing does', () => {
    expect(told(factsWith(), factsWith())).toEqual({
      en: [SAME_WORK, 'Permission to stay, permission to study and every work term would stay as they are.'],
      fr: [
        'Les jours où un stage coop peut être fait resteraient les mêmes.',
        'L’autorisation de séjour, l’autorisation d’études et chaque stage resteraient les mêmes.',
      ],
    });
  });

  it('tells a new work term', () => {
    const placements = [placement({ id: 'hypothesis-1' })];
    const { en, fr } = told(factsWith({ placements: [] }), factsWith({ placements }));
    expect(en[1]).toBe('The work term from 8 September 2026 to 18 December 2026 would be “covered”.');
    expect(fr[1]).toBe('Le stage du 8 septembre 2026 au 18 décembre 2026 serait « couvert ».');
  });

  it('tells the stay where no work term is another', () => {
    const before = factsWith({ permits, placements: [], applications: [application()] });
    const after = factsWith({ permits, placements: [], applications: [application({ outcome: refused })] });
    expect(told(before, after)).toEqual({
      en: [
        SAME_WORK,
        'From 11 December 2026 on, permission to stay would go from “maintained” to “not permitted”.',
      ],
      fr: [
        'Les jours où un stage coop peut être fait resteraient les mêmes.',
        'Dès le 11 décembre 2026, l’autorisation de séjour passerait de « maintenu » à « non permis ».',
      ],
    });
  });

  it('tells another basis, and study where the stay is the same', () => {
    const stays = { permits: [studyPermit(), openPermit()], placements: [] };
    const { en, fr } = told(factsWith(stays), factsWith({ ...stays, deEnrolledOn: '2026-11-15' }));
    expect([en[0], fr[0]]).toEqual([
      SAME_WORK,
      'Les jours où un stage coop peut être fait resteraient les mêmes.',
    ]);
    expect(en[1]).toBe(
      'From 15 November 2026 through 31 August 2027, permission to study would go from “permitted” to “not permitted”.',
    );
    const opened = told(factsWith({ placements: [] }), factsWith(stays));
    expect(opened.en[0]).toBe(
      'From 1 September 2027 through 31 December 2027, work in a co-op placement would go from “not authorized” to “authorized”. Other dates would change too.',
    );
    expect(opened.fr[0]).toMatch(/D’autres dates changeraient aussi\.$/);
    const only = told(
      factsWith({ placements: [] }),
      factsWith({ placements: [], permits: [studyPermit(), openPermit({ expiresOn: '2027-08-31' })] }),
    );
    expect(only.en[0]).toMatch(/would rest on something else \(“authorized”\)\./);
    expect(only.fr[0]).toMatch(/aurait un autre fondement \(« autorisé »\)\./);
  });

  it('tells one day as a day, and a change that is over where no other comes', () => {
    const past = placement({ from: '2026-09-08', to: '2026-09-08' });
    const before = factsWith({ permits: [], placements: [past], asOf: '2026-10-01T00:00:00Z' });
    const oneDay = studyPermit({ issuedOn: '2026-09-08', expiresOn: '2026-09-08' });
    expect(told(before, { ...before, permits: [oneDay] })).toMatchObject({
      en: [expect.stringMatching(/^On 8 September 2026,/), expect.any(String)],
      fr: [expect.stringMatching(/^Le 8 septembre 2026,/), expect.any(String)],
    });
  });

  it('tells another deadline where no day is answered otherwise', () => {
    const second = studyPermit({
      id: 'SP2',
      documentNumber: 'F2',
      validFrom: '2027-09-01',
      expiresOn: '2027-08-31',
    });
    const deadlines = told(
      factsWith({ placements: [] }),
      factsWith({ placements: [], permits: [studyPermit(), { ...second, validFrom: '2025-08-20' }] }),
    );
    expect(deadlines.en[1]).toBe(
      'There would be another filing deadline, with 30 August 2027 as the advised last day.',
    );
    expect(deadlines.fr[1]).toBe(
      'Il y aurait une autre date limite de dépôt; dernier jour conseillé : 30 août 2027.',
    );
  });

  it('never advises, and names those who may', () => {
    for (const words of [NOT_ADVICE, LICENSED_ADVISERS]) expect(words.en && words.fr).toBeTruthy();
    expect(LICENSED_ADVISERS.en).toMatch(/lawyer.*RCIC.*RISIA.*section 91/);
    expect(LICENSED_ADVISERS.fr).toMatch(/avocat.*CRIC.*CRIEE.*article 91/);
  });
});

describe('a question in words', () => {
  const facts = factsWith({ applications: [application({ kind: 'restoration' })] });
  it.each<[Hypothesis, string, string]>([
    [
      { kind: 'apply', applicationKind: 'study_permit_extension', at: '2026-11-30T16:59:59' },
      'The application to extend the study permit is received by IRCC on 30 November 2026 at 16:59:59.',
      'La demande de prolongation du permis d’études est reçue par IRCC le 30 novembre 2026 à 16:59:59.',
    ],
    [
      { kind: 'decision', application: 'A1', outcome: 'refused', at: '2026-11-30T18:00:00.5Z' },
      'The application to restore status is refused on 30 November 2026 at 18:00:00 UTC.',
      'La demande de rétablissement du statut est refusée le 30 novembre 2026 à 18:00:00 UTC.',
    ],
    [
      {
        kind: 'decision',
        application: 'hypothesis-7',
        outcome: 'approved',
        at: '2026-11-30',
        permit: { expiresOn: '2027-08-01' },
      },
      'The application is approved on 30 November 2026. The new permit ends on 1 August 2027.',
      'La demande est approuvée le 30 novembre 2026. Le nouveau permis prend fin le 1er août 2027.',
    ],
    [
      { kind: 'travel', from: '2026-11-30' },
      'Departure from Canada on 30 November 2026.',
      'Départ du Canada le 30 novembre 2026.',
    ],
    [
      { kind: 'travel', from: '2026-11-30', to: '2026-12-01' },
      'Outside Canada from 30 November 2026 to 1 December 2026.',
      'Hors du Canada du 30 novembre 2026 au 1er décembre 2026.',
    ],
    [
      { kind: 'study_load', load: 'leave', from: '2026-11-30', to: '2026-12-02' },
      'The student is on leave from 30 November 2026 to 2 December 2026.',
      'L’étudiant est en congé du 30 novembre 2026 au 2 décembre 2026.',
    ],
  ])('%j', (hypothesis, en, fr) => {
    const [words] = wordsOfHypotheses([hypothesis], facts);
    expect(plain([words?.en ?? '', words?.fr ?? ''])).toEqual([en, fr]);
  });

  it('names an application that an earlier question made', () => {
    const [, decision] = wordsOfHypotheses(
      [
        { kind: 'apply', applicationKind: 'visitor_record', at: '2026-11-01' },
        { kind: 'decision', application: 'hypothesis-1', outcome: 'withdrawn', at: '2026-11-30' },
      ],
      facts,
    );
    expect(decision?.en).toMatch(/^The application for a visitor record is withdrawn on/);
  });
});
