import { amendAnswers, type DossierFile, stepFor } from "@motlan/dossiers";
import { Button, ButtonRow, DateField, Form, RadioGroup, SelectField, TextArea, TextField } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { type Amendable, amendables, readAmended } from "./amendable.ts";
import { showDossier } from "./dossier-page.tsx";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { AMEND } from "./texts/amend.ts";

/** Where an official mends what the applicant found wrong in the draft. */
export async function amendPage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

export async function amendAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const answers = readAmended(amendables(file), form);
  const words = form.get("words").trim();
  const errors = [
    ...(Object.keys(answers).length === 0 ? [{ message: AMEND.nothing[lang] }] : []),
    ...(words === "" ? [{ name: "words", message: AMEND.say[lang] }] : []),
  ];
  if (errors.length > 0) return show(visit, file, { status: 422, errors });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  try {
    return await goOn(visit, await amendAnswers(work, { ...act, answers, words }), "amend", file.version.result.signedBy);
  } catch (error) {
    return show(visit, await readDossier(visit), refusalOf(error, lang, form.get("seen")));
  }
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form } = visit;
  if (!offersOn(visit, file).has("amend")) return showDossier(visit, refusal ?? notHere(visit));
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/sua`}>
      <Seen file={file} step={stepFor(file.dossier, officialOf(visit).post)?.id} />
      {amendables(file).map((one) => (
        <Question key={one.field.name} one={one} visit={visit} error={errorAt(one.field.name)} />
      ))}
      <TextArea
        lang={lang}
        name="words"
        label={AMEND.words[lang]}
        hint={AMEND.wordsHint[lang]}
        rows={2}
        value={form.get("words")}
        error={errorAt("words")}
      />
      <ButtonRow>
        <Button kind="main">{AMEND.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  return actPage(visit, { file, title: AMEND.title[lang], lead: AMEND.lead[lang], refusal, body });
}

interface QuestionProps {
  readonly one: Amendable;
  readonly visit: Visit;
  readonly error: string | undefined;
}

/** The question as the applicant met it, with the answer that stands. */
function Question({ one: { field, now }, visit: { lang, form }, error }: QuestionProps) {
  const { name, kind } = field;
  const props = { lang, name, label: field.label[lang], error, optional: false };
  const value = form.has(name) ? form.get(name) : now;
  if (kind === "date") {
    const [day, month, year] = now.split("/");
    const part = (which: string, standing: string | undefined) =>
      form.has(`${name}.${which}`) ? form.get(`${name}.${which}`) : (standing ?? "");
    return <DateField {...props} value={{ day: part("day", day), month: part("month", month), year: part("year", year) }} />;
  }
  if (kind === "choice") {
    const options = (field.options ?? []).map((option) => ({ value: option.value, label: option.label[lang] }));
    return <SelectField {...props} options={options} value={value} empty={false} />;
  }
  if (kind === "yes-no") {
    const choices = [
      { value: "yes", label: AMEND.yes[lang] },
      { value: "no", label: AMEND.no[lang] },
    ];
    return <RadioGroup {...props} inline choices={choices} value={value} />;
  }
  if (kind === "long-text") return <TextArea {...props} rows={3} value={value} />;
  return <TextField {...props} value={value} autocomplete="off" />;
}
