import { listReadsElsewhere, type ReadElsewhere } from "@motlan/exchange";
import { Notice, Table } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText, sayInstant } from "../show/say.ts";
import { DATA } from "../texts/me.ts";
import { toldLately } from "./told-lately.ts";

/** Each question to another node is a signed message in both nodes' logs. */
const lately = toldLately<Awaited<ReturnType<typeof listReadsElsewhere>>>(30_000);

/** Who read one's data at the other nodes of the exchange, as those nodes told it within this half minute; nothing on a node that takes no part. */
export async function elsewhere({ work, lang, options, query }: Visit) {
  const exchange = options.exchangeOf?.();
  const { actor, clock } = work;
  if (exchange === undefined || actor.kind !== "person" || query.has("ho-so") || query.get("co-quan") !== "") return null;
  const ask = () => listReadsElsewhere(work, exchange);
  const { reads, silent } = await lately(`${exchange.node.id} ${actor.personId}`, clock.now().getTime(), ask);
  if (reads.length === 0 && silent.length === 0) return null;
  return (
    <section>
      <h3>{DATA.elsewhere[lang]}</h3>
      <p class="field__hint">{DATA.elsewhereText[lang]}</p>
      {silent.length === 0 ? null : (
        <Notice lang={lang} tone="warning">
          <p>{fillText(DATA.silent, { names: silent.map((name) => name[lang]).join(", ") })[lang]}</p>
        </Notice>
      )}
      {reads.length === 0 ? null : <Reads lang={lang} reads={reads} />}
    </section>
  );
}

function Reads({ lang, reads }: Pick<Visit, "lang"> & { readonly reads: readonly ReadElsewhere[] }) {
  const columns = [
    { key: "when", label: DATA.when[lang] },
    { key: "who", label: DATA.who[lang] },
    { key: "what", label: DATA.what[lang] },
    { key: "at", label: DATA.at[lang] },
    { key: "why", label: DATA.why[lang] },
  ];
  const rows = reads.map((read, index) => ({
    key: `${read.at}-${index}`,
    cells: {
      when: sayInstant(new Date(read.at)),
      who: read.given ? read.who[lang] : `${read.who[lang]} (${DATA.refusedRead[lang]})`,
      what: read.registry[lang],
      at: read.node[lang],
      why: (
        <>
          {read.purpose[lang]} <span class="field__hint">({read.law})</span>
        </>
      ),
    },
  }));
  return <Table lang={lang} caption={DATA.elsewhere[lang]} captionHidden columns={columns} rows={rows} stacks />;
}
