import type { AbsenceEntered } from "@motlan/agencies";
import { formatDateTime } from "@motlan/formats";
import { Button, EmptyState, Form, PageTitle, Table, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import type { FormError } from "../appoint.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { AWAY, SCOPES } from "../texts/away.ts";
import { REASONS } from "../texts/unit.ts";
import { AbsenceForm } from "./absence-form.tsx";
import { spanOf, whenIs } from "./days.ts";
import { DelegationForm, Delegations } from "./delegation-parts.tsx";
import { AWAY_PATH, type AwayFile, readAway } from "./read-away.ts";

/** GET /ban-lam-viec/phan-cong/vang-mat: who is away, who stands in and how far, who signs by delegation; past ones too. */
export function awayPage(visit: Visit): Promise<Answer> {
  return showAway(visit, []);
}

export async function showAway(visit: Visit, errors: readonly FormError[], status = 422): Promise<Answer> {
  const { lang } = visit;
  const file = await readAway(visit);
  const ofAbsence = errors.filter(({ name }) => !name.startsWith("d-"));
  const ofDelegation = errors.filter(({ name }) => name.startsWith("d-"));
  const body = (
    <>
      <PageTitle title={AWAY.title[lang]} lead={AWAY.lead[lang]} />
      <h2>{AWAY.absences[lang]}</h2>
      <Absences visit={visit} file={file} />
      <AbsenceForm visit={visit} file={file} errors={ofAbsence} />
      <h2>{AWAY.delegations[lang]}</h2>
      <Delegations lang={lang} file={file} />
      {file.isHead ? <DelegationForm visit={visit} file={file} errors={ofDelegation} /> : null}
    </>
  );
  return deskPage(visit, { title: AWAY.title[lang], body, ...(errors.length > 0 && { status, hasErrors: true }) });
}

function Absences({ visit: { lang }, file }: { readonly visit: Visit; readonly file: AwayFile }) {
  if (file.absences.length === 0) return <EmptyState title={AWAY.noAbsences[lang]} icon="done" />;
  const keys = ["who", "standIn", "scope", "days", "reason", "state"] as const;
  const rows = file.absences.map((one) => ({
    key: one.id,
    cells: {
      who: file.names.get(one.officialId) ?? "…",
      standIn: file.names.get(one.standInId) ?? "…",
      scope: SCOPES[one.scope].name[lang],
      days: spanOf(one, lang),
      reason: file.everybody || one.officialId === file.me ? REASONS[one.reason][lang] : "–",
      state: <State lang={lang} file={file} absence={one} />,
    },
  }));
  const columns = keys.map((key) => ({ key, label: AWAY[key][lang] }));
  return <Table lang={lang} caption={AWAY.absences[lang]} captionHidden stacks columns={columns} rows={rows} />;
}

function State({ lang, file, absence }: { readonly lang: Visit["lang"]; readonly file: AwayFile; readonly absence: AbsenceEntered }) {
  if (absence.endedAt !== null) return <>{say(AWAY.ended, lang, { at: formatDateTime(absence.endedAt) })}</>;
  const when = whenIs(absence, file.today);
  if (when === "over") return <>{AWAY.over[lang]}</>;
  const mayEnd = file.everybody || absence.officialId === file.me;
  return (
    <>
      <Tag tone={when === "now" ? "warning" : "info"}>{AWAY[when][lang]}</Tag>
      {mayEnd ? (
        <Form lang={lang} action={`${AWAY_PATH}/${absence.id}/xong`}>
          <Button kind="quiet" small>
            {(when === "now" ? AWAY.back : AWAY.cancel)[lang]}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
