"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { explainSignInError } from "./explain-sign-in-error";
import { postToNextAuth } from "./post-to-next-auth";
import { useReady } from "./use-ready";

/** `next`: the page of ours that is opened afterwards. `error`: the code that next-auth came back with, if it did. */
export function SignInForm({ next, error, withGitHub }: { next: string; error: string | null; withGitHub: boolean }) {
  const [refused, setRefused] = useState(error);
  const [busy, setBusy] = useState(false);
  const isReady = useReady();

  async function send(endpoint: string, fields: Record<string, string>) {
    setBusy(true);
    setRefused(null);
    const result = await postToNextAuth(endpoint, { ...fields, callbackUrl: next });
    if (result.error === null) window.location.assign(result.url ?? next);
    else {
      setRefused(result.error);
      setBusy(false);
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void send("callback/credentials", { email: String(form.get("email")), password: String(form.get("password")) });
  }

  return (
    <div className="flex flex-col gap-4">
      {refused && (
        <Notice kind="error" title="Not signed in" live>
          {explainSignInError(refused)}
        </Notice>
      )}
      <form method="post" onSubmit={submit} className="flex flex-col gap-3">
        <Field label="E-mail">
          {(ids) => (
            <Input
              {...ids}
              name="email"
              type="text"
              inputMode="email"
              autoComplete="username"
              required
              spellCheck={false}
            />
          )}
        </Field>
        <Field label="Password">
          {(ids) => <Input {...ids} name="password" type="password" autoComplete="current-password" required />}
        </Field>
        <Button type="submit" variant="primary" disabled={busy || !isReady} className="min-h-9">
          {busy ? "Signing in…" : "Sign in"}
        </Button>
      </form>
      {withGitHub && (
        <Button disabled={busy || !isReady} className="min-h-9" onClick={() => void send("signin/github", {})}>
          Sign in with GitHub
        </Button>
      )}
    </div>
  );
}
