import { type Agreement, askConsent, consentFaults, listAgreements } from "@motlan/consents";
import { newId } from "@motlan/kernel";
import { BackLink, Button, ButtonRow, ErrorSummary, Form, Notice, PageTitle, RadioGroup, TextArea, TextField } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { CONSENTS as T } from "../texts/consents.ts";
import { CONSENTS_PATH } from "./list-page.tsx";

const HERE = `${CONSENTS_PATH}/xin`;

/** GET /ban-lam-viec/dong-y/xin */
export function askConsentPage(visit: Visit): Promise<Answer> {
  return show(visit);
}

/** POST: asks one person for one consent. */
export async function askConsentAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const agreementId = form.get("thoa-thuan");
  if (!/^\d{1,18}$/.test(agreementId))
    return show(visit, { status: 422, errors: [{ name: "thoa-thuan", message: T.agreementMissing[lang] }] });
  try {
    const [personalNumber, reason] = [form.get("so").trim(), form.get("ly-do")];
    await askConsent(work, { personalNumber, agreementId, reason, requestKey: form.get("khoa") || newId() });
    return { redirect: `${CONSENTS_PATH}?xong=1` };
  } catch (error) {
    return show(visit, refusalOf(error, lang, ""));
  }
}

async function show(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work } = visit;
  if (!officialOf(visit).permissions.has("consents.ask")) throw consentFaults["not-yours"]();
  const agreements = (await listAgreements(work)).filter(({ terms }) => terms.active && terms.lawfulBasis === "consent");
  const body = (
    <>
      <BackLink lang={lang} href={CONSENTS_PATH} label={T.back[lang]} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.ask[lang]} />
      {agreements.length === 0 ? (
        <Notice lang={lang} tone="warning">
          <p>{T.noAgreement[lang]}</p>
        </Notice>
      ) : (
        <AskForm visit={visit} agreements={agreements} refusal={refusal} />
      )}
    </>
  );
  return deskPage(visit, { title: T.ask[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

interface AskFormProps {
  readonly visit: Visit;
  readonly agreements: readonly Agreement[];
  readonly refusal: Refusal | undefined;
}

function AskForm({ visit: { lang, form }, agreements, refusal }: AskFormProps) {
  return (
    <Form lang={lang} action={HERE}>
      <input type="hidden" name="khoa" value={form.get("khoa") || newId()} />
      <TextField
        {...{ lang, name: "so", label: T.number[lang], hint: T.numberHint[lang], value: form.get("so") }}
        inputMode="numeric"
        width="half"
      />
      <RadioGroup
        {...{ lang, name: "thoa-thuan", label: T.agreement[lang], value: form.get("thoa-thuan") }}
        error={refusal?.errors.find(({ name }) => name === "thoa-thuan")?.message}
        choices={agreements.map(({ id, terms }) => ({
          value: id,
          label: terms.purpose[lang],
          hint: `${terms.receiver.name[lang]} · ${terms.data.map(({ title }) => title[lang]).join(", ")}`,
        }))}
      />
      <TextArea {...{ lang, name: "ly-do", label: T.reason[lang], value: form.get("ly-do") }} rows={3} />
      <ButtonRow>
        <Button kind="main">{T.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}
