import { decides, type Operations, type Period, readOperations, type Traffic } from "@motlan/exchange";
import { formatDateTime, groupThousands } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { EmptyState, PageTitle, Stat, StatRow, Table, Tabs, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { EXCHANGE as T } from "../texts/exchange.ts";
import { moreWays } from "./more-ways.tsx";
import { causeText, officeName, remedyText, titleOf } from "./names.ts";
import { NodeParts } from "./node-parts.tsx";
import { EXCHANGE_PATH, linesPath, PERIOD_WORDS } from "./paths.ts";

export function periodOf({ query }: Pick<Visit, "query">): Period {
  return query.get("ky") === PERIOD_WORDS.day ? "day" : "hour";
}

/** GET /ban-lam-viec/ket-noi?ky=: how the exchange goes, why queries were refused, and who must act. */
export async function operationsPage(visit: Visit): Promise<Answer> {
  const { lang, work, options } = visit;
  const period = periodOf(visit);
  const exchange = options.exchangeOf?.();
  const read = await readOperations(work, exchange, period);
  const mayDecide = exchange !== undefined && (await decides(work, exchange));
  const ways = read.node === undefined ? null : await moreWays(visit, mayDecide);
  const counted = say(T.counted, lang, { at: formatDateTime(work.clock.now()) });
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {read.node === undefined ? (
        <EmptyState title={T.noNode[lang]} icon="inbox">
          <p>{T.noNodeDo[lang]}</p>
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={T.period[lang]}
            tabs={(["hour", "day"] as const).map((one) => ({
              href: `${EXCHANGE_PATH}?ky=${PERIOD_WORDS[one]}`,
              label: T[one][lang],
              current: one === period,
            }))}
          />
          <Figures lang={lang} traffic={read.traffic} period={period} />
          <p class="queue__detail">{counted}</p>
          {ways}
          <Refusals lang={lang} read={read} period={period} />
          <Services lang={lang} read={read} period={period} />
          <Offered lang={lang} read={read} />
          <NodeParts visit={visit} node={read.node} decides={mayDecide} />
        </>
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

interface Part {
  readonly lang: Language;
  readonly read: Operations;
  readonly period: Period;
}

export const count = (calls: number): string => groupThousands(BigInt(calls));
const time = (ms: number | undefined): string =>
  ms === undefined ? "–" : ms < 10 ? ms.toFixed(1).replace(".", ",") : count(Math.round(ms));

function Figures({ lang, traffic, period }: { readonly lang: Language; readonly traffic: Traffic; readonly period: Period }) {
  const { calls, refused, p50, p95, overAsked } = traffic;
  const within = (ms: number | undefined) => (ms === undefined ? "–" : say(T.ms, lang, { n: time(ms) }));
  return (
    <StatRow>
      <Stat lang={lang} label={T.calls[lang]} figure={count(calls)} href={linesPath(period, {})} />
      <Stat lang={lang} label={T.refused[lang]} figure={count(refused)} href={linesPath(period, { refused: true })} />
      <Stat lang={lang} label={T.p50[lang]} figure={within(p50)} />
      <Stat lang={lang} label={T.p95[lang]} figure={within(p95)} />
      <Stat lang={lang} label={T.overAsked[lang]} figure={count(overAsked)} href={linesPath(period, { overAsked: true })} />
    </StatRow>
  );
}

function Refusals({ lang, read: { refusals, node }, period }: Part) {
  const titles = node?.titles ?? new Map();
  return (
    <section>
      <h2>{T.refusals[lang]}</h2>
      {refusals.length === 0 ? (
        <p>{T.noRefusals[lang]}</p>
      ) : (
        <Table
          lang={lang}
          caption={T.refusals[lang]}
          captionHidden
          stacks
          columns={[
            { key: "cause", label: T.cause[lang] },
            { key: "service", label: T.service[lang] },
            { key: "office", label: T.office[lang] },
            { key: "remedy", label: T.remedy[lang] },
            { key: "count", label: T.count[lang], numeric: true },
          ]}
          rows={refusals.map((one) => ({
            key: `${one.side} ${one.fault} ${one.service} ${one.client}`,
            cells: {
              cause: causeText(one.fault)[lang],
              service: <Named name={one.service} title={titleOf(one.service, titles, lang)} />,
              office: officeName(one, titles, lang),
              remedy: remedyText(one.fault)[lang],
              count: (
                <a href={linesPath(period, { side: one.side, fault: one.fault, service: one.service, client: one.client })}>
                  {count(one.calls)}
                </a>
              ),
            },
          }))}
        />
      )}
    </section>
  );
}

/** A title, and the exact name below it. */
export function Named({ name, title }: { readonly name: string; readonly title: string }) {
  return (
    <>
      {title === name ? null : title}
      <span class="queue__detail">
        <code>{name}</code>
      </span>
    </>
  );
}

function Services({ lang, read: { services, node }, period }: Part) {
  const titles = node?.titles ?? new Map();
  return (
    <section>
      <h2>{T.traffic[lang]}</h2>
      {services.length === 0 ? (
        <EmptyState title={T.quiet[lang]} icon="inbox">
          <p>{T.quietDo[lang]}</p>
        </EmptyState>
      ) : (
        <Table
          lang={lang}
          caption={T.traffic[lang]}
          captionHidden
          stacks
          columns={[
            { key: "service", label: T.service[lang] },
            { key: "side", label: T.side[lang] },
            { key: "client", label: T.client[lang] },
            { key: "calls", label: T.calls[lang], numeric: true },
            { key: "refused", label: T.refused[lang], numeric: true },
            { key: "p50", label: "p50 (ms)", numeric: true },
            { key: "p95", label: "p95 (ms)", numeric: true },
            { key: "over", label: T.overAsked[lang], numeric: true },
          ]}
          rows={services.map(({ side, client, service, calls, refused, p50, p95, overAsked }) => ({
            key: `${side} ${client} ${service}`,
            cells: {
              service: <Named name={service} title={titleOf(service, titles, lang)} />,
              side: T.sides[side][lang],
              client: <Named name={client} title={titleOf(client, titles, lang)} />,
              calls: <a href={linesPath(period, { side, client, service })}>{count(calls)}</a>,
              refused: refused === 0 ? "0" : <a href={linesPath(period, { side, client, service, refused: true })}>{count(refused)}</a>,
              p50: time(p50),
              p95: time(p95),
              over: overAsked === 0 ? "0" : <a href={linesPath(period, { side, client, service, overAsked: true })}>{count(overAsked)}</a>,
            },
          }))}
        />
      )}
    </section>
  );
}

function Offered({ lang, read: { offered } }: Omit<Part, "period">) {
  return (
    <section>
      <h2>{T.offered[lang]}</h2>
      {offered.length === 0 ? (
        <p>{T.noneOffered[lang]}</p>
      ) : (
        <Table
          lang={lang}
          caption={T.offered[lang]}
          captionHidden
          stacks
          columns={[
            { key: "service", label: T.service[lang] },
            { key: "kind", label: T.kind[lang] },
            { key: "rights", label: T.rights[lang], numeric: true },
            { key: "state", label: T.state[lang] },
          ]}
          rows={offered.map(({ subsystem, code, title, kind, rights, enabled }) => ({
            key: `${subsystem}/${code}`,
            cells: {
              service: <Named name={`${subsystem}/${code}`} title={title[lang]} />,
              kind: T.kinds[kind][lang],
              rights: count(rights),
              state: <Tag tone={enabled ? "success" : "warning"}>{(enabled ? T.open : T.off)[lang]}</Tag>,
            },
          }))}
        />
      )}
    </section>
  );
}
