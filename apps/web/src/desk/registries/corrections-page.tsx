import { formatDate } from "@motlan/formats";
import { localDateOf } from "@motlan/kernel";
import { type Correction, getDeskRegistry, listCorrections } from "@motlan/registries";
import { EmptyState, PageTitle, Tabs } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { labelOfPath } from "../../portal/correct/say-value.ts";
import { CORRECTION_STATES, CORRECT as T } from "../../portal/texts/correct.ts";
import { deskPage } from "../desk-frame.tsx";
import { Due } from "../parts/due.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { CORRECTIONS_DESK } from "./paths.ts";

/** GET /ban-lam-viec/sua-du-lieu?xem=: what people say is wrong in the records this agency keeps. */
export async function correctionsPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const open = query.get("xem") !== "xong";
  const corrections = await listCorrections(work, { open });
  const titles = new Map<string, string>();
  for (const code of new Set(corrections.map(({ registry }) => registry)))
    titles.set(code, (await getDeskRegistry(work, code)).title[lang]);
  const now = work.clock.now();
  const dueOf = ({ dueAt, state, settledAt }: Correction) => {
    if (state !== "received") return settledAt === null ? "" : formatDate(localDateOf(settledAt));
    return <Due lang={lang} at={dueAt} now={now} />;
  };
  const body = (
    <>
      <PageTitle title={T.desk[lang]} lead={T.deskLead[lang]} />
      <Tabs
        label={T.desk[lang]}
        tabs={[
          { href: CORRECTIONS_DESK, label: T.deskOpen[lang], current: open },
          { href: `${CORRECTIONS_DESK}?xem=xong`, label: T.deskSettled[lang], current: !open },
        ]}
      />
      {corrections.length === 0 ? (
        <EmptyState title={T.deskNone[lang]} icon="inbox" />
      ) : (
        <ListTable
          lang={lang}
          caption={T.desk[lang]}
          columns={[
            { key: "what", label: T.one[lang] },
            { key: "source", label: T.source[lang] },
            { key: "state", label: T.state[lang] },
            { key: "due", label: open ? T.due[lang] : T.deskSettled[lang] },
          ]}
          rows={corrections.map((one) => ({
            key: one.id,
            cells: {
              what: <a href={`${CORRECTIONS_DESK}/${one.id}`}>{labelOfPath(one.path, lang)}</a>,
              source: titles.get(one.registry) ?? one.registry,
              state: CORRECTION_STATES[one.state][lang],
              due: dueOf(one),
            },
          }))}
        />
      )}
    </>
  );
  return deskPage(visit, { title: T.desk[lang], body });
}
