import { officeHoursOf } from "@motlan/agencies";
import { type DossierFile, extendDeadline, extendedDueAt, stepFor } from "@motlan/dossiers";
import { formatDateTime, formatTerm } from "@motlan/formats";
import { Button, ButtonRow, Form, SummaryList, TextArea } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { showDossier } from "./dossier-page.tsx";
import { say } from "./fill.ts";
import { offersOn, readDossier } from "./load-dossier.ts";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { EXTEND } from "./texts/branches.ts";

/** Where the deadline is extended, once, with the new day shown before it is promised. */
export async function extendPage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

export async function extendAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const words = form.get("words").trim();
  if (words === "") return show(visit, file, { status: 422, errors: [{ name: "words", message: EXTEND.say[lang] }] });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  try {
    return await goOn(visit, await extendDeadline(work, { ...act, words }), "extend", file.version.result.signedBy);
  } catch (error) {
    return show(visit, await readDossier(visit), refusalOf(error, lang, form.get("seen")));
  }
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang, form, work } = visit;
  const { dossier, version } = file;
  const { extension } = version;
  const { dueAt } = dossier;
  if (extension === undefined || dueAt === undefined || !offersOn(visit, file).has("extend"))
    return showDossier(visit, refusal ?? notHere(visit));
  const anew = extendedDueAt(dueAt, work.clock.now(), extension.term, await officeHoursOf(work.db, dossier.agencyId));
  const rows = [
    { label: EXTEND.now[lang], value: formatDateTime(dueAt) },
    { label: EXTEND.anew[lang], value: formatDateTime(anew) },
    { label: EXTEND.law[lang], value: [extension.law.article, extension.law.act].filter((part) => part !== undefined).join(" ") },
  ];
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${dossier.id}/gia-han`}>
      <Seen file={file} step={stepFor(dossier, officialOf(visit).post)?.id} />
      <SummaryList lang={lang} rows={rows} />
      <TextArea
        lang={lang}
        name="words"
        label={EXTEND.words[lang]}
        rows={4}
        maxLength={1000}
        value={form.get("words")}
        error={refusal?.errors.find(({ name }) => name === "words")?.message}
      />
      <ButtonRow>
        <Button kind="main">{EXTEND.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  const lead = say(EXTEND.lead, lang, { term: formatTerm(extension.term)[lang] });
  return actPage(visit, { file, title: EXTEND.title[lang], lead, refusal, body });
}
