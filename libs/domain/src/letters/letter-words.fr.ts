import type { LetterFacts } from './letter-facts.js';
import type { LetterWords } from './letter-words.js';
import { longDate } from '../time/long-date.js';

const date = (iso: string): string => longDate(iso, 'fr');
const span = (from: string, to: string): string => `du ${date(from)} au ${date(to)}`;

// Worded without a gendered participle: the record holds no gender, and needs none (R57).
const ATTENDANCE = {
  full_time: 'poursuit des études à temps plein',
  scheduled_break:
    'poursuit des études à temps plein, actuellement en congé prévu entre deux sessions à temps plein,',
  final_session: 'a étudié à temps plein tout au long du programme et en suit la dernière session',
} as const;

const ATTENDANCE_ROW = {
  full_time: 'Temps plein',
  scheduled_break: 'Temps plein (congé prévu)',
  final_session: 'Dernière session, après des études à temps plein',
} as const;

export const FRENCH: LetterWords = {
  recipient: 'À : Immigration, Réfugiés et Citoyenneté Canada',
  numberLabel: 'Notre référence',
  dateLabel: 'Date',
  title: ({ kind }) =>
    kind === 'placement_confirmation'
      ? 'Confirmation de stages obligatoires'
      : 'Lettre à l’appui d’un permis de travail coop',
  paragraphs: (facts) => [identity(facts), requirement(facts), share(facts), placement(facts)],
  rows: ({ student, program, office, attendance, placement: term, weeks }) => [
    ['Nom', student.name],
    ['Numéro étudiant', student.studentNumber],
    ['Programme', program.name],
    ['Titre décerné', program.credential],
    [
      'Dates du programme',
      program.startsOn && program.endsOn ? span(program.startsOn, program.endsOn) : null,
    ],
    ['Régime d’études', ATTENDANCE_ROW[attendance]],
    ['Établissement', `${office.institutionName} (EED ${office.dliNumber})`],
    ['Stages', `${weeks.work} semaines sur ${weeks.total} (${percent(weeks)}\u00a0%)`],
    ['Période de stage', term && span(term.from, term.to)],
    ['Employeur', term?.employer ?? null],
  ],
  closing: ({ kind, office }) => [
    ...(kind === 'coop_permit_support'
      ? ['Nous appuyons la demande de permis de travail coop présentée pour les stages décrits ci‑dessus.']
      : []),
    `La présente confirmation cesse de valoir si la personne quitte le programme coop ou son programme d’études. Pour toute question : ${office.email} ou ${office.telephone}, en rappelant notre référence.`,
  ],
  footer: ({ number }) => `Lettre ${number}`,
};

function identity({ student, program, office, attendance }: LetterFacts): string {
  const level = program.level === 'secondary' ? 'secondaire' : 'postsecondaire';
  return (
    `La présente confirme que ${student.name} (numéro étudiant ${student.studentNumber}) ${ATTENDANCE[attendance]} à ` +
    `${office.institutionName}, établissement d’enseignement désigné (numéro d’EED ${office.dliNumber}), dans le programme ` +
    `${program.name}, programme de niveau ${level} de ${program.months} mois menant à un titre (${program.credential}).`
  );
}

function requirement({ basis, student }: LetterFacts): string {
  if (basis === 'mandatory_all') {
    return 'Les stages sont une partie essentielle de ce programme. Ils sont exigés de tous ses étudiants, et le programme ne peut être terminé sans eux.';
  }
  return `${student.name} suit la filière coop de ce programme. Les stages sont exigés de tous les étudiants de cette filière, qui ne peut être terminée sans eux.`;
}

function share({ weeks }: LetterFacts): string {
  return `Les stages occupent ${weeks.work} des ${weeks.total} semaines du programme (${percent(weeks)}\u00a0%) et n’en dépassent donc pas 50\u00a0%.`;
}

function placement({ placement: term, office }: LetterFacts): string {
  if (!term) {
    return `Les employeurs et les dates sont fixés au cours du programme. Chaque stage ne commence qu’après l’approbation de ${office.institutionName}.`;
  }
  if (!term.approved) {
    return `Un stage est prévu ${span(term.from, term.to)}. Il ne commence qu’après l’approbation de ${office.institutionName}.`;
  }
  const employer = term.employer ? ` chez ${term.employer}` : '';
  const hours = term.hoursPerWeek
    ? `, à raison de ${String(term.hoursPerWeek).replace('.', ',')} heures par semaine`
    : '';
  return `${office.institutionName} a approuvé le stage${employer} ${span(term.from, term.to)}${hours}.`;
}

function percent({ work, total }: LetterFacts['weeks']): string {
  return ((work / total) * 100).toFixed(1).replace(/\.0$/, '').replace('.', ',');
}
