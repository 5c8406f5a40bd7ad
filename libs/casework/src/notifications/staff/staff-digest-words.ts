import type { Language } from '../mail-words-shape.js';
import type { DeskCounts } from './staff-digest.store.js';

const KINDS: Readonly<Record<string, { readonly en: string; readonly fr: string }>> = {
  letter_request: { en: 'Letter requests', fr: 'Demandes de lettre' },
  document: { en: 'Documents to review', fr: 'Documents à examiner' },
  submission: { en: 'Applications to verify', fr: 'Demandes à vérifier' },
  roster_question: { en: 'Questions of a roster', fr: 'Questions d’une liste' },
  letter_problem: { en: 'Letters with a problem', fr: 'Lettres avec un problème' },
  mail_problem: { en: 'Mails with a problem', fr: 'Courriels avec un problème' },
};

/** One line for each thing that waits; nothing where nothing does. */
export function digestLines(counts: DeskCounts, language: Language): string[] {
  const french = language === 'fr';
  const lines = counts.kinds.map(({ kind, open, overdue, mine }) => {
    const name = KINDS[kind]?.[language] ?? kind.replaceAll('_', ' ');
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

export const DIGEST_WORDS = {
  en: {
    subject: 'What waits at the desk today',
    hello: 'Hello',
    lead: 'This is the day’s only notice. The desk shows the same numbers as they change.',
    link: 'Open the desk: ',
    stop: 'You can end this digest in the settings of the desk.',
  },
  fr: {
    subject: 'Ce qui attend au bureau aujourd’hui',
    hello: 'Bonjour',
    lead: 'C’est le seul avis de la journée. Le bureau montre les mêmes nombres à mesure qu’ils changent.',
    link: 'Ouvrir le bureau : ',
    stop: 'Vous pouvez mettre fin à ce résumé dans les paramètres du bureau.',
  },
} as const;
