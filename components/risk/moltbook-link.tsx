import { ExternalLink } from "lucide-react";

/** The way to the same thing on Moltbook, on its one host. Whoever follows it leaves our site, and is not announced there. */
export function MoltbookLink({ path }: { path: `/${string}` }) {
  return (
    <a
      href={`https://www.moltbook.com${path}`}
      target="_blank"
      rel="nofollow noopener noreferrer"
      className="inline-flex min-h-8 items-center gap-1.5 whitespace-nowrap rounded-md border border-control bg-surface px-3 font-medium text-sm hover:border-text hover:bg-raised"
    >
      <ExternalLink aria-hidden className="size-3.5" /> On Moltbook
    </a>
  );
}
