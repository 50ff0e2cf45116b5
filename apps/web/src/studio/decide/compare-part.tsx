import type { Change } from "@motlan/catalogue/declare";
import { Table, Tag } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { DECIDE, KINDS } from "../texts/decide.ts";
import { fill } from "../texts/fill.ts";

/** The differences as the law compares: what is added, struck, changed, and why. */
export function CompareTable({ lang, changes }: { readonly lang: Visit["lang"]; readonly changes: readonly Change[] }) {
  if (changes.length === 0) return <p>{DECIDE.same[lang]}</p>;
  const count = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).length;
  return (
    <>
      <p>{fill(DECIDE.counts, { added: count("added"), struck: count("struck"), changed: count("changed") })[lang]}</p>
      <Table
        lang={lang}
        caption={DECIDE.title[lang]}
        captionHidden
        stacks
        columns={[
          { key: "what", label: DECIDE.what[lang] },
          { key: "kind", label: DECIDE.kind[lang] },
          { key: "before", label: DECIDE.before[lang] },
          { key: "after", label: DECIDE.after[lang] },
          { key: "why", label: DECIDE.why[lang] },
        ]}
        rows={changes.map((change, index) => ({
          key: `${index} ${change.place}`,
          cells: {
            what: change.what[lang],
            kind: <Tag tone={KINDS[change.kind].tone}>{KINDS[change.kind][lang]}</Tag>,
            before: change.before === undefined ? "–" : <del>{change.before[lang]}</del>,
            after: change.after === undefined ? "–" : <ins>{change.after[lang]}</ins>,
            why: change.why ?? "",
          },
        }))}
      />
    </>
  );
}
