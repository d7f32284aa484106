import { ScrollBox } from "./scroll-box";

/** Text as it is, in its own box. */
export function CodeBlock({ label, children }: { label: string; children: string }) {
  return (
    <ScrollBox label={label} className="max-h-96 rounded-md border border-line bg-bg p-3">
      <pre className="font-mono text-xs">
        <code>{children}</code>
      </pre>
    </ScrollBox>
  );
}
