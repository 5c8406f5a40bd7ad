import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../elements/button.js';
import { useLanguage } from '../../words/use-language.js';
import { PdfPreview } from './pdf-preview.js';
import { isPdf, sizeInWords } from './picked-files.js';
import css from './upload.module.css';

interface Props {
  files: File[];
  sending: boolean;
  onRemove: (file: File) => void;
}

/** The pages shown back, so that the student sees whether they can be read. */
export function PickedList({ files, sending, onRemove }: Props): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <>
      <p className={css['readable']}>{t('documents.upload.readable')}</p>
      <ol className={css['pages']}>
        {files.map((file, index) => (
          <li key={`${file.name}:${file.lastModified}:${file.size}`} className={css['pageRow']}>
            {isPdf(file) ? <PdfPreview file={file} /> : <Preview file={file} />}
            <div className={css['pageWords']}>
              <p className={css['pageName']}>{t('documents.upload.page', { number: index + 1 })}</p>
              <p className={css['fileName']}>
                {file.name}, {sizeInWords(file.size, language)}
              </p>
              {sending ? null : (
                <Button
                  kind="quiet"
                  onClick={() => onRemove(file)}
                  aria-label={t('documents.upload.removeNamed', { name: file.name })}
                >
                  {t('documents.upload.remove')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** The address of the picture lives as long as the picture is shown. Which pictures can be drawn, each device knows alone. */
function Preview({ file }: { file: File }): ReactNode {
  const { t } = useTranslation();
  const [isDrawn, setDrawn] = useState(true);
  const show = useCallback(
    (image: HTMLImageElement) => {
      const address = URL.createObjectURL(file);
      image.src = address;
      return () => URL.revokeObjectURL(address);
    },
    [file],
  );
  if (isDrawn)
    return <img ref={show} className={css['preview']} alt={file.name} onError={() => setDrawn(false)} />;
  return (
    <div className={css['pdf']}>
      <span className={css['noPreview']}>{file.name.split('.').at(-1)?.toUpperCase()}</span>
      <p role="status">{t('documents.upload.shownLater')}</p>
    </div>
  );
}
