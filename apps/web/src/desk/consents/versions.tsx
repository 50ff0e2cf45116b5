import { formatDateTime } from "@motlan/formats";
import type { Language, Text } from "@motlan/kernel";
import { SummaryList, Timeline } from "@motlan/ui";
import type { ComponentChildren, ComponentProps } from "preact";
import { namesOf } from "../../frame/official-here.ts";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";

interface Version {
  readonly number: number;
  readonly at: Date;
  readonly byOfficial: string | null;
  readonly digest: string;
}

interface VersionsProps<V extends Version> {
  readonly lang: Language;
  readonly versions: readonly V[];
  readonly names: ReadonlyMap<string, string>;
  readonly texts: { readonly versionNumber: Text; readonly mark: Text };
  /** What opens a version, and what it says. */
  readonly show: Text;
  rowsOf(version: V): ComponentProps<typeof SummaryList>["rows"];
  /** Said before it is opened. */
  before?(version: V): ComponentChildren;
}

/** Every version of what an agency declared, with whoever declared it and the mark it is known by. */
export function Versions<V extends Version>({ lang, versions, names, texts, show, rowsOf, before }: VersionsProps<V>) {
  return (
    <Timeline
      entries={versions.map((version) => ({
        title: say(texts.versionNumber, lang, { number: version.number }),
        when: formatDateTime(version.at),
        state: "done",
        ...(version.byOfficial !== null && { who: names.get(version.byOfficial) ?? "" }),
        detail: (
          <>
            {before?.(version)}
            <details>
              <summary>{show[lang]}</summary>
              <SummaryList lang={lang} rows={rowsOf(version)} />
              <p class="small">
                {texts.mark[lang]}: <code class="break">{version.digest}</code>
              </p>
            </details>
          </>
        ),
      }))}
    />
  );
}

/** What the officials who declared them are called. */
export function authorsOf(visit: Visit, { versions }: { readonly versions: readonly Pick<Version, "byOfficial">[] }) {
  return namesOf(
    visit,
    versions.flatMap(({ byOfficial }) => byOfficial ?? []),
  );
}
