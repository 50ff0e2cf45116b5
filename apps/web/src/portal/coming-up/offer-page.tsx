import {
  decideTakeBack,
  declineOffer,
  faults,
  getMyOffer,
  type MyOffer,
  optOut,
  takeBackRefusal,
  takeUpOffer,
  undoOffer,
} from "@motlan/proactive";
import { BackLink, Button, ButtonRow, Form, LinkButton, Notice, PageTitle, SummaryList } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { errorsOf, type ShownError } from "../show/answer-errors.ts";
import { formPage } from "../show/form-page.tsx";
import { fillText, sayAppointment, sayInstant } from "../show/say.ts";
import { COMING, OFFER_STATES } from "../texts/coming-up.ts";
import { sayOccasion } from "./offer-card.tsx";
import { Ways, waysOf } from "./ways.tsx";
import { WhyTold } from "./why-told.tsx";

const hrefOf = ({ params }: Visit) => `/viec-sap-toi/${params.id ?? ""}`;

/** GET /viec-sap-toi/:id */
export async function offerPage(visit: Visit): Promise<PageAnswer> {
  return draw(visit, await getMyOffer(visit.work, visit.params.id ?? ""), []);
}

/** POST /viec-sap-toi/:id: takes it up (nhan), refuses (tu-choi), takes the refusal back (rut-tu-choi), refuses the kind (dung-nhac), undoes (hoan-tac). */
export async function answerOffer(visit: Visit): Promise<Answer> {
  const mine = await getMyOffer(visit.work, visit.params.id ?? "");
  try {
    return { redirect: await act(visit, mine) };
  } catch (error) {
    return draw(visit, await getMyOffer(visit.work, mine.offer.id), errorsOf(error, visit.lang));
  }
}

async function act(visit: Visit, { offer }: MyOffer): Promise<string> {
  const { work, form } = visit;
  const offerId = offer.id;
  const way = form.get("cach");
  switch (form.get("viec")) {
    case "tu-choi":
      await declineOffer(work, { offerId });
      return `${hrefOf(visit)}?xong=1`;
    case "rut-tu-choi":
      await takeBackRefusal(work, { offerId });
      return `${hrefOf(visit)}?xong=1`;
    case "dung-nhac":
      // Opting out comes first: it waits for the node where that is acting on this very offer.
      await work.transaction(async () => {
        await optOut(work, { code: offer.code });
        if (isOpen((await getMyOffer(work, offerId)).offer)) await declineOffer(work, { offerId });
      });
      return "/viec-sap-toi/tuy-chon?xong=1";
    case "hoan-tac":
      await undoOffer(work, { offerId });
      return `${hrefOf(visit)}?xong=1`;
    default:
      return `/nop/${(await takeUpOffer(work, { offerId, ...(way !== "" && { way }) })).draftId}`;
  }
}

async function draw(visit: Visit, mine: MyOffer, errors: readonly ShownError[]): Promise<PageAnswer> {
  const { lang, query } = visit;
  const { offer, service } = mine;
  const children = (
    <>
      <BackLink lang={lang} href="/viec-sap-toi" />
      <PageTitle
        title={service.title[lang]}
        over={fillText(COMING.on, { on: sayOccasion(offer.occasion) })[lang]}
        lead={isOpen(offer) ? fillText(service.lead, { occasion: sayOccasion(offer.occasion) })[lang] : undefined}
      />
      {query.has("xong") ? (
        <Notice lang={lang} tone="success" live>
          <p>{COMING.done[lang]}</p>
        </Notice>
      ) : null}
      <Standing visit={visit} mine={mine} />
      {offer.about === null ? null : <SummaryList lang={lang} rows={[{ label: COMING.about[lang], value: offer.about }]} />}
      <Ways visit={visit} mine={mine} ways={await waysOf(visit, mine)} />
      <Refusing visit={visit} mine={mine} />
      <WhyTold visit={visit} mine={mine} />
    </>
  );
  return formPage({ lang, title: service.title[lang], errors, children });
}

/** Not settled yet: it may be refused, and what is said of what is to come still holds. */
function isOpen({ state }: MyOffer["offer"]): boolean {
  return state === "told" || state === "taken" || state === "failed";
}

interface Props {
  readonly visit: Visit;
  readonly mine: MyOffer;
}

/** Where it stands: what the node will do or did, what the person chose, what they can still do about it. */
function Standing({ visit, mine: { offer, service } }: Props) {
  const { lang } = visit;
  const { said, tag } = OFFER_STATES[offer.state];
  if (offer.state === "told" && offer.actsAt !== null)
    return (
      <Notice lang={lang} tone="info" title={fillText(COMING.willAct, { at: sayAppointment(offer.actsAt, lang) })[lang]}>
        <p>{fillText(COMING.willActHelp, { days: service.acts?.undo ?? 0 })[lang]}</p>
        {service.acts === undefined ? null : <p>{fillText(COMING.undoing, { what: service.acts.undoing[lang] })[lang]}</p>}
      </Notice>
    );
  if (offer.state === "failed")
    return (
      <Notice lang={lang} tone="warning" title={COMING.failed[lang]}>
        {whyFailed(offer.fault, lang)}
        <p>{COMING.failedHelp[lang]}</p>
      </Notice>
    );
  if (said === undefined) return offer.fault === null ? null : <p>{COMING.unprepared[lang]}</p>;
  return (
    <Notice lang={lang} tone={offer.state === "acted" ? "success" : "info"} title={tag[lang]}>
      <p>{said[lang]}</p>
      {offer.state === "acted" ? <Undoing visit={visit} mine={{ offer, service }} /> : null}
      {offer.state === "declined" ? <TakingBack visit={visit} mine={{ offer, service }} /> : null}
      {offer.state === "taken" && offer.draftId !== null ? <a href={`/nop/${offer.draftId}`}>{COMING.draft[lang]}</a> : null}
      {offer.dossierId === null ? null : <a href={`/ho-so/${offer.dossierId}`}>{COMING.dossier[lang]}</a>}
    </Notice>
  );
}

/** The room's own reasons in its own words; what another room refused is said on the form itself. */
function whyFailed(fault: string | null, lang: Visit["lang"]) {
  const known =
    fault === "proactive/own-draft" ? faults["own-draft"]() : fault === "proactive/no-agency" ? faults["no-agency"]() : undefined;
  return known === undefined ? null : <p>{fillText(COMING.failedWhy, { why: known.text[lang] })[lang]}</p>;
}

/** The way back from a refusal, while there is one. */
function TakingBack({ visit, mine: { offer } }: Props) {
  const { lang, options } = visit;
  if (!decideTakeBack(offer, options.clock.now()).ok) return null;
  return (
    <Form lang={lang} action={hrefOf(visit)}>
      <Button kind="secondary" name="viec" value="rut-tu-choi">
        {COMING.takeBack[lang]}
      </Button>
    </Form>
  );
}

function Undoing({ visit, mine: { offer, service } }: Props) {
  const { lang, options } = visit;
  if (offer.undoUntil === null || offer.undoUntil < options.clock.now()) return null;
  return (
    <>
      <p>{fillText(COMING.undoUntil, { at: sayInstant(offer.undoUntil) })[lang]}</p>
      {service.acts === undefined ? null : <p>{fillText(COMING.undoing, { what: service.acts.undoing[lang] })[lang]}</p>}
      <Form lang={lang} action={hrefOf(visit)}>
        <Button kind="secondary" name="viec" value="hoan-tac">
          {COMING.undo[lang]}
        </Button>
      </Form>
    </>
  );
}

function Refusing({ visit, mine: { offer } }: Props) {
  const { lang } = visit;
  const open = isOpen(offer);
  return (
    <Form lang={lang} action={hrefOf(visit)}>
      <ButtonRow>
        {open ? (
          <Button kind={offer.actsAt === null ? "quiet" : "secondary"} name="viec" value="tu-choi">
            {(offer.actsAt === null ? COMING.decline : COMING.refuse)[lang]}
          </Button>
        ) : null}
        <Button kind="quiet" name="viec" value="dung-nhac">
          {COMING.never[lang]}
        </Button>
        {open ? null : (
          <LinkButton href="/viec-sap-toi" kind="quiet">
            {COMING.all[lang]}
          </LinkButton>
        )}
      </ButtonRow>
    </Form>
  );
}
