import { EmptyState, PageTitle } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { LOG } from "../texts/log.ts";

/** A receipt as a file; one that is not ready yet is said so, with how to ask again. */
export function receiptFile({ lang, request }: Visit, name: string, receipt: string | undefined): Answer {
  if (receipt !== undefined) return { bytes: Buffer.from(receipt), type: "text/plain; charset=utf-8", name: `${name}.tlog-proof` };
  const body = (
    <>
      <PageTitle title={LOG.receipt[lang]} />
      <EmptyState title={LOG.notYet[lang]} />
      <p>
        <a href={request.url}>{LOG.again[lang]}</a>
      </p>
    </>
  );
  return { title: LOG.receipt[lang], personal: true, status: 404, body };
}
