/** Outlines on a 24-unit grid, drawn for this project: one stroke width, round ends, no fill. */
const PATHS = {
  search: "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.3 15.3L20 20",
  user: "M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4.5 20c.8-4 3.7-5.5 7.5-5.5s6.7 1.5 7.5 5.5",
  menu: "M4 7h16M4 12h16M4 17h16",
  back: "M19 12H5M11 6l-6 6l6 6",
  forward: "M5 12h14M13 6l6 6l-6 6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M6 6l12 12M18 6L6 18",
  alert: "M12 4L21 19.5H3ZM12 10v4.5M12 17v.1",
  info: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 11v5.5M12 7.8v.1",
  stop: "M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3ZM12 8v5M12 16v.1",
  done: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M8 12.3l2.8 2.8L16 9.5",
  dot: "M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 7.5V12l3 2.5",
  paper: "M6 3.5h8l4.5 4.5v12.5H6ZM13.5 3.5V8.5H18.5M9 12.5h6M9 16h6",
  download: "M12 4v11M7.5 11l4.5 4.5l4.5-4.5M5 20h14",
  upload: "M12 15.5V4.5M7.5 9L12 4.5L16.5 9M5 20h14",
  copy: "M9 9h10.5v11H9ZM5.5 15H4.5V4h10.5v1.5",
  source:
    "M12 4c4.4 0 7.5 1.2 7.5 2.8S16.4 9.6 12 9.6S4.5 8.4 4.5 6.8S7.6 4 12 4M4.5 6.8v10.4c0 1.6 3.1 2.8 7.5 2.8s7.5-1.2 7.5-2.8V6.8M4.5 12c0 1.6 3.1 2.8 7.5 2.8s7.5-1.2 7.5-2.8",
  pen: "M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5ZM13.5 7l3.5 3.5",
  flag: "M6 20.5v-16M6 5c4-2.5 7 2 12 0v8c-5 2-8-2.5-12 0",
  undo: "M8.5 5L4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10.5H9",
  inbox: "M4 13.5L7 5h10l3 8.5v6H4ZM4 13.5h5c0 4 6 4 6 0h5",
  filter: "M4 6h16M7 12h10M10 18h4",
  qr: "M4 4h6v6H4ZM14 4h6v6h-6ZM4 14h6v6H4ZM14 14h2.5v2.5H14ZM19.8 14v.1M14 19.9v.1M17.5 17.5h2.5v2.5",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z",
  keyboard: "M3 7h18v10.5H3ZM6.5 10.5v.1M10 10.5v.1M13.5 10.5v.1M17 10.5v.1M7 14h10",
  home: "M4 11l8-6.5l8 6.5M6.5 9.5V20h11V9.5M10 20v-5.5h4V20",
  bell: "M6 16.5c1.5-1.5 1-4.5 1.5-7a4.6 4.6 0 0 1 9 0c.5 2.5 0 5.5 1.5 7ZM10 19.5c.8 1.2 3.2 1.2 4 0",
  wallet: "M4 7.5h14.5a1.5 1.5 0 0 1 1.5 1.5v10H4ZM4 7.5L15.5 4v3.5M16.5 13v.1",
  eye: "M2.5 12c4.5-8 14.5-8 19 0c-4.5 8-14.5 8-19 0M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6",
  family:
    "M8 4.5a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 1 0 0-5.4M16.5 9a2 2 0 1 0 0 4a2 2 0 1 0 0-4M3 20c0-5 2-7 5-7s5 2 5 7M13.5 17c1-2 5.5-2.3 6.5 3",
  rings: "M9 8.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M15 8.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M7.5 5l1.5 3.5L10.5 5Z",
  moving: "M3 16V7h10.5v9M13.5 10h4l3.5 3.5V16M7 14.5a2 2 0 1 0 0 4a2 2 0 1 0 0-4M17 14.5a2 2 0 1 0 0 4a2 2 0 1 0 0-4",
  shop: "M4.5 10v10h15V10M3.5 9L5.5 4h13l2 5c-1 2.5-4 2.5-5 .5c-1 2-6 2-7 0c-1 2-4 2-5-.5M10 20v-5h4v5",
  candle: "M9.5 20.5v-9h5v9M6.5 20.5h11M12 11.5V9.5M12 8.5c-2-1.5-.5-3 0-5c.5 2 2 3.5 0 5",
  vehicle: "M4 16.5v-5l2-5h12l2 5v5ZM4 11.5h16M6 16.5V19M18 16.5V19M7.5 14v.1M16.5 14v.1",
  school: "M2.5 9.5L12 5l9.5 4.5L12 14ZM6.5 11.5v5c3 2.5 8 2.5 11 0v-5M21.5 9.5V15",
  rest: "M12 3.5a5 5 0 1 0 0 10a5 5 0 1 0 0-10M12 9v11.5M6 20.5h12",
} as const satisfies Record<string, string>;

export type IconName = keyof typeof PATHS;

/** A picture beside a word. It never stands alone as meaning, so assistive technology skips it. */
export function Icon({ name, size = 24 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
