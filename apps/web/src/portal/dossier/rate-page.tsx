import { type DossierFile, getMyDossier } from "@motlan/dossiers";
import { BackLink, PageTitle } from "@motlan/ui";
import { findMyRating, rateDossier } from "@motlan/voice";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { RatingForm, readRating } from "../rate/rating-form.tsx";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { RATE } from "../texts/dossier.ts";

/** GET /ho-so/:id/danh-gia */
export async function showRatePage(visit: Visit): Promise<Answer> {
  return draw(visit, await getMyDossier(visit.work, visit.params.id ?? ""), []);
}

/** POST /ho-so/:id/danh-gia */
export async function takeRatePage(visit: Visit): Promise<Answer> {
  const { work, lang, params } = visit;
  const file = await getMyDossier(work, params.id ?? "");
  const read = readRating(visit);
  if ("errors" in read) return draw(visit, file, read.errors);
  try {
    await rateDossier(work, { dossierId: file.dossier.id, ...read.rated });
    return { redirect: `/ho-so/${file.dossier.id}` };
  } catch (error) {
    return draw(visit, file, errorsOf(error, lang));
  }
}

async function draw(visit: Visit, { dossier, version }: DossierFile, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work } = visit;
  const before = await findMyRating(work, dossier.id);
  const children = (
    <>
      <BackLink lang={lang} href={`/ho-so/${dossier.id}`} />
      <PageTitle title={RATE.title[lang]} over={version.title[lang]} lead={RATE.lead[lang]} />
      <RatingForm visit={visit} action={`/ho-so/${dossier.id}/danh-gia`} before={before} errors={errors} />
    </>
  );
  return formPage({ lang, title: RATE.title[lang], errors, children });
}
