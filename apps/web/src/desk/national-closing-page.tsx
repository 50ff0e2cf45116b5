import { closePortal, keepPortalOpen, mayClosePortal, type PortalState, readPortalState } from "@motlan/dossiers";
import { formatDate, parseDateParts } from "@motlan/formats";
import { isFault } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { BackLink, Button, ButtonRow, DateField, datePartName, ErrorSummary, Form, Notice, PageTitle } from "@motlan/ui";
import type { Answer, Visit } from "../frame/types.ts";
import { fillText } from "../portal/show/say.ts";
import { deskPage } from "./desk-frame.tsx";
import { NATIONAL_PATH } from "./national-page.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { NATIONAL } from "./texts/national.ts";
import { CLOSING } from "./texts/national-closing.ts";

export const CLOSING_PATH = `${NATIONAL_PATH}/ngung-nhan`;
const FIELD = "ngay";

/** GET /ban-lam-viec/cong-quoc-gia/ngung-nhan: the day from which people apply on the national portal alone. */
export async function closingPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { work, lang, query } = visit;
  if (!(await mayClosePortal(work))) throw httpFaults["not-allowed"]();
  const state = await readPortalState(work);
  const done = query.get("xong");
  const body = (
    <>
      <BackLink lang={lang} href={NATIONAL_PATH} label={NATIONAL.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={CLOSING.title[lang]} lead={CLOSING.lead[lang]} />
      <p class="field__hint">{CLOSING.law[lang]}</p>
      {done === "" || refusal !== undefined ? null : (
        <Notice lang={lang} tone="success" title={(done === "dinh" ? CLOSING.doneSet : CLOSING.doneUndone)[lang]} live />
      )}
      {state === undefined ? <SetDay visit={visit} refusal={refusal} /> : <Standing visit={visit} state={state} />}
    </>
  );
  return deskPage(visit, { title: CLOSING.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

function SetDay({ visit: { lang, form }, refusal }: { readonly visit: Visit; readonly refusal: Refusal | undefined }) {
  const part = (name: "day" | "month" | "year") => form.get(datePartName(FIELD, name));
  return (
    <>
      <p>{CLOSING.none[lang]}</p>
      <Form lang={lang} action={CLOSING_PATH}>
        <DateField
          lang={lang}
          name={FIELD}
          label={CLOSING.day[lang]}
          hint={CLOSING.dayHint[lang]}
          value={{ day: part("day"), month: part("month"), year: part("year") }}
          error={refusal?.errors.find(({ name }) => name === FIELD)?.message}
        />
        <ButtonRow>
          <Button kind="main">{CLOSING.set[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

function Standing({ visit: { lang }, state }: { readonly visit: Visit; readonly state: PortalState }) {
  const day = formatDate(state.closesOn);
  if (state.closed)
    return (
      <Notice lang={lang} tone="info" title={fillText(CLOSING.closed, { day })[lang]}>
        <p>{CLOSING.closedText[lang]}</p>
      </Notice>
    );
  return (
    <>
      <Notice lang={lang} tone="warning" title={fillText(CLOSING.soon, { day })[lang]}>
        <p>{CLOSING.soonText[lang]}</p>
      </Notice>
      <Form lang={lang} action={`${CLOSING_PATH}/bo`}>
        <p>{CLOSING.undoHint[lang]}</p>
        <ButtonRow>
          <Button>{CLOSING.undo[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** POST /ban-lam-viec/cong-quoc-gia/ngung-nhan */
export async function setClosingAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const [day, month, year] = (["day", "month", "year"] as const).map((part) => form.get(datePartName(FIELD, part)).trim());
  const parsed = parseDateParts({ day: day ?? "", month: month ?? "", year: year ?? "" });
  if (!parsed.ok) return closingPage(visit, { status: 422, errors: [{ name: FIELD, message: CLOSING.dayMissing[lang] }] });
  return act(visit, () => closePortal(work, { closesOn: parsed.value }), "dinh");
}

/** POST /ban-lam-viec/cong-quoc-gia/ngung-nhan/bo */
export function undoClosingAct(visit: Visit): Promise<Answer> {
  return act(visit, () => keepPortalOpen(visit.work), "bo");
}

async function act(visit: Visit, does: () => Promise<void>, done: string): Promise<Answer> {
  try {
    await does();
    return { redirect: `${CLOSING_PATH}?xong=${done}` };
  } catch (error) {
    const refusal = refusalOf(error, visit.lang, "");
    const atField = isFault(error, "dossiers/closing-too-soon");
    return closingPage(visit, { ...refusal, errors: refusal.errors.map((one) => (atField ? { ...one, name: FIELD } : one)) });
  }
}
