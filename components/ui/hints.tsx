import { Notice } from "./notice";

/** What the address asked for and could not get: from the `hints` of lib/url-state. Nothing when there are none. */
export function Hints({ hints }: { hints: readonly string[] }) {
  if (hints.length === 0) return null;
  return (
    <Notice kind="warning" title="Part of this address was not understood">
      <ul>
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </Notice>
  );
}
