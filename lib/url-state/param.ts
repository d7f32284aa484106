import { z } from "zod";

/** How one part of a page's state stands in the URL: read from its values, written back, and what holds where there is none. */
export interface Param<T> {
  /** For the hint: "Community". */
  label: string;
  fallback: T;
  /** From the values given under the name (at least one). Fails on nonsense. */
  schema: z.ZodType<T, string[]>;
  write: (value: T) => string[];
}

/** The last value counts, where one is meant and several are given. */
const lastOf = <T>(schema: z.ZodType<T, string>): z.ZodType<T, string[]> =>
  z
    .array(z.string())
    .nonempty()
    .transform((values) => values.at(-1) ?? "")
    .pipe(schema);

/** One of a closed list. */
export function oneOf<const T extends readonly [string, ...string[]]>(
  label: string,
  values: T,
  fallback: NoInfer<T[number]>,
): Param<T[number]> {
  return { label, fallback, schema: lastOf(z.enum(values)), write: (value) => [value] };
}

/** One of a closed list, or none. */
export function maybeOneOf<const T extends readonly [string, ...string[]]>(
  label: string,
  values: T,
): Param<T[number] | null> {
  return { label, fallback: null, schema: lastOf(z.enum(values)), write: (value) => (value === null ? [] : [value]) };
}

/** Any of a closed list, each once and in the list's order; given as `x=a&x=b` or `x=a,b`. None given: `fallback`. */
export function manyOf<const T extends readonly [string, ...string[]]>(
  label: string,
  values: T,
  fallback: readonly NoInfer<T[number]>[] = [],
): Param<readonly T[number][]> {
  const schema = z
    .array(z.string())
    .transform((given) => given.flatMap((value) => value.split(",")))
    .pipe(z.array(z.enum(values)))
    .transform((chosen) => values.filter((value) => chosen.includes(value)));
  return { label, fallback, schema, write: (value) => [...value] };
}

/** A whole number within bounds, or none. */
export function maybeWhole(label: string, min: number, max: number): Param<number | null> {
  return { label, fallback: null, schema: whole(min, max), write: (value) => (value === null ? [] : [String(value)]) };
}

export function wholeOr(label: string, min: number, max: number, fallback: number): Param<number> {
  return { label, fallback, schema: whole(min, max), write: (value) => [String(value)] };
}

const whole = (min: number, max: number) =>
  lastOf(
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .pipe(z.int().min(min).max(max)),
  );

/**
 * Text that a person typed, or a name that an agent chose: trimmed, well formed, without NUL (PostgreSQL refuses it), at most `maxLength`
 * long. null: none.
 */
export function maybeText(label: string, maxLength: number): Param<string | null> {
  const schema = lastOf(
    z
      .string()
      .transform((text) => text.trim())
      .pipe(z.string().min(1).max(maxLength))
      .refine((text) => !/[\p{Cs}\0]/u.test(text)),
  );
  return { label, fallback: null, schema, write: (value) => (value === null ? [] : [value]) };
}

/** A place in a list, opaque here; what it means is for the read that gave it. */
export function cursor(): Param<string | null> {
  return {
    label: "Place in the list",
    fallback: null,
    schema: lastOf(z.string().regex(/^[A-Za-z0-9_=.:~-]{1,2000}$/)),
    write: (value) => (value === null ? [] : [value]),
  };
}
