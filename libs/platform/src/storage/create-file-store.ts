import type { Settings } from '../config/settings.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

export function createFileStore({ storage }: Pick<Settings, 'storage'>): FileStore {
  return storage.kind === 's3' ? new S3Store(storage.s3) : new FolderStore(storage.folder);
}
