import type { TemplateContent, TemplateTexts } from '../../api/shapes/letter-template.js';

export type Tongue = 'en' | 'fr';
export const TONGUES: readonly Tongue[] = ['en', 'fr'];

/** One text of a letter in both languages. */
export type Pair = Readonly<Record<Tongue, string>>;

export type ListName = 'paragraphs' | 'rows' | 'closing';
export type SingleName = 'title' | 'recipient' | 'footer';

/** A part of a list: a paragraph has one text, a row its label and its value. */
export interface DraftPart {
  /** Stays with the part when it moves, so that the caret stays too. */
  readonly key: number;
  readonly texts: readonly Pair[];
}

/** A template as it is edited: English and French are one, so what is done to a part is done in both. */
export type Draft = Readonly<Record<SingleName, Pair>> &
  Readonly<Record<ListName, readonly DraftPart[]>> & { readonly nextKey: number };

/** Where a text stands, whatever the language; `at` is 1 for the value of a row. */
export type TextPlace =
  { readonly name: SingleName } | { readonly name: ListName; readonly index: number; readonly at: 0 | 1 };

const TEXTS: Record<ListName, (texts: TemplateTexts, index: number) => readonly string[]> = {
  paragraphs: ({ paragraphs }, index) => [paragraphs[index] ?? ''],
  rows: ({ rows }, index) => [rows[index]?.label ?? '', rows[index]?.value ?? ''],
  closing: ({ closing }, index) => [closing[index] ?? ''],
};

/** A language that has fewer parts than the other gets empty ones: nothing of either is dropped. */
export function draftOf({ en, fr }: TemplateContent): Draft {
  let nextKey = 1;
  const parts = (list: ListName): DraftPart[] =>
    Array.from({ length: Math.max(en[list].length, fr[list].length) }, (_, index) => {
      const french = TEXTS[list](fr, index);
      const texts = TEXTS[list](en, index).map((text, at) => ({ en: text, fr: french[at] ?? '' }));
      return { key: nextKey++, texts };
    });
  const single = (name: SingleName): Pair => ({ en: en[name], fr: fr[name] });
  const lists = { paragraphs: parts('paragraphs'), rows: parts('rows'), closing: parts('closing') };
  return {
    title: single('title'),
    recipient: single('recipient'),
    footer: single('footer'),
    ...lists,
    nextKey,
  };
}

export function contentOf(draft: Draft): TemplateContent {
  return { en: textsIn(draft, 'en'), fr: textsIn(draft, 'fr') };
}

function textsIn({ title, recipient, paragraphs, rows, closing, footer }: Draft, one: Tongue): TemplateTexts {
  const first = ({ texts }: DraftPart): string => texts[0]?.[one] ?? '';
  return {
    title: title[one],
    recipient: recipient[one],
    paragraphs: paragraphs.map(first),
    rows: rows.map((row) => ({ label: first(row), value: row.texts[1]?.[one] ?? '' })),
    closing: closing.map(first),
    footer: footer[one],
  };
}

export function withText(draft: Draft, place: TextPlace, tongue: Tongue, text: string): Draft {
  if (!('index' in place)) return { ...draft, [place.name]: { ...draft[place.name], [tongue]: text } };
  const { name, index, at } = place;
  const parts = draft[name].map((part, n) =>
    n === index
      ? { ...part, texts: part.texts.map((pair, m) => (m === at ? { ...pair, [tongue]: text } : pair)) }
      : part,
  );
  return { ...draft, [name]: parts };
}

export function withPartAdded(draft: Draft, list: ListName): Draft {
  const empty = { en: '', fr: '' };
  const part = { key: draft.nextKey, texts: list === 'rows' ? [empty, empty] : [empty] };
  return { ...draft, [list]: [...draft[list], part], nextKey: draft.nextKey + 1 };
}

export function withPartMoved(draft: Draft, list: ListName, index: number, by: 1 | -1): Draft {
  const [part, other] = [draft[list][index], draft[list][index + by]];
  if (!part || !other) return draft;
  const moved = draft[list].map((one, n) => (n === index ? other : n === index + by ? part : one));
  return { ...draft, [list]: moved };
}

export function withoutPart(draft: Draft, list: ListName, index: number): Draft {
  return { ...draft, [list]: draft[list].filter((_, n) => n !== index) };
}

/** As faults name it: `paragraphs[1]`, `rows[0].value`. */
export function pathOf(place: TextPlace): string {
  if (!('index' in place)) return place.name;
  return `${place.name}[${place.index}]${place.name === 'rows' ? (place.at === 0 ? '.label' : '.value') : ''}`;
}

/** What a path of the API leads to: language and place; a list as a whole has no index. */
export function placeOf(path: string): {
  tongue: Tongue;
  name: SingleName | ListName;
  index: number | null;
  at: 0 | 1;
} | null {
  const [, tongue, name, index, field] =
    /^(en|fr)\.(title|recipient|footer|paragraphs|rows|closing)(?:\[(\d+)\])?(?:\.(label|value))?$/.exec(
      path,
    ) ?? [];
  if (!tongue || !name) return null;
  return {
    tongue: tongue as Tongue,
    name: name as SingleName | ListName,
    index: index === undefined ? null : Number(index),
    at: field === 'value' ? 1 : 0,
  };
}
