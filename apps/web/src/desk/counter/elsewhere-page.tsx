import { listReceivedForOthers } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { BackLink, EmptyState, PageTitle, Table } from "@motlan/ui";
import { agencyNames } from "../../frame/agency-names.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { COUNTER } from "../texts/counter.ts";
import { STATUS } from "../texts/states.ts";
import { counterPage } from "./counter-page.tsx";
import { COUNTER_PATH, receivedPath } from "./paths.ts";

/** GET /ban-lam-viec/quay/nhan-ho: what this desk took in for others; printed, it goes with the paper files. */
export async function elsewherePage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const rows = await listReceivedForOthers(work);
  const agencyIds = rows.map(({ dossier }) => dossier.agencyId);
  const names = await agencyNames(work, agencyIds, lang);
  const columns = (["code", "applicant", "settledBy", "state", "due"] as const).map((key) => ({ key, label: COUNTER[key][lang] }));
  const body = (
    <>
      <BackLink lang={lang} href={COUNTER_PATH} label={COUNTER.back[lang]} />
      <PageTitle title={COUNTER.forOthers[lang]} lead={COUNTER.othersLead[lang]} />
      {rows.length === 0 ? (
        <EmptyState title={COUNTER.othersNone[lang]} />
      ) : (
        <Table
          lang={lang}
          caption={COUNTER.forOthers[lang]}
          stacks
          columns={columns}
          rows={rows.map(({ dossier, applicant }) => ({
            key: dossier.id,
            cells: {
              code: <a href={receivedPath(dossier.id)}>{dossier.code}</a>,
              applicant,
              settledBy: names.get(dossier.agencyId) ?? "",
              state: STATUS[dossier.status][lang],
              due: dossier.dueAt === undefined ? "" : formatDateTime(dossier.dueAt),
            },
          }))}
        />
      )}
    </>
  );
  return counterPage(visit, { title: COUNTER.forOthers[lang], body });
}
