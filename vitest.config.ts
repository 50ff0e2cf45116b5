import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: [
      "{kernel,formats,ui,stubs,demo,tools,bench}/src/**/*.test.{ts,tsx}",
      "{platform,packs,apps}/*/src/**/*.test.{ts,tsx}",
      "journeys/src/**/*.test.ts",
    ],
    globalSetup: ["tools/src/test-server.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    isolate: true,
  },
});
