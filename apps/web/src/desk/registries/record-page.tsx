import { formatDate } from "@motlan/formats";
import { addDays, instantOf, type Language, type LocalDate, localDateOf } from "@motlan/kernel";
import { type HistoryVersion, openLookedUp, periodsKnownAt, type RecordHistory, versionAt } from "@motlan/registries";
import {
  BackLink,
  Button,
  ButtonRow,
  EmptyState,
  ErrorSummary,
  LinkButton,
  Notice,
  PageTitle,
  SummaryList,
  Table,
  Tag,
  TextField,
} from "@motlan/ui";
import { typedDay } from "../../frame/typed-day.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { HeldValue } from "../../portal/correct/held-value.tsx";
import { labelsOfPaths, type ValueRow, valueRows } from "../../portal/correct/say-value.ts";
import { sayDay } from "../../portal/show/say.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { HiddenNotice } from "../hidden-reads/hidden-notice.tsx";
import { REGISTRIES as T } from "../texts/registries.ts";
import { mayAmend } from "./amend-page.tsx";
import { lookPath, recordPath } from "./paths.ts";
import { RecordActs, readActNames } from "./record-acts.tsx";

/** GET /ban-lam-viec/co-so-du-lieu/tra-cuu/:lookId/:recordId?dung=&biet=: a record with its whole history, as of any pair of days. */
export async function recordPage(visit: Visit): Promise<Answer> {
  const { lang, work, params, query } = visit;
  const [lookId, recordId] = [params.lookId ?? "", params.recordId ?? ""];
  const { look, history } = await openLookedUp(work, { lookId, recordId });
  const asked = momentOf(visit);
  const at = asked.moment;
  const body = (
    <>
      <BackLink lang={lang} href={lookPath(look.id)} />
      {asked.wrong.length === 0 ? null : (
        <ErrorSummary lang={lang} errors={asked.wrong.map(({ name, why }) => ({ name, message: T[why][lang] }))} />
      )}
      {query.get("xong") === "sua" ? <Notice lang={lang} tone="success" title={T.saved[lang]} live /> : null}
      <PageTitle title={T.record[lang]} lead={say(T.shownAt, lang, { valid: formatDate(at.valid), known: formatDate(at.known) })} />
      {look.hiding === undefined ? null : <HiddenNotice lang={lang} hiding={look.hiding} />}
      <Shown history={history} moment={at} lang={lang} />
      {mayAmend(history) ? (
        <ButtonRow>
          <LinkButton href={`${recordPath(lookId, recordId)}/sua`}>{T.amend[lang]}</LinkButton>
        </ButtonRow>
      ) : null}
      <Moment visit={visit} moment={at} wrong={asked.wrong} />
      <Periods registry={history.registry} versions={periodsKnownAt(history.versions, at.instant)} lang={lang} />
      <RecordActs lang={lang} history={history} names={await readActNames(visit, history)} />
    </>
  );
  return deskPage(visit, { title: T.record[lang], body, ...(asked.wrong.length > 0 && { status: 422, hasErrors: true }) });
}

interface PointInTime {
  readonly valid: LocalDate;
  readonly known: LocalDate;
  /** The last instant of the day of knowing. */
  readonly instant: Date;
}

/** A day that shows nothing, and why not. */
interface WrongDay {
  readonly name: "dung" | "biet";
  readonly why: "wrongDay" | "notYetKnown";
}

/** The two days the address names; today where it names none. Nobody knows yet what will be known on a later day. */
function momentOf({ query, work }: Visit): { readonly moment: PointInTime; readonly wrong: readonly WrongDay[] } {
  const now = work.clock.now();
  const today = localDateOf(now);
  const dayOf = (name: string) => (query.get(name).trim() === "" ? today : typedDay(query.get(name)));
  const [valid, known] = [dayOf("dung"), dayOf("biet")];
  const wrong: readonly WrongDay[] = [
    ...(valid === undefined ? [{ name: "dung", why: "wrongDay" } as const] : []),
    ...(known === undefined ? [{ name: "biet", why: "wrongDay" } as const] : []),
    ...(known !== undefined && known > today ? [{ name: "biet", why: "notYetKnown" } as const] : []),
  ];
  const day = known === undefined || known > today ? today : known;
  const instant = day === today ? now : new Date(instantOf(addDays(day, 1)).getTime() - 1);
  return { moment: { valid: valid ?? today, known: day, instant }, wrong };
}

interface ShownProps {
  readonly history: RecordHistory;
  readonly moment: PointInTime;
  readonly lang: Language;
}

/** What held then; a contested value says so beside itself. */
function Shown({ history, moment, lang }: ShownProps) {
  const version = versionAt(history.versions, moment.valid, moment.instant);
  if (version === undefined)
    return (
      <EmptyState title={T.nothingThen[lang]}>
        <p>{T.nothingThenHint[lang]}</p>
      </EmptyState>
    );
  const open = history.disputes.filter(({ settledAt }) => settledAt === undefined);
  const markOf = (row: ValueRow) => {
    const dispute = open.find(({ path }) => row.path === path || row.path.startsWith(`${path}.`));
    if (dispute === undefined) return <HeldValue held={row} lang={lang} />;
    return (
      <>
        <HeldValue held={row} lang={lang} /> <Tag tone="warning">{say(T.disputed, lang, { since: sayDay(dispute.since) })}</Tag>
      </>
    );
  };
  return (
    <>
      {open.length === 0 ? null : (
        <Notice lang={lang} tone="warning" title={T.disputedNotice[lang]}>
          <p>
            {labelsOfPaths(
              open.map(({ path }) => path),
              lang,
            )}
          </p>
        </Notice>
      )}
      <SummaryList
        lang={lang}
        rows={valueRows(history.registry, version.values, lang).map((row) => ({ label: row.label, value: markOf(row) }))}
      />
    </>
  );
}

interface MomentProps {
  readonly visit: Visit;
  readonly moment: PointInTime;
  readonly wrong: readonly WrongDay[];
}

/** A GET form of two days: the address says which moment is shown, and nothing of whose. */
function Moment({ visit: { lang, query, params }, moment, wrong }: MomentProps) {
  const field = (name: "dung" | "biet", label: string, day: LocalDate) => {
    const why = wrong.find((one) => one.name === name)?.why;
    return (
      <TextField
        lang={lang}
        name={name}
        label={label}
        hint={T.dayHint[lang]}
        value={why === undefined ? formatDate(day) : query.get(name)}
        error={why && T[why][lang]}
        width="short"
        autocomplete="off"
      />
    );
  };
  return (
    <>
      <h2>{T.moment[lang]}</h2>
      <form method="get" action={recordPath(params.lookId ?? "", params.recordId ?? "")}>
        {field("dung", T.valid[lang], moment.valid)}
        {field("biet", T.known[lang], moment.known)}
        <ButtonRow>
          <Button>{T.show[lang]}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

interface PeriodsProps {
  readonly registry: string;
  readonly versions: readonly HistoryVersion[];
  readonly lang: Language;
}

/** The periods of the record's life, each with what it does not share with the one before. */
function Periods({ registry, versions, lang }: PeriodsProps) {
  if (versions.length < 2) return null;
  const rows = versions.map((version, index) => {
    const before = new Map(valueRows(registry, versions[index - 1]?.values ?? {}, lang).map(({ path, value }) => [path, value]));
    const own = valueRows(registry, version.values, lang).filter(({ path, value }) => before.get(path) !== value);
    return {
      key: version.versionId,
      cells: {
        from: formatDate(version.validFrom),
        until: version.validTo === undefined ? T.stillHolds[lang] : formatDate(version.validTo),
        what: own.map((row) => (
          <p key={row.path}>
            {`${row.label}: `}
            <HeldValue held={row} lang={lang} />
          </p>
        )),
      },
    };
  });
  return (
    <Table
      lang={lang}
      caption={T.periods[lang]}
      stacks
      columns={[
        { key: "from", label: T.from[lang] },
        { key: "until", label: T.until[lang] },
        { key: "what", label: T.record[lang] },
      ]}
      rows={rows}
    />
  );
}
