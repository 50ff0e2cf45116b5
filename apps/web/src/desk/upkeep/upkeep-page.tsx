import { isId } from "@motlan/kernel";
import { EmptyState, ErrorSummary, Notice, PageTitle } from "@motlan/ui";
import { readUpkeep, type UpkeepRead, upkeepOf } from "@motlan/upkeep";
import { namesOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import type { Refusal } from "../refusal.tsx";
import { UPKEEP as T } from "../texts/upkeep.ts";
import { JobsPart, TurnsPart } from "./jobs-part.tsx";
import { EveryListener, StoppedPart } from "./listeners-part.tsx";
import { PassedPart } from "./passed-part.tsx";

/** What was just done, as the address says it. */
const DONE = { "thu-lai": T.tryingNow, "bo-qua": T.wasPassed, "nghe-lai": T.takenUp } as const;

/** GET /ban-lam-viec/viec-tu-chay: what the node does by itself and cannot; for whoever runs it. */
export async function upkeepPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, query, options } = visit;
  const read = await readUpkeep(work, options.upkeep ?? upkeepOf([]));
  const names = await namesOf(visit, [...read.passedEvents, ...read.passedJobs].map(({ by }) => by).filter(isId));
  const done = Object.entries(DONE).find(([word]) => query.get("xong") === word)?.[1];
  const body = (
    <>
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {done === undefined || refusal !== undefined ? null : <Notice lang={lang} tone="success" title={done[lang]} live />}
      {goesWell(read) ? (
        <EmptyState title={T.good[lang]} icon="done">
          <p>{T.goodDo[lang]}</p>
        </EmptyState>
      ) : null}
      <StoppedPart visit={visit} listeners={read.listeners} />
      <JobsPart visit={visit} jobs={read.jobs} />
      <TurnsPart visit={visit} turns={read.turns} />
      <PassedPart visit={visit} read={read} names={names} />
      {read.listeners.length === 0 ? null : <EveryListener visit={visit} listeners={read.listeners} />}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function goesWell({ listeners, jobs, turns }: UpkeepRead): boolean {
  return jobs.length + turns.length === 0 && listeners.every(({ trouble }) => trouble === undefined);
}
