import { X509Certificate } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCertificatesStub } from "@motlan/stubs/certificates";
import { httpCertificateAuthority, httpTimeStampAuthority } from "../keys/authority-clients.ts";
import { fileKeyStore } from "../keys/file-key-store.ts";
import type { Sealing } from "../sealing.ts";

export interface TestSealing extends Sealing, AsyncDisposable {
  readonly roots: readonly X509Certificate[];
  /** Address of the stand-in authority. */
  readonly url: string;
  /** Where keys lie. */
  readonly folder: string;
  /** Makes the stand-in fail on purpose, or well again with "none". */
  mishap(what: { readonly ca?: "none" | "down"; readonly tsa?: "none" | "down" | "rejecting" | "garbled" }): Promise<void>;
}

/** Everything to seal with, over the stand-in authorities in this process. Close it with `await using` or in `afterAll`. */
export async function startTestSealing(parts: Partial<Sealing> = {}): Promise<TestSealing> {
  const folder = await mkdtemp(join(tmpdir(), "motlan-sealing-"));
  const stub = await runCertificatesStub({ folder: join(folder, "authority") });
  const root = await (await fetch(`${stub.url}/ca/root.pem`)).text();
  return {
    keys: fileKeyStore(join(folder, "keys"), httpCertificateAuthority(`${stub.url}/ca/enrol`)),
    timeStamps: httpTimeStampAuthority(`${stub.url}/tsa`),
    publicUrl: "http://localhost:8080",
    sample: true,
    enrolOnUse: true,
    ...parts,
    roots: [new X509Certificate(root)],
    url: stub.url,
    folder,
    mishap: async (what) => {
      await fetch(`${stub.url}/admin/faults`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(what),
      });
    },
    [Symbol.asyncDispose]: async () => {
      await stub.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
