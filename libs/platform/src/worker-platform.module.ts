import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Settings } from './config/settings.js';
import { DocumentReader } from './document-reader/document-reader.js';
import { SandboxedReader } from './document-reader/sandboxed-reader.js';
import { FileInspector } from './inspection/file-inspector.js';
import { SandboxedInspector } from './inspection/sandboxed-inspector.js';
import { LetterRenderer } from './letter-renderer/letter-renderer.js';
import { TypstRenderer } from './letter-renderer/typst-renderer.js';
import { createLetterSigner } from './letter-signer/create-letter-signer.js';
import { LetterSigner } from './letter-signer/letter-signer.js';
import { BounceMailbox } from './bounces/bounce-mailbox.js';
import { createBounceMailbox } from './bounces/create-bounce-mailbox.js';
import { createMailer } from './mail/create-mailer.js';
import { Mailer } from './mail/mailer.js';
import { productFolder } from './product-folder.js';

/** Ports that only background work uses: it sends the mail, inspects files, renders the letters and signs them. */
@Global()
@Module({})
export class WorkerPlatformModule {
  static forRoot(settings: Settings): DynamicModule {
    const providers = [
      { provide: Mailer, useFactory: () => createMailer(settings) },
      {
        provide: BounceMailbox,
        useFactory: () => createBounceMailbox(settings),
      },
      { provide: FileInspector, useFactory: () => new SandboxedInspector() },
      { provide: DocumentReader, useFactory: () => new SandboxedReader() },
      {
        provide: LetterRenderer,
        useFactory: () =>
          new TypstRenderer({ templates: productFolder('libs/casework/src/letters/templates') }),
      },
      { provide: LetterSigner, useFactory: () => createLetterSigner(settings) },
    ];
    return { module: WorkerPlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
