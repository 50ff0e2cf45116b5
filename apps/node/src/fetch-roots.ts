import { X509Certificate } from "node:crypto";

const TRIES = 25;
const PAUSE_MS = 200;

/** The root certificates whose signatures this node trusts. An authority that is still starting is waited for; one that stays away leaves signatures unjudged, not refused. */
export async function fetchRoots(url: string): Promise<readonly X509Certificate[]> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const pem = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => (answer.ok ? answer.text() : undefined),
      () => undefined,
    );
    if (pem !== undefined)
      return (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map((one) => new X509Certificate(one));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return [];
}
