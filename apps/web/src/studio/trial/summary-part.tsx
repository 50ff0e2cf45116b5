import { formatTerm } from "@motlan/formats";
import type { Design, TrialForm } from "@motlan/studio";
import { LinkButton, Notice, SummaryList } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { Fees, Papers } from "../../portal/apply/fees-and-papers.tsx";
import { TRIAL } from "../texts/trial.ts";

interface SummaryPartProps {
  readonly visit: Visit;
  readonly design: Design;
  readonly form: Extract<TrialForm, { readonly ok: true }>;
}

/** The last look before sending: every answer, the papers, the fee, and what is still missing. */
export function SummaryPart({ visit: { lang }, design, form }: SummaryPartProps) {
  const { view, ready } = form;
  const at = `/studio/${design.id}/thu`;
  const label = (path: string) => view.review.flatMap(({ fields }) => fields).find(({ name }) => name === path)?.label[lang];
  return (
    <>
      {view.faults.length === 0 ? (
        <Notice lang={lang} tone="success" title={TRIAL.complete[lang]}>
          <p>
            <LinkButton href={`${at}?vai=can-bo`}>{TRIAL.toClerk[lang]}</LinkButton>
          </p>
        </Notice>
      ) : (
        <Notice lang={lang} tone="warning" title={TRIAL.stillMissing[lang]}>
          <ul>
            {view.faults.map((fault) => (
              <li key={`${fault.path} ${fault.vi}`}>{[label(fault.path), fault[lang]].filter((one) => one !== undefined).join(": ")}</li>
            ))}
          </ul>
        </Notice>
      )}
      {view.review.map(({ id, title, fields }) => (
        <SummaryList
          key={id}
          lang={lang}
          title={title[lang]}
          rows={fields.map((field) => ({ label: field.label[lang], value: field.shown?.[lang] ?? "–", changeHref: `${at}?trang=${id}` }))}
        />
      ))}
      <Papers lang={lang} view={view} />
      <Fees lang={lang} view={view} />
      <SummaryList
        lang={lang}
        title={TRIAL.deadline[lang]}
        rows={ready.version.channels.map(({ kind, deadline }) => ({ label: kind, value: formatTerm(deadline)[lang] }))}
      />
    </>
  );
}
