import { explain, isCause, OFFICES } from "@motlan/exchange";
import type { Language } from "@motlan/kernel";
import { say } from "../fill.ts";
import { EVENTS, REASONS } from "../texts/exchange-events.ts";

export interface Explained {
  readonly cause: string;
  readonly remedy: string;
  readonly office: string;
}

/** Why an event stands, what to do and who must; `receiver` is what the receiving system is called. */
export function explainReason(code: string, receiver: string, lang: Language): Explained {
  const word = code.replace(/^exchange\//, "");
  // This node asks where events are delivered: whoever receives is the giving side of that question.
  if (isCause(word)) {
    const { cause, remedy, office } = explain(word);
    const isTheirs = office === "giving-node" || office === "giving-agency";
    return { cause: cause[lang], remedy: remedy[lang], office: isTheirs ? `${OFFICES[office][lang]}: ${receiver}` : OFFICES[office][lang] };
  }
  const status = /^status-(\d+)$/.exec(word)?.[1];
  const kind = status === undefined ? (word === "topic-off" ? "topic-off" : "unread") : isBusy(Number(status)) ? "busy" : "refused";
  const { cause, remedy } = REASONS[kind];
  return {
    cause: say(cause, lang, { status: status ?? "", reason: word }),
    remedy: remedy[lang],
    office: say(EVENTS.operator, lang, { receiver }),
  };
}

function isBusy(status: number): boolean {
  return status > 501 || status === 429 || status === 408;
}
