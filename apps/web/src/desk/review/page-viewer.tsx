import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { API } from '../../api/request.js';
import type { CaseDocument, DocumentReading } from '../../api/shapes/document.js';
import { Button } from '../../elements/button.js';
import { Tag } from '../../elements/tag.js';
import { useKeys } from '../keys/keys.js';
import { ImagePage } from './image-page.js';
import { MarkLayer } from './marks/mark-layer.js';
import { MarkList } from './marks/mark-list.js';
import type { Marks } from './marks/use-marks.js';
import css from './review.module.css';

const STEP = 1.25;

interface Props {
  document: Pick<CaseDocument, 'id' | 'files'>;
  marks?: Marks;
  /** What was read, which tells how a page stands that was photographed on its side or its head. */
  reading?: DocumentReading;
}

/** One page at a time, drawn by the server whatever the file was, with zoom, rotation and paging on buttons and keys. */
export function PageViewer({ document, marks, reading }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const files = document.files;
  const [at, setAt] = useState({ file: 0, page: 1 });
  const [zoom, setZoom] = useState(1);
  const [turned, setTurned] = useState(0);
  const file = files[at.file];
  const pages = file?.pageImages.length ?? 0;
  const next = (): void => {
    if (at.page < pages) setAt({ ...at, page: at.page + 1 });
    else if (at.file + 1 < files.length) setAt({ file: at.file + 1, page: 1 });
  };
  const previous = (): void => {
    if (at.page > 1) setAt({ ...at, page: at.page - 1 });
    else if (at.file > 0) setAt({ file: at.file - 1, page: 1 });
  };
  const zoomIn = (): void => setZoom((old) => Math.min(old * STEP, 6));
  const zoomOut = (): void => setZoom((old) => Math.max(old / STEP, 0.4));
  const rotate = (): void => setTurned((old) => (old + 90) % 360);
  const toggleMarking = (): void => marks?.setMarking(!marks.marking);
  useKeys([
    { key: '+', label: t('review.keys.zoomIn'), run: zoomIn },
    { key: '-', label: t('review.keys.zoomOut'), run: zoomOut },
    { key: 'e', label: t('review.keys.rotate'), run: rotate },
    { key: ']', label: t('review.keys.nextPage'), run: next },
    { key: '[', label: t('review.keys.previousPage'), run: previous },
    ...(marks ? [{ key: 'm', label: t('review.marks.mark'), run: toggleMarking }] : []),
  ]);
  if (!file) return null;
  const turn = (turned + uprightTurn(reading, file.id, at.page)) % 360;
  const address = `${API}/documents/${document.id}/files/${file.id}`;
  return (
    <section className={css['viewer']} aria-label={t('review.document.viewer')}>
      <div className={css['toolbar']}>
        <Button kind="quiet" small keyHint="-" onClick={zoomOut} aria-label={t('review.document.zoomOut')}>
          −
        </Button>
        <Button kind="quiet" small keyHint="+" onClick={zoomIn} aria-label={t('review.document.zoomIn')}>
          +
        </Button>
        <Button kind="quiet" small onClick={() => setZoom(1)}>
          {t('review.document.fit')}
        </Button>
        <Button kind="quiet" small keyHint="e" onClick={rotate}>
          {t('review.document.rotate')}
        </Button>
        <Button
          kind="quiet"
          small
          keyHint="["
          onClick={previous}
          aria-label={t('review.document.previousPage')}
        >
          ‹
        </Button>
        <Button kind="quiet" small keyHint="]" onClick={next} aria-label={t('review.document.nextPage')}>
          ›
        </Button>
        {marks ? (
          <Button kind="quiet" small keyHint="m" aria-pressed={marks.marking} onClick={toggleMarking}>
            {t(marks.marking ? 'review.marks.stop' : 'review.marks.mark')}
          </Button>
        ) : null}
        <span className={css['where']} role="status">
          {t('review.document.file', { number: at.file + 1, total: files.length })}
          {pages > 1 ? `, ${t('review.document.page', { page: at.page, pages })}` : ''}
        </span>
        {file.removedAt ? null : (
          <a href={address} download>
            {t('review.document.saveOriginal')}
          </a>
        )}
      </div>
      {marks ? <MarkList marks={marks.all} marking={marks.marking} onDrop={marks.drop} /> : null}
      <div className={css['thumbs']}>
        {files.length > 1
          ? files.map((one, index) => (
              <Button
                key={one.id}
                kind={index === at.file ? 'secondary' : 'quiet'}
                small
                aria-pressed={index === at.file}
                onClick={() => setAt({ file: index, page: 1 })}
              >
                {one.name}
              </Button>
            ))
          : null}
        {file.shrunk ? <Tag tone="quiet">{t('review.document.shrunk')}</Tag> : null}
        {file.removedAtLocal ? (
          <Tag tone="quiet">{t('review.document.removed', { date: file.removedAtLocal.slice(0, 10) })}</Tag>
        ) : null}
        {file.scan === 'not_scanned' ? <Tag tone="asks">{t('review.document.notScanned')}</Tag> : null}
      </div>
      <div className={css['stage']} data-stage tabIndex={0} role="group" aria-label={file.name}>
        {pages > 0 ? (
          <ImagePage
            key={`${file.id} ${at.page}`}
            address={`${address}/pages/${at.page}`}
            name={t('review.document.pageOfFile', { name: file.name, page: at.page })}
            zoom={zoom}
            turn={turn}
          >
            {marks ? (
              <MarkLayer
                marks={marks.all.flatMap((mark, index) =>
                  mark.fileId === file.id && mark.page === at.page
                    ? [{ number: index + 1, box: mark.box }]
                    : [],
                )}
                marking={marks.marking}
                turn={turn}
                onKeep={(box) => marks.keep({ fileId: file.id, page: at.page, box })}
                onStop={() => marks.setMarking(false)}
              />
            ) : null}
          </ImagePage>
        ) : (
          <p>{t('review.document.cannotShow')}</p>
        )}
      </div>
    </section>
  );
}

/** By how much a page is turned to stand upright; not at all where nothing was read on it. */
function uprightTurn(reading: DocumentReading | undefined, fileId: string, page: number): number {
  const read = [reading?.kind, reading?.remarks, ...(reading?.fields ?? [])];
  return read.find((one) => one?.fileId === fileId && one.page === page)?.turn ?? 0;
}
