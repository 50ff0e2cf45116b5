import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { bankStub } from "./bank/index.ts";
import { certificatesStub } from "./certificates/index.ts";
import { gatewayStub } from "./gateway/index.ts";
import { indexPage } from "./index-page.ts";
import { nationalPortalStub } from "./national-portal/index.ts";
import { populationStub } from "./population/index.ts";
import { postStub } from "./post/index.ts";
import { gatewayKey, smsStub } from "./sms/index.ts";

export interface StubsOptions {
  readonly port: number;
  /** Loopback unless people's browsers reach this machine by another name. */
  readonly host?: string;
  /** Where they keep their books and keys; each has a folder of its own in it. */
  readonly folder: string;
  /** The node as this process reaches it, e.g. `http://127.0.0.1:8080`. */
  readonly nodeUrl: string;
  /** The node as people reach it. */
  readonly publicUrl: string;
}

/** Every stand-in on one port. */
export async function startStubs(options: StubsOptions): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, bodyLimit: 1_048_576, routerOptions: { ignoreTrailingSlash: true } });
  const { folder, nodeUrl, publicUrl } = options;
  await app.register(
    bankStub({
      folder: join(folder, "bank"),
      callbackUrl: `${nodeUrl}/api/v1/payments/callbacks/bank`,
      portalUrl: publicUrl,
      sharedKey: gatewayKey(join(folder, "sms")),
    }),
  );
  for (const kind of ["gateway", "card"] as const)
    await app.register(
      gatewayStub({
        kind,
        folder: join(folder, kind),
        callbackUrl: `${nodeUrl}/api/v1/payments/callbacks/${kind}`,
        portalUrl: publicUrl,
        key: gatewayKey(join(folder, "sms")),
      }),
    );
  await app.register(populationStub({ folder: join(folder, "population"), nodeJwksUrl: `${nodeUrl}/api/v1/registries/jwks.json` }));
  await app.register(nationalPortalStub({ folder: join(folder, "national-portal"), nodeUrl, brings: true }));
  await app.register(certificatesStub({ folder: join(folder, "certificates") }));
  await app.register(smsStub({ folder: join(folder, "sms") }));
  await app.register(postStub({ folder: join(folder, "post"), key: gatewayKey(join(folder, "sms")) }));
  app.get("/", async (_request, reply) => reply.type("text/html; charset=utf-8").send(indexPage(publicUrl)));
  app.get("/healthz", async () => ({ ok: true }));
  await app.listen({ host: options.host ?? "127.0.0.1", port: options.port });
  return app;
}
