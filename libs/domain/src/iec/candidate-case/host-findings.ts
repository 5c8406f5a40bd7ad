import type { PathwayFinding, PathwayRecord, StepValues } from '../../pathways/pathway.js';
import type { HostFacts } from './case-facts.js';
import { factsOf, lastOf } from './case-reading.js';
import { HOST_STANDS } from './stages.js';

/** The host as it stood when the offer was filed; kept with that step. */
export function frozenHost({ employer, site, supervisor, from, to }: HostFacts): StepValues {
  return {
    hostEmployer: employer,
    hostSite: site,
    hostSupervisor: supervisor ?? '',
    hostFrom: from,
    hostTo: to,
  };
}

/** R42: same employer and same place throughout. What differs from the filed offer is said; nothing is decided. */
export function hostFindings(record: PathwayRecord): PathwayFinding[] {
  const { host } = factsOf(record);
  const filed = lastOf(record, 'file_offer');
  if (!host || !filed || !HOST_STANDS.includes(record.stage)) return [];
  const now = frozenHost(host);
  return CHANGES.filter(({ fields }) => fields.some((field) => filed[field] !== now[field])).map(
    ({ fields: _fields, ...finding }) => ({ rule: 'R42', ...finding }),
  );
}

const CHANGES: readonly (Omit<PathwayFinding, 'rule'> & { readonly fields: readonly string[] })[] = [
  {
    code: 'host_employer_changed',
    severity: 'block',
    fields: ['hostEmployer'],
    text: {
      en: 'The employer is another one than in the filed offer. The permit names one employer: work for another needs a new offer and a new permit first.',
      fr: 'L’employeur n’est pas celui de l’offre présentée. Le permis nomme un seul employeur : travailler pour un autre exige d’abord une nouvelle offre et un nouveau permis.',
    },
  },
  {
    code: 'host_site_changed',
    severity: 'block',
    fields: ['hostSite'],
    text: {
      en: 'The place of work is another one than in the filed offer. The permit may name the place: have it looked at before any work there.',
      fr: 'Le lieu de travail n’est pas celui de l’offre présentée. Le permis peut nommer le lieu : faites-le vérifier avant d’y travailler.',
    },
  },
  {
    code: 'host_dates_changed',
    severity: 'warn',
    fields: ['hostFrom', 'hostTo'],
    text: {
      en: 'The dates differ from the filed offer. The permit ends no later than the offer.',
      fr: 'Les dates diffèrent de l’offre présentée. Le permis ne va pas au-delà de l’offre.',
    },
  },
  {
    code: 'host_supervisor_changed',
    severity: 'info',
    fields: ['hostSupervisor'],
    text: {
      en: 'The supervisor is another one than when the offer was filed. The host says so in writing.',
      fr: 'La personne superviseure n’est plus celle de l’offre présentée. L’hôte le confirme par écrit.',
    },
  },
];
