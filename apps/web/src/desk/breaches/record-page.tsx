import { listBreaches, recordBreach } from "@motlan/breaches";
import { newId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, NumberField, PageTitle, RadioGroup, TextArea, TextField } from "@motlan/ui";
import { typedCount } from "../../frame/typed-count.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { BREACHES as T } from "../texts/breaches.ts";
import { BREACHES_PATH } from "./list-page.tsx";
import { readTypedTime } from "./typed-time.ts";

const HERE = `${BREACHES_PATH}/moi`;

/** GET /ban-lam-viec/su-co-du-lieu/moi */
export async function recordBreachPage(visit: Visit): Promise<Answer> {
  // Whoever may not handle breaches is told so before they write one down.
  await listBreaches(visit.work);
  return show(visit);
}

/** POST: from here the clock runs. */
export async function recordBreachAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const harm = form.get("gay-hai");
  if (harm !== "co" && harm !== "khong") return show(visit, { status: 422, errors: [{ name: "gay-hai", message: T.harmMissing[lang] }] });
  try {
    const registry = form.get("du-lieu").trim().slice(0, 300);
    const breach = await recordBreach(work, {
      ...{ what: form.get("viec"), measures: form.get("bien-phap"), advice: form.get("nen-lam"), harm: harm === "co" },
      ...{ people: typedCount(form.get("so-nguoi")), numbers: form.get("danh-sach") },
      ...{ happenedAt: readTypedTime(form.get("xay-ra")), foundAt: readTypedTime(form.get("phat-hien")) },
      ...(registry !== "" && { registry }),
      requestKey: form.get("khoa") || newId(),
    });
    return { redirect: `${BREACHES_PATH}/${breach.id}` };
  } catch (error) {
    return show(visit, refusalOf(error, lang, ""));
  }
}

function show(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  const text = (name: string) => ({ lang, name, value: form.get(name) });
  const body = (
    <>
      <BackLink lang={lang} href={BREACHES_PATH} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.record[lang]} />
      <Form lang={lang} action={HERE}>
        <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
        <TextArea {...text("viec")} label={T.what[lang]} rows={3} />
        <TextField {...text("xay-ra")} label={T.happened[lang]} hint={T.timeHint[lang]} width="half" />
        <TextField {...text("phat-hien")} label={T.found[lang]} hint={T.timeHint[lang]} width="half" />
        <TextField {...text("du-lieu")} label={T.registry[lang]} optional />
        <NumberField {...text("so-nguoi")} label={T.people[lang]} />
        <TextArea {...text("danh-sach")} label={T.numbers[lang]} hint={T.numbersHint[lang]} rows={3} optional />
        <RadioGroup
          {...text("gay-hai")}
          label={T.harm[lang]}
          error={refusal?.errors.find(({ name }) => name === "gay-hai")?.message}
          choices={[
            { value: "co", label: T.harmYes[lang] },
            { value: "khong", label: T.harmNo[lang] },
          ]}
        />
        <TextArea {...text("bien-phap")} label={T.measures[lang]} rows={3} />
        <TextArea {...text("nen-lam")} label={T.advice[lang]} rows={3} />
        <ButtonRow>
          <Button kind="main">{T.save[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return deskPage(visit, { title: T.record[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}
