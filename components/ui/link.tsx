import NextLink from "next/link";
import type { ComponentProps } from "react";
import { cx } from "./class-names";

/**
 * A link inside the site. Addresses are built from URL state and stored ids, hence plain strings. Not prefetched unless asked: a table
 * of fifty rows would otherwise put fifty questions to the database.
 */
export function Link({
  tone = "accent",
  className,
  prefetch = false,
  ...rest
}: Omit<ComponentProps<typeof NextLink>, "href"> & { href: string; tone?: "accent" | "plain" | "bare" }) {
  return (
    <NextLink
      prefetch={prefetch}
      className={cx(
        tone === "accent" && "text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent",
        tone === "plain" && "text-text underline decoration-line underline-offset-2 hover:decoration-accent",
        className,
      )}
      {...rest}
    />
  );
}
