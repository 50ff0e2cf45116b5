import { type PortalState, readPortalState } from "@motlan/dossiers";
import { formatDate } from "@motlan/formats";
import { ButtonRow, LinkButton, Notice } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import type { Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { NATIONAL_ONLY } from "../texts/national.ts";

/** The national portal's first page, unless the node is told of another. */
const NATIONAL_PORTAL = "https://dichvucong.gov.vn";

export function portalStateOf({ work }: Pick<Visit, "work">): Promise<PortalState | undefined> {
  return readPortalState(work);
}

interface Props {
  readonly visit: Visit;
  readonly state: PortalState;
}

/** The way on to the national portal, and to the desk for whoever cannot go there. */
export function FileThere({ visit: { lang, options }, state }: Props) {
  return (
    <Notice lang={lang} tone="info" title={NATIONAL_ONLY.closed[lang]}>
      <p>{fillText(NATIONAL_ONLY.closedText, { day: formatDate(state.closesOn) })[lang]}</p>
      <p>{NATIONAL_ONLY.desk[lang]}</p>
      <ButtonRow>
        <LinkButton href={options.nationalPortalUrl ?? NATIONAL_PORTAL} kind="main">
          {NATIONAL_ONLY.go[lang]}
        </LinkButton>
      </ButtonRow>
    </Notice>
  );
}

/** Said before the day, wherever somebody is about to begin. */
export function ClosesSoon({ visit: { lang }, state }: Props) {
  return (
    <Notice lang={lang} tone="warning" title={fillText(NATIONAL_ONLY.soon, { day: formatDate(state.closesOn) })[lang]}>
      <p>{NATIONAL_ONLY.soonText[lang]}</p>
    </Notice>
  );
}

export interface WhereToFile {
  readonly closed: boolean;
  /** What is said of it; nothing where no day is set. */
  readonly told: ComponentChildren;
}

/** Whichever of the two is true today. */
export async function whereToFile(visit: Visit): Promise<WhereToFile> {
  const state = await portalStateOf(visit);
  if (state === undefined) return { closed: false, told: null };
  const told = state.closed ? <FileThere visit={visit} state={state} /> : <ClosesSoon visit={visit} state={state} />;
  return { closed: state.closed, told };
}
