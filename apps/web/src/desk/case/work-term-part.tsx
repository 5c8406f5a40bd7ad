import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudentCase } from '../../api/shapes/desk.js';
import type { Setting, WorkTerm } from '../../api/shapes/record.js';
import { Tag } from '../../elements/tag.js';
import { TermAuthority } from '../../record/term-authority.js';
import { useTermName } from '../../record/term-names.js';
import { useCodeWord } from '../../words/use-code-word.js';
import type { FormField } from '../forms/form-field.js';
import { useTermChoices } from '../queue/office-choices.js';
import { CaseTable } from './case-table.js';
import { SubRecordButton } from './sub-record.js';

const SETTINGS: readonly Setting[] = [
  'general',
  'child_care',
  'school_teaching',
  'health_service',
  'agriculture',
];
export function WorkTermPart({ file }: { file: StudentCase }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const terms = useTermChoices();
  const termName = useTermName();
  const studentId = file.record.id;
  const fields: readonly FormField[] = [
    {
      name: 'term',
      label: t('case.fields.term'),
      type: 'choice',
      ...terms,
    },
    { name: 'employer', label: t('case.fields.employer'), type: 'text', optional: true },
    { name: 'from', label: t('case.fields.from'), type: 'date' },
    { name: 'to', label: t('case.fields.to'), type: 'date' },
    {
      name: 'setting',
      label: t('case.fields.setting'),
      type: 'choice',
      choices: SETTINGS.map((value) => ({ value, label: word('setting', value) })),
    },
    { name: 'hoursPerWeek', label: t('case.fields.hoursPerWeek'), type: 'number', optional: true },
    { name: 'approvedByDli', label: t('case.fields.approvedByDli'), type: 'check' },
  ];
  const editFields: readonly FormField[] = [
    ...fields,
    { name: 'cancelled', label: t('case.cancelled'), type: 'check' },
  ];
  const authority = (term: WorkTerm): ReactNode => {
    if (term.cancelledAt) return <Tag>{t('case.cancelled')}</Tag>;
    const found = file.coopStatus.workTerms.find((one) => one.id === term.id || one.term === term.term);
    return (
      <>
        <TermAuthority authorized={found?.authorized ?? 'unknown'} through={found?.authorizedUntil ?? null} />
        {found?.reason ? (
          <>
            {' '}
            <a href="#signOffs">{t(`queue.whys.policy_days_unsigned`)}</a>
          </>
        ) : null}
      </>
    );
  };
  return (
    <CaseTable
      id="workTerms"
      heading={t('case.parts.workTerms')}
      beside={
        <SubRecordButton
          studentId={studentId}
          collection="work-terms"
          title={t('case.dialogs.addWorkTerm')}
          fields={fields}
          defaults={{ setting: 'general' }}
        />
      }
      rows={file.workTerms}
      columns={[
        { head: t('case.fields.term'), render: (term) => termName(term.term) },
        { head: t('case.fields.employer'), render: (term) => term.employer ?? '–' },
        { head: t('case.fields.from'), render: (term) => `${term.from} – ${term.to}`, nowrap: true },
        {
          head: t('case.fields.approvedByDli'),
          render: (term) => t(term.approvedByDli ? 'case.approvedYes' : 'case.approvedNo'),
        },
        { head: t('case.fields.authority'), render: authority },
        {
          head: '',
          render: (term) => (
            <SubRecordButton
              studentId={studentId}
              collection="work-terms"
              title={t('case.dialogs.editWorkTerm')}
              fields={editFields}
              record={withCancelled(term)}
              name={termName(term.term)}
            />
          ),
        },
      ]}
    />
  );
}

/** The form ticks what the record keeps as an instant. */
const withCancelled = (term: WorkTerm): WorkTerm & { cancelled: boolean } => ({
  ...term,
  cancelled: Boolean(term.cancelledAt),
});
