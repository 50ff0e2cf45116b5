import { fastify } from "fastify";
import { type CertificatesStubOptions, certificatesStub } from "./plugin.ts";

export interface RunningStub {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the stand-in alone on a free port of the loopback, for tests and for `npm run witness`. */
export async function runCertificatesStub(options: CertificatesStubOptions): Promise<RunningStub> {
  const app = fastify();
  await app.register(certificatesStub(options));
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  return { url, stop: () => app.close() };
}
