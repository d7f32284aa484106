import type { RunParams } from "@/lib/pipeline/run-params";

/** The fields of the form as the parameters of a run. What is missing or no number stays so: the server says what is wrong with it. */
export function readRunForm(form: FormData): Record<string, unknown> & { kind: RunParams["kind"] } {
  const field = (name: string) => String(form.get(name) ?? "").trim();
  const whole = (name: string) => (/^\d+$/.test(field(name)) ? Number(field(name)) : field(name));
  const kind = field("kind") as RunParams["kind"];
  return {
    kind,
    ...(kind === "range" ? { from: asUtc(field("from")), to: asUtc(field("to")) } : {}),
    ...(kind === "hours" ? { hours: whole("hours") } : {}),
    dryRun: form.has("dryRun"),
    noComments: form.has("noComments"),
    maxPosts: field("maxPosts") === "" ? null : whole("maxPosts"),
  };
}

/** "2026-01-31T04:00" of a datetime-local field, meant as UTC. */
const asUtc = (local: string): string => {
  const withSeconds = /T\d\d:\d\d$/.test(local) ? `${local}:00` : local;
  return withSeconds === "" ? "" : `${withSeconds}Z`;
};
