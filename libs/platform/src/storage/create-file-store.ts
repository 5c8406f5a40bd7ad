import { join } from 'node:path';
import type { Settings } from '../config/settings.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

export function createFileStore({ storage, dataDir }: Pick<Settings, 'storage' | 'dataDir'>): FileStore {
  return storage.kind === 's3'
    ? new S3Store(storage.s3, join(dataDir, 'incoming'))
    : new FolderStore(storage.folder);
}
