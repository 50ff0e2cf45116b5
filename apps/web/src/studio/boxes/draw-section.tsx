import type { Section } from "./box.ts";
import type { Drawing } from "./context.ts";
import { BoxField } from "./draw-box.tsx";
import { ListField } from "./draw-list.tsx";

/** A stretch of a part: its heading, boxes and lists. */
export function SectionField({ drawing, section }: { readonly drawing: Drawing; readonly section: Section }) {
  const { lang } = drawing;
  return (
    <section class="stretch">
      <h2>{section.title[lang]}</h2>
      {section.lead === undefined ? null : <p class="field__hint">{section.lead[lang]}</p>}
      {(section.boxes ?? []).map((box) => (
        <BoxField key={box.path} drawing={drawing} box={box} />
      ))}
      {(section.lists ?? []).map((list) => (
        <ListField key={list.path} drawing={drawing} list={list} level={3} />
      ))}
    </section>
  );
}
