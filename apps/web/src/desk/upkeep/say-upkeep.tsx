import { formatDateTime } from "@motlan/formats";
import type { Text } from "@motlan/kernel";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { CodeDetail } from "../parts/code-detail.tsx";
import { CAUSES, ROOMS, UPKEEP as T } from "../texts/upkeep.ts";

/** Whose a listener or a job is, and its exact name below. */
export function NameOf({ visit: { lang }, name }: { readonly visit: Visit; readonly name: string }) {
  const room = ROOMS[name.split(".")[0] ?? ""];
  return (
    <>
      {room?.[lang]}
      <span class="queue__detail">
        <code>{name}</code>
      </span>
    </>
  );
}

/** Why something failed, as far as its code says it. */
export function Why({ visit, fault }: { readonly visit: Visit; readonly fault: string }) {
  const { lang, options } = visit;
  const said = options.upkeep?.sentenceOf(fault) ?? causeOf(fault);
  return (
    <>
      {said[lang]}
      <CodeDetail label={T.code[lang]} code={fault} />
    </>
  );
}

function causeOf(code: string): Text {
  if (code.includes("/")) return CAUSES.fault;
  if (/^[0-9A-Z]{5}$/.test(code)) return CAUSES.database;
  if (/^(ECONN|EHOST|ENET|ENOTFOUND|ETIMEDOUT|EAI_|EPIPE|UND_ERR)|^(TimeoutError|AbortError)$/.test(code)) return CAUSES.unreached;
  return code === "NoSuchListener" ? CAUSES.gone : CAUSES.program;
}

interface TriedProps {
  readonly visit: Visit;
  readonly tries: number;
  readonly since: Date;
  /** What comes next. */
  readonly next: string;
}

export function Tried({ visit: { lang }, tries, since, next }: TriedProps) {
  return (
    <>
      {say(T.tries, lang, { n: tries, since: formatDateTime(since) })}
      <span class="queue__detail">{next}</span>
    </>
  );
}

/** When a job is tried again, if it is. */
export function nextOf({ lang }: Visit, { givenUp, nextAt }: { readonly givenUp: boolean; readonly nextAt: Date }): string {
  return givenUp ? T.noNext[lang] : say(T.next, lang, { at: formatDateTime(nextAt) });
}
