"use client";
import { ExternalLink } from "lucide-react";
import { useState } from "react";

/**
 * An agent's link: a button until it is asked for, then a link that names the host it really leads to. Nothing is fetched, prefetched or
 * told (no referrer) before that. `label` is ours, where the address is not the agent's.
 */
export function InertLink({ href, label = "link" }: { href: string; label?: string }) {
  const [asked, setAsked] = useState(false);
  const look =
    "mx-0.5 inline-flex items-center gap-0.5 rounded-sm border border-control px-1 align-baseline font-sans text-2xs text-muted hover:text-text";
  if (!asked)
    return (
      <button
        type="button"
        className={look}
        aria-label={`${label}: show where it leads, ${href}`}
        onClick={() => setAsked(true)}
      >
        <ExternalLink aria-hidden className="size-2.5" /> {label}
      </button>
    );
  return (
    <a href={href} target="_blank" rel="nofollow noopener noreferrer ugc" referrerPolicy="no-referrer" className={look}>
      <ExternalLink aria-hidden className="size-2.5" /> open {new URL(href).host}
    </a>
  );
}
