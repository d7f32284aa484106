"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { PasswordOnce } from "./password-once";
import { RefusalNotice } from "./refusal-notice";
import { roleOptions } from "./role-options";
import { useAct } from "./use-act";
import { useReady } from "./use-ready";

export function CreateUserForm() {
  const { act, refusal, busy } = useAct("/api/admin/users/create");
  const isReady = useReady();
  const [made, setMade] = useState<{ email: string; password: string } | null>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const { email, name, role } = Object.fromEntries(new FormData(form));
    const answer = await act({ email: String(email).trim(), name, role });
    if (!answer.ok) return;
    form.reset();
    setMade({ email: String(email).trim(), password: String(answer.body.password) });
  }

  const fields = refusal?.fields ?? {};
  const isAtField = Object.keys(fields).length > 0;
  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-3">
      <RefusalNotice refusal={isAtField ? null : refusal} />
      <div className="grid items-start gap-3 sm:grid-cols-[2fr_2fr_1fr_auto]">
        <Field label="E-mail" error={fields.email}>
          {(ids) => <Input {...ids} name="email" inputMode="email" autoComplete="off" spellCheck={false} required />}
        </Field>
        <Field label="Name (may be empty)" error={fields.name}>
          {(ids) => <Input {...ids} name="name" autoComplete="off" />}
        </Field>
        <Field label="Role" error={fields.role}>
          {(ids) => <Select {...ids} name="role" options={roleOptions} defaultValue="reader" />}
        </Field>
        <Button type="submit" variant="primary" disabled={busy || !isReady} className="sm:mt-6">
          Create user
        </Button>
      </div>
      <PasswordOnce email={made?.email ?? ""} password={made?.password ?? null} onClose={() => setMade(null)} />
    </form>
  );
}
