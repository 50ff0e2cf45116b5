import { Icon } from "../icons.tsx";
import { say } from "../texts.ts";
import type { Children, Lang } from "../types.ts";

export interface ChartFrameProps {
  readonly lang: Lang;
  readonly title: string;
  /** Definition, source and date of the figures. */
  readonly note?: string | undefined;
  readonly downloadHref?: string | undefined;
  readonly children: Children;
}

/** What stands around every chart: its sentence above, its definition, source and download below. */
export function ChartFrame({ lang, title, note, downloadHref, children }: ChartFrameProps) {
  return (
    <figure class="chart">
      <figcaption class="chart__title">{title}</figcaption>
      {children}
      {note || downloadHref ? (
        <p class="chart__note">
          {note}
          {downloadHref ? (
            <a class="chart__download" href={downloadHref} download>
              <Icon name="download" size={16} />
              {say(lang, "download")}
            </a>
          ) : null}
        </p>
      ) : null}
    </figure>
  );
}
