import { listMyCorrections, type MyRecord } from "@motlan/registries";
import { ButtonRow, EmptyState, LinkButton, PageTitle, SummaryList } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { ownBreaches } from "../breach/own-breaches.tsx";
import { OwnList } from "../correct/correction-page.tsx";
import { HeldValue } from "../correct/held-value.tsx";
import { wrongPath } from "../correct/paths.ts";
import type { ValueRow } from "../correct/say-value.ts";
import { sayDay } from "../show/say.ts";
import { COPY } from "../texts/copy.ts";
import { CORRECT } from "../texts/correct.ts";
import { DATA } from "../texts/me.ts";
import { DataTabs } from "./data-tabs.tsx";
import { myRecords } from "./my-records.ts";
import { readings } from "./readings.tsx";
import { recordRows } from "./record-rows.ts";
import { titleOf } from "./record-title.ts";

/** GET /du-lieu-cua-toi?xem=&ho-so=&trang=&ca-toi=&co-quan=&ky= */
export async function dataPage(visit: Visit): Promise<PageAnswer> {
  const { lang, query } = visit;
  const reads = query.get("xem") === "truy-cap" || query.has("ho-so");
  return {
    title: DATA.title[lang],
    personal: true,
    body: (
      <>
        <PageTitle title={DATA.title[lang]} lead={DATA.lead[lang]} />
        <DataTabs lang={lang} current={reads ? "reads" : "held"} />
        {reads ? null : await ownBreaches(visit)}
        {reads ? await readings(visit) : await records(visit)}
      </>
    ),
  };
}

async function records({ work, lang }: Visit) {
  const views = await myRecords(work);
  if (views.length === 0) return <EmptyState title={DATA.nothing[lang]} />;
  return (
    <>
      <OwnList lang={lang} corrections={await listMyCorrections(work)} />
      {views.map((view, index) => (
        <details key={view.recordId} open={index === 0}>
          <summary>{titleOf(view, lang)}</summary>
          <SummaryList lang={lang} rows={rowsOf(view, lang)} />
        </details>
      ))}
      <p>{DATA.wrong[lang]}</p>
      <ButtonRow>
        <LinkButton href="/du-lieu-cua-toi/ban-sao?dang=pdf" icon="download" download>
          {COPY.take[lang]}
        </LinkButton>
        <LinkButton href="/du-lieu-cua-toi/ban-sao?dang=json" kind="quiet" download>
          {COPY.takeJson[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
}

/** The registry that holds the person itself comes first. */
function rowsOf({ registry, values, receipt, disputed, recordId, agencyId }: MyRecord, lang: Visit["lang"]) {
  const rows = recordRows(registry, values, lang);
  return rows.map((row, index) => ({
    label: row.label,
    value: (
      <>
        <HeldValue held={row} lang={lang} />
        {disputed.includes(row.path) ? (
          ` (${DATA.disputed[lang]})`
        ) : agencyId === undefined ? (
          ""
        ) : (
          <AskWrong {...{ recordId, row, lang }} />
        )}
      </>
    ),
    ...(index === rows.length - 1 && {
      receipt: { source: receipt.source[lang], updated: sayDay(new Date(receipt.recordedAt)), basis: receipt.law },
    }),
  }));
}

function AskWrong({ recordId, row, lang }: { readonly recordId: string; readonly row: ValueRow; readonly lang: Visit["lang"] }) {
  return (
    <>
      {" "}
      <a href={wrongPath(recordId, row.path)}>
        {CORRECT.wrong[lang]}
        <span class="visually-hidden"> {row.label.toLocaleLowerCase(lang)}</span>
      </a>
    </>
  );
}
