"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { postJson, type Refusal } from "./post-json";
import { RefusalNotice } from "./refusal-notice";
import { useReady } from "./use-ready";

export function PasswordForm({ minLength, email }: { minLength: number; email: string }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const isReady = useReady();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await postJson("/api/auth/password", {
      current: String(form.get("current")),
      next: String(form.get("next")),
    });
    // All sessions have ended, this one too.
    if (answer.ok) window.location.assign("/sign-in");
    else {
      setRefusal(answer.refusal);
      setBusy(false);
    }
  }

  const fields = refusal?.fields ?? {};
  const isAtField = fields.current !== undefined || fields.password !== undefined;
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <RefusalNotice refusal={isAtField ? null : refusal} />
      <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
      <Field label="Present password" error={fields.current}>
        {(ids) => <Input {...ids} name="current" type="password" autoComplete="current-password" required />}
      </Field>
      <Field label="New password" hint={`At least ${minLength} characters.`} error={fields.password}>
        {(ids) => <Input {...ids} name="next" type="password" autoComplete="new-password" required />}
      </Field>
      <Button type="submit" variant="primary" disabled={busy || !isReady} className="min-h-9">
        Change password
      </Button>
    </form>
  );
}
