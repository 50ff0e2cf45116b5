import { getAgency } from "@motlan/agencies";
import { Button, ButtonRow, Form, LinkButton, Notice, PageTitle, RadioGroup, Rating, TextArea } from "@motlan/ui";
import { getInvited, type Invited, rateByLink } from "@motlan/voice";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorAt, errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { RATE } from "../texts/dossier.ts";
import { RATE_LINK } from "../texts/rate-link.ts";

const SCORES = { "5": 3, "3": 2, "1": 1 } as const;
const FACES = { 3: 5, 2: 3, 1: 1 } as const;
const tokenOf = ({ params }: Visit) => params.token ?? "";

/** GET /danh-gia/:token, where the link of a notice leads: it says which agency, and nothing of the person or the matter. */
export async function showLinkPage(visit: Visit): Promise<Answer> {
  const invited = await getInvited(visit.work, tokenOf(visit));
  return visit.query.has("xong") && invited.rating !== undefined ? thanks(visit, invited) : draw(visit, invited, []);
}

/** POST /danh-gia/:token */
export async function takeLinkPage(visit: Visit): Promise<Answer> {
  const { work, form, lang } = visit;
  const invited = await getInvited(work, tokenOf(visit));
  const face = form.get("muc");
  const score = face === "5" || face === "3" || face === "1" ? SCORES[face] : undefined;
  const solved = form.get("xong");
  const errors: ShownError[] = [];
  if (score === undefined) errors.push({ name: "muc", message: RATE.scoreMissing[lang] });
  if (solved !== "co" && solved !== "chua") errors.push({ name: "xong", message: RATE.solvedMissing[lang] });
  if (score === undefined || errors.length > 0) return draw(visit, invited, errors);
  const words = form.get("loi").trim();
  try {
    await rateByLink(work, { token: tokenOf(visit), score, solved: solved === "co", ...(words !== "" && { words }) });
    return { redirect: `/danh-gia/${tokenOf(visit)}?xong=1` };
  } catch (error) {
    return draw(visit, invited, errorsOf(error, lang));
  }
}

async function draw(visit: Visit, { agencyId, rating }: Invited, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, form, work } = visit;
  const agency = await getAgency(work.db, agencyId);
  const face = Number(form.get("muc"));
  const chosen = face === 5 || face === 3 || face === 1 ? face : rating === undefined ? undefined : FACES[rating.score];
  const children = (
    <>
      <PageTitle title={RATE_LINK.title[lang]} over={agency.name[lang]} lead={RATE_LINK.lead[lang]} />
      <Form lang={lang} action={`/danh-gia/${tokenOf(visit)}`}>
        <Rating lang={lang} name="muc" label={RATE.score[lang]} value={chosen} error={errorAt(errors, "muc")} />
        <RadioGroup
          lang={lang}
          name="xong"
          label={RATE.solved[lang]}
          inline
          value={form.get("xong") || (rating === undefined ? "" : rating.solved ? "co" : "chua")}
          error={errorAt(errors, "xong")}
          choices={[
            { value: "co", label: RATE.solvedYes[lang] },
            { value: "chua", label: RATE.solvedNo[lang] },
          ]}
        />
        <TextArea lang={lang} name="loi" label={RATE.words[lang]} optional value={form.get("loi")} maxLength={1_000} />
        <ButtonRow>
          <Button kind="main">{RATE.send[lang]}</Button>
        </ButtonRow>
      </Form>
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
