import { decideSecondRequest, dossierFaults, listSecondRequests, type SecondRequestLine } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { isId } from "@motlan/kernel";
import { Button, ButtonRow, Card, EmptyState, ErrorSummary, Form, PageTitle, TextField } from "@motlan/ui";
import { namesOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { deskPage } from "./desk-frame.tsx";
import { say } from "./fill.ts";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { REFUSED } from "./texts/dossier.ts";
import { SECOND } from "./texts/second-request.ts";

export const SECOND_PATH = "/ban-lam-viec/bo-sung-lan-hai";

/** GET /ban-lam-viec/bo-sung-lan-hai: what a leader of the unit signs off or turns down. */
export async function secondRequestsPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work } = visit;
  const lines = await listSecondRequests(work);
  const names = await namesOf(
    visit,
    lines.map(({ officialId }) => officialId),
  );
  const body = (
    <>
      {refusal === undefined ? null : <ErrorSummary lang={lang} title={REFUSED.notDone[lang]} errors={refusal.errors} />}
      <PageTitle title={SECOND.listTitle[lang]} lead={SECOND.listLead[lang]} />
      {lines.length === 0 ? <EmptyState title={SECOND.empty[lang]} icon="done" /> : null}
      {lines.map((line) => (
        <Line key={line.id} line={line} name={names.get(line.officialId) ?? ""} visit={visit} />
      ))}
    </>
  );
  return deskPage(visit, { title: SECOND.listTitle[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function Line({
  line,
  name,
  visit: { lang, form, params },
}: {
  readonly line: SecondRequestLine;
  readonly name: string;
  readonly visit: Visit;
}) {
  const { id, dossierId, code, revision, askedAt, faults, reason } = line;
  return (
    <Card title={code} href={`/ban-lam-viec/${dossierId}`} level={2}>
      <p class="queue__detail">{say(SECOND.by, lang, { name, when: formatDateTime(askedAt) })}</p>
      <p>{say(SECOND.why, lang, { reason })}</p>
      <p>{SECOND.asks[lang]}</p>
      <ul>
        {faults.map(({ at, words }) => (
          <li key={`${at} ${words}`}>{words}</li>
        ))}
      </ul>
      <Form lang={lang} action={`${SECOND_PATH}/${id}`}>
        <input type="hidden" name="ho-so" value={dossierId} />
        <input type="hidden" name="revision" value={String(revision)} />
        <TextField
          lang={lang}
          name={`ly-do.${id}`}
          label={SECOND.words[lang]}
          optional
          value={params.secondId === id ? form.get(`ly-do.${id}`) : ""}
        />
        <ButtonRow>
          <Button name="y" value="duyet">
            {SECOND.approve[lang]}
            <span class="visually-hidden">{say(SECOND.about, lang, { code })}</span>
          </Button>
          <Button kind="quiet" name="y" value="khong">
            {SECOND.deny[lang]}
            <span class="visually-hidden">{say(SECOND.about, lang, { code })}</span>
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}

/** POST /ban-lam-viec/bo-sung-lan-hai/:secondId */
export async function signOffAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const secondRequestId = params.secondId ?? "";
  const dossierId = form.get("ho-so");
  if (!isId(secondRequestId) || !isId(dossierId)) throw dossierFaults["not-found"]();
  const approved = form.get("y") === "duyet";
  const words = form.get(`ly-do.${secondRequestId}`);
  try {
    await decideSecondRequest(work, { dossierId, revision: Number(form.get("revision")) || 0, secondRequestId, approved, words });
    return { redirect: `${SECOND_PATH}?xong=${approved ? "second-approved" : "second-denied"}&ho-so=${dossierId}` };
  } catch (error) {
    return secondRequestsPage(visit, refusalOf(error, lang, ""));
  }
}
