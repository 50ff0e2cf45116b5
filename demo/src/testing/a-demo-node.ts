import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentsModule, fileKeyStore, httpCertificateAuthority, httpTimeStampAuthority } from "@motlan/documents/module";
import { module as dossiers } from "@motlan/dossiers/module";
import { module as forms } from "@motlan/forms/module";
import { module as insight } from "@motlan/insight/module";
import { type Module, stranger, systemClock } from "@motlan/kernel";
import { migrate } from "@motlan/kernel/db";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { module as payments } from "@motlan/payments/module";
import { registriesModule } from "@motlan/registries/module";
import { startStubs } from "@motlan/stubs";
import { layPast } from "@motlan/stubs/bank";
import { module as voice } from "@motlan/voice/module";
import type { DemoContext } from "../context.ts";

export interface DemoNode extends AsyncDisposable {
  readonly db: TestDatabase;
  readonly context: DemoContext;
  readonly modules: readonly Module[];
  readonly bankUrl: string;
}

/** A database with the demo's tables, and the rooms of a node wired to stand-ins of their own. */
export async function aDemoNode(log?: DemoContext["log"]): Promise<DemoNode> {
  const db = await testDatabase();
  await migrate(db.ownerUrl, [{ room: "demo", folder: new URL("../../migrations/", import.meta.url) }]);
  const folder = await mkdtemp(join(tmpdir(), "motlan-demo-"));
  const [port, stubsPort] = [await freePort(), await freePort()];
  const [nodeUrl, outside] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${stubsPort}`];
  const keys = fileKeyStore(join(folder, "keys"), httpCertificateAuthority(`${outside}/ca/enrol`));
  const registries = registriesModule({
    owners: { population: { url: `${outside}/population/commands`, publicKeyUrl: `${outside}/population/jwks.json` } },
    issuer: nodeUrl,
    replyUrl: `${nodeUrl}/api/v1/registries/receipts`,
  });
  const documents = documentsModule({
    keys,
    timeStamps: httpTimeStampAuthority(`${outside}/tsa`),
    publicUrl: nodeUrl,
    sample: true,
    enrolOnUse: true,
  });
  const modules = [registries, forms, documents, payments, dossiers, voice, insight];
  const server = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => stranger });
  mountRoutes(server, registries.routes, nodeUrl);
  await server.listen({ host: "127.0.0.1", port });
  const stubs = await startStubs({ port: stubsPort, folder: join(folder, "stubs"), nodeUrl, publicUrl: nodeUrl });
  return {
    db,
    modules,
    bankUrl: `${outside}/bank`,
    context: {
      pool: db.pool,
      clock: systemClock,
      modules,
      tellBank: layPast(join(folder, "stubs", "bank")),
      ...(log !== undefined && { log }),
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([server.close(), stubs.close()]);
      await db[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
