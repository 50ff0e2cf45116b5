import { type DossierFile, getMyDossier } from "@motlan/dossiers";
import { BackLink, Button, ButtonRow, Form, PageTitle, RadioGroup, Rating, TextArea } from "@motlan/ui";
import { findMyRating, rateDossier } from "@motlan/voice";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { RATE } from "../texts/dossier.ts";

/** The three faces of the page and the three scores of the record. */
const SCORES = { "5": 3, "3": 2, "1": 1 } as const;
const FACES = { 3: 5, 2: 3, 1: 1 } as const;

/** GET /ho-so/:id/danh-gia */
export async function showRatePage(visit: Visit): Promise<Answer> {
  return draw(visit, await getMyDossier(visit.work, visit.params.id ?? ""), []);
}

/** POST /ho-so/:id/danh-gia */
export async function takeRatePage(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const file = await getMyDossier(work, params.id ?? "");
  const face = form.get("muc");
  const score = face === "5" || face === "3" || face === "1" ? SCORES[face] : undefined;
  const solved = form.get("xong");
  const errors: ShownError[] = [];
  if (score === undefined) errors.push({ name: "muc", message: RATE.scoreMissing[lang] });
  if (solved !== "co" && solved !== "chua") errors.push({ name: "xong", message: RATE.solvedMissing[lang] });
  if (score === undefined || errors.length > 0) return draw(visit, file, errors);
  const words = form.get("loi").trim();
  try {
    await rateDossier(work, { dossierId: file.dossier.id, score, solved: solved === "co", ...(words !== "" && { words }) });
    return { redirect: `/ho-so/${file.dossier.id}` };
  } catch (error) {
    return draw(visit, file, errorsOf(error, lang));
  }
}

async function draw(visit: Visit, { dossier, version }: DossierFile, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, form, work } = visit;
  const before = await findMyRating(work, dossier.id);
  const face = Number(form.get("muc"));
  const chosen = face === 5 || face === 3 || face === 1 ? face : before === undefined ? undefined : FACES[before.score];
  const solved = form.get("xong") || (before === undefined ? "" : before.solved ? "co" : "chua");
  const children = (
    <>
      <BackLink lang={lang} href={`/ho-so/${dossier.id}`} />
      <PageTitle title={RATE.title[lang]} over={version.title[lang]} lead={RATE.lead[lang]} />
      <Form lang={lang} action={`/ho-so/${dossier.id}/danh-gia`}>
        <Rating lang={lang} name="muc" label={RATE.score[lang]} value={chosen} error={errorAt(errors, "muc")} />
        <RadioGroup
          lang={lang}
          name="xong"
          label={RATE.solved[lang]}
          value={solved}
          inline
          error={errorAt(errors, "xong")}
          choices={[
            { value: "co", label: RATE.solvedYes[lang] },
            { value: "chua", label: RATE.solvedNo[lang] },
          ]}
        />
        <TextArea
          lang={lang}
          name="loi"
          label={RATE.words[lang]}
          optional
          maxLength={1000}
          value={form.get("loi") || (before?.words ?? "")}
        />
        <ButtonRow>
          <Button kind="main">{RATE.send[lang]}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return formPage({ lang, title: RATE.title[lang], errors, children });
}
