import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldGroup } from '../../fields/field.js';
import css from './upload.module.css';
import { ACCEPT } from './picked-files.js';

interface Props {
  error: string | undefined;
  onFiles: (files: File[]) => void;
}

/** Native inputs first (files, camera); dropping is an extra for those who can. */
export function FilePicker({ error, onFiles }: Props): ReactNode {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const take = (list: FileList | null): void => onFiles([...(list ?? [])]);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <FieldGroup
      name="files"
      label={t('documents.upload.files')}
      hint={t('documents.upload.before')}
      error={error}
    >
      <div
        className={css['drop']}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <PickInput label={t('documents.upload.choose')} onFiles={take} />
        <PickInput label={t('documents.upload.camera')} camera onFiles={take} />
        <span className={css['dropWords']}>{t('documents.upload.drop')}</span>
      </div>
      <p className={css['tips']}>{t('documents.upload.tips')}</p>
    </FieldGroup>
  );
}

interface PickProps {
  label: string;
  camera?: boolean;
  onFiles: (list: FileList | null) => void;
}

function PickInput({ label, camera, onFiles }: PickProps): ReactNode {
  return (
    <label className={css['pick']} data-camera={camera}>
      <input
        type="file"
        accept={camera ? 'image/*' : ACCEPT}
        multiple={!camera}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles(event.target.files);
          // The same file may be chosen again after it was removed.
          event.target.value = '';
        }}
      />
      {label}
    </label>
  );
}
