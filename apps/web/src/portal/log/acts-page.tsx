import { getMyDossier } from "@motlan/dossiers";
import { type EventRow, listEventsOf } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { receiptOfEvent } from "@motlan/kernel/log";
import { BackLink, EmptyState, PageTitle, Table } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { sayInstant } from "../show/say.ts";
import { ACTS, LOG } from "../texts/log.ts";
import { receiptFile } from "./receipt-file.tsx";

/** What was done with a dossier, as it was logged; only its applicant comes here. What colleagues settled among themselves stays inside. */
async function actsOf({
  work,
  params,
}: Visit): Promise<{ readonly code: string; readonly id: string; readonly acts: readonly EventRow[] }> {
  const { dossier } = await getMyDossier(work, params.id ?? "");
  const acts = await listEventsOf(work.db, dossier.id);
  return { code: dossier.code, id: dossier.id, acts: acts.filter(({ type }) => Object.hasOwn(ACTS, type)) };
}

/** GET /ho-so/:id/bien-nhan */
export async function actsPage(visit: Visit): Promise<PageAnswer> {
  const { lang } = visit;
  const { code, id, acts } = await actsOf(visit);
  const columns = [
    { key: "when", label: LOG.when[lang] },
    { key: "what", label: LOG.act[lang] },
    { key: "receipt", label: LOG.receipt[lang] },
  ];
  const rows = acts.map(({ key, at, type }) => ({
    key,
    cells: {
      when: sayInstant(at),
      what: ACTS[type]?.[lang] ?? type,
      receipt: <a href={`/ho-so/${id}/bien-nhan/${key}`}>{LOG.download[lang]}</a>,
    },
  }));
  return {
    title: LOG.receipts[lang],
    personal: true,
    body: (
      <>
        <BackLink lang={lang} href={`/ho-so/${id}`} />
        <PageTitle title={LOG.receipts[lang]} over={code} lead={LOG.receiptsLead[lang]} />
        {rows.length === 0 ? <EmptyState title={LOG.empty[lang]} /> : null}
        {rows.length === 0 ? null : <Table lang={lang} caption={LOG.receipts[lang]} captionHidden columns={columns} rows={rows} stacks />}
        <p>
          <a href="/kiem-tra/nhat-ky">{LOG.check[lang]}</a>
        </p>
      </>
    ),
  };
}

/** GET /ho-so/:id/bien-nhan/:key */
export async function actReceipt(visit: Visit): Promise<Answer> {
  const { code, acts } = await actsOf(visit);
  const act = acts.find(({ key }) => key === visit.params.key);
  if (act === undefined) throw httpFaults["no-such-page"]();
  return receiptFile(visit, `${code}-${acts.indexOf(act) + 1}`, await receiptOfEvent(visit.work.db, act));
}
