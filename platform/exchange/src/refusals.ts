import { codeOf, type Fault, isFault, stackOf } from "@motlan/kernel";
import { databaseTrouble } from "@motlan/kernel/db";
import { tag, writeXml } from "@motlan/kernel/xml";
import { CAUSES, type CauseWord, isCause, statusOf, typeOf } from "./domain/causes.ts";
import { type Headers, textOf } from "./domain/headers.ts";
import { faults } from "./faults.ts";

/** The word of a fault of this room that a query can be refused with. */
export function causeOf(fault: Fault): CauseWord | undefined {
  const [room = "", word = ""] = fault.code.split("/");
  return room === "exchange" && isCause(word) ? word : undefined;
}

/** Any error as one a query is refused with: the database's absence by its name, what nobody foresaw by a number that stands in the technical log. */
export function toRefusal(
  error: unknown,
  at: "asking" | "giving",
  note: (line: Readonly<Record<string, unknown>>) => void,
  id: string,
): Fault {
  if (isFault(error) && causeOf(error) !== undefined) return error;
  if (databaseTrouble(error) !== undefined) return at === "asking" ? faults["log-away"]() : faults["giver-log-away"]();
  note({ level: "error", id, exchange: at, error: codeOf(error), stack: stackOf(error) });
  return at === "asking" ? faults["asking-fault"]({ id }) : faults["node-fault"]({ id });
}

export interface Refusal {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

const FLOODS: ReadonlySet<CauseWord> = new Set(["too-many", "asking-too-many"]);

/**
 * A refusal as X-Road's protocol writes it, with what we add for whoever reads more: our code, both languages, the office that must act. `xml`: the media type of XML
 * that is wanted instead, which holds X-Road's three words alone.
 */
export function renderRefusal(fault: Fault, detail: string, language: "vi" | "en", xml?: string): Refusal {
  const word = causeOf(fault) ?? "asking-fault";
  const said = { type: typeOf(word), message: fault.text[language], detail };
  const ours = { code: fault.code, office: CAUSES[word].office, vi: fault.text.vi, en: fault.text.en, about: fault.about };
  const inXml = () => writeXml(tag("error", {}, ...Object.entries(said).map(([name, text]) => tag(name, {}, text))));
  return {
    status: statusOf(word),
    headers: {
      "content-type": xml === undefined ? "application/json; charset=utf-8" : `${xml};charset=utf-8`,
      "x-road-error": said.type,
      "x-motlan-fault": word,
      "cache-control": "no-store",
      ...(FLOODS.has(word) && { "retry-after": String(fault.about.seconds ?? 1) }),
    },
    body: Buffer.from(xml === undefined ? JSON.stringify({ ...said, ...ours }) : inXml()),
  };
}

/** What the giving node refused with, made a fault here again: the word stands in a header, since an answer to HEAD has no body. */
export function readRefusal(headers: Headers, body: Uint8Array): Fault | undefined {
  const word = textOf(headers, "x-motlan-fault") ?? "";
  return isCause(word) ? faults[word](aboutOf(body)) : undefined;
}

function aboutOf(body: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    const about = typeof read === "object" && read !== null && "about" in read ? read.about : undefined;
    return typeof about === "object" && about !== null ? Object.fromEntries(Object.entries(about)) : {};
  } catch {
    return {};
  }
}

export function statusOfRefusal(fault: Fault): number {
  return statusOf(causeOf(fault) ?? "asking-fault");
}
