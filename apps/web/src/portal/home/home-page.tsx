import { listLifeEvents } from "@motlan/catalogue";
import { localDateOf } from "@motlan/kernel";
import { ButtonRow, Card, CardGrid, EmptyState, type IconName, LinkButton, SearchBox } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { OfferCard } from "../coming-up/offer-card.tsx";
import { whereToFile } from "../national/where-to-file.tsx";
import { fillText, sayInstant } from "../show/say.ts";
import { SigningCard } from "../sign/signing-page.tsx";
import { COMING } from "../texts/coming-up.ts";
import { HOME } from "../texts/home.ts";
import { SIGN } from "../texts/sign.ts";
import { DossierCard } from "./dossier-card.tsx";
import { type MyMatters, myMatters } from "./my-matters.ts";

const EVENT_ICONS: Readonly<Record<string, IconName>> = {
  "having-a-child": "family",
  marrying: "rings",
  "moving-house": "moving",
  "starting-a-business": "shop",
  "a-death": "candle",
  "buying-a-vehicle": "vehicle",
  "going-to-school": "school",
  retiring: "rest",
};

/** GET /: a search that takes a sentence, what is mine to do, and what happens in life. */
export async function homePage(visit: Visit): Promise<PageAnswer> {
  const { lang, work } = visit;
  const [mine, events] = [await myMatters(work), await eventCards(visit)];
  return {
    title: HOME.title[lang],
    description: HOME.description[lang],
    withoutSearch: true,
    body: (
      <>
        <h1 class="visually-hidden">{HOME.title[lang]}</h1>
        <SearchBox lang={lang} action="/tim" label={HOME.question[lang]} placeholder={HOME.example[lang]} large />
        {(await whereToFile(visit)).told}
        {mine === undefined ? null : <Mine visit={visit} mine={mine} />}
        <ButtonRow>
          <LinkButton href="/tra-cuu" kind="secondary">
            {HOME.follow[lang]}
          </LinkButton>
          <LinkButton href="/kiem-tra" kind="quiet">
            {HOME.check[lang]}
          </LinkButton>
        </ButtonRow>
        {events.length === 0 ? <NothingYet lang={lang} /> : <LifeEvents visit={visit}>{events}</LifeEvents>}
      </>
    ),
  };
}

function LifeEvents({ visit: { lang }, children }: { readonly visit: Visit; readonly children: ComponentChildren }) {
  return (
    <section>
      <h2>{HOME.events[lang]}</h2>
      <CardGrid small>{children}</CardGrid>
    </section>
  );
}

/** A node that began empty says so rather than leading to pages without a procedure. */
function NothingYet({ lang }: Pick<Visit, "lang">) {
  return (
    <EmptyState title={HOME.nothingYet[lang]} icon="paper">
      <p>{HOME.nothingYetHelp[lang]}</p>
    </EmptyState>
  );
}

/** What happens in life, where a procedure is offered for it. */
export async function eventCards({ lang, work }: Pick<Visit, "lang" | "work">) {
  const events = await listLifeEvents(work.db, localDateOf(work.clock.now()));
  const offered = events.filter(({ steps }) => steps.length > 0);
  return offered.map(({ id, title, steps }) => (
    <Card key={id} href={`/su-kien/${id}`} title={title[lang]} icon={EVENT_ICONS[id] ?? "paper"}>
      {fillText(HOME.eventsMore, { n: steps.length })[lang]}
    </Card>
  ));
}

/** The nearest of what is coming up; the rest stands on its own page. */
function ComingUp({ lang, offers }: { readonly lang: Visit["lang"]; readonly offers: MyMatters["comingUp"] }) {
  if (offers.length === 0) return null;
  return (
    <section>
      <h2>{COMING.title[lang]}</h2>
      {offers.slice(0, 3).map((mine) => (
        <OfferCard key={mine.offer.id} lang={lang} mine={mine} />
      ))}
      {offers.length > 3 ? <a href="/viec-sap-toi">{COMING.all[lang]}</a> : null}
    </section>
  );
}

function Mine({ visit, mine }: { readonly visit: Visit; readonly mine: MyMatters }) {
  const { lang } = visit;
  const empty =
    mine.toDo.length + mine.inProgress.length + mine.drafts.length + mine.toSign.length + mine.unread + mine.comingUp.length === 0;
  if (empty) return null;
  return (
    <>
      {mine.toDo.length === 0 ? null : (
        <section>
          <h2>{HOME.toDo[lang]}</h2>
          {mine.toDo.map((one) => (
            <DossierCard key={one.dossier.id} lang={lang} one={one} />
          ))}
        </section>
      )}
      <ComingUp lang={lang} offers={mine.comingUp} />
      {mine.toSign.length === 0 ? null : (
        <section>
          <h2>{SIGN.toSign[lang]}</h2>
          {mine.toSign.map((one) => (
            <SigningCard key={one.id} lang={lang} signing={one} />
          ))}
        </section>
      )}
      {mine.unread === 0 ? null : (
        <p>
          <a href="/thong-bao">{fillText(HOME.unread, { n: mine.unread })[lang]}</a>
        </p>
      )}
      {mine.drafts.length === 0 ? null : (
        <section>
          <h2>{HOME.drafts[lang]}</h2>
          {mine.drafts.map(({ id, title, updatedAt }) => (
            <Card key={id} href={`/nop/${id}`} title={title[lang]} icon="pen">
              {fillText(HOME.savedAt, { at: sayInstant(updatedAt) })[lang]}
            </Card>
          ))}
        </section>
      )}
      {mine.inProgress.length === 0 ? null : (
        <section>
          <h2>{HOME.inProgress[lang]}</h2>
          {mine.inProgress.map((one) => (
            <DossierCard key={one.dossier.id} lang={lang} one={one} />
          ))}
        </section>
      )}
      <LinkButton href="/ho-so" kind="quiet">
        {HOME.all[lang]}
      </LinkButton>
    </>
  );
}
