import type { Authorization, Because } from '../../api/shapes/authorization.js';
import type { Words } from '../../api/shapes/session.js';

/** The plain sentences of an answer, however the server packs them: a list, or one text per language. */
export function whySentences(authorization: Pick<Authorization, 'why'>): Words[] {
  const sentences = authorization.why?.sentences;
  if (!sentences) return [];
  if (Array.isArray(sentences)) return sentences;
  const { en, fr } = sentences as { en: string | string[]; fr: string | string[] };
  if (!Array.isArray(en)) return [{ en, fr: Array.isArray(fr) ? fr.join(' ') : fr }];
  return en.map((text, index) => ({ en: text, fr: (Array.isArray(fr) ? fr[index] : fr) ?? text }));
}

/** Each rule once, in the order in which it first speaks. */
export function rulesOf(authorization: Pick<Authorization, 'timeline'>): Because[] {
  const seen = new Set<string>();
  const all = [
    ...(authorization.timeline?.placements ?? []).flatMap((placement) => placement.because),
    ...(authorization.timeline?.work ?? []).flatMap((interval) => interval.because),
  ];
  return all.filter((because) => {
    const key = `${because.rule}:${because.text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
