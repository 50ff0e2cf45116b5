import { type DossierFile, OPINIONS, recordOpinion, stepFor } from "@motlan/dossiers";
import { Button, ButtonRow, Form } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { actPage } from "./act-page.tsx";
import { actOf, goOn, notHere, staleForm } from "./acts.ts";
import { showDossier } from "./dossier-page.tsx";
import { say } from "./fill.ts";
import { offersOn, readDossier } from "./load-dossier.ts";
import { AnswerFields, takePaper } from "./opinions/answer-fields.tsx";
import { Seen } from "./parts/seen.tsx";
import { type Refusal, refusalOf } from "./refusal.tsx";
import { OPINION } from "./texts/branches.ts";

/** Where the holder of a step writes down what the agency they asked has answered. */
export async function opinionPage(visit: Visit): Promise<Answer> {
  return show(visit, await readDossier(visit));
}

export async function opinionAct(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const file = await readDossier(visit);
  const [said, words] = [OPINIONS.find((one) => one === form.get("said")), form.get("words").trim()];
  if (said === undefined) return show(visit, file, { status: 422, errors: [{ name: "said", message: OPINION.choose[lang] }] });
  const act = actOf(visit);
  if (act === undefined) return show(visit, file, staleForm(visit));
  try {
    // One act: a paper is not kept for an answer that was not.
    const moved = await work.transaction(async () => {
      const { id, agencyId } = file.dossier;
      const fileId = await takePaper(visit, async () => ({ owner: { kind: "dossier", id }, agencyId }));
      return recordOpinion(work, { ...act, said, words, ...(fileId !== undefined && { fileId }) });
    });
    return await goOn(visit, moved, "opinion", file.version.result.signedBy);
  } catch (error) {
    return show(visit, await readDossier(visit), refusalOf(error, lang, form.get("seen")));
  }
}

async function show(visit: Visit, file: DossierFile, refusal?: Refusal): Promise<Answer> {
  const { lang } = visit;
  const step = stepFor(file.dossier, officialOf(visit).post);
  const asked = file.consultations.findLast((row) => row.step === step?.id && row.said === null);
  if (asked === undefined || !offersOn(visit, file).has("opinion")) return showDossier(visit, refusal ?? notHere(visit));
  const body = (
    <Form lang={lang} action={`/ban-lam-viec/${file.dossier.id}/y-kien`} files>
      <Seen file={file} step={step?.id} />
      <blockquote>{asked.question}</blockquote>
      <AnswerFields visit={visit} refusal={refusal} paper={OPINION.file[lang]} />
      <ButtonRow>
        <Button kind="main">{OPINION.send[lang]}</Button>
      </ButtonRow>
    </Form>
  );
  return actPage(visit, { file, title: OPINION.title[lang], lead: say(OPINION.lead, lang, { whom: asked.whom[lang] }), refusal, body });
}
