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

  it('shows the office’s own name, colours and logo at the head, in the HTML alone', () => {
    const head = { name: '<Kestrel>', colours: { head: '#102030', text: '#ffffff' }, logo: 'logo@x' };
    const { text, html } = mailBodies({ ...parts, head });
    expect(html).toContain('background:#102030;color:#ffffff');
    expect(html).toContain('<img src="cid:logo@x" alt=""');
    expect(html).toContain('<strong>&lt;Kestrel&gt;</strong>');
    expect(text).toBe(mailBodies(parts).text);
  });
});
