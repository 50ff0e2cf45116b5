import type { Holder } from "@motlan/agencies";
import { formatDateTime } from "@motlan/formats";
import { newId } from "@motlan/kernel";
import { Button, ButtonRow, Form, SelectField, TextArea } from "@motlan/ui";
import { listColleagues, type Note, openNotes } from "@motlan/work";
import { namesOf, officialOf } from "../../frame/official-here.ts";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { NOTES as T } from "../texts/together.ts";

/** A dossier's internal notes with the names of whoever wrote, is meant and has seen. */
export interface ShownNotes {
  readonly notes: readonly Note[];
  readonly names: ReadonlyMap<string, string>;
  readonly colleagues: readonly Holder[];
}

/** Reads the notes; opening the dossier is seeing them. */
export async function loadNotes(visit: Visit, dossierId: string): Promise<ShownNotes> {
  const notes = await openNotes(visit.work, dossierId);
  const ids = notes.flatMap(({ byId, mentions, seenBy }) => [byId, ...mentions, ...seenBy]);
  return { notes, names: await namesOf(visit, ids), colleagues: await listColleagues(visit.work) };
}

interface PartProps {
  readonly shown: ShownNotes;
  readonly dossierId: string;
  readonly visit: Visit;
  readonly error?: string | undefined;
}

/** Words among colleagues; the applicant never sees them. */
export function NotesPart({ shown, dossierId, visit, error }: PartProps) {
  const { lang, query, form } = visit;
  const corrects = form.get("corrects") || query.get("dinh-chinh");
  const correcting = shown.notes.find(({ id, byId }) => id === corrects && byId === officialOf(visit).officialId);
  return (
    <section id="ghi-chu" aria-label={T.title[lang]}>
      <h2>{T.title[lang]}</h2>
      <p class="queue__detail">{T.hint[lang]}</p>
      {shown.notes.length === 0 ? <p>{T.none[lang]}</p> : null}
      {shown.notes.map((note) => (
        <OneNote key={note.id} note={note} shown={shown} dossierId={dossierId} visit={visit} />
      ))}
      <Form lang={lang} action={`/ban-lam-viec/${dossierId}/ghi-chu`}>
        <input type="hidden" name="key" value={form.get("key") || newId()} />
        {correcting === undefined ? null : <input type="hidden" name="corrects" value={correcting.id} />}
        {correcting === undefined ? null : <p>{say(T.correcting, lang, { words: correcting.words })}</p>}
        <TextArea lang={lang} name="ghi-chu" label={T.words[lang]} rows={2} maxLength={2000} value={form.get("ghi-chu")} error={error} />
        <SelectField
          lang={lang}
          name="nhac"
          label={T.mention[lang]}
          optional
          empty={T.mentionNone[lang]}
          options={shown.colleagues.map(({ officialId, name, title }) => ({ value: officialId, label: `${name}, ${title[lang]}` }))}
          value={form.get("nhac")}
        />
        <ButtonRow>
          <Button kind="secondary">{T.send[lang]}</Button>
        </ButtonRow>
      </Form>
    </section>
  );
}

function OneNote({ note, shown, dossierId, visit }: Omit<PartProps, "error"> & { readonly note: Note }) {
  const { lang } = visit;
  const name = (id: string) => shown.names.get(id) ?? "";
  const corrected = shown.notes.some(({ corrects }) => corrects === note.id);
  const own = note.byId === officialOf(visit).officialId && !corrected;
  return (
    <article>
      <p>{corrected ? <s>{note.words}</s> : note.words}</p>
      <p class="queue__detail">
        {[
          `${name(note.byId)}, ${formatDateTime(note.at)}`,
          ...(corrected ? [T.corrected[lang]] : []),
          ...(note.mentions.length === 0 ? [] : [say(T.to, lang, { names: note.mentions.map(name).join(", ") })]),
          ...(note.seenBy.length === 0 ? [] : [say(T.seen, lang, { names: note.seenBy.map(name).join(", ") })]),
        ].join(" · ")}
        {own ? " · " : null}
        {own ? <a href={`/ban-lam-viec/${dossierId}?dinh-chinh=${note.id}#ghi-chu`}>{T.correct[lang]}</a> : null}
      </p>
    </article>
  );
}
