import type { ReviewTaskKind } from '../../students/review-task.store.js';
import type { Language } from '../mail-words-shape.js';
import type { MailWording } from '../wording/mail-wording.js';
import type { DeskCounts } from './staff-digest.store.js';

const KINDS: Readonly<Record<ReviewTaskKind, Readonly<Record<Language, string>>>> = {
  letter_request: { en: 'Letter requests', fr: 'Demandes de lettre' },
  document: { en: 'Documents to review', fr: 'Documents à examiner' },
  file_problem: { en: 'Files with a problem', fr: 'Fichiers avec un problème' },
  submission: { en: 'Applications to verify', fr: 'Demandes à vérifier' },
  roster_question: { en: 'Questions of a roster', fr: 'Questions d’une liste' },
  letter_problem: { en: 'Letters with a problem', fr: 'Lettres avec un problème' },
  letter_flag: { en: 'Letters no longer true', fr: 'Lettres qui ne sont plus vraies' },
  mail_problem: { en: 'Mails with a problem', fr: 'Courriels avec un problème' },
  permit_order: { en: 'Permits cancelled by order', fr: 'Permis annulés par décret' },
  pathway_case: { en: 'Cases of candidates', fr: 'Dossiers de candidature' },
  evidence_lapsed: { en: 'Evidence that lapsed', fr: 'Preuves caduques' },
  second_reading: { en: 'Second readings', fr: 'Deuxièmes lectures' },
  readings_differ: { en: 'Two readings that differ', fr: 'Deux lectures qui diffèrent' },
  message: { en: 'Messages of students', fr: 'Messages d’étudiants' },
  sign_off: { en: 'Sign-offs', fr: 'Approbations' },
};

/** One line for each thing that waits; nothing where nothing does. */
export function digestLines(counts: DeskCounts, language: Language): string[] {
  const french = language === 'fr';
  const lines = counts.kinds.map(({ kind, open, overdue, mine }) => {
    const name = KINDS[kind][language];
    const parts = french
      ? [`${open} à traiter`, overdue && `${overdue} en retard`, mine && `${mine} à vous`]
      : [`${open} open`, overdue && `${overdue} overdue`, mine && `${mine} yours`];
    return `${name}${french ? ' :' : ':'} ${parts.filter(Boolean).join(', ')}`;
  });
  const more: readonly (readonly [number, string, string])[] = [
    [counts.opened, 'New since yesterday', 'Arrivés depuis hier'],
    [counts.deadlines, 'Permits that end within 30 days', 'Permis qui prennent fin dans 30 jours'],
    [counts.mailsGivenUp, 'Mails given up', 'Courriels abandonnés'],
    [counts.mailsReturned, 'Mails returned since yesterday', 'Courriels revenus depuis hier'],
  ];
  for (const [count, english, frenchWords] of more)
    if (count > 0) lines.push(french ? `${frenchWords} : ${count}` : `${english}: ${count}`);
  return lines;
}

/** What the office may write itself; nothing differs from day to day but the day. */
export const STAFF_DIGEST_WORDING: MailWording = {
  en: {
    subject: 'What waits at the desk today',
    paragraphs: ['This is the day’s only notice. The desk shows the same numbers as they change.'],
  },
  fr: {
    subject: 'Ce qui attend au bureau aujourd’hui',
    paragraphs: [
      'C’est le seul avis de la journée. Le bureau montre les mêmes nombres à mesure qu’ils changent.',
    ],
  },
};

/** Said in every digest, whatever the office writes. */
export const STAFF_DIGEST_FRAME = {
  en: {
    hello: 'Hello',
    link: 'Open the desk: ',
    stop: 'You can end this digest in the settings of the desk.',
  },
  fr: {
    hello: 'Bonjour',
    link: 'Ouvrir le bureau : ',
    stop: 'Vous pouvez mettre fin à ce résumé dans les paramètres du bureau.',
  },
} as const;
