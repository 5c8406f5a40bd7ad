import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '#platform/config/settings.js';

/** `__Host-` binds the cookie to this very origin; browsers accept it over https alone. */
function cookieName(settings: Settings): string {
  return isSecure(settings) ? '__Host-coopdesk' : 'coopdesk';
}

function isSecure(settings: Settings): boolean {
  return settings.http.publicUrl.startsWith('https:');
}

export function readSessionCookie(request: FastifyRequest, settings: Settings): string | null {
  return request.cookies[cookieName(settings)] ?? null;
}

export function setSessionCookie(
  reply: FastifyReply,
  settings: Settings,
  token: string,
  expiresAt: Date,
): void {
  void reply.setCookie(cookieName(settings), token, {
    path: '/',
    httpOnly: true,
    secure: isSecure(settings),
    sameSite: 'lax',
    expires: expiresAt,
  });
}

export function clearSessionCookie(reply: FastifyReply, settings: Settings): void {
  void reply.clearCookie(cookieName(settings), {
    path: '/',
    httpOnly: true,
    secure: isSecure(settings),
    sameSite: 'lax',
  });
}

/** Kept from leaving for the institution's sign-in until coming back: the answer counts in this browser alone. */
function browserCookieName(settings: Settings): string {
  return isSecure(settings) ? '__Host-coopdesk-leaving' : 'coopdesk-leaving';
}

export function readBrowserCookie(request: FastifyRequest, settings: Settings): string | null {
  return request.cookies[browserCookieName(settings)] ?? null;
}

export function setBrowserCookie(reply: FastifyReply, settings: Settings, secret: string): void {
  void reply.setCookie(browserCookieName(settings), secret, {
    path: '/',
    httpOnly: true,
    secure: isSecure(settings),
    sameSite: 'lax',
    maxAge: 600,
  });
}

export function clearBrowserCookie(reply: FastifyReply, settings: Settings): void {
  void reply.clearCookie(browserCookieName(settings), {
    path: '/',
    httpOnly: true,
    secure: isSecure(settings),
    sameSite: 'lax',
  });
}
