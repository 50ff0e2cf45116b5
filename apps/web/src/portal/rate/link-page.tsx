import { getAgency } from "@motlan/agencies";
import { LinkButton, Notice, PageTitle } from "@motlan/ui";
import { getInvited, type Invited, rateByLink } from "@motlan/voice";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { RATE_LINK } from "../texts/rate-link.ts";
import { RatingForm, readRating } from "./rating-form.tsx";

const tokenOf = ({ params }: Visit) => params.token ?? "";

/** GET /danh-gia/:token, where the link of a notice leads: it says which agency, and nothing of the person or the matter. */
export async function showLinkPage(visit: Visit): Promise<Answer> {
  const invited = await getInvited(visit.work, tokenOf(visit));
  return visit.query.has("xong") && invited.rating !== undefined ? thanks(visit, invited) : draw(visit, invited, []);
}

/** POST /danh-gia/:token */
export async function takeLinkPage(visit: Visit): Promise<Answer> {
  const { work, lang } = visit;
  const invited = await getInvited(work, tokenOf(visit));
  const read = readRating(visit);
  if ("errors" in read) return draw(visit, invited, read.errors);
  try {
    await rateByLink(work, { token: tokenOf(visit), ...read.rated });
    return { redirect: `/danh-gia/${tokenOf(visit)}?xong=1` };
  } catch (error) {
    return draw(visit, invited, errorsOf(error, lang));
  }
}

async function draw(visit: Visit, { agencyId, rating }: Invited, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, work } = visit;
  const agency = await getAgency(work.db, agencyId);
  const children = (
    <>
      <PageTitle title={RATE_LINK.title[lang]} over={agency.name[lang]} lead={RATE_LINK.lead[lang]} />
      <RatingForm visit={visit} action={`/danh-gia/${tokenOf(visit)}`} before={rating} errors={errors} />
    </>
  );
  return formPage({ lang, title: RATE_LINK.title[lang], errors, children });
}

function thanks({ lang }: Visit, { agencyId, rating }: Invited): PageAnswer {
  return {
    title: RATE_LINK.thanks[lang],
    personal: true,
    body: (
      <>
        <PageTitle title={RATE_LINK.thanks[lang]} />
        <Notice lang={lang} tone="success" title={(rating?.solved === false ? RATE_LINK.passedOn : RATE_LINK.taken)[lang]} live>
          {rating?.solved === false ? <p>{RATE_LINK.told[lang]}</p> : null}
          <p>{RATE_LINK.kept[lang]}</p>
        </Notice>
        <LinkButton href={`/so-lieu/${agencyId}`}>{RATE_LINK.figures[lang]}</LinkButton>
      </>
    ),
  };
}
