import { BackLink, PageTitle, Tabs } from "@motlan/ui";
import type { ComponentChildren } from "preact";
import type { Answer, Visit } from "../../frame/types.ts";
import { studioPage } from "../studio-frame.tsx";
import { TRIAL } from "../texts/trial.ts";
import { CitizenPart } from "./citizen-part.tsx";
import { ClerkPart } from "./clerk-part.tsx";
import { loadTrial, type Trying } from "./load-trial.ts";
import { NotReady } from "./not-ready.tsx";
import { SummaryPart } from "./summary-part.tsx";
import { placesOn } from "./trial-places.ts";

const ROLES = ["nguoi-dan", "xem-lai", "can-bo"] as const;
export type Role = (typeof ROLES)[number];

/** GET /studio/:id/thu — the form as an invented person meets it, what they would send, and the way of the dossier over the desks. */
export async function trialPage(visit: Visit): Promise<Answer> {
  const { query } = visit;
  const role = ROLES.find((one) => one === query.get("vai")) ?? "nguoi-dan";
  return showTrial(visit, await loadTrial(visit, query.get("trang") || undefined), role);
}

export async function showTrial(visit: Visit, trying: Trying, role: Role, problem?: string): Promise<Answer> {
  const { lang } = visit;
  const { design, form } = trying;
  const at = `/studio/${design.id}/thu`;
  const labels = { "nguoi-dan": TRIAL.citizen, "xem-lai": TRIAL.summary, "can-bo": TRIAL.clerk };
  const part: ComponentChildren = !form.ok ? (
    <NotReady lang={lang} design={design} findings={form.findings} />
  ) : role === "can-bo" ? (
    <ClerkPart visit={visit} trying={trying} problem={problem} />
  ) : role === "xem-lai" ? (
    <SummaryPart visit={visit} design={design} form={form} />
  ) : (
    <CitizenPart visit={visit} trying={trying} form={form} places={await placesOn(visit, form.view)} />
  );
  const body = (
    <>
      <BackLink lang={lang} href={`/studio/${design.id}`} />
      <PageTitle title={TRIAL.title[lang]} over={`${design.code} · ${design.title[lang] || design.title.vi}`} lead={TRIAL.lead[lang]} />
      <Tabs
        label={TRIAL.roles[lang]}
        tabs={ROLES.map((one) => ({ href: `${at}?vai=${one}`, label: labels[one][lang], current: one === role }))}
      />
      <div class="trial">{part}</div>
    </>
  );
  return studioPage(visit, { title: TRIAL.title[lang], body, ...(problem !== undefined && { status: 422, hasErrors: true }) });
}
