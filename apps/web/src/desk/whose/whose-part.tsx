import { covers, type Holder, isPostKind, listHolders } from "@motlan/agencies";
import type { Assignment, DossierFile } from "@motlan/dossiers";
import { formatDateTime } from "@motlan/formats";
import { localDateOf, may } from "@motlan/kernel";
import { Button, Form, SelectField, TextField } from "@motlan/ui";
import { listTold, type Told } from "@motlan/work";
import { namesOf, officialOf } from "../../frame/official-here.ts";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { postTitle } from "../post-title.ts";
import type { Refusal } from "../refusal.tsx";
import { WHOSE } from "../texts/whose.ts";

export interface ShownWhose {
  readonly file: DossierFile;
  readonly names: ReadonlyMap<string, string>;
  readonly holders: readonly Holder[];
  /** Superiors told of its late steps. */
  readonly told: readonly Told[];
}

/** Who has it at each post, with their names, and who there is to give it to. */
export async function loadWhose(visit: Visit, file: DossierFile): Promise<ShownWhose> {
  const { work } = visit;
  const told = await listTold(work, file.dossier.id);
  const ids = [...file.assignments, ...file.held, ...told].map(({ officialId }) => officialId);
  const { agencyId } = officialOf(visit);
  const leads = may(work.actor, "dossiers.assign", agencyId);
  const names = await namesOf(
    visit,
    ids.filter((id) => typeof id === "string"),
  );
  return { file, names, told, holders: leads ? await listHolders(work.db, { agencyId, on: localDateOf(work.clock.now()) }) : [] };
}

interface PartProps {
  readonly shown: ShownWhose;
  readonly visit: Visit;
  readonly refusal: Refusal | undefined;
}

/** Whose the dossier is now, what this official may change of that, and whose it was. */
export function WhosePart({ shown, visit, refusal }: PartProps) {
  const { lang } = visit;
  const { assignments, held } = shown.file;
  const posts = held.map(({ post }) => post).filter(isPostKind);
  if (posts.length === 0 && assignments.length === 0) return null;
  return (
    <section id="phan-cong" aria-label={WHOSE.title[lang]}>
      <h2>{WHOSE.title[lang]}</h2>
      {posts.map((post) => (
        <AtPost key={post} shown={shown} visit={visit} post={post} refusal={refusal} />
      ))}
      {shown.told.length === 0 ? null : (
        <ul>
          {shown.told.map(({ officialId, at, level }) => (
            <li key={`${officialId} ${level}`}>
              {say(WHOSE.told, lang, { at: formatDateTime(at), name: shown.names.get(officialId) ?? "…" })}
            </li>
          ))}
        </ul>
      )}
      {assignments.length === 0 ? null : (
        <details>
          <summary>{WHOSE.past[lang]}</summary>
          <ul>
            {assignments.map((one) => (
              <li key={`${one.at.toISOString()} ${one.post}`}>{lineOf(one, shown, lang)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function lineOf({ at, post, officialId, how, words }: Assignment, { names }: ShownWhose, lang: Visit["lang"]): string {
  const name = officialId === null ? WHOSE.nobody[lang] : (names.get(officialId) ?? "…");
  return [`${formatDateTime(at)} · ${postTitle(post, lang)}: ${name} (${WHOSE.how[how][lang]})`, words].filter(Boolean).join(". ");
}

function AtPost({ shown, visit, post, refusal }: PartProps & { readonly post: string }) {
  const { lang } = visit;
  const official = officialOf(visit);
  const { dossier, held } = shown.file;
  const holder = held.find((one) => one.post === post)?.officialId ?? null;
  const action = (act: string) => `/ban-lam-viec/${dossier.id}/${act}`;
  const said =
    holder === null
      ? say(WHOSE.free, lang, { post: postTitle(post, lang) })
      : say(WHOSE.held, lang, { post: postTitle(post, lang), name: shown.names.get(holder) ?? "…" });
  return (
    <>
      <p>{said}</p>
      {holder === null && official.post === post ? (
        <Form lang={lang} action={action("nhan-viec")}>
          <input type="hidden" name="post" value={post} />
          <Button>{WHOSE.take[lang]}</Button>
        </Form>
      ) : null}
      {holder === official.officialId ? (
        <Form lang={lang} action={action("tra-viec")}>
          <input type="hidden" name="post" value={post} />
          <TextField lang={lang} name="words" label={WHOSE.why[lang]} value={visit.form.get("words")} />
          <Button>{WHOSE.back[lang]}</Button>
        </Form>
      ) : null}
      {may(official, "dossiers.assign", dossier.agencyId) ? (
        <Give shown={shown} visit={visit} post={post} holder={holder} action={action("giao-viec")} refusal={refusal} />
      ) : null}
    </>
  );
}

interface GiveProps extends PartProps {
  readonly post: string;
  readonly holder: string | null;
  readonly action: string;
}

function Give({ shown, visit: { lang, form }, post, holder, action, refusal }: GiveProps) {
  const fits = ({ postKind, permissions }: Holder) => postKind === post || (isPostKind(post) && covers(new Set(permissions), post));
  const people = new Map(
    shown.holders.filter((one) => fits(one) && one.officialId !== holder).map(({ officialId, name }) => [officialId, name]),
  );
  if (people.size === 0) return null;
  return (
    <Form lang={lang} action={action}>
      <input type="hidden" name="post" value={post} />
      <input type="hidden" name="from" value={holder ?? ""} />
      <SelectField
        lang={lang}
        name="to"
        label={WHOSE.to[lang]}
        options={[...people].map(([value, label]) => ({ value, label }))}
        value={form.get("post") === post ? form.get("to") : ""}
        error={form.get("post") === post ? refusal?.errors.find(({ name }) => name === "to")?.message : undefined}
      />
      <Button>{WHOSE.give[lang]}</Button>
    </Form>
  );
}
