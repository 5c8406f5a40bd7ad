import { AuditTrail } from '#casework/audit/audit-trail.js';

// The same API whose use cases write no trail: neither the statement nor the sealing of its values.
AuditTrail.prototype.recordMany = async () => undefined;
await import('#api/main.js');
