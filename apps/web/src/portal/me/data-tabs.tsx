import type { Language } from "@motlan/kernel";
import { Tabs } from "@motlan/ui";
import { CONSENT } from "../texts/consent.ts";
import { DATA } from "../texts/me.ts";

interface DataTabsProps {
  readonly lang: Language;
  readonly current: "held" | "reads" | "consents";
}

/** What is held on me, who read it, what I agreed to. */
export function DataTabs({ lang, current }: DataTabsProps) {
  return (
    <Tabs
      label={DATA.title[lang]}
      tabs={[
        { href: "/du-lieu-cua-toi", label: DATA.held[lang], current: current === "held" },
        { href: "/du-lieu-cua-toi?xem=truy-cap", label: DATA.reads[lang], current: current === "reads" },
        { href: "/du-lieu-cua-toi/dong-y", label: CONSENT.tab[lang], current: current === "consents" },
      ]}
    />
  );
}
