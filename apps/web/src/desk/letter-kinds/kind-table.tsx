import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterKindRecord, LetterTemplate } from '../../api/shapes/letter-template.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag } from '../../elements/tag.js';
import { Label } from '../../elements/labelled.js';
import { usePick } from '../../words/use-language.js';
import { appliesFrom, isOfProduct } from '../letter-templates/template-state.js';
import type { KindDialog } from './kind-dialogs.js';
import css from './kinds.module.css';

interface Props {
  kinds: readonly LetterKindRecord[];
  templates: readonly LetterTemplate[];
  /** Null: may only look. */
  onOpen: ((dialog: KindDialog) => void) | null;
}

export function KindTable({ kinds, templates, onOpen }: Props): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <Panel flush>
      <table className={`${table['table']} ${table['stacked']}`}>
        <thead>
          <tr>
            <th scope="col">{t('kinds.name')}</th>
            <th scope="col">{t('kinds.base')}</th>
            <th scope="col">{t('kinds.whoAsks')}</th>
            <th scope="col">{t('kinds.withoutReview')}</th>
            <th scope="col">{t('kinds.turnaround')}</th>
            <th scope="col">{t('kinds.words')}</th>
            {onOpen ? (
              <th scope="col">
                <span className="heard">{t('case.edit')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <KindRow
              key={kind.code}
              kind={kind}
              templates={templates.filter((template) => template.kind === kind.code)}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function KindRow({
  kind,
  templates,
  onOpen,
}: {
  kind: LetterKindRecord;
  templates: readonly LetterTemplate[];
  onOpen: Props['onOpen'];
}): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const pick = usePick();
  const name = pick(kind.names);
  return (
    <tr>
      <th scope="row">
        <Link to="/desk/letters/$kind" params={{ kind: kind.code }}>
          {name}
        </Link>
        <span className={table['change']}>
          {kind.code}
          {kind.builtIn ? ` · ${t('kinds.builtIn')}` : ''}
        </span>
        {kind.retiredAt ? (
          <Tag>{t('kinds.retiredOn', { on: (kind.retiredAtLocal ?? kind.retiredAt).slice(0, 10) })}</Tag>
        ) : null}
      </th>
      <td>{t(`kinds.bases.${kind.base}`)}</td>
      <td>
        <span className={css['phoneLabel']}>
          <Label>{t('kinds.whoAsks')}</Label>
        </span>
        {t(`kinds.asks.${whoAsks(kind)}`)}
      </td>
      <td>
        <span className={css['phoneLabel']}>
          <Label>{t('kinds.withoutReview')}</Label>
        </span>
        {common(kind.issueWithoutReview ? 'frame.yes' : 'frame.no')}
      </td>
      <td>
        <span className={css['phoneLabel']}>
          <Label>{t('kinds.turnaround')}</Label>
        </span>
        {kind.turnaroundDays}
        {kind.lately ? (
          <span className={table['change']}>
            {t('kinds.lately', {
              median: kind.lately.medianDays,
              most: kind.lately.p80Days,
              letters: kind.lately.letters,
            })}
          </span>
        ) : null}
      </td>
      <td>
        <KindWords templates={templates} />
      </td>
      {onOpen ? (
        <td>
          {kind.retiredAt ? null : (
            <span className={css['buttons']}>
              <Button
                kind="quiet"
                small
                onClick={() => onOpen({ step: 'edit', kind })}
                aria-label={t('kinds.edit', { name })}
              >
                {t('case.edit')}
              </Button>
              {kind.builtIn ? null : (
                <Button
                  kind="quiet"
                  small
                  onClick={() => onOpen({ step: 'retire', kind })}
                  aria-label={t('kinds.retireNamed', { name })}
                >
                  {t('kinds.retire')}
                </Button>
              )}
            </span>
          )}
        </td>
      ) : null}
    </tr>
  );
}

const IN_PREPARATION = new Set(['draft', 'submitted', 'reviewed', 'scheduled']);

function KindWords({ templates }: { templates: readonly LetterTemplate[] }): ReactNode {
  const { t } = useTranslation('desk');
  const inForce = templates.find(({ state }) => state === 'in_force');
  return (
    <>
      {inForce ? (
        t(isOfProduct(inForce) ? 'kinds.ofProduct' : 'kinds.inForce', {
          edition: inForce.edition,
          from: appliesFrom(inForce),
        })
      ) : (
        <span className={table['nowrap']}>
          <Tag tone="asks">{t('kinds.noWords')}</Tag>
        </span>
      )}
      {templates
        .filter(({ state }) => IN_PREPARATION.has(state))
        .map(({ id, edition, state }) => (
          <span key={id} className={table['change']}>
            {t('kinds.inPreparation', { edition, state: t(`templates.states.${state}`) })}
          </span>
        ))}
    </>
  );
}

function whoAsks({
  studentsMayAsk,
  staffMayAsk,
}: LetterKindRecord): 'both' | 'students' | 'staff' | 'nobody' {
  if (studentsMayAsk) return staffMayAsk ? 'both' : 'students';
  return staffMayAsk ? 'staff' : 'nobody';
}
