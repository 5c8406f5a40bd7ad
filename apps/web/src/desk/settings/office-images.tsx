import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, withQuery } from '../../api/request.js';
import type { OfficeImage } from '../../api/shapes/office.js';
import { upload } from '../../api/upload.js';
import { Button } from '../../elements/button.js';
import { Callout, Panel } from '../../elements/panel.js';
import { useProblemWords } from '../../elements/problem-words.js';
import { Loaded } from '../../elements/waiting.js';
import { asProblem } from '../../api/problem.js';
import { brandQuery } from '../../frame/brand.js';
import { useMay } from '../../session/session-query.js';
import css from './office-images.module.css';

export const imagesQuery = queryOptions({
  queryKey: ['desk', 'office-images'],
  queryFn: ({ signal }) => api.get<OfficeImage[]>('/office/images', {}, signal),
});

type Kind = OfficeImage['kind'];
const ON_LETTERS: readonly Kind[] = ['logo', 'signature'];

/** Logo and signature on letters: shown to staff, changed by administrators. */
export function OfficeImages(): ReactNode {
  const { t } = useTranslation('desk');
  const images = useQuery(imagesQuery);
  const administrator = useMay('office_images.change');
  return (
    <Panel heading={t('sheet.images.heading')}>
      <p className={css['lead']}>{t(administrator ? 'sheet.images.lead' : 'sheet.images.only')}</p>
      <Loaded query={images}>
        {(list) => (
          <div className={css['images']}>
            {ON_LETTERS.map((kind) => (
              <Picture
                key={kind}
                kind={kind}
                image={list.find((one) => one.kind === kind)}
                mayChange={administrator}
              />
            ))}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

/** The logo on pages and in mails, which stands on the colour of the head. */
export function PageLogo(): ReactNode {
  const { t } = useTranslation('desk');
  const images = useQuery(imagesQuery);
  const administrator = useMay('office_images.change');
  return (
    <Panel heading={t('sheet.images.logo')}>
      <p className={css['lead']}>{t(administrator ? 'brand.logoLead' : 'sheet.images.only')}</p>
      <Loaded query={images}>
        {(list) => (
          <div className={css['images']}>
            <Picture kind="mark" image={list.find(({ kind }) => kind === 'mark')} mayChange={administrator} />
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function Picture(props: { kind: Kind; image: OfficeImage | undefined; mayChange: boolean }): ReactNode {
  const { kind, image, mayChange } = props;
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const words = useProblemWords();
  const chooser = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: async (file: File | null) => {
      const form = new FormData();
      if (file) form.set('file', file, file.name);
      if (file) await upload<OfficeImage>(`/office/images/${kind}`, form, () => undefined, 'PUT').done;
      else await api.remove(`/office/images/${kind}`);
      await queries.invalidateQueries({ queryKey: imagesQuery.queryKey });
      if (kind === 'mark') await queries.invalidateQueries({ queryKey: brandQuery.queryKey });
      return file ? t(`sheet.images.kept.${kind}`) : t(`sheet.images.removed.${kind}`);
    },
  });
  const problem = change.isError ? words(asProblem(change.error)) : null;
  return (
    <section className={css['image']} aria-label={t(`sheet.images.${kind}`)}>
      <h3 className={css['name']}>{t(`sheet.images.${kind}`)}</h3>
      {image ? (
        // The hash in the address shows a new picture at once.
        <img
          className={css['picture']}
          data-kind={kind}
          src={withQuery(`/office/images/${kind}`, { of: image.sha256.slice(0, 12) })}
          alt={t(`sheet.images.${kind}`)}
        />
      ) : (
        <p className={css['lead']}>{t('sheet.images.none')}</p>
      )}
      {mayChange ? (
        <div className={css['buttons']}>
          <input
            ref={chooser}
            className={css['chooser']}
            type="file"
            accept="image/png,image/jpeg,image/svg+xml"
            aria-label={t(`sheet.images.${image ? 'change' : 'choose'}.${kind}`)}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) change.mutate(file);
              target.value = '';
            }}
          />
          <Button kind="secondary" small busy={change.isPending} onClick={() => chooser.current?.click()}>
            {t(`sheet.images.${image ? 'change' : 'choose'}.${kind}`)}
          </Button>
          {image ? (
            <Button kind="danger" small busy={change.isPending} onClick={() => change.mutate(null)}>
              {t(`sheet.images.remove.${kind}`)}
            </Button>
          ) : null}
        </div>
      ) : null}
      <div role="status">
        {change.isSuccess ? <Callout tone="holds">{change.data}</Callout> : null}
        {problem ? (
          <Callout tone="ended" title={problem.title}>
            {problem.detail}
          </Callout>
        ) : null}
      </div>
    </section>
  );
}
