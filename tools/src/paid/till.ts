import "@motlan/kernel/tsx";

// Loaded after the hook that lets Node read .tsx.
await import("./till-node.ts");
