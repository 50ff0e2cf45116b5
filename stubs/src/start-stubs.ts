import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { bankStub } from "./bank/index.ts";
import { certificatesStub } from "./certificates/index.ts";
import { indexPage } from "./index-page.ts";
import { populationStub } from "./population/index.ts";

export interface StubsOptions {
  readonly port: number;
  /** Where they keep their books and keys; each has a folder of its own in it. */
  readonly folder: string;
  /** The node as this process reaches it, e.g. `http://127.0.0.1:8080`. */
  readonly nodeUrl: string;
  /** The node as people reach it. */
  readonly publicUrl: string;
}

/** Every stand-in on one port of this machine: they take no calls from outside it unless somebody puts a proxy before them. */
export async function startStubs(options: StubsOptions): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, bodyLimit: 1_048_576, routerOptions: { ignoreTrailingSlash: true } });
  const { folder, nodeUrl, publicUrl } = options;
  await app.register(
    bankStub({ folder: join(folder, "bank"), callbackUrl: `${nodeUrl}/api/v1/payments/callbacks/bank`, portalUrl: publicUrl }),
  );
  await app.register(populationStub({ folder: join(folder, "population"), nodeJwksUrl: `${nodeUrl}/api/v1/registries/jwks.json` }));
  await app.register(certificatesStub({ folder: join(folder, "certificates") }));
  app.get("/", async (_request, reply) => reply.type("text/html; charset=utf-8").send(indexPage(publicUrl)));
  app.get("/healthz", async () => ({ ok: true }));
  await app.listen({ host: "127.0.0.1", port: options.port });
  return app;
}
