import type { Json } from "./json";

interface Frame {
  entries: [key: string | null, value: Json][];
  next: number;
  close: string;
}

const open = (value: Json[] | { [key: string]: Json }, leaveOut: ReadonlySet<string>): Frame =>
  Array.isArray(value)
    ? { entries: value.map((each) => [null, each]), next: 0, close: "]" }
    : { entries: Object.entries(value).filter(([key]) => !leaveOut.has(key)), next: 0, close: "}" };

/**
 * JSON.stringify for any depth: V8's own overflows the stack at a thread of about 2,000 replies. Keys keep their order; NUL and lone
 * surrogates come out as escapes, so that the text can be stored.
 */
export function serialiseJson(root: Json, leaveOut: ReadonlySet<string> = new Set()): string {
  const out: string[] = [];
  const frames: Frame[] = [];
  const write = (value: Json) => {
    if (typeof value !== "object" || value === null) {
      out.push(JSON.stringify(value));
      return;
    }
    const frame = open(value, leaveOut);
    out.push(frame.close === "]" ? "[" : "{");
    frames.push(frame);
  };
  write(root);
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const entry = frame.entries[frame.next];
    if (!entry) {
      out.push(frame.close);
      frames.pop();
      continue;
    }
    if (frame.next > 0) out.push(",");
    frame.next += 1;
    const [key, value] = entry;
    if (key !== null) out.push(JSON.stringify(key), ":");
    write(value);
  }
  return out.join("");
}
