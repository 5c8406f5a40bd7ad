/** Nouns by which French names of institutions and offices begin, and the article that a sentence gives them. */
const NOUNS: readonly (readonly ['l’' | 'le ' | 'la ', readonly string[]])[] = [
  ['l’', ['Académie', 'École', 'Institut', 'Institution', 'Office', 'Université', 'Unité']],
  [
    'le ',
    [
      'Bureau',
      'Cégep',
      'Centre',
      'Collège',
      'Conservatoire',
      'Département',
      'Secteur',
      'Secrétariat',
      'Service',
    ],
  ],
  ['la ', ['Cité', 'Coordination', 'Direction', 'Division', 'Faculté']],
];

/** `Université Laval` has one, `Polytechnique Montréal` and an English name have none. */
function articleOf(name: string): 'l’' | 'le ' | 'la ' | null {
  const noun = /^\p{L}+/u.exec(name.normalize('NFC'))?.[0];
  return NOUNS.find(([, nouns]) => nouns.some((one) => one === noun))?.[0] ?? null;
}

/** The name as it begins a sentence: `L’Université Laval`. */
export function asSubject(name: string): string {
  const article = articleOf(name);
  return article ? `${article.charAt(0).toUpperCase()}${article.slice(1)}${name}` : name;
}

/**
 * French words in which names follow `à`, `de` and `par` as they are entered, with their articles: `à Université Laval`
 * becomes `à l’Université Laval`, `de Collège Boréal` becomes `du Collège Boréal`. Said again, it changes nothing.
 */
export function withArticles(words: string, names: readonly string[]): string {
  return names.reduce((text, name) => {
    const article = articleOf(name);
    if (!article) return text;
    let out = text;
    for (const preposition of ['à', 'de', 'par'] as const)
      out = out.split(` ${preposition} ${name}`).join(` ${contracted(preposition, article)}${name}`);
    return out;
  }, words);
}

function contracted(preposition: 'à' | 'de' | 'par', article: 'l’' | 'le ' | 'la '): string {
  if (article !== 'le ' || preposition === 'par') return `${preposition} ${article}`;
  return preposition === 'à' ? 'au ' : 'du ';
}
