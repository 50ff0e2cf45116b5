import { listTransfers } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { EmptyState, PageTitle } from "@motlan/ui";
import { agencyNames } from "../frame/agency-names.ts";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { deskPage } from "./desk-frame.tsx";
import { say } from "./fill.ts";
import { ListTable } from "./parts/list-table.tsx";
import { PASS_ON } from "./texts/pass-on.ts";

type Transfer = Awaited<ReturnType<typeof listTransfers>>[number];

/** GET /ban-lam-viec/chuyen-co-quan: what was passed on to this agency and by it, what waits first. */
export async function passedOnPage(visit: Visit): Promise<Answer> {
  const { work, lang } = visit;
  const here = officialOf(visit).agencyId;
  const transfers = await listTransfers(work);
  const agencyIds = transfers.flatMap(({ fromAgencyId, toAgencyId }) => [fromAgencyId, toAgencyId]);
  const names = await agencyNames(work, agencyIds, lang);
  const comes = ({ toAgencyId }: Transfer) => toAgencyId === here;
  const rows = transfers.map((one) => ({
    key: one.dossierId,
    cells: {
      code: (
        <>
          {comes(one) === (one.answer !== "returned") ? <a href={`/ban-lam-viec/${one.dossierId}`}>{one.code}</a> : one.code}
          <br />
          {one.title[lang]}
        </>
      ),
      way: comes(one)
        ? say(PASS_ON.from, lang, { agency: names.get(one.fromAgencyId) ?? "" })
        : say(PASS_ON.to, lang, { agency: names.get(one.toAgencyId) ?? "" }),
      at: formatDateTime(one.at),
      why: one.words,
      state: stateOf(one, lang),
    },
  }));
  const body = (
    <>
      <PageTitle title={PASS_ON.list[lang]} lead={PASS_ON.listLead[lang]} />
      {rows.length === 0 ? (
        <EmptyState title={PASS_ON.listNone[lang]} icon="done" />
      ) : (
        <ListTable
          lang={lang}
          caption={PASS_ON.list[lang]}
          columns={(["code", "way", "at", "why", "state"] as const).map((key) => ({ key, label: PASS_ON[key][lang] }))}
          rows={rows}
        />
      )}
    </>
  );
  return deskPage(visit, { title: PASS_ON.list[lang], body });
}

function stateOf({ answer, answerBy, answerWords }: Transfer, lang: Visit["lang"]): string {
  if (answer === null) return say(PASS_ON.waits, lang, { at: formatDateTime(answerBy) });
  return answer === "accepted" ? PASS_ON.accepted[lang] : say(PASS_ON.returned, lang, { words: answerWords ?? "" });
}
