import { getDossierForDesk, listReviews, type Review, reviewDecision } from "@motlan/dossiers";
import { formatDate } from "@motlan/formats";
import { localDate } from "@motlan/kernel";
import { EmptyState, PageTitle } from "@motlan/ui";
import type { Answer, Visit } from "../frame/types.ts";
import { deskPage } from "./desk-frame.tsx";
import { showDossier } from "./dossier-page.tsx";
import { ListTable } from "./parts/list-table.tsx";
import { QueueTabs } from "./queue-tabs.tsx";
import { countQueues } from "./queues.ts";
import { refusalOf } from "./refusal.tsx";
import { QUEUE, REVIEW } from "./texts/queue.ts";

/** More are drawn than one looks at in a sitting: the oldest first. */
const SHOWN = 30;

/** The automatic decisions drawn for a look by an official; the review itself is given beside the dossier. */
export async function reviewPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const reviews = (await listReviews(work)).slice(0, SHOWN);
  const rows = [];
  for (const review of reviews) rows.push(await rowOf(visit, review));
  const body = (
    <>
      <PageTitle title={REVIEW.title[lang]} lead={REVIEW.lead[lang]} />
      <QueueTabs visit={visit} current="kiem-tra-mau" counts={await countQueues(work)} />
      {rows.length === 0 ? (
        <EmptyState title={REVIEW.empty[lang]} icon="done">
          <p>{REVIEW.emptyHint[lang]}</p>
        </EmptyState>
      ) : (
        <ListTable
          lang={lang}
          caption={REVIEW.title[lang]}
          columns={[
            { key: "dossier", label: QUEUE.dossier[lang] },
            { key: "drawn", label: REVIEW.drawnOn[lang] },
          ]}
          rows={rows}
        />
      )}
    </>
  );
  return deskPage(visit, { title: REVIEW.title[lang], body });
}

async function rowOf({ work, lang }: Visit, { dossierId, drawnOn }: Review) {
  const { dossier, version } = await getDossierForDesk(work, dossierId);
  const link = (
    <>
      <a href={`/ban-lam-viec/${dossierId}#kiem-tra-mau`}>{version.title[lang]}</a>
      <span class="queue__detail">{dossier.code}</span>
    </>
  );
  return { key: dossierId, cells: { dossier: link, drawn: formatDate(localDate(drawnOn)) } };
}

/** Keeps what the official found; a wrong decision needs a word on where. */
export async function sendReview(visit: Visit): Promise<Answer> {
  const { form, lang, work, params } = visit;
  const verdict = form.get("verdict");
  const note = form.get("remark").trim();
  if (verdict !== "right" && verdict !== "wrong") {
    return showDossier(visit, { status: 422, errors: [{ name: "verdict", message: REVIEW.choose[lang] }] });
  }
  if (verdict === "wrong" && note === "") {
    return showDossier(visit, { status: 422, errors: [{ name: "remark", message: REVIEW.say[lang] }] });
  }
  try {
    await reviewDecision(work, { dossierId: params.id ?? "", right: verdict === "right", note });
    return { redirect: `/ban-lam-viec/kiem-tra-mau?xong=review&ho-so=${params.id}` };
  } catch (error) {
    return showDossier(visit, refusalOf(error, lang, ""));
  }
}
