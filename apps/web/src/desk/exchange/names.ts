import { isCause, type NodeState, OFFICES, REMEDIES, type RefusalCount } from "@motlan/exchange";
import type { Language, Text } from "@motlan/kernel";

export type Titles = NodeState["titles"];

/** What a subsystem or service is called: its subsystem's title in the directory, and the rest of its name. */
export function titleOf(name: string, titles: Titles, lang: Language): string {
  return titles.get(name)?.[lang] ?? titles.get(partsOf(name, 4))?.[lang] ?? titles.get(partsOf(name, 3))?.[lang] ?? partsOf(name, 4);
}

function partsOf(name: string, parts: number): string {
  return name.split("/").slice(0, parts).join("/");
}

export function causeText(fault: string): Text {
  return isCause(fault) ? REMEDIES[fault].cause : { vi: fault, en: fault };
}

export function remedyText(fault: string): Text {
  return isCause(fault) ? REMEDIES[fault].remedy : { vi: "", en: "" };
}

/** Which office, and whose, where the names of the query say it. */
export function officeName({ office, service, client }: RefusalCount, titles: Titles, lang: Language): string {
  if (office === undefined) return "";
  const whose = office === "giving-agency" || office === "giving-node" ? service : office === "centre" ? undefined : client;
  const member = whose === undefined ? undefined : titles.get(partsOf(whose, 3))?.[lang];
  return member === undefined ? OFFICES[office][lang] : `${OFFICES[office][lang]}: ${member}`;
}
