import { type Half, type HalfFilter, type LogPlace, listLines } from "@motlan/exchange";
import { csvFile, csvLines, formatDateTime } from "@motlan/formats";
import { isId, type Language } from "@motlan/kernel";
import { BackLink, ButtonRow, EmptyState, LinkButton, PageTitle, Tag } from "@motlan/ui";
import type { Answer, FileAnswer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import { EXCHANGE as T } from "../texts/exchange.ts";
import { causeText } from "./names.ts";
import { periodOf } from "./operations-page.tsx";
import { EXCHANGE_PATH, LINES_PATH, linesPath, PERIOD_WORDS, WORDS } from "./paths.ts";

const PAGE = 50;
/** So many lines a sheet holds; the period is chosen shorter for more. */
const SHEET = 50_000;

function filterOf({ query }: Visit): HalfFilter {
  const word = (name: string) => query.get(WORDS[name] ?? name);
  return {
    side: word("side"),
    client: word("client"),
    service: word("service"),
    fault: word("fault"),
    overAsked: word("overAsked") === "1",
    refused: word("refused") === "1",
  };
}

/** GET /ban-lam-viec/ket-noi/nhat-ky: the lines behind a figure. */
export async function linesPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const [filter, period] = [filterOf(visit), periodOf(visit)];
  const lines = await listLines(work, filter, { period, before: placeOf(query.get("truoc")), limit: PAGE + 1 });
  const last = lines.length > PAGE ? lines[PAGE - 1] : undefined;
  const body = (
    <>
      <BackLink lang={lang} href={`${EXCHANGE_PATH}?ky=${PERIOD_WORDS[period]}`} />
      <PageTitle title={T.lines[lang]} over={T[period][lang]} lead={T.linesLead[lang]} />
      {lines.length === 0 ? (
        <EmptyState title={T.noLines[lang]} icon="inbox" />
      ) : (
        <>
          <ListTable
            lang={lang}
            caption={T.lines[lang]}
            columns={COLUMNS.map((key) => ({ key, label: T[key][lang], numeric: key === "took" }))}
            rows={lines.slice(0, PAGE).map((half) => ({ key: half.key, cells: cellsOf(half, lang) }))}
          />
          <ButtonRow>
            {last === undefined ? null : (
              <LinkButton href={`${linesPath(period, filter)}&truoc=${last.beganAt.toISOString()}_${last.key}`} kind="secondary">
                {T.older[lang]}
              </LinkButton>
            )}
            <LinkButton href={linesPath(period, filter, `${LINES_PATH}.csv`)} kind="secondary" download>
              {T.csv[lang]}
            </LinkButton>
          </ButtonRow>
        </>
      )}
    </>
  );
  return deskPage(visit, { title: T.lines[lang], body });
}

const COLUMNS = ["at", "side", "client", "service", "purpose", "issue", "user", "outcome", "took"] as const;

function cellsOf(half: Half, lang: Language) {
  const { side, client, service, purpose, law, issue, userId, overAsked, beganAt, endedAt } = half;
  return {
    at: formatDateTime(beganAt),
    side: T.sides[side][lang],
    client: <code>{client}</code>,
    service: <code>{service}</code>,
    purpose: (
      <>
        {purpose ?? "–"}
        {law === null ? null : <span class="queue__detail">{law}</span>}
      </>
    ),
    issue: issue ?? "–",
    user: userId ?? "–",
    outcome: (
      <>
        {half.fault === null ? say(T.answered, lang, { status: half.status }) : <Tag tone="error">{causeText(half.fault)[lang]}</Tag>}
        {overAsked.length === 0 ? null : <span class="queue__detail">{say(T.fields, lang, { fields: overAsked.join(", ") })}</span>}
      </>
    ),
    took: String(endedAt.getTime() - beganAt.getTime()),
  };
}

function placeOf(written: string): LogPlace | undefined {
  const [at = "", key = ""] = written.split("_");
  const read = new Date(at);
  return Number.isNaN(read.getTime()) || !isId(key) ? undefined : { at: read, key };
}

/** GET …/nhat-ky.csv: the same lines as a sheet. */
export async function linesSheet(visit: Visit): Promise<FileAnswer> {
  const { lang, work } = visit;
  const lines = await listLines(work, filterOf(visit), { period: periodOf(visit), limit: SHEET });
  const head = [T.at, T.queryId, T.side, T.client, T.service, T.node, T.purpose, T.law, T.issue, T.user, T.outcome, T.overAsked, T.took];
  const rows = lines.map((half) => [
    half.beganAt.toISOString(),
    ...[half.queryId, T.sides[half.side][lang], half.client, half.service, half.peer ?? ""],
    ...[half.purpose ?? "", half.law ?? "", half.issue ?? "", half.userId ?? ""],
    half.fault === null ? String(half.status) : half.fault,
    half.overAsked.join(" "),
    String(half.endedAt.getTime() - half.beganAt.getTime()),
  ]);
  const bytes = Buffer.concat([csvFile([head.map((text) => text[lang])]), Buffer.from(csvLines(rows))]);
  return { bytes, type: "text/csv; charset=utf-8", name: "nhat-ky-thong-diep.csv" };
}
