import type { Language } from "@motlan/kernel";
import { Tabs } from "@motlan/ui";
import { listAt, textAt } from "../document/json-paths.ts";
import { BENCH } from "../texts/bench.ts";
import { type Bench, benchHref } from "./load-bench.ts";

/** The pages of the form, each one press away. */
export function PagesRow({ lang, bench }: { readonly lang: Language; readonly bench: Bench }) {
  const pages = listAt(bench.design.document, "pages");
  if (pages.length < 2) return null;
  const tabs = pages.map((page, index) => ({
    href: benchHref(bench, { page: index, beside: "form" }),
    label: `${index + 1}. ${textAt(page, `title.${lang}`)}`,
    current: index === bench.page,
  }));
  return <Tabs label={BENCH.page[lang]} tabs={tabs} />;
}
