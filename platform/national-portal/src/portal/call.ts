import { no, yes } from "@motlan/kernel";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import type { Answered, PortalFault } from "./portal.ts";

/** How the portal is reached. The envelope of the services and the sign-in by name and password are ours: the documents at hand give services and fields alone. */
export interface PortalAddress {
  /** Without a slash at the end. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

/** A portal that says nothing for so long is away. */
const PATIENCE_MS = 8_000;

const Session = Type.Object({ session: Type.String({ minLength: 1 }) });
const Body = Type.Object({
  error_code: Type.String(),
  message: Type.Optional(Type.String()),
  result: Type.Optional(Type.Unknown()),
});
export type Body = Static<typeof Body>;

export interface Caller {
  /** Calls a service, signing in where need be. */
  call(service: string, parts: object): Promise<Answered<Body>>;
  /** A file that the portal keeps. */
  fetchFile(path: string): Promise<Answered<Uint8Array>>;
}

/** Keeps one session and asks for another when the portal says it is over. */
export function makeCaller({ url, username, password }: PortalAddress): Caller {
  let session: string | undefined;
  const signIn = async (): Promise<PortalFault | undefined> => {
    const answer = await send(`${url}/api/login`, { username, password });
    if (!answer.ok) return answer.why === "status-401" ? "signed-out" : answer.why;
    const read: unknown = await readJson(answer.value);
    if (!Value.Check(Session, read)) return "senseless";
    session = read.session;
    return undefined;
  };
  const withSession = async (ask: (session: string) => Promise<Answered<Response>>): Promise<Answered<Response>> => {
    const refused = session === undefined ? await signIn() : undefined;
    if (refused !== undefined) return no(refused);
    const first = await ask(session ?? "");
    if (first.ok || first.why !== "status-401") return first;
    const again = await signIn();
    return again === undefined ? ask(session ?? "") : no(again);
  };
  return {
    call: async (service, parts) => {
      const answer = await withSession((key) => send(`${url}/api/g`, { session: key, service, ...parts }));
      if (!answer.ok) return answer;
      const read: unknown = await readJson(answer.value);
      return Value.Check(Body, read) ? yes(read) : no("senseless");
    },
    fetchFile: async (path) => {
      const answer = await withSession((key) => send(`${url}/api/tep`, { session: key, duongDan: path }));
      if (!answer.ok) return answer;
      const bytes = await answer.value.arrayBuffer().catch(() => undefined);
      return bytes === undefined ? no("unreachable") : yes(new Uint8Array(bytes));
    },
  };
}

async function send(url: string, body: object): Promise<Answered<Response>> {
  try {
    const headers = { "content-type": "application/json" };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body), redirect: "error", signal });
    return response.ok ? yes(response) : no(`status-${response.status}`);
  } catch {
    return no("unreachable");
  }
}

async function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}
