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
  /** How much of the demo country a demo node is filled with: everything; people and officials without the dossiers of the past; the declared registries, empty. */
  readonly demoPart: "all" | "first" | "registries";
  /** A demo's file that says how many hours its time is ahead; absent: the real time. */
  readonly demoClock: string | undefined;
  /** Logs of other nodes this one signs as a witness, by their keys; and the witnesses of its own: `address key` each. */
  readonly witnessedLogs: readonly string[];
  readonly witnesses: readonly { readonly url: string; readonly key: string }[];
  /** The national public-service portal and with what the node signs in there; absent where nothing is exchanged with it. */
  readonly portal: { readonly url: string; readonly username: string; readonly password: string } | undefined;
  /** What the node is in the data exchange; absent where it takes no part. */
  readonly exchange:
    | {
        /** Where other nodes ask it (HTTPS, certificates on both sides), and the address they know. */
        readonly port: number;
        readonly url: string;
        readonly instance: string;
        /** Its name in the directory, `INSTANCE/CLASS/MEMBER/CODE`. */
        readonly node: string;
        /** How many mebibytes of files between nodes it keeps at most; absent: as the room has it. */
        readonly filesMost?: number;
        /** At which age, in days, the centre makes its next key; absent: as the room has it. */
        readonly centreKeyDays?: number;
        /** Where the directory comes from and the centre's public key; or this node issues it. */
        readonly centre: "this-node" | { readonly url: string; readonly x: string };
      }
    | undefined;
  /** The national portal's page for people; its own address unless said otherwise, the stand-in's on a demo. */
  readonly portalPublicUrl: string | undefined;
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
  const { MOTLAN_DEMO_CLOCK: demoClock = "" } = env;
  if (!demo && demoClock !== "") throw new RangeError("MOTLAN_DEMO_CLOCK is for demos: a node for real people lives by the real time.");
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
    demoPart: env.MOTLAN_DEMO === "first" || env.MOTLAN_DEMO === "registries" ? env.MOTLAN_DEMO : "all",
    demoClock: demoClock === "" ? undefined : resolve(demoClock),
    witnessedLogs: (env.MOTLAN_WITNESSED_LOGS ?? "").split(/\s+/).filter((key) => key !== ""),
    witnesses: readWitnesses(env.MOTLAN_WITNESSES ?? ""),
    portalPublicUrl: env.NATIONAL_PORTAL_PUBLIC_URL ?? (demo ? `${env.STUBS_PUBLIC_URL ?? shown.origin}/national-portal/` : undefined),
    exchange: exchangeOf(env, shown.hostname),
    portal: portalOf(env, demo ? `http://127.0.0.1:${port + 1}/national-portal` : undefined),
  };
}

/** Off until a port is named; then who the node is, and whose directory it believes. */
function exchangeOf(env: Readonly<Record<string, string | undefined>>, host: string): NodeConfig["exchange"] {
  const { EXCHANGE_PORT = "", EXCHANGE_NODE: node = "", EXCHANGE_URL, EXCHANGE_CENTRE = "", EXCHANGE_CENTRE_KEY = "" } = env;
  if (EXCHANGE_PORT === "") return undefined;
  const port = Number(EXCHANGE_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new RangeError(
      `EXCHANGE_PORT phải là số từ 1 đến 65535, không phải “${EXCHANGE_PORT}”. / EXCHANGE_PORT must be a number from 1 to 65535.`,
    );
  const [instance = "", ...rest] = node.split("/");
  if (rest.length !== 3 || node.split("/").includes(""))
    throw new RangeError(
      "Có EXCHANGE_PORT thì phải có EXCHANGE_NODE: tên nút trong danh bạ, như VN/GOV/00001/nut-1. / EXCHANGE_PORT needs EXCHANGE_NODE beside it: the node's name in the directory.",
    );
  const url = (EXCHANGE_URL ?? `https://${host}:${port}`).replace(/\/+$/, "");
  const known = { port, url, instance, node, ...filesMostOf(env.EXCHANGE_FILES_MOST), ...centreKeyDaysOf(env.EXCHANGE_CENTRE_KEY_DAYS) };
  if (EXCHANGE_CENTRE === "this-node") return { ...known, centre: "this-node" };
  if (!URL.canParse(EXCHANGE_CENTRE) || !/^[A-Za-z0-9_-]{43}$/.test(EXCHANGE_CENTRE_KEY))
    throw new RangeError(
      "Có EXCHANGE_PORT thì phải có EXCHANGE_CENTRE (nơi phát danh bạ, hoặc this-node) và EXCHANGE_CENTRE_KEY (khóa công khai của trung tâm, 43 ký tự). / EXCHANGE_PORT needs EXCHANGE_CENTRE (where the directory is given out, or this-node) and EXCHANGE_CENTRE_KEY (the centre's public key, 43 characters) beside it.",
    );
  return { ...known, centre: { url: EXCHANGE_CENTRE, x: EXCHANGE_CENTRE_KEY } };
}

function filesMostOf(text = ""): { filesMost?: number } {
  if (text === "") return {};
  const filesMost = Number(text);
  if (!Number.isInteger(filesMost) || filesMost < 1)
    throw new RangeError(`EXCHANGE_FILES_MOST must be a whole number of MiB, such as 102400 for 100 GiB, not "${text}".`);
  return { filesMost };
}

/** At least two months: announcing and overlap of the key before take one of them. */
function centreKeyDaysOf(text = ""): { centreKeyDays?: number } {
  if (text === "") return {};
  const centreKeyDays = Number(text);
  if (!Number.isInteger(centreKeyDays) || centreKeyDays < 60)
    throw new RangeError(`EXCHANGE_CENTRE_KEY_DAYS must be a whole number of days from 60, such as 365, not "${text}".`);
  return { centreKeyDays };
}

/** `https://node/log/witness name+id+key`, several with a semicolon between. */
function readWitnesses(text: string): NodeConfig["witnesses"] {
  return text.split(";").flatMap((one) => {
    const [url = "", key = ""] = one.trim().split(/\s+/);
    if (url === "") return [];
    if (!URL.canParse(url) || key === "")
      throw new RangeError(
        `MOTLAN_WITNESSES is "ADDRESS KEY; ADDRESS KEY", for example https://node.example.vn/log/witness node.example.vn/log/witness+0123abcd+BA…, not "${one}".`,
      );
    return [{ url: url.replace(/\/+$/, ""), key }];
  });
}

/** A demo's stand-in is known; a real portal is named with all three. */
function portalOf(env: Readonly<Record<string, string | undefined>>, standIn: string | undefined): NodeConfig["portal"] {
  const { NATIONAL_PORTAL_URL: url = standIn ?? "", NATIONAL_PORTAL_USER, NATIONAL_PORTAL_PASSWORD } = env;
  if (url === "") return undefined;
  if (url === standIn) return { url, username: "mot-lan", password: "cong-quoc-gia-thu-nghiem" };
  if (!URL.canParse(url) || !NATIONAL_PORTAL_USER || !NATIONAL_PORTAL_PASSWORD)
    throw new RangeError(
      "NATIONAL_PORTAL_URL needs NATIONAL_PORTAL_USER and NATIONAL_PORTAL_PASSWORD beside it: with what the node signs in there.",
    );
  return { url: url.replace(/\/+$/, ""), username: NATIONAL_PORTAL_USER, password: NATIONAL_PORTAL_PASSWORD };
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
