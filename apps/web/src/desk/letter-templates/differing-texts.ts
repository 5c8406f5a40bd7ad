import type { TemplateContent, TemplateTexts } from '../../api/shapes/letter-template.js';
import { TONGUES } from './draft.js';

export interface DifferingText {
  /** As faults name it: 'fr.rows[1].value'. */
  path: string;
  before: string;
  now: string;
}

/** Text by text what differs between two states of a template; a text that one of them lacks is empty there. */
export function differingTexts(before: TemplateContent, now: TemplateContent): DifferingText[] {
  return TONGUES.flatMap((tongue) => {
    const [old, current] = [placed(before[tongue]), placed(now[tongue])];
    return [...new Set([...old.keys(), ...current.keys()])]
      .map((path) => ({
        path: `${tongue}.${path}`,
        before: old.get(path) ?? '',
        now: current.get(path) ?? '',
      }))
      .filter((one) => one.before !== one.now);
  });
}

function placed({ title, recipient, paragraphs, rows, closing, footer }: TemplateTexts): Map<string, string> {
  return new Map([
    ['title', title],
    ['recipient', recipient],
    ...paragraphs.map((text, n) => [`paragraphs[${n}]`, text] as const),
    ...rows.flatMap(
      ({ label, value }, n) =>
        [
          [`rows[${n}].label`, label],
          [`rows[${n}].value`, value],
        ] as const,
    ),
    ...closing.map((text, n) => [`closing[${n}]`, text] as const),
    ['footer', footer],
  ]);
}
