import { dossierFaults, getDossierForDesk, stepOf } from "@motlan/dossiers";
import { faultTable, isFault, isId } from "@motlan/kernel";
import { ButtonRow, LinkButton, PageTitle, Table, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../frame/types.ts";
import { MOST } from "./batch-rows.ts";
import { deskPage } from "./desk-frame.tsx";
import { say } from "./fill.ts";
import { BATCH } from "./texts/batch.ts";
import { QUEUE } from "./texts/queue.ts";
import { AWAITS, STATUS } from "./texts/states.ts";

/** What became of each dossier of a batch. */
export async function batchResult(visit: Visit): Promise<Answer> {
  const { lang, query } = visit;
  const done = query.all("duoc").slice(0, MOST);
  const failed = query.all("loi").slice(0, MOST);
  const rows = [];
  for (const id of done) rows.push(await outcomeRow(visit, id, undefined));
  for (const one of failed) rows.push(await outcomeRow(visit, one.slice(0, 36), one.slice(37)));
  const body = (
    <>
      <PageTitle title={BATCH.result[lang]} lead={say(BATCH.count, lang, { done: done.length, failed: failed.length })} />
      <Table
        lang={lang}
        caption={BATCH.result[lang]}
        captionHidden
        stacks
        columns={[
          { key: "dossier", label: QUEUE.dossier[lang] },
          { key: "state", label: QUEUE.state[lang] },
          { key: "outcome", label: BATCH.outcome[lang] },
        ]}
        rows={rows.flatMap((row) => row ?? [])}
      />
      <ButtonRow>
        <LinkButton href="/ban-lam-viec">{BATCH.queue[lang]}</LinkButton>
      </ButtonRow>
    </>
  );
  return deskPage(visit, { title: BATCH.result[lang], body });
}

async function outcomeRow({ work, lang }: Visit, id: string, fault: string | undefined) {
  if (!isId(id)) return undefined;
  try {
    const { dossier, version } = await getDossierForDesk(work, id);
    const does = stepOf(dossier)?.does;
    const state = dossier.status === "open" && does !== undefined ? AWAITS[does] : STATUS[dossier.status];
    const link = (
      <>
        <a href={`/ban-lam-viec/${id}`}>{version.title[lang]}</a>
        <span class="queue__detail">{dossier.code}</span>
      </>
    );
    const outcome = fault === undefined ? <Tag tone="success">{BATCH.ok[lang]}</Tag> : whyNot(fault, lang);
    return { key: id, cells: { dossier: link, state: state[lang], outcome } };
  } catch (error) {
    if (isFault(error)) return undefined;
    throw error;
  }
}

/** The fault's own sentence; a code nobody knows is only said to have failed. */
function whyNot(code: string, lang: Visit["lang"]) {
  const rows = Object.entries(dossierFaults[faultTable].rows);
  const row = rows.find(([word]) => `dossiers/${word}` === code)?.[1];
  return (
    <>
      <Tag tone="error">{BATCH.notDone[lang]}</Tag> {row?.[lang]}
    </>
  );
}
