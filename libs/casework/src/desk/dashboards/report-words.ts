import type { ApplicationKind } from '#domain/work-authorization/facts.js';

/** What the lines of a report are called. */
export interface ReportWords {
  readonly title: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly age: string;
  readonly opened: string;
  readonly closed: string;
  readonly median: string;
  readonly p80: string;
  readonly ending: string;
  readonly covered: string;
  readonly policy: string;
  readonly gap: string;
  readonly unknown: string;
  readonly withheld: string;
  readonly returned: string;
  readonly decided: string;
  readonly waiting: string;
  readonly decisionDays: string;
  readonly applications: Readonly<Record<ApplicationKind, string>>;
}

export const REPORT_WORDS: Readonly<Record<'en' | 'fr', ReportWords>> = {
  en: {
    title: 'Report',
    name: 'report',
    columns: ['Measure', 'Of', 'Program', 'Number'],
    age: 'Open tasks, by days since they came',
    opened: 'Tasks that came, by week',
    closed: 'Tasks done, by week',
    median: 'Working days until half were done',
    p80: 'Working days until four in five were done',
    ending: 'Students whose verified permit ends, by week',
    covered: 'Work terms covered, by term',
    policy: 'Work terms covered under a policy, by term',
    gap: 'Work terms with a gap, by term',
    unknown: 'Work terms not known, by term',
    withheld: 'withheld',
    returned: 'Sent back, by reason',
    decided: 'Applications decided, by kind',
    waiting: 'Applications waiting, by kind',
    decisionDays: 'Days until half were decided',
    applications: {
      study_permit_extension: 'Study permit extension',
      coop_work_permit_first: 'First co-op work permit',
      coop_work_permit_renewal: 'Co-op work permit extension',
      other_work_permit_renewal: 'Extension of another work permit',
      condition_amendment: 'Amendment of the conditions on a permit',
      restoration: 'Restoration of status',
      visitor_record: 'Visitor record',
    },
  },
  fr: {
    title: 'Rapport',
    name: 'rapport',
    columns: ['Mesure', 'De', 'Programme', 'Nombre'],
    age: 'Tâches ouvertes, par jours depuis leur arrivée',
    opened: 'Tâches arrivées, par semaine',
    closed: 'Tâches faites, par semaine',
    median: 'Jours ouvrables pour en faire la moitié',
    p80: 'Jours ouvrables pour en faire quatre sur cinq',
    ending: 'Étudiants dont le permis vérifié prend fin, par semaine',
    covered: 'Stages couverts, par session',
    policy: 'Stages couverts par une politique, par session',
    gap: 'Stages avec une lacune, par session',
    unknown: 'Stages dont on ne sait rien, par session',
    withheld: 'non communiqué',
    returned: 'Renvois, par motif',
    decided: 'Demandes décidées, par type',
    waiting: 'Demandes en attente, par type',
    decisionDays: 'Jours pour en décider la moitié',
    applications: {
      study_permit_extension: 'Prolongation du permis d’études',
      coop_work_permit_first: 'Premier permis de travail coop',
      coop_work_permit_renewal: 'Prolongation du permis de travail coop',
      other_work_permit_renewal: 'Prolongation d’un autre permis de travail',
      condition_amendment: 'Modification des conditions d’un permis',
      restoration: 'Rétablissement du statut',
      visitor_record: 'Fiche de visiteur',
    },
  },
};
