import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, withQuery } from '../../api/request.js';
import type { BrandContent, BrandEdition } from '../../api/shapes/brand.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import { useBrandLogo } from '../../frame/brand.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField, FormValues } from '../forms/form-field.js';
import css from './brand.module.css';
import { ColourContrast } from './colour-contrast.js';
import { EditionAndDraft } from './editions/edition-and-draft.js';
import { EditionBar, type Publishing } from './editions/edition-bar.js';
import { brandEdition, useRefreshed } from './editions/edition-data.js';
import { EditionHistory } from './editions/edition-history.js';
import editions from './editions/editions.module.css';
import { useMayChange } from './editions/use-may-change.js';
import { useSettingDraft } from './editions/use-setting-draft.js';
import { PageLogo } from './office-images.js';

/** What the house is called and which colours its pages have; shown as it would look before it is published. */
export function BrandSettings(): ReactNode {
  return (
    <EditionAndDraft setting="brand" newest={brandEdition}>
      {(data) => <BrandForm edition={data} />}
    </EditionAndDraft>
  );
}

function BrandForm({ edition }: { edition: BrandEdition }): ReactNode {
  const { t } = useTranslation('desk');
  const mayChange = useMayChange();
  const refreshed = useRefreshed('brand');
  const draft = useSettingDraft('brand', edition);
  const [editing, setEditing] = useState(false);
  const shown = draft.shown;
  const publish = async (publishing: Publishing): Promise<void> => {
    const { name, colours } = shown;
    const content = { ...(name && { name }), ...(colours && { colours }) };
    await api.put('/office/brand', { ...publishing, ...content, version: edition.edition });
    await refreshed();
  };
  const keep = async (body: Record<string, unknown>): Promise<void> => {
    draft.write(contentOf(body));
    await Promise.resolve();
  };
  const hint = t('brand.colourHint');
  const fields: FormField[] = [
    { name: 'name', label: t('brand.name'), hint: t('brand.nameHint'), type: 'text', optional: true },
    { name: 'head', label: t('brand.head'), hint, type: 'text', optional: true, beneath: contrast('links') },
    { name: 'text', label: t('brand.text'), hint, type: 'text', optional: true, beneath: contrast('text') },
  ];
  return (
    <>
      <p className={editions['lead']}>{t('brand.lead')}</p>
      <EditionBar edition={edition} draft={draft} publish={publish} />
      <Panel
        heading={t('brand.preview')}
        beside={
          mayChange ? (
            <Button kind="secondary" small onClick={() => setEditing(true)}>
              {t('brand.change')}
            </Button>
          ) : null
        }
      >
        <BrandPreview brand={shown} />
        {shown.colours ? (
          <>
            <ColourContrast colours={shown.colours} of="text" />
            <ColourContrast colours={shown.colours} of="links" />
          </>
        ) : null}
      </Panel>
      <PageLogo />
      <EditionHistory
        setting="brand"
        mayChange={mayChange}
        summary={(content) => {
          const { name, colours } = content as BrandContent;
          return [
            name ?? 'Coopdesk',
            colours ? `${colours.head}, ${colours.text}` : t('brand.ownColours'),
          ].join(' · ');
        }}
      />
      {editing ? (
        <FormDialog
          title={t('brand.change')}
          fields={fields}
          values={{ name: shown.name, ...shown.colours }}
          submitLabel={t('editions.toDraft')}
          send={keep}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}

/** The head of a page as it would look; `style` reaches only this piece. */
function BrandPreview({ brand: { name, colours } }: { brand: BrandContent }): ReactNode {
  const { t } = useTranslation('desk');
  const logo = useBrandLogo();
  const style = colours
    ? ({ '--preview-head': colours.head, '--preview-text': colours.text } as CSSProperties)
    : undefined;
  return (
    <div className={css['preview']} style={style}>
      {logo ? <img src={withQuery('/brand/logo', { of: logo })} alt="" height={30} /> : null}
      <strong>{name ?? 'Coopdesk'}</strong>
      <span>{t('brand.sample')}</span>
    </div>
  );
}

/** Under the field of a colour. */
const contrast = (of: 'text' | 'links') =>
  function measuredAsTyped({ head, text }: FormValues): ReactNode {
    return <ColourContrast colours={{ head: String(head ?? ''), text: String(text ?? '') }} of={of} />;
  };

/** Of two colours one alone means nothing: what is missing is said by the API. */
function contentOf(body: Record<string, unknown>): BrandContent {
  const text = (name: string): string | null => (typeof body[name] === 'string' ? body[name] : null);
  const [head, ink] = [text('head'), text('text')];
  return { name: text('name'), colours: head || ink ? { head: head ?? '', text: ink ?? '' } : null };
}
