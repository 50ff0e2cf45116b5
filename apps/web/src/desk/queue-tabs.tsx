import { may } from "@motlan/kernel";
import { Tabs } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Visit } from "../frame/types.ts";
import type { Counts } from "./queues.ts";
import { QUEUE } from "./texts/queue.ts";

export type QueueName = "cua-toi" | "co-quan" | "cho-nguoi-dan" | "kiem-tra-mau";

/** The queues an official may look at, with how much waits in each. */
export function QueueTabs({ visit, current, counts }: { readonly visit: Visit; readonly current: QueueName; readonly counts: Counts }) {
  const { lang } = visit;
  const official = officialOf(visit);
  const tabs = [
    { name: "cua-toi", href: "/ban-lam-viec", label: QUEUE.mine[lang], count: counts.mine },
    { name: "co-quan", href: "/ban-lam-viec?muc=co-quan", label: QUEUE.agency[lang], count: counts.agency, keys: "g c" },
    { name: "cho-nguoi-dan", href: "/ban-lam-viec?muc=cho-nguoi-dan", label: QUEUE.waiting[lang], count: counts.waiting, keys: "g g" },
    ...(may(official, "dossiers.examine", official.agencyId)
      ? [{ name: "kiem-tra-mau", href: "/ban-lam-viec/kiem-tra-mau", label: QUEUE.reviews[lang] }]
      : []),
  ];
  return <Tabs label={QUEUE.tabs[lang]} tabs={tabs.map(({ name, ...tab }) => ({ ...tab, current: name === current }))} />;
}
