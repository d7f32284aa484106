"use client";
import { Menu, X } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { type KeyboardEvent, useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { carryRange } from "./carry-range";
import { isCurrent, navItems } from "./nav-items";

/** A row of links where there is room, a menu button where there is not. Each link carries the time range along. */
export function MainNav() {
  const pathname = usePathname();
  const params = useSearchParams();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls="main-nav"
        onClick={() => setOpen(!open)}
        onKeyDown={closeOnEscape}
        className="order-last inline-flex min-h-9 items-center gap-1.5 rounded-md border border-control px-2.5 font-medium text-sm lg:hidden"
      >
        {open ? <X aria-hidden className="size-4" /> : <Menu aria-hidden className="size-4" />}
        Menu
      </button>
      <nav
        id="main-nav"
        aria-label="Pages"
        onKeyDown={closeOnEscape}
        className={cx(
          open ? "block" : "hidden",
          "absolute inset-x-0 top-full border-line border-b bg-surface p-2 shadow-pop lg:static lg:block lg:border-0 lg:bg-transparent lg:p-0 lg:shadow-none",
        )}
      >
        <ul className="grid grid-cols-2 gap-1 lg:flex lg:gap-0.5">
          {navItems.map((item) => {
            const current = isCurrent(item, pathname);
            return (
              <li key={item.href}>
                <Link
                  href={carryRange(item.href, params)}
                  tone="bare"
                  onClick={() => setOpen(false)}
                  aria-current={current ? "page" : undefined}
                  className={cx(
                    "flex min-h-10 items-center whitespace-nowrap rounded-md px-2.5 text-sm lg:min-h-8",
                    current ? "bg-accent-soft font-medium text-accent" : "text-muted hover:bg-raised hover:text-text",
                  )}
                >
                  {item.label}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
    </>
  );
}
