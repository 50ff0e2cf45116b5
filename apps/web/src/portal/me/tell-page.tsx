import { isFault } from "@motlan/kernel";
import { askEmailCode, confirmEmail, getMySettings, type Settings, saveMySettings } from "@motlan/notices";
import { BackLink, Button, CheckboxGroup, Form, Notice, PageTitle, RadioGroup, TextArea, TextField } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText } from "../show/say.ts";
import { TELL } from "../texts/notice-settings.ts";

const HERE = "/thong-bao/cach-nhan";
const FIELD_OF: Readonly<Record<string, string>> = {
  "notices/letter-address-missing": "dia-chi",
  "notices/email-wrong": "email",
  "notices/too-many-codes": "email",
  "notices/code-wrong": "ma",
  "notices/code-over": "ma",
};

/** GET /thong-bao/cach-nhan */
export function tellPage(visit: Visit): Promise<PageAnswer> {
  return draw(visit, []);
}

/** POST /thong-bao/cach-nhan: the choices, an address that asks for its code, or the code. */
export async function takeTellPage(visit: Visit): Promise<Answer> {
  const { form, lang } = visit;
  try {
    return { redirect: `${HERE}?xong=${await act(visit)}` };
  } catch (error) {
    const name = isFault(error) ? FIELD_OF[error.code] : undefined;
    const errors = errorsOf(error, lang).map(({ message }) => ({ message, ...(name !== undefined && { name }) }));
    return draw(visit, errors, isFault(error) ? error.status : 422, form.get("viec") === "xac-nhan");
  }
}

async function act({ work, form }: Visit): Promise<"luu" | "ma" | "xac-nhan"> {
  if (form.get("viec") === "ma") {
    await askEmailCode(work, { email: form.get("email") });
    return "ma";
  }
  if (form.get("viec") === "xac-nhan") {
    await confirmEmail(work, { code: form.get("ma") });
    return "xac-nhan";
  }
  const ways = form.all("cach");
  const by = { bySms: ways.includes("sms"), byEmail: ways.includes("email"), byLetter: ways.includes("letter") };
  const letter = { letterName: form.get("ten"), letterAddress: form.get("dia-chi") };
  await saveMySettings(work, { language: form.get("tieng") === "en" ? "en" : "vi", ...by, ...letter });
  return "luu";
}

const DONE = { luu: TELL.saved, ma: TELL.codeSent, "xac-nhan": TELL.confirmed } as const;

async function draw(visit: Visit, errors: readonly ShownError[], status?: number, codeAgain = false): Promise<PageAnswer> {
  const { lang, work, query } = visit;
  const settings = await getMySettings(work);
  const done = query.get("xong");
  const said = done === "luu" || done === "ma" || done === "xac-nhan" ? DONE[done] : undefined;
  const children = (
    <>
      <BackLink lang={lang} href="/thong-bao" />
      <PageTitle title={TELL.title[lang]} lead={TELL.lead[lang]} />
      {said === undefined ? null : (
        <Notice lang={lang} tone="success" live>
          <p>{said[lang]}</p>
        </Notice>
      )}
      {done === "ma" || codeAgain ? <CodeForm visit={visit} errors={errors} /> : null}
      <Choices visit={visit} settings={settings} errors={errors} />
      <EmailForm visit={visit} settings={settings} errors={errors} />
    </>
  );
  return formPage({ lang, title: TELL.title[lang], errors, children, status });
}

interface PartProps {
  readonly visit: Visit;
  readonly errors: readonly ShownError[];
}

function Choices({ visit: { lang, form }, settings, errors }: PartProps & { readonly settings: Settings }) {
  const again = form.get("viec") === "luu";
  const { bySms, byEmail, byLetter, email } = settings;
  const chosen = [...(bySms ? ["sms"] : []), ...(byEmail ? ["email"] : []), ...(byLetter ? ["letter"] : [])];
  const emailHint = email === null ? TELL.emailNone[lang] : fillText(TELL.emailTo, { email })[lang];
  return (
    <Form lang={lang} action={HERE}>
      <input type="hidden" name="viec" value="luu" />
      <RadioGroup
        lang={lang}
        name="tieng"
        label={TELL.language[lang]}
        inline
        value={again ? form.get("tieng") : settings.language}
        choices={[
          { value: "vi", label: TELL.vi[lang] },
          { value: "en", label: TELL.en[lang] },
        ]}
      />
      <CheckboxGroup
        lang={lang}
        name="cach"
        label={TELL.ways[lang]}
        values={again ? form.all("cach") : chosen}
        choices={[
          { value: "sms", label: TELL.sms[lang], hint: TELL.smsHint[lang] },
          { value: "email", label: TELL.email[lang], hint: emailHint },
          { value: "letter", label: TELL.letter[lang], hint: TELL.letterHint[lang] },
        ]}
      />
      <TextField
        lang={lang}
        name="ten"
        label={TELL.name[lang]}
        optional
        value={again ? form.get("ten") : (settings.letterName ?? "")}
        autocomplete="name"
        width="half"
      />
      <TextArea
        lang={lang}
        name="dia-chi"
        label={TELL.address[lang]}
        hint={TELL.addressHint[lang]}
        optional
        rows={2}
        maxLength={300}
        value={again ? form.get("dia-chi") : (settings.letterAddress ?? "")}
        error={errorAt(errors, "dia-chi")}
      />
      <Button kind="main">{TELL.save[lang]}</Button>
    </Form>
  );
}

function EmailForm({ visit: { lang, form }, settings, errors }: PartProps & { readonly settings: Settings }) {
  return (
    <section>
      <h2>{TELL.yourEmail[lang]}</h2>
      <Form lang={lang} action={HERE}>
        <input type="hidden" name="viec" value="ma" />
        <TextField
          lang={lang}
          name="email"
          label={TELL.emailField[lang]}
          hint={TELL.emailHint[lang]}
          value={form.get("email") || (settings.email ?? "")}
          error={errorAt(errors, "email")}
          autocomplete="email"
          inputMode="email"
          spellcheck={false}
          width="half"
        />
        <Button>{TELL.sendCode[lang]}</Button>
      </Form>
    </section>
  );
}

function CodeForm({ visit: { lang }, errors }: PartProps) {
  return (
    <Form lang={lang} action={HERE}>
      <input type="hidden" name="viec" value="xac-nhan" />
      <TextField
        lang={lang}
        name="ma"
        label={TELL.code[lang]}
        error={errorAt(errors, "ma")}
        autocomplete="one-time-code"
        inputMode="numeric"
        width="short"
      />
      <Button kind="main">{TELL.confirm[lang]}</Button>
    </Form>
  );
}
