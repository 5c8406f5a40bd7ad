import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterTemplate } from '../../api/shapes/letter-template.js';
import disclosure from '../../elements/disclosure.module.css';
import { FactList, type Fact } from '../../elements/fact-list.js';
import { useStamp } from '../rule-packs/use-stamp.js';
import { templatesQuery } from './template-data.js';
import { TemplateStateTag } from './template-state.js';

/** Who wrote an edition, who reviewed it, and from when it applies or applied. */
export function TemplateFacts({ template }: { template: LetterTemplate }): ReactNode {
  const { t } = useTranslation('desk');
  const stamp = useStamp();
  const based = useQuery(templatesQuery(template.kind)).data?.find(({ id }) => id === template.basedOn);
  const facts: (Fact | null)[] = [
    { name: t('templates.state'), value: <TemplateStateTag state={template.state} /> },
    {
      name: t('templates.writtenBy'),
      value: t('templates.facts.by', {
        name: template.authorNames.join(', ') || t('templates.byProduct'),
        at: stamp(template.createdAtLocal ?? template.createdAt),
      }),
    },
    based
      ? {
          name: t('templates.facts.basedOn'),
          value: (
            <Link to="/desk/letters/$kind/$id" params={{ kind: based.kind, id: based.id }}>
              {t('templates.facts.editionNumber', { edition: based.edition })}
            </Link>
          ),
        }
      : null,
    template.submittedAt
      ? {
          name: t('templates.facts.submitted'),
          value: stamp(template.submittedAtLocal ?? template.submittedAt),
        }
      : null,
    {
      name: t('templates.reviewedBy'),
      value:
        template.reviewedByName && template.reviewedAt
          ? t('templates.facts.by', {
              name: template.reviewedByName,
              at: stamp(template.reviewedAtLocal ?? template.reviewedAt),
            })
          : (template.reviewedByName ?? t('templates.notYet')),
    },
    ...template.periods.map(({ from, reason, putInForceBy: name }) => ({
      name: t('templates.inForceFrom'),
      value: name
        ? t('templates.facts.periodBy', { from, name, reason })
        : t('templates.facts.period', { from, reason }),
    })),
    template.retiredOn
      ? {
          name: t('templates.facts.retired'),
          value: t('templates.facts.retiredBy', {
            name: template.retiredByName,
            on: template.retiredOn,
            reason: template.retireReason,
          }),
        }
      : null,
  ];
  return (
    <details className={disclosure['disclosure']} open={template.state !== 'draft'}>
      <summary>{t('templates.facts.title')}</summary>
      <FactList dense facts={facts.filter((fact) => fact !== null)} />
    </details>
  );
}
