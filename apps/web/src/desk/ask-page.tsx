import { askForMore, type DossierFile, stepFor } from "@motlan/dossiers";
import { Button, ButtonRow, CheckboxGroup, Form, SelectField, TextArea } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { type Askable, askables, readAsked } from "./askable.ts";
import { showDossier } from "./dossier-page.tsx";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { ASK, PHRASES } from "./texts/ask.ts";

/** Where an official says everything that is missing, at once. Where nothing may be asked, the dossier says why. */
export async function askPage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

/** Sends the request; nothing ticked, or something ticked without words, is shown again with all that was typed. */
export async function askAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const read = readAsked(askables(file, "vi"), form, lang);
  if (read.errors.length > 0) return show(visit, file, { status: 422, errors: read.errors });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  try {
    return await goOn(visit, await askForMore(work, { ...act, faults: read.faults }), "ask", file.version.result.signedBy);
  } catch (error) {
    const refusal = refusalOf(error, lang, form.get("seen"));
    return show(visit, await readDossier(visit), refusal);
  }
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  if (!offersOn(visit, file).has("ask")) return showDossier(visit, refusal ?? notHere(visit));
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/bo-sung`}>
      <Seen file={file} step={stepFor(file.dossier, officialOf(visit).post)?.id} />
      <CheckboxGroup
        lang={lang}
        name="muc"
        label={ASK.what[lang]}
        values={form.all("muc")}
        error={errorAt("muc")}
        choices={askables(file, lang).map((item) => choiceOf(item, visit, errorAt))}
      />
      <TextArea lang={lang} name="khac" label={ASK.other[lang]} optional rows={3} value={form.get("khac")} error={errorAt("khac")} />
      <ButtonRow>
        <Button kind="main">{ASK.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  return actPage(visit, { file, title: ASK.title[lang], lead: ASK.lead[lang], refusal, body });
}

/** A box for each question and paper; the words for it open under the box that is ticked. */
function choiceOf(item: Askable, { lang, form }: Visit, errorAt: ErrorAt) {
  return {
    value: item.at,
    label: item.now === "" ? item.label : `${item.label}${item.label.endsWith("?") ? "" : ":"} ${item.now}`,
    reveal: <Words item={item} lang={lang} form={form} errorAt={errorAt} />,
  };
}

type ErrorAt = (name: string) => string | undefined;

interface WordsProps extends Pick<Visit, "lang" | "form"> {
  readonly item: Askable;
  readonly errorAt: ErrorAt;
}

function Words({ item, lang, form, errorAt }: WordsProps) {
  const options = PHRASES[item.kind].map(({ id, text }) => ({ value: id, label: firstUpper(text[lang].replace("{label}: ", "")) }));
  const [phrase, words] = [`mau.${item.at}`, `loi.${item.at}`];
  return (
    <>
      <SelectField
        lang={lang}
        name={phrase}
        label={ASK.phrase[lang]}
        optional
        options={options}
        empty={ASK.none[lang]}
        value={form.get(phrase)}
      />
      <TextArea lang={lang} name={words} label={ASK.words[lang]} optional rows={2} value={form.get(words)} error={errorAt(words)} />
    </>
  );
}

function firstUpper(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase("vi")}${text.slice(1)}`;
}
