import { findVersionInForce } from "@motlan/catalogue";
import { compareVersions, lawTableOf } from "@motlan/catalogue/declare";
import { formatDate } from "@motlan/formats";
import { localDate, localDateOf, may } from "@motlan/kernel";
import { type Design, examineDesign, getDesign } from "@motlan/studio";
import { BackLink, ButtonRow, ErrorSummary, LinkButton, Notice, PageTitle, SummaryList } from "@motlan/ui";
import { officialOf } from "../../frame/official-here.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { wholeVersion } from "../document/whole-version.ts";
import { studioPage } from "../studio-frame.tsx";
import { DECIDE } from "../texts/decide.ts";
import { fill } from "../texts/fill.ts";
import { CompareTable } from "./compare-part.tsx";
import { ApproveForm, ExplainForm, SendBackForm, SubmitForm, WithdrawForm } from "./decide-forms.tsx";
import type { Deciding, Undone } from "./deciding.ts";

/** GET /studio/:id/trinh — the design beside the version in force, and whatever this official may do with it now. */
export async function decidePage(visit: Visit): Promise<Answer> {
  return showDeciding(visit);
}

export async function showDeciding(visit: Visit, undone?: Undone): Promise<Answer> {
  const { lang } = visit;
  const deciding = await load(visit);
  const { design, before, changes } = deciding;
  const body = (
    <>
      <BackLink lang={lang} href={`/studio/${design.id}`} />
      <ErrorSummary lang={lang} errors={undone?.errors ?? []} />
      <PageTitle
        title={DECIDE.title[lang]}
        over={`${design.code} · ${design.title[lang] || design.title.vi}`}
        lead={
          before === undefined ? DECIDE.first[lang] : fill(DECIDE.against, { version: before.version, from: formatDate(before.from) })[lang]
        }
      />
      <WhereItStands visit={visit} deciding={deciding} />
      <Looks lang={lang} design={design} />
      {before === undefined ? <Whole lang={lang} design={design} /> : <CompareTable lang={lang} changes={changes} />}
      <Acts visit={visit} deciding={deciding} undone={undone} />
    </>
  );
  return studioPage(visit, { title: DECIDE.title[lang], body, ...(undone && { status: undone.status, hasErrors: true }) });
}

/** The first version is beside nothing: it is looked at whole, as the law has a procedure written. */
function Whole({ lang, design }: { readonly lang: Visit["lang"]; readonly design: Design }) {
  const rows = lawTableOf(wholeVersion(design.document)).map(({ title, lines }) => ({
    label: title[lang],
    value: lines.map((line) => <p key={line.vi}>{line[lang]}</p>),
  }));
  return <SummaryList lang={lang} title={DECIDE.whole[lang]} rows={rows} />;
}

/** Before somebody decides: every part, and the trial. */
function Looks({ lang, design }: { readonly lang: Visit["lang"]; readonly design: Design }) {
  return (
    <ButtonRow>
      <LinkButton href={`/studio/${design.id}?phan=quy-trinh`} small>
        {DECIDE.parts[lang]}
      </LinkButton>
      <LinkButton href={`/studio/${design.id}/thu`} small>
        {DECIDE.tryOut[lang]}
      </LinkButton>
    </ButtonRow>
  );
}

async function load({ work, params }: Visit): Promise<Deciding> {
  const design = await getDesign(work, params.id ?? "");
  const today = localDateOf(work.clock.now());
  const inForce = await findVersionInForce(work.db, design.code, today);
  // A design that is in force itself is beside nothing.
  const before = inForce === undefined || inForce.versionId === design.versionId ? undefined : inForce;
  const changes = before === undefined ? [] : compareVersions(before.version, wholeVersion(design.document), design.why);
  const missing = design.state === "draft" || design.state === "submitted" ? (await examineDesign(work, design.id)).length : 0;
  const { version, effective } = before?.version ?? {};
  return {
    design,
    changes,
    missing,
    today,
    before: version === undefined || effective === undefined ? undefined : { version, from: localDate(effective.from) },
  };
}

interface PartProps {
  readonly visit: Visit;
  readonly deciding: Deciding;
}

function WhereItStands({ visit: { lang }, deciding: { design, missing } }: PartProps) {
  const { state, publishFrom, id } = design;
  const from = publishFrom === undefined ? "" : formatDate(publishFrom);
  if (state === "published" || state === "approved")
    return (
      <Notice lang={lang} tone="success" title={fill(state === "published" ? DECIDE.inForce : DECIDE.approved, { from })[lang]}>
        <p>
          <a href={`/thu-tuc/${design.code}`}>{DECIDE.publicPage[lang]}</a>
        </p>
      </Notice>
    );
  if (missing > 0)
    return (
      <Notice lang={lang} tone="warning" title={fill(DECIDE.findings, { n: missing })[lang]}>
        <p>
          <a href={`/studio/${id}?phan=kiem-tra`}>{DECIDE.see[lang]}</a>
        </p>
      </Notice>
    );
  return (
    <Notice
      lang={lang}
      tone={state === "submitted" ? "info" : "success"}
      title={(state === "submitted" ? DECIDE.submitted : DECIDE.checked)[lang]}
    />
  );
}

/** Only what the post and the state allow. */
function Acts({ visit, deciding, undone }: PartProps & { readonly undone: Undone | undefined }) {
  const official = officialOf(visit);
  const can = (permission: string) => may(official, permission, official.agencyId);
  const { design, missing, changes } = deciding;
  const mine = design.designers.some(({ officialId }) => officialId === official.officialId);
  const props = { visit, deciding, undone };
  return (
    <>
      {design.state === "draft" && mine && changes.length > 0 ? <ExplainForm {...props} /> : null}
      {design.state === "draft" && mine && missing === 0 ? <SubmitForm {...props} /> : null}
      {design.state === "submitted" && can("studio.approve") && !mine ? (
        <>
          <ApproveForm {...props} />
          <SendBackForm {...props} />
        </>
      ) : null}
      {design.state === "approved" && can("studio.approve") ? <WithdrawForm {...props} /> : null}
      {design.state !== "draft" && can("studio.design") ? (
        <p>
          <LinkButton href={`/studio/moi?ma=${design.code}`} kind="quiet">
            {DECIDE.another[visit.lang]}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}
