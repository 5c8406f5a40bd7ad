import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock/clock.js';
import { SystemClock } from './clock/system-clock.js';
import { Settings } from './config/settings.js';
import { IdentityProviders } from './identity-provider/identity-providers.js';
import { FileInspector } from './inspection/file-inspector.js';
import { SandboxedInspector } from './inspection/sandboxed-inspector.js';
import { Logger } from './logging/logger.js';
import { createLogger } from './logging/pino-logger.js';
import { createScanner } from './scanner/create-scanner.js';
import { Scanner } from './scanner/scanner.js';
import { createFileStore } from './storage/create-file-store.js';
import { FileStore } from './storage/file-store.js';
import { SealedFiles } from './storage/sealed-files.js';
import { MomentZones } from './zones/moment-zones.js';
import { Zones } from './zones/zones.js';

/** Binds each port to the body that the settings ask for. Tests override single tokens. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(settings: Settings): DynamicModule {
    const providers = [
      { provide: Settings, useValue: settings },
      { provide: Clock, useClass: SystemClock },
      { provide: Zones, useClass: MomentZones },
      { provide: Logger, useFactory: () => createLogger(settings) },
      { provide: Scanner, useFactory: () => createScanner(settings) },
      { provide: IdentityProviders, useFactory: () => new IdentityProviders(settings) },
      { provide: FileInspector, useFactory: () => new SandboxedInspector() },
      { provide: FileStore, useFactory: () => createFileStore(settings) },
      { provide: SealedFiles, useFactory: (store: FileStore) => new SealedFiles(store), inject: [FileStore] },
    ];
    return { module: PlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}
