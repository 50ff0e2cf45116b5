import { type CsvCell, csvFile } from "@motlan/formats";
import { agencyFigures, type Figures } from "@motlan/insight";
import { localDateOf } from "@motlan/kernel";
import type { FileAnswer, Visit } from "../frame/types.ts";
import { spanOf } from "./figures-page.tsx";
import { type Asked, readAsked } from "./period.ts";

/** GET /so-lieu/bang?ky=&co-quan=: the same figures as one table (RFC 4180, UTF-8 with a mark so that spreadsheets read Vietnamese). */
export async function figuresCsv(visit: Visit): Promise<FileAnswer> {
  const asked = readAsked(visit);
  const figures = await agencyFigures(visit.work.db, { ...spanOf(asked), now: asked.now });
  return {
    bytes: Buffer.from(csvFile(rowsOf(asked, figures))),
    type: "text/csv; charset=utf-8",
    name: `so-lieu-${localDateOf(asked.now)}.csv`,
  };
}

type Row = readonly CsvCell[];

export function rowsOf(asked: Pick<Asked, "fromDay" | "toDay">, figures: Figures): Row[] {
  const total = (name: string, value: number | undefined): Row => ["total", `${asked.fromDay}/${asked.toDay}`, name, value ?? ""];
  const { received, open, onTime, late, overdue, onlineShare, automaticShare, satisfaction, medianHours, secondRequests } = figures;
  return [
    ["group", "key", "figure", "value"],
    total("received", received),
    total("open", open),
    total("on_time", onTime),
    total("late", late),
    total("overdue", overdue),
    total("second_requests", secondRequests),
    total("online_share", onlineShare),
    total("automatic_share", automaticShare),
    total("satisfied", satisfaction.satisfied),
    total("rated", satisfaction.count),
    total("median_hours", medianHours),
    ...figures.byMonth.flatMap(({ month, ...one }) => threeOf("month", month, one)),
    ...figures.byProcedure.flatMap(({ procedureCode, ...one }) => threeOf("procedure", procedureCode, one)),
  ];
}

function threeOf(group: string, key: string, one: { readonly received: number; readonly onTime: number; readonly late: number }): Row[] {
  return [
    [group, key, "received", one.received],
    [group, key, "on_time", one.onTime],
    [group, key, "late", one.late],
  ];
}
