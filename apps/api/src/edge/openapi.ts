import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeVersions } from './version-headers.js';

/** The OpenAPI document of the whole API, made from the controllers and their DTOs. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Coopdesk')
    .setDescription(
      'Co-op work authorization: cases, letters, documents, reminders. Errors are RFC 9457 problem details. ' +
        'Changes that come with the session cookie send the csrfToken of GET /session as X-CSRF-Token; machine tokens need none.',
    )
    .setVersion('1')
    .addCookieAuth('coopdesk')
    .addBearerAuth()
    .build();
  return describeVersions(
    SwaggerModule.createDocument(app, config, {
      operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    }),
  );
}

/** Serves the document at /api/openapi.json and a readable page of it at /api/docs. */
export function serveOpenApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}
