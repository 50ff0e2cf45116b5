import type { Book } from "./book.ts";
import type { PortalKey } from "./portal-key.ts";
import type { Switches } from "./switches.ts";

export interface Bringing {
  readonly book: Book;
  readonly key: PortalKey;
  readonly switches: () => Switches;
  readonly nodeUrl: string | undefined;
}

/**
 * Brings the last thing that was done on this dossier to the province's system, signed, without waiting for it to be fetched. When that fails nothing is lost: it is given
 * out when it is asked for.
 */
export async function bringLast({ book, key, switches, nodeUrl }: Bringing, id: string): Promise<void> {
  const { down, twice, disorder } = switches();
  const last = book.read().filings.findLast(({ MaHoSoQuocGia }) => MaHoSoQuocGia === id);
  // Where it is tried what happens out of order, everything is left to be fetched.
  if (last === undefined || nodeUrl === undefined || down || twice || disorder) return;
  try {
    const body = JSON.stringify(await key.sign(last));
    const headers = { "content-type": "application/json" };
    await fetch(`${nodeUrl}/api/v1/national-portal/filings`, { method: "POST", headers, body, signal: AbortSignal.timeout(5_000) });
  } catch {
    // The node is away: it asks by itself.
  }
}
