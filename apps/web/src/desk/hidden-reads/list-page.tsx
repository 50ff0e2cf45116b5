import { formatDateTime } from "@motlan/formats";
import { type HiddenView, listHidden } from "@motlan/registries";
import { EmptyState, LinkButton, Notice, PageTitle, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { REGISTRIES_PATH } from "../registries/paths.ts";
import { HIDDEN as T } from "../texts/hidden-reads.ts";

export const HIDDEN_PATH = "/ban-lam-viec/giu-kin";

/** GET /ban-lam-viec/giu-kin: what this office keeps from persons, until when, and what has opened. */
export async function hiddenReadsPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const hidden = await listHidden(work);
  const columns = [
    { key: "what", label: T.what[lang] },
    { key: "at", label: T.at[lang] },
    { key: "why", label: T.why[lang] },
    { key: "until", label: T.until[lang] },
    { key: "state", label: T.state[lang] },
  ];
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {query.get("xong") === "" ? null : <Notice lang={lang} tone="success" title={T.saved[lang]} live />}
      {hidden.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="inbox">
          <p>{T.noneDo[lang]}</p>
        </EmptyState>
      ) : (
        <ListTable
          {...{ lang, columns, caption: T.title[lang] }}
          rows={hidden.map((one) => ({ key: one.accessId, cells: cellsOf(one, lang) }))}
        />
      )}
      <LinkButton href={REGISTRIES_PATH} kind="quiet">
        {T.toRegistries[lang]}
      </LinkButton>
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

function cellsOf({ accessId, at, registry, purpose, reason, law, until, open, latest }: HiddenView, lang: Visit["lang"]) {
  return {
    what: (
      <>
        {registry[lang]}
        <span class="queue__detail">{purpose[lang]}</span>
      </>
    ),
    at: formatDateTime(at),
    why: (
      <>
        {reason[lang]}
        <span class="queue__detail">{law}</span>
      </>
    ),
    until: formatDateTime(until),
    state: (
      <>
        <Tag tone={open ? "neutral" : "warning"}>{(open ? T.open : T.hiddenNow)[lang]}</Tag>
        {open || until >= latest ? null : (
          <>
            {" "}
            <a href={`${HIDDEN_PATH}/${accessId}`}>{T.longer[lang]}</a>
          </>
        )}
      </>
    ),
  };
}
