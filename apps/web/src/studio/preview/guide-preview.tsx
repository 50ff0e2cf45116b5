import { DeclaredDetails } from "../../portal/find/declared-details.tsx";
import { PREVIEW } from "../texts/preview.ts";
import type { PreviewProps } from "./preview-props.ts";

/** The procedure's page as citizens will find it. */
export function GuidePreview({ visit: { lang }, version }: PreviewProps) {
  return (
    <article>
      <p class="page-title__over">{`${version.code} · ${version.field[lang]}`}</p>
      <h2>{version.title[lang]}</h2>
      <p>{version.summary[lang]}</p>
      <DeclaredDetails
        lang={lang}
        version={version}
        fees={null}
        versions={null}
        agencies={<p class="field__hint">{PREVIEW.agencies[lang]}</p>}
      />
    </article>
  );
}
