import { type Diagnosis, explain, OFFICES } from "@motlan/exchange";
import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { Notice } from "@motlan/ui";
import { say } from "../fill.ts";
import { EXCHANGE_NODE as T } from "../texts/exchange-node.ts";

/** What was found on the way to a node: the cause, what is to be done, and by whom. */
export function Finding({ lang, report, node }: { readonly lang: Language; readonly report: Diagnosis; readonly node: string }) {
  const { found, steps, allowed = 0 } = report;
  if (found === undefined)
    return (
      <Notice lang={lang} tone="success" title={T.well[lang]}>
        <p>{say(T.wellDo, lang, { n: allowed })}</p>
      </Notice>
    );
  const { cause, remedy, office } = explain(found.word);
  const until = new Date(String(found.about.until ?? ""));
  const about = { ...found.about, ...(!Number.isNaN(until.getTime()) && { until: formatDateTime(until) }) };
  const whose = office === "giving-node" || office === "giving-agency" ? `${OFFICES[office][lang]}: ${node}` : OFFICES[office][lang];
  return (
    <Notice lang={lang} tone={steps.some(({ state }) => state === "failed") ? "error" : "warning"} title={say(cause, lang, about)}>
      <p>{say(T.todo, lang, { todo: remedy[lang] })}</p>
      <p>{say(T.office, lang, { office: whose })}</p>
    </Notice>
  );
}
