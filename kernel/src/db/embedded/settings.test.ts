import { expect, test } from "vitest";
import { sizesFor } from "./settings.ts";

const GIB = 1 << 30;

test.each([
  [0, "256MB", "1024MB"],
  [2 * GIB, "256MB", "1024MB"],
  [8 * GIB, "512MB", "2048MB"],
  [24 * GIB, "1536MB", "6144MB"],
  [65_536 * GIB, "4096MB", "16384MB"],
])("a machine of %d bytes: %s of the server's own, %s in all for pages", (memory, shared_buffers, effective_cache_size) => {
  expect(sizesFor(memory)).toEqual({ shared_buffers, effective_cache_size });
});
