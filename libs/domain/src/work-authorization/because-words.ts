import { longDate } from '../time/long-date.js';
import { NOTHING, TEXT_OF } from './because.js';
import { REASON_TEXTS } from './because-texts.js';
import { both, type InBoth } from './explain-words.js';
import { staffWordsOf } from './finding-french.js';
import type { Because, Finding, WorkAuthorizationResult } from './result.js';

/** What a basis allows, as a student reads it; by the sentence of the engine. */
const BASES: Readonly<Record<string, InBoth>> = {
  [TEXT_OF.COOP_WP]: both(
    'Your co-op work permit allows the placement',
    'Votre permis de travail coop autorise le stage',
  ),
  [TEXT_OF.OTHER_WP]: both('Your work permit allows the work', 'Votre permis de travail autorise le travail'),
  [TEXT_OF.R186F_SWP]: both(
    'Your study permit allows a student work placement',
    'Votre permis d’études autorise un stage d’études',
  ),
  [TEXT_OF.R186U]: both(
    'What your work permit allowed goes on',
    'Ce que permettait votre permis de travail se poursuit',
  ),
  [TEXT_OF.R186V]: both(
    'Your study permit allows work off campus',
    'Votre permis d’études autorise le travail hors campus',
  ),
  [TEXT_OF.PERMIT]: both('Your permit allows the stay', 'Votre permis autorise le séjour'),
  [TEXT_OF.STUDY_PERMIT]: both('Your study permit is valid', 'Votre permis d’études est valide'),
  [TEXT_OF.R183_5]: both('Your stay is extended', 'Votre séjour est prolongé'),
  [TEXT_OF.R189]: both('You may go on studying', 'Vous pouvez continuer d’étudier'),
  [TEXT_OF.NONE]: both('Nothing allows it', 'Rien ne l’autorise'),
};

/** The engine's own sentences in French. */
const FRENCH: Readonly<Record<string, string>> = {
  [NOTHING.text]: 'Aucun permis et aucune demande présentée à temps ne couvre ces jours.',
  'The program does not qualify for a placement.': 'Le programme n’est pas admissible à un stage.',
  'The institution has not approved the placement.': 'L’établissement n’a pas approuvé le stage.',
  'No placement may run during a leave.': 'Aucun stage ne peut avoir lieu pendant un congé.',
  'The student is not studying full-time.': 'Les études ne sont pas à temps plein.',
  'The studies are completed.': 'Les études sont terminées.',
  'The student is no longer enrolled.': 'L’inscription a pris fin.',
  'The permit bars work in this setting.': 'Le permis interdit le travail dans ce milieu.',
  'The permit is for another institution.': 'Le permis vise un autre établissement.',
  'The study permit prints no condition that allows work.':
    'Le permis d’études n’imprime aucune condition qui permette de travailler.',
  'The printed condition names only R186(v), which does not allow placements.':
    'La condition imprimée ne nomme que R186(v), qui ne permet pas les stages.',
  'No placement confirmation letter is good on these days.':
    'Aucune lettre de confirmation de stage ne vaut pour ces jours.',
  'The placement confirmation letter was voided.': 'La lettre de confirmation de stage a été annulée.',
  'A placement may not begin while the study permit extension is undecided.':
    'Un stage ne peut pas commencer tant que la prolongation du permis d’études n’est pas décidée.',
  'This part of the scheduled break does not count: too long, or not between full-time sessions.':
    'Cette partie du congé prévu ne compte pas : trop longue, ou pas entre des sessions à temps plein.',
  'On these days a placement needs a co-op work permit.':
    'Ces jours-là, un stage exige un permis de travail coop.',
  'A secondary-school student needs a co-op work permit.':
    'Au secondaire, il faut un permis de travail coop.',
  'The student was outside Canada after the permit expired and before a decision.':
    'Vous étiez hors du Canada après l’expiration du permis et avant une décision.',
  'A person has to read the printed condition: its wording does not settle this.':
    'Une personne doit lire la condition imprimée : sa formulation ne suffit pas.',
  'The remarks printed on the permit are not recorded.':
    'Les remarques imprimées sur le permis ne sont pas au dossier.',
  'The institution that the permit names is not recorded.':
    'L’établissement nommé par le permis n’est pas au dossier.',
  'The study load on these days is not recorded.': 'La charge d’études de ces jours n’est pas au dossier.',
  'Two enrolment rows give these days different loads.':
    'Deux inscriptions donnent à ces jours des charges différentes.',
  'It rests on a document or a filing that nobody has verified.':
    'Cela repose sur un document ou une demande que personne n’a vérifié.',
  'Two permits bear one number with different dates.':
    'Deux permis portent le même numéro avec des dates différentes.',
  'The permit is of International Experience Canada: for one employer, and of another pathway.':
    'Le permis est d’Expérience internationale Canada : pour un seul employeur, et d’une autre voie.',
  'The application was approved and the new permit is not recorded.':
    'La demande a été approuvée et le nouveau permis n’est pas au dossier.',
  'The stamped date of the paper application is not recorded.':
    'La date du timbre de la demande papier n’est pas au dossier.',
};

const WITH_PERMIT = /^(.+) \(permit .+, good through (\d{4}-\d{2}-\d{2})\)\.$/s;
const WITH_APPLICATION =
  /^(.+) while application .+ is undecided(?:, until (\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*)?\.$/s;
const DECIDES = /^Application .+ decides these days\.$/s;

/** Every sentence that a reason can say. */
export const REASON_SENTENCES: readonly string[] = [
  NOTHING.text,
  ...REASON_TEXTS.map(({ because }) => because.text),
];

/** A reason as a student reads it: in both languages, dates in prose, without the ids that the engine's trace names. */
export function wordsOfBecause({ text }: Because): InBoth {
  const permit = WITH_PERMIT.exec(text);
  if (permit) {
    const [, basis, day] = permit as unknown as [string, string, string];
    const { en, fr } = baseOf(basis);
    return both(
      `${en}, through ${longDate(day, 'en')}.`,
      `${fr}, jusqu’au ${longDate(day, 'fr')} inclusivement.`,
    );
  }
  const application = WITH_APPLICATION.exec(text);
  if (application) {
    const [, basis, day, time] = application as unknown as [string, string, string?, string?];
    const { en, fr } = baseOf(basis);
    const until = day
      ? both(`, until ${longDate(day, 'en')}, ${time} UTC`, `, jusqu’au ${longDate(day, 'fr')} à ${time} UTC`)
      : both('', '');
    return both(
      `${en} while an application is undecided${until.en}.`,
      `${fr} tant qu’une demande n’est pas décidée${until.fr}.`,
    );
  }
  if (DECIDES.test(text))
    return both(
      'What IRCC decides about an application settles these days.',
      'Ce qu’IRCC décide d’une demande règle ces jours.',
    );
  return both(text, FRENCH[text] ?? text);
}

const baseOf = (text: string): InBoth => BASES[text] ?? both(text, text);

/** A reason beside its words. */
export interface WordedBecause extends Because {
  readonly words: InBoth;
}

type Worded<Part extends { readonly because: readonly Because[] }> = Omit<Part, 'because'> & {
  readonly because: readonly WordedBecause[];
};
type Each<Rows extends readonly { readonly because: readonly Because[] }[]> = readonly Worded<Rows[number]>[];

/** The answer with words beside every reason, for screens. */
export type WordedResult = Omit<
  WorkAuthorizationResult,
  'work' | 'stay' | 'study' | 'placements' | 'findings'
> & {
  readonly work: Each<WorkAuthorizationResult['work']>;
  readonly stay: Each<WorkAuthorizationResult['stay']>;
  readonly study: Each<WorkAuthorizationResult['study']>;
  readonly placements: Each<WorkAuthorizationResult['placements']>;
  readonly findings: readonly (Finding & { readonly words: InBoth })[];
};

export const withWords = (result: WorkAuthorizationResult): WordedResult => ({
  ...result,
  work: result.work.map(worded),
  stay: result.stay.map(worded),
  study: result.study.map(worded),
  placements: result.placements.map(worded),
  findings: result.findings.map((finding) => ({ ...finding, words: staffWordsOf(finding) })),
});

const worded = <Part extends { readonly because: readonly Because[] }>(part: Part): Worded<Part> => ({
  ...part,
  because: part.because.map((because) => ({ ...because, words: wordsOfBecause(because) })),
});
