import { asSubject, withArticles } from '../office/french-articles.js';
import { percentOf, weeksWithinHalf } from './carried-facts.js';
import type { ClaimWords } from './claim.js';
import type { LetterFacts } from './letter-facts.js';
import { longDate } from '../time/long-date.js';

const date = (iso: string): string => longDate(iso, 'fr');
const span = (from: string, to: string): string => `du ${date(from)} au ${date(to)}`;
const percent = (weeks: NonNullable<LetterFacts['weeks']>): string => percentOf(weeks).replace('.', ',');

// Worded without a gendered participle: the record holds no gender, and needs none (R57).
const ATTENDANCE = {
  full_time: 'poursuit des études à temps plein',
  scheduled_break:
    'poursuit des études à temps plein, actuellement en congé prévu entre deux sessions à temps plein,',
  final_session: 'a étudié à temps plein tout au long du programme et en suit la dernière session',
} as const;

const ATTENDANCE_SHORT = {
  full_time: 'Temps plein',
  scheduled_break: 'Temps plein (congé prévu)',
  final_session: 'Dernière session, après des études à temps plein',
} as const;

export const FRENCH_CLAIMS: ClaimWords = {
  attendance: ({ attendance }) => attendance && ATTENDANCE[attendance],
  attendance_short: ({ attendance }) => attendance && ATTENDANCE_SHORT[attendance],
  requirement,
  required_placements: ({ basis }) => basis && 'stages obligatoires',
  all_students: ({ basis, program }) =>
    basis === 'mandatory_all'
      ? `Les stages sont exigés de toutes les personnes inscrites au programme ${program.name} : aucune ne peut le terminer sans eux.`
      : null,
  share: (facts) => {
    const weeks = weeksWithinHalf(facts);
    return (
      weeks &&
      `Les stages occupent ${weeks.work} des ${weeks.total} semaines du programme (${percent(weeks)}\u00a0%) et n’en dépassent donc pas 50\u00a0%.`
    );
  },
  weeks: (facts) => {
    const weeks = weeksWithinHalf(facts);
    return weeks && `${weeks.work} semaines sur ${weeks.total} (${percent(weeks)}\u00a0%)`;
  },
  placement,
  end_of_studies: ({ program }) => program.endsOn && `Le programme se termine le ${date(program.endsOn)}.`,
  internship: ({ internship, student }) =>
    internship
      ? `${internship.host} offre à ${student.name}, qui étudie à ${internship.homeInstitution}, un stage ${span(internship.from, internship.to)}.`
      : null,
};

function requirement({ basis, student }: LetterFacts): string | null {
  if (basis === null) return null;
  if (basis === 'mandatory_all') {
    return 'Les stages sont une partie essentielle de ce programme. Ils sont exigés de tous ses étudiants, et le programme ne peut être terminé sans eux.';
  }
  return `${student.name} suit la filière coop de ce programme. Les stages sont exigés de tous les étudiants de cette filière, qui ne peut être terminée sans eux.`;
}

function placement({ basis, placement: term, office }: LetterFacts): string | null {
  if (basis === null) return null;
  const approval = withArticles(`après l’approbation de ${office.institutionName}`, [office.institutionName]);
  if (!term) {
    return `Les employeurs et les dates sont fixés au cours du programme. Chaque stage ne commence qu’${approval}.`;
  }
  if (!term.approved) {
    return `Un stage est prévu ${span(term.from, term.to)}. Il ne commence qu’${approval}.`;
  }
  const employer = term.employer ? ` chez ${term.employer}` : '';
  const hours = term.hoursPerWeek
    ? `, à raison de ${String(term.hoursPerWeek).replace('.', ',')} heures par semaine`
    : '';
  return `${asSubject(office.institutionName)} a approuvé le stage${employer} ${span(term.from, term.to)}${hours}.`;
}
