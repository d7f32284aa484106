"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Popover } from "@/components/ui/popover";
import { cursorParams, type RangeKey, rangeKeys, rangeLabels, rangeParams } from "@/lib/url-state/range-keys";
import { CustomRange } from "./custom-range";

/** The one time range of all pages. It lives in the URL; a place in a list (cursor) does not survive its change. */
export function RangeControl({ fallback }: { fallback: RangeKey }) {
  const pathname = usePathname();
  const params = useSearchParams();
  const router = useRouter();
  const from = params.get("from") ?? "";
  const to = params.get("to") ?? "";
  const isCustom = from !== "" || to !== "";
  const asked = params.get("range");
  const current = isCustom ? null : (rangeKeys.find((key) => key === asked) ?? fallback);
  const hrefWith = (range: Record<string, string>) => {
    const next = new URLSearchParams(params);
    for (const name of [...rangeParams, ...cursorParams]) next.delete(name);
    for (const [name, value] of Object.entries(range)) if (value !== "") next.set(name, value);
    const search = next.toString();
    return search ? `${pathname}?${search}` : pathname;
  };
  return (
    <nav aria-label="Time range" className="flex items-center gap-1.5">
      <ul className="flex divide-x divide-line overflow-hidden rounded-md border border-control">
        {rangeKeys.map((key) => (
          <li key={key}>
            <Link
              href={hrefWith({ range: key })}
              tone="bare"
              scroll={false}
              aria-current={key === current ? "true" : undefined}
              className={cx(
                "flex min-h-7 items-center px-2.5 text-xs -outline-offset-2",
                key === current ? "bg-accent font-medium text-on-accent" : "hover:bg-raised",
              )}
            >
              {rangeLabels[key]}
            </Link>
          </li>
        ))}
      </ul>
      <Popover
        label={isCustom ? `${from || "start"} – ${to || "now"}` : "Custom"}
        className={cx("min-h-7", isCustom && "border-accent text-accent")}
      >
        <CustomRange
          from={dayOf(from)}
          to={dayOf(to)}
          onChoose={(range) => router.push(hrefWith(range), { scroll: false })}
        />
      </Popover>
    </nav>
  );
}

/** The day in an address; nothing where there is none (the page says so in its hints). */
const dayOf = (text: string) => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? "";
