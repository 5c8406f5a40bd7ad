import { describe, expect, it } from '@jest/globals';
import { mailBodies } from './mail-bodies.js';

const parts = {
  language: 'en' as const,
  greeting: 'Hello <b>Bobby</b> & "Co",',
  paragraphs: ['One.', 'Two.'],
  items: ['First thing', 'Second <i>thing</i>'],
  link: { before: 'Sign in: ', url: 'https://coop.example/home?a=1&b=2' },
  questions: 'Questions? coop@kestrel.example',
  signature: ['Co-op', 'Kestrel'],
};

describe('mailBodies', () => {
  it('says the same in text and in HTML', () => {
    const { text, html } = mailBodies({ ...parts, greeting: 'Hello Ana,', items: ['First thing'] });
    const plain = html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll('&amp;', '&')
      .split(/\s+/)
      .join(' ')
      .trim();
    expect(plain).toBe(text.replaceAll('- ', '').split(/\s+/).join(' ').trim());
  });

  it('lets no name become markup', () => {
    const { html } = mailBodies(parts);
    expect(html).toContain('Hello &lt;b&gt;Bobby&lt;/b&gt; &amp; &quot;Co&quot;,');
    expect(html).not.toMatch(/<[bi]>/);
    expect(html).toContain('href="https://coop.example/home?a=1&amp;b=2"');
  });

  it('has no list where there is nothing to list', () => {
    const { text, html } = mailBodies({ ...parts, items: [] });
    expect(html).not.toContain('<ul>');
    expect(text).not.toContain('- ');
  });
});
