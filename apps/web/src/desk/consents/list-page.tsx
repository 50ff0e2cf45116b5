import { listOfficeConsents } from "@motlan/consents";
import { formatDateTime } from "@motlan/formats";
import { EmptyState, LinkButton, Notice, PageTitle } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { CONSENT_STATES } from "../../portal/texts/consent.ts";
import { deskPage } from "../desk-frame.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { CONSENTS as T } from "../texts/consents.ts";
import { AGREEMENTS_PATH } from "./agreements-page.tsx";

export const CONSENTS_PATH = "/ban-lam-viec/dong-y";

/** GET /ban-lam-viec/dong-y: what this agency asked people, and what they said. Whom is not shown: the reference is what a query names. */
export async function officeConsentsPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const files = await listOfficeConsents(work);
  const mayAsk = officialOf(visit).permissions.has("consents.ask");
  const columns = [
    { key: "purpose", label: T.purpose[lang] },
    { key: "at", label: T.askedAt[lang] },
    { key: "state", label: T.state[lang] },
    { key: "until", label: T.until[lang] },
    { key: "id", label: T.reference[lang] },
  ];
  const rows = files.map(({ consent, agreement }) => ({
    key: consent.id,
    cells: {
      purpose: agreement.terms.purpose[lang],
      at: formatDateTime(consent.askedAt),
      state: CONSENT_STATES[consent.state][lang],
      until: formatDateTime(consent.until ?? consent.answerBy),
      id: <code>{consent.id}</code>,
    },
  }));
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {query.get("xong") === "" ? null : (
        <Notice lang={lang} tone="success" live>
          <p>{T.sent[lang]}</p>
        </Notice>
      )}
      {mayAsk ? (
        <LinkButton href={`${CONSENTS_PATH}/xin`} kind="main">
          {T.ask[lang]}
        </LinkButton>
      ) : null}{" "}
      <LinkButton href={AGREEMENTS_PATH} kind={mayAsk ? "quiet" : "main"}>
        {T.agreements[lang]}
      </LinkButton>
      {rows.length === 0 ? <EmptyState title={T.none[lang]} /> : <ListTable {...{ lang, columns, rows, caption: T.title[lang] }} />}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}
