import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import type { LetterFacts } from '#domain/letters/letter-facts.js';
import { baseOf } from '#domain/letters/letter-facts.js';
import type { LetterPage } from '#domain/letters/letter-page.js';
import { SHIPPED_TEMPLATES } from '#domain/letters/shipped/templates-1.js';
import { TypstRenderer } from '#platform/letter-renderer/typst-renderer.js';
import { productFolder } from '#platform/product-folder.js';
import { letterSheet, NO_IMAGES } from './letter-sheet.js';
import { renderTemplate } from '../wording/template-rendering.js';

const FACTS: LetterFacts = {
  schema: 1,
  kind: 'placement_confirmation',
  language: 'en',
  number: 'KPU-2026-000123',
  issuedOn: '2026-11-21',
  office: {
    institutionName: 'Kestrel Polytechnic University',
    dliNumber: 'O19359011033',
    officeName: 'Co-operative Education',
    email: 'coop@kestrel.example',
    telephone: '+1 604 555 0100',
    address: '12666 72 Avenue, Surrey BC',
    signatoryName: 'Maya Okafor',
    signatoryTitle: 'Co-op Coordinator',
  },
  student: { name: 'Ananya Sharma', studentNumber: '100900001' },
  program: {
    name: 'Computer Information Systems',
    credential: 'Bachelor of Technology',
    level: 'post_secondary',
    months: 24,
    startsOn: '2025-09-01',
    endsOn: '2027-08-31',
  },
  basis: 'mandatory_all',
  weeks: { work: 32, total: 96 },
  attendance: 'full_time',
  placement: {
    from: '2027-01-04',
    to: '2027-04-23',
    employer: 'Harbour Light Software Ltd.',
    hoursPerWeek: 37.5,
    approved: true,
  },
};

function pageOf(facts: LetterFacts): LetterPage {
  const rendered = renderTemplate(SHIPPED_TEMPLATES[baseOf(facts)], facts);
  if ('page' in rendered) return rendered.page;
  throw new Error(`Not carried: ${rendered.missing.join()}`);
}

describe('the page of a letter', () => {
  const renderer = new TypstRenderer({ templates: productFolder('libs/casework/src/letters/templates') });
  const folder = productFolder('.test-output/letters');

  afterAll(() => renderer.close());

  async function page(name: string, facts: LetterFacts): Promise<{ pages: number; text: string }> {
    const at = new Date('2026-11-21T20:00:00Z');
    const pdf = await renderer.render(letterSheet(pageOf(facts), NO_IMAGES, at));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.pdf`), pdf);
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
      mergePages: true,
    });
    return { pages: totalPages, text: text.normalize('NFC').replaceAll(/\s+/gu, ' ') };
  }

  it('says in English on one page what the facts carry', async () => {
    const { pages, text } = await page('placement-en', FACTS);
    expect(pages).toBe(1);
    expect(text).toContain('is registered as a full-time student at Kestrel Polytechnic University');
    expect(text).toContain('required of all of its students');
    expect(text).toContain('32 of the 96 weeks of the program (33.3 %)');
    expect(text).toContain(
      'approved the placement with Harbour Light Software Ltd. from 4 January 2027 to 23 April 2027',
    );
    expect(text).toContain('KPU-2026-000123');
  });

  it('says it in French, in the stream, with no work term yet', async () => {
    const facts: LetterFacts = {
      ...FACTS,
      language: 'fr',
      basis: 'required_in_stream',
      placement: null,
      kind: 'coop_permit_support',
    };
    const { pages, text } = await page('support-fr', facts);
    expect(pages).toBe(1);
    expect(text).toContain('poursuit des études à temps plein');
    expect(text).toContain('filière coop');
    expect(text).toContain('21 novembre 2026');
    expect(text).not.toContain('Période de stage');
  });

  it('prints names as they are, and markup as text', async () => {
    const name = 'Nguyễn Ánh-Łukasiewicz #strike[x] $1$ *b* \\ "q" <a>';
    const { pages, text } = await page('names', { ...FACTS, student: { name, studentNumber: '1' } });
    expect(pages).toBe(1);
    expect(text).toContain(name.normalize('NFC'));
  });
});
