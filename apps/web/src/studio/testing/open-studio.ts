import { aStudio, type Studio } from "@motlan/studio/testing";
import { aSite, type Site } from "../../testing/a-site.ts";
import { plain } from "../../testing/posted.ts";
import { studioPages } from "../pages.ts";

/** An agency's studio on a server. */
export interface OpenStudio extends Site, AsyncDisposable {
  readonly studio: Studio;
}

export async function openStudio(): Promise<OpenStudio> {
  const studio = await aStudio();
  const site = await aSite(studio.db.pool, studio.clock, studioPages);
  return {
    ...site,
    studio,
    [Symbol.asyncDispose]: async () => {
      await site.close();
      await studio.db[Symbol.asyncDispose]();
    },
  };
}

/** Every box of the workbench's form as a browser would post it untouched, hidden ones included. */
export function boxesOn(html: string): Record<string, string[]> {
  const form = /<form[^>]*class="form studio-form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? "";
  const boxes: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name !== undefined) boxes[name] = [...(boxes[name] ?? []), plain(value)];
  };
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const ticked = !/type="(?:checkbox|radio)"/.test(tag) || /\schecked/.test(tag);
    if (ticked) add(/\bname="([^"]*)"/.exec(tag)?.[1], /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? "");
  }
  for (const [, name, text] of form.matchAll(/<textarea[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g)) add(name, text ?? "");
  for (const [, name, options] of form.matchAll(/<select[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*selected[^>]*>/.exec(options ?? "")?.[0] ?? /<option[^>]*>/.exec(options ?? "")?.[0] ?? "";
    add(name, /value="([^"]*)"/.exec(chosen)?.[1] ?? "");
  }
  return boxes;
}
