import { readDocument } from "@motlan/documents";
import { isFault } from "@motlan/kernel";
import { openMyReceipt } from "@motlan/payments";
import { LinkButton, PageTitle } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { PAY } from "../texts/pay.ts";

/** A seal takes a second or two. */
const AGAIN_SECONDS = 3;

/** GET /thanh-toan/:orderId/bien-lai: the receipt as a sealed paper, made when it is first asked for; until it is sealed, a page that comes again by itself. */
export async function receiptPaper(visit: Visit): Promise<Answer> {
  const { work, params } = visit;
  const orderId = params.orderId ?? "";
  const { receipt, documentId } = await openMyReceipt(work, orderId);
  try {
    const { bytes } = await readDocument(work, documentId, ({ owner }) => owner.id === receipt.id);
    return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${receipt.symbol}-${receipt.number}.pdf`, inline: true };
  } catch (error) {
    if (!isFault(error) || error.code !== "documents/not-sealed") throw error;
    return waiting(visit, `/thanh-toan/${orderId}`);
  }
}

function waiting({ lang }: Visit, order: string): Answer {
  return {
    title: PAY.receiptWaits[lang],
    personal: true,
    body: (
      <>
        <meta http-equiv="refresh" content={String(AGAIN_SECONDS)} />
        <PageTitle title={PAY.receiptWaits[lang]} lead={PAY.receiptWaitsHint[lang]} />
        <LinkButton href={order}>{PAY.backToOrder[lang]}</LinkButton>
      </>
    ),
  };
}
