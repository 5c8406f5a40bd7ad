import { describe, expect, test } from '@jest/globals';
import type { TemplateContent } from '../../api/shapes/letter-template.js';
import {
  contentOf,
  draftOf,
  pathOf,
  placeOf,
  withoutPart,
  withPartAdded,
  withPartMoved,
  withText,
} from './draft.js';

const texts = (tongue: string): TemplateContent['en'] => ({
  title: `title ${tongue}`,
  recipient: `to ${tongue}`,
  paragraphs: [`one ${tongue}`, `two ${tongue}`],
  rows: [{ label: `label ${tongue}`, value: `value ${tongue}` }],
  closing: [`bye ${tongue}`],
  footer: `foot ${tongue}`,
});
const CONTENT: TemplateContent = { en: texts('en'), fr: texts('fr') };

describe('a draft of the words of a letter', () => {
  test('gives back what it was made of', () => {
    expect(contentOf(draftOf(CONTENT))).toEqual(CONTENT);
  });

  test('drops nothing where one language has more parts', () => {
    const uneven = { ...CONTENT, fr: { ...CONTENT.fr, paragraphs: ['un', 'deux', 'trois'], rows: [] } };
    const { en, fr } = contentOf(draftOf(uneven));
    expect(en.paragraphs).toEqual(['one en', 'two en', '']);
    expect(fr.paragraphs).toEqual(['un', 'deux', 'trois']);
    expect(fr.rows).toEqual([{ label: '', value: '' }]);
  });

  test('adds, moves and removes a part in both languages at once', () => {
    const draft = draftOf(CONTENT);
    const moved = contentOf(withPartMoved(draft, 'paragraphs', 1, -1));
    expect([moved.en.paragraphs, moved.fr.paragraphs]).toEqual([
      ['two en', 'one en'],
      ['two fr', 'one fr'],
    ]);
    expect(withPartMoved(draft, 'paragraphs', 0, -1)).toBe(draft);
    const fewer = contentOf(withoutPart(draft, 'paragraphs', 0));
    expect([fewer.en.paragraphs, fewer.fr.paragraphs]).toEqual([['two en'], ['two fr']]);
    const more = contentOf(withPartAdded(draft, 'rows'));
    expect([more.en.rows[1], more.fr.rows[1]]).toEqual([
      { label: '', value: '' },
      { label: '', value: '' },
    ]);
  });

  test('keeps the key of a part that moves, and never gives one twice', () => {
    const draft = withPartAdded(withoutPart(draftOf(CONTENT), 'closing', 0), 'closing');
    const keys = [...draft.paragraphs, ...draft.rows, ...draft.closing].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(withPartMoved(draft, 'paragraphs', 0, 1).paragraphs.map(({ key }) => key)).toEqual([
      draft.paragraphs[1]?.key,
      draft.paragraphs[0]?.key,
    ]);
  });

  test('changes one text of one language', () => {
    const changed = contentOf(withText(draftOf(CONTENT), { name: 'rows', index: 0, at: 1 }, 'fr', 'x'));
    expect(changed).toEqual({ ...CONTENT, fr: { ...CONTENT.fr, rows: [{ label: 'label fr', value: 'x' }] } });
    expect(contentOf(withText(draftOf(CONTENT), { name: 'title' }, 'en', 'x')).en.title).toBe('x');
  });

  test('names places as the API names them', () => {
    expect(pathOf({ name: 'rows', index: 2, at: 1 })).toBe('rows[2].value');
    expect(pathOf({ name: 'closing', index: 0, at: 0 })).toBe('closing[0]');
    expect(placeOf('fr.rows[2].value')).toEqual({ tongue: 'fr', name: 'rows', index: 2, at: 1 });
    expect(placeOf('en.paragraphs')).toEqual({ tongue: 'en', name: 'paragraphs', index: null, at: 0 });
    expect(placeOf('elsewhere')).toBeNull();
  });
});
