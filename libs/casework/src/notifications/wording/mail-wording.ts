import type { Fault } from '../../outcome.js';
import type { Language } from '../mail-words-shape.js';
import { editableOf, type Slot } from './wording-slots.js';

/** One mail in one language, with `{{ slots }}` for what differs from mail to mail. */
export interface WordingText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** Both languages are one wording: neither is ever without the other. */
export type MailWording = Readonly<Record<Language, WordingText>>;

export const LONGEST_SUBJECT = 120;
export const LONGEST_PARAGRAPH = 1_000;
export const MOST_PARAGRAPHS = 8;
const LANGUAGES = ['en', 'fr'] as const;
const SLOT = /\{\{\s*([A-Za-z]+)\s*\}\}/g;

const whole = ({ subject, paragraphs }: WordingText): string => [subject, ...paragraphs].join('\n');
const slotsIn = (text: string): string[] => [...text.matchAll(SLOT)].map(([, name]) => name!);

/** What keeps a wording from being used, by its place; none: it can be. */
export function wordingFaults(kind: string, wording: MailWording): Fault[] {
  const editable = editableOf(kind);
  const faults: Fault[] = [];
  const say = (path: string, problem: string, fr: string): void => void faults.push({ path, problem, fr });
  for (const language of LANGUAGES) {
    const { subject, paragraphs } = wording[language];
    for (const [path, text] of [
      [`${language}.subject`, subject] as const,
      [`${language}.paragraphs`, paragraphs.join('\n')] as const,
    ]) {
      const known: readonly string[] = editable?.slots ?? [];
      const unknown = slotsIn(text).find((name) => !known.includes(name));
      if (unknown !== undefined)
        say(path, `This mail has no {{ ${unknown} }}.`, `Ce courriel n’a pas de {{ ${unknown} }}.`);
      if (/[{}]|\{%/.test(text.replaceAll(SLOT, '')))
        say(
          path,
          'Write values as {{ date }}, and use braces for nothing else.',
          'Écrivez les valeurs comme {{ date }}, et n’utilisez les accolades pour rien d’autre.',
        );
      if (/\d{5,}|@|https?:|www\./i.test(text))
        say(
          path,
          'Leave numbers, addresses and links out: mail carries no identifier, and one link that is always added.',
          'N’écrivez ni numéro, ni adresse, ni lien : un courriel ne porte aucun identifiant, et son seul lien est toujours ajouté.',
        );
    }
    for (const slot of editable?.needed ?? [])
      if (!slotsIn(whole(wording[language])).includes(slot))
        say(
          `${language}.paragraphs`,
          `Say {{ ${slot} }} in the subject or the text: the mail is about it.`,
          `Inscrivez {{ ${slot} }} dans l’objet ou le texte : le courriel en parle.`,
        );
  }
  const [english, french] = LANGUAGES.map((language) => new Set(slotsIn(whole(wording[language]))));
  const odd = [...english!, ...french!].filter((name) => !(english!.has(name) && french!.has(name)));
  if (odd.length > 0)
    say(
      'fr.paragraphs',
      `Both languages must say the same: ${odd.map((name) => `{{ ${name} }}`).join(', ')} stands in one alone.`,
      `Les deux langues doivent dire la même chose : ${odd.map((name) => `{{ ${name} }}`).join(', ')} ne figure que dans une.`,
    );
  return faults;
}

/** The words with their values; null where a value is missing: the built-in words know what to do without it. */
export function filled(text: WordingText, values: Partial<Record<Slot, string>>): WordingText | null {
  const known: Readonly<Record<string, string | undefined>> = values;
  if (slotsIn(whole(text)).some((name) => known[name] === undefined)) return null;
  const fill = (line: string): string => line.replaceAll(SLOT, (_, name: string) => known[name]!);
  return { subject: fill(text.subject), paragraphs: text.paragraphs.map(fill) };
}
