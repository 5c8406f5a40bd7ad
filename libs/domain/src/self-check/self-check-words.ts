import { both, type InBoth } from '../work-authorization/explain-words.js';
import type { PlacementVerdict } from '../work-authorization/result.js';

/** The answer in one sentence; it says what the rules give and never what to do about it. */
export const SELF_CHECK_SENTENCES: Readonly<Record<PlacementVerdict, InBoth>> = {
  covered: both(
    'By these answers, the rules allow this work term on every day.',
    'D’après ces réponses, les règles permettent ce stage tous les jours.',
  ),
  covered_policy: both(
    'By these answers, the work term needs a sign-off by the co-op office.',
    'D’après ces réponses, le stage exige une approbation du bureau coop.',
  ),
  partly_covered: both(
    'By these answers, the rules allow only a part of this work term.',
    'D’après ces réponses, les règles ne permettent qu’une partie de ce stage.',
  ),
  not_covered: both(
    'By these answers, the rules do not allow this work term.',
    'D’après ces réponses, les règles ne permettent pas ce stage.',
  ),
  blocked: both(
    'By these answers, something stands in the way of this work term.',
    'D’après ces réponses, quelque chose fait obstacle à ce stage.',
  ),
  unknown: both(
    'By these answers, nothing can be said yet: something is missing, or a person has to look.',
    'D’après ces réponses, rien ne peut encore être dit : il manque quelque chose, ou une personne doit regarder.',
  ),
};

/** What the answer takes for granted. */
export const TAKEN_FOR_GRANTED: readonly InBoth[] = [
  both(
    'the co-op office has issued its placement confirmation letter',
    'que le bureau coop a délivré sa lettre de confirmation de stage',
  ),
  both('the institution has approved the placement', 'que l’établissement a approuvé le stage'),
  both('your permit says what you read from it', 'que votre permis dit ce que vous y avez lu'),
];
