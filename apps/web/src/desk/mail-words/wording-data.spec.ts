import { expect, test } from '@jest/globals';
import { contentOf, typedOf } from './wording-data.js';

test('what is typed becomes paragraphs, and paragraphs what is typed', () => {
  const content = {
    en: { subject: 'A', paragraphs: ['One.', 'Two.'] },
    fr: { subject: 'B', paragraphs: ['Un.'] },
  };
  expect(contentOf(typedOf(content))).toEqual(content);
  const typed = {
    en: { subject: ' A ', text: '\n One\n line.\n\n\n \nTwo. ' },
    fr: { subject: 'B', text: '' },
  };
  expect(contentOf(typed)).toEqual({
    en: { subject: 'A', paragraphs: ['One line.', 'Two.'] },
    fr: { subject: 'B', paragraphs: [] },
  });
});
