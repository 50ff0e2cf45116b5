import type { FastifyInstance } from "fastify";
import type { Provider } from "oidc-provider";
import { ISSUER_PATH } from "./make-provider.ts";

/**
 * Puts the provider under `/oidc` of the node's server. Bodies are left for it to read; host and protocol are those of PUBLIC_URL, whatever the
 * caller's headers say: links and cookies must not come from a Host header.
 */
export async function mountProvider(app: FastifyInstance, provider: Provider, publicUrl: string): Promise<void> {
  const { host, protocol } = new URL(publicUrl);
  const answer = provider.callback();
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
    scope.all(`${ISSUER_PATH}/*`, async (request, reply) => {
      reply.hijack();
      const { raw } = request;
      const url = raw.url ?? ISSUER_PATH;
      Object.assign(raw, { originalUrl: url, url: url.slice(ISSUER_PATH.length) || "/" });
      raw.headers.host = host;
      raw.headers["x-forwarded-proto"] = protocol.slice(0, -1);
      delete raw.headers["x-forwarded-host"];
      reply.raw
        .setHeader("x-content-type-options", "nosniff")
        .setHeader("referrer-policy", "same-origin")
        .setHeader("x-frame-options", "DENY");
      await answer(raw, reply.raw);
    });
  });
}
