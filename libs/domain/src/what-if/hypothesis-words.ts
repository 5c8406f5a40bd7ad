import { longDate } from '../time/long-date.js';
import { both, type InBoth } from '../work-authorization/explain-words.js';
import type {
  ApplicationFacts,
  ApplicationKind,
  WorkAuthorizationFacts,
} from '../work-authorization/facts.js';
import { hypothesisId, type Hypothesis, type HypotheticalOutcome } from './hypotheses.js';

const APPLICATIONS: Readonly<Record<ApplicationKind, InBoth>> = {
  study_permit_extension: both('to extend the study permit', 'de prolongation du permis d’études'),
  coop_work_permit_first: both('for a first co-op work permit', 'de premier permis de travail coop'),
  coop_work_permit_renewal: both(
    'to renew the co-op work permit',
    'de renouvellement du permis de travail coop',
  ),
  other_work_permit_renewal: both('to renew the work permit', 'de renouvellement du permis de travail'),
  condition_amendment: both(
    'to amend the conditions of the permit',
    'de modification des conditions du permis',
  ),
  restoration: both('to restore status', 'de rétablissement du statut'),
  visitor_record: both('for a visitor record', 'de fiche de visiteur'),
};

const OUTCOMES: Readonly<Record<HypotheticalOutcome, InBoth>> = {
  approved: both('is approved', 'est approuvée'),
  refused: both('is refused', 'est refusée'),
  withdrawn: both('is withdrawn', 'est retirée'),
  returned_incomplete: both('is returned as incomplete', 'est retournée comme incomplète'),
};

const LOADS = {
  full_time: both('Study is full-time', 'Les études sont à temps plein'),
  part_time: both('Study is part-time', 'Les études sont à temps partiel'),
  leave: both('The student is on leave', 'L’étudiant est en congé'),
  scheduled_break: both('There is a scheduled break', 'Il y a une pause prévue'),
} as const;

const TO = {
  en: (from: string, to: string) => ` from ${from} to ${to}.`,
  fr: (from: string, to: string) => ` du ${from} au ${to}.`,
};

/** Each hypothesis as a sentence, so that an answer can be read without the form that asked for it. */
export function wordsOfHypotheses(
  hypotheses: readonly Hypothesis[],
  facts: WorkAuthorizationFacts,
): InBoth[] {
  const kindOf = (id: string): ApplicationKind | undefined => {
    const own = hypotheses.find((_, index) => hypothesisId(index) === id);
    if (own?.kind === 'apply') return own.applicationKind;
    return facts.applications.find((application: ApplicationFacts) => application.id === id)?.kind;
  };
  return hypotheses.map((hypothesis) => wordsOf(hypothesis, kindOf));
}

function wordsOf(hypothesis: Hypothesis, kindOf: (id: string) => ApplicationKind | undefined): InBoth {
  switch (hypothesis.kind) {
    case 'apply':
      return applicationWords(hypothesis.applicationKind, hypothesis.at, RECEIVED);
    case 'decision': {
      const { en, fr } = applicationWords(
        kindOf(hypothesis.application),
        hypothesis.at,
        OUTCOMES[hypothesis.outcome],
      );
      const until = hypothesis.permit?.expiresOn;
      if (until === undefined) return both(en, fr);
      return both(
        `${en} The new permit ends on ${longDate(until, 'en')}.`,
        `${fr} Le nouveau permis prend fin le ${longDate(until, 'fr')}.`,
      );
    }
    case 'finish_program':
      return onDay('The program is completed on', 'Le programme est terminé le', hypothesis.on);
    case 'leave_institution':
      return onDay(
        'The student is no longer enrolled from',
        'L’étudiant n’est plus inscrit dès le',
        hypothesis.on,
      );
    case 'travel':
      return hypothesis.to === undefined
        ? onDay('Departure from Canada on', 'Départ du Canada le', hypothesis.from)
        : between(both('Outside Canada', 'Hors du Canada'), hypothesis.from, hypothesis.to);
    case 'study_load':
      return between(LOADS[hypothesis.load], hypothesis.from, hypothesis.to);
    case 'work_term':
      return between(both('A work term runs', 'Un stage a lieu'), hypothesis.from, hypothesis.to);
    case 'passport_renewed':
      return onDay('The new passport ends on', 'Le nouveau passeport prend fin le', hypothesis.until);
    case 'letter_issued':
      return onDay(
        'The placement confirmation letter is issued on',
        'La lettre de confirmation de stage est délivrée le',
        hypothesis.on,
      );
  }
}

const RECEIVED = both('is received by IRCC', 'est reçue par IRCC');

function applicationWords(kind: ApplicationKind | undefined, at: string, event: InBoth): InBoth {
  const what = kind && APPLICATIONS[kind];
  return both(
    `The application ${what ? `${what.en} ` : ''}${event.en} on ${momentWords(at, 'en')}.`,
    `La demande ${what ? `${what.fr} ` : ''}${event.fr} le ${momentWords(at, 'fr')}.`,
  );
}

const onDay = (en: string, fr: string, day: string): InBoth =>
  both(`${en} ${momentWords(day, 'en')}.`, `${fr} ${momentWords(day, 'fr')}.`);

const between = (what: InBoth, from: string, to: string): InBoth =>
  both(
    what.en + TO.en(momentWords(from, 'en'), momentWords(to, 'en')),
    what.fr + TO.fr(momentWords(from, 'fr'), momentWords(to, 'fr')),
  );

/** A local time is told as it was stated; an instant says that it is in UTC. */
function momentWords(moment: string, language: 'en' | 'fr'): string {
  const day = longDate(moment.slice(0, 10), language);
  if (moment.length === 10) return day;
  const time = moment.slice(11).replace(/(\.\d+)?Z$/, ' UTC');
  return language === 'en' ? `${day} at ${time}` : `${day} à ${time}`;
}
