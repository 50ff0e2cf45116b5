import { readDocument } from "@motlan/documents";
import { readPdfText } from "@motlan/documents/testing";
import type { World } from "./world.ts";

/** What a sealed paper says, in one line. */
export async function wordsOfPaper(world: World, documentId = ""): Promise<string> {
  const { bytes } = await readDocument(world.node(), documentId, () => true);
  return readPdfText(bytes).replaceAll(/\s+/g, " ");
}
