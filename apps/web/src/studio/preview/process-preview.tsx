import { POST_KINDS } from "@motlan/agencies";
import { pictureOf } from "@motlan/catalogue";
import { ProcessPicture } from "@motlan/ui";
import { HOLDERS } from "../parts/options.ts";
import { PREVIEW } from "../texts/preview.ts";
import type { PreviewProps } from "./preview-props.ts";

/** The process in the notation of BPMN 2.0. */
export function ProcessPreview({ visit: { lang }, version }: PreviewProps) {
  const postName = (post: string) => (Object.hasOwn(POST_KINDS, post) ? HOLDERS.find(({ value }) => value === post)?.label : undefined);
  return <ProcessPicture lang={lang} title={PREVIEW.process[lang]} picture={pictureOf(version.steps, { postName })} />;
}
