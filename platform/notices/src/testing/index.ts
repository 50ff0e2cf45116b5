import { createServer } from "node:http";
import { type JsonObject, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";

/** Something a gateway took. */
export interface TakenMessage {
  readonly path: string;
  readonly body: string;
  readonly signature: string | undefined;
}

export interface TestGateway extends AsyncDisposable {
  readonly url: string;
  readonly taken: readonly TakenMessage[];
  /** What it answers from now on. */
  status: number;
}

/** A gateway for tests: takes what is POSTed, and answers with the status it is told to. */
export async function aGateway(): Promise<TestGateway> {
  const taken: TakenMessage[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    const signature = request.headers["x-motlan-signature"];
    if (gateway.status < 300)
      taken.push({ path: request.url ?? "", body, signature: typeof signature === "string" ? signature : undefined });
    response.writeHead(gateway.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const gateway: TestGateway = {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    taken,
    status: 202,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return gateway;
}

export interface ToldDossier {
  readonly dossierId: string;
  readonly code: string;
  readonly personId: string;
}

/** Announces what happened to a dossier, as `dossiers` and `payments` do, all in one act. */
export async function announceNews(
  work: Work,
  dossier: ToldDossier,
  types: readonly string[],
  data: JsonObject = {},
  agencyId?: string,
): Promise<void> {
  const { dossierId, code, personId } = dossier;
  await work.transaction(async (tx) => {
    for (const type of types) {
      const isOwn = type.startsWith("dossiers.");
      const orderId = newId();
      await work.announce(tx, {
        type,
        ...(agencyId !== undefined && { agencyId }),
        subject: isOwn ? dossierId : orderId,
        data: isOwn ? { code, personId, ...data } : { orderId, dossierId },
      });
    }
  });
}

export function aToldDossier(parts: Partial<ToldDossier> = {}): ToldDossier {
  return { dossierId: newId(), code: "H26.1-261121-0001", personId: newId(), ...parts };
}
