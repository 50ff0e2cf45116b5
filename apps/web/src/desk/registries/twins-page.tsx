import { formatDateTime } from "@motlan/formats";
import { type Language, may } from "@motlan/kernel";
import { askForTwins, listTwinRegistries, listTwins, readTwinSearches, type Twin } from "@motlan/registries";
import { Button, EmptyState, ErrorSummary, Form, PageTitle, SelectField } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { labelOfPath } from "../../portal/correct/say-value.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { ALIKE, TWINS as T, TWIN_STATES } from "../texts/twins.ts";
import { TWINS_PATH, twinPath } from "./paths.ts";

/** GET /ban-lam-viec/ban-ghi-trung: records of this agency that may be in twice, the most alike first; and what was decided last. */
export async function twinsPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work } = visit;
  const { open, settled, total } = await listTwins(work);
  const registries = await listTwinRegistries(work);
  const proposed = open.filter(({ state }) => state !== "open");
  const toDecide = open.filter(({ state }) => state === "open");
  const pairs = { lang, titles: new Map(registries.map(({ code, title }) => [code, title[lang]])) };
  const n = String(proposed.length);
  const body = (
    <>
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {open.length > 0 ? null : (
        <EmptyState title={T.none[lang]} icon="inbox">
          <p>{(mayMerge(visit) ? T.noneHint : T.noneToConfirm)[lang]}</p>
        </EmptyState>
      )}
      <Pairs {...pairs} caption={say(T.toConfirm, lang, { n })} twins={proposed} stated />
      <Pairs {...pairs} caption={say(T.toDecide, lang, { total: String(total - proposed.length) })} twins={toDecide} />
      {mayMerge(visit) ? <Search visit={visit} registries={registries} searches={await readTwinSearches(work)} /> : null}
      <Pairs {...pairs} caption={T.decided[lang]} twins={settled} stated />
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

interface PairsProps {
  readonly lang: Language;
  readonly titles: ReadonlyMap<string, string>;
  readonly caption: string;
  readonly twins: readonly Twin[];
  /** What became of a pair, or waits, is a column of its own. */
  readonly stated?: boolean;
}

function Pairs({ lang, titles, caption, twins, stated = false }: PairsProps) {
  if (twins.length === 0) return null;
  const columns = [
    { key: "registry", label: T.registry[lang] },
    { key: "score", label: T.score[lang], numeric: true },
    { key: "why", label: T.why[lang] },
    { key: "when", label: T.when[lang] },
    ...(stated ? [{ key: "state", label: T.state[lang] }] : []),
  ];
  const rows = twins.map(({ id, registry, score, reasons, state, foundAt, settledAt }) => ({
    key: id,
    cells: {
      registry: <a href={twinPath(id)}>{titles.get(registry) ?? registry}</a>,
      score: String(score),
      why: reasons
        .filter(({ how }) => how !== "unknown" && how !== "different")
        .map(({ path, how }) => `${labelOfPath(path, lang)}: ${ALIKE[how][lang]}`)
        .join("; "),
      state: TWIN_STATES[state][lang],
      when: formatDateTime(settledAt ?? foundAt),
    },
  }));
  return (
    <section>
      <h2>{caption}</h2>
      <ListTable lang={lang} caption={caption} columns={columns} rows={rows} />
    </section>
  );
}

function mayMerge({ work: { actor } }: Visit): boolean {
  return actor.kind === "official" && may(actor, "registries.merge", actor.agencyId);
}

interface SearchProps {
  readonly visit: Visit;
  readonly registries: Awaited<ReturnType<typeof listTwinRegistries>>;
  readonly searches: Awaited<ReturnType<typeof readTwinSearches>>;
}

/** Looks through a registry now; how far the latest searches are. */
function Search({ visit: { lang, form }, registries, searches }: SearchProps) {
  const options = registries.map(({ code, title }) => ({ value: code, label: title[lang] }));
  if (options.length === 0) return null;
  const known = searches.filter(({ registry }) => options.some(({ value }) => value === registry));
  return (
    <section>
      <h2>{T.search[lang]}</h2>
      {known.map(({ registry, begunAt, finishedAt, pairs, again }) => (
        <p key={registry}>
          {say(finishedAt !== null ? T.searched : again ? T.searchingAgain : T.searching, lang, {
            registry: options.find(({ value }) => value === registry)?.label ?? registry,
            at: formatDateTime(finishedAt ?? begunAt),
            pairs: String(pairs),
          })}
        </p>
      ))}
      <Form lang={lang} action={`${TWINS_PATH}/tim`}>
        <SelectField lang={lang} name="registry" label={T.registry[lang]} empty={false} options={options} value={form.get("registry")} />
        <Button>{T.searchNow[lang]}</Button>
      </Form>
    </section>
  );
}

/** POST …/tim */
export async function searchTwinsAct(visit: Visit): Promise<Answer> {
  try {
    await askForTwins(visit.work, visit.form.get("registry"));
    return { redirect: TWINS_PATH };
  } catch (error) {
    return twinsPage(visit, refusalOf(error, visit.lang, ""));
  }
}
