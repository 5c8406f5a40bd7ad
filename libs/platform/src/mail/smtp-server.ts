export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte. */
  secure: boolean;
  /** STARTTLS or nothing: so that a password never travels in clear. */
  requireTls: boolean;
  login: { user: string; pass: string } | undefined;
}

export interface SmtpTimeouts {
  connectMs: number;
  /** Of silence. */
  idleMs: number;
  /** For the whole exchange; must be shorter than the sender's lease. */
  totalMs: number;
}

export interface SmtpEnvelope {
  from: string;
  to: string;
}
