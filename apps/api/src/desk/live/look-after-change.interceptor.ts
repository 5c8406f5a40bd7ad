import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable, tap } from 'rxjs';
import type { AccessRequest } from '../../access/requester.js';
import { DeskStreams } from './desk-streams.js';

/** What anybody changed through this process is seen on the desk at once, and not at its next turn. */
@Injectable()
export class LookAfterChange implements NestInterceptor {
  constructor(private readonly streams: DeskStreams) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method } = context.switchToHttp().getRequest<AccessRequest>();
    return method === 'GET' || method === 'HEAD'
      ? next.handle()
      : next.handle().pipe(tap({ complete: () => this.streams.lookAtAll() }));
  }
}
