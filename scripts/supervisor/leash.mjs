// Loaded before the main file of every process the supervisor starts: when the supervisor is gone, even killed, the
// channel to it closes, and the process stops in order instead of holding ports and connections for ever.
const GRACE_MS = 8_000;

if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  });
  process.channel.unref();
}
