import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { type Contents, EMPTY, openBook } from "../book.ts";
import { type NationalPortalOptions, nationalPortalStub, PORTAL_PASSWORD, PORTAL_USER } from "../plugin.ts";
import { makeKey } from "../portal-key.ts";

/** The stand-in on a port of its own, with the procedures of the dossiers' test world. */
export interface APortal extends AsyncDisposable {
  readonly app: FastifyInstance;
  readonly url: string;
  readonly address: { readonly url: string; readonly username: string; readonly password: string };
  admin(switches: object): Promise<unknown>;
  book(): Promise<Contents>;
  /** Forgets every dossier it was told of. */
  forget(): void;
  /** Calls answered so far. */
  calls(): number;
  /** Other bytes in the place of what was attached to this filing. */
  spoilFiles(id: string): void;
  /** Where results are fetched. */
  nodeAt(url: string): void;
  sign(payload: object): Promise<object>;
  /** Signed by somebody else. */
  forge(payload: object): Promise<object>;
}

export async function aPortal(options: Partial<NationalPortalOptions> = {}): Promise<APortal> {
  const folder = mkdtempSync(join(tmpdir(), "national-"));
  const app = Fastify();
  const procedures = ["x.library-card", "x.honour", "x.market-stall"].map((MaTTHC) => ({ MaTTHC, TenTTHC: MaTTHC, MaLinhVuc: "G00-X1" }));
  const book = openBook(folder);
  let calls = 0;
  app.addHook("onRequest", async ({ url: asked }) => {
    if (asked.endsWith("/api/g")) calls += 1;
  });
  const [key, stranger] = [await makeKey(), await makeKey()];
  let nodeUrl: string | undefined;
  await app.register(
    nationalPortalStub({
      ...{ folder, procedures, book, key, ...options },
      get nodeUrl() {
        return nodeUrl;
      },
    }),
  );
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
  const url = `${origin}/national-portal`;
  return {
    app,
    url,
    address: { url, username: PORTAL_USER, password: PORTAL_PASSWORD },
    admin: (switches) => app.inject({ method: "POST", url: "/national-portal/admin", payload: switches }),
    book: async () => book.read(),
    forget: () => book.write(EMPTY),
    calls: () => calls,
    spoilFiles: (id) => {
      const { Tep } = book.read().filings.find(({ MaHoSoQuocGia }) => MaHoSoQuocGia === id)?.NoiDung ?? {};
      for (const one of Array.isArray(Tep) ? Tep : []) book.keepFile(String(one.DuongDan), Buffer.from("spoilt"));
    },
    sign: key.sign,
    forge: stranger.sign,
    nodeAt: (at) => {
      nodeUrl = at;
    },
    [Symbol.asyncDispose]: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
