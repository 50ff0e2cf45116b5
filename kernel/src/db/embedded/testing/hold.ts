import { startWith } from "../start-embedded.ts";

/**
 * A program of its own for the tests: starts a server on the folder given, says where in one line of JSON, and holds it until
 * its input says to go (it then ends normally without stopping the server). With a second word it runs as on a machine without
 * `unshare`, with that folder as the place for an ordinary user's copies.
 */
const [dataDir = "", elsewhere] = process.argv.slice(2);
const surroundings = { unshare: elsewhere ? undefined : "unshare", elsewhere: elsewhere ?? "/dev/null/none" };
try {
  const { ownerUrl, port } = await startWith({ dataDir, durable: false }, surroundings);
  process.stdout.write(`${JSON.stringify({ ownerUrl, port })}\n`);
  process.stdin.on("data", () => process.exit(0));
} catch (error) {
  process.stdout.write(`${JSON.stringify({ fault: error instanceof Error ? error.message : String(error) })}\n`);
  process.exitCode = 1;
}
