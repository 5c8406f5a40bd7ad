import type { AlarmRow } from './alarm.store.js';
import type { AlarmKind } from './alarms.js';

const say = (en: string, fr: string, ...paragraphs: string[]) => ({ subject: `${en} / ${fr}`, paragraphs });

/** Told to the office in both languages at once; it has no language of its own. */
const WORDS: Readonly<
  Record<AlarmKind, { readonly subject: string; readonly paragraphs: readonly string[] }>
> = {
  silence: say(
    'Coopdesk: no mail has been looked after for more than a day',
    'aucun courriel traité depuis plus d’un jour',
    'The part that sends reminders has not run for 26 hours or longer. Reminders that are due wait until it runs again. Please ask whoever operates Coopdesk to look at the worker.',
    'La partie qui envoie les rappels n’a pas fonctionné depuis 26 heures ou plus. Les rappels dus attendent qu’elle fonctionne de nouveau. Demandez à la personne qui exploite Coopdesk de vérifier le « worker ».',
  ),
  overdue: say(
    'Coopdesk: reminders of legal deadlines are more than an hour late',
    'des rappels d’échéances légales ont plus d’une heure de retard',
    'Reminders of legal deadlines are due and have not gone out. The mail page lists them, and says why.',
    'Des rappels d’échéances légales sont dus et ne sont pas partis. La page Courriels les énumère et dit pourquoi.',
  ),
  held_by_hand: say(
    'Coopdesk: all mail has been held for an hour',
    'tout le courriel est retenu depuis une heure',
    'Somebody of the office has held all mail, and it still is. Reminders of legal deadlines wait too; the mail page lists those that are due.',
    'Une personne du bureau a retenu tout le courriel, et il l’est toujours. Les rappels d’échéances légales attendent aussi; la page Courriels énumère ceux qui sont dus.',
  ),
  held_restored: say(
    'Coopdesk: the database was restored, all mail is held',
    'la base de données a été restaurée, tout le courriel est retenu',
    'This database is not the one that mail was sent from last: it was restored, copied or loaded. Nothing leaves until somebody has looked at what is due and releases it on the mail page.',
    'Cette base de données n’est pas celle d’où le courriel partait : elle a été restaurée, copiée ou chargée. Rien ne part tant qu’une personne n’a pas regardé ce qui est dû et ne l’a pas libéré à la page Courriels.',
  ),
  held_clock_went_back: say(
    'Coopdesk: the clock went back, all mail is held',
    'l’horloge a reculé, tout le courriel est retenu',
    'The clock of the database shows an earlier time than it has shown before. Mail goes on by itself once that time has come again, or when somebody releases it on the mail page.',
    'L’horloge de la base de données indique une heure antérieure à celle qu’elle a déjà indiquée. Le courriel reprend de lui-même à cette heure, ou lorsqu’une personne le libère à la page Courriels.',
  ),
  replan_differed: say(
    'Coopdesk: the nightly check changed reminders, which it should not',
    'la vérification nocturne a changé des rappels, ce qui ne devrait pas arriver',
    'Planning everybody’s reminders again from the facts gave another plan than the one on file. It was put right. Please tell whoever operates Coopdesk: it is a sign of a fault.',
    'Planifier de nouveau les rappels à partir des faits a donné un autre plan que celui au dossier. Il a été corrigé. Avisez la personne qui exploite Coopdesk : c’est le signe d’un défaut.',
  ),
};

/** What an alarm counts, in the order in which it is told. */
const COUNTED: readonly (readonly [name: string, en: string, fr: string])[] = [
  ['silentHours', 'Hours without a run', 'Heures sans passage'],
  ['legalDueUnsent', 'Legal deadlines due, not sent', 'Échéances légales dues, non envoyées'],
  ['dueUnsent', 'Due, not sent', 'Dus, non envoyés'],
  ['students', 'Students looked at', 'Étudiants examinés'],
  ['differed', 'Students whose plan differed', 'Étudiants dont le plan différait'],
  ['added', 'Reminders added', 'Rappels ajoutés'],
  ['superseded', 'Reminders withdrawn', 'Rappels retirés'],
  ['revived', 'Reminders planned again', 'Rappels planifiés de nouveau'],
];

export function alarmWords({ kind, counts }: Pick<AlarmRow, 'kind' | 'counts'>): {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Its figures, a line each. */
  readonly items: readonly string[];
} {
  const items = COUNTED.filter(([name]) => counts[name] !== undefined).map(
    ([name, en, fr]) => `${en} / ${fr} : ${counts[name]}`,
  );
  return { ...WORDS[kind as AlarmKind], items };
}
