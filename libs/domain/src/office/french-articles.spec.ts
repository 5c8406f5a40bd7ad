import { describe, expect, it } from '@jest/globals';
import { asSubject, withArticles } from './french-articles.js';

describe('names of an office in a French sentence', () => {
  it.each([
    ['Université Laval', 'étudie à l’Université Laval', 'approbation de l’Université Laval'],
    ['École de technologie', 'étudie à l’École de technologie', 'approbation de l’École de technologie'],
    ['Collège Boréal', 'étudie au Collège Boréal', 'approbation du Collège Boréal'],
    ['Cité collégiale', 'étudie à la Cité collégiale', 'approbation de la Cité collégiale'],
    ['Polytechnique Montréal', 'étudie à Polytechnique Montréal', 'approbation de Polytechnique Montréal'],
    ['Kestrel University', 'étudie à Kestrel University', 'approbation de Kestrel University'],
    ['Universal College', 'étudie à Universal College', 'approbation de Universal College'],
  ])('%s takes the article that its noun has', (name, at, of) => {
    expect(withArticles(`étudie à ${name}`, [name])).toBe(at);
    expect(withArticles(`approbation de ${name}`, [name])).toBe(of);
    expect(withArticles(at, [name])).toBe(at);
  });

  it('is said by its agent, and at the beginning, with the article whole', () => {
    expect(withArticles('signé par Bureau des stages', ['Bureau des stages'])).toBe(
      'signé par le Bureau des stages',
    );
    expect(asSubject('Collège Boréal')).toBe('Le Collège Boréal');
    expect(asSubject('Université Laval')).toBe('L’Université Laval');
    expect(asSubject('Kestrel University')).toBe('Kestrel University');
  });

  it('leaves alone what stands by itself, in a table or a head', () => {
    expect(withArticles('Université Laval (EED O1)', ['Université Laval'])).toBe('Université Laval (EED O1)');
  });
});
