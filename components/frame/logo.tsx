/** A dish with its focus: the observatory's mark, drawn in the accent. */
export function Logo() {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className="size-5 shrink-0 text-accent"
      fill="none"
      stroke="currentColor"
    >
      <circle cx="10" cy="10" r="8.25" strokeWidth="1.5" />
      <circle cx="10" cy="10" r="4" strokeWidth="1.5" strokeDasharray="4 2.28" />
      <circle cx="10" cy="10" r="1.4" fill="currentColor" stroke="none" />
    </svg>
  );
}
