import { askForMore, type DossierFile, requestSecondRequest, stepFor } from "@motlan/dossiers";
import { Button, ButtonRow, CheckboxGroup, Form, SelectField, TextArea } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { type Askable, readAsked } from "./askable.ts";
import { showDossier } from "./dossier-page.tsx";
import { askList } from "./found-faults.ts";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { ASK, PHRASES } from "./texts/ask.ts";
import { SECOND } from "./texts/second-request.ts";
import { InsertTemplate, knownOf, templatesFor, withInserted } from "./together/insert-template.tsx";

/** Where an official says everything that is missing, at once. Where nothing may be asked, the dossier says why. */
export async function askPage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

/** Sends the request; nothing ticked, or something ticked without words, is shown again with all that was typed. */
export async function askAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const inserted = await withInserted(visit, "khac", knownOf(file));
  if (inserted !== undefined) return show(inserted, file);
  const read = readAsked(await askList(visit, file, "vi"), form, lang);
  if (read.errors.length > 0) return show(visit, file, { status: 422, errors: read.errors });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  try {
    if (file.request !== undefined) {
      await requestSecondRequest(work, { ...act, faults: read.faults, reason: form.get("vi-sao") });
      return { redirect: `/ban-lam-viec/${act.dossierId}?xong=second-asked&ho-so=${act.dossierId}` };
    }
    return await goOn(visit, await askForMore(work, { ...act, faults: read.faults }), "ask", file.version.result.signedBy);
  } catch (error) {
    const refusal = refusalOf(error, lang, form.get("seen"));
    return show(visit, await readDossier(visit), refusal);
  }
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  const offers = offersOn(visit, file);
  const again = offers.has("ask-again");
  if (!offers.has("ask") && !again) return showDossier(visit, refusal ?? notHere(visit));
  const list = await askList(visit, file);
  // Opened, not sent: what the machine found is ticked and worded already.
  const fresh = !form.has("revision");
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/bo-sung`}>
      <Seen file={file} step={stepFor(file.dossier, officialOf(visit).post)?.id} />
      <CheckboxGroup
        lang={lang}
        name="muc"
        label={ASK.what[lang]}
        values={fresh ? list.flatMap(({ at, found }) => (found === undefined ? [] : [at])) : form.all("muc")}
        error={errorAt("muc")}
        choices={list.map((item) => choiceOf(item, visit, errorAt, fresh))}
      />
      <InsertTemplate templates={await templatesFor(visit, "request", file.dossier.procedureCode)} visit={visit} />
      <TextArea lang={lang} name="khac" label={ASK.other[lang]} optional rows={3} value={form.get("khac")} error={errorAt("khac")} />
      {again ? (
        <TextArea
          lang={lang}
          name="vi-sao"
          label={SECOND.reason[lang]}
          hint={SECOND.reasonHint[lang]}
          rows={3}
          value={form.get("vi-sao")}
        />
      ) : null}
      <ButtonRow>
        <Button kind="main">{(again ? SECOND.send : ASK.send)[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  const words = again ? SECOND : ASK;
  return actPage(visit, { file, title: words.title[lang], lead: words.lead[lang], refusal, body });
}

/** A box for each question and paper; the words for it open under the box that is ticked. */
function choiceOf(item: Askable, { lang, form }: Visit, errorAt: ErrorAt, fresh: boolean) {
  return {
    value: item.at,
    label: item.now === "" ? item.label : `${item.label}${item.label.endsWith("?") ? "" : ":"} ${item.now}`,
    ...(item.found !== undefined && { hint: ASK.found[lang] }),
    reveal: <Words item={item} lang={lang} form={form} errorAt={errorAt} fresh={fresh} />,
  };
}

type ErrorAt = (name: string) => string | undefined;

interface WordsProps extends Pick<Visit, "lang" | "form"> {
  readonly item: Askable;
  readonly errorAt: ErrorAt;
  readonly fresh: boolean;
}

function Words({ item, lang, form, errorAt, fresh }: WordsProps) {
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
      <TextArea
        lang={lang}
        name={words}
        label={ASK.words[lang]}
        optional
        rows={2}
        value={fresh ? (item.found ?? "") : form.get(words)}
        error={errorAt(words)}
      />
    </>
  );
}

function firstUpper(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase("vi")}${text.slice(1)}`;
}
