import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '#database/actor.js';
import { LetterCertificates } from '#casework/letters/page/letter-certificates.js';
import { Scanner } from '#platform/scanner/scanner.js';
import { Zones } from '#platform/zones/zones.js';
import { Public } from '../access/access-rules.js';
import { HealthStore, type SignsOfLife } from './health-report.js';
import { mailSigns, metricsText } from './mail-signs.js';

const HEALTH: Actor = { kind: 'system', name: 'health' };
const WORKER_SILENT_AFTER_SECONDS = 60;
const NO_SIGNS: SignsOfLife = { heartbeats: [], queues: [], sweeps: [], openAlarms: 0 };

/** Tells the truth about this installation, and nothing about any person. */
@ApiTags('Health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly store: HealthStore,
    private readonly scanner: Scanner,
    private readonly zones: Zones,
    private readonly certificates: LetterCertificates,
  ) {}

  /** The process answers. */
  @Get('live')
  @Public()
  @HttpCode(200)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The API and its database answer. */
  @Get('ready')
  @Public()
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: string; database: string }> {
    const database = await this.databaseAnswers();
    if (!database) void reply.code(503);
    return { status: database ? 'ok' : 'unavailable', database: database ? 'ok' : 'no answer' };
  }

  /** Queue, worker heartbeat, last sweeps, scanner, certificate of letters and zone table. */
  @Get('status')
  @Public()
  async status(@Res({ passthrough: true }) reply: FastifyReply): Promise<Record<string, unknown>> {
    const database = await this.databaseAnswers();
    const signs: SignsOfLife = database ? await this.store.signsOfLife() : NO_SIGNS;
    const worker = signs.heartbeats.some(({ secondsAgo }) => secondsAgo < WORKER_SILENT_AFTER_SECONDS);
    const scanner = await this.scanner.health();
    const certificate = database ? await this.certificates.status(HEALTH) : null;
    const letters = certificate?.state !== 'expired' && certificate?.state !== 'not_yet_valid';
    const files = fileProblems(signs);
    const ok = database && worker && scanner.state !== 'unavailable' && letters && files === 0;
    if (!ok) void reply.code(503);
    return {
      status: ok ? 'ok' : 'degraded',
      database: database ? 'ok' : 'no answer',
      worker: { state: worker ? 'ok' : 'silent', heartbeats: signs.heartbeats },
      queue: signs.queues,
      sweeps: signs.sweeps,
      mail: mailSigns(signs),
      scanner,
      files: { problems: files },
      letterCertificate: certificate,
      zones: { release: this.zones.release },
    };
  }

  /** The sending of mail in numbers, for a monitor. */
  @Get('metrics')
  @Public()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    const signs = (await this.databaseAnswers()) ? await this.store.signsOfLife() : NO_SIGNS;
    const worker = signs.heartbeats.some(({ secondsAgo }) => secondsAgo < WORKER_SILENT_AFTER_SECONDS);
    return metricsText(mailSigns(signs), worker);
  }

  private async databaseAnswers(): Promise<boolean> {
    return this.store.ping().then(
      () => true,
      () => false,
    );
  }
}

/** Files that the last sweep and the last scrub found missing or damaged. */
function fileProblems({ sweeps }: SignsOfLife): number {
  const last = (name: string) => sweeps.find((sweep) => sweep.name === name)?.counts ?? {};
  const { missing = 0 } = last('sweep-files');
  const { missing: missed = 0, damaged = 0 } = last('scrub-files');
  return Math.max(missing, missed) + damaged;
}
