import { normaliseBytes } from './normalise-bytes.js';

// Runs as a child process of its own, for one file.
process.once('message', (request: { bytes: Uint8Array; name: string; declaredType: string }) => {
  void normaliseBytes(Buffer.from(request.bytes), request.name, request.declaredType).then((inspection) =>
    process.send?.(inspection, () => process.exit(0)),
  );
});
process.on('disconnect', () => process.exit(0));
