import { longDate } from '../time/long-date.js';
import {
  both,
  STATUS_STATES,
  VERDICTS,
  WORK_STATES,
  type InBoth,
} from '../work-authorization/explain-words.js';
import type { PlacementFacts, WorkAuthorizationFacts } from '../work-authorization/facts.js';
import type { PlacementVerdict } from '../work-authorization/result.js';
import type { ResultDifferences, StateChange, VerdictPair } from './compare-results.js';

/**
 * What changes, in two sentences: the days of work first, then the work term, stay, study or deadline that it matters to
 * most. Facts and consequences alone: which application to make only a licensed person may say (IRPA s.91).
 */
export function explainWhatIf(
  differences: ResultDifferences,
  hypothetical: WorkAuthorizationFacts,
): { readonly en: readonly string[]; readonly fr: readonly string[] } {
  const today = hypothetical.asOf.slice(0, 10);
  const sentences = [workSentence(differences, today), elseSentence(differences, hypothetical, today)];
  return { en: sentences.map(({ en }) => en), fr: sentences.map(({ fr }) => fr) };
}

/** What the answer is not, and whom to turn to. */
export const NOT_ADVICE: InBoth = both(
  'This is not advice. It shows what the recorded facts and the rules would give if it were so, and nothing is stored.',
  'Ceci n’est pas un conseil. Cette page montre ce que donneraient les faits inscrits et les règles s’il en était ainsi; rien n’est conservé.',
);
export const LICENSED_ADVISERS: InBoth = both(
  'Which application to make, and when, only a lawyer, a licensed immigration consultant (RCIC) or a licensed student adviser (RISIA) may tell you: the Immigration and Refugee Protection Act, section 91, says so. Speak to one before you decide; the co-op office can tell you whom to turn to.',
  'Quelle demande faire, et quand : seuls un avocat, un consultant réglementé en immigration (CRIC) ou un conseiller réglementé en immigration pour étudiants étrangers (CRIEE) peuvent vous le dire; c’est l’article 91 de la Loi sur l’immigration et la protection des réfugiés. Consultez-en un avant de décider; le bureau coop peut vous dire à qui vous adresser.',
);

function workSentence({ work }: ResultDifferences, today: string): InBoth {
  const change = mainChange(work, today);
  if (!change)
    return both(
      'The days on which a co-op placement may be worked would stay as they are.',
      'Les jours où un stage coop peut être fait resteraient les mêmes.',
    );
  const [was, is] = [WORK_STATES[change.before.state], WORK_STATES[change.after.state]];
  const more = work.length - 1;
  const other =
    more === 0 ? both('', '') : both(' Other dates would change too.', ' D’autres dates changeraient aussi.');
  return both(
    `${daysWords(change).en} work in a co-op placement ${turn('en', was.en, is.en)}${other.en}`,
    `${daysWords(change).fr} le travail en stage coop ${turn('fr', was.fr, is.fr)}${other.fr}`,
  );
}

function elseSentence(differences: ResultDifferences, facts: WorkAuthorizationFacts, today: string): InBoth {
  const pair = differences.placements.find(isAnother);
  const placement = facts.placements.find(({ id }) => id === pair?.id);
  if (pair && placement) return placementSentence(pair, placement);
  const stay = mainChange(differences.stay, today);
  if (stay) return statusSentence(stay, both('permission to stay', 'l’autorisation de séjour'));
  const study = mainChange(differences.study, today);
  if (study) return statusSentence(study, both('permission to study', 'l’autorisation d’études'));
  const [deadline] = differences.deadlines.gained;
  if (deadline) {
    const safe = both(longDate(deadline.lastSafeDay, 'en'), longDate(deadline.lastSafeDay, 'fr'));
    return both(
      `There would be another filing deadline, with ${safe.en} as the advised last day.`,
      `Il y aurait une autre date limite de dépôt; dernier jour conseillé : ${safe.fr}.`,
    );
  }
  return both(
    'Permission to stay, permission to study and every work term would stay as they are.',
    'L’autorisation de séjour, l’autorisation d’études et chaque stage resteraient les mêmes.',
  );
}

type AnotherVerdict = VerdictPair & { readonly after: PlacementVerdict };

/** A work term of the hypothetical answer with a verdict that it does not have now. */
const isAnother = (pair: VerdictPair): pair is AnotherVerdict =>
  pair.after !== null && pair.before !== pair.after;

function placementSentence({ before, after }: AnotherVerdict, { from, to }: PlacementFacts): InBoth {
  const is = VERDICTS[after];
  const en = `The work term from ${longDate(from, 'en')} to ${longDate(to, 'en')} would`;
  const fr = `Le stage du ${longDate(from, 'fr')} au ${longDate(to, 'fr')}`;
  if (!before) return both(`${en} be “${is.en}”.`, `${fr} serait « ${is.fr} ».`);
  const was = VERDICTS[before];
  return both(`${en} go from “${was.en}” to “${is.en}”.`, `${fr} ${turn('fr', was.fr, is.fr)}`);
}

function statusSentence(change: StateChange<keyof typeof STATUS_STATES, string>, what: InBoth): InBoth {
  const [was, is] = [STATUS_STATES[change.before.state], STATUS_STATES[change.after.state]];
  const days = daysWords(change);
  return both(
    `${days.en} ${what.en} ${turn('en', was.en, is.en)}`,
    `${days.fr} ${what.fr} ${turn('fr', was.fr, is.fr)}`,
  );
}

function turn(language: 'en' | 'fr', was: string, is: string): string {
  if (was === is)
    return language === 'en'
      ? `would rest on something else (“${is}”).`
      : `aurait un autre fondement (« ${is} »).`;
  return language === 'en' ? `would go from “${was}” to “${is}”.` : `passerait de « ${was} » à « ${is} ».`;
}

/** The first change that is not over yet, else the first; one of the state before one of what it rests on. */
function mainChange<Change extends StateChange<string, string>>(
  changes: readonly Change[],
  today: string,
): Change | undefined {
  const coming = changes.filter(({ to }) => to >= today);
  const states = coming.filter(({ before, after }) => before.state !== after.state);
  return states[0] ?? coming[0] ?? changes[0];
}

function daysWords({ from, to, goesOn }: StateChange<string, string>): InBoth {
  if (goesOn) return both(`From ${longDate(from, 'en')} on,`, `Dès le ${longDate(from, 'fr')},`);
  if (from === to) return both(`On ${longDate(from, 'en')},`, `Le ${longDate(from, 'fr')},`);
  return both(
    `From ${longDate(from, 'en')} through ${longDate(to, 'en')},`,
    `Du ${longDate(from, 'fr')} au ${longDate(to, 'fr')} inclus,`,
  );
}
