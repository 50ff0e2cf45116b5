import { resolve } from "node:path";

/** What a node is told from outside: the machine door that stays (`PORT`, `DATA_DIR`, `DATABASE_URL`, `PUBLIC_URL`). */
export interface NodeConfig {
  readonly port: number;
  /** Keys, the embedded database, the stubs' memory. */
  readonly dataDir: string;
  /** The owner's connection string to a PostgreSQL 17 or 18; absent: the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Address people type: issuer, links and QR codes come from it, never from a request's Host. */
  readonly publicUrl: string;
  /** Where the stand-ins for outside systems run on this machine; absent where real ones are configured. */
  readonly stubsUrl: string | undefined;
  /** The stand-ins' address as people's browsers see it. */
  readonly stubsPublicUrl: string | undefined;
  /** The key shared with the SMS gateway and the mail relay. */
  readonly gatewayKey: string;
  /** True on a demo node: every document says it has no legal value, keys are enrolled at first use, the demo country is filled. */
  readonly demo: boolean;
}

/** @throws RangeError with what to do when a value makes no sense. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): NodeConfig {
  const port = Number(env.PORT ?? "3000");
  if (!Number.isInteger(port) || port < 1 || port > 65_534)
    throw new RangeError(`PORT must be a number from 1 to 65534 (the stubs take the next one), not "${env.PORT}".`);
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, "");
  if (!URL.canParse(publicUrl))
    throw new RangeError(`PUBLIC_URL must be an address such as https://dichvucong.example.vn, not "${env.PUBLIC_URL}".`);
  const demo = env.MOTLAN_DEMO !== "no";
  if (!demo) refuseHalfARealNode(env);
  const shown = new URL(publicUrl);
  shown.port = String(port + 1);
  return {
    port,
    dataDir: resolve(env.DATA_DIR ?? ".data"),
    databaseUrl: env.DATABASE_URL === "" ? undefined : env.DATABASE_URL,
    publicUrl,
    stubsUrl: demo ? `http://127.0.0.1:${port + 1}` : env.STUBS_URL,
    stubsPublicUrl: demo ? (env.STUBS_PUBLIC_URL ?? shown.origin) : undefined,
    gatewayKey: env.GATEWAY_KEY ?? "",
    demo,
  };
}

/** A node for real people needs its gateways named: without them no code reaches a phone and no document is sealed. */
function refuseHalfARealNode({ STUBS_URL, GATEWAY_KEY }: Readonly<Record<string, string | undefined>>): void {
  if (!URL.canParse(STUBS_URL ?? ""))
    throw new RangeError(
      "MOTLAN_DEMO=no needs STUBS_URL: the address under which the gateways (sms, mail, bank, ca, tsa, population) answer.",
    );
  if ((GATEWAY_KEY ?? "").length < 16)
    throw new RangeError("MOTLAN_DEMO=no needs GATEWAY_KEY: the key shared with the SMS gateway, at least 16 characters.");
}
