import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterKindRecord, LetterTemplate } from '../../api/shapes/letter-template.js';
import { Button } from '../../elements/button.js';
import { Page } from '../../elements/page.js';
import { Callout } from '../../elements/panel.js';
import { fieldId } from '../../fields/field-id.js';
import { useMay } from '../../session/session-query.js';
import { useLanguage, usePick } from '../../words/use-language.js';
import css from './editor.module.css';
import { FaultSummary } from './fault-summary.js';
import { FIELD_SEARCH, FieldList } from './field-list.js';
import { useNewDraft } from './kind-page.js';
import { LeaveDialog } from '../forms/leave-dialog.js';
import { PreviewPanel } from './preview-panel.js';
import { RefusedNotice } from './refused-notice.js';
import { StaleTemplate } from './stale-template.js';
import { StepDialog } from './step-dialog.js';
import { TemplateBar } from './template-bar.js';
import { TemplateEditor } from './template-editor.js';
import { TemplateFacts } from './template-facts.js';
import { useCaret } from './use-caret.js';
import { usePlaceWords } from './use-place-words.js';
import { useTemplateWork, type TemplateStep } from './use-template-work.js';

/** The words beside what they come out as, and the steps from a draft to letters that are issued. */
export function TemplateDesk({
  kind,
  template,
}: {
  kind: LetterKindRecord;
  template: LetterTemplate;
}): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const language = useLanguage();
  const places = usePlaceWords();
  const writes = useMay('letter_templates.change');
  const work = useTemplateWork(template);
  const [asking, setAsking] = useState<TemplateStep | null>(null);
  const newDraft = useNewDraft(kind.code);
  const { seen, faults } = work;
  const edits = writes && seen.state === 'draft';
  const toFields = (): void => document.getElementById(fieldId(FIELD_SEARCH))?.focus();
  const { texts, insert: insertAtCaret } = useCaret(toFields);
  const faultOf = (path: string): string | undefined => {
    const fault = faults.find((one) => one.path === path);
    return language === 'fr' ? (fault?.fr ?? fault?.problem) : fault?.problem;
  };
  const insert = (text: string): string => {
    const path = insertAtCaret(text);
    return path === null
      ? t('templates.fields.chooseText')
      : t('templates.fields.inserted', { name: text, place: places.path(path) });
  };
  return (
    <Page
      title={t('templates.editionTitle', { kind: pick(kind.names), edition: seen.edition })}
      back={{ to: '/desk/letters/$kind', params: { kind: kind.code }, label: pick(kind.names) }}
      lead={<TemplateFacts template={seen} key={seen.state} />}
      faulty={work.attention > 0 && faults.length > 0}
      beside={
        writes ? (
          <>
            {seen.state === 'draft' ? null : (
              <Button kind="secondary" busy={newDraft.isPending} onClick={() => newDraft.mutate(seen.id)}>
                {t('templates.newDraftOf')}
              </Button>
            )}
            {seen.state === 'retired' ? null : (
              <Button kind="danger" onClick={() => setAsking('retire')}>
                {t('templates.retire')}
              </Button>
            )}
          </>
        ) : null
      }
      wide
    >
      {work.stale ? <StaleTemplate seen={seen} current={work.stale} onSettle={work.settle} /> : null}
      {seen.state === 'draft' && seen.reviewNote ? (
        <Callout tone="asks" title={t('templates.facts.reviewNote')}>
          <p>{seen.reviewNote}</p>
        </Callout>
      ) : null}
      <RefusedNotice error={newDraft.error} />
      <FaultSummary faults={faults} attention={work.attention} />
      {edits ? null : (
        <Callout tone="quiet">
          <p>{t(writes ? 'templates.readOnly.state' : 'templates.readOnly.role')}</p>
        </Callout>
      )}
      <div className={css['layout']} data-alone={!writes}>
        <div ref={texts}>
          <TemplateEditor draft={work.draft} readOnly={!edits} faultOf={faultOf} onDraft={work.change} />
        </div>
        {writes ? (
          <aside className={css['side']} data-alone={!edits} aria-label={t('templates.preview.title')}>
            <PreviewPanel id={seen.id} draft={work.draft} />
            {edits ? <FieldList base={kind.base} onInsert={insert} /> : null}
          </aside>
        ) : null}
      </div>
      {writes ? <TemplateBar work={work} onFields={toFields} onStep={setAsking} /> : null}
      {asking ? (
        <StepDialog
          step={asking}
          template={seen}
          send={(body) => work.step(asking, body)}
          onClose={() => setAsking(null)}
        />
      ) : null}
      <LeaveDialog dirty={work.dirty} />
    </Page>
  );
}
