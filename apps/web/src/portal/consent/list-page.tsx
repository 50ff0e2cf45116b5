import { type ConsentFile, listMyConsents, standsAt } from "@motlan/consents";
import { EmptyState, PageTitle } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { DataTabs } from "../me/data-tabs.tsx";
import { fillText, sayInstant } from "../show/say.ts";
import { CONSENT_STATES, CONSENT as T } from "../texts/consent.ts";

export const CONSENT_PATH = "/du-lieu-cua-toi/dong-y";

/** GET /du-lieu-cua-toi/dong-y: what the person was asked, what they agreed to, and what is over. */
export async function consentsPage({ lang, work }: Visit): Promise<PageAnswer> {
  const files = await listMyConsents(work);
  const now = work.clock.now();
  const personId = work.actor.kind === "person" ? work.actor.personId : undefined;
  const groupOf = ({ consent }: ConsentFile) => {
    if (consent.state === "asked" && now < consent.answerBy) return "waits";
    return standsAt(consent, now) ? "holds" : "over";
  };
  const groups = Map.groupBy(files, groupOf);
  return {
    title: T.title[lang],
    personal: true,
    body: (
      <>
        <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
        <DataTabs lang={lang} current="consents" />
        {files.length === 0 ? <EmptyState title={T.none[lang]} /> : null}
        {(["waits", "holds", "over"] as const).map((name) => (
          <Group key={name} lang={lang} title={T[name][lang]} files={groups.get(name) ?? []} personId={personId} over={name === "over"} />
        ))}
      </>
    ),
  };
}

interface GroupProps {
  readonly lang: Visit["lang"];
  readonly title: string;
  readonly files: readonly ConsentFile[];
  /** Who looks: what is of somebody else is of a child of theirs. */
  readonly personId: string | undefined;
  readonly over: boolean;
}

function Group({ lang, title, files, personId, over }: GroupProps) {
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="plain-list">
        {files.map(({ consent, agreement: { terms } }) => (
          <li key={consent.id}>
            <a href={`${CONSENT_PATH}/${consent.id}`}>{terms.purpose[lang]}</a>
            {consent.childName === null || consent.personId === personId ? null : (
              <>
                <br />
                <strong>{fillText(T.ofChild, { name: consent.childName })[lang]}</strong>
              </>
            )}
            <br />
            {`${terms.receiver.name[lang]} · ${over ? stateOf(consent, lang) : termOf(consent, lang)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What ran out before anybody closed it has run out all the same. */
function stateOf({ state, endedAt, until, answerBy }: ConsentFile["consent"], lang: Visit["lang"]): string {
  const shown = state === "asked" || state === "given" ? "lapsed" : state;
  return `${CONSENT_STATES[shown][lang]} ${sayInstant(endedAt ?? until ?? answerBy)}`;
}

function termOf({ state, until, answerBy }: ConsentFile["consent"], lang: Visit["lang"]): string {
  return state === "given" && until !== null
    ? `${T.until[lang]} ${sayInstant(until)}`
    : `${T.answerBy[lang]} ${sayInstant(answerBy)}. ${T.silence[lang]}`;
}
