import { formatDate, formatDateTime } from "@motlan/formats";
import { faults, type HiddenView, hideLonger, listHidden } from "@motlan/registries";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, PageTitle, TextArea, TextField } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import type { Refusal } from "../refusal.tsx";
import { HIDDEN as T } from "../texts/hidden-reads.ts";
import { HIDDEN_PATH } from "./list-page.tsx";
import { endOfTyped, lastWholeDay, refusalAtTerm } from "./typed-term.ts";

/** GET /ban-lam-viec/giu-kin/:accessId */
export function longerPage(visit: Visit): Promise<Answer> {
  return show(visit);
}

/** POST: a later day, within the same limit. */
export async function longerAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const { accessId } = await getHidden(visit);
  const [until, words] = [endOfTyped(form.get("den")), form.get("ly-do").trim()];
  const errors = [
    ...(until === undefined ? [{ name: "den", message: T.day[lang] }] : []),
    ...(words === "" ? [{ name: "ly-do", message: T.needed[lang] }] : []),
  ];
  if (until === undefined || errors.length > 0) return show(visit, { status: 422, errors });
  try {
    await hideLonger(work, { accessId: BigInt(accessId), until, words });
    return { redirect: `${HIDDEN_PATH}?xong=1` };
  } catch (error) {
    return show(visit, refusalAtTerm(error, lang, "den"));
  }
}

/** One of this office's that is still hidden. @throws registries/not-yours, registries/not-found */
async function getHidden({ work, params }: Visit): Promise<HiddenView> {
  const found = (await listHidden(work)).find(({ accessId }) => accessId === params.accessId);
  if (found === undefined || found.open) throw faults["not-found"]();
  return found;
}

async function show(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  const { accessId, at, until, latest } = await getHidden(visit);
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const said = { at: formatDateTime(at), until: formatDateTime(until), latest: formatDate(lastWholeDay(latest)) };
  const body = (
    <>
      <BackLink lang={lang} href={HIDDEN_PATH} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.longer[lang]} lead={say(T.longerLead, lang, said)} />
      <Form lang={lang} action={`${HIDDEN_PATH}/${accessId}`}>
        <TextField
          {...{ lang, name: "den", label: T.longerTo[lang], hint: T.dayHint[lang], value: form.get("den"), error: errorAt("den") }}
          autocomplete="off"
          width="half"
        />
        <TextArea {...{ lang, name: "ly-do", label: T.words[lang], value: form.get("ly-do"), error: errorAt("ly-do") }} rows={3} />
        <ButtonRow>
          <Button kind="main">{T.save[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.longer[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}
